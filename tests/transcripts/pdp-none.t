# The network attaches the module but refuses context 0: registered, without an address (base manual 2.14, 4.26, 4.40).
# shows: dialect/registration-context-0-cant
= preset autoconnect 0
= preset lwm2m.host 180.101.147.115
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+NGACTR=1;+NIPINFO=1;+CEREG=1
< \r\nOK\r\n
< \r\nOK\r\n
< \r\nOK\r\n
! radio pdn-result 6
> AT+CGATT=1
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.002
< \r\n+CEREG:1\r\n
< \r\n+NIPINFO:0,IPV4V6,5\r\n
< \r\n+NGACTR:0,1,6\r\n
> AT+CEREG?;+CGATT?;+CGPADDR;+CGACT?
< \r\n+CEREG:1,1\r\n
< \r\nOK\r\n
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
< \r\nOK\r\n
< \r\n+CGACT:0,0\r\n
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:NO_UE_IP\r\n
< \r\nOK\r\n
# Later it doesn't.
! radio pdn-result 0
> AT+CGACT=1,0
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
< \r\n+NIPINFO:0,IP,10.86.150.66\r\n
< \r\n+NGACTR:0,1,0\r\n
+ 1s
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
