# Another IMSI on a running module: it reboots, and says why (guide 7, number 23).
# shows: 4.41/imsi
# shows: dialect/reboot-cause-protocol-imsi
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CIMI
< \r\n460043193006443\r\n
< \r\nOK\r\n
! sim imsi 46004
error> '46004' has not 15 digits
! sim imsi 460043193006443
! sim imsi 460049999999999
nv> sim.iccid=89860411101871010225 sim.imsi=460049999999999
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_PROTOCOL_IMSI_UPDATE\r\nNeul\r\nOK\r\n
> AT+CIMI
< \r\n460049999999999\r\n
< \r\nOK\r\n
! state radio
state> radio ip
# Another card: out, changed, in.
! sim remove
nv> sim.present=0
! sim imsi 460040000000001
nv> sim.imsi=460040000000001
! sim insert
nv> sim.present=1
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_PROTOCOL_IMSI_UPDATE\r\nNeul\r\nOK\r\n
> AT+CIMI
< \r\n460040000000001\r\n
< \r\nOK\r\n
# With the radio off nobody reads the card; it is noticed when it is on again.
> AT+CFUN=0
< \r\nOK\r\n
! sim imsi 460040000000002
nv> sim.imsi=460040000000002
+ 1s
> AT+CFUN=1
< \r\nOK\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_PROTOCOL_IMSI_UPDATE\r\nNeul\r\nOK\r\n
> AT+CIMI
< \r\n460040000000002\r\n
< \r\nOK\r\n
# And not when the module was off meanwhile.
! power off
! sim imsi 460040000000003
nv> sim.imsi=460040000000003
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CIMI
< \r\n460040000000003\r\n
< \r\nOK\r\n
> AT+CRSM=176,28423,0,0,9
< \r\n+CRSM: 144,0,"084906400000000030"\r\n
< \r\nOK\r\n
