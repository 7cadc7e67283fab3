# +QLAREAD, +QLAWRITE and AT+QLASENDRSP: guide 3.6, 4.1, 4.2, at-base 6.15-6.17.
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
net< 1 answer 2.01 /rd/5a3f
> AT+CMEE=1
# The guide's example of a query.
net< 1 request CON GET /19/1/0?lwm2m=1.&ep=12345&name=123456 mid=9415 token=6857D31A64CCBC95
> AT+QLASENDRSP=9415,"6857D31A64CCBC95",1,5
>> hello
net< 1 ack
# Answered already, unknown, wrong token, wrong result.
> AT+QLASENDRSP=9415,6857D31A64CCBC95,1,0
> AT+QLASENDRSP=1,00,1,0
net< 1 request CON GET /19/0/0 mid=10 token=AB01
> AT+QLASENDRSP=10,AB02,1,0
> AT+QLASENDRSP=10,AB01,3,0
> AT+QLASENDRSP=10,AB01,1,1025
> AT+QLASENDRSP=10,AB0,1,0
> AT+QLASENDRSP=10,AB01,1
> AT+QLASENDRSP?
> AT+QLASENDRSP=?
# Length 0: no prompt.
> AT+QLASENDRSP=10,ab01,13,0
net< 1 ack
# A write, with each of the other results.
net< 1 request CON PUT /19/1/0 mid=11 token=0B format=42 payload={"switch":"on"}
> AT+QLASENDRSP=11,0B,2,0
net< 1 ack
net< 1 request CON PUT /19/1/0?a=b&c=d mid=12 token=0C format=0 payload=x,y
> AT+QLASENDRSP=12,0C,11,0
net< 1 ack
net< 1 request NON PUT /19/1/0 mid=13 token=0D format=0 payload=non
> AT+QLASENDRSP=13,0D,12,0
net< 1 request CON GET /19/1/0 mid=14 token=0E
> AT+QLASENDRSP=14,0E,14,3
>> abc
net< 1 ack
# Several at once, answered in another order.
net< 1 request CON GET /19/1/0 mid=21 token=21
net< 1 request CON GET /19/0/0 mid=22 token=22
> AT+QLASENDRSP=22,22,1,2
>> 22
net< 1 ack
> AT+QLASENDRSP=21,21,1,2
>> 21
net< 1 ack
# Ten seconds, then it is forgotten (guide 4.1); the prompt of 9.9 s ends after it.
net< 1 request CON GET /19/1/0 mid=31 token=31
+ 9900ms
> AT+QLASENDRSP=31,31,1,2
+ 200ms
>> no
net< 1 request CON GET /19/1/0 mid=32 token=32
+ 10s
> AT+QLASENDRSP=32,32,1,0
# A URC waits while a response is open.
> AT+QLASENDDATA=0x0000,4
net< 1 request CON GET /19/1/0 mid=33 token=33
>> abcd
