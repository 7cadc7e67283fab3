# A NON with a sequence number counts, and is told, when it goes out: once there is a connection, or discarded without one. Its number
# can't be used again until then; one without a number is told at once.
# shows: 5.13/air 5.5/pending 5.15/air dialect/sequence-number-qlwuldata-qlwuldataex
= preset lwm2m.host 180.101.147.115
= preset lwm2m.family 1
= timer rrc-setup 500
= timer radio-link 5000
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
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSMI=1
< \r\nOK\r\n
+ 30s
> AT+QLWULDATA=1,31,7
net> 1 NON 2.05 token=0B5E observe=1 format=42 payload=1 air=wait
< \r\nOK\r\n
> AT+QLWULDATAEX=1,32,0x0000,7
< \r\n+CME ERROR: 516\r\n
> AT+QLWULDATAEX=1,32,0x0100,7
< \r\n+CME ERROR: 516\r\n
> AT+NMGS=1,32,8
net> 1 NON 2.05 token=0B5E observe=2 format=42 payload=2 air=wait
< \r\nOK\r\n
> AT+QLWULDATA=1,33
net> 1 NON 2.05 token=0B5E observe=3 format=42 payload=3 air=wait
< \r\nOK\r\n
< \r\n+NSMI:SENT\r\n
> AT+NQMGS
< \r\nPENDING=2,SENT=1,ERROR=0\r\n
< \r\nOK\r\n
+ 1s
@ 0.500
< \r\n+NSMI:SENT_TO_AIR_INTERFACE,7\r\n
< \r\n+NSMI:SENT_TO_AIR_INTERFACE,8\r\n
> AT+NQMGS
< \r\nPENDING=0,SENT=3,ERROR=0\r\n
< \r\nOK\r\n
> AT+QLWULDATA=1,31,7
net> 1 NON 2.05 token=0B5E observe=4 format=42 payload=1
< \r\nOK\r\n
< \r\n+NSMI:SENT_TO_AIR_INTERFACE,7\r\n
# and with the number of a CON that waits for its answer
> AT+QLWULDATAEX=1,34,0x0100,9
net> 1 CON 2.05 token=0B5E observe=5 format=42 payload=4
< \r\nOK\r\n
> AT+NMGS=1,35,9
< \r\n+CME ERROR: 159\r\n
net< 1 ack
< \r\n+NSMI:SENT_TO_AIR_INTERFACE,9\r\n
< \r\n+QLWULDATASTATUS:4,9\r\n
> AT+NMGS=1,35,9
net> 1 NON 2.05 token=0B5E observe=6 format=42 payload=5
< \r\nOK\r\n
< \r\n+NSMI:SENT_TO_AIR_INTERFACE,9\r\n
+ 30s
! radio coverage off
> AT+QLWULDATA=1,36,7
net> 1 NON 2.05 token=0B5E observe=7 format=42 payload=6 air=closed
< \r\nOK\r\n
+ 10s
@ 5.500
< \r\n+NSMI:DISCARDED\r\n
> AT+NQMGS
< \r\nPENDING=0,SENT=6,ERROR=1\r\n
< \r\nOK\r\n
# out of service: lost at once, and nothing of it comes later
> AT+QLWULDATA=1,37,8
net> 1 NON 2.05 token=0B5E observe=8 format=42 payload=7 air=closed
< \r\nOK\r\n
< \r\n+NSMI:DISCARDED\r\n
> AT+QLWULDATA=1,38
net> 1 NON 2.05 token=0B5E observe=9 format=42 payload=8 air=closed
< \r\nOK\r\n
< \r\n+NSMI:DISCARDED\r\n
! radio coverage on
+ 30s
> AT+QLWULDATA=1,39,8
net> 1 NON 2.05 token=0B5E observe=10 format=42 payload=9 air=wait
< \r\nOK\r\n
+ 1s
@ 0.500
< \r\n+NSMI:SENT_TO_AIR_INTERFACE,8\r\n
> AT+NQMGS
< \r\nPENDING=0,SENT=7,ERROR=3\r\n
< \r\nOK\r\n
