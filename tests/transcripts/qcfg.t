# AT+QCFG="LWM2M/DeviceType": guide 3.13, at-base 6.5.
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
