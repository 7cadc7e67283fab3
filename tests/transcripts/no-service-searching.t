# Without a cell AT+CEREG goes on saying that it searches (quirk no-service).
= quirk no-service searching
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CEREG=1
< \r\nOK\r\n
! radio coverage off
< \r\n+CEREG:2\r\n
+ 1s
> AT+CEREG?
< \r\n+CEREG:1,2\r\n
< \r\nOK\r\n
