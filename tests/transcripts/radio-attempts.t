# Failed attaches count until the radio goes off (TS 24.301 5.5.1.1): five, then the long wait.
= preset lwm2m.registration-mode 0
= timer search 1
= timer t3410 1000
= timer t3411 10000
= timer t3402 720000
= radio answer off
! power on
+ 100ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CEREG=1
< \r\nOK\r\n
# The third is under way.
+ 23s
> AT+CFUN=0
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+CFUN=1
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
# Four more from here, and still a fifth is made after 10 s.
+ 43s
! radio answer on
+ 15s
@ 1.006
< \r\n+CEREG:1\r\n
< \r\nREGISTERNOTIFY\r\n
> AT+CEREG?
< \r\n+CEREG:1,1\r\n
< \r\nOK\r\n
