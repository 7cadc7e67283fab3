# Every transition of power saving and of the processor: what lets them sleep, and what wakes them.
= show psm
= show sleep
= preset lwm2m.registration-mode 0
= preset psm.mode 1
= preset psm.active 00000101
= preset psm.tau 01000011
= timer wake 50
= timer radio-link 1000
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+NPSMR=1
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,4000
sock> 1 open udp port=4000
< \r\n1\r\n
< \r\nOK\r\n
# Silence ends the connection, the active time of 10 s begins; then the processor has nothing to do either.
+ 32s
@ 29.992
psm> normal active-time-over psm
< \r\n+NPSMR:1\r\n
@ 30.992
sleep> awake quiet deep-sleep
! state psm
state> psm psm
! state sleep
state> sleep deep-sleep
# The host wakes the processor, and not the radio; what it sends waits until that has happened.
> AT
sleep> deep-sleep heard waking
! state sleep
state> sleep awake
+ 10ms
! state sleep
state> sleep awake
+ 2s
@ 0.040
sleep> waking woken awake
< \r\nOK\r\n
@ 0.990
sleep> awake quiet deep-sleep
# Data wake both.
>> AT+NSOST=1,1.2.3.4,4000,1,AA\r\n
sleep> deep-sleep heard waking
+ 100ms
@ 0.050
sleep> waking woken awake
sock> 1 send 1.2.3.4:4000 id=0 hex=AA
psm> psm connected normal
< \r\n1,1\r\n
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
+ 32s
@ 29.950
psm> normal active-time-over psm
< \r\n+NPSMR:1\r\n
@ 30.950
sleep> awake quiet deep-sleep
# A periodic update does so without the host.
+ 31h
@ 107987.950
sleep> deep-sleep radio awake
psm> psm connected normal
< \r\n+NPSMR:0\r\n
@ 107997.951
psm> normal active-time-over psm
< \r\n+NPSMR:1\r\n
@ 107998.951
sleep> awake quiet deep-sleep
# The next one is due where there is no cell: that shows only now.
! radio coverage off
+ 31h
@ 104388.951
sleep> deep-sleep radio awake
psm> psm lost normal
< \r\n+NPSMR:0\r\n
! radio coverage on
# A detach by the network wakes both, too.
+ 1min
@ 30.001
psm> normal active-time-over psm
< \r\n+NPSMR:1\r\n
@ 31.001
sleep> awake quiet deep-sleep
! radio detach 11
nv> sim.iccid=89860411101871010225 sim.files=FPLMN=64F000FFFFFFFFFFFFFFFFFF;
sleep> deep-sleep radio awake
psm> psm detached normal
< \r\n+NPSMR:0\r\n
+ 1s
# The radio is off.
> AT+CFUN=0
< \r\nOK\r\n
+ 2s
@ 1.000
sleep> awake quiet deep-sleep
