# A module in PSM wakes for a datagram of the host, and goes back.
# shows: 4.5/wakes
= timer rrc-inactivity 20000
! power on
+ 1min
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CPSMS=1,,,01000001,00000101
nv> psm.mode=1 psm.tau=01000001 psm.active=00000101
< \r\nOK\r\n
> AT+NPSMR=1
< \r\nOK\r\n
> AT+CSCON=1
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 1 open udp port=56443
< \r\n1\r\n
< \r\nOK\r\n
+ 2min
@ 0.001
< \r\n+CSCON:0\r\n
@ 10.001
< \r\n+NPSMR:1\r\n
> AT+NSOST=1,1.2.3.4,7,1,00,1
sock> 1 send 1.2.3.4:7 id=1 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
sock< 1 sent
< \r\n+NSOSTR:1,1,1\r\n
sock< 1 data hex=01
< \r\n+NSONMI:1,1\r\n
> AT+NSORF=1,1
< \r\n1,1.2.3.4,7,1,01,0\r\n
< \r\nOK\r\n
+ 2min
@ 20.000
< \r\n+CSCON:0\r\n
@ 30.000
< \r\n+NPSMR:1\r\n
