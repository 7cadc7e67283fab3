# shows: dialect/downlink-waits-window-edrx
# The same with a network that keeps the data (extended buffering): they come when the module wakes.
= quirk psm-downlink wait
= preset lwm2m.host 180.101.147.115
= peer auto
= show air
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
air> up=open down=open
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
> AT+NPSMR=1;+CSCON=1
< \r\nOK\r\n
< \r\nOK\r\n
> AT+CPSMS=1,,,01000011,00000101
nv> psm.mode=1 psm.tau=01000011 psm.active=00000101
< \r\nOK\r\n
> AT+CEDRXS=1,5,"1101"
nv> edrx.mode=1 edrx.value=1101
< \r\nOK\r\n
+ 25s
@ 20.001
air> up=wait down=wait
< \r\n+CSCON:0\r\n
net< 1 request CON GET /3/0/0 mid=7 token=07
air> downlink waits
! sms 0891683108200505F0040D91683176116125F30000022112511143230A
+ 20s
@ 5.001
< \r\n+NPSMR:1\r\n
> AT+NPSMR?
< \r\n+NPSMR:1,1\r\n
< \r\nOK\r\n
+ 1h
> AT+NPSMR?
< \r\n+NPSMR:1,1\r\n
< \r\nOK\r\n
# With an uplink the short message comes; the request too.
> AT+QLASENDDATA=0x0000,2,"hi"
air> up=open down=open
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hi
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
< \r\n+CMT:0,20\r\n0891683108200505F0040D91683176116125F30000022112511143230A\r\n
net> 1 2.05 format=0 payload=Quectel
+ 5s
