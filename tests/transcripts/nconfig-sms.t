# AT+NCONFIG=NON_IP_NO_SMS_ENABLE: a module whose initial context is without IP has no short messages then.
# shows: 4.17/non-ip-sms
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+CGDCONT=0,"NONIP","a"
nv> pdp.contexts=0,1,0,0,0,a;
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
+ 1s
> AT+CMGS=20
< \r\n> 
>> \x1A
< \r\nOK\r\n
! sms 00040D91683108108300F000006211221200002305E8329BFD06
< \r\n+CMT:0,25\r\n00040D91683108108300F000006211221200002305E8329BFD06\r\n
> AT+NCONFIG=NON_IP_NO_SMS_ENABLE,TRUE
nv> nconfig.non-ip-no-sms=1
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CMGS=20
< \r\n+CME ERROR: 303\r\n
! sms 00040D91683108108300F000006211221200002305E8329BFD06
error> AT+NCONFIG=SUPPORT_SMS,FALSE or NON_IP_NO_SMS_ENABLE,TRUE is in force
> AT+CFUN=0
< \r\nOK\r\n
> AT+CGDCONT=0,"IP","a"
nv> pdp.contexts=0,0,0,0,0,a;
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
+ 1s
@ 0.002
< \r\nREGISTERNOTIFY\r\n
> AT+CMGS=20
< \r\n> 
>> \x1A
< \r\nOK\r\n
! sms 00040D91683108108300F000006211221200002305E8329BFD06
< \r\n+CMT:0,25\r\n00040D91683108108300F000006211221200002305E8329BFD06\r\n
