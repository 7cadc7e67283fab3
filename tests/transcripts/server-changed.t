# Another server, or another security mode, is used from the next registration on, without a reboot and a de-registration.
# shows: 5.1/next dialect/registration-server-replaced
= preset lwm2m.host 180.101.147.115
= preset lwm2m.psk 00112233445566778899AABBCCDDEEFF
= preset lwm2m.psk-id 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+CMEE=1
< \r\nOK\r\n
# the same one: the registration is renewed where it is
> AT+QLASREGIND=0
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 1 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
> AT+QLASERVERIP=LWM2M,1.2.3.4,5999
nv> lwm2m.host=1.2.3.4 lwm2m.port=5999
< \r\nOK\r\n
+ 1h
> AT+QLASREGIND=0
net> 1 close
net> 2 open plain 1.2.3.4:5999
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
# another one while that goes on
> AT+NCDP=1.2.3.5,5683
nv> lwm2m.host=1.2.3.5 lwm2m.port=5683 lwm2m.family=1
< \r\nOK\r\n
> AT+QLWSREGIND=0
net> 2 close
net> 3 open plain 1.2.3.5:5683
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 3 answer 2.01 /rd/1
< \r\n+QLWEVTIND:0\r\n
> AT+QLASECSWT=1,1
nv> lwm2m.security=1 lwm2m.nat=1
< \r\nOK\r\n
> AT+QLWSREGIND=0
net> 3 close
net> 4 open dtls 1.2.3.5:5683 id=867724030000225 key=00112233445566778899AABBCCDDEEFF nat=off
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 4 dtls done
< \r\n+QDTLSSTAT:0\r\n
net< 4 answer 2.01 /rd/1
< \r\n+QLWEVTIND:0\r\n
> AT+QLASECSWT=0
nv> lwm2m.security=0 lwm2m.nat=0
< \r\nOK\r\n
> AT+QLWSREGIND=1
net> 4 CON DELETE /rd/1 token=A24F708183F36B36
< \r\nOK\r\n
> AT+QLWSREGIND=0
< \r\n+CME ERROR: 516\r\n
net< 4 answer 2.02
net> 4 close
< \r\n+QLWEVTIND:1\r\n
