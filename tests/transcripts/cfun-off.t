# AT+CFUN=0 of a registered module: a connection to take its leave, OK, and what follows from it. Without a registration nothing takes time.
# shows: dialect/cfun-0-registered-module
= timer detach 500
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CSCON=1
< \r\nOK\r\n
> AT+CEREG=1
< \r\nOK\r\n
+ 1min
@ 19.002
< \r\n+CSCON:0\r\n
> AT+CSCON?
< \r\n+CSCON:1,0\r\n
< \r\nOK\r\n
> AT+CFUN=0
+ 499ms
+ 1ms
@ 0.001
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
< \r\n+CSCON:0\r\n
< \r\n+CEREG:0\r\n
> AT+CFUN?
< \r\n+CFUN:0\r\n
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1min
@ 0.001
< \r\n+CSCON:1\r\n
@ 0.002
< \r\n+CEREG:1\r\n
@ 20.001
< \r\n+CSCON:0\r\n
# the cell is gone: nobody hears it
! radio coverage off
< \r\n+CEREG:4\r\n
+ 10s
> AT+CFUN=0
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
! radio coverage on
> AT+CFUN=1
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.001
< \r\n+CSCON:1\r\n
@ 0.002
< \r\n+CEREG:1\r\n
# a reset in the midst of it
> AT+CFUN=0
+ 100ms
! reset
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CFUN?
< \r\n+CFUN:1\r\n
< \r\nOK\r\n
