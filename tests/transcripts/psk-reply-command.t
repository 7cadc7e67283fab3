# quirk psk-reply=command.
= quirk psk-reply command
= preset lwm2m.psk-id 867724030000225
= preset lwm2m.psk E8E19CC16CE1F388E8E19CC16CE1F388
= preset bs.psk-id 867724030000225
= preset bs.psk E8E19CC16CE1F388E8E19CC16CE1F388
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+QLASETPSK?
< \r\n+QLASETPSK:867724030000225,***\r\n
< \r\nOK\r\n
> AT+QLASETBSPSK?
< \r\n+QLASETBSPSK:867724030000225,***\r\n
< \r\nOK\r\n
