# The NAT type holds for the session that there is; the security mode for the next registration.
# shows: 3.2/nat-at-once dialect/another-nat-type-holds
= preset lwm2m.host 180.101.147.115
= preset lwm2m.security 1
= preset lwm2m.psk 00112233445566778899AABBCCDDEEFF
= preset lwm2m.psk-id 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open dtls 180.101.147.115:5683 id=867724030000225 key=00112233445566778899AABBCCDDEEFF nat=on
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+QLASECSWT=1,1
nv> lwm2m.security=1 lwm2m.nat=1
net> 1 nat=off
< \r\nOK\r\n
> AT+QLASECSWT=1,1
nv> lwm2m.security=1 lwm2m.nat=1
< \r\nOK\r\n
> AT+QLASECSWT=1
nv> lwm2m.security=1 lwm2m.nat=0
net> 1 nat=on
< \r\nOK\r\n
> AT+QLASECSWT=0
nv> lwm2m.security=0 lwm2m.nat=0
< \r\nOK\r\n
> AT+QSECSWT=2
nv> lwm2m.security=2 lwm2m.nat=0
net> 1 nat=off
< \r\nOK\r\n
