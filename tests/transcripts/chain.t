# Several commands in a line: each answers for itself (at-base 2.1); what follows an error is dropped.
! power on
+ 10ms
> AT+CEREG=2;+CMEE=1;+CSQ
> AT+CMEE?;+CMEE?;
> AT+CMEE? ; +CMEE?
> AT+CSQ;+NOSUCH;+CMEE?
> AT+CMEE=5;+CMEE?
# A semicolon inside quotes is text.
> AT+QCFG="LWM2M/DeviceType","a;b";+QCFG="LWM2M/DeviceType"
> AT;
> AT+CSQ;;+CSQ
# What stands behind AT+NRB is dropped, and what comes until the ready string is lost.
>> AT+CMEE?;+NRB;+CMEE?\rAT+CSQ\r
>> AT+CSQ\r
+ 10ms
> AT+CMEE?
