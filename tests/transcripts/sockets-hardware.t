# Profile hardware: each command of the family answers within its maximum response time.
= profile hardware
! power on
+ 1min
@ 3.012
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
+ 1s
@ 0.036
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
+ 3s
@ 0.040
sock> 1 open udp port=56443
@ 0.052
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
+ 3s
@ 0.052
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,7,1,00,1
+ 3s
@ 0.049
sock> 1 send 1.2.3.4:7 id=1 hex=00
@ 0.062
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=1,1.2.3.4,7,0x200,1,00,2
+ 3s
@ 0.056
sock> 1 send 1.2.3.4:7 id=2 hex=00
@ 0.069
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NQSOS?
+ 3s
@ 0.063
< \r\n+NQSOS:1,1\r\n+NQSOS:1,2\r\n
< \r\nOK\r\n
> AT+NQSOS=1
+ 3s
@ 0.064
< \r\n+NQSOS:1,1\r\n+NQSOS:1,2\r\n
< \r\nOK\r\n
> AT+NSOCO=2,1.2.3.4,80
+ 3s
@ 0.042
sock> 2 open tcp port=51426
sock> 2 connect 1.2.3.4:80
@ 0.199
< \r\nOK\r\n
+ 1s
sock< 2 connected
> AT+NSOSD=2,1,00
+ 3s
@ 0.036
sock> 2 send id=0 hex=00
@ 0.050
< \r\n2,1\r\n
< \r\nOK\r\n
> AT+NSORF=1,10
+ 3s
@ 0.040
< \r\nOK\r\n
> AT+NSONMI=1
+ 3s
@ 0.038
< \r\nOK\r\n
> AT+NSONMI?
+ 3s
@ 0.047
< \r\n+NSONMI:1\r\n
< \r\n
@ 0.051
< OK\r\n
> AT+NSONMI=?
+ 3s
@ 0.060
< \r\n+NSONMI:(0,1,2,3)\r\n
< \r\nOK\r\n
> AT+NSOSTATUS
+ 3s
@ 0.158
< \r\n+NSOSTATUS:0,0\r\n+NSOSTATUS:1,0\r\n+NSOSTATUS:2,0\r\n+NSOSTATUS:3,1\r\n+NSOSTATUS:4,1\r\n+NSOSTATUS:5,1\r\n+NSOSTATUS:6,1\r\n
< \r\nOK\r\n
> AT+NSOSTATUS=1
+ 3s
@ 0.060
< \r\n+NSOSTATUS:1,0\r\n
< \r\nOK\r\n
> AT+NSOSTATUS=?
+ 3s
@ 0.062
< \r\n+NSOSTATUS:(0-6)\r\n
< \r\nOK\r\n
> AT+NPING=1.2.3.4
+ 3s
@ 0.037
sock> ping 1.2.3.4 size=12
@ 0.043
< \r\nOK\r\n
sock< pong 64
> AT+QDNS=0,a.example
+ 3s
@ 0.027
< \r\n+NPING:1.2.3.4,64,2962\r\n
@ 0.040
sock> resolve a.example 211.136.20.203 211.136.17.107
@ 0.047
< \r\nOK\r\n
sock< resolved 1.2.3.4
nv> dns.cache=a.example=1.2.3.4
> AT+QDNS=1
+ 3s
@ 0.017
< \r\n+QDNS:1.2.3.4\r\n
@ 0.030
nv> dns.cache=(default)
@ 0.036
< \r\nOK\r\n
> AT+QIDNSCFG?
+ 3s
@ 0.064
< \r\nPrimaryDns: 211.136.20.203\r\n
@ 0.096
< SecondaryDns: 211.136.17.107\r\n
@ 0.102
< \r\nOK\r\n
> AT+QIDNSCFG=?
+ 3s
@ 0.040
< \r\nOK\r\n
> AT+QIDNSCFG=1.1.1.1
+ 3s
@ 0.047
< \r\nOK\r\n
> AT+NSOCL=1
+ 3s
@ 0.031
sock> 1 close
@ 0.037
< \r\nOK\r\n
> AT+NSOCL=2
+ 3s
@ 0.031
sock> 2 close
@ 0.037
< \r\nOK\r\n
+ 1s
