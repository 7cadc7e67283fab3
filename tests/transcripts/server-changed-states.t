# AT+QLASREGIND=0 with another server set begins there from whatever state the client is in, with and without a bootstrap server.
= show client
= preset bs.host 1.2.3.1
= timer registration 1000
! power on
client> off ip-lost off
client> off ip-lost off
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
client> off configured off
client> off start hold-off
client> hold-off bootstrap bootstrap
net> 1 open plain 1.2.3.1:5683
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
# bootstrap
> AT+QLASERVERIP=BS,1.2.3.2,5683
nv> bs.host=1.2.3.2 bs.port=5683
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 1 close
client> bootstrap anew off
client> off start hold-off
client> hold-off bootstrap bootstrap
net> 2 open plain 1.2.3.2:5683
net> 2 CON POST /bs?ep=867724030000225 token=F5EEAB99E3147D0B
< \r\nOK\r\n
# bootstrap-wait
net< 2 answer 2.04
client> bootstrap bootstrap-accepted bootstrap-wait
> AT+QLASERVERIP=BS,1.2.3.3,5683
nv> bs.host=1.2.3.3 bs.port=5683
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 2 close
client> bootstrap-wait anew off
client> off start hold-off
client> hold-off bootstrap bootstrap
net> 3 open plain 1.2.3.3:5683
net> 3 CON POST /bs?ep=867724030000225 token=10767F9C59673663
< \r\nOK\r\n
net< 3 answer 2.04
client> bootstrap bootstrap-accepted bootstrap-wait
net< 3 request CON PUT /0/0/0 mid=1 token=01 format=0 payload=coap://1.2.3.9:5683
net> 3 2.04
net< 3 request CON PUT /0/0/1 mid=2 token=02 format=0 payload=0
net> 3 2.04
net< 3 request CON PUT /0/0/2 mid=3 token=03 format=0 payload=3
net> 3 2.04
net< 3 request CON PUT /0/0/10 mid=4 token=04 format=0 payload=101
net> 3 2.04
net< 3 request CON PUT /1/0/0 mid=5 token=05 format=0 payload=101
net> 3 2.04
net< 3 request CON PUT /1/0/1 mid=6 token=06 format=0 payload=86400
net> 3 2.04
net< 3 request CON POST /bs mid=7 token=07
net> 3 2.04
net> 3 close
client> bootstrap-wait bootstrap-finished bootstrapped
< \r\n+QLAEVTIND:4\r\n
# bootstrapped
> AT+QLASERVERIP=BS,1.2.3.4,5683
nv> bs.host=1.2.3.4 bs.port=5683
< \r\nOK\r\n
> AT+QLASREGIND=0
client> bootstrapped anew off
client> off start hold-off
client> hold-off bootstrap bootstrap
net> 4 open plain 1.2.3.4:5683
net> 4 CON POST /bs?ep=867724030000225 token=DAC0FB02E16D65A6
< \r\nOK\r\n
net< 4 answer 2.04
client> bootstrap bootstrap-accepted bootstrap-wait
net< 4 request CON PUT /0/0/0 mid=1 token=01 format=0 payload=coap://1.2.3.9:5683
net> 4 2.04
net< 4 request CON PUT /0/0/1 mid=2 token=02 format=0 payload=0
net> 4 2.04
net< 4 request CON PUT /0/0/2 mid=3 token=03 format=0 payload=3
net> 4 2.04
net< 4 request CON PUT /0/0/10 mid=4 token=04 format=0 payload=101
net> 4 2.04
net< 4 request CON PUT /1/0/0 mid=5 token=05 format=0 payload=101
net> 4 2.04
net< 4 request CON PUT /1/0/1 mid=6 token=06 format=0 payload=86400
net> 4 2.04
net< 4 request CON POST /bs mid=7 token=07
net> 4 2.04
net> 4 close
client> bootstrap-wait bootstrap-finished bootstrapped
< \r\n+QLAEVTIND:4\r\n
+ 2s
@ 1.000
net> 5 open plain 1.2.3.9:5683
client> bootstrapped register register
net> 5 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
# register
> AT+QLASERVERIP=BS,1.2.3.5,5683
nv> bs.host=1.2.3.5 bs.port=5683
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 5 close
client> register anew off
client> off start hold-off
client> hold-off bootstrap bootstrap
net> 6 open plain 1.2.3.5:5683
net> 6 CON POST /bs?ep=867724030000225 token=A24F708183F36B36
< \r\nOK\r\n
net< 6 answer 2.04
client> bootstrap bootstrap-accepted bootstrap-wait
net< 6 request CON PUT /0/0/0 mid=1 token=01 format=0 payload=coap://1.2.3.9:5683
net> 6 2.04
net< 6 request CON PUT /0/0/1 mid=2 token=02 format=0 payload=0
net> 6 2.04
net< 6 request CON PUT /0/0/2 mid=3 token=03 format=0 payload=3
net> 6 2.04
net< 6 request CON PUT /0/0/10 mid=4 token=04 format=0 payload=101
net> 6 2.04
net< 6 request CON PUT /1/0/0 mid=5 token=05 format=0 payload=101
net> 6 2.04
net< 6 request CON PUT /1/0/1 mid=6 token=06 format=0 payload=86400
net> 6 2.04
net< 6 request CON POST /bs mid=7 token=07
net> 6 2.04
net> 6 close
client> bootstrap-wait bootstrap-finished bootstrapped
< \r\n+QLAEVTIND:4\r\n
+ 2s
@ 1.000
net> 7 open plain 1.2.3.9:5683
client> bootstrapped register register
net> 7 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A2E6F4E63EAF3386 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 7 answer 2.01 /rd/1
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
# registered
> AT+QLASERVERIP=LWM2M,1.2.3.6,5683
nv> lwm2m.host=1.2.3.6 lwm2m.port=5683
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 7 close
client> registered anew off
client> off start hold-off
client> hold-off bootstrap bootstrap
net> 8 open plain 1.2.3.5:5683
net> 8 CON POST /bs?ep=867724030000225 token=CC9EB061F694E990
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,1,"1"
< \r\nERROR\r\n
# without a bootstrap server: where the other one is
> AT+QLASERVERIP=DEL,1.2.3.5
nv> bs.host=(default) bs.port=(default)
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 8 close
client> bootstrap anew off
net> 9 open plain 1.2.3.6:5683
client> off register register
net> 9 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D584EB29A06A4019 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 9 answer 2.01 /rd/2
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
net< 9 request CON POST /1/0/4 mid=8 token=08
net> 9 2.04
client> registered disable disable
net> 9 CON DELETE /rd/2 token=D146FBFF8A65D304
# disable
> AT+QLASERVERIP=LWM2M,1.2.3.7,5683
nv> lwm2m.host=1.2.3.7 lwm2m.port=5683
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 9 close
client> disable anew off
net> 10 open plain 1.2.3.7:5683
client> off register register
net> 10 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=FE6BD2507FB48252 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 10 answer 2.01 /rd/3
client> register accepted registered
< \r\n+QLAEVTIND:0\r\n
