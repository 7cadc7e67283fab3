# Where the MQTT guide leaves a choice: the prompt without a length, message ids, items, what is too long.
# shows: dialect/prompt-qmtpub dialect/qmt-wrong-state dialect/message-ids-qmtpub
# shows: dialect/broker-sends-host-slow dialect/more-than-1024-bytes
# shows: dialect/qmttenauth
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QMTTENAUTH=?
< \r\nERROR\r\n
> AT+QMTENAUTH?
< \r\nERROR\r\n
> AT+QMTCFG="keepalive",0
< \r\n+QMTCFG: "keepalive",120\r\n
< \r\nOK\r\n
> AT+QMTCFG="timeout",0,0001,0003
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="timeout",0,1,3,0000
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="timeout",0
< \r\n+QMTCFG: "timeout",10,3,0\r\n
< \r\nOK\r\n
> AT+QMTCFG="timeout",0,5,2,0
< \r\nOK\r\n
> AT+QMTCONN=0,"dev"
< \r\n+CME ERROR: 516\r\n
> AT+QMTPUB=0,0,0,0,"t"
< \r\n+CME ERROR: 516\r\n
> AT+QMTOPEN=0,"192.0.2.5",1883
sock> 1 open tcp port=0
sock> 1 connect 192.0.2.5:1883
< \r\nOK\r\n
sock< 1 connected
< \r\n+QMTOPEN: 0,0\r\n
> AT+QMTOPEN=0,"192.0.2.5",1883
< \r\nOK\r\n
< \r\n+QMTOPEN: 0,2\r\n
> AT+QMTPUB=0,0,0,0,"t"
< \r\n+CME ERROR: 516\r\n
> AT+QMTCONN=0,"dev"
sock> 1 send id=0 hex=100F00044D515454040200780003646576
< \r\nOK\r\n
sock< 1 data hex=20020000
< \r\n+QMTCONN: 0,0,0\r\n
# With a length the data prompt, without one that of short messages: Ctrl-Z ends the data, ESC cancels.
> AT+QMTPUB=0,0,0,0,"t",2
< \r\n>
>> hi
sock> 1 send id=0 hex=30050001746869
< \r\nOK\r\n
< \r\n+QMTPUB: 0,0,0\r\n
> AT+QMTPUB=0,0,0,0,"t"
< \r\n> 
>> hello\x1A
sock> 1 send id=0 hex=300800017468656C6C6F
< \r\nOK\r\n
< \r\n+QMTPUB: 0,0,0\r\n
> AT+QMTPUB=0,0,0,0,"t"
< \r\n> 
>> hel\x1B
< \r\nOK\r\n
# Id 0 goes with QoS 0 alone; one that waits for the broker is taken.
> AT+QMTPUB=0,1,0,0,"t",2
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,0,1,0,"t",2
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,7,1,0,"t",2
< \r\n>
>> hi
sock> 1 send id=0 hex=320700017400076869
< \r\nOK\r\n
> AT+QMTPUB=0,7,1,0,"t",2
< \r\n+CME ERROR: 516\r\n
sock< 1 data hex=40020007
< \r\n+QMTPUB: 0,7,0\r\n
> AT+QMTPUB=0,7,1,0,"t",2
< \r\n>
>> hi
sock> 1 send id=0 hex=320700017400076869
< \r\nOK\r\n
sock< 1 data hex=40020007
< \r\n+QMTPUB: 0,7,0\r\n
# What exceeds 1024 bytes is not sent; Ctrl-Z ends it.
> AT+QMTPUB=0,0,0,0,"t"
< \r\n> 
>> xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
>> y\x1A
sock> 1 send id=0 hex=30830800017478787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878... (1030 bytes)
< \r\nOK\r\n
< \r\n+QMTPUB: 0,0,0\r\n
# A packet that is too long is passed over; the next one is told.
sock< 1 data hex=3081400001
sock< 1 data zeros=8191
sock< 1 data hex=30050001616869
< \r\n+QMTRECV: 0,0,"a",hi\r\n
