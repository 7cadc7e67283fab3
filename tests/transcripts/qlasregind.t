# AT+QLASREGIND: guide 3.4.
# shows: 3.4/register 3.4/deregister 3.4/error
# shows: dialect/qlasregind-each-state dialect/test-forms-qla-commands
= preset autoconnect 0
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
# The radio is off, there is no server, no IP address.
> AT+QLASREGIND=0
< \r\n+CME ERROR: 524\r\n
> AT+QLASREGIND=1
< \r\n+CME ERROR: 524\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+QLASREGIND=0
< \r\n+CME ERROR: 512\r\n
> AT+QLASREGIND=1
< \r\n+CME ERROR: 516\r\n
> AT+QLASERVERIP="LWM2M","180.101.147.115",5683
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
> AT+QLASREGIND=0
< \r\n+CME ERROR: 30\r\n
# Attached: REGISTERNOTIFY, and it registers. Once more while that goes on, and once it is done: OK.
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
< \r\nREGISTERNOTIFY\r\n
> AT+QLASREGIND=1
< \r\n+CME ERROR: 516\r\n
> AT+QLASREGIND=0
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
> AT+QLASREGIND=0
< \r\nOK\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=0
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
# Every limit from both sides.
> AT+QLASREGIND=-1
< \r\n+CME ERROR: 50\r\n
> AT+QLASREGIND=2
< \r\n+CME ERROR: 50\r\n
> AT+QLASREGIND=
< \r\n+CME ERROR: 50\r\n
> AT+QLASREGIND=x
< \r\n+CME ERROR: 50\r\n
> AT+QLASREGIND="0"
< \r\n+CME ERROR: 50\r\n
> AT+QLASREGIND=0,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASREGIND
< \r\nERROR\r\n
> AT+QLASREGIND?
< \r\nERROR\r\n
> AT+QLASREGIND=?
< \r\nERROR\r\n
# De-registers; then there is nothing to de-register.
net< 1 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=1
net> 1 CON DELETE /rd/2 token=10767F9C59673663
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=1
< \r\n+CME ERROR: 516\r\n
> AT+QLASREGIND=0
< \r\n+CME ERROR: 516\r\n
net< 1 answer 2.02
net> 1 close
< \r\n+QLAEVTIND:1\r\n
> AT+QLASREGIND=1
< \r\n+CME ERROR: 516\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREGISTERED\r\n
< \r\nOK\r\n
# With AT+CMEE=0 the same errors are ERROR.
> AT+CMEE=0
< \r\nOK\r\n
> AT+QLASREGIND=1
< \r\nERROR\r\n
> AT+QLASREGIND=2
< \r\nERROR\r\n
> AT+QLASREGIND=
< \r\nERROR\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+QLASREGIND=0
< \r\nERROR\r\n
# Nothing of it is kept over a reboot.
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
