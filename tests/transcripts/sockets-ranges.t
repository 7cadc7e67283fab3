# The parameters of the socket commands, of AT+NPING, AT+QDNS and AT+QIDNSCFG from both sides of their limits.
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSOCR=,17,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,5,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,7,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,16,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,18,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,17,-1
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,17,0,-1
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,17,0,1,AF_INET6,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:255.255.255.255
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,17,0,1,AF_INET6,0000:0000:0000:0000:0000:0000:000.000.000.000
sock> 1 open udp6 port=56443
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0,1,AF_INET6,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:255.255.255.2555
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,17,0
sock> 2 open udp port=51426
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 3 open udp port=58130
< \r\n3\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 4 open udp port=50415
< \r\n4\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 5 open udp port=52684
< \r\n5\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 6 open udp port=62602
< \r\n6\r\n
< \r\nOK\r\n
> AT+NSOST=6,1.2.3.4,7,1,00
sock> 6 send 1.2.3.4:7 id=0 hex=00
< \r\n6,1\r\n
< \r\nOK\r\n
> AT+NSOST=-1,1.2.3.4,7,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=7,1.2.3.4,7,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=,1.2.3.4,7,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:255.255.255.255,7,1,00
sock> 1 send [FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF]:7 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOST=1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:255.255.255.2555,7,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=6,,7,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=6,1.2.3.4,1,1,00
sock> 6 send 1.2.3.4:1 id=0 hex=00
< \r\n6,1\r\n
< \r\nOK\r\n
> AT+NSOST=6,1.2.3.4,-1,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=6,1.2.3.4,0,1,00
sock> 6 send 1.2.3.4:0 id=0 hex=00
< \r\n6,1\r\n
< \r\nOK\r\n
> AT+NSOST=6,1.2.3.4,65535,1,00
sock> 6 send 1.2.3.4:65535 id=0 hex=00
< \r\n6,1\r\n
< \r\nOK\r\n
> AT+NSOST=6,1.2.3.4,65536,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=6,1.2.3.4,,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=6,1.2.3.4,7,,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=6,1.2.3.4,7,0,
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=6,1.2.3.4,7,1,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=6,1.2.3.4,7,1,0G
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=6,1.2.3.4,7,1,
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=6,1.2.3.4,7,1,00,1
sock> 6 send 1.2.3.4:7 id=1 hex=00
< \r\n6,1\r\n
< \r\nOK\r\n
> AT+NSOST=6,1.2.3.4,7,1,00,255
sock> 6 send 1.2.3.4:7 id=255 hex=00
< \r\n6,1\r\n
< \r\nOK\r\n
> AT+NSOST=6,1.2.3.4,7,1,00,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=6,1.2.3.4,7,1,00,256
< \r\n+CME ERROR: 50\r\n
sock< 6 sent 1
< \r\n+NSOSTR:6,1,1\r\n
sock< 6 sent 255
< \r\n+NSOSTR:6,255,1\r\n
> AT+NSOSTF=6,1.2.3.4,7,0,1,00
sock> 6 send 1.2.3.4:7 id=0 hex=00
< \r\n6,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=-1,1.2.3.4,7,0,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=7,1.2.3.4,7,0,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=,1.2.3.4,7,0,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:255.255.255.255,7,0,1,00
sock> 1 send [FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF]:7 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:255.255.255.2555,7,0,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=6,,7,0,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=6,1.2.3.4,1,0,1,00
sock> 6 send 1.2.3.4:1 id=0 hex=00
< \r\n6,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=6,1.2.3.4,-1,0,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=6,1.2.3.4,0,0,1,00
sock> 6 send 1.2.3.4:0 id=0 hex=00
< \r\n6,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=6,1.2.3.4,65535,0,1,00
sock> 6 send 1.2.3.4:65535 id=0 hex=00
< \r\n6,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=6,1.2.3.4,65536,0,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=6,1.2.3.4,,0,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=6,1.2.3.4,7,0,,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=6,1.2.3.4,7,0,0,
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=6,1.2.3.4,7,0,1,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=6,1.2.3.4,7,0,1,0G
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=6,1.2.3.4,7,0,1,
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=6,1.2.3.4,7,0,1,00,1
sock> 6 send 1.2.3.4:7 id=1 hex=00
< \r\n6,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=6,1.2.3.4,7,0,1,00,255
sock> 6 send 1.2.3.4:7 id=255 hex=00
< \r\n6,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=6,1.2.3.4,7,0,1,00,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=6,1.2.3.4,7,0,1,00,256
< \r\n+CME ERROR: 50\r\n
sock< 6 sent 1
< \r\n+NSOSTR:6,1,1\r\n
sock< 6 sent 255
< \r\n+NSOSTR:6,255,1\r\n
> AT+NSOSTF=6,1.2.3.4,7,1793,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=6,1.2.3.4,7,,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NQSOS=-1
< \r\n+CME ERROR: 50\r\n
> AT+NQSOS=
< \r\n+CME ERROR: 50\r\n
> AT+NSORF=6,1
< \r\nOK\r\n
> AT+NSORF=-1,1
< \r\n+CME ERROR: 50\r\n
> AT+NSORF=,1
< \r\n+CME ERROR: 50\r\n
> AT+NSORF=6,
< \r\n+CME ERROR: 50\r\n
> AT+NSONMI=-1
< \r\n+CME ERROR: 50\r\n
> AT+NSONMI=
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTATUS=-1
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTATUS=
< \r\n+CME ERROR: 50\r\n
> AT+NSOCL=-1
< \r\n+CME ERROR: 50\r\n
> AT+NSOCL=
< \r\n+CME ERROR: 50\r\n
> AT+NSOCL=6
sock> 6 close
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n6\r\n
< \r\nOK\r\n
> AT+NSOCO=6,1.2.3.4,1
sock> 7 open tcp port=56204
sock> 7 connect 1.2.3.4:1
sock< 7 connected
< \r\nOK\r\n
> AT+NSOSD=6,1,00
sock> 7 send id=0 hex=00
< \r\n6,1\r\n
< \r\nOK\r\n
> AT+NSOSD=-1,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOSD=,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOSD=6,,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOSD=6,1,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOSD=6,1,0G
< \r\n+CME ERROR: 50\r\n
> AT+NSOSD=6,1,
< \r\n+CME ERROR: 50\r\n
> AT+NSOSD=6,1,00,1793
< \r\n+CME ERROR: 50\r\n
> AT+NSOCL=6
sock> 7 close
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0,1,AF_INET6
< \r\n6\r\n
< \r\nOK\r\n
> AT+NSOCO=-1,1.2.3.4,1
< \r\n+CME ERROR: 50\r\n
> AT+NSOCO=,1.2.3.4,1
< \r\n+CME ERROR: 50\r\n
> AT+NSOCO=6,,1
< \r\n+CME ERROR: 50\r\n
> AT+NSOCO=6,::1,
< \r\n+CME ERROR: 50\r\n
> AT+NSOCO=6,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:255.255.255.2555,1
< \r\n+CME ERROR: 50\r\n
> AT+NSOCO=6,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:255.255.255.255,1
sock> 8 open tcp6 port=53579
sock> 8 connect [FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF]:1
sock< 8 connected
< \r\nOK\r\n
> AT+NPING=0x7F.0x00.0x00.0x01,1500,10
sock> ping 127.0.0.1 size=1500
< \r\nOK\r\n
sock< pong 1
< \r\n+NPING:127.0.0.1,1,1\r\n
> AT+NPING=0x7F.0x00.0x00.0x010
< \r\n+CME ERROR: 50\r\n
> AT+NPING=
< \r\n+CME ERROR: 50\r\n
> AT+NPING=1.2.3.4,-1
< \r\n+CME ERROR: 50\r\n
> AT+QIDNSCFG=FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:255.255.255.255
< \r\nOK\r\n
> AT+QIDNSCFG=FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:255.255.255.2555
< \r\n+CME ERROR: 50\r\n
> AT+QIDNSCFG=1.1.1.1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:255.255.255.255
< \r\nOK\r\n
> AT+QIDNSCFG=1.1.1.1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:255.255.255.2555
< \r\n+CME ERROR: 50\r\n
> AT+QIDNSCFG=
< \r\n+CME ERROR: 50\r\n
> AT+QDNS=-1,a.example
< \r\n+CME ERROR: 50\r\n
> AT+QDNS=,a.example
< \r\n+CME ERROR: 50\r\n
> AT+QDNS=2,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc.ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
sock> resolve aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc.ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd 1.1.1.1 FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF
< \r\nOK\r\n
sock< resolved none
< \r\n+QDNS:FAIL\r\n
> AT+QDNS=2,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc.dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
< \r\n+CME ERROR: 50\r\n
