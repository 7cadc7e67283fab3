# The address comes with the attach: +CGATT:1 is never seen before it.
# shows: dialect/address-comes
= profile hardware
! power on
+ 5s
@ 3.012
< \r\nNeul\r\nOK\r\n
> AT+CEREG=1
+ 4s
@ 0.037
< \r\nOK\r\n
> AT+CGATT?
+ 100ms
@ 0.012
< \r\n+CEREG:1\r\n
@ 0.049
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+CGPADDR
+ 100ms
@ 0.065
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
> AT+CGACT?
+ 300ms
@ 0.051
< \r\n+CGACT:0,1\r\n
< \r\nOK\r\n
> AT+CGATT?
+ 100ms
@ 0.049
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+CGPADDR
+ 100ms
@ 0.065
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
> AT+CGACT?
+ 1s
@ 0.051
< \r\n+CGACT:0,1\r\n
< \r\nOK\r\n
