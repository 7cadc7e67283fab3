# quirk.connect=at-once: AT+NSOCO is answered before the connection is there.
# shows: 4.9/time
= quirk connect at-once
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCO=1,1.2.3.4,80
sock> 1 open tcp port=56443
sock> 1 connect 1.2.3.4:80
< \r\nOK\r\n
> AT+NSOSD=1,1,00
sock> 1 send id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
# several at a time; a number is free when its connection is over
> AT+NSOCO=2,1.2.3.4,80
sock> 2 open tcp port=51426
sock> 2 connect 1.2.3.4:80
< \r\nOK\r\n
sock< 1 refused
sock> 1 abort
< \r\n+NSOCLI: 1\r\n
> AT+NSOCO=1,1.2.3.4,80
< \r\n+CME ERROR: 3\r\n
+ 1min
@ 30.000
sock> 2 abort
< \r\n+NSOCLI: 2\r\n
> AT+NSOCR=STREAM,6,0
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCO=1,1.2.3.4,80
sock> 3 open tcp port=58130
sock> 3 connect 1.2.3.4:80
< \r\nOK\r\n
sock< 3 connected
> AT+NSOSD=1,1,00
sock> 3 send id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOCO=2,1.2.3.4,80
sock> 4 open tcp port=50415
sock> 4 connect 1.2.3.4:80
< \r\nOK\r\n
> AT+NSOCL=2
sock> 4 close
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCO=2,1.2.3.4,80
sock> 5 open tcp port=52684
sock> 5 connect 1.2.3.4:80
< \r\nOK\r\n
sock< 5 connected
