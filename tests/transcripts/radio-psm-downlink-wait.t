# shows: 2.20/downlink
# A network with extended buffering: what comes for a sleeping module waits until it wakes.
= quirk psm-downlink wait
= peer auto
= preset lwm2m.host 180.101.147.115
= preset psm.mode 1
! power on
+ 60s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
! state psm
state> psm psm
net< 1 request CON GET /3/0/1 mid=7 token=07
air> downlink waits
! state psm
state> psm psm
+ 1h
> AT+QLASENDDATA=0x0000,2,"hi"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hi
< \r\nOK\r\n
net> 1 2.05 format=0 payload=BC28
