# quirk read-format=lwm2m, the default: what the host answers to a read without Accept is octets, of an instance TLV (OMA TS 6.4).
= quirk read-format lwm2m
= preset lwm2m.host 180.101.147.115
= peer auto
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
> AT+CMEE=1
< \r\nOK\r\n
net< 1 request CON GET /19/1/0 mid=48767 token=6CBB
< \r\n+QLAREAD: 48767,"6CBB"\r\n
net> 1 later
> AT+QLASENDRSP=48767,6CBB,1,5
< \r\n>
>> hello
net> 1 CON 2.05 token=6CBB format=42 payload=hello
< \r\nOK\r\n
net< 1 request CON GET /19/1 mid=48768 token=6CBC
< \r\n+QLAREAD: 48768,"6CBC"\r\n
net> 1 later
> AT+QLASENDRSP=48768,6CBC,1,5
< \r\n>
>> hello
net> 1 CON 2.05 token=6CBC format=11542 payload=\xC5\x00hello
< \r\nOK\r\n
net< 1 request CON GET /19/1/0 mid=48769 token=6CBD accept=0
< \r\n+QLAREAD: 48769,"6CBD"\r\n
net> 1 later
> AT+QLASENDRSP=48769,6CBD,1,5
< \r\n>
>> hello
net> 1 CON 2.05 token=6CBD format=0 payload=hello
< \r\nOK\r\n
