# quirk quoted-data=refuse: data of sockets in quotes are an error.
= quirk quoted-data refuse
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
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=1,1.2.3.4,7,0,2,"AB30"
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=1,"1.2.3.4",7,2,AB30
sock> 1 send 1.2.3.4:7 id=0 hex=AB30
< \r\n1,2\r\n
< \r\nOK\r\n
> AT+NSOCR="STREAM",6,7001
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCO=2,1.2.3.4,7
sock> 2 open tcp port=7001
sock> 2 connect 1.2.3.4:7
sock< 2 connected
< \r\nOK\r\n
> AT+NSOSD=2,2,"AB30"
< \r\n+CME ERROR: 50\r\n
> AT+NSOSD=2,2,AB30
sock> 2 send id=0 hex=AB30
< \r\n2,2\r\n
< \r\nOK\r\n
