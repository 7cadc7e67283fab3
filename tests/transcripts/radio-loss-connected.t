# Coverage that goes while the module is connected, and what it does before it has a cell again.
= preset lwm2m.registration-mode 0
= timer t3412 60000
= timer return 5000
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1;+CSCON=1;+CEREG=1
< \r\nOK\r\n
< \r\nOK\r\n
< \r\nOK\r\n
> AT+CGDCONT=1,"IP","x"
nv> pdp.contexts=1,0,0,0,0,x;
< \r\nOK\r\n
! radio coverage off
< \r\n+CSCON:0\r\n
< \r\n+CEREG:4\r\n
+ 1s
# The cell is there again but not found yet: nothing connects.
! radio coverage on
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
+ 100ms
> AT+CSCON?
< \r\n+CSCON:1,0\r\n
< \r\nOK\r\n
+ 10s
@ 4.900
< \r\n+CEREG:1\r\n
# The connection ended with the coverage: the period of the tracking area update counts from there.
+ 130s
@ 48.900
< \r\n+CSCON:1\r\n
@ 48.901
< \r\n+CSCON:0\r\n
@ 108.901
< \r\n+CSCON:1\r\n
@ 108.902
< \r\n+CSCON:0\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
! radio coverage off
< \r\n+CSCON:0\r\n
< \r\n+CEREG:4\r\n
+ 1s
# Without coverage a context ends in the module alone.
> AT+CGACT=0,1
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,1\r\n+CGACT:1,0\r\n
< \r\nOK\r\n
> AT+CGCMOD
< \r\n+CME ERROR: 30\r\n
