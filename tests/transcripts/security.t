# AT+QLASECSWT and AT+QLABSSECSWT: guide 3.2, 3.16, at-base 6.10.
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASECSWT?
< \r\n+QLASECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QLASECSWT=1,1
nv> lwm2m.security=1 lwm2m.nat=1
< \r\nOK\r\n
> AT+QLASECSWT?
< \r\n+QLASECSWT:1,1\r\n
< \r\nOK\r\n
> AT+QLASECSWT=1
nv> lwm2m.security=1 lwm2m.nat=0
< \r\nOK\r\n
> AT+QLASECSWT?
< \r\n+QLASECSWT:1,0\r\n
< \r\nOK\r\n
> AT+QLASECSWT=0,1
nv> lwm2m.security=0 lwm2m.nat=0
< \r\nOK\r\n
> AT+QLASECSWT?
< \r\n+QLASECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QLASECSWT=2
< \r\n+CME ERROR: 50\r\n
> AT+QLASECSWT=1,2
< \r\n+CME ERROR: 50\r\n
> AT+QLASECSWT=
< \r\n+CME ERROR: 50\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QLABSSECSWT=1,1
nv> bs.security=1 bs.nat=1
< \r\nOK\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:1,1\r\n
< \r\nOK\r\n
> AT+QLABSSECSWT=1,0
nv> bs.security=1 bs.nat=0
< \r\nOK\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:1,0\r\n
< \r\nOK\r\n
> AT+QLABSSECSWT=0
nv> bs.security=0 bs.nat=0
< \r\nOK\r\n
> AT+QLABSSECSWT=1,3
< \r\n+CME ERROR: 50\r\n
> AT+QLABSSECSWT=1,1
nv> bs.security=1 bs.nat=1
< \r\nOK\r\n
> AT+QLASECSWT=1,1
nv> lwm2m.security=1 lwm2m.nat=1
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+QLABSSECSWT?;+QLASECSWT?
< \r\n+QLABSSECSWT:1,1\r\n
< \r\nOK\r\n
< \r\n+QLASECSWT:1,1\r\n
< \r\nOK\r\n
