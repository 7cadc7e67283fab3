# Sending too early: 6.14.
= preset autoconnect 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
< \r\n+CME ERROR: 524\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
< \r\n+CME ERROR: 512\r\n
> AT+QLASERVERIP="LWM2M","180.101.147.115",5683
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
< \r\n+CME ERROR: 30\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:0\r\n
< \r\nOK\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=F5EEAB99E3147D0B format=11543 payload=ab
< \r\nOK\r\n
net< 1 answer 2.04
< \r\n+QLADATASTATUS:4\r\n
# De-registered: the data is dropped, a registration starts.
> AT+QLASREGIND=1
net> 1 CON DELETE /rd/1 token=10767F9C59673663
< \r\nOK\r\n
net< 1 answer 2.02
net> 1 close
< \r\n+QLAEVTIND:1\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:DEREGISTERED\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+CME ERROR: 513\r\n
net< 2 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
