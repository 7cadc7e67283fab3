# AT+CGATT=0 while the card starts: nothing attaches when it is ready, until the host asks for it or switches the radio on again.
# shows: dialect/cgatt-0-card-starts
= timer sim 500
! power on
+ 100ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CGATT=0
< \r\nOK\r\n
+ 5s
> AT+CGATT?
< \r\n+CGATT:0\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+CGATT=0
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
+ 5s
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
