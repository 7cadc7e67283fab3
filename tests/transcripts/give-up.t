# Failed registrations are tried again, later and later, and given up after six (quirk give-up, timer retry-min, retry-max).
# shows: 3.10/retry 3.10/give-up
# shows: dialect/qbootstrapholdoff-beside-server
# shows: dialect/waits-between-failed-attempts dialect/module-bootstraps
= show client
= quirk give-up after-6
= timer retry-max 60000
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
net< 1 timeout
net> 1 close
client> register lost register-retry
+ 10s
@ 10.000
net> 2 open plain 180.101.147.115:5683
client> register-retry register register
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 2 answer 4.03
net> 2 close
client> register refused register-retry
> AT+QLASENDDATA=0x0100,2,"ab"
< \r\nERROR\r\n
+ 20s
@ 20.000
net> 3 open plain 180.101.147.115:5683
client> register-retry register register
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 3 answer 5.03
net> 3 close
client> register unavailable register-retry
+ 40s
@ 40.000
net> 4 open plain 180.101.147.115:5683
client> register-retry register register
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 4 rst
net> 4 close
client> register lost register-retry
+ 60s
@ 60.000
net> 5 open plain 180.101.147.115:5683
client> register-retry register register
net> 5 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 5 failed
net> 5 close
client> register lost register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 60s
@ 60.000
net> 6 open plain 180.101.147.115:5683
client> register-retry register register
net> 6 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A24F708183F36B36 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 6 timeout
net> 6 close
client> register give-up ended
> AT+QLASTATUS?
< \r\n+QLASTATUS:REG_FAILED\r\n
< \r\nOK\r\n
+ 1d
> AT+QLASTATUS?
< \r\n+QLASTATUS:REG_FAILED\r\n
< \r\nOK\r\n
# The host starts it again; data does too (quirk early-send). A success resets the waits.
> AT+QLASREGIND=0
net> 7 open plain 180.101.147.115:5683
client> ended register register
net> 7 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A2E6F4E63EAF3386 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 7 timeout
net> 7 close
client> register lost register-retry
+ 10s
@ 10.000
net> 8 open plain 180.101.147.115:5683
client> register-retry register register
net> 8 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=CC9EB061F694E990 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 8 timeout
net> 8 close
client> register lost register-retry
+ 20s
@ 20.000
net> 9 open plain 180.101.147.115:5683
client> register-retry register register
net> 9 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D584EB29A06A4019 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 9 answer 2.01 /rd/1
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
# A lost Update is no failed registration: the first wait, and six attempts from then on.
net< 9 request CON POST /1/0/8 mid=1 token=01
net> 9 2.04
net> 9 CON POST /rd/1 token=D146FBFF8A65D304
net< 9 timeout
net> 9 close
client> registered lost register-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:TIMEOUT_AND_RETRYING\r\n
< \r\nOK\r\n
+ 10s
@ 10.000
net> 10 open plain 180.101.147.115:5683
client> register-retry register register
net> 10 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=FE6BD2507FB48252 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 10 timeout
net> 10 close
client> register lost register-retry
+ 10s
@ 10.000
net> 11 open plain 180.101.147.115:5683
client> register-retry register register
net> 11 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=7EB4DAD4D1969FB3 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 11 timeout
net> 11 close
client> register lost register-retry
+ 20s
@ 20.000
net> 12 open plain 180.101.147.115:5683
client> register-retry register register
net> 12 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=8F2B0C4C43FF9C20 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 12 timeout
net> 12 close
client> register lost register-retry
+ 40s
@ 40.000
net> 13 open plain 180.101.147.115:5683
client> register-retry register register
net> 13 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=443C3C16C4B7B28A format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 13 timeout
net> 13 close
client> register lost register-retry
+ 60s
@ 60.000
net> 14 open plain 180.101.147.115:5683
client> register-retry register register
net> 14 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=4AC9C77A37DA0C4A format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 14 timeout
net> 14 close
client> register lost register-retry
+ 60s
@ 60.000
net> 15 open plain 180.101.147.115:5683
client> register-retry register register
net> 15 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=8A6023FF12971412 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 15 timeout
net> 15 close
client> register give-up ended
> AT+QLASTATUS?
< \r\n+QLASTATUS:REG_FAILED\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 16 open plain 180.101.147.115:5683
client> ended register register
net> 16 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=32257B8DBF201568 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nERROR\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 16 answer 2.01 /rd/2
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
# The bootstrap in the same way: refused, lost, never finished.
> AT+QLASREGIND=1
client> registered deregister deregister
net> 16 CON DELETE /rd/2 token=BBE605D5DD9860F3
< \r\nOK\r\n
net< 16 answer 2.02
net> 16 close
client> deregister accepted ended
< \r\n+QLAEVTIND:1\r\n
> AT+QLASERVERIP="BS","112.13.96.205",5783
nv> bs.host=112.13.96.205 bs.port=5783
< \r\nOK\r\n
> AT+QLASREGIND=0
client> ended start hold-off
client> hold-off bootstrap bootstrap
net> 17 open plain 112.13.96.205:5783
net> 17 CON POST /bs?ep=867724030000225 token=E93B80AE49E7A0D1
< \r\nOK\r\n
net< 17 answer 4.00
net> 17 close
client> bootstrap refused bootstrap-retry
+ 10s
@ 10.000
client> bootstrap-retry bootstrap bootstrap
net> 18 open plain 112.13.96.205:5783
net> 18 CON POST /bs?ep=867724030000225 token=361FC5269EBB1794
net< 18 timeout
net> 18 close
client> bootstrap lost bootstrap-retry
+ 20s
@ 20.000
client> bootstrap-retry bootstrap bootstrap
net> 19 open plain 112.13.96.205:5783
net> 19 CON POST /bs?ep=867724030000225 token=15EC382BC47AC9ED
net< 19 rst
net> 19 close
client> bootstrap lost bootstrap-retry
+ 40s
@ 40.000
client> bootstrap-retry bootstrap bootstrap
net> 20 open plain 112.13.96.205:5783
net> 20 CON POST /bs?ep=867724030000225 token=205994A2654FF78F
net< 20 answer 2.04
client> bootstrap bootstrap-accepted bootstrap-wait
+ 93s
@ 93.000
net> 20 close
client> bootstrap-wait lost bootstrap-retry
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 60s
@ 60.000
client> bootstrap-retry bootstrap bootstrap
net> 21 open plain 112.13.96.205:5783
net> 21 CON POST /bs?ep=867724030000225 token=BC14CF33A3785617
net< 21 answer 5.00
net> 21 close
client> bootstrap refused bootstrap-retry
+ 60s
@ 60.000
client> bootstrap-retry bootstrap bootstrap
net> 22 open plain 112.13.96.205:5783
net> 22 CON POST /bs?ep=867724030000225 token=2F440F53A64846C8
net< 22 answer 2.04
client> bootstrap bootstrap-accepted bootstrap-wait
+ 93s
@ 93.000
net> 22 close
client> bootstrap-wait give-up ended
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1d
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
client> ended start hold-off
client> hold-off bootstrap bootstrap
net> 23 open plain 112.13.96.205:5783
net> 23 CON POST /bs?ep=867724030000225 token=E614817B0474A150
< \r\nOK\r\n
net< 23 answer 4.00
net> 23 close
client> bootstrap refused bootstrap-retry
+ 10s
@ 10.000
client> bootstrap-retry bootstrap bootstrap
net> 24 open plain 112.13.96.205:5783
net> 24 CON POST /bs?ep=867724030000225 token=9BBCA63E3F9FF265
net< 24 answer 4.00
net> 24 close
client> bootstrap refused bootstrap-retry
+ 20s
@ 20.000
client> bootstrap-retry bootstrap bootstrap
net> 25 open plain 112.13.96.205:5783
net> 25 CON POST /bs?ep=867724030000225 token=5F98D299FB7ECAC8
net< 25 answer 4.00
net> 25 close
client> bootstrap refused bootstrap-retry
+ 40s
@ 40.000
client> bootstrap-retry bootstrap bootstrap
net> 26 open plain 112.13.96.205:5783
net> 26 CON POST /bs?ep=867724030000225 token=F4D25B7643A05C05
net< 26 answer 4.00
net> 26 close
client> bootstrap refused bootstrap-retry
+ 60s
@ 60.000
client> bootstrap-retry bootstrap bootstrap
net> 27 open plain 112.13.96.205:5783
net> 27 CON POST /bs?ep=867724030000225 token=1945998FE3717B8C
net< 27 answer 4.00
net> 27 close
client> bootstrap refused bootstrap-retry
+ 60s
@ 60.000
client> bootstrap-retry bootstrap bootstrap
net> 28 open plain 112.13.96.205:5783
net> 28 CON POST /bs?ep=867724030000225 token=908D1BDA98483550
net< 28 answer 4.00
net> 28 close
client> bootstrap give-up ended
> AT+QLASTATUS?
< \r\n+QLASTATUS:INIT_FAILED\r\n
< \r\nOK\r\n
+ 1d
# A reboot begins anew.
> AT+NRB
client> ended ip-lost off
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
client> off configured off
client> off start hold-off
client> hold-off bootstrap bootstrap
net> 29 open plain 112.13.96.205:5783
net> 29 CON POST /bs?ep=867724030000225 token=EBB0317DFD3B3937
