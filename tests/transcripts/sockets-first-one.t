# quirk first-socket=1: number 0 isn't the host's, though there is no LwM2M client.
= quirk first-socket 1
= preset lwm2m.registration-mode 2
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 1 open udp port=56443
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOST=0,1.2.3.4,7,1,00
< \r\n+CME ERROR: 530\r\n
> AT+NSOST=1,1.2.3.4,7,1,00
sock> 1 send 1.2.3.4:7 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
