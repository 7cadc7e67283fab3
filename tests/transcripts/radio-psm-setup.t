# With data to send the module doesn't go into PSM, even if the active time ends before the connection is there.
= preset lwm2m.registration-mode 0
= timer rrc-setup 2000
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+NPSMR=1;+CSCON=1
< \r\nOK\r\n
< \r\nOK\r\n
> AT+CPSMS=1,,,01000011,00000101
nv> psm.mode=1 psm.tau=01000011 psm.active=00000101
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,4000
sock> 1 open udp port=4000
< \r\n1\r\n
< \r\nOK\r\n
# The active time of 10 s has begun with the end of the update.
+ 9s
@ 0.001
< \r\n+CSCON:0\r\n
> AT+NSOST=1,1.2.3.4,4000,1,AA
sock> 1 send 1.2.3.4:4000 id=0 hex=AA
< \r\n1,1\r\n
< \r\nOK\r\n
+ 5s
@ 2.000
< \r\n+CSCON:1\r\n
> AT+NPSMR?
< \r\n+NPSMR:1,0\r\n
< \r\nOK\r\n
# Another wish for PSM right behind data: its update doesn't end the connection that the data have.
+ 60s
@ 17.000
< \r\n+CSCON:0\r\n
@ 27.000
< \r\n+NPSMR:1\r\n
> AT+NSOST=1,1.2.3.4,4000,1,AA
sock> 1 send 1.2.3.4:4000 id=0 hex=AA
< \r\n1,1\r\n
< \r\nOK\r\n
+ 2100ms
@ 2.000
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
> AT+CPSMS=1,,,01000011,00000110
nv> psm.mode=1 psm.tau=01000011 psm.active=00000110
< \r\nOK\r\n
+ 1s
> AT+CSCON?
< \r\n+CSCON:1,1\r\n
< \r\nOK\r\n
