# A platform that has started anew knows nobody: uplinks are refused, the registration stays until an Update is refused, too.
# shows: dialect/platform-forgotten-clients-started
= show client
= preset lwm2m.host 180.101.147.115
! power on
client> off ip-lost off
client> off ip-lost off
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
client> off configured off
net> 1 open plain 180.101.147.115:5683
client> off register register
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/1
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=F5EEAB99E3147D0B format=11543 payload=ab
< \r\nOK\r\n
net< 1 answer 4.04
< \r\n+QLADATASTATUS:2\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=10767F9C59673663 format=11543 payload=ab
< \r\nOK\r\n
net< 1 answer 4.04
< \r\n+QLADATASTATUS:2\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
# The Update before the end of the lifetime is refused, and leads to a new registration.
+ 77760s
@ 77760.000
net> 1 CON POST /rd/1 token=DAC0FB02E16D65A6
net< 1 answer 4.04
client> registered register register
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/2
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=A24F708183F36B36 format=11543 payload=ab
< \r\nOK\r\n
net< 1 answer 2.04
< \r\n+QLADATASTATUS:4\r\n
# A host that doesn't want to wait says so.
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=A2E6F4E63EAF3386 format=11543 payload=ab
< \r\nOK\r\n
net< 1 answer 4.04
< \r\n+QLADATASTATUS:2\r\n
> AT+QLASREGIND=0
client> registered register register
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=CC9EB061F694E990 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 1 answer 2.01 /rd/3
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=D584EB29A06A4019 format=11543 payload=ab
< \r\nOK\r\n
net< 1 answer 2.04
< \r\n+QLADATASTATUS:4\r\n
