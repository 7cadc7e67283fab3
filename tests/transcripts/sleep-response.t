# An open response keeps the processor awake: its time to fall asleep begins with the end, be it no time at all.
= timer cfun 2500
= timer plmn-search 5000
= timer sleep 0
= preset autoconnect 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
! state sleep
state> sleep deep-sleep
> AT+CFUN=1
! state sleep
state> sleep awake
+ 5s
@ 2.500
< \r\nOK\r\n
! state sleep
state> sleep awake
> AT+CFUN=0
< \r\nOK\r\n
! state sleep
state> sleep deep-sleep
# In PSM, a search for networks.
> AT+CPSMS=1,,,01000011,00000000
nv> psm.mode=1 psm.tau=01000011 psm.active=00000000
< \r\nOK\r\n
> AT+CFUN=1
+ 3s
@ 2.500
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 30s
! state sleep
state> sleep deep-sleep
> AT+COPS=?
+ 4s
! state sleep
state> sleep awake
+ 1s
@ 1.000
< \r\n+COPS:(2,,,"46000"),,(0-2),(2)\r\n
< \r\nOK\r\n
! state sleep
state> sleep deep-sleep
