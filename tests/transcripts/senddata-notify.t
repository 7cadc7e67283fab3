# quirk uplink=notify: data go as notifications of 19/0/0, which the platform has to observe.
= quirk uplink notify
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
net< 1 answer 2.01 /rd/1
> AT+CMEE=1
> AT+QLASTATUS?
> AT+QLASENDDATA=0x0100,2,"ab"
net< 1 request CON GET /19/0/0 mid=9 token=0B5E observe=0 accept=11542
> AT+QLASTATUS?
> AT+QLASENDDATA=0x0100,2,"ab"
net< 1 ack
> AT+QLASENDDATA=0x0000,2,"cd"
> AT+QLADATASTATUS?
