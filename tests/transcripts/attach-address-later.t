# timer.ip sets them apart.
= timer ip 500
! power on
+ 100ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,0\r\n
< \r\nOK\r\n
+ 500ms
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,1\r\n
< \r\nOK\r\n
