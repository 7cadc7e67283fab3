# The lengths 48 and 112 that session 6.2 states for payloads of 71 and 94 bytes: the module takes exactly so many bytes, and what
# follows is parsed as lines (at-base 6.8).
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
net< 1 answer 2.01 /rd/5a3f
> AT+CMEE=1
net< 1 request CON GET /19/1/0 mid=48767 token=6CBBD6861BC43359
> AT+QLASENDRSP=48767,6CBBD6861BC43359,1,48
# The first 48 bytes are the payload; the other 23 are an unfinished line, which the next command ends.
>> {"outletStatus":"0","setTime":"1","firmware":"1.0","softVersion":"1.0"}\r\n
> AT
# 112 bytes: the 94 of the payload, CR, LF and the first 16 of what comes next.
> AT+QLASENDDATA=0X0100,112
>> [{"n":"/19/1/0","vs":{"outletStatus":"0","setTime":"1","firmware":"1.0","softVersion":"1.0"}}]\r\n
> AT
> AT+QLADATASTATUS?
> AT
