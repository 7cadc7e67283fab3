# quirk raw-data=text: the octets as they are.
= quirk raw-data text
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CGDCONT=1,"NONIP","data.apn"
nv> pdp.contexts=1,1,0,0,0,data.apn;
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
+ 2s
> AT+CSODCP=1,2,"ab",0,0,1
< \r\nOK\r\n
+ 1s
@ 0.001
< \r\n+CSODCPR:1,1,1\r\n
> AT+CSODCP=1,2,"abc",0,0,1
< \r\nERROR\r\n
> AT+CRTDCP=1
< \r\nOK\r\n
! raw-data 1 6162
< \r\n+CRTDCP:1,2,"ab"\r\n
