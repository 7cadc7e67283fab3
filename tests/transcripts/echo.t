# Echo: off at power-up, each byte as it was typed before the response, volatile.
! power on
+ 10ms
> AT
> ATE1
> ATI
>> AT\r
>> a
>> t
>> \r
> ATE0
> AT
> ATE
> ATE2
> ATE1
> AT+NRB
+ 10ms
> AT
