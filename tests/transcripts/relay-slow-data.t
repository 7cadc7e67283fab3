# The ten seconds are those of the command: the data behind its prompt may end later, until timer.prompt is over.
# shows: 4.1/data-later 4.2/data-later
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
net< 1 request CON GET /19/1/0 mid=21 token=15
< \r\n+QLAREAD: 21,"15"\r\n
net> 1 later
+ 9s
> AT+QLASENDRSP=21,15,1,4
< \r\n>
>> ab
+ 5s
>> cd
net> 1 CON 2.05 token=15 format=42 payload=abcd
< \r\nOK\r\n
net< 1 request CON PUT /19/1/0 mid=22 token=16 format=42 payload={"switch":"on"}
< \r\n+QLAWRITE: 22,"16",{"switch":"on"}\r\n
net> 1 later
+ 9s
> AT+QLASENDRSP=22,16,2,4
< \r\n>
>> ab
+ 5s
>> cd
net> 1 CON 2.04 token=16 payload=abcd
< \r\nOK\r\n
# never finished: then the request is dropped, too
net< 1 request CON GET /19/1/0 mid=23 token=17
< \r\n+QLAREAD: 23,"17"\r\n
net> 1 later
+ 9s
> AT+QLASENDRSP=23,17,1,4
< \r\n>
>> ab
+ 60s
@ 60.000
< \r\nERROR\r\n
> AT+QLASENDRSP=23,17,1,0
< \r\n+CME ERROR: 516\r\n
