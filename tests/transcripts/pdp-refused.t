# The network refuses context 0 at the attach: registered, without an address, until it lets it in (TS 24.301 6.5.1.4).
# shows: dialect/registration-context-0-cant dialect/ceer-tells
= preset lwm2m.host 180.101.147.115
= preset autoconnect 0
! radio pdn-result 6
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+NGACTR=1
< \r\nOK\r\n
> AT+NIPINFO=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
< \r\n+NIPINFO:0,IPV4V6,5\r\n
< \r\n+NGACTR:0,1,6\r\n
> AT+CEREG?
< \r\n+CEREG:0,1\r\n
< \r\nOK\r\n
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,0\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\nOK\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_MISSING_OR_UNKNOWN_APN\r\n
< \r\nOK\r\n
! state lwm2m
state> lwm2m NO_UE_IP
! radio pdn-result 0
> AT+CGACT=1,0
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
< \r\n+NIPINFO:0,IP,10.86.150.66\r\n
< \r\n+NGACTR:0,1,0\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
