# The manual's session with a UDP socket (chapter 8), literally.
# shows: 4.4/udp-session
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+NSOCR=DGRAM,17,0,1
sock> 1 open udp port=56443
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOST=1,220.180.239.212,8012,5,1245783132,100
sock> 1 send 220.180.239.212:8012 id=100 hex=1245783132
< \r\n1,5\r\n
< \r\nOK\r\n
sock< 1 sent
< \r\n+NSOSTR:1,100,1\r\n
sock< 1 data hex=1245783132
< \r\n+NSONMI:1,5\r\n
> AT+NSORF=1,5
< \r\n1,220.180.239.212,8012,5,1245783132,0\r\n
< \r\nOK\r\n
> AT+NSOCL=1
sock> 1 close
< \r\nOK\r\n
