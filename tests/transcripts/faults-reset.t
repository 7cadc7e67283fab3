# The late answer that a fault has ordered ends with a reset: it is not that of a later command.
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
! fault +CSQ timeout
> AT+CSQ
! reset
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMGS=20
< \r\n> 
+ 5s
>> \x1B
< \r\nOK\r\n
> AT
< \r\nOK\r\n
