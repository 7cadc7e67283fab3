# AT+QLADATASTATUS in its three spellings: guide 3.7. The answer has the name that was asked by.
# shows: 3.7/con-only
# shows: dialect/name-status-query dialect/state-before-con-how dialect/test-forms-qla-commands
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+CMEE=1
< \r\nOK\r\n
# Not sent: 0, also after data that are not confirmable.
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:0\r\n
< \r\nOK\r\n
> AT+QLADASTATUS?
< \r\n+QLADASTATUS:0\r\n
< \r\nOK\r\n
> AT+QLAULDATASTATUS?
< \r\n+QLAULDATASTATUS:0\r\n
< \r\nOK\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+QLASENDDATA=0x0000,2,"ab"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=ab
< \r\nOK\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:0\r\n
< \r\nOK\r\n
> AT+QLADASTATUS?
< \r\n+QLADASTATUS:0\r\n
< \r\nOK\r\n
> AT+QLAULDATASTATUS?
< \r\n+QLAULDATASTATUS:0\r\n
< \r\nOK\r\n
# Waiting 1, acknowledged 4; data that are not confirmable leave it at that.
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=F5EEAB99E3147D0B format=11543 payload=ab
< \r\nOK\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:1\r\n
< \r\nOK\r\n
> AT+QLADASTATUS?
< \r\n+QLADASTATUS:1\r\n
< \r\nOK\r\n
> AT+QLAULDATASTATUS?
< \r\n+QLAULDATASTATUS:1\r\n
< \r\nOK\r\n
net< 1 answer 2.04
< \r\n+QLADATASTATUS:4\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:4\r\n
< \r\nOK\r\n
> AT+QLADASTATUS?
< \r\n+QLADASTATUS:4\r\n
< \r\nOK\r\n
> AT+QLAULDATASTATUS?
< \r\n+QLAULDATASTATUS:4\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,2,"ab"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=ab
< \r\nOK\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:4\r\n
< \r\nOK\r\n
# Failed 2, timed out 3, reset 5.
> AT+QLASENDDATA=0x0101,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=10767F9C59673663 format=11543 payload=ab
< \r\nOK\r\n
net< 1 failed
< \r\n+QLADATASTATUS:2\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:2\r\n
< \r\nOK\r\n
> AT+QLADASTATUS?
< \r\n+QLADASTATUS:2\r\n
< \r\nOK\r\n
> AT+QLAULDATASTATUS?
< \r\n+QLAULDATASTATUS:2\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0101,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=DAC0FB02E16D65A6 format=11543 payload=ab
< \r\nOK\r\n
net< 1 timeout
< \r\n+QLADATASTATUS:3\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:3\r\n
< \r\nOK\r\n
> AT+QLADASTATUS?
< \r\n+QLADASTATUS:3\r\n
< \r\nOK\r\n
> AT+QLAULDATASTATUS?
< \r\n+QLAULDATASTATUS:3\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0101,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=3C3FD6627815047E format=11543 payload=ab
< \r\nOK\r\n
net< 1 rst
< \r\n+QLADATASTATUS:5\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:5\r\n
< \r\nOK\r\n
> AT+QLADASTATUS?
< \r\n+QLADASTATUS:5\r\n
< \r\nOK\r\n
> AT+QLAULDATASTATUS?
< \r\n+QLAULDATASTATUS:5\r\n
< \r\nOK\r\n
# Forms that it does not have.
> AT+QLADATASTATUS
< \r\nERROR\r\n
> AT+QLADATASTATUS=?
< \r\nERROR\r\n
> AT+QLADATASTATUS=1
< \r\nERROR\r\n
> AT+QLADATASTATUS=
< \r\nERROR\r\n
> AT+QLADASTATUS
< \r\nERROR\r\n
> AT+QLADASTATUS=?
< \r\nERROR\r\n
> AT+QLADASTATUS=1
< \r\nERROR\r\n
> AT+QLADASTATUS=
< \r\nERROR\r\n
> AT+QLAULDATASTATUS
< \r\nERROR\r\n
> AT+QLAULDATASTATUS=?
< \r\nERROR\r\n
> AT+QLAULDATASTATUS=1
< \r\nERROR\r\n
> AT+QLAULDATASTATUS=
< \r\nERROR\r\n
> AT+CMEE=0
< \r\nOK\r\n
> AT+QLADATASTATUS
< \r\nERROR\r\n
> AT+QLADATASTATUS=1
< \r\nERROR\r\n
# Not kept over a reboot.
> AT+NRB
net> 1 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A24F708183F36B36 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:0\r\n
< \r\nOK\r\n
> AT+QLADASTATUS?
< \r\n+QLADASTATUS:0\r\n
< \r\nOK\r\n
> AT+QLAULDATASTATUS?
< \r\n+QLAULDATASTATUS:0\r\n
< \r\nOK\r\n
