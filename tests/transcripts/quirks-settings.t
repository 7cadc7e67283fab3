# quirks empty-read=empty, psk-imei=enforce, qcfg-quoted=on.
= quirk empty-read empty
= quirk psk-imei enforce
= quirk qcfg-quoted on
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASERVERIP?
< \r\n+QLASERVERIP:\r\n
< \r\nOK\r\n
> AT+QLASETPSK?
< \r\n+QLASETPSK:,\r\n
< \r\nOK\r\n
> AT+QLASETBSPSK?
< \r\n+QSETBSPSK:,\r\n
< \r\nOK\r\n
> AT+QLASETPSK=201703230000024,0123456789ABCDEF0123456789ABCDEF
< \r\n+CME ERROR: 50\r\n
> AT+QLASETPSK=867724030000225,0123456789ABCDEF0123456789ABCDEF
nv> lwm2m.psk-id=867724030000225 lwm2m.psk=0123456789ABCDEF0123456789ABCDEF
< \r\nOK\r\n
> AT+QLASETPSK=0,0123456789ABCDEF0123456789ABCDEF
nv> lwm2m.psk-id=0 lwm2m.psk=0123456789ABCDEF0123456789ABCDEF
< \r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType","31301"
nv> lwm2m.device-type=31301
< \r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType"
< \r\n+QCFG: "LWM2M/DeviceType","31301"\r\n
< \r\nOK\r\n
