# quirk uplink=notify: data go as notifications of 19/0/0, which the platform has to observe.
# shows: dialect/data-before-platform-observes
= quirk uplink notify
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
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+CME ERROR: 513\r\n
net< 1 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
net< 1 request CON GET /19/0/0 mid=9 token=0B5E observe=0 accept=11542
net> 1 2.05 observe=0 format=11542
< \r\n+QLAEVTIND:3\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:MO_DATA_ENABLED\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON 2.05 token=0B5E observe=1 format=42 payload=ab
< \r\nOK\r\n
net< 1 ack
< \r\n+QLADATASTATUS:4\r\n
> AT+QLASENDDATA=0x0000,2,"cd"
net> 1 NON 2.05 token=0B5E observe=2 format=42 payload=cd
< \r\nOK\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:4\r\n
< \r\nOK\r\n
