# What +CEREG said before a reset doesn't keep it from being said anew.
= quirk no-service searching
! radio coverage off
! power on
+ 1min
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:0,2\r\n
< \r\nOK\r\n
> AT+NCONFIG=AUTOCONNECT,FALSE
nv> autoconnect=0
< \r\nOK\r\n
! reset
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CEREG=1
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1min
