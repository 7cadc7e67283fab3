# A new negotiation of a registered association, as after 30 s of silence (guide 3.16): what the host sees of it (guide 3.12).
# shows: 3.12/urc 3.12/renegotiation-query 3.12/non-blocking 3.2/dtls 3.16/failure
# shows: dialect/new-negotiation-fails dialect/qladtlsstat-during-re-negotiation
= preset lwm2m.host 180.101.147.115
= preset lwm2m.port 5684
= preset lwm2m.security 1
= preset lwm2m.psk-id 0
= preset lwm2m.psk 30313233343536373839303132336162
! power on
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
net< 1 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:0\r\n
< \r\nOK\r\n
+ 31s
# The uplink begins it; commands go on meanwhile.
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=F5EEAB99E3147D0B format=11543 payload=ab
< \r\nOK\r\n
net< 1 dtls running
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:2\r\n
< \r\nOK\r\n
> AT+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"cd"
< \r\n+CME ERROR: 159\r\n
net< 1 dtls done
< \r\n+QLADTLSSTAT:0\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:0\r\n
< \r\nOK\r\n
net< 1 answer 2.04
< \r\n+QLADATASTATUS:4\r\n
> AT+QLADASTATUS?
< \r\n+QLADASTATUS:4\r\n
< \r\nOK\r\n
+ 31s
# One that fails: the data fail with it, the registration stays, the next data try again.
> AT+QLASENDDATA=0x0100,2,"ef"
net> 1 CON POST /dp?ep=867724030000225 token=10767F9C59673663 format=11543 payload=ef
< \r\nOK\r\n
net< 1 dtls running
+ 60s
net< 1 dtls failed
< \r\n+QLADTLSSTAT:3\r\n
net< 1 failed
< \r\n+QLADATASTATUS:2\r\n
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:3\r\n
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"gh"
net> 1 CON POST /dp?ep=867724030000225 token=DAC0FB02E16D65A6 format=11543 payload=gh
< \r\nOK\r\n
net< 1 dtls running
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:2\r\n
< \r\nOK\r\n
net< 1 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 1 ack
< \r\n+QLADATASTATUS:4\r\n
net< 1 answer 2.04
> AT+QLADTLSSTAT?
< \r\n+QLADTLSSTAT:0\r\n
< \r\nOK\r\n
