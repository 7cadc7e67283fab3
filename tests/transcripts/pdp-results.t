# +NGACTR tells why a context isn't activated or deactivated, and the end of an activation whose attach fails.
# shows: 4.40/reasons 2.14/attach-fails
= preset lwm2m.registration-mode 0
= preset autoconnect 0
= timer search 1000
= timer attach 1000
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NGACTR=1
< \r\nOK\r\n
> AT+CGDCONT=1,"IP","a"
nv> pdp.contexts=1,0,0,0,0,a;
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGACT=1,5
< \r\n+CME ERROR: 521\r\n
< \r\n+NGACTR:5,1,1\r\n
> AT+CGACT=0,5
< \r\n+CME ERROR: 521\r\n
< \r\n+NGACTR:5,0,1\r\n
> AT+CGACT=0,1
< \r\nOK\r\n
< \r\n+NGACTR:1,0,3\r\n
# no cell
! radio coverage off
> AT+CGACT=1,1
< \r\nOK\r\n
+ 2s
@ 1.000
< \r\n+NGACTR:1,1,13\r\n
# refused, and the next attempt is under way
! radio coverage on
! radio reject 22
+ 60s
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
+ 500ms
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
< \r\n+NGACTR:1,1,19\r\n
+ 2s
@ 1.500
< \r\n+NGACTR:1,1,13\r\n
# given up
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
! radio reject 0
> AT+CGACT=1,1
< \r\nOK\r\n
+ 500ms
> AT+CFUN=0
< \r\nOK\r\n
< \r\n+NGACTR:1,1,5\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
+ 3s
@ 2.000
< \r\n+NGACTR:0,1,0\r\n
< \r\n+NGACTR:1,1,0\r\n
< \r\nREGISTERNOTIFY\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
< \r\n+NGACTR:1,1,2\r\n
> AT+CGACT=1,0
< \r\nOK\r\n
< \r\n+NGACTR:0,1,2\r\n
> AT+CGACT=0,1
< \r\nOK\r\n
< \r\n+NGACTR:1,0,0\r\n
> AT+CGACT=0,1
< \r\nOK\r\n
< \r\n+NGACTR:1,0,3\r\n
> AT+CGACT=0,0
< \r\n+CME ERROR: 520\r\n
< \r\n+NGACTR:0,0,16\r\n
