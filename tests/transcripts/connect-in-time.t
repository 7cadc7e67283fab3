# quirk.connect=in-time, the default: AT+NSOCO is answered with what is known, after timer.connect-answer with OK in any case. What fails
# behind that is told by +NSOCLI.
# shows: 4.9/data
= quirk connect in-time
= timer connect-answer 200
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
> AT+NSOCR=STREAM,6,0
< \r\n3\r\n
< \r\nOK\r\n
# there in time, and not
> AT+NSOCO=1,1.2.3.4,80
sock> 1 open tcp port=56443
sock> 1 connect 1.2.3.4:80
+ 100ms
sock< 1 connected
< \r\nOK\r\n
> AT+NSOCO=2,1.2.3.4,80
sock> 2 open tcp port=51426
sock> 2 connect 1.2.3.4:80
+ 100ms
sock< 2 refused
sock> 2 abort
< \r\n+CME ERROR: 526\r\n
> AT+NSOCO=2,1.2.3.4,80
sock> 3 open tcp port=51426
sock> 3 connect 1.2.3.4:80
+ 199ms
+ 1ms
@ 0.001
< \r\nOK\r\n
# several at a time; what is sent waits
> AT+NSOCO=3,1.2.3.4,81
sock> 4 open tcp port=58130
sock> 4 connect 1.2.3.4:81
+ 1s
@ 0.200
< \r\nOK\r\n
> AT+NSOSD=2,1,AA,0x100,7
sock> 3 send id=7 hex=AA
< \r\n2,1\r\n
< \r\nOK\r\n
> AT+NSOSD=3,1,BB,0x100,7
sock> 4 send id=7 hex=BB
< \r\n3,1\r\n
< \r\nOK\r\n
> AT+NQSOS?
< \r\n+NQSOS:2,7\r\n+NQSOS:3,7\r\n
< \r\nOK\r\n
sock< 4 connected
sock< 4 sent 7
< \r\n+NSOSTR:3,7,1\r\n
# no answer at all
+ 1min
@ 28.800
sock> 3 abort
< \r\n+NSOSTR:2,7,0\r\n
< \r\n+NSOCLI: 2\r\n
> AT+NQSOS?
< \r\nOK\r\n
# refused late
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCO=2,1.2.3.4,82
sock> 5 open tcp port=50415
sock> 5 connect 1.2.3.4:82
+ 1s
@ 0.200
< \r\nOK\r\n
> AT+NSOSD=2,1,CC,0x100,9
sock> 5 send id=9 hex=CC
< \r\n2,1\r\n
< \r\nOK\r\n
sock< 5 refused
sock> 5 abort
< \r\n+NSOSTR:2,9,0\r\n
< \r\n+NSOCLI: 2\r\n
> AT+NSOSD=2,1,CC
< \r\n+CME ERROR: 3\r\n
# nothing of it is left when it is closed, or when the network goes
> AT+NSOCL=2
< \r\n+CME ERROR: 3\r\n
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCO=2,1.2.3.4,83
sock> 6 open tcp port=52684
sock> 6 connect 1.2.3.4:83
+ 1s
@ 0.200
< \r\nOK\r\n
> AT+NSOCL=2
sock> 6 close
< \r\nOK\r\n
+ 1min
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCO=2,1.2.3.4,84
sock> 7 open tcp port=62602
sock> 7 connect 1.2.3.4:84
+ 1s
@ 0.200
< \r\nOK\r\n
> AT+CGATT=0
sock> 1 abort
sock> 7 abort
sock> 4 abort
< \r\nOK\r\n
< \r\n+NSOCLI: 1\r\n
< \r\n+NSOCLI: 2\r\n
< \r\n+NSOCLI: 3\r\n
