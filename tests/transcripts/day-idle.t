# A day of an idle registered module: an update before each end of the lifetime, nothing else.
= peer auto
= preset lwm2m.host 180.101.147.115
= preset lwm2m.lifetime 7200
! power on
+ 1d
> AT+QLASTATUS?
> AT+QLADATASTATUS?
