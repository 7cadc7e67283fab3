# AT+QLWULDATASTATUS: base manual 5.7; every state by its cause, AT+NSMI and AT+NQMGS beside it (5.13, 5.15).
# shows: 5.7/final 5.13/kinds 5.15/counts
# shows: dialect/nsmi-discarded
# shows: 5.13/default
# shows: 5.7/plain
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
> AT+QLWULDATASTATUS?
< \r\n+QLWULDATASTATUS:0\r\n
< \r\nOK\r\n
> AT+NQMGS
< \r\nPENDING=0,SENT=0,ERROR=0\r\n
< \r\nOK\r\n
> AT+NSMI?
< \r\n+NSMI:0\r\n
< \r\nOK\r\n
> AT+NSMI=1
< \r\nOK\r\n
> AT+NSMI?
< \r\n+NSMI:1\r\n
< \r\nOK\r\n
> AT+QLWULDATAEX=1,31,0x0100
net> 1 CON 2.05 token=0B5E observe=1 format=42 payload=1
< \r\nOK\r\n
> AT+QLWULDATASTATUS?
< \r\n+QLWULDATASTATUS:1\r\n
< \r\nOK\r\n
> AT+NQMGS
< \r\nPENDING=1,SENT=0,ERROR=0\r\n
< \r\nOK\r\n
net< 1 ack
< \r\n+NSMI:SENT\r\n
< \r\n+QLWULDATASTATUS:4\r\n
> AT+QLWULDATASTATUS?
< \r\n+QLWULDATASTATUS:4\r\n
< \r\nOK\r\n
> AT+QLWULDATAEX=1,31,0x0100
net> 1 CON 2.05 token=0B5E observe=2 format=42 payload=1
< \r\nOK\r\n
net< 1 timeout
< \r\n+NSMI:DISCARDED\r\n
< \r\n+QLWULDATASTATUS:3\r\n
> AT+QLWULDATAEX=1,31,0x0100,7
net> 1 CON 2.05 token=0B5E observe=3 format=42 payload=1
< \r\nOK\r\n
net< 1 timeout
< \r\n+NSMI:DISCARDED\r\n
< \r\n+QLWULDATASTATUS:3,7\r\n
> AT+QLWULDATASTATUS?
< \r\n+QLWULDATASTATUS:3,7\r\n
< \r\nOK\r\n
> AT+NMGS=1,31
net> 1 NON 2.05 token=0B5E observe=4 format=42 payload=1
< \r\nOK\r\n
< \r\n+NSMI:SENT\r\n
> AT+NMGS=1,31,9
net> 1 NON 2.05 token=0B5E observe=5 format=42 payload=1
< \r\nOK\r\n
< \r\n+NSMI:SENT_TO_AIR_INTERFACE,9\r\n
> AT+QLWULDATAEX=1,31,0x0100,8
net> 1 CON 2.05 token=0B5E observe=6 format=42 payload=1
< \r\nOK\r\n
net< 1 ack
< \r\n+NSMI:SENT_TO_AIR_INTERFACE,8\r\n
< \r\n+QLWULDATASTATUS:4,8\r\n
> AT+QLWULDATAEX=1,31,0x0100
net> 1 CON 2.05 token=0B5E observe=7 format=42 payload=1
< \r\nOK\r\n
net< 1 failed
< \r\n+NSMI:DISCARDED\r\n
< \r\n+QLWULDATASTATUS:2\r\n
> AT+QLWULDATASTATUS?
< \r\n+QLWULDATASTATUS:2\r\n
< \r\nOK\r\n
> AT+NQMGS
< \r\nPENDING=0,SENT=4,ERROR=3\r\n
< \r\nOK\r\n
# RST ends the observation, too: event 9.
> AT+QLWULDATAEX=1,31,0x0100
net> 1 CON 2.05 token=0B5E observe=8 format=42 payload=1
< \r\nOK\r\n
net< 1 rst
< \r\n+NSMI:DISCARDED\r\n
< \r\n+QLWULDATASTATUS:5\r\n
< \r\n+QLWEVTIND:9\r\n
> AT+QLWULDATASTATUS?
< \r\n+QLWULDATASTATUS:5\r\n
< \r\nOK\r\n
> AT+NQMGS
< \r\nPENDING=0,SENT=4,ERROR=4\r\n
< \r\nOK\r\n
> AT+NMSTATUS?
< \r\n+NMSTATUS:REGISTERED\r\n
< \r\nOK\r\n
> AT+NSMI=0
< \r\nOK\r\n
> AT+NSMI=2
< \r\nERROR\r\n
> AT+NSMI=-1
< \r\nERROR\r\n
> AT+NSMI=
< \r\nERROR\r\n
> AT+NSMI
< \r\nERROR\r\n
> AT+NSMI=?
< \r\nERROR\r\n
> AT+NQMGS?
< \r\nERROR\r\n
> AT+NQMGS=1
< \r\nERROR\r\n
> AT+NQMGS=?
< \r\nERROR\r\n
> AT+QLWULDATASTATUS
< \r\nERROR\r\n
> AT+QLWULDATASTATUS=1
< \r\nERROR\r\n
> AT+QLWULDATASTATUS=?
< \r\nERROR\r\n
# A boot begins anew.
> AT+NSMI=1
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
> AT+NSMI?
< \r\n+NSMI:0\r\n
< \r\nOK\r\n
> AT+NQMGS
< \r\nPENDING=0,SENT=0,ERROR=0\r\n
< \r\nOK\r\n
> AT+QLWULDATASTATUS?
< \r\n+QLWULDATASTATUS:0\r\n
< \r\nOK\r\n
