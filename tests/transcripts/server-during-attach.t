# A server that the host sets while the module attaches: no registration in the midst of its set-up. It begins when told, with the
# next attach, or with the next boot.
# shows: dialect/server-set-module-attaches
= timer search 5000
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+QLASERVERIP="LWM2M","112.13.96.205",5784
nv> lwm2m.host=112.13.96.205 lwm2m.port=5784
< \r\nOK\r\n
+ 20s
! state radio
state> radio ip
> AT+QLASTATUS?
< \r\n+QLASTATUS:UNINITIALISED\r\n
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 1 open plain 112.13.96.205:5784
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 1 answer 2.01 /rd/5a3f
< \r\n+QLAEVTIND:0\r\n
> AT+QLASERVERIP="LWM2M","112.13.96.205",5785
nv> lwm2m.host=112.13.96.205 lwm2m.port=5785
< \r\nOK\r\n
> AT+CFUN=0
net> 1 close
< \r\nOK\r\n
+ 1s
> AT+CFUN=1
< \r\nOK\r\n
+ 20s
@ 5.001
net> 2 open plain 112.13.96.205:5785
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 2 answer 2.01 /rd/5a40
< \r\n+QLAEVTIND:0\r\n
> AT+QLASERVERIP="LWM2M","112.13.96.205",5784
nv> lwm2m.host=112.13.96.205 lwm2m.port=5784
< \r\nOK\r\n
> AT+NRB
net> 2 close
< \r\nREBOOTING\r\n
+ 20s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 5.002
net> 3 open plain 112.13.96.205:5784
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 3 answer 2.01 /rd/5a41
< \r\n+QLAEVTIND:0\r\n
# The same value again is no other server: it was there before the attach.
> AT+NRB
net> 3 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+QLASERVERIP="LWM2M","112.13.96.205",5784
nv> lwm2m.host=112.13.96.205 lwm2m.port=5784
< \r\nOK\r\n
+ 20s
@ 4.002
net> 4 open plain 112.13.96.205:5784
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 4 answer 2.01 /rd/5a42
< \r\n+QLAEVTIND:0\r\n
