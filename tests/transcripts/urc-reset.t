# A line that waits for the end of a response is gone with a reset.
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CSCON=1
< \r\nOK\r\n
> AT+CMGS=20
< \r\n> 
+ 40s
! reset
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CSCON?
< \r\n+CSCON:0,1\r\n
< \r\nOK\r\n
