# While an update over the air is under way the host can't update (base manual 4.20, guide 2: 529).
# shows: 4.20/fota
= preset lwm2m.host 180.101.147.115
= preset firmware.job announced 0 0 0 - -1 coap://180.101.147.115/fw/a11
! power on
+ 1s
> AT+CMEE=1
> AT+NFWUPD=2
> AT+NFWUPD=0
> AT+NFWUPD=1,0,1,01,01
> AT+NFWUPD=5
> AT+NFWUPD=?
