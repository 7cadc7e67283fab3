# A command that radio and card both refuse gets the error of the radio.
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
! sim remove
nv> sim.iccid=89860411101871010225 sim.present=0
> AT+CGACT=1,0
< \r\n+CME ERROR: 524\r\n
> AT+CMGS=20
< \r\n+CME ERROR: 524\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGACT=1,0
< \r\n+CME ERROR: 310\r\n
> AT+CMGS=20
< \r\n+CME ERROR: 310\r\n
! sim insert
nv> sim.present=1
