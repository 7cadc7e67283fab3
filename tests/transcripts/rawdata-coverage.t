# Data without IP obey the coverage: lost is 0 (base manual 2.27), and nothing arrives.
= preset lwm2m.registration-mode 0
= timer radio-link 1000
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1;+CSCON=1
< \r\nOK\r\n
< \r\nOK\r\n
> AT+CGDCONT=1,"NONIP","a"
nv> pdp.contexts=1,1,0,0,0,a;
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
> AT+CRTDCP=1;+NRNPDM=1
< \r\nOK\r\n
< \r\nOK\r\n
> AT+CSODCP=1,1,AB,0,0,7
< \r\nOK\r\n
+ 10ms
@ 0.001
< \r\n+CSODCPR:1,7,1\r\n
! radio coverage off
# Not noticed yet
> AT+CSODCP=1,1,AB,0,0,8
< \r\nOK\r\n
+ 10ms
@ 0.001
< \r\n+CSODCPR:1,8,0\r\n
! raw-data 1 AABB
error> the module can't be reached: it is without service
+ 2s
@ 0.990
< \r\n+CSCON:0\r\n
> AT+CSODCP=1,1,AB,0,0,9
< \r\nOK\r\n
> AT+NSNPD=1,1,AB,1,0,10
< \r\nOK\r\n
+ 10ms
@ 0.001
< \r\n+CSODCPR:1,9,0\r\n
< \r\n+NSNPDR:1,10,0\r\n
! raw-data 1 AABB
error> the module can't be reached: it is without service
! radio coverage on
+ 30s
# The release that was asked for without coverage is forgotten: the connection of what follows lasts.
> AT+NSNPD=1,1,AB,0,0,11
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 10s
@ 0.001
< \r\n+NSNPDR:1,11,1\r\n
> AT+CSCON?
< \r\n+CSCON:1,1\r\n
< \r\nOK\r\n
! raw-data 1 AABB
< \r\n+CRTDCP:1,2,"AABB"\r\n
< \r\n+NRNPDM:1,2,"AABB"\r\n
