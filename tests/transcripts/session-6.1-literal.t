# Session 6.1 of the guide to the letter: AT+QLASENDATA and +QLAULDATASTATUS, with the quirks that admit them.
= quirk senddata-alias on
= quirk status-urc qlauldatastatus
! power on
+ 1s
> AT+QLASERVERIP="BS","112.13.96.205",5783
> AT+QLABSSECSWT=0
> AT+NRB
+ 1s
net< 1 answer 2.04
net< 1 request CON DELETE /0 mid=101 token=01
net< 1 request CON DELETE /1 mid=102 token=02
net< 1 request CON PUT /0/0 mid=103 token=03 format=11542 hex=C80019636F61703A2F2F3131322E31332E39362E3230353A35373833C10101C10203C10A01
net< 1 request CON PUT /0/1 mid=104 token=04 format=11542 hex=C80019636F61703A2F2F3131322E31332E39362E3230353A35373834C10100C10203C10A7B
net< 1 request CON PUT /1/0 mid=105 token=05 format=11542 hex=C1007BC40100015180C10600C10755
net< 1 request CON POST /bs mid=106 token=06
! state lwm2m
net< 2 answer 2.01 /rd/5a3f
net< 2 request CON GET /19/1/0 mid=48767 token=6CBBD6861BC43359
> AT+QLASENDRSP=48767,6CBBD6861BC43359,1,48
>> {"firstName": "Brett", "lastName": "McLaughlin"}\r\n
net< 2 ack
> AT+QLASENDATA=0x0100,26
>> [{"n":"19/1/0","p1":"v1"}]\r\n
> AT+QLADATASTATUS?
net< 2 answer 2.04
> AT+QLADATASTATUS?
> AT+QLADASTATUS?
> AT+QLAULDATASTATUS?
> AT+QLADATASTATUS=?
> AT+QLASTATUS?
