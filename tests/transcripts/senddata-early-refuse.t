# quirk early-send=refuse: error 513 and nothing else.
= quirk early-send refuse
= preset lwm2m.registration-mode 0
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
< \r\n+CME ERROR: 513\r\n
> AT+QLASENDDATA=0x0100,2
< \r\n+CME ERROR: 513\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:UNINITIALISED\r\n
< \r\nOK\r\n
