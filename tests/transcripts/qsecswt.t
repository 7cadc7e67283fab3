# AT+QSECSWT: base manual 5.2.
# shows: 5.2/default 5.2/saved
# shows: dialect/qsecswt-2
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QSECSWT?
< \r\n+QSECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QSECSWT=1
nv> lwm2m.security=1 lwm2m.nat=0
< \r\nOK\r\n
> AT+QSECSWT?
< \r\n+QSECSWT:1,0\r\n
< \r\nOK\r\n
> AT+QSECSWT=1,1
nv> lwm2m.security=1 lwm2m.nat=1
< \r\nOK\r\n
> AT+QSECSWT?
< \r\n+QSECSWT:1,1\r\n
< \r\nOK\r\n
> AT+QSECSWT=1,0
nv> lwm2m.security=1 lwm2m.nat=0
< \r\nOK\r\n
> AT+QSECSWT=0,1
nv> lwm2m.security=0 lwm2m.nat=0
< \r\nOK\r\n
> AT+QSECSWT?
< \r\n+QSECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QSECSWT=0
nv> lwm2m.security=0 lwm2m.nat=0
< \r\nOK\r\n
> AT+QSECSWT=2,1
nv> lwm2m.security=2 lwm2m.nat=0
< \r\nOK\r\n
> AT+QSECSWT?
< \r\n+QSECSWT:2,0\r\n
< \r\nOK\r\n
> AT+QSECSWT=3
< \r\n+CME ERROR: 50\r\n
> AT+QSECSWT=-1
< \r\n+CME ERROR: 50\r\n
> AT+QSECSWT=
< \r\n+CME ERROR: 50\r\n
> AT+QSECSWT=,1
< \r\n+CME ERROR: 50\r\n
> AT+QSECSWT=1,2
< \r\n+CME ERROR: 50\r\n
> AT+QSECSWT=1,-1
< \r\n+CME ERROR: 50\r\n
> AT+QSECSWT=1,0,0
< \r\n+CME ERROR: 50\r\n
> AT+QSECSWT
< \r\nERROR\r\n
> AT+QSECSWT=?
< \r\nERROR\r\n
> AT+QSECSWT=1,1
nv> lwm2m.security=1 lwm2m.nat=1
< \r\nOK\r\n
! power off
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+QSECSWT?
< \r\n+QSECSWT:1,1\r\n
< \r\nOK\r\n
# The same setting as that of the guide's command.
> AT+QLASECSWT?
< \r\n+QLASECSWT:1,1\r\n
< \r\nOK\r\n
