# quirk no-card=ok, the default: the radio is switched on, and finds nothing to attach with.
= quirk no-card ok
= preset sim.present 0
= preset autoconnect 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CFUN?
< \r\n+CFUN:1\r\n
< \r\nOK\r\n
> AT+NCCID
< \r\n+CME ERROR: 310\r\n
> AT+CGATT=1
< \r\n+CME ERROR: 310\r\n
+ 10s
> AT+CEREG?
< \r\n+CEREG:0,0\r\n
< \r\nOK\r\n
