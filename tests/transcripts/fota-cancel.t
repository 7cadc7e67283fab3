# The host cancels (3, 5), and AT+QLAFOTARESET in each state.
# shows: 3.8/cancel-download 3.8/cancel-update
# shows: dialect/3-5-lead dialect/qlafotareset
= preset lwm2m.host 180.101.147.115
= preset fota.mode 1
! power on
> AT+QLAFOTARESET=1
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLAFOTARESET=1
< \r\n+CME ERROR: 513\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+QLAFOTARESET=1
< \r\nOK\r\n
> AT+QLAFOTARESET=0
< \r\n+CME ERROR: 50\r\n
> AT+QLAFOTARESET
< \r\nERROR\r\n
> AT+QLAFOTARESET?
< \r\nERROR\r\n
> AT+QLAFOTARESET=?
< \r\nERROR\r\n
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
net< 1 ack
nv> firmware.job=offered 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\n+QLAEVTIND:6\r\n
> AT+QLAFOTAIND=3
nv> firmware.job=idle 0 0 4 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\nOK\r\n
< \r\nFIRMWARE DOWNLOAD FAILED\r\n
net> 1 CON 2.05 token=0B05 observe=2 format=0 payload=0
net< 1 ack
net< 1 request CON GET /5/0/5 mid=15 token=0E accept=0
net> 1 2.05 format=0 payload=4
net< 1 request CON PUT /5/0/1 mid=16 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=3 format=0 payload=1
net< 1 ack
nv> firmware.job=offered 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\n+QLAEVTIND:6\r\n
> AT+QLAFOTAIND=2
nv> firmware.job=downloading 1 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
net> 1 CON GET /fw/a11 token=F5EEAB99E3147D0B block2=0/0/512
< \r\nOK\r\n
net< 1 answer 2.05 block2=0/1/64 hex=4243465701000000424332384A415230314131310000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
net> 1 CON GET /fw/a11 token=10767F9C59673663 block2=1/0/64
net< 1 answer 2.05 block2=1/0/64 hex=000000000000000000000014D6F4CD1F303132333435363738396162636465666768696A
nv> firmware.job=downloaded 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+100
< \r\nFIRMWARE DOWNLOADED\r\n
< \r\n+QLAEVTIND:7\r\n
net> 1 CON 2.05 token=0B05 observe=4 format=0 payload=2
net< 1 ack
> AT+QLAFOTAIND=5
nv> firmware.job=idle 0 0 8 0B05 0 - package=0+0
< \r\nOK\r\n
< \r\nFIRMWARE UPDATE FAILED\r\n
net> 1 CON 2.05 token=0B05 observe=5 format=0 payload=0
net< 1 ack
net< 1 request CON GET /5/0/5 mid=17 token=0E accept=0
net> 1 2.05 format=0 payload=8
net< 1 request CON PUT /5/0/1 mid=18 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=6 format=0 payload=1
net< 1 ack
nv> firmware.job=offered 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\n+QLAEVTIND:6\r\n
> AT+QLAFOTAIND=2
nv> firmware.job=downloading 1 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
net> 1 CON GET /fw/a11 token=DAC0FB02E16D65A6 block2=0/0/512
< \r\nOK\r\n
> AT+QLAFOTARESET=1
nv> firmware.job=idle 0 0 0 0B05 0 - package=0+0
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,2,"ab"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=ab
< \r\nOK\r\n
net< 1 request CON GET /5/0/3 mid=19 token=0F accept=0
net> 1 2.05 format=0 payload=0
net< 1 answer 2.05 block2=0/1/64 hex=4243465701000000424332384A415230314131310000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
> AT+QLAFOTAIND=0
nv> fota.mode=0
< \r\nOK\r\n
net< 1 request CON PUT /5/0/1 mid=20 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=7 format=0 payload=1
net< 1 ack
nv> firmware.job=downloading 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
net> 1 CON GET /fw/a11 token=3C3FD6627815047E block2=0/0/512
net< 1 answer 2.05 block2=0/1/64 hex=4243465701000000424332384A415230314131310000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
net> 1 CON GET /fw/a11 token=A24F708183F36B36 block2=1/0/64
net< 1 answer 2.05 block2=1/0/64 hex=000000000000000000000014D6F4CD1F303132333435363738396162636465666768696A
nv> firmware.job=downloaded 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+100
< \r\nFIRMWARE DOWNLOADED\r\n
net> 1 CON 2.05 token=0B05 observe=8 format=0 payload=2
net< 1 ack
net< 1 request CON POST /5/0/2 mid=21 token=0D
nv> firmware.job=updating 0 1 0 0B05 0 coap://180.101.147.115/fw/a11 package=100+0
< \r\nFIRMWARE UPDATING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=9 format=0 payload=3
> AT+QLAFOTARESET=1
< \r\n+CME ERROR: 529\r\n
