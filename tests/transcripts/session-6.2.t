# Session 6.2 of the guide (DTLS). Its lengths 48 and 112 don't fit its payloads of 71 and 94 bytes (at-base 6.8): here the right ones.
! power on
+ 1s
> AT+QLASERVERIP="BS","lwm.home.komect.com",5684
> AT+QLASETBSPSK=867724030000225,30313233343536373839303132336162
> AT+QCFG="LWM2M/DeviceType","31301"
> AT+QLABSSECSWT=1,0
> AT+QLADTLSSTAT?
> AT+NRB
+ 1s
> AT+QLADTLSSTAT?
> AT+QLASTATUS?
net< 1 dtls done
> AT+QLADTLSSTAT?
net< 1 answer 2.04
net< 1 request CON DELETE /0 mid=101 token=01
net< 1 request CON DELETE /1 mid=102 token=02
net< 1 request CON PUT /0/0 mid=103 token=03 format=11542 hex=C80019636F61703A2F2F3131322E31332E39362E3230353A35373833C10101C10203C10A01
net< 1 request CON PUT /0/1 mid=104 token=04 format=11542 hex=C80020636F6170733A2F2F6C776D2E686F6D652E6B6F6D6563742E636F6D3A35363834C10100C10200C8030F383637373234303330303030323235C8051030313233343536373839303132336162C10A7B
net< 1 request CON PUT /1/0 mid=105 token=05 format=11542 hex=C1007BC40100015180C10600C10755
net< 1 request CON POST /bs mid=106 token=06
> AT+QLASTATUS?
net< 2 dtls done
net< 2 answer 2.01 /rd/5a3f
net< 2 request CON GET /3/0/17 mid=48766 token=01
net< 2 request CON GET /19/1/0 mid=48767 token=6CBBBD6861BC4335
> AT+QLASENDRSP=48767,"6cbbbd6861bc4335",1,71
>> {"outletStatus":"0","setTime":"1","firmware":"1.0","softVersion":"1.0"}
net< 2 ack
> AT+QLASENDDATA=0X0100,94
>> [{"n":"/19/1/0","vs":{"outletStatus":"0","setTime":"1","firmware":"1.0","softVersion":"1.0"}}]
net< 2 answer 2.04
> AT+QLADTLSSTAT?
> AT+QLASTATUS?
