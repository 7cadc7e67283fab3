# Profile hardware: boot, AT+CFUN=1 and attach take their time; input during a response waits.
= profile hardware
= preset autoconnect 0
= preset bs.host 180.101.147.115
! power on
+ 10s
> AT
+ 1s
> AT+CEREG=1
+ 1s
> AT+CFUN=1
> AT+CSQ
> AT+CMEE?
+ 5s
> AT+CGATT=1
+ 10s
> AT+NRB
+ 10s
