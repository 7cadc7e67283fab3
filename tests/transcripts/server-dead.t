# The LwM2M server that a bootstrap has named is dead: after six attempts the module bootstraps again (OMA TS 5.2.2), and so on.
# shows: dialect/lwm2m-server-dead-after ETS/7
= show client
= timer retry-max 60000
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
net< 1 answer 2.04
client> bootstrap bootstrap-accepted bootstrap-wait
net< 1 request CON PUT /0/0 mid=1 token=01 format=11542 hex=C80010636F61703A2F2F3139322E302E322E31C10100C10203C10A7B
net> 1 2.04
net< 1 request CON PUT /1/0 mid=2 token=02 format=11542 hex=C1007BC201012C
net> 1 2.04
net< 1 request CON POST /bs mid=3 token=03
net> 1 2.04
net> 1 close
client> bootstrap-wait bootstrap-finished bootstrapped
net> 2 open plain 192.0.2.1:5683
client> bootstrapped register register
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=300 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:4\r\n
+ 1s
net< 2 timeout
net> 2 close
client> register lost register-retry
+ 10s
@ 10.000
net> 3 open plain 192.0.2.1:5683
client> register-retry register register
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=300 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 3 timeout
net> 3 close
client> register lost register-retry
+ 20s
@ 20.000
net> 4 open plain 192.0.2.1:5683
client> register-retry register register
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=300 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 4 answer 4.03
net> 4 close
client> register refused register-retry
+ 40s
@ 40.000
net> 5 open plain 192.0.2.1:5683
client> register-retry register register
net> 5 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=300 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 5 answer 5.03
net> 5 close
client> register unavailable register-retry
+ 60s
@ 60.000
net> 6 open plain 192.0.2.1:5683
client> register-retry register register
net> 6 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=300 token=A24F708183F36B36 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 6 timeout
net> 6 close
client> register lost register-retry
+ 60s
@ 60.000
net> 7 open plain 192.0.2.1:5683
client> register-retry register register
net> 7 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=300 token=A2E6F4E63EAF3386 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 7 timeout
net> 7 close
client> register give-up ended
client> ended start hold-off
client> hold-off bootstrap bootstrap
net> 8 open plain 112.13.96.205:5783
net> 8 CON POST /bs?ep=867724030000225 token=CC9EB061F694E990
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
net< 8 answer 2.04
client> bootstrap bootstrap-accepted bootstrap-wait
net< 8 request CON PUT /0/0 mid=1 token=01 format=11542 hex=C80011636F61703A2F2F3139322E302E322E3939C10100C10203C10A7B
net> 8 2.04
net< 8 request CON PUT /1/0 mid=2 token=02 format=11542 hex=C1007BC201012C
net> 8 2.04
net< 8 request CON POST /bs mid=3 token=03
net> 8 2.04
net> 8 close
client> bootstrap-wait bootstrap-finished bootstrapped
net> 9 open plain 192.0.2.99:5683
client> bootstrapped register register
net> 9 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=300 token=D584EB29A06A4019 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:4\r\n
+ 1s
net< 9 answer 2.01 /rd/1
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
