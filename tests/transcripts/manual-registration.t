# The base manual's registration in the manual mode (8.4.1.2).
# shows: 8.4.1.2/session 5.1/hosts
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+NCDP=2001:db8::7,5683
nv> lwm2m.host=2001:db8::7 lwm2m.port=5683 lwm2m.family=1
< \r\nOK\r\n
> AT+NCDP?
< \r\n+NCDP:2001:db8::7,5683\r\n
< \r\nOK\r\n
> AT+NCDP=iot.example
nv> lwm2m.host=iot.example lwm2m.port=5683
< \r\nOK\r\n
> AT+NCDP?
< \r\n+NCDP:iot.example,5683\r\n
< \r\nOK\r\n
> AT+NCDP=180.101.147.115,5683
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
> AT+QREGSWT?
< \r\n+QREGSWT:0\r\n
< \r\nOK\r\n
> AT+QLWSREGIND=0
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLWEVTIND:0\r\n
net< 1 request CON GET /19/0/0 mid=9 token=0B5E observe=0 accept=11542
net> 1 2.05 observe=0 format=11542
< \r\n+QLWEVTIND:3\r\n
> AT+QLWSREGIND=1
net> 1 CON DELETE /rd/1 token=F5EEAB99E3147D0B
< \r\nOK\r\n
net< 1 answer 2.02
net> 1 close
< \r\n+QLWEVTIND:1\r\n
# An address of IPv6 is one, too.
> AT+NCDP=2001:db8::7
nv> lwm2m.host=2001:db8::7 lwm2m.port=5683
< \r\nOK\r\n
> AT+QLWSREGIND=0
net> 2 open plain 2001:db8::7:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
