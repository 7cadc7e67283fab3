# quirk.family=andlink: whose names the URCs have, and what a Write to 19/1/0 becomes.
# shows: 5/family
= quirk family andlink
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
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
net< 1 request CON PUT /19/1/0 mid=1 token=01 format=42 hex=4142
< \r\n+QLAWRITE: 1,"01",AB\r\n
net> 1 later
net< 1 request CON GET /19/0/0 mid=9 token=0B5E observe=0 accept=11542
net> 1 2.05 observe=0 format=11542
< \r\n+QLAEVTIND:3\r\n
> AT+QLWULDATAEX=1,31,0x0100,5
net> 1 CON 2.05 token=0B5E observe=1 format=42 payload=1
< \r\nOK\r\n
net< 1 ack
< \r\n+QLADATASTATUS:4\r\n
> AT+NMGR
< \r\nOK\r\n
# No event 9.
net< 1 request CON GET /19/0/0 mid=10 token=0B5E observe=1 accept=11542
net> 1 2.05 format=11542
