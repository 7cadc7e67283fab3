# shows: 2.7/denied 2.22/cause 2.13/refused
# shows: dialect/list-forbidden-networks
# shows: dialect/cereg-n-3-reject dialect/ceer-without-failure
# What the network's refusals lead to (TS 24.301 5.5.1.2.5), and what the host sees of them.
= radio reject 15
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CEREG=3
< \r\nOK\r\n
> AT+CEREG?;+CEER;+CGATT?
< \r\n+CEREG:3,3,,,,0,15\r\n
< \r\nOK\r\n
< \r\n+CEER:EMM_CAUSE_NO_SUITABLE_CELLS_IN_TRACKING_AREA\r\n
< \r\nOK\r\n
< \r\n+CGATT:0\r\n
< \r\nOK\r\n
! state radio
state> radio denied
> AT+CEREG=5
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:5,3,,,,0,15,,\r\n
< \r\nOK\r\n
> AT+CEREG=4
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:4,3,,,,,,,\r\n
< \r\nOK\r\n
# The tracking area is forbidden for 12 h.
! radio reject 0
> AT+CGATT=1
< \r\nOK\r\n
< \r\n+CEREG:2,0000,00000000,9,,,,\r\n
+ 1s
@ 0.001
< \r\n+CEREG:3,0000,00000000,9,,,,\r\n
> AT+CEREG?
< \r\n+CEREG:4,3,,,,,,,\r\n
< \r\nOK\r\n
+ 12h
@ 43198.993
< \r\n+CEREG:2,0000,00000000,9,,,,\r\n
@ 43198.995
< \r\n+CEREG:1,213D,0318886E,9,,,,\r\n
> AT+CEREG?;+CEER
< \r\n+CEREG:4,1,213D,0318886E,9,,,,\r\n
< \r\nOK\r\n
< \r\nOK\r\n
# Illegal UE: no attempt until the power or the card changes.
! radio detach 3
< \r\n+CEREG:3,0000,00000000,9,,,,\r\n
> AT+CEREG?;+CEER
< \r\n+CEREG:4,3,,,,,,,\r\n
< \r\nOK\r\n
< \r\n+CEER:EMM_CAUSE_ILLEGAL_UE\r\n
< \r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\n+CME ERROR: 3\r\n
> AT+COPS=0
< \r\n+CME ERROR: 3\r\n
+ 1d
> AT+CFUN=0
< \r\nOK\r\n
< \r\n+CEREG:0,0000,00000000,9,,,,\r\n
> AT+CFUN=1
< \r\nOK\r\n
< \r\n+CEREG:2,0000,00000000,9,,,,\r\n
+ 1s
@ 0.002
< \r\n+CEREG:1,213D,0318886E,9,,,,\r\n
> AT+CEREG?;+CEER
< \r\n+CEREG:4,1,213D,0318886E,9,,,,\r\n
< \r\nOK\r\n
< \r\nOK\r\n
# PLMN not allowed: forbidden until the host asks for it by name.
! radio detach 11
nv> sim.iccid=89860411101871010225 sim.files=FPLMN=64F000FFFFFFFFFFFFFFFFFF;
< \r\n+CEREG:3,0000,00000000,9,,,,\r\n
> AT+CEREG?
< \r\n+CEREG:4,3,,,,,,,\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
< \r\n+CEREG:2,0000,00000000,9,,,,\r\n
+ 1s
@ 0.001
< \r\n+CEREG:3,0000,00000000,9,,,,\r\n
> AT+COPS=?
+ 1s
@ 0.001
< \r\n+COPS:(3,,,"46000"),,(0-2),(2)\r\n
< \r\nOK\r\n
> AT+COPS=1,2,"46000"
nv> sim.files=FPLMN=FFFFFFFFFFFFFFFFFFFFFFFF;
< \r\nOK\r\n
< \r\n+CEREG:2,0000,00000000,9,,,,\r\n
+ 1s
@ 0.002
< \r\n+CEREG:1,213D,0318886E,9,,,,\r\n
> AT+CEREG?
< \r\n+CEREG:4,1,213D,0318886E,9,,,,\r\n
< \r\nOK\r\n
# Network failure: again after T3411, five times, then after T3402.
> AT+COPS=0
< \r\nOK\r\n
! radio reject 17
! radio detach 0
< \r\n+CEREG:2,0000,00000000,9,,,,\r\n
> AT+CEREG=1
< \r\nOK\r\n
+ 3min
! state radio
state> radio waiting
! radio reject 0
+ 10min
@ 580.012
< \r\n+CEREG:1\r\n
> AT+CEREG?
< \r\n+CEREG:1,1\r\n
< \r\nOK\r\n
# Congestion: T3346.
! radio reject 22
! radio detach 0
< \r\n+CEREG:2\r\n
+ 10min
! state radio
state> radio waiting
! radio reject 0
+ 5min
> AT+CEREG?
< \r\n+CEREG:1,2\r\n
< \r\nOK\r\n
# No answer at all: T3410.
! radio answer off
! radio detach 0
error> detach: the module isn't attached
+ 4min
! state radio
state> radio attaching
! radio answer on
+ 1min
@ 15.003
< \r\n+CEREG:1\r\n
> AT+CEREG?
< \r\n+CEREG:1,1\r\n
< \r\nOK\r\n
# The network forgot the module: it attaches anew when it hears so (cause 10).
! radio reject 10
+ 1h
@ 3200.004
< \r\n+CEREG:2\r\n
! radio reject 0
+ 15min
@ 360.016
< \r\n+CEREG:1\r\n
> AT+CEREG?
< \r\n+CEREG:1,1\r\n
< \r\nOK\r\n
! radio reject 300
error> reject: '300' is no number from 0 to 255
! radio reject 4
error> reject: there is no EMM cause 4 (TS 24.301 9.9.3.9)
! radio reject x
error> reject: 'x' is no number from 0 to 255
> AT+CFUN=0
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
! radio detach 0
error> detach: the module isn't attached
