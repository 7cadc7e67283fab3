# Session 6.1 of the guide to the letter: AT+QLASENDATA and +QLAULDATASTATUS, with the quirks that admit them.
= quirk senddata-alias on
= quirk status-urc qlauldatastatus
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+QLASERVERIP="BS","112.13.96.205",5783
nv> bs.host=112.13.96.205 bs.port=5783
< \r\nOK\r\n
> AT+QLABSSECSWT=0
nv> bs.security=0 bs.nat=0
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 112.13.96.205:5783
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
net< 1 answer 2.04
net< 1 request CON DELETE /0 mid=101 token=01
net> 1 2.02
net< 1 request CON DELETE /1 mid=102 token=02
net> 1 2.02
net< 1 request CON PUT /0/0 mid=104 token=04 format=11542 hex=C80019636F61703A2F2F3131322E31332E39362E3230353A35373834C10100C10203C10A7B
net> 1 2.04
net< 1 request CON PUT /1/0 mid=105 token=05 format=11542 hex=C1007BC40100015180C10600C10755
net> 1 2.04
net< 1 request CON POST /bs mid=106 token=06
net> 1 2.04
net> 1 close
net> 2 open plain 112.13.96.205:5784
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:4\r\n
! state lwm2m
state> lwm2m REGISTERING
net< 2 answer 2.01 /rd/5a3f
< \r\n+QLAEVTIND:0\r\n
net< 2 request CON GET /19/1/0 mid=48767 token=6CBBD6861BC43359
< \r\n+QLAREAD: 48767,"6CBBD6861BC43359"\r\n
net> 2 later
> AT+QLASENDRSP=48767,6CBBD6861BC43359,1,48
< \r\n>
>> {"firstName": "Brett", "lastName": "McLaughlin"}\r\n
net> 2 CON 2.05 token=6CBBD6861BC43359 format=42 payload={"firstName": "Brett", "lastName": "McLaughlin"}
< \r\nOK\r\n
net< 2 ack
> AT+QLASENDATA=0x0100,26
< \r\n>
>> [{"n":"19/1/0","p1":"v1"}]\r\n
net> 2 CON POST /dp?ep=867724030000225 token=10767F9C59673663 format=11543 payload=[{"n":"19/1/0","p1":"v1"}]
< \r\nOK\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:1\r\n
< \r\nOK\r\n
net< 2 answer 2.04
< \r\n+QLAULDATASTATUS:4\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:4\r\n
< \r\nOK\r\n
> AT+QLADASTATUS?
< \r\n+QLADASTATUS:4\r\n
< \r\nOK\r\n
> AT+QLAULDATASTATUS?
< \r\n+QLAULDATASTATUS:4\r\n
< \r\nOK\r\n
> AT+QLADATASTATUS=?
< \r\nERROR\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:REGISTERED\r\n
< \r\nOK\r\n
