# quirk connected-urc=on: +NSOCO tells that a connection is there; one that fails has +NSOCLI alone.
= quirk connect at-once
= quirk connected-urc on
= timer connect 30000
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
< \r\nOK\r\n
+ 3s
sock< 1 connected
< \r\n+NSOCO: 1\r\n
> AT+NSOSD=1,1,00
sock> 1 send id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCO=2,1.2.3.4,80
sock> 2 open tcp port=51426
sock> 2 connect 1.2.3.4:80
< \r\nOK\r\n
sock< 2 refused
sock> 2 abort
< \r\n+NSOCLI: 2\r\n
# The peer closes: the number is free, and closing it once more is an error.
sock< 1 closed
sock> 1 abort
< \r\n+NSOCLI: 1\r\n
> AT+NSOCL=1
< \r\n+CME ERROR: 3\r\n
# None for a socket that the host closes before.
> AT+NSOCR=STREAM,6,0
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCO=1,1.2.3.4,80
sock> 3 open tcp port=58130
sock> 3 connect 1.2.3.4:80
< \r\nOK\r\n
> AT+NSOCL=1
sock> 3 close
< \r\nOK\r\n
