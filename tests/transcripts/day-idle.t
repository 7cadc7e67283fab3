# A day of an idle registered module: an update before each end of the lifetime, nothing else.
= show client
= peer auto
= preset lwm2m.host 180.101.147.115
= preset lwm2m.lifetime 7200
! power on
client> off ip-lost off
client> off ip-lost off
+ 1d
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
client> off configured off
net> 1 open plain 180.101.147.115:5683
client> off register register
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=7200 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
@ 6480.003
net> 1 CON POST /rd/1 token=F5EEAB99E3147D0B
client> registered accepted registered
< \r\n+QLAEVTIND:2\r\n
@ 12960.003
net> 1 CON POST /rd/1 token=10767F9C59673663
client> registered accepted registered
< \r\n+QLAEVTIND:2\r\n
@ 19440.003
net> 1 CON POST /rd/1 token=DAC0FB02E16D65A6
client> registered accepted registered
< \r\n+QLAEVTIND:2\r\n
@ 25920.003
net> 1 CON POST /rd/1 token=3C3FD6627815047E
client> registered accepted registered
< \r\n+QLAEVTIND:2\r\n
@ 32400.003
net> 1 CON POST /rd/1 token=A24F708183F36B36
client> registered accepted registered
< \r\n+QLAEVTIND:2\r\n
@ 38880.003
net> 1 CON POST /rd/1 token=A2E6F4E63EAF3386
client> registered accepted registered
< \r\n+QLAEVTIND:2\r\n
@ 45360.003
net> 1 CON POST /rd/1 token=CC9EB061F694E990
client> registered accepted registered
< \r\n+QLAEVTIND:2\r\n
@ 51840.003
net> 1 CON POST /rd/1 token=D584EB29A06A4019
client> registered accepted registered
< \r\n+QLAEVTIND:2\r\n
@ 58320.003
net> 1 CON POST /rd/1 token=D146FBFF8A65D304
client> registered accepted registered
< \r\n+QLAEVTIND:2\r\n
@ 64800.003
net> 1 CON POST /rd/1 token=FE6BD2507FB48252
client> registered accepted registered
< \r\n+QLAEVTIND:2\r\n
@ 71280.003
net> 1 CON POST /rd/1 token=7EB4DAD4D1969FB3
client> registered accepted registered
< \r\n+QLAEVTIND:2\r\n
@ 77760.003
net> 1 CON POST /rd/1 token=8F2B0C4C43FF9C20
client> registered accepted registered
< \r\n+QLAEVTIND:2\r\n
@ 84240.003
net> 1 CON POST /rd/1 token=443C3C16C4B7B28A
client> registered accepted registered
< \r\n+QLAEVTIND:2\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:0\r\n
< \r\nOK\r\n
