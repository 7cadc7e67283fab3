# The six states of a CON uplink, each by its cause, as URC and as asked for (guide 3.7, 4.4).
# shows: dialect/state-before-con-how dialect/uplink-platform-refuses
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
# 0: nothing was sent yet; a NON changes nothing.
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:0\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,2,"ab"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=ab
< \r\nOK\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:0\r\n
< \r\nOK\r\n
# 1: sent, no answer yet, no URC. 4: acknowledged.
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=F5EEAB99E3147D0B format=11543 payload=ab
< \r\nOK\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:1\r\n
< \r\nOK\r\n
net< 1 ack
< \r\n+QLADATASTATUS:4\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:4\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0101,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=10767F9C59673663 format=11543 payload=ab
< \r\nOK\r\n
net< 1 answer 2.04
< \r\n+QLADATASTATUS:4\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:4\r\n
< \r\nOK\r\n
# 5: RST.
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=DAC0FB02E16D65A6 format=11543 payload=ab
< \r\nOK\r\n
net< 1 rst
< \r\n+QLADATASTATUS:5\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:5\r\n
< \r\nOK\r\n
# 3: all retransmissions, and no answer (no coverage).
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=3C3FD6627815047E format=11543 payload=ab
< \r\nOK\r\n
net< 1 timeout
< \r\n+QLADATASTATUS:3\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:3\r\n
< \r\nOK\r\n
# 2: the platform refuses it; it can't be sent; the network is lost, de-registered, registered anew meanwhile.
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=A24F708183F36B36 format=11543 payload=ab
< \r\nOK\r\n
net< 1 answer 4.00
< \r\n+QLADATASTATUS:2\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:2\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=A2E6F4E63EAF3386 format=11543 payload=ab
< \r\nOK\r\n
net< 1 answer 5.00
< \r\n+QLADATASTATUS:2\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=CC9EB061F694E990 format=11543 payload=ab
< \r\nOK\r\n
net< 1 failed
< \r\n+QLADATASTATUS:2\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=D584EB29A06A4019 format=11543 payload=ab
< \r\nOK\r\n
> AT+QLASREGIND=1
net> 1 CON DELETE /rd/1 token=D146FBFF8A65D304
< \r\nOK\r\n
net< 1 answer 2.02
net> 1 close
< \r\n+QLADATASTATUS:2\r\n
< \r\n+QLAEVTIND:1\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:2\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=FE6BD2507FB48252 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 2 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 2 CON POST /dp?ep=867724030000225 token=7EB4DAD4D1969FB3 format=11543 payload=ab
< \r\nOK\r\n
> AT+CFUN=0
net> 2 close
< \r\nOK\r\n
< \r\n+QLADATASTATUS:2\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:2\r\n
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
+ 1s
@ 0.002
net> 3 open plain 180.101.147.115:5683
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=8F2B0C4C43FF9C20 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 3 answer 2.01 /rd/3
< \r\n+QLAEVTIND:0\r\n
# 0 again after a reboot.
> AT+NRB
net> 3 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 4 open plain 180.101.147.115:5683
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=443C3C16C4B7B28A format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:0\r\n
< \r\nOK\r\n
