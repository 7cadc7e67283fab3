# The ports that the manual calls reserved and doesn't recommend are taken all the same.
# shows: 4.4/reserved-ports
= quirk reserved-ports allow
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+NSOCR=DGRAM,17,5683
sock> 1 open udp port=5683
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,5684
sock> 2 open udp port=5684
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,5684
< \r\n3\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,56830
sock> 3 open udp port=56830
< \r\n4\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,56831
sock> 4 open udp port=56831
< \r\n5\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,56833
sock> 5 open udp port=56833
< \r\n6\r\n
< \r\nOK\r\n
