# quirk early-send=refuse: error 513 and nothing else.
= quirk early-send refuse
= preset lwm2m.registration-mode 0
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
> AT+CMEE=1
> AT+QLASENDDATA=0x0100,2,"ab"
> AT+QLASENDDATA=0x0100,2
> AT+QLASTATUS?
