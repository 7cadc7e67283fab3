# A server that the host sets in the course of an attach that it gives up: the next attach is another one, and registers.
= timer search 5000
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+QLASERVERIP="LWM2M","112.13.96.205",5784
nv> lwm2m.host=112.13.96.205 lwm2m.port=5784
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
+ 20s
> AT+CFUN=1
< \r\nOK\r\n
+ 20s
@ 5.001
net> 1 open plain 112.13.96.205:5784
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
