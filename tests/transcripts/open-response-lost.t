# A response that is open when the module loses its power or is reset never comes, not even in part: a search for networks, a connection,
# a prompt, and the rest of their lines.
= profile hardware
! power on
+ 30s
@ 3.012
< \r\nNeul\r\nOK\r\n
> AT+COPS=2
+ 1s
@ 0.036
< \r\nOK\r\n
> AT+COPS=?;+CSQ
+ 1s
! power off
+ 1h
! power on
+ 1h
@ 3.012
< \r\nNeul\r\nOK\r\n
> AT+NSOCR=STREAM,6,0
+ 1s
@ 0.052
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCO=1,1.2.3.4,80;+CSQ
+ 1s
@ 0.048
sock> 1 open tcp port=56443
sock> 1 connect 1.2.3.4:80
@ 0.225
< \r\nOK\r\n
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
! reset
sock> 1 abort
+ 1h
@ 3.012
< \r\nNeul\r\nOK\r\n
> AT+CMGS=20;+CSQ
+ 1s
< \r\n> 
! reset
+ 1h
@ 3.012
< \r\nNeul\r\nOK\r\n
> AT
+ 1s
@ 0.029
< \r\nOK\r\n
