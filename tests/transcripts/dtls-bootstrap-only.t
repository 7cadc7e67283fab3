# The bootstrap server by DTLS, the LwM2M server plain; then both by DTLS, with identities and keys of their own (guide 3.2, 3.3, 3.15, 3.16).
# shows: 3.15/apart 3.16/apart 3.15/imei 3.3/imei 3.2/plain 3.15/reboot 3.16/reboot
# shows: dialect/3.16s-timer-lwm2m-server
= preset bs.host lwm.home.komect.com
= preset bs.port 5684
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain lwm.home.komect.com:5684 ask=211.136.20.203,211.136.17.107
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
> AT+QLASETBSPSK=0,30313233343536373839303132336162
nv> bs.psk-id=0 bs.psk=30313233343536373839303132336162
< \r\nOK\r\n
> AT+QLASETPSK=201703230000024,E8E19CC16CE1F388E8E19CC16CE1F388
nv> lwm2m.psk-id=201703230000024 lwm2m.psk=E8E19CC16CE1F388E8E19CC16CE1F388
< \r\nOK\r\n
> AT+QLABSSECSWT=1,1
nv> bs.security=1 bs.nat=1
< \r\nOK\r\n
> AT+QLASECSWT=0
nv> lwm2m.security=0 lwm2m.nat=0
< \r\nOK\r\n
# Nothing of it is used before the reboot.
net< 1 timeout
net> 1 close
+ 10s
@ 10.000
net> 2 open plain lwm.home.komect.com:5684 ask=211.136.20.203,211.136.17.107
net> 2 CON POST /bs?ep=867724030000225 token=F5EEAB99E3147D0B
> AT+NRB
net> 2 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 3 open dtls lwm.home.komect.com:5684 id=867724030000225 key=30313233343536373839303132336162 nat=off ask=211.136.20.203,211.136.17.107
net> 3 CON POST /bs?ep=867724030000225 token=10767F9C59673663
net< 3 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 3 answer 2.04
net< 3 request CON PUT /0/1 mid=104 token=04 format=11542 hex=C8001B636F61703A2F2F3138302E3130312E3134372E3131353A35363833C10100C10203C10A7B
net> 3 2.04
net< 3 request CON PUT /1/0 mid=105 token=05 format=11542 hex=C1007BC40100015180C10600C10755
net> 3 2.04
net< 3 request CON POST /bs mid=106 token=06
net> 3 2.04
net> 3 close
net> 4 open plain 180.101.147.115:5683
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:4\r\n
net< 4 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
# The account says DTLS, without a key: that of AT+QLASETPSK.
> AT+NRB
net> 4 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 5 open dtls lwm.home.komect.com:5684 id=867724030000225 key=30313233343536373839303132336162 nat=off ask=211.136.20.203,211.136.17.107
net> 5 CON POST /bs?ep=867724030000225 token=3C3FD6627815047E
net< 5 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 5 answer 2.04
net< 5 request CON PUT /0/1 mid=104 token=04 format=11542 hex=C8001C636F6170733A2F2F3138302E3130312E3134372E3131353A35363834C10100C10200C10A7B
net> 5 2.04
net< 5 request CON PUT /1/0 mid=105 token=05 format=11542 hex=C1007BC40100015180C10600C10755
net> 5 2.04
net< 5 request CON POST /bs mid=106 token=06
net> 5 2.04
net> 5 close
net> 6 open dtls 180.101.147.115:5684 id=201703230000024 key=E8E19CC16CE1F388E8E19CC16CE1F388 nat=on
net> 6 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A24F708183F36B36 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:4\r\n
net< 6 dtls done
net< 6 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
# 0 stands for the IMEI there as well, from the next boot on.
> AT+QLASETPSK=0,E8E19CC16CE1F388E8E19CC16CE1F388
nv> lwm2m.psk-id=0 lwm2m.psk=E8E19CC16CE1F388E8E19CC16CE1F388
< \r\nOK\r\n
> AT+QLASECSWT=1,1
nv> lwm2m.security=1 lwm2m.nat=1
net> 6 nat=off
< \r\nOK\r\n
> AT+QLASETPSK?;+QLASETBSPSK?
< \r\n+QLASETPSK:867724030000225,***\r\n
< \r\nOK\r\n
< \r\n+QSETBSPSK:867724030000225,***\r\n
< \r\nOK\r\n
> AT+NRB
net> 6 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 7 open dtls lwm.home.komect.com:5684 id=867724030000225 key=30313233343536373839303132336162 nat=off ask=211.136.20.203,211.136.17.107
net> 7 CON POST /bs?ep=867724030000225 token=A2E6F4E63EAF3386
net< 7 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 7 answer 2.04
net< 7 request CON PUT /0/1 mid=104 token=04 format=11542 hex=C8001C636F6170733A2F2F3138302E3130312E3134372E3131353A35363834C10100C10200C10A7B
net> 7 2.04
net< 7 request CON PUT /1/0 mid=105 token=05 format=11542 hex=C1007BC40100015180C10600C10755
net> 7 2.04
net< 7 request CON POST /bs mid=106 token=06
net> 7 2.04
net> 7 close
net> 8 open dtls 180.101.147.115:5684 id=867724030000225 key=E8E19CC16CE1F388E8E19CC16CE1F388 nat=off
net> 8 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=CC9EB061F694E990 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:4\r\n
net< 8 dtls done
