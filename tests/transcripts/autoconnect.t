# AUTOCONNECT: radio on and attach without being asked; a default boot prints no network URC. No server is set.
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
! state radio
state> radio ip
! state lwm2m
state> lwm2m MISSING_CONFIG
> AT+CFUN?;+CGATT?;+CEREG?;+CSQ
< \r\n+CFUN:1\r\n
< \r\nOK\r\n
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
< \r\n+CEREG:0,1\r\n
< \r\nOK\r\n
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:MISSING_CONFIG\r\n
< \r\nOK\r\n
