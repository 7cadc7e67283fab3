# Several commands in a line: each answers for itself; what follows an error is dropped.
# shows: 2.2/chain
# shows: dialect/final-results-chained-commands
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CEREG=2;+CMEE=1;+CSQ
< \r\nOK\r\n
< \r\nOK\r\n
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
> AT+CMEE?;+CMEE?;
< \r\n+CMEE:1\r\n
< \r\nOK\r\n
< \r\n+CMEE:1\r\n
< \r\nOK\r\n
> AT+CMEE? ; +CMEE?
< \r\n+CMEE:1\r\n
< \r\nOK\r\n
< \r\n+CMEE:1\r\n
< \r\nOK\r\n
> AT+CSQ;+NOSUCH;+CMEE?
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
< \r\nERROR\r\n
> AT+CMEE=5;+CMEE?
< \r\n+CME ERROR: 50\r\n
# A semicolon inside quotes is text.
> AT+QCFG="LWM2M/DeviceType","a;b";+QCFG="LWM2M/DeviceType"
nv> lwm2m.device-type=a;b
< \r\nOK\r\n
< \r\n+QCFG: "LWM2M/DeviceType",a;b\r\n
< \r\nOK\r\n
> AT;
< \r\nERROR\r\n
> AT+CSQ;;+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
< \r\nERROR\r\n
# What stands behind AT+NRB is dropped, and what comes until the ready string is lost.
>> AT+CMEE?;+NRB;+CMEE?\rAT+CSQ\r
< \r\n+CMEE:1\r\n
< \r\nOK\r\n
< \r\nREBOOTING\r\n
>> AT+CSQ\r
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE?
< \r\n+CMEE:0\r\n
< \r\nOK\r\n
