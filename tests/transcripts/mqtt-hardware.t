# Profile hardware: each MQTT command answers within its maximum response time.
= profile hardware
! power on
+ 1min
@ 3.012
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
+ 1s
@ 0.036
< \r\nOK\r\n
> AT+QMTCFG="will",0
+ 3s
@ 0.067
< \r\n+QMTCFG: "will",0\r\n
< \r\nOK\r\n
# its =? has more bytes than 9600 baud carry in 300 ms
> AT+QMTCFG="aliauth",0,"pk1","meter","sec"
+ 3s
@ 0.070
< \r\nOK\r\n
> AT+QMTCFG="aliauth",0
+ 3s
@ 0.092
< \r\n+QMTCFG: "aliauth","pk1","meter","sec"\r\n
< \r\nOK\r\n
> AT+QMTOPEN=0,"1.2.3.4",1
+ 3s
@ 0.046
sock> 1 open tcp port=0
sock> 1 connect 1.2.3.4:1
@ 0.052
< \r\nOK\r\n
sock< 1 connected
+ 1s
@ 0.017
< \r\n+QMTOPEN: 0,0\r\n
> AT+QMTOPEN?
+ 3s
@ 0.066
< \r\n+QMTOPEN: 0,"1.2.3.4",1\r\n
< \r\nOK\r\n
> AT+QMTOPEN=?
+ 3s
@ 0.077
< \r\n+QMTOPEN: (0),<host_name>,<port>\r\n
< \r\nOK\r\n
> AT+QMTCONN=0,"i"
+ 3s
@ 0.037
sock> 1 send id=0 hex=107E00044D51545404C200780025697C7365637572656D6F64653D332C7369676E6D6574686F643D686D61637368613235367C00096D6574657226706B310040... (128 bytes)
@ 0.043
< \r\nOK\r\n
sock< 1 data hex=20020000
+ 1s
@ 0.019
< \r\n+QMTCONN: 0,0,0\r\n
> AT+QMTCONN?
+ 3s
@ 0.056
< \r\n+QMTCONN: 0,3\r\n
< \r\nOK\r\n
> AT+QMTCONN=?
+ 3s
@ 0.091
< \r\n+QMTCONN: (0),<clientID>,<username>,<password>\r\n
< \r\nOK\r\n
> AT+QMTSUB=0,1,"t",0
+ 3s
@ 0.040
sock> 1 send id=0 hex=8206000100017400
@ 0.047
< \r\nOK\r\n
sock< 1 data hex=9003000100
+ 1s
@ 0.020
< \r\n+QMTSUB: 0,1,0,0\r\n
> AT+QMTSUB=?
+ 3s
@ 0.100
< \r\n+QMTSUB: (0),(1-65535),<topic>,(0-2)[,<topic>,(0-2)...]\r\n
< \r\nOK\r\n
> AT+QMTUNS=0,2,"t"
+ 3s
@ 0.038
sock> 1 send id=0 hex=A2050002000174
@ 0.045
< \r\nOK\r\n
sock< 1 data hex=B0020002
+ 1s
@ 0.018
< \r\n+QMTUNS: 0,2,0\r\n
> AT+QMTUNS=?
+ 3s
@ 0.087
< \r\n+QMTUNS: (0),(1-65535),<topic>[,<topic>...]\r\n
< \r\nOK\r\n
> AT+QMTPUB=0,0,0,0,"t",1
+ 3s
< \r\n>
>> x
+ 1s
@ 0.001
sock> 1 send id=0 hex=300400017478
@ 0.026
< \r\nOK\r\n
< \r\n+QMTPUB: 0,0,0\r\n
> AT+QMTPUB=?
+ 3s
@ 0.096
< \r\n+QMTPUB: (0),(0-65535),(0-2),(0,1),<topic>,(1-1024)\r\n
< \r\nOK\r\n
> AT+QMTDISC=?
+ 3s
@ 0.057
< \r\n+QMTDISC: (0)\r\n
< \r\nOK\r\n
> AT+QMTDISC=0
+ 3s
@ 0.033
sock> 1 send id=0 hex=E000
sock> 1 close
@ 0.057
< \r\nOK\r\n
< \r\n+QMTDISC: 0,0\r\n
> AT+QMTOPEN=0,"1.2.3.4",1
+ 3s
@ 0.046
sock> 2 open tcp port=0
sock> 2 connect 1.2.3.4:1
@ 0.052
< \r\nOK\r\n
sock< 2 connected
+ 1s
@ 0.017
< \r\n+QMTOPEN: 0,0\r\n
> AT+QMTCLOSE=?
+ 3s
@ 0.059
< \r\n+QMTCLOSE: (0)\r\n
< \r\nOK\r\n
> AT+QMTCLOSE=0
+ 3s
@ 0.034
sock> 2 close
@ 0.059
< \r\nOK\r\n
< \r\n+QMTCLOSE: 0,0\r\n
