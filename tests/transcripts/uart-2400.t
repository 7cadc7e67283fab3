# The UART at 2400 8N1: 4.17 ms for each byte.
= baud 2400
! power on
+ 1s
@ 0.051
< \r\nNeul\r\nOK\r\n
>> AT\r
+ 37ms
< \r\nO
+ 1ms
@ 0.000
< K\r\n
