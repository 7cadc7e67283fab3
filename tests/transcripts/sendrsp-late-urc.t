# A +QLAREAD that waits for the end of another response: the host's 10 s count from the line (guide 4.2).
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
> AT+QLASENDDATA=0x0000,2
< \r\n>
net< 1 request CON GET /19/1/0 mid=7 token=AB
net> 1 later
+ 50s
>> ab
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=ab
< \r\nOK\r\n
< \r\n+QLAREAD: 7,"AB"\r\n
+ 9s
> AT+QLASENDRSP=7,AB,1,2
< \r\n>
>> ok
net> 1 CON 2.05 token=AB format=42 payload=ok
< \r\nOK\r\n
net< 1 request CON GET /19/1/0 mid=8 token=AC
< \r\n+QLAREAD: 8,"AC"\r\n
net> 1 later
+ 10s
> AT+QLASENDRSP=8,AC,1,2
< \r\n+CME ERROR: 516\r\n
