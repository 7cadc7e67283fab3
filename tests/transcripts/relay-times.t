# The host has 10 s to answer +QLAWRITE and +QLAREAD, from the line on (guide 4.1, 4.2).
# shows: dialect/expiry-10-s-qlasendrsp
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
# shows: 4.1/write 4.1/10s
net< 1 request CON PUT /19/1/0 mid=11 token=0B format=42 payload={"switch":"on"}
< \r\n+QLAWRITE: 11,"0B",{"switch":"on"}\r\n
net> 1 later
+ 9999ms
> AT+QLASENDRSP=11,0B,2,0
net> 1 CON 2.04 token=0B
< \r\nOK\r\n
net< 1 ack
net< 1 request CON PUT /19/1/0 mid=12 token=0C format=42 payload={"switch":"off"}
< \r\n+QLAWRITE: 12,"0C",{"switch":"off"}\r\n
net> 1 later
+ 10s
> AT+QLASENDRSP=12,0C,2,0
< \r\n+CME ERROR: 516\r\n
# shows: 4.1/query
net< 1 request CON PUT /19/1/0?ep=12345&name=123456 mid=13 token=0D format=42 payload=x
< \r\n+QLAWRITE: 13,"0D",x,"ep=12345&name=123456"\r\n
net> 1 later
# shows: 4.2/read 4.2/10s
net< 1 request CON GET /19/1/0 mid=21 token=15
< \r\n+QLAREAD: 21,"15"\r\n
net> 1 later
+ 9999ms
> AT+QLASENDRSP=21,15,1,0
net> 1 CON 2.05 token=15 format=42
< \r\nOK\r\n
net< 1 ack
net< 1 request CON GET /19/1/0 mid=22 token=16
< \r\n+QLAREAD: 22,"16"\r\n
net> 1 later
+ 10s
> AT+QLASENDRSP=22,16,1,0
< \r\n+CME ERROR: 516\r\n
# shows: 4.2/query
net< 1 request CON GET /19/1/0?lwm2m=1.&ep=12345&name=123456 mid=9415 token=6857D31A64CCBC95
< \r\n+QLAREAD: 9415,"6857D31A64CCBC95","lwm2m=1.&ep=12345&name=123456"\r\n
net> 1 later
