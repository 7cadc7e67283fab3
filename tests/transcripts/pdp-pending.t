# An activation takes its time: the response waits for it, and for its end when the attach goes meanwhile.
= timer pdp 500
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1;+NGACTR=1
< \r\nOK\r\n
< \r\nOK\r\n
> AT+CGDCONT=1,"IP","a"
nv> pdp.contexts=1,0,0,0,0,a;
< \r\nOK\r\n
> AT+CGACT=1,1
> AT+CGACT?
+ 1s
@ 0.500
< \r\nOK\r\n
< \r\n+NGACTR:1,1,0\r\n
< \r\n+CGACT:0,1\r\n+CGACT:1,1\r\n
< \r\nOK\r\n
> AT+CGACT=0,1
+ 1s
@ 0.500
< \r\nOK\r\n
< \r\n+NGACTR:1,0,0\r\n
> AT+CGACT=1,1
+ 100ms
! radio detach 0
+ 1s
@ 0.400
< \r\nOK\r\n
< \r\n+NGACTR:0,0,0\r\n
< \r\n+NGACTR:0,1,0\r\n
< \r\n+NGACTR:1,1,0\r\n
> AT+CGACT?
< \r\n+CGACT:0,1\r\n+CGACT:1,1\r\n
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
< \r\n+NGACTR:1,1,2\r\n
+ 100ms
! reset
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,1\r\n+CGACT:1,0\r\n
< \r\nOK\r\n
