# +QLWEVTIND: base manual 5.17; each event by its cause, 4 in a bootstrap, 9 by Observe 1.
# shows: 5.17/4 5.17/9 5.17/9-how 5.17/3
= preset bs.host 112.13.96.205
= preset bs.port 5783
= preset bs.hold-off 0
= preset lwm2m.family 1
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 112.13.96.205:5783
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
net< 1 answer 2.04
net< 1 request CON PUT /0/0 mid=1 token=01 format=11543 payload={"bn":"/0/0/","e":[{"n":"0","sv":"coap://180.101.147.115:5683"},{"n":"1","bv":false},{"n":"2","v":3},{"n":"10","v":7}]}
net> 1 2.04
net< 1 request CON PUT /1/0 mid=2 token=02 format=11543 payload={"bn":"/1/0/","e":[{"n":"0","v":7},{"n":"1","v":86400}]}
net> 1 2.04
net< 1 request CON POST /bs mid=3 token=03
net> 1 2.04
net> 1 close
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLWEVTIND:4\r\n
net< 2 answer 2.01 /rd/1
< \r\n+QLWEVTIND:0\r\n
net< 2 request CON GET /19/0/0 mid=9 token=0B5E observe=0 accept=11542
net> 2 2.05 observe=0 format=11542
< \r\n+QLWEVTIND:3\r\n
net< 2 request CON GET /19/0/0 mid=10 token=0B5E observe=1 accept=11542
net> 2 2.05 format=11542
< \r\n+QLWEVTIND:9\r\n
net< 2 request CON GET /19/0/0 mid=11 token=0B5F observe=0 accept=11542
net> 2 2.05 observe=0 format=11542
< \r\n+QLWEVTIND:3\r\n
# A re-registration prints 0 again.
> AT+QLWSREGIND=0
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 2 answer 2.01 /rd/2
< \r\n+QLWEVTIND:0\r\n
