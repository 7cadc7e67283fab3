# The lengths 48 and 112 that session 6.2 states for payloads of 71 and 94 bytes: the module takes exactly so many bytes, and what
# follows is parsed as lines.
# shows: dialect/example-lengths-session-6.2
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/5a3f
< \r\n+QLAEVTIND:0\r\n
> AT+CMEE=1
< \r\nOK\r\n
net< 1 request CON GET /19/1/0 mid=48767 token=6CBBD6861BC43359
< \r\n+QLAREAD: 48767,"6CBBD6861BC43359"\r\n
net> 1 later
> AT+QLASENDRSP=48767,6CBBD6861BC43359,1,48
< \r\n>
# The first 48 bytes are the payload; the other 23 are an unfinished line, which the next command ends.
>> {"outletStatus":"0","setTime":"1","firmware":"1.0","softVersion":"1.0"}\r\n
net> 1 CON 2.05 token=6CBBD6861BC43359 format=42 payload={"outletStatus":"0","setTime":"1","firmware":"1.
< \r\nOK\r\n
< \r\nERROR\r\n
> AT
< \r\nOK\r\n
# 112 bytes: the 94 of the payload, CR, LF and the first 16 of what comes next.
> AT+QLASENDDATA=0X0100,112
< \r\n>
>> [{"n":"/19/1/0","vs":{"outletStatus":"0","setTime":"1","firmware":"1.0","softVersion":"1.0"}}]\r\n
> AT
> AT+QLADATASTATUS?
net> 1 CON POST /dp?ep=867724030000225 token=F5EEAB99E3147D0B format=11543 payload=[{"n":"/19/1/0","vs":{"outletStatus":"0","setTime":"1","firmware":"1.0","softVersion":"1.0"}}]\r\nAT\r\nAT+QLADATAST
< \r\nOK\r\n
< \r\nERROR\r\n
> AT
< \r\nOK\r\n
