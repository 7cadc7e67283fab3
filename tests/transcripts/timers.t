# Every timer of the device, with a value of its own, kept to the microsecond.
= timer command 7
= timer cfun 55
= timer boot 1234
= timer search 111
= timer attach 222
= timer ip 333
= timer prompt 1500
= timer relay 2500
= timer bootstrap 3000
= timer retry-min 4000
= timer retry-max 9000
= preset autoconnect 0
= preset bs.host 112.13.96.205
# boot
! power on
+ 5s
@ 1.234
< \r\nNeul\r\nOK\r\n
# command, cfun
> AT+CFUN=1
+ 1s
@ 0.062
< \r\nOK\r\n
> AT+CEREG=1
+ 1s
@ 0.007
< \r\nOK\r\n
# command, search, attach, ip
> AT+CGATT=1
+ 1s
@ 0.007
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
@ 0.340
< \r\n+CEREG:1\r\n
@ 0.673
net> 1 open plain 112.13.96.205:5683
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
# retry-min, doubled, retry-max
net< 1 answer 4.00
net> 1 close
+ 5s
@ 4.000
net> 2 open plain 112.13.96.205:5683
net> 2 CON POST /bs?ep=867724030000225 token=F5EEAB99E3147D0B
net< 2 answer 4.00
net> 2 close
+ 10s
@ 8.000
net> 3 open plain 112.13.96.205:5683
net> 3 CON POST /bs?ep=867724030000225 token=10767F9C59673663
net< 3 answer 4.00
net> 3 close
+ 10s
@ 9.000
net> 4 open plain 112.13.96.205:5683
net> 4 CON POST /bs?ep=867724030000225 token=DAC0FB02E16D65A6
net< 4 answer 4.00
net> 4 close
+ 10s
@ 9.000
net> 5 open plain 112.13.96.205:5683
net> 5 CON POST /bs?ep=867724030000225 token=3C3FD6627815047E
# bootstrap, from the server's last message
net< 5 answer 2.04
+ 2s
net< 5 request CON PUT /0/1 mid=104 token=04 format=11542 hex=C80019636F61703A2F2F3131322E31332E39362E3230353A35363833C10100C10203C10A7B
net> 5 2.04
+ 2s
net< 5 request CON PUT /1/0 mid=105 token=05 format=11542 hex=C1007BC40100015180C10600C10755
net> 5 2.04
+ 5s
@ 3.000
net> 5 close
+ 9s
@ 7.000
net> 6 open plain 112.13.96.205:5683
net> 6 CON POST /bs?ep=867724030000225 token=A24F708183F36B36
net< 6 answer 2.04
net< 6 request CON PUT /0/1 mid=104 token=04 format=11542 hex=C80019636F61703A2F2F3131322E31332E39362E3230353A35363833C10100C10203C10A7B
net> 6 2.04
net< 6 request CON PUT /1/0 mid=105 token=05 format=11542 hex=C1007BC40100015180C10600C10755
net> 6 2.04
net< 6 request CON POST /bs mid=106 token=06
net> 6 2.04
net> 6 close
net> 7 open plain 112.13.96.205:5683
net> 7 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A2E6F4E63EAF3386 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:4\r\n
net< 7 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
# prompt
> AT+QLASENDDATA=0x0100,2
+ 3s
@ 0.007
< \r\n>
@ 1.507
< \r\nERROR\r\n
# relay: in time, and too late
net< 7 request CON GET /19/1/0 mid=400 token=0A
< \r\n+QLAREAD: 400,"0A"\r\n
net> 7 later
+ 2490ms
> AT+QLASENDRSP=400,0A,1,0
+ 1s
@ 0.007
net> 7 CON 2.05 token=0A format=42
< \r\nOK\r\n
net< 7 ack
net< 7 request CON GET /19/1/0 mid=401 token=0B
< \r\n+QLAREAD: 401,"0B"\r\n
net> 7 later
+ 2500ms
> AT+QLASENDRSP=401,0B,1,0
+ 1s
@ 0.007
< \r\nERROR\r\n
