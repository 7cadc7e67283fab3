# Disable, /1/x/4: the server has the module de-register, and register again after /1/x/5 (OMA TS E.2).
= show client
= preset lwm2m.host 180.101.147.115
! power on
client> off ip-lost off
client> off ip-lost off
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
client> off configured off
net> 1 open plain 180.101.147.115:5683
client> off register register
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/1
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
net< 1 request CON PUT /1/0/5 mid=1 token=01 format=0 payload=60
net> 1 2.04
net< 1 request CON POST /1/0/4 mid=2 token=02
net> 1 2.04
client> registered disable disable
net> 1 CON DELETE /rd/1 token=F5EEAB99E3147D0B
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
net< 1 answer 2.02
net> 1 close
client> disable accepted disabled
< \r\n+QLAEVTIND:1\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREGISTERED\r\n
< \r\nOK\r\n
+ 59s
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREGISTERED\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 2 open plain 180.101.147.115:5683
client> disabled register register
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 2 answer 2.01 /rd/2
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
# The DELETE is refused, or lost: disabled all the same, and no event 1.
net< 2 request CON POST /1/0/4 mid=3 token=03
net> 2 2.04
client> registered disable disable
net> 2 CON DELETE /rd/2 token=DAC0FB02E16D65A6
net< 2 answer 4.04
net> 2 close
client> disable refused disabled
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREG_FAILED\r\n
< \r\nOK\r\n
+ 60s
@ 60.000
net> 3 open plain 180.101.147.115:5683
client> disabled register register
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 3 answer 2.01 /rd/3
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
net< 3 request CON POST /1/0/4 mid=4 token=04
net> 3 2.04
client> registered disable disable
net> 3 CON DELETE /rd/3 token=A24F708183F36B36
net< 3 timeout
net> 3 close
client> disable lost disabled
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREG_FAILED\r\n
< \r\nOK\r\n
# The host may register before the time is over, unless the server's address is gone.
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASERVERIP="DEL","180.101.147.115"
nv> lwm2m.host=(default) lwm2m.port=(default)
< \r\nOK\r\n
> AT+QLASREGIND=0
client> disabled unconfigured disabled
< \r\n+CME ERROR: 512\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:MISSING_CONFIG\r\n
< \r\nOK\r\n
+ 30s
> AT+QLASERVERIP="LWM2M","180.101.147.115"
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
client> disabled configured disabled
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:UNINITIALISED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 4 open plain 180.101.147.115:5683
client> disabled register register
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A2E6F4E63EAF3386 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 4 answer 2.01 /rd/4
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
+ 60s
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
# De-registered by the host; without an address it can't begin anew. A de-registration that is refused.
> AT+QLASREGIND=1
client> registered deregister deregister
net> 4 CON DELETE /rd/4 token=CC9EB061F694E990
< \r\nOK\r\n
net< 4 answer 2.02
net> 4 close
client> deregister accepted ended
< \r\n+QLAEVTIND:1\r\n
> AT+QLASERVERIP="DEL","180.101.147.115"
nv> lwm2m.host=(default) lwm2m.port=(default)
< \r\nOK\r\n
> AT+QLASREGIND=0
client> ended unconfigured ended
< \r\n+CME ERROR: 512\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:MISSING_CONFIG\r\n
< \r\nOK\r\n
> AT+QLASERVERIP="LWM2M","180.101.147.115"
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
client> ended configured ended
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:UNINITIALISED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 5 open plain 180.101.147.115:5683
client> ended register register
net> 5 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D584EB29A06A4019 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 5 answer 2.01 /rd/5
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=1
client> registered deregister deregister
net> 5 CON DELETE /rd/5 token=D146FBFF8A65D304
< \r\nOK\r\n
net< 5 answer 4.04
net> 5 close
client> deregister refused ended
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREG_FAILED\r\n
< \r\nOK\r\n
