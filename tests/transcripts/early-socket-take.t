# quirk.early-socket=take: only sending and connecting need the address.
= quirk early-socket take
= preset autoconnect 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 1 open udp port=56443
< \r\n1\r\n
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOST=1,192.0.2.1,5683,1,AA
< \r\n+CME ERROR: 30\r\n
