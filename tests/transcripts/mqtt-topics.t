# Several topics in one AT+QMTSUB and AT+QMTUNS; what the broker says to each; one that says too little.
# shows: 3.2.7/several 3.2.7/granted 3.2.8/several 3.2.9/five dialect/how-many-topics-qmtsub dialect/requests-count-five-flight
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QMTOPEN=0,"192.0.2.5",1883
sock> 1 open tcp port=0
sock> 1 connect 192.0.2.5:1883
< \r\nOK\r\n
sock< 1 connected
< \r\n+QMTOPEN: 0,0\r\n
> AT+QMTCONN=0,"dev"
sock> 1 send id=0 hex=100F00044D515454040200780003646576
< \r\nOK\r\n
sock< 1 data hex=20020000
< \r\n+QMTCONN: 0,0,0\r\n
> AT+QMTSUB=0,1,"a/b",2,"a/c",0, "a/d",1
sock> 1 send id=0 hex=821400010003612F62020003612F63000003612F6401
< \r\nOK\r\n
sock< 1 data hex=90050001020080
< \r\n+QMTSUB: 0,1,0,2,0,128\r\n
> AT+QMTUNS=0,2,"a/b", "a/c"
sock> 1 send id=0 hex=A20C00020003612F620003612F63
< \r\nOK\r\n
sock< 1 data hex=B0020002
< \r\n+QMTUNS: 0,2,0\r\n
# each one whole, within the limits of the first
> AT+QMTSUB=0,1,"a/b",2,"a/c"
< \r\n+CME ERROR: 50\r\n
> AT+QMTSUB=0,1,"a/b",2,"a/c",
< \r\n+CME ERROR: 50\r\n
> AT+QMTSUB=0,1,"a/b",2,,1
< \r\n+CME ERROR: 50\r\n
> AT+QMTSUB=0,1,"a/b",2,"",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTSUB=0,1,"a/b",2,"a/c",3
< \r\n+CME ERROR: 50\r\n
> AT+QMTUNS=0,1,"a/b",
< \r\n+CME ERROR: 50\r\n
> AT+QMTUNS=0,1,"a/b",""
< \r\n+CME ERROR: 50\r\n
# 16 and 32, no more
> AT+QMTSUB=0,1,"0",1,"1",1,"2",1,"3",1,"4",1,"5",1,"6",1,"7",1,"8",1,"9",1,"a",1,"b",1,"c",1,"d",1,"e",1,"f",1
sock> 1 send id=0 hex=82420001000130010001310100013201000133010001340100013501000136010001370100013801000139010001610100016201000163010001640100016501... (68 bytes)
< \r\nOK\r\n
sock< 1 data hex=9012000101010101010101010101010101010101
< \r\n+QMTSUB: 0,1,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1\r\n
> AT+QMTSUB=0,1,"0",1,"1",1,"2",1,"3",1,"4",1,"5",1,"6",1,"7",1,"8",1,"9",1,"a",1,"b",1,"c",1,"d",1,"e",1,"f",1,"10",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTUNS=0,1,"0","1","2","3","4","5","6","7","8","9","a","b","c","d","e","f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f"
sock> 1 send id=0 hex=A2720001000130000131000132000133000134000135000136000137000138000139000161000162000163000164000165000166000231300002313100023132... (116 bytes)
< \r\nOK\r\n
sock< 1 data hex=B0020001
< \r\n+QMTUNS: 0,1,0\r\n
> AT+QMTUNS=0,1,"0","1","2","3","4","5","6","7","8","9","a","b","c","d","e","f","10","11","12","13","14","15","16","17","18","19","1a","1b","1c","1d","1e","1f","20"
< \r\n+CME ERROR: 50\r\n
# five packets may be on their way, of whatever kind; the first answer makes room
> AT+QMTSUB=0,1,"a",1,"b",1
sock> 1 send id=0 hex=820A00010001610100016201
< \r\nOK\r\n
> AT+QMTUNS=0,2,"a","b"
sock> 1 send id=0 hex=A2080002000161000162
< \r\nOK\r\n
> AT+QMTPUB=0,3,1,0,"t",1
< \r\n>
>> x
sock> 1 send id=0 hex=3206000174000378
< \r\nOK\r\n
> AT+QMTPUB=0,4,1,0,"t",1
< \r\n>
>> x
sock> 1 send id=0 hex=3206000174000478
< \r\nOK\r\n
> AT+QMTPUB=0,5,1,0,"t",1
< \r\n>
>> x
sock> 1 send id=0 hex=3206000174000578
< \r\nOK\r\n
> AT+QMTPUB=0,6,1,0,"t",1
< \r\n+CME ERROR: 159\r\n
> AT+QMTSUB=0,6,"a",1
< \r\n+CME ERROR: 159\r\n
sock< 1 data hex=40020004
< \r\n+QMTPUB: 0,4,0\r\n
> AT+QMTPUB=0,6,1,0,"t",1
< \r\n>
>> x
sock> 1 send id=0 hex=3206000174000678
< \r\nOK\r\n
> AT+QMTPUB=0,7,1,0,"t",1
< \r\n+CME ERROR: 159\r\n
# one with QoS 0 waits for nothing
> AT+QMTPUB=0,0,0,0,"t",1
< \r\n>
>> x
sock> 1 send id=0 hex=300400017478
< \r\nOK\r\n
< \r\n+QMTPUB: 0,0,0\r\n
# a code for two topics is no answer of MQTT
sock< 1 data hex=9003000101
sock> 1 abort
< \r\n+QMTSTAT: 0,6\r\n
