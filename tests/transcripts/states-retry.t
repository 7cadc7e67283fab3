# AT+QLASREGIND=0 between two attempts: it triggers a registration (guide 3.4), with the server that is set by now. The attempts count
# from the first one again.
# shows: 3.4/register 3.4/again
= show client
= timer retry-min 600000
= timer retry-max 600000
= preset lwm2m.host 180.101.147.114
! power on
client> off ip-lost off
client> off ip-lost off
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
client> off configured off
net> 1 open plain 180.101.147.114:5683
client> off register register
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
# A wrong server; the host corrects it.
net< 1 timeout
net> 1 close
client> register lost register-retry
> AT+QLASREGIND=0
net> 2 open plain 180.101.147.114:5683
client> register-retry register register
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 2 timeout
net> 2 close
client> register lost register-retry
+ 10s
> AT+QLASERVERIP="LWM2M","180.101.147.115",5683
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 3 open plain 180.101.147.115:5683
client> register-retry register register
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 3 answer 4.03
net> 3 close
client> register refused register-retry
# Now over DTLS.
> AT+QLASETPSK=0,30313233343536373839303132336162
nv> lwm2m.psk-id=0 lwm2m.psk=30313233343536373839303132336162
< \r\nOK\r\n
> AT+NRB
client> register-retry ip-lost off
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
client> off configured off
net> 4 open plain 180.101.147.115:5683
client> off register register
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 4 answer 4.03
net> 4 close
client> register refused register-retry
> AT+QLASECSWT=1,0
nv> lwm2m.security=1 lwm2m.nat=0
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 5 open dtls 180.101.147.115:5683 id=867724030000225 key=30313233343536373839303132336162 nat=on
client> register-retry handshake register
net> 5 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 5 dtls done
client> register secured register
< \r\n+QLADTLSSTAT:0\r\n
net< 5 answer 4.03
net> 5 close
client> register refused register-retry
# Now by a bootstrap server; data and a new attempt of the host while it fails.
> AT+QLASERVERIP="BS","112.13.96.205",5783
nv> bs.host=112.13.96.205 bs.port=5783
< \r\nOK\r\n
> AT+QLASREGIND=0
client> register-retry start hold-off
client> hold-off bootstrap bootstrap
net> 6 open plain 112.13.96.205:5783
net> 6 CON POST /bs?ep=867724030000225 token=A24F708183F36B36
< \r\nOK\r\n
net< 6 answer 4.00
net> 6 close
client> bootstrap refused bootstrap-retry
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
< \r\n+CME ERROR: 513\r\n
> AT+QLASREGIND=0
client> bootstrap-retry start hold-off
client> hold-off bootstrap bootstrap
net> 7 open plain 112.13.96.205:5783
net> 7 CON POST /bs?ep=867724030000225 token=A2E6F4E63EAF3386
< \r\nOK\r\n
net< 7 answer 4.00
net> 7 close
client> bootstrap refused bootstrap-retry
# Without the bootstrap server, from its wait: in DTLS, then plain.
> AT+QLASERVERIP="DEL","112.13.96.205"
nv> bs.host=(default) bs.port=(default)
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 8 open dtls 180.101.147.115:5683 id=867724030000225 key=30313233343536373839303132336162 nat=on
client> bootstrap-retry handshake register
net> 8 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=CC9EB061F694E990 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 8 dtls done
client> register secured register
< \r\n+QLADTLSSTAT:0\r\n
net< 8 answer 4.03
net> 8 close
client> register refused register-retry
> AT+QLASERVERIP="BS","112.13.96.205",5783
nv> bs.host=112.13.96.205 bs.port=5783
< \r\nOK\r\n
> AT+QLASREGIND=0
client> register-retry start hold-off
client> hold-off bootstrap bootstrap
net> 9 open plain 112.13.96.205:5783
net> 9 CON POST /bs?ep=867724030000225 token=D584EB29A06A4019
< \r\nOK\r\n
net< 9 timeout
net> 9 close
client> bootstrap lost bootstrap-retry
> AT+QLASERVERIP="DEL","112.13.96.205"
nv> bs.host=(default) bs.port=(default)
< \r\nOK\r\n
> AT+QLASECSWT=0
nv> lwm2m.security=0 lwm2m.nat=0
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 10 open plain 180.101.147.115:5683
client> bootstrap-retry register register
net> 10 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D146FBFF8A65D304 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 10 answer 4.03
net> 10 close
client> register refused register-retry
# Seven failures since the reboot, and it goes on: each time the count began anew.
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
# Without any server: the error.
> AT+QLASERVERIP="DEL","180.101.147.115"
nv> lwm2m.host=(default) lwm2m.port=(default)
< \r\nOK\r\n
> AT+QLASREGIND=0
< \r\n+CME ERROR: 512\r\n
