# How received data are told.
# shows: 4.12/nsonmi-0 4.12/nsonmi-1 4.12/nsonmi-2 4.12/nsonmi-3 4.12/nsonmi-volatile 4.12/urc-outside
# shows: dialect/nsonmi-data-waiting
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSONMI?
< \r\n+NSONMI:1\r\n
< \r\nOK\r\n
> AT+NSONMI=?
< \r\n+NSONMI:(0,1,2,3)\r\n
< \r\nOK\r\n
> AT+NSONMI=4
< \r\n+CME ERROR: 50\r\n
> AT+NSONMI
< \r\nERROR\r\n
> AT+NSOCR=DGRAM,17,0
sock> 1 open udp port=56443
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCO=2,5.6.7.8,90
sock> 2 open tcp port=51426
sock> 2 connect 5.6.7.8:90
sock< 2 connected
< \r\nOK\r\n
# 0: not told, but kept
> AT+NSONMI=0
< \r\nOK\r\n
> AT+NSONMI?
< \r\n+NSONMI:0\r\n
< \r\nOK\r\n
sock< 1 data 1.2.3.4:80 hex=01
> AT+NSORF=1,10
< \r\n1,1.2.3.4,80,1,01,0\r\n
< \r\nOK\r\n
sock< 1 data 1.2.3.4:80 hex=0203
sock< 1 data 1.2.3.4:80 hex=04
sock< 2 data hex=05
# 1: what waits is told now
> AT+NSONMI=1
< \r\nOK\r\n
< \r\n+NSONMI:1,2\r\n
< \r\n+NSONMI:2,1\r\n
> AT+NSORF=1,10
< \r\n1,1.2.3.4,80,2,0203,0\r\n
< \r\nOK\r\n
< \r\n+NSONMI:1,1\r\n
> AT+NSORF=1,10
< \r\n1,1.2.3.4,80,1,04,0\r\n
< \r\nOK\r\n
> AT+NSORF=2,10
< \r\n2,5.6.7.8,90,1,05,0\r\n
< \r\nOK\r\n
# 2: with the sender and the data, nothing is kept
> AT+NSONMI=2
< \r\nOK\r\n
sock< 1 data 1.2.3.4:80 hex=010203
< \r\n+NSONMI:1,1.2.3.4,80,3,010203\r\n
sock< 2 data hex=AABB
< \r\n+NSONMI:2,5.6.7.8,90,2,AABB\r\n
> AT+NSORF=1,10
< \r\nOK\r\n
# 3: the data alone
> AT+NSONMI=3
< \r\nOK\r\n
sock< 1 data 1.2.3.4:80 hex=010203
< \r\n+NSONMI:1,3,010203\r\n
sock< 2 data hex=AABB
< \r\n+NSONMI:2,2,AABB\r\n
> AT+NSORF=2,10
< \r\nOK\r\n
# what waited comes with the change
> AT+NSONMI=1
< \r\nOK\r\n
sock< 1 data 1.2.3.4:80 hex=0102
< \r\n+NSONMI:1,2\r\n
sock< 1 data 1.2.3.4:81 hex=03
> AT+NSONMI=2
< \r\nOK\r\n
< \r\n+NSONMI:1,1.2.3.4,80,2,0102\r\n
< \r\n+NSONMI:1,1.2.3.4,81,1,03\r\n
# never inside a response: while a command waits for its end
> AT+NSOCR=STREAM,6,0
< \r\n3\r\n
< \r\nOK\r\n
> AT+NSOCO=3,5.6.7.8,91
sock> 3 open tcp port=58130
sock> 3 connect 5.6.7.8:91
sock< 1 data 1.2.3.4:80 hex=0102
sock< 2 data hex=CC
sock< 3 connected
< \r\nOK\r\n
< \r\n+NSONMI:1,1.2.3.4,80,2,0102\r\n
< \r\n+NSONMI:2,5.6.7.8,90,1,CC\r\n
# not kept over a reboot
> AT+NRB
sock> 1 abort
sock> 2 abort
sock> 3 abort
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+NSONMI?
< \r\n+NSONMI:1\r\n
< \r\nOK\r\n
