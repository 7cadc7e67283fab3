# A reboot in the middle of things: the outstanding CON, the relayed request and the half line are gone, and so is what servers
# wrote to object 3, which is in memory only (guide 3.7; status 0 before the first CON).
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
net< 1 request CON PUT /3/0/14 mid=1 token=01 format=0 payload=+08:00
net> 1 2.04
net< 1 request CON GET /3/0/14 mid=2 token=02
net> 1 2.05 format=0 payload=+08:00
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=F5EEAB99E3147D0B format=11543 payload=ab
< \r\nOK\r\n
net< 1 answer 2.04
< \r\n+QLADATASTATUS:4\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:4\r\n
< \r\nOK\r\n
> AT+NRB
net> 1 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:0\r\n
< \r\nOK\r\n
net< 2 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
net< 2 request CON GET /3/0/14 mid=3 token=03
net> 2 2.05 format=0
# With a CON outstanding, a relayed request and a prompt open, and the reset pin.
> AT+QLASENDDATA=0x0100,2,"ab"
net> 2 CON POST /dp?ep=867724030000225 token=DAC0FB02E16D65A6 format=11543 payload=ab
< \r\nOK\r\n
net< 2 request CON GET /19/1/0 mid=4 token=04
< \r\n+QLAREAD: 4,"04"\r\n
net> 2 later
> AT+QLASENDRSP=4,04,1,5
< \r\n>
>> hel
! reset
net> 2 close
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 3 open plain 180.101.147.115:5683
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
>> lo\r
< \r\nERROR\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:0\r\n
< \r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
net< 3 answer 2.01 /rd/3
< \r\n+QLAEVTIND:0\r\n
> AT+QLASENDRSP=4,04,1,5
< \r\n+CME ERROR: 516\r\n
! power off
net> 3 close
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 4 open plain 180.101.147.115:5683
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A24F708183F36B36 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:0\r\n
< \r\nOK\r\n
