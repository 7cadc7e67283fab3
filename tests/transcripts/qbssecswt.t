# AT+QBSSECSWT: base manual 5.24.
# shows: 5.24/default 5.24/saved
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QBSSECSWT?
< \r\n+QBSSECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QBSSECSWT=1
nv> bs.security=1 bs.nat=0
< \r\nOK\r\n
> AT+QBSSECSWT?
< \r\n+QBSSECSWT:1,0\r\n
< \r\nOK\r\n
> AT+QBSSECSWT=1,1
nv> bs.security=1 bs.nat=1
< \r\nOK\r\n
> AT+QBSSECSWT?
< \r\n+QBSSECSWT:1,1\r\n
< \r\nOK\r\n
> AT+QBSSECSWT=1,0
nv> bs.security=1 bs.nat=0
< \r\nOK\r\n
> AT+QBSSECSWT=0,1
nv> bs.security=0 bs.nat=0
< \r\nOK\r\n
> AT+QBSSECSWT?
< \r\n+QBSSECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QBSSECSWT=0
nv> bs.security=0 bs.nat=0
< \r\nOK\r\n
> AT+QBSSECSWT=2,1
nv> bs.security=2 bs.nat=0
< \r\nOK\r\n
> AT+QBSSECSWT?
< \r\n+QBSSECSWT:2,0\r\n
< \r\nOK\r\n
> AT+QBSSECSWT=3
< \r\n+CME ERROR: 50\r\n
> AT+QBSSECSWT=-1
< \r\n+CME ERROR: 50\r\n
> AT+QBSSECSWT=
< \r\n+CME ERROR: 50\r\n
> AT+QBSSECSWT=,1
< \r\n+CME ERROR: 50\r\n
> AT+QBSSECSWT=1,2
< \r\n+CME ERROR: 50\r\n
> AT+QBSSECSWT=1,-1
< \r\n+CME ERROR: 50\r\n
> AT+QBSSECSWT=1,0,0
< \r\n+CME ERROR: 50\r\n
> AT+QBSSECSWT
< \r\nERROR\r\n
> AT+QBSSECSWT=?
< \r\nERROR\r\n
> AT+QBSSECSWT=1,1
nv> bs.security=1 bs.nat=1
< \r\nOK\r\n
! power off
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+QBSSECSWT?
< \r\n+QBSSECSWT:1,1\r\n
< \r\nOK\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:1,1\r\n
< \r\nOK\r\n
