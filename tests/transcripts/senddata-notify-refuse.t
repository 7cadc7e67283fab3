# quirk.uplink=notify and quirk.early-send=refuse: without an observation 513 alone; the registration and its observations stay.
# shows: Platform/uplink-notify
# shows: dialect/data-before-platform-observes
= quirk uplink notify
= quirk early-send refuse
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
net< 1 request CON GET /3/0/9 mid=8 token=0A observe=0 accept=0
net> 1 2.05 observe=0 format=0 payload=100
> AT+QLASENDDATA=0x0100,2,"ab"
< \r\n+CME ERROR: 513\r\n
net< 1 request CON GET /19/0/0 mid=9 token=0B5E observe=0 accept=11542
net> 1 2.05 observe=0 format=11542
< \r\n+QLAEVTIND:3\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON 2.05 token=0B5E observe=1 format=42 payload=ab
< \r\nOK\r\n
net< 1 ack
< \r\n+QLADATASTATUS:4\r\n
net< 1 request CON GET /19/0/0 mid=10 token=0B5E observe=1 accept=11542
net> 1 2.05 format=11542
> AT+QLASENDDATA=0x0100,2,"ab"
< \r\n+CME ERROR: 513\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
