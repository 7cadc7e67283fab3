# A server by name: its address is asked of the name servers that AT+QIDNSCFG has, as AT+QDNS does it.
= preset lwm2m.host iot.example.com
= preset autoconnect 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+QIDNSCFG="192.0.2.1","192.0.2.2"
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
net> 1 open plain iot.example.com:5683 ask=192.0.2.1,192.0.2.2
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
