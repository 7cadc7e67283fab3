# quirk.family=auto: whose names the URCs have, and what a Write to 19/1/0 becomes.
# shows: 5/family
= quirk family auto
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+NCDP=180.101.147.115
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683 lwm2m.family=1
< \r\nOK\r\n
> AT+QLWSREGIND=0
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLWEVTIND:0\r\n
net< 1 request CON PUT /19/1/0 mid=1 token=01 format=42 hex=4142
< \r\n+NNMI:2,4142\r\n
net> 1 2.04
# The guide's command sets the server: its names from now on.
> AT+QLASERVERIP="LWM2M","180.101.147.115"
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683 lwm2m.family=0
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 1 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
net< 1 request CON PUT /19/1/0 mid=2 token=02 format=42 hex=4142
< \r\n+QLAWRITE: 2,"02",AB\r\n
net> 1 later
