# The network takes the connection away in the midst of a download: it waits, asks for nothing, and goes on with the next registration.
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
net< 1 request CON PUT /5/0/1 mid=14 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 - -1 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
nv> firmware.job=downloading 0 0 0 - -1 coap://180.101.147.115/fw/a11 package=0+0
net> 1 CON GET /fw/a11 token=F5EEAB99E3147D0B block2=0/0/512
net< 1 answer 2.05 block2=0/1/64 hex=4243465701000000424332384A415230314131310000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
net> 1 CON GET /fw/a11 token=10767F9C59673663 block2=1/0/64
! radio detach 22
net> 1 close
+ 10min
! radio reject 0
+ 30min
@ 300.002
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 2 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
+ 1min
@ 2.000
< \r\nFIRMWARE DOWNLOADING\r\n
nv> firmware.job=downloading 0 0 0 - -1 coap://180.101.147.115/fw/a11 package=0+0
net> 2 CON GET /fw/a11 token=3C3FD6627815047E block2=0/0/512
