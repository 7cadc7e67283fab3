# shows: 8.1/manual
# The manual's own session, attach by hand: radio on, IMSI, attach, state, address.
= preset autoconnect 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+NBAND=5,8
nv> bands=5,8
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CIMI
< \r\n460043193006443\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:0,2\r\n
< \r\nOK\r\n
+ 10ms
> AT+CEREG?
< \r\n+CEREG:0,1\r\n
< \r\nOK\r\n
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
