# AT+QREGSWT: base manual 5.9; 2 is no client at all.
# shows: 5.9/default 5.9/reboot 5.9/none
# shows: dialect/qregswt-2
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QREGSWT?
< \r\n+QREGSWT:1\r\n
< \r\nOK\r\n
> AT+QREGSWT=0
nv> lwm2m.registration-mode=0
< \r\nOK\r\n
> AT+QREGSWT?
< \r\n+QREGSWT:0\r\n
< \r\nOK\r\n
> AT+QREGSWT=3
< \r\n+CME ERROR: 50\r\n
> AT+QREGSWT=-1
< \r\n+CME ERROR: 50\r\n
> AT+QREGSWT=
< \r\n+CME ERROR: 50\r\n
> AT+QREGSWT
< \r\nERROR\r\n
> AT+QREGSWT=?
< \r\nERROR\r\n
> AT+QREGSWT=2
nv> lwm2m.registration-mode=2
< \r\nOK\r\n
> AT+NRB
net> 1 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QREGSWT?
< \r\n+QREGSWT:2\r\n
< \r\nOK\r\n
> AT+QLWSREGIND=0
< \r\n+CME ERROR: 3\r\n
> AT+QLASREGIND=0
< \r\n+CME ERROR: 3\r\n
> AT+NMGS=1,31
< \r\n+CME ERROR: 513\r\n
> AT+QLASENDDATA=0x0000,1,"a"
< \r\n+CME ERROR: 513\r\n
> AT+NMSTATUS?
< \r\n+NMSTATUS:UNINITIALISED\r\n
< \r\nOK\r\n
> AT+QREGSWT=0
nv> lwm2m.registration-mode=0
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+QREGSWT=1
nv> lwm2m.registration-mode=1
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
