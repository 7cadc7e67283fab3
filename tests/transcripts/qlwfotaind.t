# AT+QLWFOTAIND, AT+QCRITICALDATA: base manual 5.8, 5.22, and events 5, 6, 7.
# shows: 5.8/default 5.22/stops
= preset lwm2m.host 180.101.147.115
= preset lwm2m.family 1
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+CMEE=1
< \r\nOK\r\n
> AT+QCRITICALDATA=1
< \r\n+CME ERROR: 513\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLWEVTIND:0\r\n
> AT+QLWFOTAIND?
< \r\n+QLWFOTAIND:0\r\n
< \r\nOK\r\n
> AT+QLWFOTAIND=1
nv> fota.mode=1
< \r\nOK\r\n
> AT+QLWFOTAIND?
< \r\n+QLWFOTAIND:1\r\n
< \r\nOK\r\n
> AT+QLAFOTAIND?
< \r\n+QLAFOTAIND:1\r\n
< \r\nOK\r\n
> AT+QLWFOTAIND=2
< \r\n+CME ERROR: 516\r\n
> AT+QLWFOTAIND=3
< \r\n+CME ERROR: 516\r\n
> AT+QLWFOTAIND=4
< \r\n+CME ERROR: 516\r\n
> AT+QLWFOTAIND=5
< \r\n+CME ERROR: 516\r\n
> AT+QLWFOTAIND=6
< \r\n+CME ERROR: 50\r\n
> AT+QLWFOTAIND=-1
< \r\n+CME ERROR: 50\r\n
> AT+QLWFOTAIND=
< \r\n+CME ERROR: 50\r\n
> AT+QLWFOTAIND
< \r\nERROR\r\n
> AT+QLWFOTAIND=?
< \r\nERROR\r\n
> AT+QCRITICALDATA=1
< \r\nOK\r\n
> AT+QCRITICALDATA=0
< \r\n+CME ERROR: 50\r\n
> AT+QCRITICALDATA=2
< \r\n+CME ERROR: 50\r\n
> AT+QCRITICALDATA=
< \r\n+CME ERROR: 50\r\n
> AT+QCRITICALDATA
< \r\nERROR\r\n
> AT+QCRITICALDATA?
< \r\nERROR\r\n
> AT+QCRITICALDATA=?
< \r\nERROR\r\n
net< 1 request CON GET /5/0/3 mid=12 token=0B05 observe=0 accept=0
net> 1 2.05 observe=0 format=0 payload=0
< \r\n+QLWEVTIND:5\r\n
net< 1 request CON PUT /5/0/1 mid=40 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=1 format=0 payload=1
net< 1 ack
nv> firmware.job=offered 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\n+QLWEVTIND:6\r\n
> AT+NMGS=1,31
< \r\n+CME ERROR: 529\r\n
> AT+QLWFOTAIND=0
< \r\n+CME ERROR: 529\r\n
> AT+QLWFOTAIND=2
nv> firmware.job=downloading 1 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
net> 1 CON GET /fw/a11 token=F5EEAB99E3147D0B block2=0/0/512
< \r\nOK\r\n
# Data that can't wait end it.
> AT+QCRITICALDATA=1
nv> firmware.job=idle 0 0 0 0B05 0 - package=0+0
< \r\nOK\r\n
net< 1 ack
> AT+QLWFOTAIND=0
nv> fota.mode=0
< \r\nOK\r\n
> AT+QLWFOTAIND=1
nv> fota.mode=1
< \r\nOK\r\n
