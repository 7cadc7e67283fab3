# AT+NCDP right behind AT+CFUN=1 begins the registration in automatic mode, however fast the attach was.
# shows: dialect/server-set-module-attaches
= preset autoconnect 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 10ms
> AT+NCDP=180.101.147.115,5683
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683 lwm2m.family=1
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 1 answer 2.01 /rd/5a3f
< \r\n+QLWEVTIND:0\r\n
# once: another server counts from the next registration on
> AT+NCDP=180.101.147.116,5683
nv> lwm2m.host=180.101.147.116 lwm2m.port=5683
< \r\nOK\r\n
> AT+NMSTATUS?
< \r\n+NMSTATUS:REGISTERED\r\n
< \r\nOK\r\n
# not in manual mode, nor with the client off
> AT+NCDP=180.101.147.115,5683
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
