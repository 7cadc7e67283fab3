# Settings act at the next registration (guide 3.1): a server that is deleted is still the one that the module is registered with.
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
> AT+QLASERVERIP="DEL","180.101.147.115"
nv> lwm2m.host=(default) lwm2m.port=(default)
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,2,"ab"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=ab
< \r\nOK\r\n
> AT+QLASREGIND=1
net> 1 CON DELETE /rd/1 token=F5EEAB99E3147D0B
< \r\nOK\r\n
net< 1 answer 2.02
net> 1 close
< \r\n+QLAEVTIND:1\r\n
> AT+QLASENDDATA=0x0000,2,"ab"
< \r\n+CME ERROR: 512\r\n
# Several contexts (base manual 2.19): one that isn't defined is an error.
> AT+CGPADDR=0,0
< \r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
> AT+CGPADDR=0,1
< \r\n+CME ERROR: 521\r\n
