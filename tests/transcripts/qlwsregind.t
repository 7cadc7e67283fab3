# AT+QLWSREGIND: base manual 5.4; events 0, 1, 2 (5.17).
# shows: 5.17/0 5.17/1 5.17/2
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLWSREGIND=0
< \r\n+CME ERROR: 512\r\n
> AT+QREGSWT=0
nv> lwm2m.registration-mode=0
< \r\nOK\r\n
> AT+NCDP=180.101.147.115
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683 lwm2m.family=1
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
> AT+NRB
net> 1 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLWSREGIND=1
< \r\n+CME ERROR: 516\r\n
> AT+QLWSREGIND=0
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
> AT+QLWSREGIND=0
< \r\nOK\r\n
net< 2 answer 2.01 /rd/1
< \r\n+QLWEVTIND:0\r\n
net< 2 request CON POST /1/0/8 mid=1 token=01
net> 2 2.04
net> 2 CON POST /rd/1 token=10767F9C59673663
net< 2 answer 2.04
< \r\n+QLWEVTIND:2\r\n
> AT+QLWSREGIND=1
net> 2 CON DELETE /rd/1 token=DAC0FB02E16D65A6
< \r\nOK\r\n
> AT+QLWSREGIND=0
< \r\n+CME ERROR: 516\r\n
net< 2 answer 2.02
net> 2 close
< \r\n+QLWEVTIND:1\r\n
> AT+QLWSREGIND=2
< \r\n+CME ERROR: 50\r\n
> AT+QLWSREGIND=-1
< \r\n+CME ERROR: 50\r\n
> AT+QLWSREGIND=
< \r\n+CME ERROR: 50\r\n
> AT+QLWSREGIND
< \r\nERROR\r\n
> AT+QLWSREGIND?
< \r\nERROR\r\n
> AT+QLWSREGIND=?
< \r\nERROR\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+QLWSREGIND=0
< \r\n+CME ERROR: 524\r\n
