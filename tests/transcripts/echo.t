# Echo: off at power-up, each byte as it was typed before the response, volatile.
# shows: dialect/echo dialect/echo-lf-nul
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT
< \r\nOK\r\n
> ATE1
< \r\nOK\r\n
> ATI
< ATI\r\r\nQuectel\r\nBC28\r\nRevision:BC28JAR01A10\r\n
< \r\nOK\r\n
>> AT\r
< AT\r\r\nOK\r\n
>> a
< a
>> t
< t
>> \r
< \r\r\nOK\r\n
# LF and NUL have none, wherever they stand.
>> \nA\x00T\n\r\n\x00
< AT\r\r\nOK\r\n
> ATE0
< ATE0\r\r\nOK\r\n
> AT
< \r\nOK\r\n
> ATE
< \r\nOK\r\n
> ATE2
< \r\nERROR\r\n
> ATE1
< \r\nOK\r\n
> AT+NRB
< AT+NRB\r\r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT
< \r\nOK\r\n
