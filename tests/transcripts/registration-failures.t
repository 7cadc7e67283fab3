# Registrations that fail: rejected, timed out, network lost (guide 3.10).
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 4.03
net> 1 close
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
+ 10s
@ 10.000
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 2 timeout
net> 2 close
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 20s
@ 20.000
net> 3 open plain 180.101.147.115:5683
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 3 answer 5.03
net> 3 close
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 40s
@ 40.000
net> 4 open plain 180.101.147.115:5683
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 4 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
# The server forgot us: the update is answered 4.04, the module registers anew.
+ 77760s
@ 77760.000
net> 4 CON POST /rd/1 token=3C3FD6627815047E
net< 4 answer 4.04
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A24F708183F36B36 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 4 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
# De-registration without an answer.
> AT+QLASREGIND=1
net> 4 CON DELETE /rd/2 token=A2E6F4E63EAF3386
< \r\nOK\r\n
net< 4 timeout
net> 4 close
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREG_FAILED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 5 open plain 180.101.147.115:5683
net> 5 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=CC9EB061F694E990 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 5 answer 2.01 /rd/3
< \r\n+QLAEVTIND:0\r\n
> AT+CFUN=0
net> 5 close
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
+ 1s
@ 0.002
net> 6 open plain 180.101.147.115:5683
net> 6 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D584EB29A06A4019 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 6 answer 2.01 /rd/4
< \r\n+QLAEVTIND:0\r\n
