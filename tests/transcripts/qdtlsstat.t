# AT+QDTLSSTAT, AT+QRESETDTLS: base manual 5.18, 5.19.
# shows: 5.18/reset 5.19/urc
# shows: dialect/qsecswt-2
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+QDTLSSTAT?
< \r\n+QDTLSSTAT:1\r\n
< \r\nOK\r\n
> AT+QRESETDTLS
< \r\nOK\r\n
> AT+NCDP=180.101.147.115,5684
nv> lwm2m.host=180.101.147.115 lwm2m.port=5684 lwm2m.family=1
< \r\nOK\r\n
> AT+QSECSWT=1
nv> lwm2m.security=1 lwm2m.nat=0
< \r\nOK\r\n
> AT+QSETPSK=201703230000024,0123456789ABCDEF0123456789abcdef
nv> lwm2m.psk-id=201703230000024 lwm2m.psk=0123456789ABCDEF0123456789abcdef
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+QLWSREGIND=0
net> 1 open dtls 180.101.147.115:5684 id=201703230000024 key=0123456789ABCDEF0123456789ABCDEF nat=on
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
> AT+QDTLSSTAT?
< \r\n+QDTLSSTAT:2\r\n
< \r\nOK\r\n
net< 1 dtls running
> AT+QDTLSSTAT?
< \r\n+QDTLSSTAT:2\r\n
< \r\nOK\r\n
> AT+QRESETDTLS
< \r\nOK\r\n
> AT+QDTLSSTAT?
< \r\n+QDTLSSTAT:2\r\n
< \r\nOK\r\n
net< 1 dtls done
< \r\n+QDTLSSTAT:0\r\n
> AT+QDTLSSTAT?
< \r\n+QDTLSSTAT:0\r\n
< \r\nOK\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLWEVTIND:0\r\n
> AT+QRESETDTLS
< \r\nOK\r\n
> AT+QDTLSSTAT?
< \r\n+QDTLSSTAT:1\r\n
< \r\nOK\r\n
net< 1 dtls running
net< 1 dtls failed
< \r\n+QDTLSSTAT:3\r\n
> AT+QDTLSSTAT?
< \r\n+QDTLSSTAT:3\r\n
< \r\nOK\r\n
> AT+QDTLSSTAT
< \r\nERROR\r\n
> AT+QDTLSSTAT=0
< \r\nERROR\r\n
> AT+QDTLSSTAT=?
< \r\nERROR\r\n
> AT+QRESETDTLS?
< \r\nERROR\r\n
> AT+QRESETDTLS=1
< \r\nERROR\r\n
> AT+QRESETDTLS=?
< \r\nERROR\r\n
# Type 2: DTLS that is never negotiated anew.
> AT+QSECSWT=2
nv> lwm2m.security=2 lwm2m.nat=0
net> 1 nat=off
< \r\nOK\r\n
> AT+NRB
net> 1 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+QLWSREGIND=0
net> 2 open dtls 180.101.147.115:5684 id=201703230000024 key=0123456789ABCDEF0123456789ABCDEF nat=off
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
