# AT+QLAREGSWT: guide 3.9; effective after a reboot. Manual mode prints REGISTERNOTIFY once per boot.
# shows: 3.9/manual 3.9/automatic 3.9/reboot
# shows: dialect/registration-modes-default dialect/registernotify-manual-mode dialect/test-forms-qla-commands
= peer auto
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLAREGSWT?
< \r\n+QLAREGSWT:1\r\n
< \r\nOK\r\n
> AT+QLAREGSWT=0
nv> lwm2m.registration-mode=0
< \r\nOK\r\n
> AT+QLAREGSWT?
< \r\n+QLAREGSWT:0\r\n
< \r\nOK\r\n
> AT+QLAREGSWT=2
< \r\n+CME ERROR: 50\r\n
> AT+QLAREGSWT=?
< \r\nERROR\r\n
> AT+NRB
net> 1 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:UNINITIALISED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
< \r\n+QLAEVTIND:0\r\n
+ 1s
> AT+CFUN=0
net> 2 close
< \r\nOK\r\n
+ 1s
> AT+CFUN=1
< \r\nOK\r\n
+ 1s
> AT+QLASREGIND=1
< \r\nERROR\r\n
+ 1s
> AT+QLAREGSWT=1
nv> lwm2m.registration-mode=1
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 3 open plain 180.101.147.115:5683
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
# Outside the range, missing, surplus; forms that it does not have; with AT+CMEE=0 ERROR.
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLAREGSWT=-1
< \r\n+CME ERROR: 50\r\n
> AT+QLAREGSWT=2
< \r\n+CME ERROR: 50\r\n
> AT+QLAREGSWT=
< \r\n+CME ERROR: 50\r\n
> AT+QLAREGSWT=x
< \r\n+CME ERROR: 50\r\n
> AT+QLAREGSWT="1"
< \r\n+CME ERROR: 50\r\n
> AT+QLAREGSWT=1,1
< \r\n+CME ERROR: 50\r\n
> AT+QLAREGSWT
< \r\nERROR\r\n
> AT+QLAREGSWT=?
< \r\nERROR\r\n
> AT+QLAREGSWT?
< \r\n+QLAREGSWT:1\r\n
< \r\nOK\r\n
> AT+CMEE=0
< \r\nOK\r\n
> AT+QLAREGSWT=2
< \r\nERROR\r\n
> AT+QLAREGSWT=
< \r\nERROR\r\n
