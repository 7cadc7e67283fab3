# The update's 5 by AT+QLWFOTAIND (base manual 5.8): refused when the image is there, and the server hears of it.
= preset lwm2m.family 1
= preset lwm2m.host 180.101.147.115
= preset fota.mode 1
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/1
< \r\n+QLWEVTIND:0\r\n
net< 1 request CON GET /19/0/0 mid=11 token=0A observe=0 accept=11542
net> 1 2.05 observe=0 format=11542
< \r\n+QLWEVTIND:3\r\n
net< 1 request CON GET /5/0/3 mid=12 token=0B05 observe=0 accept=0
net> 1 2.05 observe=0 format=0 payload=0
< \r\n+QLWEVTIND:5\r\n
net< 1 request CON PUT /5/0/1 mid=14 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=1 format=0 payload=1
net< 1 ack
nv> firmware.job=offered 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\n+QLWEVTIND:6\r\n
> AT+QLWFOTAIND=2
nv> firmware.job=downloading 1 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
net> 1 CON GET /fw/a11 token=F5EEAB99E3147D0B block2=0/0/512
< \r\nOK\r\n
net< 1 answer 2.05 block2=0/1/64 hex=4243465701000000424332384A415230314131310000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
net> 1 CON GET /fw/a11 token=10767F9C59673663 block2=1/0/64
net< 1 answer 2.05 block2=1/0/64 hex=000000000000000000000014D6F4CD1F303132333435363738396162636465666768696A
nv> firmware.job=downloaded 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+100
< \r\nFIRMWARE DOWNLOADED\r\n
< \r\n+QLWEVTIND:7\r\n
net> 1 CON 2.05 token=0B05 observe=2 format=0 payload=2
net< 1 ack
> AT+QLWFOTAIND=5
nv> firmware.job=idle 0 0 8 0B05 0 - package=0+0
< \r\nOK\r\n
< \r\nFIRMWARE UPDATE FAILED\r\n
net> 1 CON 2.05 token=0B05 observe=3 format=0 payload=0
net< 1 ack
