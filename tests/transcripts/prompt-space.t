# quirk prompt=crlf-space.
= quirk prompt crlf-space
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
net< 1 answer 2.01 /rd/5a3f
> AT+CMEE=1
> AT+QLASENDDATA=0x0000,2
>> ok
