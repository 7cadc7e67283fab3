# AT+QLADTLSSTAT: guide 3.12.
# shows: 3.12/urc 3.12/non-blocking
# shows: dialect/test-forms-qla-commands
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
# Not started: 1, also without DTLS.
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 1 open plain 180.101.147.115:5684
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
> AT+QLASREGIND=1
net> 1 CON DELETE /rd/1 token=F5EEAB99E3147D0B
< \r\nOK\r\n
net< 1 answer 2.02
net> 1 close
< \r\n+QLAEVTIND:1\r\n
# Under way 2, and other commands are executed meanwhile; failed 3; done 0.
> AT+QLASECSWT=1,1
nv> lwm2m.security=1 lwm2m.nat=1
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 2 open dtls 180.101.147.115:5684 id=867724030000225 key=30313233343536373839303132336162 nat=off
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:2\r\n
< \r\nOK\r\n
> AT+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
net< 2 dtls failed
< \r\n+QLADTLSSTAT:3\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:3\r\n
< \r\nOK\r\n
+ 1min
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:3\r\n
< \r\nOK\r\n
net< 2 dtls done
< \r\n+QLADTLSSTAT:0\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:0\r\n
< \r\nOK\r\n
net< 2 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
# Forms that it does not have.
> AT+QLADTLSSTAT
< \r\nERROR\r\n
> AT+QLADTLSSTAT=?
< \r\nERROR\r\n
> AT+QLADTLSSTAT=1
< \r\nERROR\r\n
> AT+CMEE=0
< \r\nOK\r\n
> AT+QLADTLSSTAT
< \r\nERROR\r\n
> AT+QLADTLSSTAT=1
< \r\nERROR\r\n
# Not kept over a reboot.
> AT+NRB
net> 2 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
