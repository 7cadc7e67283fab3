# Registrations that fail: rejected, timed out, network lost (guide 3.10, at-base 6.19).
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
net< 1 answer 4.03
> AT+QLASTATUS?
+ 10s
net< 2 timeout
> AT+QLASTATUS?
+ 20s
net< 3 answer 5.03
> AT+QLASTATUS?
+ 40s
net< 4 answer 2.01 /rd/1
> AT+QLASTATUS?
# The server forgot us: the update is answered 4.04, the module registers anew.
+ 77760s
net< 4 answer 4.04
> AT+QLASTATUS?
net< 5 answer 2.01 /rd/2
# De-registration without an answer.
> AT+QLASREGIND=1
net< 5 timeout
> AT+QLASTATUS?
> AT+QLASREGIND=0
net< 6 answer 2.01 /rd/3
> AT+CFUN=0
> AT+QLASTATUS?
> AT+CFUN=1
+ 1s
net< 7 answer 2.01 /rd/4
