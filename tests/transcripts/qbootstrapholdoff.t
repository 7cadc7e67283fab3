# AT+QBOOTSTRAPHOLDOFF: base manual 5.20.
# shows: 5.20/default 5.20/zero 5.20/wait 5.20/server
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
# With a server it is the server; with 0 the bootstrap comes first, at once.
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
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QBOOTSTRAPHOLDOFF=0
nv> bs.hold-off=0
< \r\nOK\r\n
> AT+NRB
net> 2 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 3 open plain 112.13.96.205:5783
net> 3 CON POST /bs?ep=867724030000225 token=10767F9C59673663
