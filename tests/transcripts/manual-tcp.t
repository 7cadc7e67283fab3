# The manual's session with a TCP socket (chapter 8), literally.
# shows: 4.9/tcp-session
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+NSOCR=STREAM,6,0,1
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCO=1,220.180.239.212,8009
sock> 1 open tcp port=56443
sock> 1 connect 220.180.239.212:8009
sock< 1 connected
< \r\nOK\r\n
> AT+NSOSD=1,4,01020304,0x100,101
sock> 1 send id=101 hex=01020304
< \r\n1,4\r\n
< \r\nOK\r\n
sock< 1 sent
< \r\n+NSOSTR:1,101,1\r\n
sock< 1 data hex=01020304
< \r\n+NSONMI:1,4\r\n
> AT+NSOCL=1
sock> 1 close
< \r\nOK\r\n
