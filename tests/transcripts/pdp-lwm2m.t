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
