# The base manual's session with confirmable data (8.4.1): set the server, register, wait for events 0 and 3, send, receive.
# shows: 8.4.2/session
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+NCDP=180.101.147.115,5683
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683 lwm2m.family=1
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
> AT+NRB
net> 1 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 2 answer 2.01 /rd/1
< \r\n+QLWEVTIND:0\r\n
net< 2 request CON GET /19/0/0 mid=9 token=0B5E observe=0 accept=11542
net> 2 2.05 observe=0 format=11542
< \r\n+QLWEVTIND:3\r\n
> AT+QLWULDATAEX=3,313233,0X0100
net> 2 CON 2.05 token=0B5E observe=1 format=42 payload=123
< \r\nOK\r\n
net< 2 ack
< \r\n+QLWULDATASTATUS:4\r\n
net< 2 request CON PUT /19/1/0 mid=10 token=0A format=42 hex=AAAA0000
< \r\n+NNMI:4,AAAA0000\r\n
net> 2 2.04
> AT+QLWULDATASTATUS?
< \r\n+QLWULDATASTATUS:4\r\n
< \r\nOK\r\n
