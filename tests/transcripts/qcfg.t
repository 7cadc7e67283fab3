# AT+QCFG="LWM2M/DeviceType": guide 3.13.
# shows: 3.13/query 3.13/saved 3.13/resource
# shows: dialect/device-type-saved-not
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType"
< \r\n+QCFG: "LWM2M/DeviceType",\r\n
< \r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType","31301"
nv> lwm2m.device-type=31301
< \r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType"
< \r\n+QCFG: "LWM2M/DeviceType",31301\r\n
< \r\nOK\r\n
> AT+QCFG="lwm2m/devicetype"
< \r\n+QCFG: "LWM2M/DeviceType",31301\r\n
< \r\nOK\r\n
> AT+QCFG="LWM2M/NoSuch"
< \r\n+CME ERROR: 50\r\n
> AT+QCFG="LWM2M/DeviceType",500240
nv> lwm2m.device-type=500240
< \r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType"
< \r\n+QCFG: "LWM2M/DeviceType",500240\r\n
< \r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType","1234567890123456789012345678901234567890123456789012345678901234"
nv> lwm2m.device-type=1234567890123456789012345678901234567890123456789012345678901234
< \r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType","12345678901234567890123456789012345678901234567890123456789012345"
< \r\n+CME ERROR: 50\r\n
> AT+QCFG="LWM2M/DeviceType",""
nv> lwm2m.device-type=
< \r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType"
< \r\n+QCFG: "LWM2M/DeviceType",\r\n
< \r\nOK\r\n
> AT+QCFG?
< \r\nOK\r\n
> AT+QCFG=?
< \r\nOK\r\n
> AT+QCFG
< \r\nERROR\r\n
> AT+QCFG="LWM2M/DeviceType","31301"
nv> lwm2m.device-type=31301
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType"
< \r\n+QCFG: "LWM2M/DeviceType",31301\r\n
< \r\nOK\r\n
# Missing, unknown and surplus parameters; with AT+CMEE=0 ERROR.
> AT+CMEE=1
< \r\nOK\r\n
> AT+QCFG=
< \r\n+CME ERROR: 50\r\n
> AT+QCFG=,"31301"
< \r\n+CME ERROR: 50\r\n
> AT+QCFG="LWM2M/","31301"
< \r\n+CME ERROR: 50\r\n
> AT+QCFG="LWM2M/DeviceTypes","31301"
< \r\n+CME ERROR: 50\r\n
> AT+QCFG="LWM2M/DeviceType","31301",1
< \r\n+CME ERROR: 50\r\n
> AT+QCFG="LWM2M/DeviceType",313"01
< \r\n+CME ERROR: 50\r\n
> AT+CMEE=0
< \r\nOK\r\n
> AT+QCFG="LWM2M/NoSuch"
< \r\nERROR\r\n
> AT+QCFG=
< \r\nERROR\r\n
> AT+QCFG
< \r\nERROR\r\n
> AT+QCFG="LWM2M/DeviceType"
< \r\n+QCFG: "LWM2M/DeviceType",31301\r\n
< \r\nOK\r\n
# Resource /3/0/17 has it, as soon as it is set (guide 3.13).
> AT+QLASERVERIP="LWM2M","180.101.147.115"
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
> AT+QLASREGIND=0
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
net< 1 request CON GET /3/0/17 mid=1 token=01 accept=0
net> 1 2.05 format=0 payload=31301
> AT+QCFG="LWM2M/DeviceType","500240"
nv> lwm2m.device-type=500240
< \r\nOK\r\n
net< 1 request CON GET /3/0/17 mid=2 token=02 accept=0
net> 1 2.05 format=0 payload=500240
