# AUTOCONNECT: radio on and attach without being asked; a default boot prints no network URC. No server is set.
! power on
+ 1s
! state radio
! state lwm2m
> AT+CFUN?;+CGATT?;+CEREG?;+CSQ
> AT+QLASTATUS?
