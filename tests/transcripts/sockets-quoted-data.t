# Data of sockets in quotes.
= quirk quoted-data accept
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,7000
sock> 1 open udp port=7000
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,7,2,"AB30"
sock> 1 send 1.2.3.4:7 id=0 hex=AB30
< \r\n1,2\r\n
< \r\nOK\r\n
> AT+NSOSTF=1,1.2.3.4,7,0,2,"AB30"
sock> 1 send 1.2.3.4:7 id=0 hex=AB30
< \r\n1,2\r\n
< \r\nOK\r\n
