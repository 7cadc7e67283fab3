# Bootstraps that fail: refused, silent, without an account (guide 3.10: INIT_FAILED), and tried again.
# shows: dialect/failed-bootstrap-shows
= show client
= preset bs.host 112.13.96.205
= preset bs.port 5783
! power on
client> off ip-lost off
client> off ip-lost off
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
client> off configured off
client> off start hold-off
client> hold-off bootstrap bootstrap
net> 1 open plain 112.13.96.205:5783
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
net< 1 answer 4.00
net> 1 close
client> bootstrap refused bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 10s
@ 10.000
client> bootstrap-retry bootstrap bootstrap
net> 2 open plain 112.13.96.205:5783
net> 2 CON POST /bs?ep=867724030000225 token=F5EEAB99E3147D0B
net< 2 timeout
net> 2 close
client> bootstrap lost bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 20s
@ 20.000
client> bootstrap-retry bootstrap bootstrap
net> 3 open plain 112.13.96.205:5783
net> 3 CON POST /bs?ep=867724030000225 token=10767F9C59673663
net< 3 answer 2.04
client> bootstrap bootstrap-accepted bootstrap-wait
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
+ 100s
@ 93.000
net> 3 close
client> bootstrap-wait lost bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 40s
@ 33.000
client> bootstrap-retry bootstrap bootstrap
net> 4 open plain 112.13.96.205:5783
net> 4 CON POST /bs?ep=867724030000225 token=DAC0FB02E16D65A6
net< 4 answer 2.04
client> bootstrap bootstrap-accepted bootstrap-wait
net< 4 request CON DELETE /0 mid=1 token=01
net> 4 2.02
net< 4 request CON POST /bs mid=2 token=02
net> 4 4.06
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
