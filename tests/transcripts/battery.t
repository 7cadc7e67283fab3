# Values of object 3 that change are told to who observes them (OMA TS 5.5), within the attributes.
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
net< 1 request CON GET /3/0/9 mid=1 token=01
net> 1 2.05 format=0 payload=100
net< 1 request CON GET /3/0/9 mid=2 token=02 observe=0
net> 1 2.05 observe=0 format=0 payload=100
net< 1 request CON GET /3/0/7 mid=3 token=03 observe=0
net> 1 2.05 observe=0 format=11542 payload=\x84\x07B\x00\x0E\x10
! battery 80 3600
net> 1 CON 2.05 token=02 observe=1 format=0 payload=80
net< 1 ack
! battery 80 3550
net> 1 CON 2.05 token=03 observe=1 format=11542 payload=\x84\x07B\x00\r\xDE
net< 1 ack
! battery 80 3550
net< 1 request CON PUT /3/0/9?pmin=60 mid=4 token=04
net> 1 2.04
+ 1s
! battery 79 3550
! battery 78 3550
+ 60s
@ 59.000
net> 1 CON 2.05 token=02 observe=2 format=0 payload=78
net< 1 ack
! battery 101 3550
error> a battery level is 0 to 100 percent
! battery 78 6001
error> a supply voltage is 0 to 6000 mV
net< 1 request CON GET /3/0/9 mid=5 token=05
net> 1 2.05 format=0 payload=78
! battery 0 0
net> 1 CON 2.05 token=03 observe=2 format=11542 payload=\x83\x07A\x00\x00
# A module that is off has a battery too.
! power off
net> 1 close
! battery 55 3300
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 2 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
net< 2 request CON GET /3/0/9 mid=6 token=06
net> 2 2.05 format=0 payload=55
net< 2 request CON GET /3/0/7 mid=7 token=07
net> 2 2.05 format=11542 payload=\x84\x07B\x00\x0C\xE4
