# AT+QCFG: "LWM2M/Lifetime", "LWM2M/EndpointName", "LWM2M/BindingMode" (base manual 4.34).
# shows: 4.34.1/range 4.34.1/least 4.34.1/zero 4.34.2/default 4.34.3/uq
# shows: dialect/space-behind-colon-base dialect/qcfg-lwm2m-lifetime-1 dialect/items-qcfg-act
# shows: 4.34.1/default 4.34.3/default
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
> AT+QCFG="LWM2M/Lifetime"
< \r\n+QCFG: "LWM2M/Lifetime",86400\r\n
< \r\nOK\r\n
> AT+QCFG="LWM2M/Lifetime",2592000
nv> lwm2m.lifetime=2592000
< \r\nOK\r\n
net> 1 CON POST /rd/1?lt=2592000 token=F5EEAB99E3147D0B
net< 1 answer 2.04
< \r\n+QLAEVTIND:2\r\n
> AT+QCFG="LWM2M/Lifetime",2592001
< \r\n+CME ERROR: 50\r\n
> AT+QCFG="LWM2M/Lifetime",-1
< \r\n+CME ERROR: 50\r\n
> AT+QCFG="LWM2M/Lifetime",x
< \r\n+CME ERROR: 50\r\n
> AT+QCFG="LWM2M/Lifetime",""
< \r\n+CME ERROR: 50\r\n
# 1 to 899 are 900.
> AT+QCFG="lwm2m/lifetime",1
nv> lwm2m.lifetime=900
< \r\nOK\r\n
net> 1 CON POST /rd/1?lt=900 token=10767F9C59673663
net< 1 answer 2.04
< \r\n+QLAEVTIND:2\r\n
> AT+QCFG="LWM2M/Lifetime"
< \r\n+QCFG: "LWM2M/Lifetime",900\r\n
< \r\nOK\r\n
> AT+QCFG="LWM2M/Lifetime",899
nv> lwm2m.lifetime=900
< \r\nOK\r\n
> AT+QCFG="LWM2M/Lifetime",901
nv> lwm2m.lifetime=901
< \r\nOK\r\n
net> 1 CON POST /rd/1?lt=901 token=DAC0FB02E16D65A6
net< 1 answer 2.04
< \r\n+QLAEVTIND:2\r\n
# 0: no Updates.
> AT+QCFG="LWM2M/Lifetime",0
nv> lwm2m.lifetime=0
< \r\nOK\r\n
net> 1 CON POST /rd/1?lt=0 token=3C3FD6627815047E
net< 1 answer 2.04
< \r\n+QLAEVTIND:2\r\n
+ 1d
> AT+QCFG="LWM2M/Lifetime"
< \r\n+QCFG: "LWM2M/Lifetime",0\r\n
< \r\nOK\r\n
> AT+QCFG="LWM2M/EndpointName"
< \r\n+QCFG: "LWM2M/EndpointName","867724030000225"\r\n
< \r\nOK\r\n
> AT+QCFG="LWM2M/EndpointName","1234567890"
nv> lwm2m.endpoint=1234567890
< \r\nOK\r\n
> AT+QCFG="LWM2M/EndpointName"
< \r\n+QCFG: "LWM2M/EndpointName","1234567890"\r\n
< \r\nOK\r\n
> AT+QCFG="LWM2M/BindingMode"
< \r\n+QCFG: "LWM2M/BindingMode",1\r\n
< \r\nOK\r\n
> AT+QCFG="LWM2M/BindingMode",2
nv> lwm2m.binding=2
< \r\nOK\r\n
net> 1 CON POST /rd/1?b=UQ token=A24F708183F36B36
net< 1 answer 2.04
< \r\n+QLAEVTIND:2\r\n
> AT+QCFG="LWM2M/BindingMode"
< \r\n+QCFG: "LWM2M/BindingMode",2\r\n
< \r\nOK\r\n
> AT+QCFG="LWM2M/BindingMode",3
< \r\n+CME ERROR: 50\r\n
> AT+QCFG="LWM2M/BindingMode",0
< \r\n+CME ERROR: 50\r\n
# A name acts at the next registration.
> AT+QLASREGIND=0
net> 1 CON POST /rd?lwm2m=1.0&ep=1234567890&b=UQ&lt=0 token=A2E6F4E63EAF3386 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 1 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
> AT+NRB
net> 1 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=1234567890&b=UQ&lt=0 token=CC9EB061F694E990 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 2 answer 2.01 /rd/3
< \r\n+QLAEVTIND:0\r\n
> AT+QLASENDDATA=0x0000,1,"a"
net> 2 NON POST /dp?ep=1234567890 format=11543 payload=a
< \r\nOK\r\n
net< 2 request CON GET /3/0/16 mid=3 token=03
net> 2 2.05 format=0 payload=UQ
> AT+QCFG="LWM2M/BindingMode",1
nv> lwm2m.binding=1
< \r\nOK\r\n
net> 2 CON POST /rd/3?b=U token=D584EB29A06A4019
> AT+QCFG="LWM2M/EndpointName","eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
nv> lwm2m.endpoint=eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee
< \r\nOK\r\n
> AT+QCFG="LWM2M/EndpointName","eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
< \r\nERROR\r\n
> AT+QCFG="LWM2M/EndpointName",""
nv> lwm2m.endpoint=
< \r\nOK\r\n
> AT+QCFG="LWM2M/EndpointName"
< \r\n+QCFG: "LWM2M/EndpointName","867724030000225"\r\n
< \r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QCFG="LWM2M/NoSuch"
< \r\n+CME ERROR: 50\r\n
> AT+QCFG=
< \r\n+CME ERROR: 50\r\n
> AT+QCFG=,1
< \r\n+CME ERROR: 50\r\n
> AT+QCFG=?
< \r\nOK\r\n
> AT+QCFG
< \r\nERROR\r\n
