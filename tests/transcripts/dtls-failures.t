# DTLS that fails: wrong key, unknown identity, silent server (guide 3.12, 6.2): +QLADTLSSTAT:3, and again later.
= show client
= preset bs.host lwm.home.komect.com
= preset bs.port 5684
= preset bs.security 1
= preset bs.psk-id 0
= preset bs.psk 30313233343536373839303132336162
! power on
client> off ip-lost off
client> off ip-lost off
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
client> off configured off
client> off start hold-off
client> hold-off bootstrap bootstrap
net> 1 open dtls lwm.home.komect.com:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on ask=211.136.20.203,211.136.17.107
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:2\r\n
< \r\nOK\r\n
net< 1 dtls failed
< \r\n+QLADTLSSTAT:3\r\n
net< 1 failed
net> 1 close
client> bootstrap insecure bootstrap-retry
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:3\r\n
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 15s
@ 10.000
client> bootstrap-retry bootstrap bootstrap
net> 2 open dtls lwm.home.komect.com:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on ask=211.136.20.203,211.136.17.107
net> 2 CON POST /bs?ep=867724030000225 token=F5EEAB99E3147D0B
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:2\r\n
< \r\nOK\r\n
net< 2 dtls done
< \r\n+QLADTLSSTAT:0\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:0\r\n
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
net< 2 timeout
net> 2 close
client> bootstrap lost bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
