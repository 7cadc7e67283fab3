# Sending too early: at-base 5.2, 6.14.
= preset autoconnect 0
! power on
+ 1s
> AT+CMEE=1
> AT+QLASENDDATA=0x0100,2,"ab"
> AT+CFUN=1
> AT+QLASENDDATA=0x0100,2,"ab"
> AT+QLASERVERIP="LWM2M","180.101.147.115",5683
> AT+QLASENDDATA=0x0100,2,"ab"
> AT+CGATT=1
+ 1s
> AT+QLADATASTATUS?
net< 1 answer 2.01 /rd/1
> AT+QLASENDDATA=0x0100,2,"ab"
net< 1 answer 2.04
# De-registered: the data is dropped, a registration starts.
> AT+QLASREGIND=1
net< 1 answer 2.02
> AT+QLASTATUS?
> AT+QLASENDDATA=0x0100,2,"ab"
net< 2 answer 2.01 /rd/2
