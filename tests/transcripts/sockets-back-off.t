# A back-off of the network (T3396) shows in the sockets: status 3 with its seconds, error 537 (base manual 4.38).
# shows: 4.38/back-off
= preset lwm2m.registration-mode 0
= radio pdn-result 6
= radio pdn-back-off 60
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NCIDSTATUS=0
< \r\n+NCIDSTATUS:0,3,60\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,4000
sock> 1 open udp port=4000
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,4000
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,9,1,AA
< \r\n+CME ERROR: 537\r\n
> AT+NSOCO=2,1.2.3.4,80
< \r\n+CME ERROR: 537\r\n
+ 9s
> AT+NSOSTATUS=1
< \r\n+NSOSTATUS:1,3,51\r\n
< \r\nOK\r\n
> AT+NSOSTATUS
< \r\n+NSOSTATUS:0,0\r\n+NSOSTATUS:1,3,51\r\n+NSOSTATUS:2,3,51\r\n+NSOSTATUS:3,1\r\n+NSOSTATUS:4,1\r\n+NSOSTATUS:5,1\r\n+NSOSTATUS:6,1\r\n
< \r\nOK\r\n
+ 52s
> AT+NSOSTATUS=1
< \r\n+NSOSTATUS:1,0\r\n
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,9,1,AA
< \r\n+CME ERROR: 30\r\n
! radio pdn-result 0
> AT+CGACT=1,0
< \r\nOK\r\n
< \r\nREGISTERNOTIFY\r\n
> AT+NSOSTATUS=1
< \r\n+NSOSTATUS:1,0\r\n
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,9,1,AA
sock> 1 send 1.2.3.4:9 id=0 hex=AA
< \r\n1,1\r\n
< \r\nOK\r\n
