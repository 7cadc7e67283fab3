# On a UART that takes its time, the OK leaves at the old rate and what follows at the new one.
# shows: 4.18/pace
# shows: dialect/counts-talk-new-rate
= profile hardware
= timer command 0
! power on
+ 20s
@ 3.012
< \r\nNeul\r\nOK\r\n
>> AT+NATSPEED?\r
+ 1s
@ 0.046
< \r\n+NATSPEED:9600,2,1,0,0\r\n
< \r\nOK\r\n
>> AT+NATSPEED=2400,5,1,2\r
+ 1s
@ 0.030
< \r\nOK\r\n
>> AT+NATSPEED?\r
+ 1s
@ 0.054
nv> uart.baud=2400 uart.sync=2
@ 0.187
< \r\n+NATSPEED:2400,2,1,0,0\r\n
< \r\nOK\r\n
>> AT+NRB\r
+ 20s
@ 0.123
< \r\nREBOOTING\r\n
@ 3.239
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
>> AT+NATSPEED?\r
+ 1s
@ 0.187
< \r\n+NATSPEED:2400,2,1,0,0\r\n
< \r\nOK\r\n
