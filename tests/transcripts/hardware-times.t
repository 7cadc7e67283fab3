# Profile hardware: every command of the guide and of this firmware in each form that it has, answered within the maximum response time
# of its row, on the clock of the device. The runner measures each answer; bytes take no time here, for that maximum is the module's own.
# shows: dialect/maximum-response-time-bounds dialect/time-commands-take-profile
= profile hardware
= baud 0
= quirk senddata-alias on
= preset autoconnect 0
= preset lwm2m.registration-mode 0
! power on
+ 10s
@ 3.000
< \r\nNeul\r\nOK\r\n
> AT
+ 400ms
@ 0.070
< \r\nOK\r\n
> ATI
+ 400ms
@ 0.020
< \r\nQuectel\r\nBC28\r\nRevision:BC28JAR01A10\r\n
< \r\nOK\r\n
> ATE0
+ 400ms
@ 0.020
< \r\nOK\r\n
> ATE
+ 400ms
@ 0.020
< \r\nOK\r\n
> AT+CMEE=1
+ 400ms
@ 0.020
< \r\nOK\r\n
> AT+CMEE?
+ 400ms
@ 0.020
< \r\n+CMEE:1\r\n
< \r\nOK\r\n
> AT+CMEE=?
+ 400ms
@ 0.020
< \r\n+CMEE:(0,1)\r\n
< \r\nOK\r\n
> AT+CGSN
+ 400ms
@ 0.020
< \r\n3f6b1d2c-8e44-4a5b-9d0f-bc2800000225\r\n
< \r\nOK\r\n
> AT+CGSN=1
+ 400ms
@ 0.020
< \r\n+CGSN:867724030000225\r\n
< \r\nOK\r\n
> AT+CGSN=?
+ 400ms
@ 0.020
< \r\n+CGSN:(0,1,2,3)\r\n
< \r\nOK\r\n
> AT+CLAC=?
+ 400ms
@ 0.020
< \r\nOK\r\n
> AT+CEREG=1
+ 400ms
@ 0.020
< \r\nOK\r\n
> AT+CEREG?
+ 400ms
@ 0.020
< \r\n+CEREG:1,0\r\n
< \r\nOK\r\n
> AT+CEREG=?
+ 400ms
@ 0.020
< \r\n+CEREG:(0,1,2,3,4,5)\r\n
< \r\nOK\r\n
> AT+CSQ
+ 400ms
@ 0.020
< \r\n+CSQ:99,99\r\n
< \r\nOK\r\n
> AT+CSQ=?
+ 400ms
@ 0.020
< \r\n+CSQ:(0-31,99),(99)\r\n
< \r\nOK\r\n
> AT+CGPADDR
+ 400ms
@ 0.020
< \r\nOK\r\n
> AT+CGPADDR=0
+ 400ms
@ 0.020
< \r\nOK\r\n
> AT+CGPADDR=?
+ 400ms
@ 0.020
< \r\n+CGPADDR:()\r\n
< \r\nOK\r\n
# AT+CFUN has 85 s, AT+CGATT 1 s.
> AT+CFUN=1
+ 10s
@ 0.800
< \r\nOK\r\n
> AT+CFUN?
+ 400ms
@ 0.020
< \r\n+CFUN:1\r\n
< \r\nOK\r\n
> AT+CFUN=?
+ 400ms
@ 0.020
< \r\n+CFUN:(0,1),(0,1)\r\n
< \r\nOK\r\n
> AT+CIMI
+ 400ms
@ 0.020
< \r\n460043193006443\r\n
< \r\nOK\r\n
> AT+CIMI=?
+ 400ms
@ 0.020
< \r\nOK\r\n
> AT+CGATT=1
+ 20s
@ 0.060
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
@ 5.560
< \r\n+CEREG:1\r\n
< \r\nREGISTERNOTIFY\r\n
> AT+CGATT?
+ 400ms
@ 0.020
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+CGATT=?
+ 400ms
@ 0.020
< \r\n+CGATT:(0,1)\r\n
< \r\nOK\r\n
# Servers, security and keys: what is saved takes its time; a key has 2 s.
> AT+QLASERVERIP="LWM2M","180.101.147.115",5683
+ 400ms
@ 0.080
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
> AT+QLASERVERIP?
+ 400ms
@ 0.020
< \r\n+QLASERVERIP:\r\nLWM2M,180.101.147.115,5683\r\n
< \r\nOK\r\n
> AT+QLASECSWT=0
+ 400ms
@ 0.070
nv> lwm2m.security=0 lwm2m.nat=0
< \r\nOK\r\n
> AT+QLASECSWT?
+ 400ms
@ 0.020
< \r\n+QLASECSWT:0,0\r\n
< \r\nOK\r\n
> AT+QLABSSECSWT=1,1
+ 400ms
@ 0.070
nv> bs.security=1 bs.nat=1
< \r\nOK\r\n
> AT+QLABSSECSWT?
+ 400ms
@ 0.020
< \r\n+QLABSSECSWT:1,1\r\n
< \r\nOK\r\n
> AT+QLASETPSK=0,30313233343536373839303132336162
+ 400ms
@ 0.260
nv> lwm2m.psk-id=0 lwm2m.psk=30313233343536373839303132336162
< \r\nOK\r\n
> AT+QLASETPSK?
+ 400ms
@ 0.020
< \r\n+QLASETPSK:867724030000225,***\r\n
< \r\nOK\r\n
> AT+QLASETBSPSK=0,30313233343536373839303132336162
+ 400ms
@ 0.260
nv> bs.psk-id=0 bs.psk=30313233343536373839303132336162
< \r\nOK\r\n
> AT+QLASETBSPSK?
+ 400ms
@ 0.020
< \r\n+QSETBSPSK:867724030000225,***\r\n
< \r\nOK\r\n
> AT+QLAREGSWT=0
+ 400ms
@ 0.070
nv> lwm2m.registration-mode=0
< \r\nOK\r\n
> AT+QLAREGSWT?
+ 400ms
@ 0.020
< \r\n+QLAREGSWT:0\r\n
< \r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType","31301"
+ 400ms
@ 0.070
nv> lwm2m.device-type=31301
< \r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType"
+ 400ms
@ 0.070
< \r\n+QCFG: "LWM2M/DeviceType",31301\r\n
< \r\nOK\r\n
> AT+QCFG?
+ 400ms
@ 0.020
< \r\nOK\r\n
> AT+QCFG=?
+ 400ms
@ 0.020
< \r\nOK\r\n
# Registration and data: the prompt has its time, and so has the answer when the data are there.
> AT+QLASREGIND=0
+ 400ms
@ 0.100
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1> air=wait
< \r\nOK\r\n
net< 1 answer 2.01 /rd/1
air> downlink waits
> AT+QLASTATUS?
+ 400ms
@ 0.020
< \r\n+QLASTATUS:REGISTERING\r\n
< \r\nOK\r\n
@ 0.200
< \r\n+QLAEVTIND:0\r\n
> AT+QLADTLSSTAT?
+ 400ms
@ 0.020
< \r\n+QLADTLSSTAT:1\r\n
< \r\nOK\r\n
> AT+QLADATASTATUS?
+ 400ms
@ 0.020
< \r\n+QLADATASTATUS:0\r\n
< \r\nOK\r\n
> AT+QLADASTATUS?
+ 400ms
@ 0.020
< \r\n+QLADASTATUS:0\r\n
< \r\nOK\r\n
> AT+QLAULDATASTATUS?
+ 400ms
@ 0.020
< \r\n+QLAULDATASTATUS:0\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,2,"ab"
+ 400ms
@ 0.060
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=ab
< \r\nOK\r\n
> AT+QLASENDATA=0x0000,2,"ab"
+ 400ms
@ 0.060
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=ab
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,5
+ 400ms
@ 0.060
< \r\n>
>> hello
net> 1 CON POST /dp?ep=867724030000225 token=F5EEAB99E3147D0B format=11543 payload=hello
< \r\nOK\r\n
+ 400ms
net< 1 answer 2.04
< \r\n+QLADATASTATUS:4\r\n
net< 1 request CON GET /19/1/0 mid=7 token=07
< \r\n+QLAREAD: 7,"07"\r\n
net> 1 later
> AT+QLASENDRSP=7,07,1,5
+ 400ms
@ 0.060
< \r\n>
>> world
net> 1 CON 2.05 token=07 format=42 payload=world
< \r\nOK\r\n
+ 400ms
net< 1 ack
> AT+QLAFOTAIND=0
+ 400ms
@ 0.070
nv> fota.mode=0
< \r\nOK\r\n
> AT+QLAFOTAIND?
+ 400ms
@ 0.020
< \r\n+QLAFOTAIND:0\r\n
< \r\nOK\r\n
> AT+QLAFOTARESET=1
+ 400ms
@ 0.080
< \r\nOK\r\n
> AT+QLARESETDTLS
+ 400ms
@ 0.050
< \r\nOK\r\n
> AT+QLASREGIND=1
+ 400ms
@ 0.100
net> 1 CON DELETE /rd/1 token=10767F9C59673663
< \r\nOK\r\n
net< 1 answer 2.02
net> 1 close
< \r\n+QLAEVTIND:1\r\n
# Several on a line take the time of each; errors are no slower.
> AT+QLAREGSWT=1;+QLAREGSWT?;+QLASETPSK=1
+ 400ms
@ 0.070
nv> lwm2m.registration-mode=1
< \r\nOK\r\n
< \r\n+QLAREGSWT:1\r\n
< \r\nOK\r\n
@ 0.310
< \r\n+CME ERROR: 50\r\n
> AT+NOSUCH
+ 400ms
@ 0.020
< \r\nERROR\r\n
> AT+CFUN=0
+ 1s
@ 0.700
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+QLASREGIND=0
+ 400ms
@ 0.100
< \r\n+CME ERROR: 524\r\n
> AT+NRB
+ 10s
@ 0.060
< \r\nREBOOTING\r\n
@ 3.060
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
