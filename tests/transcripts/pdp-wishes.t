# A context that was to be activated with the attach, and what ends that wish: its definition, AT+CFUN=0.
= preset lwm2m.registration-mode 0
= preset autoconnect 0
= timer search 3000
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1;+CFUN=1
< \r\nOK\r\n
< \r\nOK\r\n
> AT+CGDCONT=1,"IP","a.b"
nv> pdp.contexts=1,0,0,0,0,a.b;
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
# Undefined before the attach is over: only context 0 comes.
> AT+CGDCONT=1
nv> pdp.contexts=
< \r\nOK\r\n
+ 10s
@ 3.001
< \r\nREGISTERNOTIFY\r\n
> AT+CGACT?
< \r\n+CGACT:0,1\r\n
< \r\nOK\r\n
> AT+CGDCONT?
< \r\n+CGDCONT:0,"IPV4V6",,,0,0,,,,,0,0\r\n
< \r\nOK\r\n
> AT+CGATT=0
< \r\nOK\r\n
> AT+CGDCONT=1,"IP","a.b"
nv> pdp.contexts=1,0,0,0,0,a.b;
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
# The radio goes off before the attach is over: the next attach is one without that wish.
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 10s
> AT+CGACT?
< \r\n+CGACT:0,1\r\n+CGACT:1,0\r\n
< \r\nOK\r\n
