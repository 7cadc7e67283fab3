# The parameters of the MQTT commands from both sides of their limits; which forms do not exist.
# shows: dialect/message-ids-qmtpub
# shows: 3.2.1/will-whole
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QMTCFG="version",0,2
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="version",0,3
< \r\nOK\r\n
> AT+QMTCFG="version",0,4
< \r\nOK\r\n
> AT+QMTCFG="version",0,5
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="version",0,4,1
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="version",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG=,0
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="other",0
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="keepalive",0,0
< \r\nOK\r\n
> AT+QMTCFG="keepalive",0,3600
< \r\nOK\r\n
> AT+QMTCFG="keepalive",0,3601
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="keepalive",0,x
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="keepalive",0,12345
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="session",0,2
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="session",0,1
< \r\nOK\r\n
> AT+QMTCFG="timeout",0,0
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="timeout",0,61
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="timeout",0,60,10,1
< \r\nOK\r\n
> AT+QMTCFG="timeout",0,60,11
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="timeout",0,1,0,2
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="timeout",0,1,0,0
< \r\nOK\r\n
> AT+QMTCFG="timeout",0,60,010
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="timeout",0,1,0,00
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="will",0,2
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="will",0,1
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="will",0,1,3,0,"t","m"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="will",0,1,0,2,"t","m"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="will",0,1,0,,"t","m"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="will",0,1,,0,"t","m"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="will",0,1,0,0,"t"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="will",0,0,0
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="will",0,0,,0
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="will",0,0,0,0,"t","m"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="will",0,1,0,0,"ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt","mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm"
< \r\nOK\r\n
> AT+QMTCFG="will",0,1,0,0,"tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt","m"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="will",0,1,0,0,"t","mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="will",0,1,0,0,"t",""
< \r\nOK\r\n
> AT+QMTCFG="will",0,1,00000,0,"t",""
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="will",0,0
< \r\nOK\r\n
> AT+QMTCFG="version",
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="version",-1
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG?
< \r\nERROR\r\n
> AT+QMTCFG
< \r\nERROR\r\n
> AT+QMTOPEN=1,"hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTOPEN=-1,"h",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTOPEN=,"h",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTOPEN=0,,1
< \r\n+CME ERROR: 50\r\n
> AT+QMTOPEN=0,"hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTOPEN=0,"h",-1
< \r\n+CME ERROR: 50\r\n
> AT+QMTOPEN=0,"h",65536
< \r\n+CME ERROR: 50\r\n
> AT+QMTOPEN=0,"h",
< \r\n+CME ERROR: 50\r\n
> AT+QMTOPEN
< \r\nERROR\r\n
> AT+QMTOPEN=0,"hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh",65535
sock> resolve hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh 211.136.20.203 211.136.17.107
< \r\nOK\r\n
sock< resolved none
< \r\n+QMTOPEN: 0,4\r\n
# port 0 is one by its number, and nobody is there
> AT+QMTOPEN=0,"1.2.3.4",0
sock> 1 open tcp port=0
sock> 1 connect 1.2.3.4:0
< \r\nOK\r\n
sock< 1 refused
sock> 1 abort
< \r\n+QMTOPEN: 0,-1\r\n
> AT+QMTOPEN=0,"1.2.3.4",1
sock> 2 open tcp port=0
sock> 2 connect 1.2.3.4:1
< \r\nOK\r\n
sock< 2 connected
< \r\n+QMTOPEN: 0,0\r\n
> AT+QMTCONN=1,"i"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCONN=-1,"i"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCONN=,"i"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCONN=0,
< \r\n+CME ERROR: 50\r\n
> AT+QMTCONN=0,"iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCONN=0,"i","uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCONN=0,"i","u","uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCONN
< \r\nERROR\r\n
> AT+QMTCONN=0,"iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii","uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu","uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu"
sock> 2 send id=0 hex=10900500044D51545404C20E10008069696969696969696969696969696969696969696969696969696969696969696969696969696969696969696969696969... (659 bytes)
< \r\nOK\r\n
sock< 2 data hex=20020000
< \r\n+QMTCONN: 0,0,0\r\n
> AT+QMTSUB=1,1,"t",0
< \r\n+CME ERROR: 50\r\n
> AT+QMTSUB=-1,1,"t",0
< \r\n+CME ERROR: 50\r\n
> AT+QMTSUB=,1,"t",0
< \r\n+CME ERROR: 50\r\n
> AT+QMTSUB=0,0,"t",0
< \r\n+CME ERROR: 50\r\n
> AT+QMTSUB=0,65536,"t",0
< \r\n+CME ERROR: 50\r\n
> AT+QMTSUB=0,,"t",0
< \r\n+CME ERROR: 50\r\n
> AT+QMTSUB=0,1,,0
< \r\n+CME ERROR: 50\r\n
> AT+QMTSUB=0,1,"tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt",0
< \r\n+CME ERROR: 50\r\n
> AT+QMTSUB=0,1,"ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt",0
sock> 2 send id=0 hex=828402000100FF747474747474747474747474747474747474747474747474747474747474747474747474747474747474747474747474747474747474747474... (263 bytes)
< \r\nOK\r\n
sock< 2 data hex=9003000100
< \r\n+QMTSUB: 0,1,0,0\r\n
> AT+QMTSUB=0,65535,"t",0
sock> 2 send id=0 hex=8206FFFF00017400
< \r\nOK\r\n
sock< 2 data hex=9003FFFF00
< \r\n+QMTSUB: 0,65535,0,0\r\n
> AT+QMTUNS=1,1,"t"
< \r\n+CME ERROR: 50\r\n
> AT+QMTUNS=-1,1,"t"
< \r\n+CME ERROR: 50\r\n
> AT+QMTUNS=,1,"t"
< \r\n+CME ERROR: 50\r\n
> AT+QMTUNS=0,0,"t"
< \r\n+CME ERROR: 50\r\n
> AT+QMTUNS=0,65536,"t"
< \r\n+CME ERROR: 50\r\n
> AT+QMTUNS=0,,"t"
< \r\n+CME ERROR: 50\r\n
> AT+QMTUNS=0,1,
< \r\n+CME ERROR: 50\r\n
> AT+QMTUNS=0,1,"tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt"
< \r\n+CME ERROR: 50\r\n
> AT+QMTUNS=0,1,"ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt"
sock> 2 send id=0 hex=A28302000100FF747474747474747474747474747474747474747474747474747474747474747474747474747474747474747474747474747474747474747474... (262 bytes)
< \r\nOK\r\n
sock< 2 data hex=B0020001
< \r\n+QMTUNS: 0,1,0\r\n
> AT+QMTUNS=0,65535,"t"
sock> 2 send id=0 hex=A205FFFF000174
< \r\nOK\r\n
sock< 2 data hex=B002FFFF
< \r\n+QMTUNS: 0,65535,0\r\n
> AT+QMTSUB=0,1,"t",3
< \r\n+CME ERROR: 50\r\n
> AT+QMTSUB=0,1,"t",-1
< \r\n+CME ERROR: 50\r\n
> AT+QMTSUB=0,1,"t",
< \r\n+CME ERROR: 50\r\n
> AT+QMTSUB=0,2,"t",1
sock> 2 send id=0 hex=8206000200017401
< \r\nOK\r\n
> AT+QMTSUB=0,3,"t",2
sock> 2 send id=0 hex=8206000300017402
< \r\nOK\r\n
> AT+QMTSUB?
< \r\nERROR\r\n
> AT+QMTSUB
< \r\nERROR\r\n
sock< 2 data hex=9003000201
< \r\n+QMTSUB: 0,2,0,1\r\n
sock< 2 data hex=9003000302
< \r\n+QMTSUB: 0,3,0,2\r\n
> AT+QMTUNS?
< \r\nERROR\r\n
> AT+QMTUNS
< \r\nERROR\r\n
> AT+QMTPUB=1,0,0,0,"t",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=-1,0,0,0,"t",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=,0,0,0,"t",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,-1,0,0,"t",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,65536,1,0,"t",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,,0,0,"t",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,1,3,0,"t",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,0,-1,0,"t",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,0,,0,"t",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,0,0,2,"t",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,0,0,-1,"t",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,0,0,,"t",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,0,0,0,,1
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,0,0,0,"tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt",1
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,0,0,0,"t",0
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB=0,0,0,0,"t",1025
< \r\n+CME ERROR: 50\r\n
> AT+QMTPUB?
< \r\nERROR\r\n
> AT+QMTPUB
< \r\nERROR\r\n
> AT+QMTPUB=0,65535,1,0,"ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt",1
< \r\n>
>> x
sock> 2 send id=0 hex=32840200FF7474747474747474747474747474747474747474747474747474747474747474747474747474747474747474747474747474747474747474747474... (263 bytes)
< \r\nOK\r\n
sock< 2 data hex=4002FFFF
< \r\n+QMTPUB: 0,65535,0\r\n
> AT+QMTPUB=0,1,2,1,"t",1
< \r\n>
>> x
sock> 2 send id=0 hex=3506000174000178
< \r\nOK\r\n
sock< 2 data hex=50020001
sock> 2 send id=0 hex=62020001
sock< 2 data hex=70020001
< \r\n+QMTPUB: 0,1,0\r\n
> AT+QMTPUB=0,0,0,0,"t",1024
< \r\n>
>> xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
sock> 2 send id=0 hex=30830800017478787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878787878... (1030 bytes)
< \r\nOK\r\n
< \r\n+QMTPUB: 0,0,0\r\n
# five requests wait for the broker at most (3.2.9, note 1)
> AT+QMTUNS=0,1,"t"
sock> 2 send id=0 hex=A2050001000174
< \r\nOK\r\n
> AT+QMTUNS=0,2,"t"
sock> 2 send id=0 hex=A2050002000174
< \r\nOK\r\n
> AT+QMTUNS=0,3,"t"
sock> 2 send id=0 hex=A2050003000174
< \r\nOK\r\n
> AT+QMTUNS=0,4,"t"
sock> 2 send id=0 hex=A2050004000174
< \r\nOK\r\n
> AT+QMTUNS=0,5,"t"
sock> 2 send id=0 hex=A2050005000174
< \r\nOK\r\n
> AT+QMTUNS=0,6,"t"
< \r\n+CME ERROR: 159\r\n
> AT+QMTPUB=0,6,1,0,"t",1
< \r\n+CME ERROR: 159\r\n
> AT+QMTPUB=0,0,0,0,"t",1
< \r\n>
>> x
sock> 2 send id=0 hex=300400017478
< \r\nOK\r\n
< \r\n+QMTPUB: 0,0,0\r\n
sock< 2 backlog 16384
> AT+QMTPUB=0,0,0,0,"t",1
< \r\n+CME ERROR: 159\r\n
sock< 2 backlog 0
> AT+QMTDISC=1
< \r\n+CME ERROR: 50\r\n
> AT+QMTDISC=-1
< \r\n+CME ERROR: 50\r\n
> AT+QMTDISC=
< \r\n+CME ERROR: 50\r\n
> AT+QMTDISC
< \r\nERROR\r\n
> AT+QMTDISC?
< \r\nERROR\r\n
> AT+QMTCLOSE=1
< \r\n+CME ERROR: 50\r\n
> AT+QMTCLOSE=-1
< \r\n+CME ERROR: 50\r\n
> AT+QMTCLOSE=
< \r\n+CME ERROR: 50\r\n
> AT+QMTCLOSE
< \r\nERROR\r\n
> AT+QMTCLOSE?
< \r\nERROR\r\n
> AT+QMTDISC=0
sock> 2 send id=0 hex=E000
sock> 2 close
< \r\nOK\r\n
< \r\n+QMTDISC: 0,0\r\n
