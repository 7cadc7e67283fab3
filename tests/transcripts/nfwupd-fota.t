# While an update over the air is under way the host can't update (base manual 4.20, guide 2: 529).
# shows: 4.20/fota
= preset lwm2m.host 180.101.147.115
= preset firmware.job announced 0 0 0 - -1 coap://180.101.147.115/fw/a11
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+CMEE=1
< \r\nOK\r\n
> AT+NFWUPD=2
< \r\n+CME ERROR: 529\r\n
> AT+NFWUPD=0
< \r\n+CME ERROR: 529\r\n
> AT+NFWUPD=1,0,1,01,01
< \r\n+CME ERROR: 529\r\n
> AT+NFWUPD=5
< \r\n+CME ERROR: 529\r\n
> AT+NFWUPD=?
< \r\n+NFWUPD:(0-5)\r\n
< \r\nOK\r\n
