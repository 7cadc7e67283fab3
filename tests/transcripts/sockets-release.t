# Release assistance of AT+NSOSTF: the connection goes after the message, or after its reply; without it after the inactivity timer.
# shows: 4.6/release 4.6/release-after-reply
= timer rrc-inactivity 20000
= timer rrc-release 1000
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
+ 1min
> AT+CSCON=1
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 1 open udp port=56443
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,7,1,00
sock> 1 send 1.2.3.4:7 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 1min
@ 20.000
< \r\n+CSCON:0\r\n
> AT+NSOSTF=1,1.2.3.4,7,0x100,1,00
sock> 1 send 1.2.3.4:7 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 1min
@ 20.000
< \r\n+CSCON:0\r\n
> AT+NSOSTF=1,1.2.3.4,7,0x200,1,00
sock> 1 send 1.2.3.4:7 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 1min
@ 1.000
< \r\n+CSCON:0\r\n
> AT+NSOSTF=1,1.2.3.4,7,0x400,1,00
sock> 1 send 1.2.3.4:7 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 3s
sock< 1 data hex=01
< \r\n+NSONMI:1,1\r\n
+ 1min
@ 1.000
< \r\n+CSCON:0\r\n
