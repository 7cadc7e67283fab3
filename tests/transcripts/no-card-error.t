# quirk no-card=error: the radio isn't switched on without a USIM, and is with one.
= quirk no-card error
= preset sim.present 0
= preset autoconnect 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=1
< \r\n+CME ERROR: 310\r\n
> AT+CFUN?
< \r\n+CFUN:0\r\n
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
! sim insert
nv> sim.iccid=89860411101871010225 sim.present=1
> AT+CFUN=1
< \r\nOK\r\n
> AT+CFUN?
< \r\n+CFUN:1\r\n
< \r\nOK\r\n
! sim remove
nv> sim.present=0
> AT+CFUN=1
< \r\nOK\r\n
