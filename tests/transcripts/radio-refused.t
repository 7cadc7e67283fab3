# What is refused of the radio network's keys changes nothing: an EMM cause that doesn't exist rejects no attach.
= preset lwm2m.registration-mode 0
= preset autoconnect 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
! radio reject 4
error> reject: there is no EMM cause 4 (TS 24.301 9.9.3.9)
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1min
@ 0.002
< \r\nREGISTERNOTIFY\r\n
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+CEER
< \r\nOK\r\n
