# AT+NNMI, AT+NMGR, AT+NQMGR: base manual 5.11, 5.12, 5.14. What the platform writes to 19/1/0.
# shows: 5.11/oldest 5.12/modes 5.12/flush 5.12/default 5.14/counts
# shows: dialect/space-behind-colon-base dialect/room-nmgr-reads dialect/writes-reads-object-19
# shows: 5.11/printed
= preset lwm2m.host 180.101.147.115
= preset lwm2m.family 1
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/1
< \r\n+QLWEVTIND:0\r\n
net< 1 request CON GET /19/0/0 mid=9 token=0B5E observe=0 accept=11542
net> 1 2.05 observe=0 format=11542
< \r\n+QLWEVTIND:3\r\n
> AT+NNMI?
< \r\n+NNMI:1\r\n
< \r\nOK\r\n
net< 1 request CON PUT /19/1/0 mid=1 token=01 format=42 hex=AAAA0000
< \r\n+NNMI:4,AAAA0000\r\n
net> 1 2.04
> AT+NMGR
< \r\nOK\r\n
> AT+NNMI=2
< \r\nOK\r\n
> AT+NNMI?
< \r\n+NNMI:2\r\n
< \r\nOK\r\n
net< 1 request CON PUT /19/1/0 mid=2 token=02 format=42 hex=01
< \r\n+NNMI\r\n
net> 1 2.04
net< 1 request CON PUT /19/1/0 mid=3 token=03 format=42 hex=0203
< \r\n+NNMI\r\n
net> 1 2.04
> AT+NQMGR
< \r\nBUFFERED=2,RECEIVED=3,DROPPED=0\r\n
< \r\nOK\r\n
> AT+NMGR
< \r\n1,01\r\n
< \r\nOK\r\n
> AT+NMGR
< \r\n2,0203\r\n
< \r\nOK\r\n
> AT+NMGR
< \r\nOK\r\n
> AT+NNMI=0
< \r\nOK\r\n
net< 1 request CON PUT /19/1/0 mid=4 token=04 format=42 hex=04
net> 1 2.04
net< 1 request CON PUT /19/1/0 mid=5 token=05 format=42 hex=05
net> 1 2.04
> AT+NQMGR
< \r\nBUFFERED=2,RECEIVED=5,DROPPED=0\r\n
< \r\nOK\r\n
# 1 prints what is there.
> AT+NNMI=1
< \r\nOK\r\n
< \r\n+NNMI:1,04\r\n
< \r\n+NNMI:1,05\r\n
> AT+NMGR
< \r\nOK\r\n
> AT+NQMGR
< \r\nBUFFERED=0,RECEIVED=5,DROPPED=0\r\n
< \r\nOK\r\n
# There is room for eight; the newest is lost.
> AT+NNMI=0
< \r\nOK\r\n
net< 1 request CON PUT /19/1/0 mid=10 token=0A format=42 hex=00
net> 1 2.04
net< 1 request CON PUT /19/1/0 mid=11 token=0B format=42 hex=01
net> 1 2.04
net< 1 request CON PUT /19/1/0 mid=12 token=0C format=42 hex=02
net> 1 2.04
net< 1 request CON PUT /19/1/0 mid=13 token=0D format=42 hex=03
net> 1 2.04
net< 1 request CON PUT /19/1/0 mid=14 token=0E format=42 hex=04
net> 1 2.04
net< 1 request CON PUT /19/1/0 mid=15 token=0F format=42 hex=05
net> 1 2.04
net< 1 request CON PUT /19/1/0 mid=16 token=10 format=42 hex=06
net> 1 2.04
net< 1 request CON PUT /19/1/0 mid=17 token=11 format=42 hex=07
net> 1 2.04
net< 1 request CON PUT /19/1/0 mid=18 token=12 format=42 hex=08
net> 1 2.04
> AT+NQMGR
< \r\nBUFFERED=8,RECEIVED=14,DROPPED=1\r\n
< \r\nOK\r\n
> AT+NMGR
< \r\n1,00\r\n
< \r\nOK\r\n
> AT+NNMI=3
< \r\nERROR\r\n
> AT+NNMI=-1
< \r\nERROR\r\n
> AT+NNMI=
< \r\nERROR\r\n
> AT+NNMI
< \r\nERROR\r\n
> AT+NNMI=?
< \r\nERROR\r\n
> AT+NMGR?
< \r\nERROR\r\n
> AT+NMGR=1
< \r\nERROR\r\n
> AT+NMGR=?
< \r\nERROR\r\n
> AT+NQMGR?
< \r\nERROR\r\n
> AT+NQMGR=1
< \r\nERROR\r\n
> AT+NQMGR=?
< \r\nERROR\r\n
# TLV around it; nothing; another path; a read.
> AT+NNMI=1
< \r\nOK\r\n
< \r\n+NNMI:1,01\r\n
< \r\n+NNMI:1,02\r\n
< \r\n+NNMI:1,03\r\n
< \r\n+NNMI:1,04\r\n
< \r\n+NNMI:1,05\r\n
< \r\n+NNMI:1,06\r\n
< \r\n+NNMI:1,07\r\n
net< 1 request CON PUT /19/1/0 mid=30 token=30 format=11542 hex=C2006162
< \r\n+NNMI:2,6162\r\n
net> 1 2.04
net< 1 request CON PUT /19/1/0 mid=31 token=31 format=42
net> 1 4.00
net< 1 request CON PUT /19/0/0 mid=32 token=32 format=42 hex=01
net> 1 4.05
net< 1 request CON GET /19/1/0 mid=33 token=33 accept=42
net> 1 4.05
# A boot forgets it, and 1 is the default.
> AT+NNMI=0
< \r\nOK\r\n
net< 1 request CON PUT /19/1/0 mid=40 token=28 format=42 hex=40
net> 1 2.04
> AT+NRB
net> 1 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+NNMI?
< \r\n+NNMI:1\r\n
< \r\nOK\r\n
> AT+NMGR
< \r\nOK\r\n
> AT+NQMGR
< \r\nBUFFERED=0,RECEIVED=0,DROPPED=0\r\n
< \r\nOK\r\n
