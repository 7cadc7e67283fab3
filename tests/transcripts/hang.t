# Processors that hang (guide 7): no answer until the watchdog resets the module, and its cause before the ready string.
# shows: 7/hang
# shows: dialect/processor-hangs
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
> AT
< \r\nOK\r\n
! hang application
net> 1 close
! state power
state> power hung
>> AT\r
! hang application
error> the module is hung
+ 999ms
>> AT\r
! state power
state> power hung
+ 10ms
@ 0.002
< \r\nREBOOT_CAUSE_APPLICATION_WATCHDOG\r\nNeul\r\nOK\r\n
@ 0.004
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT
< \r\nOK\r\n
! hang protocol
net> 2 close
+ 2s
@ 1.001
< \r\nREBOOT_CAUSE_PROTOCOL_WATCHDOG\r\nNeul\r\nOK\r\n
@ 1.003
net> 3 open plain 180.101.147.115:5683
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
! hang security
net> 3 close
+ 2s
@ 1.001
< \r\nREBOOT_CAUSE_SECURITY_WATCHDOG\r\nNeul\r\nOK\r\n
@ 1.003
net> 4 open plain 180.101.147.115:5683
net> 4 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
! hang chip
net> 4 close
+ 2s
@ 1.001
< \r\nREBOOT_CAUSE_SECURITY_STANDARD_CHIP_WATCHDOG\r\nNeul\r\nOK\r\n
@ 1.003
net> 5 open plain 180.101.147.115:5683
net> 5 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=3C3FD6627815047E format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
! hang application-rpc
net> 5 close
+ 2s
@ 1.001
< \r\nREBOOT_CAUSE_APPLICATION_RPC_TIMEOUT\r\nNeul\r\nOK\r\n
@ 1.003
net> 6 open plain 180.101.147.115:5683
net> 6 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A24F708183F36B36 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
! hang protocol-rpc
net> 6 close
+ 2s
@ 1.001
< \r\nREBOOT_CAUSE_PROTOCOL_RPC_TIMEOUT\r\nNeul\r\nOK\r\n
@ 1.003
net> 7 open plain 180.101.147.115:5683
net> 7 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A2E6F4E63EAF3386 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
# The reset pin and a power cut end it earlier.
! hang protocol
net> 7 close
+ 500ms
! reset
+ 2s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 8 open plain 180.101.147.115:5683
net> 8 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=CC9EB061F694E990 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
! hang protocol
net> 8 close
+ 500ms
! power off
! state power
state> power off
+ 2s
! power on
+ 2s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 9 open plain 180.101.147.115:5683
net> 9 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D584EB29A06A4019 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
# What has come of a line is lost.
>> AT+QLASE
! hang application
net> 9 close
+ 2s
@ 1.001
< \r\nREBOOT_CAUSE_APPLICATION_WATCHDOG\r\nNeul\r\nOK\r\n
@ 1.003
net> 10 open plain 180.101.147.115:5683
net> 10 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=D146FBFF8A65D304 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
>> NDDATA=0,1,"a"\r
< \r\nERROR\r\n
! hang nothing
error> there is no 'nothing' that could hang
! power off
net> 10 close
! hang application
error> the module is off
! power on
! hang application
error> the module is booting
