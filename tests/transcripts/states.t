# The 14 states of AT+QLASTATUS?, each by its event (guide 3.10).
# shows: dialect/iniitialised dialect/iniitialising dialect/qlastatus-de-registering dialect/server-missing
= show client
= timer registration 5000
= timer retry-min 1000
= preset autoconnect 0
! power on
client> off ip-lost off
client> off ip-lost off
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
+ 1s
@ 0.002
client> off unconfigured off
client> off unconfigured off
> AT+QLASTATUS?
< \r\n+QLASTATUS:MISSING_CONFIG\r\n
< \r\nOK\r\n
> AT+QLASERVERIP="BS","112.13.96.205",5783
nv> bs.host=112.13.96.205 bs.port=5783
client> off configured off
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:UNINITIALISED\r\n
< \r\nOK\r\n
# shows: 3.4/register
> AT+QLASREGIND=0
client> off start hold-off
client> hold-off bootstrap bootstrap
net> 1 open plain 112.13.96.205:5783
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
net< 1 answer 4.00
net> 1 close
client> bootstrap refused bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
client> bootstrap-retry bootstrap bootstrap
net> 2 open plain 112.13.96.205:5783
net> 2 CON POST /bs?ep=867724030000225 token=F5EEAB99E3147D0B
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
net< 2 answer 2.04
client> bootstrap bootstrap-accepted bootstrap-wait
net< 2 request CON PUT /0/0 mid=1 token=01 format=11542 hex=C80019636F61703A2F2F3131322E31332E39362E3230353A35373834C10100C10203C10A7B
net> 2 2.04
net< 2 request CON PUT /1/0 mid=2 token=02 format=11542 hex=C1007BC40100015180C10600C10755
net> 2 2.04
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
net< 2 request CON POST /bs mid=3 token=03
net> 2 2.04
net> 2 close
client> bootstrap-wait bootstrap-finished bootstrapped
< \r\n+QLAEVTIND:4\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISED\r\n
< \r\nOK\r\n
# The bootstrap is over, the registration follows after timer.registration.
> AT+QLASREGIND=0
< \r\nOK\r\n
+ 5s
@ 5.000
net> 3 open plain 112.13.96.205:5784
client> bootstrapped register register
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 3 answer 2.01 /rd/1
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
net< 3 request CON GET /19/0/0 mid=4 token=04 observe=0
net> 3 2.05 observe=0 format=42
client> registered data-observed registered
< \r\n+QLAEVTIND:3\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:MO_DATA_ENABLED\r\n
< \r\nOK\r\n
net< 3 request CON GET /19/0/0 mid=5 token=04 observe=1
client> registered data-forgotten registered
net> 3 2.05 format=42
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
# shows: 3.4/deregister
> AT+QLASREGIND=1
client> registered deregister deregister
net> 3 CON DELETE /rd/1 token=DAC0FB02E16D65A6
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
net< 3 answer 2.02
net> 3 close
client> deregister accepted ended
< \r\n+QLAEVTIND:1\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREGISTERED\r\n
< \r\nOK\r\n
# Without a bootstrap server; each kind of failure of the registration.
> AT+QLASERVERIP="DEL","112.13.96.205",5783
nv> bs.host=(default) bs.port=(default)
< \r\nOK\r\n
> AT+QLASERVERIP="LWM2M","180.101.147.115",5683
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
# DTLS without a key is no configuration.
> AT+QLASECSWT=1
nv> lwm2m.security=1 lwm2m.nat=0
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREGISTERED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
client> ended unconfigured ended
< \r\nERROR\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:MISSING_CONFIG\r\n
< \r\nOK\r\n
> AT+QLASECSWT=0
nv> lwm2m.security=0 lwm2m.nat=0
client> ended configured ended
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:UNINITIALISED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 4 open plain 180.101.147.115:5683
client> ended register register
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 4 answer 4.03
net> 4 close
client> register refused register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 5 open plain 180.101.147.115:5683
client> register-retry register register
net> 5 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A24F708183F36B36 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 5 timeout
net> 5 close
client> register lost register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 2s
@ 2.000
net> 6 open plain 180.101.147.115:5683
client> register-retry register register
net> 6 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A2E6F4E63EAF3386 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 6 answer 2.01 /rd/2
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=1
client> registered deregister deregister
net> 6 CON DELETE /rd/2 token=CC9EB061F694E990
< \r\nOK\r\n
net< 6 timeout
net> 6 close
client> deregister lost ended
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREG_FAILED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 7 open plain 180.101.147.115:5683
client> ended register register
net> 7 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D584EB29A06A4019 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 7 rst
net> 7 close
client> register lost register-retry
+ 1s
@ 1.000
net> 8 open plain 180.101.147.115:5683
client> register-retry register register
net> 8 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D146FBFF8A65D304 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 8 rst
net> 8 close
client> register lost register-retry
+ 2s
@ 2.000
net> 9 open plain 180.101.147.115:5683
client> register-retry register register
net> 9 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=FE6BD2507FB48252 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 9 rst
net> 9 close
client> register lost register-retry
+ 4s
@ 4.000
net> 10 open plain 180.101.147.115:5683
client> register-retry register register
net> 10 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=7EB4DAD4D1969FB3 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 10 rst
net> 10 close
client> register lost register-retry
+ 8s
@ 8.000
net> 11 open plain 180.101.147.115:5683
client> register-retry register register
net> 11 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=8F2B0C4C43FF9C20 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 11 rst
net> 11 close
client> register lost register-retry
+ 16s
@ 16.000
net> 12 open plain 180.101.147.115:5683
client> register-retry register register
net> 12 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=443C3C16C4B7B28A format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 12 rst
net> 12 close
client> register give-up ended
> AT+QLASTATUS?
< \r\n+QLASTATUS:REG_FAILED\r\n
< \r\nOK\r\n
