# Short messages need the radio: they wake it from PSM, connect it, and reach no module that sleeps or has no service.
= preset psm.mode 1
= preset sms.centre +8613800105500
! power on
+ 40s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1;+NPSMR=1;+CSCON=1
< \r\nOK\r\n
< \r\nOK\r\n
< \r\nOK\r\n
! sms 0891683108200505F0240D91683196325476F800000280629214832305C8329BFD06
error> the module can't be reached: it is asleep, or without service
> AT+CMGS=20
< \r\n> 
>> 0011000D91683108108300F00000AA05E8329BFD06\x1A
< \r\n+CMGS:0\r\n
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
! sms 0891683108200505F0240D91683196325476F800000280629214832305C8329BFD06
< \r\n+CMT:0,25\r\n0891683108200505F0240D91683196325476F800000280629214832305C8329BFD06\r\n
+ 1min
@ 20.000
< \r\n+CSCON:0\r\n
@ 30.000
< \r\n+NPSMR:1\r\n
! radio coverage off
> AT+NRB
< \r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CMGS=20
< \r\n> 
>> 0011000D91683108108300F00000AA05E8329BFD06\x1A
< \r\n+CME ERROR: 331\r\n
! sms 0891683108200505F0240D91683196325476F800000280629214832305C8329BFD06
error> the module is not attached
! radio coverage on
+ 1s
! radio coverage off
> AT+CMGS=20
< \r\n> 
>> 0011000D91683108108300F00000AA05E8329BFD06\x1A
< \r\n+CME ERROR: 331\r\n
! sms 0891683108200505F0240D91683196325476F800000280629214832305C8329BFD06
error> the module can't be reached: it is asleep, or without service
