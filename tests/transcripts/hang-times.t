# timer.watchdog and timer.rpc: how long a processor hangs, or a call between them waits, before the reset.
# shows: dialect/processor-hangs
= timer watchdog 5000
= timer rpc 250
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
! hang security
+ 10s
@ 5.001
< \r\nREBOOT_CAUSE_SECURITY_WATCHDOG\r\nNeul\r\nOK\r\n
! hang protocol-rpc
+ 10s
@ 0.251
< \r\nREBOOT_CAUSE_PROTOCOL_RPC_TIMEOUT\r\nNeul\r\nOK\r\n
