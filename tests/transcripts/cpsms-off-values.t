# AT+CPSMS? while PSM is off, with its values (quirk cpsms-off).
= quirk cpsms-off values
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CPSMS?
< \r\n+CPSMS:0,,,01000001,00000101\r\n
< \r\nOK\r\n
