# shows: 4.2/latency
# Profile hardware: set-up, paging, detection of loss and the coverage levels take their time; weak levels lose more.
= profile hardware
= baud 0
= show air
= preset lwm2m.host 180.101.147.115
! power on
+ 20s
@ 3.000
< \r\nNeul\r\nOK\r\n
@ 9.000
air> up=open down=open latency=100 loss=1
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+CSCON=1
+ 30s
@ 0.020
< \r\nOK\r\n
@ 20.000
air> up=wait down=wait latency=100 loss=1
< \r\n+CSCON:0\r\n
> AT+QLASENDDATA=0x0000,2,"hi"
+ 2s
@ 0.060
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hi air=wait
< \r\nOK\r\n
@ 0.560
air> up=open down=open latency=100 loss=1
< \r\n+CSCON:1\r\n
+ 30s
@ 18.560
air> up=wait down=wait latency=100 loss=1
< \r\n+CSCON:0\r\n
net< 1 request CON GET /3/0/1 mid=8 token=08
air> downlink waits
+ 5s
@ 1.280
air> up=open down=open latency=100 loss=1
< \r\n+CSCON:1\r\n
net> 1 2.05 format=0 payload=BC28
! radio cell ci=0318886E,rsrp=-1150
air> up=open down=open latency=500 loss=10
! radio cell ci=0318886E,rsrp=-1250
air> up=open down=open latency=2500 loss=50
! radio loss 0/0/200
air> up=open down=open latency=2500 loss=200
! radio loss 5
error> loss: '5' is not like 1/10/50
! radio coverage off
air> up=closed down=closed
+ 3s
@ 1.000
< \r\n+CSCON:0\r\n
! state radio
state> radio no-service
! radio coverage on
+ 10s
@ 5.000
air> up=wait down=wait latency=2500 loss=200
! state radio
state> radio ip
> AT+COPS=?
+ 70s
@ 60.020
< \r\n+COPS:(2,,,"46000"),,(0-2),(2)\r\n
< \r\nOK\r\n
> AT+CFUN=0
+ 10s
@ 0.200
air> up=open down=open latency=2500 loss=200
@ 0.700
air> up=closed down=closed
net> 1 close
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
< \r\n+CSCON:0\r\n
> AT+NCSEARFCN
+ 1s
@ 0.070
< \r\nOK\r\n
> AT+CFUN=1
+ 10s
@ 0.800
< \r\nOK\r\n
! state radio
state> radio searching
+ 10s
@ 5.800
< \r\n+CSCON:1\r\n
@ 8.300
air> up=open down=open latency=2500 loss=200
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
+ 10s
! state radio
state> radio ip
