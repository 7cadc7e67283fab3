# An activation wakes a module that is in PSM.
# shows: 2.14/psm
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CPSMS=1,,,01000011,00000000
nv> psm.mode=1 psm.tau=01000011 psm.active=00000000
< \r\nOK\r\n
> AT+NPSMR=1
< \r\nOK\r\n
> AT+CSCON=1
< \r\nOK\r\n
> AT+NGACTR=1
< \r\nOK\r\n
> AT+CGDCONT=1,"IP","a"
nv> pdp.contexts=1,0,0,0,0,a;
< \r\nOK\r\n
+ 60s
@ 0.001
< \r\n+CSCON:0\r\n
< \r\n+NPSMR:1\r\n
> AT+NPSMR?
< \r\n+NPSMR:1,1\r\n
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
< \r\n+NGACTR:1,1,0\r\n
> AT+CSCON?
< \r\n+CSCON:1,1\r\n
< \r\nOK\r\n
+ 60s
@ 20.000
< \r\n+CSCON:0\r\n
< \r\n+NPSMR:1\r\n
> AT+NPSMR?
< \r\n+NPSMR:1,1\r\n
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,1\r\n+CGACT:1,1\r\n
< \r\nOK\r\n
