# quirks boot-cause=real and boot-space=on: what real modules were seen to print (at-base 1).
= quirk boot-cause real
= quirk boot-space on
! power on
+ 10ms
! reset
+ 10ms
> AT+NRB
+ 10ms
