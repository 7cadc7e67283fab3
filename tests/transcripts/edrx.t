# shows: 2.21/urc 2.21/downlink 2.23/granted 4.23/urc 2.21/refused
# shows: dialect/new-wishes-psm-edrx dialect/mode-2-cedrxs-nptwedrxs dialect/cedrxp-network-grants-nothing
# shows: dialect/downlink-during-edrx dialect/network-grants
# eDRX: asked for by an update, granted with the network's values; a downlink waits for the next window.
= peer auto
= show air
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
air> up=open down=open
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
> AT+CEDRXRDP
< \r\n+CEDRXRDP:0\r\n
< \r\nOK\r\n
> AT+CEDRXS=2,5,"0101"
nv> edrx.mode=2 edrx.value=0101
< \r\nOK\r\n
+ 1s
@ 0.001
< \r\n+CEDRXP:5,"0101","0101","0011"\r\n
> AT+CEDRXRDP;+NPTWEDRXS?;+CEDRXS?
< \r\n+CEDRXRDP:5,"0101","0101","0011"\r\n
< \r\nOK\r\n
< \r\n+NPTWEDRXS:5,"","0101","0101","0011"\r\n
< \r\nOK\r\n
< \r\n+CEDRXS:5,"0101"\r\n
< \r\nOK\r\n
# The same again changes nothing and asks nobody.
> AT+CEDRXS=2,5,"0101"
nv> edrx.mode=2 edrx.value=0101
< \r\nOK\r\n
+ 1s
! radio edrx 0010
! radio ptw 0000
> AT+CEDRXS=2,5,"1001"
nv> edrx.mode=2 edrx.value=1001
< \r\nOK\r\n
+ 1s
@ 0.001
< \r\n+CEDRXP:5,"1001","0010","0000"\r\n
> AT+CEDRXRDP
< \r\n+CEDRXRDP:5,"1001","0010","0000"\r\n
< \r\nOK\r\n
+ 25s
@ 19.000
air> up=wait down=wait
! state rrc
state> rrc idle
# The window of 2.56 s opens each 20.48 s.
net< 1 request CON GET /3/0/1 mid=8 token=08
air> downlink waits
+ 30s
@ 11.960
air> up=open down=open
net> 1 2.05 format=0 payload=BC28
! state rrc
state> rrc connected
+ 30s
@ 1.960
air> up=wait down=wait
net< 1 request CON GET /3/0/1 mid=9 token=09
air> downlink waits
+ 5s
# An uplink doesn't wait.
+ 30s
@ 8.400
air> up=open down=open
net> 1 2.05 format=0 payload=BC28
@ 28.400
air> up=wait down=wait
> AT+QLASENDDATA=0x0000,2,"hi"
air> up=open down=open
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hi
< \r\nOK\r\n
! state rrc
state> rrc connected
# The other command, the other URC.
! radio edrx asked
! radio ptw asked
> AT+NPTWEDRXS=2,5,"0111","0011"
nv> edrx.mode=3 edrx.value=0011 edrx.ptw=0111
< \r\nOK\r\n
+ 1s
@ 0.001
< \r\n+NPTWEDRXP:5,"0111","0011","0011","0111"\r\n
> AT+NPTWEDRXS?
< \r\n+NPTWEDRXS:5,"0111","0011","0011","0111"\r\n
< \r\nOK\r\n
! radio edrx off
> AT+NPTWEDRXS=2,5,"0111","0101"
nv> edrx.mode=3 edrx.value=0101 edrx.ptw=0111
< \r\nOK\r\n
+ 1s
@ 0.001
< \r\n+NPTWEDRXP:5,"0111","0101"\r\n
> AT+NPTWEDRXS?;+CEDRXRDP
< \r\n+NPTWEDRXS:5,"0111","0101"\r\n
< \r\nOK\r\n
< \r\n+CEDRXRDP:0\r\n
< \r\nOK\r\n
! radio edrx on
> AT+CEDRXS=2,5,"0011"
nv> edrx.mode=2 edrx.value=0011
< \r\nOK\r\n
+ 1s
@ 0.001
< \r\n+CEDRXP:5,"0011","0011","0111"\r\n
! radio edrx off
> AT+CEDRXS=2,5,"0010"
nv> edrx.mode=2 edrx.value=0010
< \r\nOK\r\n
+ 1s
@ 0.001
< \r\n+CEDRXP:5,"0010"\r\n
! radio edrx on
> AT+CEDRXS=3
nv> edrx.mode=0 edrx.value=(default) edrx.ptw=(default)
< \r\nOK\r\n
+ 1s
> AT+CEDRXS?;+CEDRXRDP
< \r\nOK\r\n
< \r\n+CEDRXRDP:0\r\n
< \r\nOK\r\n
! radio edrx 01
error> edrx: '01' is neither asked nor 4 binary digits
! radio ptw 01010
error> ptw: '01010' is neither asked nor 4 binary digits
