# The base manual's session over DTLS (8.4.4): server on port 5684, AT+QSECSWT=1, PSK, register.
# shows: 8.4.4/session
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+NCDP=180.101.147.115,5684
nv> lwm2m.host=180.101.147.115 lwm2m.port=5684 lwm2m.family=1
< \r\nOK\r\n
> AT+QSECSWT=1
nv> lwm2m.security=1 lwm2m.nat=0
< \r\nOK\r\n
> AT+QSETPSK=201703230000024,0123456789ABCDEF0123456789ABCDEF
nv> lwm2m.psk-id=201703230000024 lwm2m.psk=0123456789ABCDEF0123456789ABCDEF
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
net< 1 dtls running
net< 1 dtls done
< \r\n+QDTLSSTAT:0\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLWEVTIND:0\r\n
net< 1 request CON GET /19/0/0 mid=9 token=0B5E observe=0 accept=11542
net> 1 2.05 observe=0 format=11542
< \r\n+QLWEVTIND:3\r\n
> AT+QLWULDATAEX=3,313233,0X0100
net> 1 CON 2.05 token=0B5E observe=1 format=42 payload=123
< \r\nOK\r\n
net< 1 ack
< \r\n+QLWULDATASTATUS:4\r\n
> AT+QDTLSSTAT?
< \r\n+QDTLSSTAT:0\r\n
< \r\nOK\r\n
