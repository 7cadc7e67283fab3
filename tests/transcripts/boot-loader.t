# quirk boot-loader=on: the boot loader's lines at each start, before cause and ready string.
= quirk boot-loader on
! power on
+ 10ms
@ 0.001
< \r\nBoot: Unsigned\r\nSecurity B.. Verified\r\nProtocol A.. Verified\r\nApps A...... Verified\r\n
< \r\nNeul\r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nBoot: Unsigned\r\nSecurity B.. Verified\r\nProtocol A.. Verified\r\nApps A...... Verified\r\n
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT
< \r\nOK\r\n
! reset
+ 10ms
@ 0.001
< \r\nBoot: Unsigned\r\nSecurity B.. Verified\r\nProtocol A.. Verified\r\nApps A...... Verified\r\n
< \r\nNeul\r\nOK\r\n
