# What the base manual underlines or states as the default of each parameter, as a new module has it.
# shows: 2.2/default 2.7/default 2.8/default 2.16/default 2.18/default 2.20/default 2.24/default 2.25/default 2.40/default 3.6/default
# shows: 4.12/default 4.16/default 4.18/default 4.22/default 4.26/default 4.29/default 4.30/default 4.34.1/default 4.34.3/default
# shows: 5.13/default
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
# No echo, no URC of the attach, and plain ERROR.
>> ATI\r
< \r\nQuectel\r\nBC28\r\nRevision:BC28JAR01A10\r\n
< \r\nOK\r\n
> AT+CMEE?
< \r\n+CMEE:0\r\n
< \r\nOK\r\n
> AT+CFUN=2
< \r\nERROR\r\n
> AT+CEREG?
< \r\n+CEREG:0,1\r\n
< \r\nOK\r\n
> AT+CSCON?
< \r\n+CSCON:0,1\r\n
< \r\nOK\r\n
> AT+CGDCONT=1,,"a"
nv> pdp.contexts=1,3,0,0,0,a;
< \r\nOK\r\n
> AT+CGDCONT?
< \r\n+CGDCONT:0,"IPV4V6",,,0,0,,,,,0,0\r\n+CGDCONT:1,"IPV4V6","a",,0,0,,,,,0,0\r\n
< \r\nOK\r\n
> AT+CPSMS?
< \r\n+CPSMS:0\r\n
< \r\nOK\r\n
> AT+CPSMS=1
nv> psm.mode=1
< \r\nOK\r\n
> AT+CPSMS?
< \r\n+CPSMS:1,,,01000001,00000101\r\n
< \r\nOK\r\n
> AT+CTZR?
< \r\n+CTZR:0\r\n
< \r\nOK\r\n
> AT+CIPCA?
< \r\n+CIPCA:3,0\r\n
< \r\nOK\r\n
> AT+CCIOTOPT?
< \r\n+CCIOTOPT:0,1,1\r\n
< \r\nOK\r\n
> AT+CMMS?
< \r\n+CMMS: 0\r\n
< \r\nOK\r\n
> AT+NSONMI?
< \r\n+NSONMI:1\r\n
< \r\nOK\r\n
> AT+NLOGLEVEL?
< \r\n+NLOGLEVEL: SECURITY,NORMAL\r\n
< \r\n+NLOGLEVEL: PROTOCOL,NORMAL\r\n
< \r\n+NLOGLEVEL: APPLICATION,NORMAL\r\n
< \r\nOK\r\n
> AT+NATSPEED?
< \r\n+NATSPEED:9600,2,1,0,0\r\n
< \r\nOK\r\n
> AT+NPSMR?
< \r\n+NPSMR:0\r\n
< \r\nOK\r\n
> AT+NIPINFO?
< \r\n+NIPINFO:0\r\n
< \r\nOK\r\n
> AT+NITZ?
< \r\n+NITZ:1\r\n
< \r\nOK\r\n
> AT+QLEDMODE?
< \r\n+QLEDMODE:0\r\n
< \r\nOK\r\n
> AT+QCFG="LWM2M/Lifetime"
< \r\n+QCFG: "LWM2M/Lifetime",86400\r\n
< \r\nOK\r\n
> AT+QCFG="LWM2M/BindingMode"
< \r\n+QCFG: "LWM2M/BindingMode",1\r\n
< \r\nOK\r\n
> AT+NSMI?
< \r\n+NSMI:0\r\n
< \r\nOK\r\n
