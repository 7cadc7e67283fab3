# MQTT: a session with everything, byte for byte; time-outs, repetitions, the end.
# shows: 6.1/mqtt 3.2.9/qos 2/retry 2/notice 2/login-once 2/keepalive 3.2.1/forms 3.2.1/defaults 3.2.1/will 3.2.1/volatile
# shows: 3.2.3/time 3.2.3/results 3.2.3/read 3.2.5/states 3.2.7/granted 3.2.9/ends 3.2.9/id-0 4.1/ends 4.1/no-pingresp 4.2/received
# shows: dialect/prompt-qmtpub dialect/qmt-wrong-state dialect/quoted-qmtrecv dialect/maximum-qmtsub-qmtuns-qmtpub
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QMTCFG=?
< \r\n+QMTCFG: "version",(0),(3,4)\r\n
< \r\n+QMTCFG: "keepalive",(0),(0-3600)\r\n
< \r\n+QMTCFG: "session",(0),(0,1)\r\n
< \r\n+QMTCFG: "timeout",(0),(1-60),(0-10),(0,1)\r\n
< \r\n+QMTCFG: "will",(0),(0,1),(0-2),(0,1),<will_topic>,<will_msg>\r\n
< \r\n+QMTCFG: "aliauth",(0),<productkey>,<devicename>,<devicesecret>\r\n
< \r\nOK\r\n
> AT+QMTCFG="version",0
< \r\n+QMTCFG: "version",4\r\n
< \r\nOK\r\n
> AT+QMTCFG="keepalive",0
< \r\n+QMTCFG: "keepalive",120\r\n
< \r\nOK\r\n
> AT+QMTCFG="session",0
< \r\n+QMTCFG: "session",1\r\n
< \r\nOK\r\n
> AT+QMTCFG="timeout",0
< \r\n+QMTCFG: "timeout",10,3,0\r\n
< \r\nOK\r\n
> AT+QMTCFG="will",0
< \r\n+QMTCFG: "will",0\r\n
< \r\nOK\r\n
> AT+QMTOPEN=?
< \r\n+QMTOPEN: (0),<host_name>,<port>\r\n
< \r\nOK\r\n
> AT+QMTOPEN?
< \r\nOK\r\n
> AT+QMTCONN=?
< \r\n+QMTCONN: (0),<clientID>,<username>,<password>\r\n
< \r\nOK\r\n
> AT+QMTCONN?
< \r\nOK\r\n
> AT+QMTSUB=?
< \r\n+QMTSUB: (0),(1-65535),<topic>,(0-2)[,<topic>,(0-2)...]\r\n
< \r\nOK\r\n
> AT+QMTUNS=?
< \r\n+QMTUNS: (0),(1-65535),<topic>[,<topic>...]\r\n
< \r\nOK\r\n
> AT+QMTPUB=?
< \r\n+QMTPUB: (0),(0-65535),(0-2),(0,1),<topic>,(1-1024)\r\n
< \r\nOK\r\n
> AT+QMTDISC=?
< \r\n+QMTDISC: (0)\r\n
< \r\nOK\r\n
> AT+QMTCLOSE=?
< \r\n+QMTCLOSE: (0)\r\n
< \r\nOK\r\n
# nothing is open
> AT+QMTCONN=0,"dev"
< \r\n+CME ERROR: 516\r\n
> AT+QMTSUB=0,1,"t",1
< \r\n+CME ERROR: 516\r\n
> AT+QMTUNS=0,1,"t"
< \r\n+CME ERROR: 516\r\n
> AT+QMTPUB=0,0,0,0,"t",1
< \r\n+CME ERROR: 516\r\n
> AT+QMTDISC=0
< \r\n+CME ERROR: 516\r\n
> AT+QMTCLOSE=0
< \r\n+CME ERROR: 516\r\n
# by name
> AT+QMTOPEN=0,"broker.example",1883
sock> resolve broker.example 211.136.20.203 211.136.17.107
< \r\nOK\r\n
> AT+QMTOPEN=0,"broker.example",1883
< \r\nOK\r\n
< \r\n+QMTOPEN: 0,2\r\n
sock< resolved none
< \r\n+QMTOPEN: 0,4\r\n
> AT+QMTOPEN=0,"broker.example",1883
sock> resolve broker.example 211.136.20.203 211.136.17.107
< \r\nOK\r\n
sock< resolved 192.0.2.5
sock> 1 open tcp port=0
sock> 1 connect 192.0.2.5:1883
sock< 1 refused
sock> 1 abort
< \r\n+QMTOPEN: 0,-1\r\n
> AT+QMTOPEN=0,"192.0.2.5",1883
sock> 2 open tcp port=0
sock> 2 connect 192.0.2.5:1883
< \r\nOK\r\n
sock< 2 connected
< \r\n+QMTOPEN: 0,0\r\n
> AT+QMTOPEN?
< \r\n+QMTOPEN: 0,"192.0.2.5",1883\r\n
< \r\nOK\r\n
> AT+QMTOPEN=0,"192.0.2.5",1883
< \r\nOK\r\n
< \r\n+QMTOPEN: 0,2\r\n
> AT+QMTCONN?
< \r\n+QMTCONN: 0,1\r\n
< \r\nOK\r\n
# refused by the broker: 5, not authorised
> AT+QMTCONN=0,"dev","user","secret"
sock> 2 send id=0 hex=101D00044D51545404C2007800036465760004757365720006736563726574
< \r\nOK\r\n
> AT+QMTCONN=0,"dev"
< \r\n+CME ERROR: 516\r\n
sock< 2 data hex=20020005
< \r\n+QMTCONN: 0,0,5\r\n
sock< 2 closed
sock> 2 abort
< \r\n+QMTSTAT: 0,1\r\n
# with a will, MQTT 3.1, a session that is kept
> AT+QMTCFG="will",0,1,2,1,"gone","bye"
< \r\nOK\r\n
> AT+QMTCFG="will",0
< \r\n+QMTCFG: "will",1,2,1,"gone","bye"\r\n
< \r\nOK\r\n
> AT+QMTCFG="version",0,3
< \r\nOK\r\n
> AT+QMTCFG="session",0,0
< \r\nOK\r\n
> AT+QMTCFG="keepalive",0,60
< \r\nOK\r\n
> AT+QMTCFG="timeout",0,5,2,1
< \r\nOK\r\n
> AT+QMTCFG="timeout",0
< \r\n+QMTCFG: "timeout",5,2,1\r\n
< \r\nOK\r\n
> AT+QMTOPEN=0,"192.0.2.5",1883
sock> 3 open tcp port=0
sock> 3 connect 192.0.2.5:1883
< \r\nOK\r\n
sock< 3 connected
< \r\n+QMTOPEN: 0,0\r\n
> AT+QMTCONN=0,"dev"
sock> 3 send id=0 hex=101C00064D51497364700334003C00036465760004676F6E650003627965
< \r\nOK\r\n
sock< 3 data hex=2002
sock< 3 data hex=0000
< \r\n+QMTCONN: 0,0,0\r\n
> AT+QMTCONN?
< \r\n+QMTCONN: 0,3\r\n
< \r\nOK\r\n
# topics
> AT+QMTSUB=0,1,"a/b",2
sock> 3 send id=0 hex=820800010003612F6202
< \r\nOK\r\n
> AT+QMTSUB=0,1,"a/c",2
< \r\n+CME ERROR: 516\r\n
sock< 3 data hex=9003000101
< \r\n+QMTSUB: 0,1,0,1\r\n
> AT+QMTSUB=0,2,"a/c",0
sock> 3 send id=0 hex=820800020003612F6300
< \r\nOK\r\n
sock< 3 data hex=9003000280
< \r\n+QMTSUB: 0,2,0,128\r\n
> AT+QMTUNS=0,3,"a/b"
sock> 3 send id=0 hex=A20700030003612F62
< \r\nOK\r\n
sock< 3 data hex=B0020003
< \r\n+QMTUNS: 0,3,0\r\n
# messages of the broker, of each QoS; a QoS 2 message comes once
sock< 3 data hex=30070003742F786869
< \r\n+QMTRECV: 0,0,"t/x",hi\r\n
sock< 3 data hex=32090003742F7800076869
sock> 3 send id=0 hex=40020007
< \r\n+QMTRECV: 0,7,"t/x",hi\r\n
sock< 3 data hex=34090003742F7800086869
sock> 3 send id=0 hex=50020008
< \r\n+QMTRECV: 0,8,"t/x",hi\r\n
sock< 3 data hex=3C090003742F7800086869
sock> 3 send id=0 hex=50020008
sock< 3 data hex=62020008
sock> 3 send id=0 hex=70020008
# ours
> AT+QMTPUB=0,0,0,0,"t",5
< \r\n>
>> hello
sock> 3 send id=0 hex=300800017468656C6C6F
< \r\nOK\r\n
< \r\n+QMTPUB: 0,0,0\r\n
> AT+QMTPUB=0,10,1,1,"t",2
< \r\n>
>> hi
sock> 3 send id=0 hex=3307000174000A6869
< \r\nOK\r\n
> AT+QMTPUB=0,10,1,0,"t",2
< \r\n+CME ERROR: 516\r\n
sock< 3 data hex=4002000A
< \r\n+QMTPUB: 0,10,0\r\n
> AT+QMTPUB=0,11,2,0,"t"
< \r\n> 
>> with Ctrl-Z\x1A
sock> 3 send id=0 hex=3410000174000B77697468204374726C2D5A
< \r\nOK\r\n
sock< 3 data hex=5002000B
sock> 3 send id=0 hex=6202000B
sock< 3 data hex=7002000B
< \r\n+QMTPUB: 0,11,0\r\n
> AT+QMTPUB=0,0,0,0,"t"
< \r\n> 
>> never\x1B
< \r\nOK\r\n
> AT+QMTPUB=0,0,1,0,"t",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,1,0,0,"t",1
< \r\n+CME ERROR: 50\r\n
# no answer: sent again twice, told each time, then failed
> AT+QMTPUB=0,12,1,0,"t",1
< \r\n>
>> x
sock> 3 send id=0 hex=3206000174000C78
< \r\nOK\r\n
+ 30s
@ 5.000
sock> 3 send id=0 hex=3A06000174000C78
< \r\n+QMTPUB: 0,12,1,1\r\n
@ 10.000
sock> 3 send id=0 hex=3A06000174000C78
< \r\n+QMTPUB: 0,12,1,2\r\n
@ 15.000
< \r\n+QMTPUB: 0,12,2\r\n
# keep-alive: a PINGREQ after a minute without anything sent
+ 42s
@ 40.000
sock> 3 send id=0 hex=C000
sock< 3 data hex=D000
+ 50s
# no PINGRESP
+ 1min
@ 8.000
sock> 3 send id=0 hex=C000
@ 13.000
sock> 3 abort
< \r\n+QMTSTAT: 0,2\r\n
> AT+QMTCONN?
< \r\nOK\r\n
# the broker says nothing to CONNECT
> AT+QMTOPEN=0,"192.0.2.5",1883
sock> 4 open tcp port=0
sock> 4 connect 192.0.2.5:1883
< \r\nOK\r\n
sock< 4 connected
< \r\n+QMTOPEN: 0,0\r\n
> AT+QMTCONN=0,"dev"
sock> 4 send id=0 hex=101C00064D51497364700334003C00036465760004676F6E650003627965
< \r\nOK\r\n
+ 30s
@ 5.000
sock> 4 abort
< \r\n+QMTCONN: 0,2\r\n
< \r\n+QMTSTAT: 0,4\r\n
# something that isn't MQTT
> AT+QMTOPEN=0,"192.0.2.5",1883
sock> 5 open tcp port=0
sock> 5 connect 192.0.2.5:1883
< \r\nOK\r\n
sock< 5 connected
< \r\n+QMTOPEN: 0,0\r\n
> AT+QMTCONN=0,"dev"
sock> 5 send id=0 hex=101C00064D51497364700334003C00036465760004676F6E650003627965
< \r\nOK\r\n
sock< 5 data hex=F000
sock> 5 abort
< \r\n+QMTSTAT: 0,6\r\n
# disconnecting, closing, losing the network
> AT+QMTOPEN=0,"192.0.2.5",1883
sock> 6 open tcp port=0
sock> 6 connect 192.0.2.5:1883
< \r\nOK\r\n
sock< 6 connected
< \r\n+QMTOPEN: 0,0\r\n
> AT+QMTCONN=0,"dev"
sock> 6 send id=0 hex=101C00064D51497364700334003C00036465760004676F6E650003627965
< \r\nOK\r\n
sock< 6 data hex=20020000
< \r\n+QMTCONN: 0,0,0\r\n
> AT+QMTDISC=0
sock> 6 send id=0 hex=E000
sock> 6 close
< \r\nOK\r\n
< \r\n+QMTDISC: 0,0\r\n
> AT+QMTOPEN=0,"192.0.2.5",1883
sock> 7 open tcp port=0
sock> 7 connect 192.0.2.5:1883
< \r\nOK\r\n
sock< 7 connected
< \r\n+QMTOPEN: 0,0\r\n
> AT+QMTCLOSE=0
sock> 7 close
< \r\nOK\r\n
< \r\n+QMTCLOSE: 0,0\r\n
> AT+QMTOPEN=0,"192.0.2.5",1883
sock> 8 open tcp port=0
sock> 8 connect 192.0.2.5:1883
< \r\nOK\r\n
sock< 8 connected
< \r\n+QMTOPEN: 0,0\r\n
> AT+CGATT=0
sock> 8 abort
< \r\nOK\r\n
< \r\n+QMTSTAT: 0,7\r\n
> AT+QMTOPEN=0,"192.0.2.5",1883
< \r\nOK\r\n
< \r\n+QMTOPEN: 0,3\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+QMTCFG="version",0
< \r\n+QMTCFG: "version",4\r\n
< \r\nOK\r\n
> AT+QMTCFG="will",0
< \r\n+QMTCFG: "will",0\r\n
< \r\nOK\r\n
# nobody there
+ 1s
> AT+QMTOPEN=0,"192.0.2.5",1883
sock> 9 open tcp port=0
sock> 9 connect 192.0.2.5:1883
< \r\nOK\r\n
+ 2min
@ 75.000
sock> 9 abort
< \r\n+QMTOPEN: 0,-1\r\n
