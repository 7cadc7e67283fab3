# AT+NCDP: base manual 5.1. The server of the LwM2M client, for the names of the base manual.
# shows: 5.1/port 5.1/shared 5.1/saved 5.1/next
# shows: 5.1/unset
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NCDP?
< \r\n+CME ERROR: 512\r\n
> AT+NCDP=180.101.147.115,5684
nv> lwm2m.host=180.101.147.115 lwm2m.port=5684 lwm2m.family=1
net> 1 open plain 180.101.147.115:5684
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
> AT+NCDP?
< \r\n+NCDP:180.101.147.115,5684\r\n
< \r\nOK\r\n
# No port: the one before.
> AT+NCDP=180.101.147.116
nv> lwm2m.host=180.101.147.116 lwm2m.port=5684
< \r\nOK\r\n
> AT+NCDP?
< \r\n+NCDP:180.101.147.116,5684\r\n
< \r\nOK\r\n
# Port 0 is the default.
> AT+NCDP=iot.example,0
nv> lwm2m.host=iot.example lwm2m.port=5683
< \r\nOK\r\n
> AT+NCDP?
< \r\n+NCDP:iot.example,5683\r\n
< \r\nOK\r\n
> AT+NCDP="180.101.147.115",65535
nv> lwm2m.host=180.101.147.115 lwm2m.port=65535
< \r\nOK\r\n
> AT+NCDP=180.101.147.115,65536
< \r\n+CME ERROR: 50\r\n
> AT+NCDP=180.101.147.115,-1
< \r\n+CME ERROR: 50\r\n
> AT+NCDP=
< \r\n+CME ERROR: 50\r\n
> AT+NCDP=,5683
< \r\n+CME ERROR: 50\r\n
> AT+NCDP=hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh,5683
nv> lwm2m.host=hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh lwm2m.port=5683
< \r\nOK\r\n
> AT+NCDP=hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh,5683
< \r\n+CME ERROR: 50\r\n
> AT+NCDP=a b
< \r\n+CME ERROR: 50\r\n
> AT+NCDP
< \r\nERROR\r\n
> AT+NCDP=?
< \r\nERROR\r\n
# The same setting as that of the other commands.
> AT+NCDP=180.101.147.115
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
> AT+QLWSERVERIP?
< \r\n+QLWSERVERIP:LWM2M,180.101.147.115,5683\r\n
< \r\nOK\r\n
> AT+QLASERVERIP?
< \r\n+QLASERVERIP:\r\nLWM2M,180.101.147.115,5683\r\n
< \r\nOK\r\n
! power off
net> 1 close
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+NCDP?
< \r\n+NCDP:180.101.147.115,5683\r\n
< \r\nOK\r\n
