# AT+CFUN=1 starts the card as it begins: right behind its OK, which comes within a second, the IMSI can be read, and an attach be asked for.
# shows: dialect/card-starts-cfun-1
= profile hardware
= preset autoconnect 0
! power on
+ 5s
@ 3.012
< \r\nNeul\r\nOK\r\n
> AT+CIMI
+ 1s
@ 0.037
< \r\nERROR\r\n
> AT+CFUN=1
+ 600ms
! state sim
state> sim busy
+ 260ms
@ 0.216
< \r\nOK\r\n
> AT+CIMI
+ 100ms
@ 0.054
< \r\n460043193006443\r\n
< \r\nOK\r\n
> AT+CGATT=1
+ 100ms
@ 0.077
< \r\nOK\r\n
> AT+CPIN?
+ 10s
@ 0.052
< \r\n+CPIN: READY\r\n
< \r\nOK\r\n
> AT+CGATT?
+ 1s
@ 0.049
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
