# A short message for a module in PSM waits in the network until the next connection; data without IP can't be delivered.
# shows: dialect/data-without-ip-short
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+NPSMR=1
< \r\nOK\r\n
> AT+CGDCONT=1,"NONIP"
nv> pdp.contexts=1,1,0,0,0,;
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
+ 1s
> AT+CPSMS=1,,,01000001,00000001
nv> psm.mode=1 psm.tau=01000001 psm.active=00000001
< \r\nOK\r\n
+ 60s
@ 2.001
< \r\n+NPSMR:1\r\n
! state psm
state> psm psm
! raw-data 1 6162
error> the module is in PSM: nothing reaches it
! sms 00040D91683108108300F000006211221200002305E8329BFD06
+ 60s
> AT+CNMPSD
< \r\nOK\r\n
> AT+CMGS=20
< \r\n> 
>> 079168310801500511000D91683108108300F00000AA05E8329BFD06\x1A
< \r\n+CMGS:0\r\n
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CMT:0,25\r\n00040D91683108108300F000006211221200002305E8329BFD06\r\n
+ 60s
@ 22.000
< \r\n+NPSMR:1\r\n
