# What a server observed is over with its link: nothing is notified any more, not even when a period (pmax) ends.
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
net< 1 request CON PUT /3/0/9?pmin=1&pmax=60 mid=5 token=05
net> 1 2.04
net< 1 request CON GET /3/0/9 mid=6 token=06 observe=0
net> 1 2.05 observe=0 format=0 payload=100
+ 61s
@ 60.000
net> 1 CON 2.05 token=06 observe=1 format=0 payload=100
net< 1 ack
! radio reject 22
! radio detach 22
net> 1 close
+ 5min
! battery 50 3500
+ 5min
! radio reject 0
+ 30min
@ 300.002
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 2 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
! battery 40 3400
+ 5min
