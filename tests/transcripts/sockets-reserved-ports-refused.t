# The reserved ports can't be had where quirk reserved-ports is refuse; their neighbours can.
= quirk reserved-ports refuse
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,5683
< \r\n+CME ERROR: 3\r\n
> AT+NSOCR=DGRAM,17,5684
< \r\n+CME ERROR: 3\r\n
> AT+NSOCR=STREAM,6,5684
< \r\n+CME ERROR: 3\r\n
> AT+NSOCR=DGRAM,17,56830
< \r\n+CME ERROR: 3\r\n
> AT+NSOCR=DGRAM,17,56831
< \r\n+CME ERROR: 3\r\n
> AT+NSOCR=DGRAM,17,56833
< \r\n+CME ERROR: 3\r\n
> AT+NSOCR=DGRAM,17,56832
sock> 1 open udp port=56832
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,5685
sock> 2 open udp port=5685
< \r\n2\r\n
< \r\nOK\r\n
