# The echo of a line that comes in one go leaves in one burst with the answer, however long the command takes; what is typed is echoed
# as it is typed.
# shows: dialect/echo-line-leaves
= profile hardware
= baud 0
! power on
+ 1min
@ 3.000
< \r\nNeul\r\nOK\r\n
> ATE1
+ 100ms
@ 0.020
< \r\nOK\r\n
> AT+CGSN=1
+ 100ms
@ 0.020
< AT+CGSN=1\r\r\n+CGSN:867724030000225\r\n
< \r\nOK\r\n
> AT+NPSMR=1
+ 100ms
@ 0.020
< AT+NPSMR=1\r\r\nOK\r\n
> AT+CFUN=1
+ 1s
@ 0.200
< AT+CFUN=1\r\r\nOK\r\n
> AT
+ 100ms
@ 0.020
< AT\r\r\nOK\r\n
> AT+CLAC=?
+ 100ms
@ 0.020
< AT+CLAC=?\r\r\nOK\r\n
> garbage
+ 100ms
@ 0.020
< garbage\r\r\nERROR\r\n
# typed
>> A
+ 10ms
>> T
+ 100ms
@ 0.020
< AT
>> I
+ 100ms
@ 0.020
< I
>> \r
+ 100ms
@ 0.020
< \r\r\nQuectel\r\nBC28\r\nRevision:BC28JAR01A10\r\n
< \r\nOK\r\n
# an empty line, and two lines in one go
>> \r
+ 100ms
@ 0.020
< \r
>> AT\r\nAT+CMEE?\r\n
+ 100ms
@ 0.020
< AT\r\r\nOK\r\n
@ 0.040
< AT+CMEE?\r\r\n+CMEE:0\r\n
< \r\nOK\r\n
# the parts of a line
> AT+CMEE=1;+CGATT=1;+CMEE?
+ 1s
@ 0.020
< AT+CMEE=1;+CGATT=1;+CMEE?\r\r\nOK\r\n
@ 0.060
< \r\nOK\r\n
< \r\n+CMEE:1\r\n
< \r\nOK\r\n
# data after a prompt
> AT+CMGS=1
+ 100ms
@ 0.020
< AT+CMGS=1\r\r\n+CME ERROR: 50\r\n
>> 00
+ 5ms
>> 1\x1b
+ 1s
@ 0.020
< 001\x1B
# an overlong line, and a reset in the midst of one
>> ATE0\r
+ 100ms
@ 0.020
< ATE0\r\r\nERROR\r\n
>> ATE1\r
+ 100ms
@ 0.020
< ATE1\r\r\nOK\r\n
>> AT+CG
+ 10ms
! reset
+ 1min
@ 3.000
< \r\nNeul\r\nOK\r\n
> AT
+ 1s
@ 0.020
< \r\nOK\r\n
