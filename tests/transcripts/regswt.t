# AT+QLAREGSWT: guide 3.9; effective after a reboot. Manual mode prints REGISTERNOTIFY once per boot.
= peer auto
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
> AT+CMEE=1
> AT+QLAREGSWT?
> AT+QLAREGSWT=0
> AT+QLAREGSWT?
> AT+QLAREGSWT=2
> AT+QLAREGSWT=?
> AT+NRB
+ 1s
> AT+QLASTATUS?
> AT+QLASREGIND=0
+ 1s
> AT+CFUN=0
+ 1s
> AT+CFUN=1
+ 1s
> AT+QLASREGIND=1
+ 1s
> AT+QLAREGSWT=1
> AT+NRB
+ 1s
