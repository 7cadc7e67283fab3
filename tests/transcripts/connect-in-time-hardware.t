# AT+NSOCO keeps its maximum response time in profile hardware (base manual 4.9), whatever the peer does; what follows its OK at once
# waits for the connection, as RT-Thread's and OneOS's drivers need it.
# shows: 4.9/data
= profile hardware
! power on
+ 20s
@ 3.012
< \r\nNeul\r\nOK\r\n
> AT+NSOCR=STREAM,6,0
+ 1s
@ 0.052
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCO=1,1.2.3.4,80
+ 250ms
@ 0.042
sock> 1 open tcp port=56443
sock> 1 connect 1.2.3.4:80
@ 0.199
< \r\nOK\r\n
> AT+NSOSD=1,1,AA,0x100,1
+ 5s
@ 0.045
sock> 1 send id=1 hex=AA
@ 0.058
< \r\n1,1\r\n
< \r\nOK\r\n
sock< 1 connected
sock< 1 sent
+ 1s
@ 0.017
< \r\n+NSOSTR:1,1,1\r\n
> AT+NSOCL=1
+ 1s
@ 0.031
sock> 1 close
@ 0.037
< \r\nOK\r\n
