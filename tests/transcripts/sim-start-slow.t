# A card that needs longer than AT+CFUN=1: busy behind the OK, and an attach that was asked for begins with it.
= timer sim 3000
= timer cfun 1000
= preset autoconnect 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=1
+ 1s
@ 1.000
< \r\nOK\r\n
> AT+CIMI
< \r\n+CME ERROR: 314\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1900ms
> AT+CGATT?
< \r\n+CGATT:0\r\n
< \r\nOK\r\n
+ 200ms
> AT+CIMI
< \r\n460043193006443\r\n
< \r\nOK\r\n
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
