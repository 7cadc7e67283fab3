# Registration over DTLS: INIITIALISING until the handshake is done, INIT_FAILED when it fails.
# shows: dialect/failed-registration-shows dialect/iniitialising dialect/qladtlsstat-urc
= show client
= timer retry-min 1000
= preset lwm2m.host 180.101.147.115
= preset lwm2m.port 5684
= preset lwm2m.security 1
= preset lwm2m.psk-id 0
= preset lwm2m.psk 30313233343536373839303132336162
! power on
client> off ip-lost off
client> off ip-lost off
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
client> off configured off
net> 1 open dtls 180.101.147.115:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on
client> off handshake register
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
net< 1 dtls failed
< \r\n+QLADTLSSTAT:3\r\n
net< 1 failed
net> 1 close
client> register insecure register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 2 open dtls 180.101.147.115:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on
client> register-retry handshake register
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
net< 2 dtls done
client> register secured register
< \r\n+QLADTLSSTAT:0\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 2 answer 2.01 /rd/1
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
# Registered anew behind a handshake.
> AT+QLARESETDTLS
< \r\nOK\r\n
> AT+QLASREGIND=0
client> registered handshake register
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
net< 2 dtls done
client> register secured register
< \r\n+QLADTLSSTAT:0\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 2 answer 2.01 /rd/2
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
# An Update whose handshake fails.
net< 2 request CON POST /1/0/8 mid=1 token=01
net> 2 2.04
net> 2 CON POST /rd/2 token=DAC0FB02E16D65A6
net< 2 dtls failed
< \r\n+QLADTLSSTAT:3\r\n
net< 2 failed
net> 2 close
client> registered insecure register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 3 open dtls 180.101.147.115:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on
client> register-retry handshake register
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 3 dtls done
client> register secured register
< \r\n+QLADTLSSTAT:0\r\n
net< 3 answer 2.01 /rd/3
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
# Disabled by the server, then registered again.
net< 3 request CON PUT /1/0/5 mid=2 token=02 format=0 payload=60
net> 3 2.04
net< 3 request CON POST /1/0/4 mid=3 token=03
net> 3 2.04
client> registered disable disable
net> 3 CON DELETE /rd/3 token=A24F708183F36B36
net< 3 answer 2.02
net> 3 close
client> disable accepted disabled
< \r\n+QLAEVTIND:1\r\n
+ 60s
@ 60.000
net> 4 open dtls 180.101.147.115:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on
client> disabled handshake register
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A2E6F4E63EAF3386 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
net< 4 dtls done
client> register secured register
< \r\n+QLADTLSSTAT:0\r\n
net< 4 answer 2.01 /rd/4
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
# De-registered by the host, and registered again.
> AT+QLASREGIND=1
client> registered deregister deregister
net> 4 CON DELETE /rd/4 token=CC9EB061F694E990
< \r\nOK\r\n
net< 4 answer 2.02
net> 4 close
client> deregister accepted ended
< \r\n+QLAEVTIND:1\r\n
> AT+QLASREGIND=0
net> 5 open dtls 180.101.147.115:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on
client> ended handshake register
net> 5 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D584EB29A06A4019 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
net< 5 dtls done
client> register secured register
< \r\n+QLADTLSSTAT:0\r\n
net< 5 answer 2.01 /rd/5
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
