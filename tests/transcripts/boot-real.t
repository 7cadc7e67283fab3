# quirks boot-cause=real and boot-space=on: what real modules were seen to print.
# shows: 7/real
= quirk boot-cause real
= quirk boot-space on
! power on
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_PMU_POWER_ON_RESET\r\nNeul \r\nOK\r\n
! reset
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_RESET_PIN\r\nNeul \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul \r\nOK\r\n
