# A card that kept its supply while the radio was off (AT+NUICC=1): with the radio the module attaches by itself as with any other card,
# and its PIN stays verified.
= preset sim.pin1 1234
= preset sim.lock 1
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CPIN=1234
< \r\nOK\r\n
+ 1s
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
+ 1s
> AT+CPIN?
< \r\n+CPIN: SIM PIN\r\n
< \r\nOK\r\n
> AT+CGATT?
< \r\n+CGATT:0\r\n
< \r\nOK\r\n
> AT+CPIN=1234
< \r\nOK\r\n
+ 1s
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+NUICC=1
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
+ 1s
> AT+CPIN?
< \r\n+CPIN: READY\r\n
< \r\nOK\r\n
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
