# A connection that has ended at the network's side before the module has heard that it is there has failed.
= quirk connect wait
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
sock< 1 closed
sock> 1 abort
< \r\n+CME ERROR: 526\r\n
> AT+NSOCO=1,1.2.3.4,80
sock> 2 open tcp port=56443
sock> 2 connect 1.2.3.4:80
sock< 2 connected
< \r\nOK\r\n
+ 10min
> AT+NSOSD=1,1,00
sock> 2 send id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
