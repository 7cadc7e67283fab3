# Bootstraps that fail: refused, silent, without an account (guide 3.10: INIT_FAILED), and tried again.
= preset bs.host 112.13.96.205
= preset bs.port 5783
! power on
+ 1s
net< 1 answer 4.00
> AT+QLASTATUS?
+ 10s
net< 2 timeout
> AT+QLASTATUS?
+ 20s
net< 3 answer 2.04
> AT+QLASTATUS?
+ 100s
> AT+QLASTATUS?
+ 40s
net< 4 answer 2.04
net< 4 request CON DELETE /0 mid=1 token=01
net< 4 request CON POST /bs mid=2 token=02
> AT+QLASTATUS?
