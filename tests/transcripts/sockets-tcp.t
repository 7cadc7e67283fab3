# The TCP session of the base manual, chapter 8; and what goes wrong.
# shows: 4.9/tcp-session 4.9/connect-fails 4.9/connect-timeout 4.13/peer-closes 4.10/acknowledged-urc 4.8/stream-read
# shows: dialect/codes-socket-commands dialect/announcement-tcp-data-mode dialect/tcp-socket-peer-closed
= timer connect 25000
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
# the example
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
> AT+NSORF=1,4
< \r\n1,220.180.239.212,8009,4,01020304,0\r\n
< \r\nOK\r\n
> AT+NSOCL=1
sock> 1 close
< \r\nOK\r\n
# refused, then accepted
> AT+NSOCR=STREAM,6,0
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOSD=1,1,00
< \r\n+CME ERROR: 516\r\n
> AT+NSOCO=1,1.2.3.4,80
sock> 2 open tcp port=51426
sock> 2 connect 1.2.3.4:80
sock< 2 refused
sock> 2 abort
< \r\n+CME ERROR: 526\r\n
> AT+NSOSTATUS=1
< \r\n+NSOSTATUS:1,0\r\n
< \r\nOK\r\n
> AT+NSOCO=1,1.2.3.4,80
sock> 3 open tcp port=51426
sock> 3 connect 1.2.3.4:80
# nothing else is taken meanwhile
> AT
sock< 3 connected
< \r\nOK\r\n
< \r\nOK\r\n
> AT+NSOCO=1,1.2.3.4,80
< \r\n+CME ERROR: 516\r\n
# no answer at all, told behind the OK
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCO=2,1.2.3.4,81
sock> 4 open tcp port=58130
sock> 4 connect 1.2.3.4:81
+ 1min
@ 0.150
< \r\nOK\r\n
@ 25.000
sock> 4 abort
< \r\n+NSOCLI: 2\r\n
# a stream is read as one: what comes later joins what is there
sock< 3 data hex=0102
< \r\n+NSONMI:1,2\r\n
sock< 3 data hex=0304
sock< 3 data hex=05
> AT+NSORF=1,3
< \r\n1,1.2.3.4,80,3,010203,2\r\n
< \r\nOK\r\n
< \r\n+NSONMI:1,2\r\n
> AT+NSORF=1,1358
< \r\n1,1.2.3.4,80,2,0405,0\r\n
< \r\nOK\r\n
sock< 3 data hex=0607
< \r\n+NSONMI:1,2\r\n
sock< 3 data hex=08
> AT+NSORF=1,2
< \r\n1,1.2.3.4,80,2,0607,1\r\n
< \r\nOK\r\n
< \r\n+NSONMI:1,1\r\n
> AT+NSORF=1,2
< \r\n1,1.2.3.4,80,1,08,0\r\n
< \r\nOK\r\n
# flags have no effect; the sequence may stand without a flag
> AT+NSOSD=1,1,00,0x200
sock> 3 send id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSD=1,1,00,0x300,1
sock> 3 send id=1 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSD=1,1,00,0x400,2
sock> 3 send id=2 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSD=1,1,00,0x500,3
sock> 3 send id=3 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSD=1,1,00,0x600,4
sock> 3 send id=4 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSD=1,1,00,0x700,254
sock> 3 send id=254 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSD=1,1,00,0
sock> 3 send id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSD=1,1,00,,255
sock> 3 send id=255 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSD=1,1,00,,255
< \r\n+CME ERROR: 516\r\n
> AT+NSOSD=1,1,00,,256
< \r\n+CME ERROR: 50\r\n
> AT+NSOSD=1,1,00,,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOSD=1,1,00,1
< \r\n+CME ERROR: 50\r\n
> AT+NSOSD=1,1,00,0x800
< \r\n+CME ERROR: 50\r\n
> AT+NSOSD=1,2,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOSD=1,0,
< \r\n+CME ERROR: 50\r\n
> AT+NSOSD=7,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOSD=2,1,00
< \r\n+CME ERROR: 3\r\n
> AT+NSOSD=0,1,00
< \r\n+CME ERROR: 530\r\n
> AT+NQSOS=1
< \r\n+NQSOS:1,1\r\n+NQSOS:1,2\r\n+NQSOS:1,3\r\n+NQSOS:1,4\r\n+NQSOS:1,254\r\n+NQSOS:1,255\r\n
< \r\nOK\r\n
# the peer closes: what it sent can still be read, what was not acknowledged is lost
sock< 3 data hex=0A0B
< \r\n+NSONMI:1,2\r\n
sock< 3 closed
sock> 3 abort
< \r\n+NSOSTR:1,1,0\r\n
< \r\n+NSOSTR:1,2,0\r\n
< \r\n+NSOSTR:1,3,0\r\n
< \r\n+NSOSTR:1,4,0\r\n
< \r\n+NSOSTR:1,254,0\r\n
< \r\n+NSOSTR:1,255,0\r\n
< \r\n+NSOCLI: 1\r\n
> AT+NSOSD=1,1,00
< \r\n+CME ERROR: 3\r\n
> AT+NSOSTATUS=1
< \r\n+NSOSTATUS:1,1\r\n
< \r\nOK\r\n
> AT+NSORF=1,10
< \r\n1,1.2.3.4,80,2,0A0B,0\r\n
< \r\nOK\r\n
> AT+NSOCO=1,1.2.3.4,80
< \r\n+CME ERROR: 3\r\n
> AT+NSOCL=1
< \r\n+CME ERROR: 3\r\n
# connecting what can't be
> AT+NSOCR=DGRAM,17,0
sock> 5 open udp port=50415
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCO=1,1.2.3.4,80
< \r\n+CME ERROR: 516\r\n
> AT+NSOSD=1,1,00
< \r\n+CME ERROR: 516\r\n
> AT+NSOCR=STREAM,6,0,1,AF_INET6
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOST=2,::1,80,1,00
< \r\n+CME ERROR: 516\r\n
> AT+NSOCO=2,1.2.3.4,80
< \r\n+CME ERROR: 50\r\n
> AT+NSOCO=2,2001:db8::0:1,0
sock> 6 open tcp6 port=52684
sock> 6 connect [2001:DB8::1]:0
sock< 6 refused
sock> 6 abort
< \r\n+CME ERROR: 526\r\n
> AT+NSOCO=2,2001:db8::0:1,-1
< \r\n+CME ERROR: 50\r\n
> AT+NSOCO=2,2001:db8::0:1,65536
< \r\n+CME ERROR: 50\r\n
> AT+NSOCO=2,2001:db8::0:1,65535
sock> 7 open tcp6 port=52684
sock> 7 connect [2001:DB8::1]:65535
sock< 7 connected
< \r\nOK\r\n
sock< 7 data hex=00
< \r\n+NSONMI:2,1\r\n
> AT+NSORF=2,1
< \r\n2,2001:DB8::1,65535,1,00,0\r\n
< \r\nOK\r\n
> AT+NSOCO=3,1.2.3.4,80
< \r\n+CME ERROR: 3\r\n
> AT+NSOCO=0,1.2.3.4,80
< \r\n+CME ERROR: 530\r\n
> AT+NSOCO=7,1.2.3.4,80
< \r\n+CME ERROR: 50\r\n
