# The LwM2M client has an address as long as one context has.
# shows: 4.40/lwm2m
= preset lwm2m.host 180.101.147.115
= peer auto
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CGDCONT=1,"IP","second"
nv> pdp.contexts=1,0,0,0,0,second;
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
> AT+CGACT=0,0
< \r\nOK\r\n
! state lwm2m
state> lwm2m REGISTERED
! radio pdn-release 1
net> 1 close
! state lwm2m
state> lwm2m NO_UE_IP
> AT+CGACT=1,0
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
< \r\n+QLAEVTIND:0\r\n
+ 1s
! state lwm2m
state> lwm2m REGISTERED
# Object 4 shows the network and the APN in use: the network's own choice, then that of the host.
net< 2 request CON GET /4/0/7 mid=21 token=0A accept=11542
net> 2 2.05 format=11542 payload=\x88\x07\x09G\x00cmnbiot
net< 2 request CON GET /4/0/9 mid=22 token=0B accept=0
net> 2 2.05 format=0 payload=0
net< 2 request CON GET /4/0/10 mid=23 token=0C accept=0
net> 2 2.05 format=0 payload=460
> AT+CGACT=1,1
< \r\nOK\r\n
> AT+CGACT=0,0
< \r\nOK\r\n
net< 2 request CON GET /4/0/7 mid=24 token=0D accept=11542
net> 2 2.05 format=11542 payload=\x88\x07\x08F\x00second
