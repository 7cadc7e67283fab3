# quirk psk-reply=sibling.
= quirk psk-reply sibling
= preset lwm2m.psk-id 867724030000225
= preset lwm2m.psk E8E19CC16CE1F388E8E19CC16CE1F388
= preset bs.psk-id 867724030000225
= preset bs.psk E8E19CC16CE1F388E8E19CC16CE1F388
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+QLASETPSK?
< \r\n+QSETPSK:867724030000225,***\r\n
< \r\nOK\r\n
> AT+QLASETBSPSK?
< \r\n+QSETBSPSK:867724030000225,***\r\n
< \r\nOK\r\n
