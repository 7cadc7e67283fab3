# quirk connected-urc=off, the default: nothing tells of a connection but the answer.
= quirk connect at-once
= quirk connected-urc off
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
< \r\nOK\r\n
sock< 1 connected
