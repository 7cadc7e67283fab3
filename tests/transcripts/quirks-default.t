# The default of every quirk, and what the host sees of it (docs/dialect.md).
# shows: dialect/space-behind-colon
= quirk status-urc qladatastatus
= quirk senddata-alias off
= quirk prompt crlf
= quirk psk-reply guide
= quirk qcfg-quoted off
= quirk uplink dp
= quirk read-format lwm2m
= quirk boot-space off
= quirk boot-cause guide
= quirk boot-loader off
= quirk early-send register
= quirk chain-error stop
= quirk write-data raw
= quirk empty-read error
= quirk psk-imei any
= quirk dtls-urc guide
= quirk raw-data hex
# boot-cause: no line; boot-space: none; boot-loader: none of its lines.
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
# empty-read.
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASERVERIP?
< \r\n+CME ERROR: 512\r\n
> AT+QLASETPSK?
< \r\n+CME ERROR: 512\r\n
# psk-imei: the id need not be the IMEI; psk-reply.
> AT+QLASETPSK=201703230000024,30313233343536373839303132336162
nv> lwm2m.psk-id=201703230000024 lwm2m.psk=30313233343536373839303132336162
< \r\nOK\r\n
> AT+QLASETBSPSK=201703230000024,30313233343536373839303132336162
nv> bs.psk-id=201703230000024 bs.psk=30313233343536373839303132336162
< \r\nOK\r\n
> AT+QLASETPSK?
< \r\n+QLASETPSK:201703230000024,***\r\n
< \r\nOK\r\n
> AT+QLASETBSPSK?
< \r\n+QSETBSPSK:201703230000024,***\r\n
< \r\nOK\r\n
# qcfg-quoted.
> AT+QCFG="LWM2M/DeviceType","31301"
nv> lwm2m.device-type=31301
< \r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType"
< \r\n+QCFG: "LWM2M/DeviceType",31301\r\n
< \r\nOK\r\n
# chain-error: what follows the error is not executed.
> AT+CMEE?;+CFUN=9;+CMEE?
< \r\n+CMEE:1\r\n
< \r\nOK\r\n
< \r\n+CME ERROR: 50\r\n
# senddata-alias: unknown.
> AT+QLASENDATA=0x0100,2,"ab"
< \r\nERROR\r\n
# boot-cause, at the reset pin too.
> AT+QLASERVERIP="BS","lwm.home.komect.com",5684
nv> bs.host=lwm.home.komect.com bs.port=5684
< \r\nOK\r\n
> AT+QLABSSECSWT=1,0
nv> bs.security=1 bs.nat=0
< \r\nOK\r\n
! reset
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open dtls lwm.home.komect.com:5684 id=201703230000024 key=30313233343536373839303132336162 nat=on ask=211.136.20.203,211.136.17.107
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
# dtls-urc: one line for the handshakes of a bootstrap and the registration that follows.
net< 1 dtls done
< \r\n+QLADTLSSTAT:0\r\n
net< 1 answer 2.04
net< 1 request CON PUT /0/1 mid=104 token=04 format=11542 hex=C80020636F6170733A2F2F6C776D2E686F6D652E6B6F6D6563742E636F6D3A35363834C10100C10200C8030F383637373234303330303030323235C8051030313233343536373839303132336162C10A7B
net> 1 2.04
net< 1 request CON PUT /1/0 mid=105 token=05 format=11542 hex=C1007BC40100015180C10600C10755
net> 1 2.04
net< 1 request CON POST /bs mid=106 token=06
net> 1 2.04
net> 1 close
net> 2 open dtls lwm.home.komect.com:5684 id=867724030000225 key=30313233343536373839303132336162 nat=on ask=211.136.20.203,211.136.17.107
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:4\r\n
net< 2 dtls done
net< 2 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
# write-data: as they are.
net< 2 request CON PUT /19/1/0 mid=300 token=AABB format=0 payload={"a": 1}
< \r\n+QLAWRITE: 300,"AABB",{"a": 1}\r\n
net> 2 later
> AT+QLASENDRSP=300,AABB,2,0
net> 2 CON 2.04 token=AABB
< \r\nOK\r\n
net< 2 ack
# prompt, uplink, status-urc.
> AT+QLASENDDATA=0x0100,2
< \r\n>
>> ab
net> 2 CON POST /dp?ep=867724030000225 token=10767F9C59673663 format=11543 payload=ab
< \r\nOK\r\n
net< 2 answer 2.04
< \r\n+QLADATASTATUS:4\r\n
# early-send: a registration begins.
> AT+QLASREGIND=1
net> 2 CON DELETE /rd/1 token=DAC0FB02E16D65A6
< \r\nOK\r\n
net< 2 answer 2.02
net> 2 close
< \r\n+QLAEVTIND:1\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 3 open dtls lwm.home.komect.com:5684 id=201703230000024 key=30313233343536373839303132336162 nat=on ask=211.136.20.203,211.136.17.107
net> 3 CON POST /bs?ep=867724030000225 token=3C3FD6627815047E
< \r\n+CME ERROR: 513\r\n
# raw-data.
> AT+CGDCONT=1,"NONIP","data.apn"
nv> pdp.contexts=1,1,0,0,0,data.apn;
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
+ 2s
> AT+CSODCP=1,1,"ab",0,0,1
< \r\nOK\r\n
+ 1s
@ 0.001
< \r\n+CSODCPR:1,1,1\r\n
