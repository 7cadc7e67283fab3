# quirk.closed-socket=free, the default: +NSOCLI frees the number. What came can be read until it is given out again.
# shows: 4.13/number-is-free
= quirk closed-socket free
= timer connect-answer 100
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCO=1,1.2.3.4,80
sock> 1 open tcp port=56443
sock> 1 connect 1.2.3.4:80
sock< 1 connected
< \r\nOK\r\n
sock< 1 data hex=010203
< \r\n+NSONMI:1,3\r\n
sock< 1 closed
sock> 1 abort
< \r\n+NSOCLI: 1\r\n
> AT+NSOCL=1
< \r\n+CME ERROR: 3\r\n
> AT+NSOSD=1,1,00
< \r\n+CME ERROR: 3\r\n
> AT+NSOSTATUS=1
< \r\n+NSOSTATUS:1,1\r\n
< \r\nOK\r\n
# other numbers first
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCL=2
< \r\nOK\r\n
> AT+NSORF=1,2
< \r\n1,1.2.3.4,80,2,0102,1\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 2 open udp port=58130
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 3 open udp port=50415
< \r\n3\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 4 open udp port=52684
< \r\n4\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 5 open udp port=62602
< \r\n5\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 6 open udp port=56204
< \r\n6\r\n
< \r\nOK\r\n
> AT+NSORF=1,2
< \r\n1,1.2.3.4,80,1,03,0\r\n
< \r\nOK\r\n
> AT+NSORF=1,2
< \r\nOK\r\n
# the last one: nothing is left of what it was
> AT+NSOCR=STREAM,6,4000
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSORF=1,2
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n+CME ERROR: 23\r\n
> AT+NSOCO=1,1.2.3.4,80
sock> 7 open tcp port=4000
sock> 7 connect 1.2.3.4:80
sock< 7 connected
< \r\nOK\r\n
sock< 7 data hex=0405
< \r\n+NSONMI:1,2\r\n
sock< 7 closed
sock> 7 abort
< \r\n+NSOCLI: 1\r\n
> AT+NSOCR=STREAM,6,4000
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSORF=1,2
< \r\nOK\r\n
# a connection that fails behind the OK of AT+NSOCO, and one that the network ends
> AT+NSOCO=1,1.2.3.4,80
sock> 8 open tcp port=4000
sock> 8 connect 1.2.3.4:80
+ 1s
@ 0.100
< \r\nOK\r\n
sock< 8 refused
sock> 8 abort
< \r\n+NSOCLI: 1\r\n
> AT+NSOCL=1
< \r\n+CME ERROR: 3\r\n
> AT+NSOCR=STREAM,6,0
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCO=1,1.2.3.4,80
sock> 9 open tcp port=53579
sock> 9 connect 1.2.3.4:80
sock< 9 connected
< \r\nOK\r\n
sock< 9 data hex=06
< \r\n+NSONMI:1,1\r\n
> AT+CGATT=0
sock> 9 abort
< \r\nOK\r\n
< \r\n+NSOCLI: 1\r\n
> AT+NSOCL=1
< \r\n+CME ERROR: 3\r\n
# a reboot leaves nothing to read
> AT+NRB
sock> 2 abort
sock> 3 abort
sock> 4 abort
sock> 5 abort
sock> 6 abort
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+NSORF=1,2
< \r\nERROR\r\n
