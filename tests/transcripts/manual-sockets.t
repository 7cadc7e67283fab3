# Sentences of the base manual about sockets, names and pings: 4.4 to 4.14 and 4.31.
# shows: 4.4/any-port 4.5/forms 4.6/forms 4.7/pending 4.8/all 4.9/forms 4.10/flag 4.11/closed 4.14/forms 4.14/default 4.31/network
# shows: dialect/ipv6-sockets
= preset lwm2m.registration-mode 0
= timer rrc-inactivity 20000
= timer rrc-release 1000
! power on
+ 30s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
# The network's name servers, until others are set.
> AT+QIDNSCFG?
< \r\nPrimaryDns: 211.136.20.203\r\nSecondaryDns: 211.136.17.107\r\n
< \r\nOK\r\n
> AT+QDNS=0,www.example.com
sock> resolve www.example.com 211.136.20.203 211.136.17.107
< \r\nOK\r\n
sock< resolved 192.0.2.7
nv> dns.cache=www.example.com=192.0.2.7
< \r\n+QDNS:192.0.2.7\r\n
# Ports that the module picks.
> AT+NSOCR=DGRAM,17,0
sock> 1 open udp port=56443
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 2 open udp port=51426
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n3\r\n
< \r\nOK\r\n
# Decimal, octal, hexadecimal.
> AT+NSOST=1,192.158.5.1,1024,2,AB30
sock> 1 send 192.158.5.1:1024 id=0 hex=AB30
< \r\n1,2\r\n
< \r\nOK\r\n
> AT+NSOST=1,0300.0236.05.01,0x400,2,AB30
sock> 1 send 192.158.5.1:1024 id=0 hex=AB30
< \r\n1,2\r\n
< \r\nOK\r\n
> AT+NSOST=1,0xC0.0x9E.0x5.0x1,1024,2,AB30
sock> 1 send 192.158.5.1:1024 id=0 hex=AB30
< \r\n1,2\r\n
< \r\nOK\r\n
> AT+NSOSTF=1,0300.0236.05.01,0x400,0,2,AB30
sock> 1 send 192.158.5.1:1024 id=0 hex=AB30
< \r\n1,2\r\n
< \r\nOK\r\n
> AT+NSOSTF=1,0xC0.0x9E.0x5.0x1,1024,0,2,AB30
sock> 1 send 192.158.5.1:1024 id=0 hex=AB30
< \r\n1,2\r\n
< \r\nOK\r\n
> AT+NPING=0300.0236.05.01
sock> ping 192.158.5.1 size=12
< \r\nOK\r\n
sock< pong 64
< \r\n+NPING:192.158.5.1,64,1\r\n
> AT+NPING=0xC0.0x9E.0x5.0x1,20
sock> ping 192.158.5.1 size=20
< \r\nOK\r\n
sock< pong 64
< \r\n+NPING:192.158.5.1,64,1\r\n
> AT+NPING=2001:db8::1
< \r\n+CME ERROR: 50\r\n
> AT+NSOCO=3,0300.0236.05.01,0x400
sock> 3 open tcp port=58130
sock> 3 connect 192.158.5.1:1024
sock< 3 connected
< \r\nOK\r\n
# What isn't known yet, of all or of some.
> AT+NSOST=1,192.158.5.1,1024,2,AB30,1
sock> 1 send 192.158.5.1:1024 id=1 hex=AB30
< \r\n1,2\r\n
< \r\nOK\r\n
> AT+NSOST=1,192.158.5.1,1024,2,AB30,3
sock> 1 send 192.158.5.1:1024 id=3 hex=AB30
< \r\n1,2\r\n
< \r\nOK\r\n
> AT+NSOST=2,192.158.5.1,1024,2,AB30,2
sock> 2 send 192.158.5.1:1024 id=2 hex=AB30
< \r\n2,2\r\n
< \r\nOK\r\n
> AT+NQSOS?
< \r\n+NQSOS:1,1\r\n+NQSOS:1,3\r\n+NQSOS:2,2\r\n
< \r\nOK\r\n
> AT+NQSOS=1
< \r\n+NQSOS:1,1\r\n+NQSOS:1,3\r\n
< \r\nOK\r\n
> AT+NQSOS=2,1
< \r\n+NQSOS:2,2\r\n+NQSOS:1,1\r\n+NQSOS:1,3\r\n
< \r\nOK\r\n
> AT+NQSOS=3
< \r\nOK\r\n
sock< 1 sent 1
< \r\n+NSOSTR:1,1,1\r\n
sock< 1 sent 3
< \r\n+NSOSTR:1,3,1\r\n
sock< 2 sent 2
< \r\n+NSOSTR:2,2,1\r\n
> AT+NQSOS?
< \r\nOK\r\n
# More is asked for than there is.
sock< 1 data 192.158.5.1:1024 hex=ABAB
< \r\n+NSONMI:1,2\r\n
> AT+NSORF=1,10
< \r\n1,192.158.5.1,1024,2,ABAB,0\r\n
< \r\nOK\r\n
# The flag of AT+NSOSTF releases the connection, that of AT+NSOSD doesn't.
> AT+CSCON=1
< \r\nOK\r\n
> AT+NSOSTF=1,192.158.5.1,1024,0x200,2,AB30
sock> 1 send 192.158.5.1:1024 id=0 hex=AB30
< \r\n1,2\r\n
< \r\nOK\r\n
+ 30s
@ 1.000
< \r\n+CSCON:0\r\n
> AT+NSOSD=3,2,AB30,0x200,7
sock> 3 send id=7 hex=AB30
< \r\n3,2\r\n
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
sock< 3 sent 7
< \r\n+NSOSTR:3,7,1\r\n
+ 15s
> AT+CSCON?
< \r\n+CSCON:1,1\r\n
< \r\nOK\r\n
+ 30s
@ 5.000
< \r\n+CSCON:0\r\n
# A socket that is closed, or was never there.
> AT+NSOCL=2
sock> 2 close
< \r\nOK\r\n
> AT+NSOCL=2
< \r\n+CME ERROR: 3\r\n
> AT+NSOCL=5
< \r\n+CME ERROR: 3\r\n
