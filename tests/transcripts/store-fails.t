# A setting that can't be saved: error 23, and nothing changed.
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLABSSECSWT=1,1
nv> bs.security=1 bs.nat=1
< \r\nOK\r\n
= store fails
> AT+QLABSSECSWT=0
< \r\n+CME ERROR: 23\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:1,1\r\n
< \r\nOK\r\n
> AT+CMEE=0
< \r\nOK\r\n
> AT+QLABSSECSWT=0
< \r\nERROR\r\n
= store works
> AT+QLABSSECSWT=0
nv> bs.security=0 bs.nat=0
< \r\nOK\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:0,0\r\n
< \r\nOK\r\n
