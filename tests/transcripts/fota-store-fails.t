# Flash that takes nothing: result 2.
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
> AT+CMEE=1
< \r\nOK\r\n
net< 1 request CON PUT /5/0/1 mid=14 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 - -1 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
nv> firmware.job=downloading 0 0 0 - -1 coap://180.101.147.115/fw/a11 package=0+0
net> 1 CON GET /fw/a11 token=F5EEAB99E3147D0B block2=0/0/512
net< 1 answer 2.05 block2=0/1/64 hex=4243465701000000424332384A415230314131310000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
net> 1 CON GET /fw/a11 token=10767F9C59673663 block2=1/0/64
= store fails
net< 1 answer 2.05 block2=1/0/64 hex=000000000000000000000014D6F4CD1F303132333435363738396162636465666768696A
< \r\nFIRMWARE DOWNLOAD FAILED\r\n
net< 1 request CON GET /5/0/5 mid=15 token=0E accept=0
net> 1 2.05 format=0 payload=2
