# Each timer of the radio with a value of its own: what it delays comes by that much later.
= peer auto
= show air
= preset autoconnect 0
= preset lwm2m.host 180.101.147.115
= timer search 1100
= timer scan 1900
= timer attach 1200
= timer ip 1300
= timer return 2100
= timer radio-link 2200
= timer reselect 2300
= timer plmn-search 2400
= timer rrc-setup 2500
= timer paging 2600
= timer rrc-inactivity 6000
= timer rrc-release 2800
= timer tau 2900
= timer t3346 31000
= timer t3402 32000
= timer t3410 33000
= timer t3411 3400
= timer t3412 60000
= timer implicit-detach 20000
= timer forbidden-ta 36000
= timer sleep 3700
= timer wake 380
= timer ecl0-latency 10
= timer ecl1-latency 20
= timer ecl2-latency 30
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
# Deep sleep with the radio off, and the way out of it.
! state sleep
state> sleep awake
+ 3s
! state sleep
state> sleep awake
+ 1s
! state sleep
state> sleep deep-sleep
> AT+CEREG=2;+CSCON=1
+ 1s
@ 0.380
< \r\nOK\r\n
< \r\nOK\r\n
# A search of all carriers, the attach, the address.
> AT+NCSEARFCN
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
< \r\n+CEREG:2,0000,00000000,9\r\n
+ 6s
@ 1.900
< \r\n+CSCON:1\r\n
@ 3.100
< \r\n+CEREG:1,213D,0318886E,9\r\n
@ 4.400
air> up=open down=open latency=10
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
# Inactivity; set-up; release assistance.
+ 6s
@ 4.400
air> up=wait down=wait latency=10
< \r\n+CSCON:0\r\n
> AT+QLASENDDATA=0x0001,2,"hi"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hi air=wait
< \r\nOK\r\n
+ 6s
@ 2.500
air> up=open down=open latency=10
< \r\n+CSCON:1\r\n
@ 5.300
air> up=wait down=wait latency=10
< \r\n+CSCON:0\r\n
# A page.
net< 1 request CON GET /3/0/1 mid=8 token=08
air> downlink waits
+ 3s
@ 2.600
air> up=open down=open latency=10
< \r\n+CSCON:1\r\n
net> 1 2.05 format=0 payload=BC28
+ 6s
@ 5.600
air> up=wait down=wait latency=10
< \r\n+CSCON:0\r\n
# AT+COPS=?
> AT+COPS=?
+ 3s
@ 2.400
< \r\n+COPS:(2,,,"46000"),,(0-2),(2)\r\n
< \r\nOK\r\n
# A better cell, in another tracking area: an update; weaker levels have other latencies.
! radio cell earfcn=3736,pci=106,plmn=46000,tac=213E,ci=0318886F,rsrp=-700
+ 6s
@ 2.300
air> up=open down=open latency=10
< \r\n+CEREG:1,213E,0318886F,9\r\n
< \r\n+CSCON:1\r\n
@ 5.200
air> up=wait down=wait latency=10
< \r\n+CSCON:0\r\n
! radio cell ci=0318886F,rsrp=-1150
air> up=wait down=wait latency=20
! radio cell ci=0318886E,rsrp=-1160
! radio cell ci=0318886F,rsrp=-1250
air> up=wait down=wait latency=30
! radio cell ci=0318886E,rsrp=-1260
# Lost, and found.
! radio coverage off
air> up=closed down=closed
+ 3s
@ 2.200
< \r\n+CEREG:4,0000,00000000,9\r\n
! radio coverage on
+ 3s
@ 2.100
air> up=wait down=wait latency=30
< \r\n+CEREG:1,213E,0318886F,9\r\n
# The periodic update.
+ 1min
@ 53.200
air> up=open down=open latency=30
< \r\n+CSCON:1\r\n
@ 56.100
air> up=wait down=wait latency=30
< \r\n+CSCON:0\r\n
+ 10s
# Away for longer than that and the network's patience: forgotten.
! radio coverage off
air> up=closed down=closed
+ 90s
@ 2.200
< \r\n+CEREG:4,0000,00000000,9\r\n
! radio coverage on
+ 10s
@ 2.100
air> up=wait down=wait latency=30
air> up=closed down=closed
net> 1 close
< \r\n+CEREG:1,213E,0318886F,9\r\n
< \r\n+CEREG:2,0000,00000000,9\r\n
@ 3.200
< \r\n+CSCON:1\r\n
@ 4.400
< \r\n+CEREG:1,213E,0318886F,9\r\n
@ 5.700
air> up=open down=open latency=30
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
# A forbidden tracking area is tried again some time.
! radio remove 0318886E
! radio reject 12
! radio detach 0
air> up=closed down=closed
net> 2 close
< \r\n+CSCON:0\r\n
< \r\n+CEREG:2,0000,00000000,9\r\n
+ 5s
@ 1.100
< \r\n+CSCON:1\r\n
@ 2.300
< \r\n+CSCON:0\r\n
< \r\n+CEREG:3,0000,00000000,9\r\n
! radio reject 0
+ 40s
@ 35.400
< \r\n+CEREG:2,0000,00000000,9\r\n
@ 36.500
< \r\n+CSCON:1\r\n
@ 37.700
< \r\n+CEREG:1,213E,0318886F,9\r\n
@ 39.000
air> up=open down=open latency=30
net> 3 open plain 180.101.147.115:5683
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
# Congestion.
! radio reject 22
! radio detach 0
air> up=closed down=closed
net> 3 close
< \r\n+CSCON:0\r\n
< \r\n+CEREG:2,0000,00000000,9\r\n
+ 5s
@ 1.100
< \r\n+CSCON:1\r\n
@ 2.300
< \r\n+CSCON:0\r\n
! radio reject 0
+ 40s
@ 29.400
< \r\n+CSCON:1\r\n
@ 30.600
< \r\n+CEREG:1,213E,0318886F,9\r\n
@ 31.900
air> up=open down=open latency=30
net> 4 open plain 180.101.147.115:5683
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
@ 37.900
air> up=wait down=wait latency=30
< \r\n+CSCON:0\r\n
# Five failures, and a long wait.
! radio reject 17
! radio detach 0
air> up=closed down=closed
net> 4 close
< \r\n+CEREG:2,0000,00000000,9\r\n
+ 26s
@ 1.100
< \r\n+CSCON:1\r\n
@ 2.300
< \r\n+CSCON:0\r\n
@ 6.800
< \r\n+CSCON:1\r\n
@ 8.000
< \r\n+CSCON:0\r\n
@ 12.500
< \r\n+CSCON:1\r\n
@ 13.700
< \r\n+CSCON:0\r\n
@ 18.200
< \r\n+CSCON:1\r\n
@ 19.400
< \r\n+CSCON:0\r\n
@ 23.900
< \r\n+CSCON:1\r\n
@ 25.100
< \r\n+CSCON:0\r\n
! radio reject 0
+ 40s
@ 32.200
< \r\n+CSCON:1\r\n
@ 33.400
< \r\n+CEREG:1,213E,0318886F,9\r\n
@ 34.700
air> up=open down=open latency=30
net> 5 open plain 180.101.147.115:5683
net> 5 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
# No answer.
! radio answer off
! radio detach 0
air> up=closed down=closed
net> 5 close
< \r\n+CSCON:0\r\n
< \r\n+CEREG:2,0000,00000000,9\r\n
+ 36s
@ 1.100
< \r\n+CSCON:1\r\n
@ 34.100
< \r\n+CSCON:0\r\n
! radio answer on
+ 10s
@ 2.600
< \r\n+CSCON:1\r\n
@ 3.800
< \r\n+CEREG:1,213E,0318886F,9\r\n
@ 5.100
air> up=open down=open latency=30
net> 6 open plain 180.101.147.115:5683
net> 6 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A24F708183F36B36 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
