# AT+QLASREGIND, AT+QLASTATUS and the events: guide 3.4, 3.10, 4.3, at-base 6.13, 6.19.
= preset autoconnect 0
! power on
+ 1s
> AT+CMEE=1
> AT+QLASREGIND=0
> AT+QLASREGIND=1
> AT+QLASREGIND=2
> AT+QLASREGIND
> AT+QLASREGIND?
> AT+QLASTATUS?
> AT+QLASTATUS=?
> AT+QLASTATUS
> AT+CFUN=1
> AT+QLASREGIND=0
> AT+CGATT=1
+ 1s
> AT+QLASTATUS?
> AT+QLASREGIND=0
> AT+QLASERVERIP="LWM2M","180.101.147.115"
> AT+QLASREGIND=1
> AT+QLASREGIND=0
> AT+QLASTATUS?
> AT+QLASREGIND=0
net< 1 answer 2.01 /rd/1
> AT+QLASTATUS?
# The platform observes: events 3 and 5.
net< 1 request CON GET /19/0/0 mid=1 token=01 observe=0
> AT+QLASTATUS?
net< 1 request CON GET /5/0/3 mid=2 token=02 observe=0
# Update before the lifetime is over: event 2.
+ 77760s
net< 1 answer 2.04
# Registered anew on request: event 0 again.
> AT+QLASREGIND=0
net< 2 answer 2.01 /rd/2
> AT+QLASREGIND=1
net< 2 answer 2.02
> AT+QLASTATUS?
> AT+QLASREGIND=1
