# quirk.closed-socket=kept: the number stays taken until AT+NSOCL.
= quirk closed-socket kept
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
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOSD=1,1,00
< \r\n+CME ERROR: 516\r\n
> AT+NSORF=1,3
< \r\n1,1.2.3.4,80,3,010203,0\r\n
< \r\nOK\r\n
> AT+NSOCL=1
< \r\nOK\r\n
> AT+NSORF=1,3
< \r\n+CME ERROR: 3\r\n
> AT+NSOCL=1
< \r\n+CME ERROR: 3\r\n
> AT+NSOCR=STREAM,6,0
< \r\n1\r\n
< \r\nOK\r\n
