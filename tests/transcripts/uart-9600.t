# The UART at 9600 8N1, both ways (base manual 4.18): ten bits for each byte, 1.04 ms.
# shows: dialect/host-sends-faster-than
= baud 9600
= timer boot 50
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
@ 0.052
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
@ 0.062
< \r\nNeul\r\nOK\r\n
net< 1 answer 2.01 /rd/1
+ 1s
@ 0.016
< \r\n+QLAEVTIND:0\r\n
# Three bytes come, six go: 9.4 ms.
>> AT\r
+ 9ms
+ 1ms
@ 0.000
< \r\nOK\r\n
# The LF of CR LF takes its time too, and the next line comes behind it.
> AT
> AT
+ 100ms
@ 0.009
< \r\nOK\r\n
@ 0.015
< \r\nOK\r\n
# A long answer, as it comes.
> ATI
+ 20ms
< \r\nQuectel\r\nBC28
+ 20ms
< \r\nRevision:BC28
+ 60ms
@ 0.012
< JAR01A10\r\n
< \r\nOK\r\n
# The echo follows at the same pace.
> ATE1
+ 100ms
@ 0.011
< \r\nOK\r\n
> AT+CMEE?
+ 10ms
+ 10ms
+ 100ms
@ 0.016
< AT+CMEE?\r\r\n+CMEE:0\r\n
< \r\nOK\r\n
> ATE0
+ 100ms
@ 0.016
< ATE0\r\r\nOK\r\n
# A prompt and its data; a URC waits for the end of the answer.
> AT+QLASENDDATA=0x0100,16
+ 100ms
< \r\n>
>> 0123456789abcdef
+ 17ms
@ 0.016
net> 1 CON POST /dp?ep=867724030000225 token=F5EEAB99E3147D0B format=11543 payload=0123456789abcdef
net< 1 answer 2.04
+ 1ms
+ 100ms
@ 0.004
< \r\nOK\r\n
@ 0.025
< \r\n+QLADATASTATUS:4\r\n
# What is on the line when the supply goes is lost, in either direction; what arrives during the boot is lost too.
> ATI
+ 30ms
< \r\nQuectel\r\nBC28
! power off
net> 1 close
+ 1s
! power on
+ 1s
@ 0.052
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
@ 0.062
< \r\nNeul\r\nOK\r\n
! reset
net> 2 close
>> AT\r
+ 1s
@ 0.052
net> 3 open plain 180.101.147.115:5683
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
@ 0.062
< \r\nNeul\r\nOK\r\n
