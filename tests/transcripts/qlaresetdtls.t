# AT+QLARESETDTLS (guide 3.11): done goes back to the initial state, a handshake under way goes on, OK in each case.
# shows: dialect/test-forms-qla-commands
= preset lwm2m.host 180.101.147.115
= preset lwm2m.port 5684
= preset lwm2m.security 1
= preset lwm2m.psk-id 867724030000225
= preset lwm2m.psk 30313233343536373839303132336162
! power on
> AT+QLARESETDTLS
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open dtls 180.101.147.115:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:2\r\n
< \r\nOK\r\n
> AT+QLARESETDTLS
< \r\nOK\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:2\r\n
< \r\nOK\r\n
net< 1 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:0\r\n
< \r\nOK\r\n
> AT+QLARESETDTLS
< \r\nOK\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
> AT+QLARESETDTLS
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,2,"ab"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=ab
< \r\nOK\r\n
net< 1 dtls running
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:2\r\n
< \r\nOK\r\n
> AT+QLARESETDTLS
< \r\nOK\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:2\r\n
< \r\nOK\r\n
net< 1 dtls done
< \r\n+QLADTLSSTAT:0\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:0\r\n
< \r\nOK\r\n
> AT+QLARESETDTLS?
< \r\nERROR\r\n
> AT+QLARESETDTLS=1
< \r\nERROR\r\n
> AT+QLARESETDTLS=?
< \r\nERROR\r\n
! power off
net> 1 close
# Without DTLS there is nothing to reset, nor with the radio off: OK, and the data go as before.
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 2 open dtls 180.101.147.115:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLASECSWT=0
nv> lwm2m.security=0 lwm2m.nat=0
< \r\nOK\r\n
> AT+NRB
net> 2 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 3 open plain 180.101.147.115:5684
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 3 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLARESETDTLS
< \r\nOK\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,2,"ab"
net> 3 NON POST /dp?ep=867724030000225 format=11543 payload=ab
< \r\nOK\r\n
> AT+CFUN=0
net> 3 close
< \r\nOK\r\n
> AT+QLARESETDTLS
< \r\nOK\r\n
> AT+QLARESETDTLS=0
< \r\nERROR\r\n
> AT+CMEE=0
< \r\nOK\r\n
> AT+QLARESETDTLS?
< \r\nERROR\r\n
> AT+QLARESETDTLS=1
< \r\nERROR\r\n
