# quirk renegotiation-port=same: each association is told.
= quirk renegotiation-port same
= preset bs.host lwm.home.komect.com
= preset bs.port 5684
= preset bs.security 1
= preset bs.psk-id 0
= preset bs.psk 30313233343536373839303132336162
= preset lwm2m.psk-id 0
= preset lwm2m.psk 30313233343536373839303132336162
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open dtls lwm.home.komect.com:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on same-port ask=211.136.20.203,211.136.17.107
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
net< 1 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 1 answer 2.04
net< 1 request CON PUT /0/1 mid=104 token=04 format=11542 hex=C8001C636F6170733A2F2F3138302E3130312E3134372E3131353A35363834C10100C10200C10A7B
net> 1 2.04
net< 1 request CON PUT /1/0 mid=105 token=05 format=11542 hex=C1007BC40100015180C10600C10755
net> 1 2.04
net< 1 request CON POST /bs mid=106 token=06
net> 1 2.04
net> 1 close
net> 2 open dtls 180.101.147.115:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on same-port
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:4\r\n
net< 2 dtls done
net< 2 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
