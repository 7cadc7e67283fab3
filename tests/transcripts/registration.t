# AT+QLASREGIND, AT+QLASTATUS and the events: guide 3.4, 3.10, 4.3.
# shows: 3.4/error 4.3/event-3
# shows: dialect/event-3 dialect/test-forms-qla-commands
= preset autoconnect 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASREGIND=0
< \r\n+CME ERROR: 524\r\n
> AT+QLASREGIND=1
< \r\n+CME ERROR: 524\r\n
> AT+QLASREGIND=2
< \r\n+CME ERROR: 50\r\n
> AT+QLASREGIND
< \r\nERROR\r\n
> AT+QLASREGIND?
< \r\nERROR\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
> AT+QLASTATUS=?
< \r\nERROR\r\n
> AT+QLASTATUS
< \r\nERROR\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+QLASREGIND=0
< \r\n+CME ERROR: 512\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+QLASTATUS?
< \r\n+QLASTATUS:MISSING_CONFIG\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
< \r\n+CME ERROR: 512\r\n
> AT+QLASERVERIP="LWM2M","180.101.147.115"
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
> AT+QLASREGIND=1
< \r\n+CME ERROR: 516\r\n
> AT+QLASREGIND=0
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
< \r\nOK\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
# The platform observes: events 3 and 5.
net< 1 request CON GET /19/0/0 mid=1 token=01 observe=0
net> 1 2.05 observe=0 format=42
< \r\n+QLAEVTIND:3\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:MO_DATA_ENABLED\r\n
< \r\nOK\r\n
net< 1 request CON GET /5/0/3 mid=2 token=02 observe=0
net> 1 2.05 observe=0 format=0 payload=0
< \r\n+QLAEVTIND:5\r\n
# Update before the lifetime is over: event 2.
+ 77760s
@ 77760.000
net> 1 CON POST /rd/1 token=F5EEAB99E3147D0B
net< 1 answer 2.04
< \r\n+QLAEVTIND:2\r\n
# Registered anew on request: event 0 again.
> AT+QLASREGIND=0
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 1 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=1
net> 1 CON DELETE /rd/2 token=DAC0FB02E16D65A6
< \r\nOK\r\n
# While the de-registration is under way neither can begin.
> AT+QLASREGIND=0
< \r\n+CME ERROR: 516\r\n
> AT+QLASREGIND=1
< \r\n+CME ERROR: 516\r\n
net< 1 answer 2.02
net> 1 close
< \r\n+QLAEVTIND:1\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREGISTERED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=1
< \r\n+CME ERROR: 516\r\n
