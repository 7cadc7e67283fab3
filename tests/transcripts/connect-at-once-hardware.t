# quirk.connect=at-once keeps the maximum response time of AT+NSOCO in profile hardware (base manual 4.9).
= profile hardware
= quirk connect at-once
! power on
+ 20s
@ 3.012
< \r\nNeul\r\nOK\r\n
> AT+NSOCR=STREAM,6,0
+ 1s
@ 0.052
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCO=1,1.2.3.4,80
+ 5s
@ 0.042
sock> 1 open tcp port=56443
sock> 1 connect 1.2.3.4:80
@ 0.049
< \r\nOK\r\n
sock< 1 connected
+ 1s
