# Short messages need a USIM that is ready, and SUPPORT_SMS (base manual 3, 4.17; guide 5: 303, 310, 311).
= preset autoconnect 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NCONFIG=SUPPORT_SMS,FALSE
nv> nconfig.support-sms=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
# In force after the reboot.
> AT+CMGS=20
< \r\n> 
> \x1B
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CMGS=20
< \r\n+CME ERROR: 303\r\n
> AT+CMGC=20
< \r\n+CME ERROR: 303\r\n
! sms 0891683108200505F0040D91683108705505F00000209021800000230461F1980C
error> AT+NCONFIG=SUPPORT_SMS,FALSE or NON_IP_NO_SMS_ENABLE,TRUE is in force
> AT+NPIN=2,1234
nv> sim.iccid=89860411101871010225 sim.pin1-left=3 sim.puk1-left=10 sim.lock=1
< \r\nOK\r\n
< \r\n+NPIN:OK\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+CMGS=20
< \r\n+CME ERROR: 524\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CMGS=20
< \r\n+CME ERROR: 311\r\n
> AT+CMGC=20
< \r\n+CME ERROR: 311\r\n
! sim remove
nv> sim.present=0
> AT+CMGS=20
< \r\n+CME ERROR: 310\r\n
