# What each answer of the server leads to: Register, Update, De-register, bootstrap request; and what is no answer to them at all.
# shows: 3.10/answers
# shows: dialect/failed-registration-shows dialect/failed-bootstrap-shows dialect/update-answered-anything-but
# shows: dialect/de-registration-answered-anything
= show client
= timer retry-min 1000
= timer retry-max 1000
= quirk give-up never
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
net< 1 answer 4.00
net> 1 close
client> register refused register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 2 open plain 180.101.147.115:5683
client> register-retry register register
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 2 answer 4.01
net> 2 close
client> register refused register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 3 open plain 180.101.147.115:5683
client> register-retry register register
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 3 answer 4.03
net> 3 close
client> register refused register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 4 open plain 180.101.147.115:5683
client> register-retry register register
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 4 answer 4.04
net> 4 close
client> register refused register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 5 open plain 180.101.147.115:5683
client> register-retry register register
net> 5 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 5 answer 4.05
net> 5 close
client> register refused register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 6 open plain 180.101.147.115:5683
client> register-retry register register
net> 6 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A24F708183F36B36 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 6 answer 4.06
net> 6 close
client> register refused register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 7 open plain 180.101.147.115:5683
client> register-retry register register
net> 7 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A2E6F4E63EAF3386 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 7 answer 4.12
net> 7 close
client> register refused register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 8 open plain 180.101.147.115:5683
client> register-retry register register
net> 8 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=CC9EB061F694E990 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 8 answer 4.13
net> 8 close
client> register refused register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 9 open plain 180.101.147.115:5683
client> register-retry register register
net> 9 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D584EB29A06A4019 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 9 answer 4.15
net> 9 close
client> register refused register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 10 open plain 180.101.147.115:5683
client> register-retry register register
net> 10 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D146FBFF8A65D304 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 10 answer 5.00
net> 10 close
client> register unavailable register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 11 open plain 180.101.147.115:5683
client> register-retry register register
net> 11 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=FE6BD2507FB48252 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 11 answer 5.01
net> 11 close
client> register unavailable register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 12 open plain 180.101.147.115:5683
client> register-retry register register
net> 12 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=7EB4DAD4D1969FB3 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 12 answer 5.02
net> 12 close
client> register unavailable register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 13 open plain 180.101.147.115:5683
client> register-retry register register
net> 13 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=8F2B0C4C43FF9C20 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 13 answer 5.03
net> 13 close
client> register unavailable register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 14 open plain 180.101.147.115:5683
client> register-retry register register
net> 14 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=443C3C16C4B7B28A format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 14 answer 5.04
net> 14 close
client> register unavailable register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 15 open plain 180.101.147.115:5683
client> register-retry register register
net> 15 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=4AC9C77A37DA0C4A format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 15 rst
net> 15 close
client> register lost register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 16 open plain 180.101.147.115:5683
client> register-retry register register
net> 16 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=8A6023FF12971412 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 16 timeout
net> 16 close
client> register lost register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 17 open plain 180.101.147.115:5683
client> register-retry register register
net> 17 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=32257B8DBF201568 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 17 failed
net> 17 close
client> register lost register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 18 open plain 180.101.147.115:5683
client> register-retry register register
net> 18 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=BBE605D5DD9860F3 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
# Nonsense: other good codes, a registration without a place.
net< 18 answer 2.05 payload=hello
net> 18 close
client> register refused register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 19 open plain 180.101.147.115:5683
client> register-retry register register
net> 19 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=E93B80AE49E7A0D1 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 19 answer 2.04
net> 19 close
client> register refused register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 20 open plain 180.101.147.115:5683
client> register-retry register register
net> 20 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=361FC5269EBB1794 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 20 answer 2.02
net> 20 close
client> register refused register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 21 open plain 180.101.147.115:5683
client> register-retry register register
net> 21 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=15EC382BC47AC9ED format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 21 answer 2.01
net> 21 close
client> register refused register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:REJECTED_BY_SERVER\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 22 open plain 180.101.147.115:5683
client> register-retry register register
net> 22 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=205994A2654FF78F format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
# An acknowledgement without an answer.
net< 22 ack
+ 92s
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
+ 2s
@ 1.000
net> 22 close
client> register lost register-retry
@ 2.000
net> 23 open plain 180.101.147.115:5683
client> register-retry register register
net> 23 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=BC14CF33A3785617 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 23 answer 2.01 /rd/1
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
# Updates: whatever isn't 2.04 leads to a new registration, a loss of the association to a new one.
net< 23 request CON POST /1/0/8 mid=1 token=01
net> 23 2.04
net> 23 CON POST /rd/1 token=2F440F53A64846C8
net< 23 answer 4.00
client> registered register register
net> 23 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=E614817B0474A150 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 23 answer 2.01 /rd/2
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
net< 23 request CON POST /1/0/8 mid=2 token=01
net> 23 2.04
net> 23 CON POST /rd/2 token=9BBCA63E3F9FF265
net< 23 answer 4.03
client> registered register register
net> 23 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=5F98D299FB7ECAC8 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 23 answer 2.01 /rd/3
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
net< 23 request CON POST /1/0/8 mid=3 token=01
net> 23 2.04
net> 23 CON POST /rd/3 token=F4D25B7643A05C05
net< 23 answer 4.04
client> registered register register
net> 23 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=1945998FE3717B8C format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 23 answer 2.01 /rd/4
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
net< 23 request CON POST /1/0/8 mid=4 token=01
net> 23 2.04
net> 23 CON POST /rd/4 token=908D1BDA98483550
net< 23 answer 5.03
client> registered register register
net> 23 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=EBB0317DFD3B3937 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 23 answer 2.01 /rd/5
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
net< 23 request CON POST /1/0/8 mid=5 token=01
net> 23 2.04
net> 23 CON POST /rd/5 token=F8357053D374CAF1
net< 23 answer 2.05
client> registered register register
net> 23 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64393E491E342061 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 23 answer 2.01 /rd/6
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
net< 23 request CON POST /1/0/8 mid=6 token=01
net> 23 2.04
net> 23 CON POST /rd/6 token=5172F0A2B0D76F23
net< 23 rst
net> 23 close
client> registered lost register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 24 open plain 180.101.147.115:5683
client> register-retry register register
net> 24 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=8FD03AC80F167A71 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 24 answer 2.01 /rd/7
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
net< 24 request CON POST /1/0/8 mid=7 token=01
net> 24 2.04
net> 24 CON POST /rd/7 token=477EF571E4C8A265
net< 24 timeout
net> 24 close
client> registered lost register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 25 open plain 180.101.147.115:5683
client> register-retry register register
net> 25 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=7ABA1F4608C41B83 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 25 answer 2.01 /rd/8
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
net< 25 request CON POST /1/0/8 mid=8 token=01
net> 25 2.04
net> 25 CON POST /rd/8 token=E54CE78F03FC8ADC
net< 25 failed
net> 25 close
client> registered lost register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
net> 26 open plain 180.101.147.115:5683
client> register-retry register register
net> 26 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3BA88B8814B33A82 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 26 answer 2.01 /rd/9
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
# De-registrations: only 2.02 is one.
> AT+QLASREGIND=1
client> registered deregister deregister
net> 26 CON DELETE /rd/9 token=081F3C1525259EB0
< \r\nOK\r\n
net< 26 answer 4.00
net> 26 close
client> deregister refused ended
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREG_FAILED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 27 open plain 180.101.147.115:5683
client> ended register register
net> 27 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=C5AD1D410297751F format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 27 answer 2.01 /rd/10
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=1
client> registered deregister deregister
net> 27 CON DELETE /rd/10 token=30CA5D492C61543B
< \r\nOK\r\n
net< 27 answer 4.04
net> 27 close
client> deregister refused ended
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREG_FAILED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 28 open plain 180.101.147.115:5683
client> ended register register
net> 28 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=E35A4A5193929268 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 28 answer 2.01 /rd/11
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=1
client> registered deregister deregister
net> 28 CON DELETE /rd/11 token=F0849AB1B1A0BD1D
< \r\nOK\r\n
net< 28 answer 5.03
net> 28 close
client> deregister refused ended
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREG_FAILED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 29 open plain 180.101.147.115:5683
client> ended register register
net> 29 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=9BF2F64B9386ABE1 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 29 answer 2.01 /rd/12
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=1
client> registered deregister deregister
net> 29 CON DELETE /rd/12 token=7A13A54716682CAD
< \r\nOK\r\n
net< 29 answer 2.04
net> 29 close
client> deregister refused ended
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREG_FAILED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 30 open plain 180.101.147.115:5683
client> ended register register
net> 30 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=7F3D84D4F2152AC8 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 30 answer 2.01 /rd/13
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=1
client> registered deregister deregister
net> 30 CON DELETE /rd/13 token=AA79A0D4145677D3
< \r\nOK\r\n
net< 30 rst
net> 30 close
client> deregister lost ended
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREG_FAILED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 31 open plain 180.101.147.115:5683
client> ended register register
net> 31 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=2D9149C72A17EF4B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 31 answer 2.01 /rd/14
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=1
client> registered deregister deregister
net> 31 CON DELETE /rd/14 token=BD4D76E84B68BBFB
< \r\nOK\r\n
net< 31 timeout
net> 31 close
client> deregister lost ended
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREG_FAILED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 32 open plain 180.101.147.115:5683
client> ended register register
net> 32 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DC1FFE5994B7A09D format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 32 answer 2.01 /rd/15
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=1
client> registered deregister deregister
net> 32 CON DELETE /rd/15 token=4BAE818D0047498E
< \r\nOK\r\n
net< 32 failed
net> 32 close
client> deregister lost ended
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREG_FAILED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 33 open plain 180.101.147.115:5683
client> ended register register
net> 33 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D17CED81A355C0CA format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 33 answer 2.01 /rd/16
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
> AT+QLASREGIND=1
client> registered deregister deregister
net> 33 CON DELETE /rd/16 token=83526EB887546C7A
< \r\nOK\r\n
net< 33 answer 2.02
net> 33 close
client> deregister accepted ended
< \r\n+QLAEVTIND:1\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREGISTERED\r\n
< \r\nOK\r\n
# Bootstrap requests: only 2.04 is good.
> AT+QLASERVERIP="BS","112.13.96.205",5783
nv> bs.host=112.13.96.205 bs.port=5783
< \r\nOK\r\n
> AT+QLASREGIND=0
client> ended start hold-off
client> hold-off bootstrap bootstrap
net> 34 open plain 112.13.96.205:5783
net> 34 CON POST /bs?ep=867724030000225 token=53EBE4DDEDC2A6D1
< \r\nOK\r\n
net< 34 answer 4.00
net> 34 close
client> bootstrap refused bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
client> bootstrap-retry bootstrap bootstrap
net> 35 open plain 112.13.96.205:5783
net> 35 CON POST /bs?ep=867724030000225 token=1D77B00311E2A799
net< 35 answer 4.03
net> 35 close
client> bootstrap refused bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
client> bootstrap-retry bootstrap bootstrap
net> 36 open plain 112.13.96.205:5783
net> 36 CON POST /bs?ep=867724030000225 token=C8FF2ADB7B47958D
net< 36 answer 4.04
net> 36 close
client> bootstrap refused bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
client> bootstrap-retry bootstrap bootstrap
net> 37 open plain 112.13.96.205:5783
net> 37 CON POST /bs?ep=867724030000225 token=C0043C27E319AA85
net< 37 answer 4.15
net> 37 close
client> bootstrap refused bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
client> bootstrap-retry bootstrap bootstrap
net> 38 open plain 112.13.96.205:5783
net> 38 CON POST /bs?ep=867724030000225 token=004EC7CF9432D498
net< 38 answer 5.00
net> 38 close
client> bootstrap refused bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
client> bootstrap-retry bootstrap bootstrap
net> 39 open plain 112.13.96.205:5783
net> 39 CON POST /bs?ep=867724030000225 token=F6823C627990A8A2
net< 39 answer 5.03
net> 39 close
client> bootstrap refused bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
client> bootstrap-retry bootstrap bootstrap
net> 40 open plain 112.13.96.205:5783
net> 40 CON POST /bs?ep=867724030000225 token=9280733F76C1FC8A
net< 40 answer 2.05
net> 40 close
client> bootstrap refused bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
client> bootstrap-retry bootstrap bootstrap
net> 41 open plain 112.13.96.205:5783
net> 41 CON POST /bs?ep=867724030000225 token=7BA8D7408FF79803
net< 41 answer 2.01 /bs/1
net> 41 close
client> bootstrap refused bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
client> bootstrap-retry bootstrap bootstrap
net> 42 open plain 112.13.96.205:5783
net> 42 CON POST /bs?ep=867724030000225 token=8577BB5FCEE84512
net< 42 rst
net> 42 close
client> bootstrap lost bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
client> bootstrap-retry bootstrap bootstrap
net> 43 open plain 112.13.96.205:5783
net> 43 CON POST /bs?ep=867724030000225 token=0C70FF15D96C2A24
net< 43 timeout
net> 43 close
client> bootstrap lost bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
client> bootstrap-retry bootstrap bootstrap
net> 44 open plain 112.13.96.205:5783
net> 44 CON POST /bs?ep=867724030000225 token=9BE686D471138D07
net< 44 failed
net> 44 close
client> bootstrap lost bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1s
@ 1.000
client> bootstrap-retry bootstrap bootstrap
net> 45 open plain 112.13.96.205:5783
net> 45 CON POST /bs?ep=867724030000225 token=C12AC3343F8103C1
net< 45 answer 2.04
client> bootstrap bootstrap-accepted bootstrap-wait
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIITIALISING\r\n
< \r\nOK\r\n
