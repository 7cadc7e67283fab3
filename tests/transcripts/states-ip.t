# The network is lost and comes back in every state of the client: nothing is said to the server, NO_UE_IP, and with registration
# mode 1 it all begins anew as soon as there is an address (guide 3.9, 3.10).
# shows: 3.9/again 3.10/no-network
# shows: dialect/registration-mode-1-network
= show client
= timer registration 5000
= timer retry-min 5000
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
# While the bootstrap request is out.
> AT+CGATT=0
net> 1 close
client> bootstrap ip-lost off
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASREGIND=0
< \r\n+CME ERROR: 30\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
< \r\n+CME ERROR: 30\r\n
# And without anything to lose.
> AT+CFUN=0
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
< \r\n+CME ERROR: 524\r\n
> AT+CFUN=1
< \r\nOK\r\n
+ 1s
@ 0.002
client> off configured off
client> off start hold-off
client> hold-off bootstrap bootstrap
net> 2 open plain 112.13.96.205:5783
net> 2 CON POST /bs?ep=867724030000225 token=F5EEAB99E3147D0B
# While the bootstrap server writes.
net< 2 answer 2.04
client> bootstrap bootstrap-accepted bootstrap-wait
> AT+CGATT=0
net> 2 close
client> bootstrap-wait ip-lost off
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
+ 100s
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
client> off configured off
client> off start hold-off
client> hold-off bootstrap bootstrap
net> 3 open plain 112.13.96.205:5783
net> 3 CON POST /bs?ep=867724030000225 token=10767F9C59673663
# While it waits for the next attempt.
net< 3 answer 4.03
net> 3 close
client> bootstrap refused bootstrap-retry
> AT+CGATT=0
client> bootstrap-retry ip-lost off
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
+ 100s
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
client> off configured off
client> off start hold-off
client> hold-off bootstrap bootstrap
net> 4 open plain 112.13.96.205:5783
net> 4 CON POST /bs?ep=867724030000225 token=DAC0FB02E16D65A6
# Between bootstrap and registration; the server's requests come before its answer.
net< 4 request CON PUT /0/0 mid=1 token=01 format=11542 hex=C80019636F61703A2F2F3131322E31332E39362E3230353A35373834C10100C10203C10A7B
net> 4 2.04
net< 4 request CON PUT /1/0 mid=2 token=02 format=11542 hex=C1007BC40100015180C10600C10755
net> 4 2.04
net< 4 request CON POST /bs mid=3 token=03
net> 4 2.04
net> 4 close
client> bootstrap bootstrap-finished bootstrapped
< \r\n+QLAEVTIND:4\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISED\r\n
< \r\nOK\r\n
> AT+CGATT=0
client> bootstrapped ip-lost off
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
+ 100s
# The rest with a server that is set.
> AT+QLASERVERIP="DEL","112.13.96.205"
nv> bs.host=(default) bs.port=(default)
< \r\nOK\r\n
> AT+QLASERVERIP="LWM2M","180.101.147.115",5683
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
client> off configured off
net> 5 open plain 180.101.147.115:5683
client> off register register
net> 5 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
# While the registration is out.
> AT+CGATT=0
net> 5 close
client> register ip-lost off
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
client> off configured off
net> 6 open plain 180.101.147.115:5683
client> off register register
net> 6 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A24F708183F36B36 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
# While it waits for the next attempt.
net< 6 answer 4.03
net> 6 close
client> register refused register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
> AT+CGATT=0
client> register-retry ip-lost off
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
+ 100s
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
client> off configured off
net> 7 open plain 180.101.147.115:5683
client> off register register
net> 7 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A2E6F4E63EAF3386 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
# Registered, with a CON on its way: it has failed.
net< 7 answer 2.01 /rd/1
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 7 CON POST /dp?ep=867724030000225 token=CC9EB061F694E990 format=11543 payload=ab
< \r\nOK\r\n
> AT+CGATT=0
net> 7 close
client> registered ip-lost off
< \r\nOK\r\n
< \r\n+QLADATASTATUS:2\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:2\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
client> off configured off
net> 8 open plain 180.101.147.115:5683
client> off register register
net> 8 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D584EB29A06A4019 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
# De-registering.
net< 8 answer 2.01 /rd/2
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=1
client> registered deregister deregister
net> 8 CON DELETE /rd/2 token=D146FBFF8A65D304
< \r\nOK\r\n
> AT+CGATT=0
net> 8 close
client> deregister ip-lost off
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
client> off configured off
net> 9 open plain 180.101.147.115:5683
client> off register register
net> 9 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=FE6BD2507FB48252 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
# De-registering because the server wants it, and then for as long as it wants.
net< 9 answer 2.01 /rd/3
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
net< 9 request CON POST /1/0/4 mid=4 token=04
net> 9 2.04
client> registered disable disable
net> 9 CON DELETE /rd/3 token=7EB4DAD4D1969FB3
> AT+CGATT=0
net> 9 close
client> disable ip-lost off
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
client> off configured off
net> 10 open plain 180.101.147.115:5683
client> off register register
net> 10 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=8F2B0C4C43FF9C20 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 10 answer 2.01 /rd/4
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
net< 10 request CON POST /1/0/4 mid=5 token=05
net> 10 2.04
client> registered disable disable
net> 10 CON DELETE /rd/4 token=443C3C16C4B7B28A
net< 10 answer 2.02
net> 10 close
client> disable accepted disabled
< \r\n+QLAEVTIND:1\r\n
> AT+CGATT=0
client> disabled ip-lost off
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
client> off configured off
net> 11 open plain 180.101.147.115:5683
client> off register register
net> 11 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=4AC9C77A37DA0C4A format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
# De-registered.
net< 11 answer 2.01 /rd/5
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=1
client> registered deregister deregister
net> 11 CON DELETE /rd/5 token=8A6023FF12971412
< \r\nOK\r\n
net< 11 answer 2.02
net> 11 close
client> deregister accepted ended
< \r\n+QLAEVTIND:1\r\n
> AT+CGATT=0
client> ended ip-lost off
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
client> off configured off
net> 12 open plain 180.101.147.115:5683
client> off register register
net> 12 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=32257B8DBF201568 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 12 answer 2.01 /rd/6
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
