# The battery is pulled at each step (docs/firmware.md): the job goes on, or its result is reported.
# shows: 3.8/power-cut
= preset lwm2m.host 180.101.147.115
= preset fota.mode 1
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
net< 1 request CON GET /19/0/0 mid=11 token=0A observe=0 accept=11542
net> 1 2.05 observe=0 format=11542
< \r\n+QLAEVTIND:3\r\n
net< 1 request CON GET /5/0/3 mid=12 token=0B05 observe=0 accept=0
net> 1 2.05 observe=0 format=0 payload=0
< \r\n+QLAEVTIND:5\r\n
net< 1 request CON PUT /5/0/1 mid=14 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=1 format=0 payload=1
! power off
net> 1 close
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 2 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
+ 2s
@ 2.000
< \r\nFIRMWARE DOWNLOADING\r\n
net> 2 CON 2.05 token=0B05 observe=4972805 format=0 payload=1
net< 2 ack
nv> firmware.job=offered 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\n+QLAEVTIND:6\r\n
! power off
net> 2 close
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 3 open plain 180.101.147.115:5683
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 3 answer 2.01 /rd/3
< \r\n+QLAEVTIND:0\r\n
+ 2s
@ 2.000
< \r\nFIRMWARE DOWNLOADING\r\n
net> 3 CON 2.05 token=0B05 observe=4972808 format=0 payload=1
net< 3 ack
nv> firmware.job=offered 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\n+QLAEVTIND:6\r\n
> AT+QLAFOTAIND=2
nv> firmware.job=downloading 1 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
net> 3 CON GET /fw/a11 token=DAC0FB02E16D65A6 block2=0/0/512
< \r\nOK\r\n
net< 3 answer 2.05 block2=0/1/64 hex=4243465701000000424332384A415230314131310000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
net> 3 CON GET /fw/a11 token=3C3FD6627815047E block2=1/0/64
! power off
net> 3 close
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 4 open plain 180.101.147.115:5683
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A24F708183F36B36 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
# What was not saved yet is fetched again.
net< 4 answer 2.01 /rd/4
< \r\n+QLAEVTIND:0\r\n
+ 2s
@ 2.000
< \r\nFIRMWARE DOWNLOADING\r\n
net> 4 CON 2.05 token=0B05 observe=4972811 format=0 payload=1
net< 4 ack
nv> firmware.job=downloading 1 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
net> 4 CON GET /fw/a11 token=A2E6F4E63EAF3386 block2=0/0/512
net< 4 answer 2.05 block2=0/1/64 hex=4243465701000000424332384A415230314131310000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
net> 4 CON GET /fw/a11 token=CC9EB061F694E990 block2=1/0/64
net< 4 answer 2.05 block2=1/0/64 hex=000000000000000000000014D6F4CD1F303132333435363738396162636465666768696A
nv> firmware.job=downloaded 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+100
< \r\nFIRMWARE DOWNLOADED\r\n
< \r\n+QLAEVTIND:7\r\n
net> 4 CON 2.05 token=0B05 observe=4972812 format=0 payload=2
! power off
net> 4 close
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 5 open plain 180.101.147.115:5683
net> 5 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D584EB29A06A4019 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 5 answer 2.01 /rd/5
< \r\n+QLAEVTIND:0\r\n
+ 2s
@ 2.000
< \r\n+QLAEVTIND:7\r\n
net> 5 CON 2.05 token=0B05 observe=4972814 format=0 payload=2
net< 5 ack
net< 5 request CON POST /5/0/2 mid=15 token=0D
nv> firmware.job=downloaded 0 1 0 0B05 0 coap://180.101.147.115/fw/a11 package=100+0
net> 5 2.04
> AT+QLAFOTAIND=4
nv> firmware.job=updating 1 1 0 0B05 0 coap://180.101.147.115/fw/a11 package=100+0
< \r\nOK\r\n
< \r\nFIRMWARE UPDATING\r\n
net> 5 CON 2.05 token=0B05 observe=4972815 format=0 payload=3
! power off
net> 5 close
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 6 open plain 180.101.147.115:5683
net> 6 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D146FBFF8A65D304 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 6 answer 2.01 /rd/6
< \r\n+QLAEVTIND:0\r\n
+ 2s
@ 2.000
< \r\nFIRMWARE UPDATING\r\n
net> 6 CON 2.05 token=0B05 observe=4972817 format=0 payload=3
net< 6 ack
nv> firmware.job=installing 1 1 0 0B05 0 coap://180.101.147.115/fw/a11 package=100+0
net> 6 close
nv> firmware.job=succeeded 1 1 1 0B05 0 - firmware.version=BC28JAR01A11 package=0+0
! power off
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
< \r\nFIRMWARE UPDATE SUCCESS\r\n
@ 0.003
net> 7 open plain 180.101.147.115:5683
net> 7 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=FE6BD2507FB48252 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 7 answer 2.01 /rd/7
< \r\n+QLAEVTIND:0\r\n
! power off
net> 7 close
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
< \r\nFIRMWARE UPDATE SUCCESS\r\n
@ 0.003
net> 8 open plain 180.101.147.115:5683
net> 8 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=7EB4DAD4D1969FB3 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 8 answer 2.01 /rd/8
< \r\n+QLAEVTIND:0\r\n
+ 2s
@ 2.000
net> 8 CON 2.05 token=0B05 observe=4972821 format=0 payload=0
net< 8 ack
nv> firmware.job=idle 0 0 1 0B05 0 - package=0+0
< \r\nFIRMWARE UPDATE OVER\r\n
net< 8 request CON GET /5/0/5 mid=16 token=0E accept=0
net> 8 2.05 format=0 payload=1
> ATI
< \r\nQuectel\r\nBC28\r\nRevision:BC28JAR01A11\r\n
< \r\nOK\r\n
! power off
net> 8 close
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 9 open plain 180.101.147.115:5683
net> 9 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=8F2B0C4C43FF9C20 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> ATI
< \r\nQuectel\r\nBC28\r\nRevision:BC28JAR01A11\r\n
< \r\nOK\r\n
> AT+QLAFOTARESET=1
< \r\nERROR\r\n
