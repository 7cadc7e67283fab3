# The release that mode 0x0001 asks for comes although the answer is there first; another uplink takes it back.
# shows: 3.5/release-answered
= quirk rai always
= preset lwm2m.host 180.101.147.115
= timer rrc-release 1000
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+CSCON=1
< \r\nOK\r\n
+ 30s
@ 20.000
< \r\n+CSCON:0\r\n
> AT+QLASENDDATA=0x0001,3,"abc"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=abc
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
net< 1 answer 2.04
+ 500ms
net< 1 answer 2.04
+ 30s
@ 0.500
< \r\n+CSCON:0\r\n
> AT+QLASENDDATA=0x0001,3,"abc"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=abc
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
net< 1 answer 2.04
+ 500ms
> AT+QLASENDDATA=0x0000,3,"abc"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=abc
< \r\nOK\r\n
+ 30s
@ 20.000
< \r\n+CSCON:0\r\n
