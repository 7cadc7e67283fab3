# Where the base manual leaves a choice about data without IP (2.27, 2.28, 4.35, 4.36), and short messages beside it.
# shows: dialect/downlink-without-ip dialect/data-without-ip-message dialect/data-without-ip-short
= timer raw-data 1500
= preset psm.mode 1
= preset psm.active 00000101
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1;+NPSMR=1
< \r\nOK\r\n
< \r\nOK\r\n
> AT+CGDCONT=1,"NONIP"
nv> pdp.contexts=1,1,0,0,0,;
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
# Both families tell of what comes, when both are on.
> AT+NRNPDM=1
< \r\nOK\r\n
! raw-data 1 6162
< \r\n+NRNPDM:1,2,"6162"\r\n
> AT+CRTDCP=1
< \r\nOK\r\n
! raw-data 1 6163
< \r\n+CRTDCP:1,2,"6163"\r\n
< \r\n+NRNPDM:1,2,"6163"\r\n
> AT+NRNPDM=0
< \r\nOK\r\n
! raw-data 1 6164
< \r\n+CRTDCP:1,2,"6164"\r\n
# One message waits; the other family has a buffer of its own.
> AT+CSODCP=1,1,"61"
< \r\nOK\r\n
> AT+CSODCP=1,1,"62"
< \r\n+CME ERROR: 159\r\n
> AT+NSNPD=1,1,"63"
< \r\nOK\r\n
> AT+NSNPD=1,1,"64"
< \r\n+CME ERROR: 159\r\n
+ 10s
# In PSM data can't be delivered; a short message waits in the network.
+ 1min
@ 20.000
< \r\n+NPSMR:1\r\n
! state psm
state> psm psm
! raw-data 1 6165
error> the module is in PSM: nothing reaches it
! sms 00040D91683108108300F000006211221200002305E8329BFD06
+ 1min
> AT+CSODCP=1,1,"61"
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CMT:0,25\r\n00040D91683108108300F000006211221200002305E8329BFD06\r\n
+ 1min
@ 30.000
< \r\n+NPSMR:1\r\n
# Any number of a context serves, the last too; two of them at a time.
> AT+CGDCONT=10,"NONIP"
nv> pdp.contexts=1,1,0,0,0,;10,1,0,0,0,;
< \r\nOK\r\n
> AT+CGACT=1,10
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
> AT+CSODCP=10,1,"61"
< \r\nOK\r\n
> AT+NSNPD=10,1,"62"
< \r\nOK\r\n
+ 2s
