# AT+QLARESETDTLS in the states that resetdtls.t doesn't have: of the bootstrap association, after a failure, without DTLS, without IP.
# shows: 3.11/running 3.11/done 3.11/other-states
# shows: dialect/qlaresetdtls-other-states
= preset bs.host lwm.home.komect.com
= preset bs.port 5684
= preset bs.security 1
= preset bs.psk-id 0
= preset bs.psk 30313233343536373839303132336162
! power on
> AT+QLADTLSSTAT?;+QLARESETDTLS;+QLADTLSSTAT?
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open dtls lwm.home.komect.com:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on ask=211.136.20.203,211.136.17.107
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
> AT+CMEE=1
< \r\nOK\r\n
# The bootstrap association: running.
> AT+QLADTLSSTAT?;+QLARESETDTLS;+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:2\r\n
< \r\nOK\r\n
< \r\nOK\r\n
< \r\n+QLADTLSSTAT:2\r\n
< \r\nOK\r\n
net< 1 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 1 answer 2.04
# Done.
> AT+QLADTLSSTAT?;+QLARESETDTLS;+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:0\r\n
< \r\nOK\r\n
< \r\nOK\r\n
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
net< 1 dtls idle
# It negotiates anew when something is sent: a line of its own.
net< 1 dtls running
> AT+QLADTLSSTAT?;+QLARESETDTLS;+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:2\r\n
< \r\nOK\r\n
< \r\nOK\r\n
< \r\n+QLADTLSSTAT:2\r\n
< \r\nOK\r\n
net< 1 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 1 request CON PUT /0/1 mid=104 token=04 format=11542 hex=C8001B636F61703A2F2F3138302E3130312E3134372E3131353A35363833C10100C10203C10A7B
net> 1 2.04
net< 1 request CON PUT /1/0 mid=105 token=05 format=11542 hex=C1007BC40100015180C10600C10755
net> 1 2.04
net< 1 request CON POST /bs mid=106 token=06
net> 1 2.04
net> 1 close
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:4\r\n
# The server's association is plain.
> AT+QLADTLSSTAT?;+QLARESETDTLS;+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
< \r\nOK\r\n
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
net< 2 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+QLADTLSSTAT?;+QLARESETDTLS;+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
< \r\nOK\r\n
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
# The radio off and on again: a handshake that fails, with its link gone.
> AT+CFUN=0
net> 2 close
< \r\nOK\r\n
> AT+QLADTLSSTAT?;+QLARESETDTLS;+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
< \r\nOK\r\n
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
+ 1s
@ 0.002
net> 3 open dtls lwm.home.komect.com:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on ask=211.136.20.203,211.136.17.107
net> 3 CON POST /bs?ep=867724030000225 token=10767F9C59673663
net< 3 dtls failed
< \r\n+QLADTLSSTAT:3\r\n
net< 3 failed
net> 3 close
> AT+QLADTLSSTAT?;+QLARESETDTLS;+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:3\r\n
< \r\nOK\r\n
< \r\nOK\r\n
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
+ 10s
@ 10.000
net> 4 open dtls lwm.home.komect.com:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on ask=211.136.20.203,211.136.17.107
net> 4 CON POST /bs?ep=867724030000225 token=DAC0FB02E16D65A6
net< 4 dtls failed
< \r\n+QLADTLSSTAT:3\r\n
# Failed, with its link.
> AT+QLADTLSSTAT?;+QLARESETDTLS;+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:3\r\n
< \r\nOK\r\n
< \r\nOK\r\n
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
