# AT+QBOOTSTRAPHOLDOFF: base manual 5.20.
# shows: 5.20/default 5.20/zero 5.20/wait 5.20/server
# shows: dialect/qbootstrapholdoff-beside-server
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QBOOTSTRAPHOLDOFF?
< \r\n+QBOOTSTRAPHOLDOFF:600\r\n
< \r\nOK\r\n
> AT+QBOOTSTRAPHOLDOFF=0
< \r\n+CME ERROR: 512\r\n
> AT+QBOOTSTRAPHOLDOFF=65535
nv> bs.hold-off=65535
< \r\nOK\r\n
> AT+QBOOTSTRAPHOLDOFF=65536
< \r\n+CME ERROR: 50\r\n
> AT+QBOOTSTRAPHOLDOFF=-1
< \r\n+CME ERROR: 50\r\n
> AT+QBOOTSTRAPHOLDOFF=
< \r\n+CME ERROR: 50\r\n
> AT+QBOOTSTRAPHOLDOFF
< \r\nERROR\r\n
> AT+QBOOTSTRAPHOLDOFF=?
< \r\nERROR\r\n
> AT+QLWSERVERIP=BS,112.13.96.205,5783
nv> bs.host=112.13.96.205 bs.port=5783 lwm2m.family=1
< \r\nOK\r\n
> AT+QBOOTSTRAPHOLDOFF=20
nv> bs.hold-off=20
< \r\nOK\r\n
> AT+QBOOTSTRAPHOLDOFF?
< \r\n+QBOOTSTRAPHOLDOFF:20\r\n
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
# A bootstrap server alone: after 20 s.
+ 19s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
+ 3s
@ 1.003
net> 1 open plain 112.13.96.205:5783
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
# With a server it is the server, and the bootstrap when all attempts have failed; with 0 the bootstrap comes first, at once.
> AT+NCDP=180.101.147.115
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
> AT+NRB
net> 1 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 2 answer 4.03
net> 2 close
+ 10s
@ 10.000
net> 3 open plain 180.101.147.115:5683
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 3 answer 4.03
net> 3 close
+ 20s
@ 20.000
net> 4 open plain 180.101.147.115:5683
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 4 answer 4.03
net> 4 close
+ 40s
@ 40.000
net> 5 open plain 180.101.147.115:5683
net> 5 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 5 answer 4.03
net> 5 close
+ 80s
@ 80.000
net> 6 open plain 180.101.147.115:5683
net> 6 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A24F708183F36B36 format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 6 answer 4.03
net> 6 close
+ 160s
@ 160.000
net> 7 open plain 180.101.147.115:5683
net> 7 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A2E6F4E63EAF3386 format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 7 answer 4.03
net> 7 close
> AT+NMSTATUS?
< \r\n+NMSTATUS:INIITIALISING\r\n
< \r\nOK\r\n
+ 20s
@ 20.000
net> 8 open plain 112.13.96.205:5783
net> 8 CON POST /bs?ep=867724030000225 token=CC9EB061F694E990
> AT+QBOOTSTRAPHOLDOFF=0
nv> bs.hold-off=0
< \r\nOK\r\n
> AT+NRB
net> 8 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 9 open plain 112.13.96.205:5783
net> 9 CON POST /bs?ep=867724030000225 token=D584EB29A06A4019
