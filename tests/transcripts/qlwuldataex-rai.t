# AT+QLWULDATAEX: release assistance (base manual 5.6): 0x0001 after the message, 0x0010 and 0x0101 after the reply, 0x0000 and 0x0100 none.
# shows: 5.6/rai
= preset lwm2m.host 180.101.147.115
= preset lwm2m.family 1
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+CSCON=1
< \r\nOK\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLWEVTIND:0\r\n
net< 1 request CON GET /19/0/0 mid=9 token=0B5E observe=0 accept=11542
net> 1 2.05 observe=0 format=11542
< \r\n+QLWEVTIND:3\r\n
+ 1min
@ 20.000
< \r\n+CSCON:0\r\n
> AT+QLWULDATAEX=1,31,0x0000
net> 1 NON 2.05 token=0B5E observe=1 format=42 payload=1
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 1min
@ 20.000
< \r\n+CSCON:0\r\n
> AT+QLWULDATAEX=1,31,0x0001
net> 1 NON 2.05 token=0B5E observe=2 format=42 payload=1
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 1min
@ 0.001
< \r\n+CSCON:0\r\n
> AT+QLWULDATAEX=1,31,0x0010
net> 1 NON 2.05 token=0B5E observe=3 format=42 payload=1
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 1s
net< 1 request CON PUT /19/1/0 mid=10 token=0A format=42 hex=01
< \r\n+NNMI:1,01\r\n
net> 1 2.04
+ 1min
@ 0.001
< \r\n+CSCON:0\r\n
> AT+QLWULDATAEX=1,31,0x0101
net> 1 CON 2.05 token=0B5E observe=4 format=42 payload=1
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 1s
net< 1 ack
< \r\n+QLWULDATASTATUS:4\r\n
+ 1min
@ 0.001
< \r\n+CSCON:0\r\n
