# The manual's session of an attach by itself (base manual 8.1.1): the radio is on, the IMSI is read, the address comes.
# shows: 8.1.1/session
= profile hardware
= timer command 0
! power on
+ 4s
@ 3.012
< \r\nNeul\r\nOK\r\n
>> AT+CFUN?\r
+ 1s
@ 0.027
< \r\n+CFUN:1\r\n
< \r\nOK\r\n
>> AT+CIMI\r
+ 1s
@ 0.034
< \r\n460043193006443\r\n
< \r\nOK\r\n
>> AT+CGATT?\r
+ 5s
@ 0.029
< \r\n+CGATT:0\r\n
< \r\nOK\r\n
>> AT+CGATT?\r
+ 1s
@ 0.029
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
>> AT+CEREG?\r
+ 1s
@ 0.031
< \r\n+CEREG:0,1\r\n
< \r\nOK\r\n
>> AT+CGPADDR\r
+ 1s
@ 0.045
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
