# With AT+QREGSWT=2 there is no LwM2M client, and the first socket of the host is number 0.
# shows: 4.4/first-is-0
= quirk first-socket 0
= preset lwm2m.registration-mode 2
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+NSOSTATUS
< \r\n+NSOSTATUS:0,1\r\n+NSOSTATUS:1,1\r\n+NSOSTATUS:2,1\r\n+NSOSTATUS:3,1\r\n+NSOSTATUS:4,1\r\n+NSOSTATUS:5,1\r\n+NSOSTATUS:6,1\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 1 open udp port=56443
< \r\n0\r\n
< \r\nOK\r\n
> AT+NSOST=0,1.2.3.4,7,1,00
sock> 1 send 1.2.3.4:7 id=0 hex=00
< \r\n0,1\r\n
< \r\nOK\r\n
sock< 1 data hex=01
< \r\n+NSONMI:0,1\r\n
> AT+NSORF=0,1
< \r\n0,1.2.3.4,7,1,01,0\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 2 open udp port=51426
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOSTATUS
< \r\n+NSOSTATUS:0,0\r\n+NSOSTATUS:1,0\r\n+NSOSTATUS:2,1\r\n+NSOSTATUS:3,1\r\n+NSOSTATUS:4,1\r\n+NSOSTATUS:5,1\r\n+NSOSTATUS:6,1\r\n
< \r\nOK\r\n
> AT+NSOCL=0
sock> 1 close
< \r\nOK\r\n
> AT+NSOSTATUS=0
< \r\n+NSOSTATUS:0,1\r\n
< \r\nOK\r\n
# What its commands take.
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSOSTF=1,1.2.3.4,7,0x100,1,00
sock> 2 send 1.2.3.4:7 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n0\r\n
< \r\nOK\r\n
> AT+NSOCO=0,1.2.3.4,80
sock> 3 open tcp port=58130
sock> 3 connect 1.2.3.4:80
sock< 3 connected
< \r\nOK\r\n
> AT+NSOSD=0,1,00
sock> 3 send id=0 hex=00
< \r\n0,1\r\n
< \r\nOK\r\n
> AT+NSOCL=0
sock> 3 close
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 4 open udp port=50415
< \r\n0\r\n
< \r\nOK\r\n
> AT+NSOSTF=0,1.2.3.4,7,0x100,1,00
sock> 4 send 1.2.3.4:7 id=0 hex=00
< \r\n0,1\r\n
< \r\nOK\r\n
> AT+NSOCL=0
sock> 4 close
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n0\r\n
< \r\nOK\r\n
> AT+NSOCO=0,1.2.3.4,0
sock> 5 open tcp port=52684
sock> 5 connect 1.2.3.4:0
sock< 5 refused
sock> 5 abort
< \r\n+CME ERROR: 526\r\n
+ 1s
