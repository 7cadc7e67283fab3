# A reset while a connection is asked for: neither its answer nor its failure comes to what is there afterwards.
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCO=1,1.2.3.4,80
sock> 1 open tcp port=56443
sock> 1 connect 1.2.3.4:80
! reset
sock> 1 abort
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 2 open udp port=51426
< \r\n1\r\n
< \r\nOK\r\n
> AT+CMGS=20
< \r\n> 
+ 5s
>> \x1B
< \r\nOK\r\n
+ 1min
> AT+NSOST=1,1.2.3.4,7,1,00
sock> 2 send 1.2.3.4:7 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
