# AT+QLABSSECSWT: guide 3.16. Saved; in force after a reboot.
# shows: 3.16/reboot 3.16/apart
# shows: dialect/test-forms-qla-commands
= preset bs.host 180.101.147.115
= preset bs.port 5684
= preset bs.psk-id 867724030000225
= preset bs.psk 30313233343536373839303132336162
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:0,0\r\n
< \r\nOK\r\n
# Every limit from both sides; without <NAT_type> it is 0, and so it is with type 0.
> AT+QLABSSECSWT=0
nv> bs.security=0 bs.nat=0
< \r\nOK\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QLABSSECSWT=1
nv> bs.security=1 bs.nat=0
< \r\nOK\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:1,0\r\n
< \r\nOK\r\n
> AT+QLABSSECSWT=1,0
nv> bs.security=1 bs.nat=0
< \r\nOK\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:1,0\r\n
< \r\nOK\r\n
> AT+QLABSSECSWT=1,1
nv> bs.security=1 bs.nat=1
< \r\nOK\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:1,1\r\n
< \r\nOK\r\n
> AT+QLABSSECSWT=0,0
nv> bs.security=0 bs.nat=0
< \r\nOK\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QLABSSECSWT=0,1
nv> bs.security=0 bs.nat=0
< \r\nOK\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QLABSSECSWT=-1
< \r\n+CME ERROR: 50\r\n
> AT+QLABSSECSWT=2
< \r\n+CME ERROR: 50\r\n
> AT+QLABSSECSWT=1,-1
< \r\n+CME ERROR: 50\r\n
> AT+QLABSSECSWT=1,2
< \r\n+CME ERROR: 50\r\n
> AT+QLABSSECSWT=
< \r\n+CME ERROR: 50\r\n
> AT+QLABSSECSWT=x
< \r\n+CME ERROR: 50\r\n
> AT+QLABSSECSWT="1"
< \r\n+CME ERROR: 50\r\n
> AT+QLABSSECSWT=1,x
< \r\n+CME ERROR: 50\r\n
> AT+QLABSSECSWT=,1
< \r\n+CME ERROR: 50\r\n
> AT+QLABSSECSWT=1,1,1
< \r\n+CME ERROR: 50\r\n
> AT+QLABSSECSWT
< \r\nERROR\r\n
> AT+QLABSSECSWT=?
< \r\nERROR\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:0,0\r\n
< \r\nOK\r\n
# With AT+CMEE=0 the same errors are ERROR.
> AT+CMEE=0
< \r\nOK\r\n
> AT+QLABSSECSWT=2
< \r\nERROR\r\n
> AT+QLABSSECSWT=1,2
< \r\nERROR\r\n
> AT+QLABSSECSWT=
< \r\nERROR\r\n
# In force with the next boot: until then the bootstrap goes without encryption. The LwM2M server has its own mode.
> AT+QLABSSECSWT=1,1
nv> bs.security=1 bs.nat=1
< \r\nOK\r\n
> AT+QLASECSWT?
< \r\n+QLASECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 1 open plain 180.101.147.115:5684
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
< \r\nOK\r\n
net< 1 timeout
net> 1 close
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:1,1\r\n
< \r\nOK\r\n
> AT+QLASECSWT?
< \r\n+QLASECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 2 open dtls 180.101.147.115:5684 id=867724030000225 key=30313233343536373839303132336162 nat=off
net> 2 CON POST /bs?ep=867724030000225 token=F5EEAB99E3147D0B
< \r\nOK\r\n
net< 2 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 2 timeout
net> 2 close
> AT+QLABSSECSWT=0
nv> bs.security=0 bs.nat=0
< \r\nOK\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:0,0\r\n
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 3 open plain 180.101.147.115:5684
net> 3 CON POST /bs?ep=867724030000225 token=10767F9C59673663
< \r\nOK\r\n
