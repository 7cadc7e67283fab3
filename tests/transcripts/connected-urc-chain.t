# quirk connected-urc=on: what stands behind AT+NSOCO in the line comes after +NSOCO has been due, whatever it does to the socket.
= quirk connected-urc on
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+NSOCR=STREAM,6,0
< \r\n1\r\n
< \r\nOK\r\n
>> AT+NSOCO=1,1.2.3.4,80\r\nAT+NSOCL=1\r\nAT+NSOCR=DGRAM,17,0\r\n
sock> 1 open tcp port=56443
sock> 1 connect 1.2.3.4:80
sock< 1 connected
sock> 1 close
sock> 2 open udp port=51426
< \r\nOK\r\n
< \r\n+NSOCO: 1\r\n
< \r\nOK\r\n
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCO=2,1.2.3.4,80;+CFUN=0
sock> 3 open tcp port=58130
sock> 3 connect 1.2.3.4:80
sock< 3 connected
sock> 3 abort
< \r\nOK\r\n
< \r\nOK\r\n
< \r\n+NSOCO: 2\r\n
< \r\n+NSOCLI: 2\r\n
+ 1s
