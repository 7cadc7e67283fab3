# Automatic mode without any observation: from the URI to the reboot without the host; failures of the installation.
# shows: 3.8/automatic 3.8/reboot 3.8/success 3.8/over ETS/779
# shows: dialect/update-failed-install
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
net< 1 answer 2.05 block2=1/0/64 hex=000000000000000000000014D6F4CD1F303132333435363738396162636465666768696A
nv> firmware.job=downloaded 0 0 0 - -1 coap://180.101.147.115/fw/a11 package=0+100
< \r\nFIRMWARE DOWNLOADED\r\n
net< 1 request CON POST /5/0/2 mid=15 token=0D
nv> firmware.job=updating 0 1 0 - -1 coap://180.101.147.115/fw/a11 package=100+0
< \r\nFIRMWARE UPDATING\r\n
net> 1 2.04
nv> firmware.job=installing 0 1 0 - -1 coap://180.101.147.115/fw/a11 package=100+0
net> 1 close
nv> firmware.job=succeeded 0 1 1 - -1 - firmware.version=BC28JAR01A11 package=0+0
+ 3s
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_FOTA_UPGRADE\r\nNeul\r\nOK\r\n
< \r\nFIRMWARE UPDATE SUCCESS\r\n
@ 0.003
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 2 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
> AT+NRB
< \r\nERROR\r\n
+ 2s
@ 2.000
nv> firmware.job=idle 0 0 1 - -1 - package=0+0
< \r\nFIRMWARE UPDATE OVER\r\n
> AT+QLAFOTAIND?
< \r\n+QLAFOTAIND:0\r\n
< \r\nOK\r\n
# A package for another version: State back to 2, result 8, and Execute may come again.
net< 2 request CON PUT /5/0/0 mid=31 token=10 format=42 hex=4243465701000000424332384A415230314131320000000000000000000000000000000000000000424332384A4152303141393900000000000000000000000000000000000000000000001425430F4D303132333435363738396162636465666768696A
nv> firmware.job=downloaded 0 0 0 - -1 - package=0+100
< \r\nFIRMWARE DOWNLOADING\r\n
< \r\nFIRMWARE DOWNLOADED\r\n
net> 2 2.04
net< 2 request CON GET /5/0/3 mid=32 token=0F accept=0
net> 2 2.05 format=0 payload=2
net< 2 request CON POST /5/0/2 mid=33 token=0D
nv> firmware.job=updating 0 1 0 - -1 - package=100+0
< \r\nFIRMWARE UPDATING\r\n
net> 2 2.04
nv> firmware.job=installing 0 1 0 - -1 - package=100+0
net> 2 close
nv> firmware.job=failed 0 1 8 - -1 - package=100+0
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_FOTA_UPGRADE\r\nNeul\r\nOK\r\n
< \r\nFIRMWARE UPDATE FAILED\r\n
@ 0.003
net> 3 open plain 180.101.147.115:5683
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 3 answer 2.01 /rd/3
< \r\n+QLAEVTIND:0\r\n
+ 2s
@ 2.000
nv> firmware.job=kept 0 0 8 - -1 - package=100+0
< \r\nFIRMWARE UPDATE OVER\r\n
net< 3 request CON GET /5/0/5 mid=34 token=0E accept=0
net> 3 2.05 format=0 payload=8
net< 3 request CON GET /5/0/3 mid=35 token=0F accept=0
net> 3 2.05 format=0 payload=2
net< 3 request CON GET /3/0/3 mid=37 token=11 accept=0
net> 3 2.05 format=0 payload=BC28JAR01A11
> ATI
< \r\nQuectel\r\nBC28\r\nRevision:BC28JAR01A11\r\n
< \r\nOK\r\n
net< 3 request CON POST /5/0/2 mid=36 token=0D
nv> firmware.job=updating 0 1 0 - -1 - package=100+0
< \r\nFIRMWARE UPDATING\r\n
net> 3 2.04
nv> firmware.job=installing 0 1 0 - -1 - package=100+0
net> 3 close
nv> firmware.job=failed 0 1 8 - -1 - package=100+0
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_FOTA_UPGRADE\r\nNeul\r\nOK\r\n
< \r\nFIRMWARE UPDATE FAILED\r\n
@ 0.003
net> 4 open plain 180.101.147.115:5683
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A24F708183F36B36 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
