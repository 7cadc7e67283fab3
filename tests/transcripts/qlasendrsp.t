# +QLAREAD, +QLAWRITE and AT+QLASENDRSP: guide 3.6, 4.1, 4.2.
# shows: 3.6/results 3.6/prompt 3.6/no-data 3.6/unknown
# shows: dialect/space-behind-colon dialect/expiry-10-s-qlasendrsp dialect/how-answer-host-reaches
# shows: dialect/datalen-0-qlasendrsp dialect/token-qlasendrsp dialect/test-forms-qla-commands
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/5a3f
< \r\n+QLAEVTIND:0\r\n
> AT+CMEE=1
< \r\nOK\r\n
# The guide's example of a query.
net< 1 request CON GET /19/1/0?lwm2m=1.&ep=12345&name=123456 mid=9415 token=6857D31A64CCBC95
< \r\n+QLAREAD: 9415,"6857D31A64CCBC95","lwm2m=1.&ep=12345&name=123456"\r\n
net> 1 later
> AT+QLASENDRSP=9415,"6857D31A64CCBC95",1,5
< \r\n>
>> hello
net> 1 CON 2.05 token=6857D31A64CCBC95 format=42 payload=hello
< \r\nOK\r\n
net< 1 ack
# Answered already, unknown, wrong token, wrong result.
> AT+QLASENDRSP=9415,6857D31A64CCBC95,1,0
< \r\n+CME ERROR: 516\r\n
> AT+QLASENDRSP=1,00,1,0
< \r\n+CME ERROR: 516\r\n
net< 1 request CON GET /19/0/0 mid=10 token=AB01
< \r\n+QLAREAD: 10,"AB01"\r\n
net> 1 later
> AT+QLASENDRSP=10,AB02,1,0
< \r\n+CME ERROR: 516\r\n
> AT+QLASENDRSP=10,AB01,3,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=10,AB01,1,1025
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=10,AB0,1,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=10,AB01,1
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP?
< \r\nERROR\r\n
> AT+QLASENDRSP=?
< \r\nERROR\r\n
# Length 0: no prompt.
> AT+QLASENDRSP=10,ab01,13,0
net> 1 CON 4.04 token=AB01
< \r\nOK\r\n
net< 1 ack
# A write, with each of the other results.
net< 1 request CON PUT /19/1/0 mid=11 token=0B format=42 payload={"switch":"on"}
< \r\n+QLAWRITE: 11,"0B",{"switch":"on"}\r\n
net> 1 later
> AT+QLASENDRSP=11,0B,2,0
net> 1 CON 2.04 token=0B
< \r\nOK\r\n
net< 1 ack
net< 1 request CON PUT /19/1/0?a=b&c=d mid=12 token=0C format=0 payload=x,y
< \r\n+QLAWRITE: 12,"0C",x,y,"a=b&c=d"\r\n
net> 1 later
> AT+QLASENDRSP=12,0C,11,0
net> 1 CON 4.00 token=0C
< \r\nOK\r\n
net< 1 ack
net< 1 request NON PUT /19/1/0 mid=13 token=0D format=0 payload=non
< \r\n+QLAWRITE: 13,"0D",non\r\n
net> 1 later
> AT+QLASENDRSP=13,0D,12,0
net> 1 NON 4.01 token=0D
< \r\nOK\r\n
net< 1 request CON GET /19/1/0 mid=14 token=0E
< \r\n+QLAREAD: 14,"0E"\r\n
net> 1 later
> AT+QLASENDRSP=14,0E,14,3
< \r\n>
>> abc
net> 1 CON 4.05 token=0E payload=abc
< \r\nOK\r\n
net< 1 ack
# Several at once, answered in another order.
net< 1 request CON GET /19/1/0 mid=21 token=21
< \r\n+QLAREAD: 21,"21"\r\n
net> 1 later
net< 1 request CON GET /19/0/0 mid=22 token=22
< \r\n+QLAREAD: 22,"22"\r\n
net> 1 later
> AT+QLASENDRSP=22,22,1,2
< \r\n>
>> 22
net> 1 CON 2.05 token=22 format=42 payload=22
< \r\nOK\r\n
net< 1 ack
> AT+QLASENDRSP=21,21,1,2
< \r\n>
>> 21
net> 1 CON 2.05 token=21 format=42 payload=21
< \r\nOK\r\n
net< 1 ack
# Ten seconds, then it is forgotten (guide 4.1); the prompt of 9.9 s ends after it.
net< 1 request CON GET /19/1/0 mid=31 token=31
< \r\n+QLAREAD: 31,"31"\r\n
net> 1 later
+ 9900ms
> AT+QLASENDRSP=31,31,1,2
< \r\n>
+ 200ms
>> no
net> 1 CON 2.05 token=31 format=42 payload=no
< \r\nOK\r\n
net< 1 request CON GET /19/1/0 mid=32 token=32
< \r\n+QLAREAD: 32,"32"\r\n
net> 1 later
+ 10s
> AT+QLASENDRSP=32,32,1,0
< \r\n+CME ERROR: 516\r\n
# A URC waits while a response is open.
> AT+QLASENDDATA=0x0000,4
< \r\n>
net< 1 request CON GET /19/1/0 mid=33 token=33
net> 1 later
>> abcd
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=abcd
< \r\nOK\r\n
< \r\n+QLAREAD: 33,"33"\r\n
# Every limit from both sides: message ids, tokens of 0 and 8 bytes, results, lengths.
net< 1 ack
> AT+QLASENDRSP=33,33,1,0
net> 1 CON 2.05 token=33 format=42
< \r\nOK\r\n
net< 1 ack
net< 1 request CON GET /19/1/0 mid=0 token=0102030405060708
< \r\n+QLAREAD: 0,"0102030405060708"\r\n
net> 1 later
> AT+QLASENDRSP=-1,0102030405060708,1,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=65536,0102030405060708,1,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=,0102030405060708,1,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=0,010203040506070809,1,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=0,01020304050607GG,1,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=0,,1,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=0,0102030405060708,0,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=0,0102030405060708,3,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=0,0102030405060708,10,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=0,0102030405060708,15,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=0,0102030405060708,,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=0,0102030405060708,1,-1
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=0,0102030405060708,1,1025
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=0,0102030405060708,1,
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=0,0102030405060708,1,0,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP=
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDRSP
< \r\nERROR\r\n
> AT+QLASENDRSP=0,0102030405060708,1,1024
< \r\n>
>> 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
net> 1 CON 2.05 token=0102030405060708 format=42 payload=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
< \r\nOK\r\n
net< 1 ack
net< 1 request CON GET /19/1/0 mid=65535 token=FF
< \r\n+QLAREAD: 65535,"FF"\r\n
net> 1 later
> AT+QLASENDRSP=65535,FF,12,0
net> 1 CON 4.01 token=FF
< \r\nOK\r\n
net< 1 ack
# A token of no bytes.
net< 1 request CON GET /19/1/0 mid=39
< \r\n+QLAREAD: 39,""\r\n
net> 1 later
> AT+QLASENDRSP=39,"",1,0
net> 1 CON 2.05 format=42
< \r\nOK\r\n
net< 1 ack
# With AT+CMEE=0 errors are ERROR, instead of the prompt too. With the radio off 524.
net< 1 request CON GET /19/1/0 mid=40 token=40
< \r\n+QLAREAD: 40,"40"\r\n
net> 1 later
> AT+CMEE=0
< \r\nOK\r\n
> AT+QLASENDRSP=40,40,3,2
< \r\nERROR\r\n
> AT+QLASENDRSP=41,40,1,2
< \r\nERROR\r\n
> AT+CFUN=0
net> 1 close
< \r\nOK\r\n
> AT+QLASENDRSP=40,40,1,2
< \r\nERROR\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASENDRSP=40,40,1,2
< \r\n+CME ERROR: 524\r\n
