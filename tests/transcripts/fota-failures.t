# Each result of a download that fails; a connection that was lost goes on at the next block.
# shows: 3.8/integrity 3.8/space 3.8/cut 3.8/uri-host ETS/756 ETS/773 ETS/775 ETS/776 ETS/777 ETS/778 ETS/780 dialect/update-cant-be-done
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
net< 1 request CON GET /19/0/0 mid=11 token=0A observe=0 accept=11542
net> 1 2.05 observe=0 format=11542
< \r\n+QLAEVTIND:3\r\n
net< 1 request CON GET /5/0/3 mid=12 token=0B05 observe=0 accept=0
net> 1 2.05 observe=0 format=0 payload=0
< \r\n+QLAEVTIND:5\r\n
net< 1 request CON PUT /5/0/1 mid=40 token=0C format=0 payload=ftp://180.101.147.115/fw
nv> firmware.job=idle 0 0 9 0B05 0 - package=0+0
net> 1 2.04
net< 1 request CON GET /5/0/5 mid=41 token=0E accept=0
net> 1 2.05 format=0 payload=9
net< 1 request CON PUT /5/0/1 mid=42 token=0C format=0 payload=fw
nv> firmware.job=idle 0 0 7 0B05 0 - package=0+0
net> 1 2.04
net< 1 request CON GET /5/0/5 mid=43 token=0E accept=0
net> 1 2.05 format=0 payload=7
net< 1 request CON PUT /5/0/1 mid=44 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=1 format=0 payload=1
net< 1 ack
nv> firmware.job=downloading 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
net> 1 CON GET /fw/a11 token=F5EEAB99E3147D0B block2=0/0/512
net< 1 answer 4.04
nv> firmware.job=idle 0 0 7 0B05 0 - package=0+0
< \r\nFIRMWARE DOWNLOAD FAILED\r\n
net> 1 CON 2.05 token=0B05 observe=2 format=0 payload=0
net< 1 request CON GET /5/0/5 mid=45 token=0E accept=0
net> 1 2.05 format=0 payload=7
net< 1 ack
# 5: the sum is wrong
net< 1 request CON PUT /5/0/1 mid=46 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=3 format=0 payload=1
net< 1 ack
nv> firmware.job=downloading 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
net> 1 CON GET /fw/a11 token=10767F9C59673663 block2=0/0/512
net< 1 answer 2.05 hex=4243465701000000424332384A415230314131310000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000014D6F4CD1E303132333435363738396162636465666768696A
nv> firmware.job=idle 0 0 5 0B05 0 - package=0+0
< \r\nFIRMWARE DOWNLOAD FAILED\r\n
net> 1 CON 2.05 token=0B05 observe=4 format=0 payload=0
net< 1 ack
net< 1 request CON GET /5/0/5 mid=47 token=0E accept=0
net> 1 2.05 format=0 payload=5
# 6: none of ours
net< 1 request CON PUT /5/0/1 mid=48 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=5 format=0 payload=1
net< 1 ack
nv> firmware.job=downloading 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
net> 1 CON GET /fw/a11 token=DAC0FB02E16D65A6 block2=0/0/512
net< 1 answer 2.05 block2=0/1/512 payload=GIF89axxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
nv> firmware.job=idle 0 0 6 0B05 0 - package=0+0
< \r\nFIRMWARE DOWNLOAD FAILED\r\n
net> 1 CON 2.05 token=0B05 observe=6 format=0 payload=0
net< 1 ack
net< 1 request CON GET /5/0/5 mid=49 token=0E accept=0
net> 1 2.05 format=0 payload=6
# 2: longer than the flash
net< 1 request CON PUT /5/0/1 mid=50 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=7 format=0 payload=1
net< 1 ack
nv> firmware.job=downloading 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
net> 1 CON GET /fw/a11 token=3C3FD6627815047E block2=0/0/512
net< 1 answer 2.05 block2=0/1/512 hex=4243465701000000424332384A41523031413133000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
nv> firmware.job=idle 0 0 2 0B05 0 - package=0+0
< \r\nFIRMWARE DOWNLOAD FAILED\r\n
net> 1 CON 2.05 token=0B05 observe=8 format=0 payload=0
net< 1 ack
net< 1 request CON GET /5/0/5 mid=51 token=0E accept=0
net> 1 2.05 format=0 payload=2
# 4: the connection is lost in the midst; the same URI goes on there
net< 1 request CON PUT /5/0/1 mid=52 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=9 format=0 payload=1
net< 1 ack
nv> firmware.job=downloading 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
net> 1 CON GET /fw/a11 token=A24F708183F36B36 block2=0/0/512
net< 1 answer 2.05 block2=0/1/512 hex=4243465701000000424332384A4152303141313100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001F4C4F5F957000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
net> 1 CON GET /fw/a11 token=A2E6F4E63EAF3386 block2=1/0/512
net< 1 timeout
net> 1 CON GET /fw/a11 token=CC9EB061F694E990 block2=1/0/512
net< 1 timeout
net> 1 CON GET /fw/a11 token=D584EB29A06A4019 block2=1/0/512
net< 1 timeout
nv> firmware.job=idle 0 0 4 0B05 0 coap://180.101.147.115/fw/a11 package=0+512
< \r\nFIRMWARE DOWNLOAD FAILED\r\n
net> 1 CON 2.05 token=0B05 observe=10 format=0 payload=0
net< 1 ack
net< 1 request CON GET /5/0/5 mid=53 token=0E accept=0
net> 1 2.05 format=0 payload=4
net< 1 request CON PUT /5/0/1 mid=54 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=512+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=11 format=0 payload=1
net< 1 ack
nv> firmware.job=downloading 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=512+0
net> 1 CON GET /fw/a11 token=D146FBFF8A65D304 block2=1/0/512
net< 1 answer 2.05 block2=1/0/512 hex=0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
nv> firmware.job=downloaded 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=512+68
< \r\nFIRMWARE DOWNLOADED\r\n
net> 1 CON 2.05 token=0B05 observe=12 format=0 payload=2
net< 1 ack
net< 1 request CON GET /5/0/3 mid=55 token=0F accept=0
net> 1 2.05 format=0 payload=2
# An empty URI resets it all.
net< 1 request CON PUT /5/0/1 mid=56 token=0C format=0
nv> firmware.job=idle 0 0 0 0B05 0 - package=0+0
< \r\nFIRMWARE UPDATE FAILED\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=13 format=0 payload=0
net< 1 ack
net< 1 request CON GET /5/0/5 mid=57 token=0E accept=0
net> 1 2.05 format=0 payload=0
# Pushed
net< 1 request CON PUT /5/0/0 mid=58 token=10 format=42 hex=4243465701000000424332384A415230314131310000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000014D6F4CD1E303132333435363738396162636465666768696A
nv> firmware.job=idle 0 0 5 0B05 0 - package=0+0
net> 1 2.04
net< 1 request CON GET /5/0/5 mid=59 token=0E accept=0
net> 1 2.05 format=0 payload=5
net< 1 request CON PUT /5/0/0 mid=60 token=10 format=42 hex=4243465701000000424332384A415230314131310000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000014D6F4CD1F303132333435363738396162636465666768696A
nv> firmware.job=downloaded 0 0 0 0B05 0 - package=0+100
< \r\nFIRMWARE DOWNLOADING\r\n
< \r\nFIRMWARE DOWNLOADED\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=14 format=0 payload=2
net< 1 ack
net< 1 request CON GET /5/0/3 mid=61 token=0F accept=0
net> 1 2.05 format=0 payload=2
net< 1 request CON PUT /5/0/0 mid=62 token=10 format=42 hex=00
nv> firmware.job=idle 0 0 0 0B05 0 - package=0+0
< \r\nFIRMWARE UPDATE FAILED\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=15 format=0 payload=0
net< 1 ack
# Another host: an association of its own
net< 1 request CON PUT /5/0/1 mid=63 token=0C format=0 payload=coap://192.0.2.9:5700/fw?v=11
nv> firmware.job=announced 0 0 0 0B05 0 coap://192.0.2.9:5700/fw?v=11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=16 format=0 payload=1
net< 1 ack
nv> firmware.job=downloading 0 0 0 0B05 0 coap://192.0.2.9:5700/fw?v=11 package=0+0
net> 2 open plain 192.0.2.9:5700
net> 2 CON GET /fw?v=11 token=FE6BD2507FB48252 block2=0/0/512
net< 2 failed
net> 2 CON GET /fw?v=11 token=7EB4DAD4D1969FB3 block2=0/0/512
net< 2 failed
net> 2 CON GET /fw?v=11 token=8F2B0C4C43FF9C20 block2=0/0/512
net< 2 failed
net> 2 close
nv> firmware.job=idle 0 0 4 0B05 0 coap://192.0.2.9:5700/fw?v=11 package=0+0
< \r\nFIRMWARE DOWNLOAD FAILED\r\n
net> 1 CON 2.05 token=0B05 observe=17 format=0 payload=0
net< 1 ack
net< 1 request CON GET /5/0/5 mid=64 token=0E accept=0
net> 1 2.05 format=0 payload=4
