# AT+QLASECSWT: guide 3.2. Saved; in force at once.
# shows: 3.2/plain 3.2/dtls 3.2/saved
# shows: dialect/qlasecswt-saved-not dialect/test-forms-qla-commands
= preset lwm2m.host 180.101.147.115
= preset lwm2m.port 5684
= preset lwm2m.psk-id 867724030000225
= preset lwm2m.psk 30313233343536373839303132336162
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASECSWT?
< \r\n+QLASECSWT:0,0\r\n
< \r\nOK\r\n
# Every limit from both sides; without <NAT_type> it is 0, and so it is with type 0.
> AT+QLASECSWT=0
nv> lwm2m.security=0 lwm2m.nat=0
< \r\nOK\r\n
> AT+QLASECSWT?
< \r\n+QLASECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QLASECSWT=1
nv> lwm2m.security=1 lwm2m.nat=0
< \r\nOK\r\n
> AT+QLASECSWT?
< \r\n+QLASECSWT:1,0\r\n
< \r\nOK\r\n
> AT+QLASECSWT=1,0
nv> lwm2m.security=1 lwm2m.nat=0
< \r\nOK\r\n
> AT+QLASECSWT?
< \r\n+QLASECSWT:1,0\r\n
< \r\nOK\r\n
> AT+QLASECSWT=1,1
nv> lwm2m.security=1 lwm2m.nat=1
< \r\nOK\r\n
> AT+QLASECSWT?
< \r\n+QLASECSWT:1,1\r\n
< \r\nOK\r\n
> AT+QLASECSWT=0,0
nv> lwm2m.security=0 lwm2m.nat=0
< \r\nOK\r\n
> AT+QLASECSWT?
< \r\n+QLASECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QLASECSWT=0,1
nv> lwm2m.security=0 lwm2m.nat=0
< \r\nOK\r\n
> AT+QLASECSWT?
< \r\n+QLASECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QLASECSWT=-1
< \r\n+CME ERROR: 50\r\n
> AT+QLASECSWT=2
< \r\n+CME ERROR: 50\r\n
> AT+QLASECSWT=1,-1
< \r\n+CME ERROR: 50\r\n
> AT+QLASECSWT=1,2
< \r\n+CME ERROR: 50\r\n
> AT+QLASECSWT=
< \r\n+CME ERROR: 50\r\n
> AT+QLASECSWT=x
< \r\n+CME ERROR: 50\r\n
> AT+QLASECSWT="1"
< \r\n+CME ERROR: 50\r\n
> AT+QLASECSWT=1,x
< \r\n+CME ERROR: 50\r\n
> AT+QLASECSWT=,1
< \r\n+CME ERROR: 50\r\n
> AT+QLASECSWT=1,1,1
< \r\n+CME ERROR: 50\r\n
> AT+QLASECSWT
< \r\nERROR\r\n
> AT+QLASECSWT=?
< \r\nERROR\r\n
> AT+QLASECSWT?
< \r\n+QLASECSWT:0,0\r\n
< \r\nOK\r\n
# With AT+CMEE=0 the same errors are ERROR.
> AT+CMEE=0
< \r\nOK\r\n
> AT+QLASECSWT=2
< \r\nERROR\r\n
> AT+QLASECSWT=1,2
< \r\nERROR\r\n
> AT+QLASECSWT=
< \r\nERROR\r\n
# In force at once: a registration that follows goes without encryption, the next with it. The bootstrap server has its own mode.
> AT+QLASREGIND=0
net> 1 open plain 180.101.147.115:5684
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=1
net> 1 CON DELETE /rd/1 token=F5EEAB99E3147D0B
< \r\nOK\r\n
net< 1 answer 2.02
net> 1 close
< \r\n+QLAEVTIND:1\r\n
> AT+QLASECSWT=1,1
nv> lwm2m.security=1 lwm2m.nat=1
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 2 open dtls 180.101.147.115:5684 id=867724030000225 key=30313233343536373839303132336162 nat=off
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 2 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 2 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
> AT+QLABSSECSWT?
< \r\n+QLABSSECSWT:0,0\r\n
< \r\nOK\r\n
# Saved.
> AT+NRB
net> 2 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+QLASECSWT?
< \r\n+QLASECSWT:1,1\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 3 open dtls 180.101.147.115:5684 id=867724030000225 key=30313233343536373839303132336162 nat=off
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 3 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 3 answer 2.01 /rd/3
< \r\n+QLAEVTIND:0\r\n
