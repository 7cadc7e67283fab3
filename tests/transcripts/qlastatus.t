# AT+QLASTATUS: guide 3.10. The states are in states.t and its like.
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:MISSING_CONFIG\r\n
< \r\nOK\r\n
> AT+QLASTATUS
< \r\nERROR\r\n
> AT+QLASTATUS=?
< \r\nERROR\r\n
> AT+QLASTATUS=1
< \r\nERROR\r\n
> AT+QLASTATUS=
< \r\nERROR\r\n
> AT+CMEE=0
< \r\nOK\r\n
> AT+QLASTATUS
< \r\nERROR\r\n
> AT+QLASTATUS=1
< \r\nERROR\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:MISSING_CONFIG\r\n
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
