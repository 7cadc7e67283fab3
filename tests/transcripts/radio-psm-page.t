# shows: dialect/downlink-waits-window-edrx
# A page that waits for the window of eDRX ends with the beginning of PSM: nobody pages a module in PSM (TS 23.401 5.3.4.3).
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
air> up=wait down=closed
< \r\n+NPSMR:1\r\n
air> downlink lost
> AT+NPSMR?
< \r\n+NPSMR:1,1\r\n
< \r\nOK\r\n
+ 1h
> AT+NPSMR?
< \r\n+NPSMR:1,1\r\n
< \r\nOK\r\n
# With an uplink the short message comes; the request is gone.
> AT+QLASENDDATA=0x0000,2,"hi"
air> up=open down=open
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hi
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
< \r\n+CMT:0,20\r\n0891683108200505F0040D91683176116125F30000022112511143230A\r\n
+ 5s
