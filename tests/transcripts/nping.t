# AT+NPING: one echo request, answered, not answered, not sent.
# shows: 4.14/ping-answer 4.14/ping-timeout 4.14/ping-unsent 4.14/ping-once
# shows: dialect/codes-socket-commands dialect/round-trip-nping-below
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NPING=192.0.2.1
sock> ping 192.0.2.1 size=12
< \r\nOK\r\n
+ 250ms
sock< pong 54
< \r\n+NPING:192.0.2.1,54,250\r\n
# at once
> AT+NPING=192.0.2.1
sock> ping 192.0.2.1 size=12
< \r\nOK\r\n
sock< pong 54
< \r\n+NPING:192.0.2.1,54,1\r\n
# size and time-out
> AT+NPING=192.0.2.1,1500,10
sock> ping 192.0.2.1 size=1500
< \r\nOK\r\n
+ 1s
@ 0.010
sock> ping-cancel
< \r\n+NPINGERR:1\r\n
> AT+NPING=192.0.2.1,12,600000
sock> ping 192.0.2.1 size=12
< \r\nOK\r\n
# one at a time
> AT+NPING=192.0.2.2
< \r\n+CME ERROR: 525\r\n
sock< unsent
< \r\n+NPINGERR:2\r\n
# the default of 10 s
> AT+NPING=192.0.2.1
sock> ping 192.0.2.1 size=12
< \r\nOK\r\n
+ 1min
@ 10.000
sock> ping-cancel
< \r\n+NPINGERR:1\r\n
# wrong
> AT+NPING=192.0.2.1,11
< \r\n+CME ERROR: 50\r\n
> AT+NPING=192.0.2.1,1501
< \r\n+CME ERROR: 50\r\n
> AT+NPING=192.0.2.1,12,9
< \r\n+CME ERROR: 50\r\n
> AT+NPING=192.0.2.1,12,600001
< \r\n+CME ERROR: 50\r\n
> AT+NPING=2001:db8::1
< \r\n+CME ERROR: 50\r\n
> AT+NPING=host.example
< \r\n+CME ERROR: 50\r\n
> AT+NPING
< \r\nERROR\r\n
> AT+NPING?
< \r\nERROR\r\n
> AT+NPING=?
< \r\nERROR\r\n
