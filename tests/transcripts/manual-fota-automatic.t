# The base manual's update in automatic mode (8.4.3.1): no command of the host's, and no events 6 and 7.
# shows: 8.4.3.1/session
= preset lwm2m.family 1
= preset lwm2m.host 180.101.147.115
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
> AT+QLWULDATA=3,313233
net> 1 NON 2.05 token=0A observe=1 format=42 payload=123
< \r\nOK\r\n
net< 1 request CON GET /5/0/3 mid=12 token=0B05 observe=0 accept=0
net> 1 2.05 observe=0 format=0 payload=0
< \r\n+QLWEVTIND:5\r\n
net< 1 request CON PUT /5/0/1 mid=14 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=1 format=0 payload=1
net< 1 ack
nv> firmware.job=downloading 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
net> 1 CON GET /fw/a11 token=F5EEAB99E3147D0B block2=0/0/512
net< 1 answer 2.05 block2=0/1/64 hex=4243465701000000424332384A415230314131310000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
net> 1 CON GET /fw/a11 token=10767F9C59673663 block2=1/0/64
net< 1 answer 2.05 block2=1/0/64 hex=000000000000000000000014D6F4CD1F303132333435363738396162636465666768696A
nv> firmware.job=downloaded 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+100
< \r\nFIRMWARE DOWNLOADED\r\n
net> 1 CON 2.05 token=0B05 observe=2 format=0 payload=2
net< 1 ack
net< 1 request CON POST /5/0/2 mid=16 token=0D
nv> firmware.job=updating 0 1 0 0B05 0 coap://180.101.147.115/fw/a11 package=100+0
< \r\nFIRMWARE UPDATING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=3 format=0 payload=3
net< 1 ack
nv> firmware.job=installing 0 1 0 0B05 0 coap://180.101.147.115/fw/a11 package=100+0
net> 1 close
nv> firmware.job=succeeded 0 1 1 0B05 0 - firmware.version=BC28JAR01A11 package=0+0
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_FOTA_UPGRADE\r\nNeul\r\nOK\r\n
< \r\nFIRMWARE UPDATE SUCCESS\r\n
@ 0.003
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 2 answer 2.01 /rd/2
< \r\n+QLWEVTIND:0\r\n
net< 2 request CON GET /19/0/0 mid=21 token=0A observe=0 accept=11542
net> 2 2.05 observe=0 format=11542
< \r\n+QLWEVTIND:3\r\n
net> 2 CON 2.05 token=0B05 observe=4972803 format=0 payload=0
net< 2 ack
nv> firmware.job=idle 0 0 1 0B05 0 - package=0+0
< \r\nFIRMWARE UPDATE OVER\r\n
