# Blanks and line ends around a PDU are not part of it: hosts send CR before Ctrl-Z, some CR LF behind the prompt.
# shows: dialect/blanks-line-ends-around
= preset sms.centre 358501234567
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CMGS=20
< \r\n> 
>> 0011000D91683108108300F00000AA05E8329BFD06\r\x1A
< \r\n+CMGS:0\r\n
< \r\nOK\r\n
+ 3s
> AT+CMGS=20
< \r\n> 
>> \r\n 0011000D91683108108300F00000AA05E8329BFD06 \r\n\x1A
< \r\n+CMGS:1\r\n
< \r\nOK\r\n
+ 3s
# Within it they are.
> AT+CMGS=20
< \r\n> 
>> 0011000D91683108108300F0 0000AA05E8329BFD06\x1A
< \r\n+CME ERROR: 304\r\n
