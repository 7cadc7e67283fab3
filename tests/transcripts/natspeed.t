# AT+NATSPEED: a rate is on trial until the host talks (base manual 4.18).
# shows: 4.18/rollback 4.18/confirm 4.18/store 4.18/deep-sleep 4.18/sync
# shows: dialect/counts-talk-new-rate dialect/natspeed-disable-deep-sleep dialect/stop-bits-parity-flow
# shows: 4.18/default 4.18/three
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NATSPEED?
< \r\n+NATSPEED:9600,2,1,0,0\r\n
< \r\nOK\r\n
> AT+NATSPEED=?
< \r\n+NATSPEED:(2400,4800,9600,57600,115200,230400,460800,921600),(0-30),(0,1),(0-3),(1,2),(0-2),(0,1)\r\n
< \r\nOK\r\n
> AT+NATSPEED
< \r\nERROR\r\n
# Nobody talks: the old rate comes back after the time-out, or 3 s when it is 0.
> AT+NATSPEED=4800,2,1,2
< \r\nOK\r\n
+ 3s
> AT+NATSPEED?
< \r\n+NATSPEED:9600,2,1,0,0\r\n
< \r\nOK\r\n
> AT+NATSPEED=4800,0,1,2
< \r\nOK\r\n
+ 2500ms
# A line that is no command is no talk; nor is a half one.
> hello
< \r\nERROR\r\n
>> AT
+ 1s
>> \r
< \r\nOK\r\n
> AT+NATSPEED?
< \r\n+NATSPEED:9600,2,1,0,0\r\n
< \r\nOK\r\n
# The host talks: it stays. Without store it is gone after a reboot.
> AT+NATSPEED=57600,30,0,1,2,1,1
< \r\nOK\r\n
+ 29s
> AT
< \r\nOK\r\n
+ 60s
> AT+NATSPEED?
< \r\n+NATSPEED:57600,1,2,1,1\r\n
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NATSPEED?
< \r\n+NATSPEED:9600,2,1,0,0\r\n
< \r\nOK\r\n
# With store: rate and mode are saved when the host talks, nothing else is.
> AT+NATSPEED=2400,3,1,3,2,2,1
< \r\nOK\r\n
+ 1s
> AT+NATSPEED?
nv> uart.baud=2400 uart.sync=3
< \r\n+NATSPEED:2400,3,2,2,1\r\n
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NATSPEED?
< \r\n+NATSPEED:2400,3,1,0,0\r\n
< \r\nOK\r\n
# Another one during a trial: what comes back is the one from before.
> AT+NATSPEED=4800,30,0,2;+NATSPEED=9600,10,0,0
< \r\nOK\r\n
< \r\nOK\r\n
+ 11s
> AT+NATSPEED?
< \r\n+NATSPEED:2400,3,1,0,0\r\n
< \r\nOK\r\n
# Rates that the low-power UART doesn't have.
> AT+NATSPEED=115200,3,0,0
< \r\nOK\r\n
< \r\n+NATSPEED:DISABLE_DEEP_SLEEP\r\n
+ 1s
> AT+NATSPEED?
< \r\n+NATSPEED:115200,0,1,0,0\r\n
< \r\nOK\r\n
> AT+NATSPEED=230400,3,0,0
< \r\nOK\r\n
+ 1s
> AT+NATSPEED=460800,3,0,0
< \r\nOK\r\n
+ 4s
> AT+NATSPEED?
< \r\n+NATSPEED:230400,0,1,0,0\r\n
< \r\nOK\r\n
> AT+NATSPEED=921600,3,1,0
< \r\nOK\r\n
+ 1s
> AT
nv> uart.baud=921600 uart.sync=0
< \r\nOK\r\n
> AT+NATSPEED=9600,3,1,2
< \r\nOK\r\n
+ 1s
> AT+NATSPEED?
nv> uart.baud=9600 uart.sync=2
< \r\n+NATSPEED:9600,2,1,0,0\r\n
< \r\nOK\r\n
# Mode 3 doesn't go with 4800 and 57600; at 9600 mode 1 goes with 8N1 only and becomes 2 otherwise.
> AT+NATSPEED=4800,3,0,3
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=57600,3,0,3
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,3,0,1
< \r\nOK\r\n
+ 1s
> AT+NATSPEED?
< \r\n+NATSPEED:9600,1,1,0,0\r\n
< \r\nOK\r\n
> AT+NATSPEED=9600,3,0,1,1,0
< \r\nOK\r\n
+ 1s
> AT+NATSPEED?
< \r\n+NATSPEED:9600,1,1,0,0\r\n
< \r\nOK\r\n
> AT+NATSPEED=9600,3,0,1,2
< \r\nOK\r\n
+ 1s
> AT+NATSPEED?
< \r\n+NATSPEED:9600,2,2,0,0\r\n
< \r\nOK\r\n
> AT+NATSPEED=9600,3,0,1,,1
< \r\nOK\r\n
+ 1s
> AT+NATSPEED?
< \r\n+NATSPEED:9600,2,1,1,0\r\n
< \r\nOK\r\n
# A reset ends a trial, and what was to be saved isn't.
> AT+NATSPEED=4800,30,1,2
< \r\nOK\r\n
! reset
+ 60s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+NATSPEED?
< \r\n+NATSPEED:9600,2,1,0,0\r\n
< \r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
# Limits.
> AT+NATSPEED=2399,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=2401,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=4799,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=4801,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9599,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9601,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=57599,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=57601,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=115199,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=115201,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=230399,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=230401,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=460799,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=460801,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=921599,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=921601,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=,3,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,-1,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,31,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,3,-1,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,3,2,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,3,,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,3,0,-1
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,3,0,4
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,3,0
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,3,0,2,0
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,3,0,2,3
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,3,0,2,1,-1
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,3,0,2,1,3
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,3,0,2,1,0,-1
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,3,0,2,1,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NATSPEED=9600,3,0,2,1,0,0
< \r\nOK\r\n
> AT+NATSPEED=9600,3,0,2,1,0,0,0
< \r\n+CME ERROR: 50\r\n
