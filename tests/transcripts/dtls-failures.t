# DTLS that fails: wrong key, unknown identity, silent server (guide 3.12, 6.2): +QLADTLSSTAT:3, and again later.
= preset bs.host lwm.home.komect.com
= preset bs.port 5684
= preset bs.security 1
= preset bs.psk-id 0
= preset bs.psk 30313233343536373839303132336162
! power on
+ 1s
> AT+QLADTLSSTAT?
net< 1 dtls failed
net< 1 failed
> AT+QLADTLSSTAT?
> AT+QLASTATUS?
+ 15s
> AT+QLADTLSSTAT?
net< 2 dtls done
> AT+QLADTLSSTAT?
> AT+QLASTATUS?
net< 2 timeout
> AT+QLASTATUS?
