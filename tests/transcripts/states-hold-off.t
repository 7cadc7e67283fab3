# A bootstrap server may have the next bootstrap wait (/0/x/11, OMA TS 5.2.6); how a bootstrap is left, early and late.
= show client
= timer retry-min 1000
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
# The server's requests come before its answer to the bootstrap request.
net< 1 request CON PUT /0/0 mid=1 token=01 format=11542 hex=C80019636F61703A2F2F3131322E31332E39362E3230353A35373834C10100C10203C10A7B
net> 1 2.04
net< 1 request CON PUT /0/1 mid=2 token=02 format=11542 hex=C80019636F61703A2F2F3131322E31332E39362E3230353A35373833C10101C10203C10A01C10B14
net> 1 2.04
net< 1 request CON PUT /1/0 mid=3 token=03 format=11542 hex=C1007BC40100015180C10600C10755
net> 1 2.04
net< 1 request CON POST /bs mid=4 token=04
net> 1 2.04
net> 1 close
client> bootstrap bootstrap-finished bootstrapped
net> 2 open plain 112.13.96.205:5784
client> bootstrapped register register
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:4\r\n
net< 2 answer 2.01 /rd/1
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=1
client> registered deregister deregister
net> 2 CON DELETE /rd/1 token=10767F9C59673663
< \r\nOK\r\n
net< 2 answer 2.02
net> 2 close
client> deregister accepted ended
< \r\n+QLAEVTIND:1\r\n
# 20 s until the next bootstrap request.
> AT+QLASREGIND=0
client> ended start hold-off
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
+ 19s
> AT+QLASREGIND=0
< \r\nOK\r\n
+ 1s
@ 1.000
client> hold-off bootstrap bootstrap
net> 3 open plain 112.13.96.205:5783
net> 3 CON POST /bs?ep=867724030000225 token=DAC0FB02E16D65A6
net< 3 request CON PUT /0/0 mid=5 token=05 format=11542 hex=C80019636F61703A2F2F3131322E31332E39362E3230353A35373834C10100C10203C10A7B
net> 3 2.04
net< 3 request CON PUT /0/1 mid=6 token=06 format=11542 hex=C80019636F61703A2F2F3131322E31332E39362E3230353A35373833C10101C10203C10A01C10B14
net> 3 2.04
net< 3 request CON PUT /1/0 mid=7 token=07 format=11542 hex=C1007BC40100015180C10600C10755
net> 3 2.04
net< 3 request CON POST /bs mid=8 token=08
net> 3 2.04
net> 3 close
client> bootstrap bootstrap-finished bootstrapped
net> 4 open plain 112.13.96.205:5784
client> bootstrapped register register
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:4\r\n
net< 4 answer 2.01 /rd/2
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
# Disabled for 30 s by the server; the host begins anew before they are over.
net< 4 request CON PUT /1/0/5 mid=9 token=09 format=0 payload=30
net> 4 2.04
net< 4 request CON POST /1/0/4 mid=10 token=0A
net> 4 2.04
client> registered disable disable
net> 4 CON DELETE /rd/2 token=A24F708183F36B36
net< 4 answer 2.02
net> 4 close
client> disable accepted disabled
< \r\n+QLAEVTIND:1\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREGISTERED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
client> disabled start hold-off
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
# No network for the time being.
> AT+CGATT=0
client> hold-off ip-lost off
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
+ 30s
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
