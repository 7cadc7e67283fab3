# Attach by hand, and by activating a context (base manual 2.13, 2.14, 8.1.2).
# shows: 2.14/attach-first 2.14/attaching 4.40/urc
# shows: dialect/cgact-attach-under-way dialect/cgact-1-detached
= preset autoconnect 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+NGACTR=1
< \r\nOK\r\n
> AT+NIPINFO=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
> AT+CGACT=1,0
< \r\n+CME ERROR: 3\r\n
< \r\n+NGACTR:0,1,19\r\n
+ 1s
@ 0.002
< \r\n+NIPINFO:0,IP,10.86.150.66\r\n
< \r\n+NGACTR:0,1,0\r\n
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
> AT+CGATT=0
< \r\nOK\r\n
< \r\n+NGACTR:0,0,0\r\n
> AT+CGATT?
< \r\n+CGATT:0\r\n
< \r\nOK\r\n
# Activating attaches first.
> AT+CGDCONT=5,"IP","five"
nv> pdp.contexts=5,0,0,0,0,five;
< \r\nOK\r\n
> AT+CGACT=1,5
< \r\nOK\r\n
> AT+CGACT=1,5
< \r\n+CME ERROR: 3\r\n
< \r\n+NGACTR:5,1,19\r\n
+ 1s
@ 0.002
< \r\n+NIPINFO:0,IP,10.86.150.66\r\n
< \r\n+NGACTR:0,1,0\r\n
< \r\n+NIPINFO:5,IP,10.86.150.181\r\n
< \r\n+NGACTR:5,1,0\r\n
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,1\r\n+CGACT:5,1\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:5,10.86.150.181\r\n
< \r\nOK\r\n
# Losing both, and context 0 while it is defined otherwise.
> AT+CGATT=0
< \r\nOK\r\n
< \r\n+NGACTR:0,0,0\r\n
< \r\n+NGACTR:5,0,0\r\n
> AT+CGDCONT=0,"NONIP","raw"
nv> pdp.contexts=0,1,0,0,0,raw;5,0,0,0,0,five;
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
< \r\n+NGACTR:0,1,0\r\n
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,1\r\n+CGACT:5,0\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0\r\n+CGPADDR:5\r\n
< \r\nOK\r\n
> AT+CGCONTRDP
< \r\n+CGCONTRDP:0,,"raw.MNC000.MCC460.GPRS"\r\n
< \r\nOK\r\n
> AT+CGACT=1,5
< \r\nOK\r\n
< \r\n+NIPINFO:5,IP,10.86.150.181\r\n
< \r\n+NGACTR:5,1,0\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0\r\n+CGPADDR:5,10.86.150.181\r\n
< \r\nOK\r\n
