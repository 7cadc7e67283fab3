# quirk dtls-urc=each: every handshake has its line.
= show client
= quirk dtls-urc each
! power on
client> off ip-lost off
client> off ip-lost off
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
client> off unconfigured off
client> off unconfigured off
> AT+QLASERVERIP="BS","lwm.home.komect.com",5684
nv> bs.host=lwm.home.komect.com bs.port=5684
client> off configured off
< \r\nOK\r\n
> AT+QLASETBSPSK=867724030000225,30313233343536373839303132336162
nv> bs.psk-id=867724030000225 bs.psk=30313233343536373839303132336162
client> off configured off
< \r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType","31301"
nv> lwm2m.device-type=31301
client> off configured off
< \r\nOK\r\n
> AT+QLABSSECSWT=1,0
nv> bs.security=1 bs.nat=0
client> off configured off
< \r\nOK\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
> AT+NRB
client> off ip-lost off
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
client> off configured off
client> off start hold-off
client> hold-off bootstrap bootstrap
net> 1 open dtls lwm.home.komect.com:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on ask=211.136.20.203,211.136.17.107
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:2\r\n
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
net< 1 dtls done
< \r\n+QLADTLSSTAT:0\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:0\r\n
< \r\nOK\r\n
net< 1 answer 2.04
client> bootstrap bootstrap-accepted bootstrap-wait
net< 1 request CON DELETE /0 mid=101 token=01
net> 1 2.02
net< 1 request CON DELETE /1 mid=102 token=02
net> 1 2.02
net< 1 request CON PUT /0/0 mid=104 token=04 format=11542 hex=C80020636F6170733A2F2F6C776D2E686F6D652E6B6F6D6563742E636F6D3A35363834C10100C10200C8030F383637373234303330303030323235C8051030313233343536373839303132336162C10A7B
net> 1 2.04
net< 1 request CON PUT /1/0 mid=105 token=05 format=11542 hex=C1007BC40100015180C10600C10755
net> 1 2.04
net< 1 request CON POST /bs mid=106 token=06
net> 1 2.04
net> 1 close
client> bootstrap-wait bootstrap-finished bootstrapped
net> 2 open dtls lwm.home.komect.com:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on ask=211.136.20.203,211.136.17.107
client> bootstrapped handshake register
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:4\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
net< 2 dtls done
client> register secured register
< \r\n+QLADTLSSTAT:0\r\n
net< 2 answer 2.01 /rd/5a3f
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
