# A USIM that the network has refused is blocked as long as it is in: another one may attach (TS 24.301 5.5.1.2.5).
= preset autoconnect 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
! radio reject 3
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
! radio reject 0
> AT+CGATT=1
< \r\n+CME ERROR: 3\r\n
! sim remove
nv> sim.iccid=89860411101871010225 sim.present=0
+ 1s
! sim insert
nv> sim.present=1
+ 1s
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CEREG?
< \r\n+CEREG:0,1\r\n
< \r\nOK\r\n
