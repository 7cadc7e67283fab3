# quirk connected-urc=on with AT+NSOCO answered in time: the line comes behind the OK, never before.
= quirk connect in-time
= quirk connected-urc on
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
sock< 1 connected
< \r\nOK\r\n
< \r\n+NSOCO: 1\r\n
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCO=2,1.2.3.4,80
sock> 2 open tcp port=51426
sock> 2 connect 1.2.3.4:80
+ 150ms
@ 0.150
< \r\nOK\r\n
+ 3s
sock< 2 connected
< \r\n+NSOCO: 2\r\n
> AT+NSOCR=STREAM,6,0
< \r\n3\r\n
< \r\nOK\r\n
> AT+NSOCO=3,1.2.3.4,80
sock> 3 open tcp port=58130
sock> 3 connect 1.2.3.4:80
sock< 3 refused
sock> 3 abort
< \r\nERROR\r\n
