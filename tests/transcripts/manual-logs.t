# What real modules of the family said: a chain of three commands has three OK; data before the registration are an error
# and start it, and go once the platform observes.
# shows: 5.5/early
= preset lwm2m.family 1
= preset lwm2m.registration-mode 0
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CEREG=2;+NPSMR=1;+CSCON=1
< \r\nOK\r\n
< \r\nOK\r\n
< \r\nOK\r\n
+ 30s
@ 19.002
< \r\n+CSCON:0\r\n
> AT+QLWULDATA=4,DEADBEEF
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nERROR\r\n
< \r\n+CSCON:1\r\n
+ 1s
net< 1 answer 2.01 /rd/1
< \r\n+QLWEVTIND:0\r\n
net< 1 request CON GET /19/0/0 mid=9 token=0B5E observe=0 accept=11542
net> 1 2.05 observe=0 format=11542
< \r\n+QLWEVTIND:3\r\n
> AT+QLWULDATA=4,DEADBEEF
net> 1 NON 2.05 token=0B5E observe=1 format=42 payload=\xDE\xAD\xBE\xEF
< \r\nOK\r\n
