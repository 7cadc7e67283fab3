# quirk rai=nconfig: release assistance reaches the network with AT+NCONFIG=RAI,TRUE only.
= quirk rai nconfig
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CSCON=1
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,7000
sock> 1 open udp port=7000
< \r\n1\r\n
< \r\nOK\r\n
+ 30s
@ 19.002
< \r\n+CSCON:0\r\n
> AT+NSOSTF=1,1.2.3.4,7000,0x200,1,00
sock> 1 send 1.2.3.4:7000 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 30s
@ 20.000
< \r\n+CSCON:0\r\n
> AT+CFUN=0
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
< \r\n+CSCON:0\r\n
> AT+NCONFIG=RAI,TRUE
nv> nconfig.rai=1
< \r\nOK\r\n
> AT+NRB
sock> 1 abort
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CSCON=1
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,7000
sock> 2 open udp port=7000
< \r\n1\r\n
< \r\nOK\r\n
+ 30s
@ 19.002
< \r\n+CSCON:0\r\n
> AT+NSOSTF=1,1.2.3.4,7000,0x200,1,00
sock> 2 send 1.2.3.4:7000 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 30s
@ 0.001
< \r\n+CSCON:0\r\n
