# quirk.connect=wait: AT+NSOCO is answered when the connection is there, or has failed.
= quirk connect wait
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCO=1,1.2.3.4,80
sock> 1 open tcp port=56443
sock> 1 connect 1.2.3.4:80
+ 5s
sock< 1 refused
sock> 1 abort
< \r\nERROR\r\n
> AT+NSOCO=1,1.2.3.4,80
sock> 2 open tcp port=56443
sock> 2 connect 1.2.3.4:80
+ 5s
sock< 2 connected
< \r\nOK\r\n
