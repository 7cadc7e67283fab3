# One page for a short message and for data without IP: the message comes first, whichever the network had first.
= preset lwm2m.registration-mode 0
= timer paging 1280
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CSCON=1;+CRTDCP=1
< \r\nOK\r\n
< \r\nOK\r\n
> AT+CGDCONT=1,"NONIP","a"
nv> pdp.contexts=1,1,0,0,0,a;
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
+ 30s
@ 20.000
< \r\n+CSCON:0\r\n
! raw-data 1 AABB
! sms 00040D91683108108300F000006211221200002305E8329BFD06
+ 5s
@ 1.280
< \r\n+CSCON:1\r\n
< \r\n+CMT:0,25\r\n00040D91683108108300F000006211221200002305E8329BFD06\r\n
< \r\n+CRTDCP:1,2,"AABB"\r\n
