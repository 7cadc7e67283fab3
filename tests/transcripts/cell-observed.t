# Who observes the radio's values of object 4 (OMA TS E.5) hears of another signal, and of another cell.
= preset lwm2m.host 180.101.147.115
= radio cell earfcn=3736,pci=106,plmn=46000,tac=213D,ci=0318886F,rsrp=-1200
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
net< 1 request CON GET /4/0/2 mid=1 token=01 observe=0
net> 1 2.05 observe=0 format=0 payload=-84
net< 1 request CON GET /4/0/8 mid=2 token=02 observe=0
net> 1 2.05 observe=0 format=0 payload=51939438
! radio cell ci=0318886E,rsrp=-1000
net> 1 CON 2.05 token=01 observe=1 format=0 payload=-100
net< 1 ack
+ 30s
! radio cell ci=0318886F,rsrp=-700
net> 1 CON 2.05 token=01 observe=2 format=0 payload=-70
net> 1 CON 2.05 token=02 observe=1 format=0 payload=51939439
+ 60s
net< 1 ack
net< 1 ack
