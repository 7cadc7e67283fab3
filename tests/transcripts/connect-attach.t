# AT+NSOCO while the module attaches: the connection waits for the address, and so does what is sent on it. Without an attach: error 30.
# shows: dialect/nsoco-during-attach
= timer search 1000
= timer attach 3000
= preset autoconnect 0
! power on
+ 100ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 1 open udp port=58130
< \r\n3\r\n
< \r\nOK\r\n
> AT+NSOCO=1,1.2.3.4,80
sock> 2 open tcp port=56443
sock> 2 connect 1.2.3.4:80
+ 200ms
@ 0.150
< \r\nOK\r\n
> AT+NSOSD=1,1,AA,0x100,1
sock> 2 send id=1 hex=AA
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOST=3,1.2.3.4,80,1,AA
< \r\n+CME ERROR: 30\r\n
+ 5s
sock< 2 connected
sock< 2 sent 1
< \r\n+NSOSTR:1,1,1\r\n
> AT+NSOSTATUS=1
< \r\n+NSOSTATUS:1,0\r\n
< \r\nOK\r\n
> AT+CGATT=0
sock> 2 abort
< \r\nOK\r\n
< \r\n+NSOCLI: 1\r\n
> AT+NSOCO=2,1.2.3.4,80
< \r\n+CME ERROR: 30\r\n
