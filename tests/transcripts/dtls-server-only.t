# The bootstrap server plain, the LwM2M server by DTLS; NAT type and keys are those of the server (guide 3.2, 3.3).
# shows: 3.16/apart 3.15/apart 3.3/reboot 3.2/saved
= preset bs.host lwm.home.komect.com
= preset bs.port 5683
= preset bs.psk-id 201703230000024
= preset bs.psk 30313233343536373839303132336162
= preset lwm2m.security 1
= preset lwm2m.nat 0
= preset lwm2m.psk-id 867724030000225
= preset lwm2m.psk E8E19CC16CE1F388E8E19CC16CE1F388
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain lwm.home.komect.com:5683 ask=211.136.20.203,211.136.17.107
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
net< 1 answer 2.04
net< 1 request CON PUT /0/1 mid=104 token=04 format=11542 hex=C8001C636F6170733A2F2F3138302E3130312E3134372E3131353A35363834C10100C10200C10A7B
net> 1 2.04
net< 1 request CON PUT /1/0 mid=105 token=05 format=11542 hex=C1007BC40100015180C10600C10755
net> 1 2.04
# A key that is set now isn't the one of the association that begins before the reboot.
> AT+QLASETPSK=867724030000225,30313233343536373839303132336162
nv> lwm2m.psk-id=867724030000225 lwm2m.psk=30313233343536373839303132336162
< \r\nOK\r\n
net< 1 request CON POST /bs mid=106 token=06
net> 1 2.04
net> 1 close
net> 2 open dtls 180.101.147.115:5684 id=867724030000225 key=E8E19CC16CE1F388E8E19CC16CE1F388 nat=on
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:4\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:2\r\n
< \r\nOK\r\n
net< 2 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 2 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+NRB
net> 2 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 3 open plain lwm.home.komect.com:5683 ask=211.136.20.203,211.136.17.107
net> 3 CON POST /bs?ep=867724030000225 token=10767F9C59673663
net< 3 answer 2.04
net< 3 request CON PUT /0/1 mid=104 token=04 format=11542 hex=C8001C636F6170733A2F2F3138302E3130312E3134372E3131353A35363834C10100C10200C10A7B
net> 3 2.04
net< 3 request CON PUT /1/0 mid=105 token=05 format=11542 hex=C1007BC40100015180C10600C10755
net> 3 2.04
net< 3 request CON POST /bs mid=106 token=06
net> 3 2.04
net> 3 close
net> 4 open dtls 180.101.147.115:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:4\r\n
# Unknown identity or wrong key: the handshake fails, and is tried again later.
net< 4 dtls failed
< \r\n+QLADTLSSTAT:3\r\n
net< 4 failed
net> 4 close
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:3\r\n
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 10s
@ 10.000
net> 5 open dtls 180.101.147.115:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on
net> 5 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 5 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 5 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
