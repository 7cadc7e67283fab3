# Data without IP for an idle module come when it has answered the page: after the paging, or in the window of eDRX; or not at all.
= preset lwm2m.registration-mode 0
= timer paging 1280
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CSCON=1;+NPSMR=1;+CRTDCP=1
< \r\nOK\r\n
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
! raw-data 1 CC
+ 5s
@ 1.280
< \r\n+CSCON:1\r\n
< \r\n+CRTDCP:1,2,"AABB"\r\n
< \r\n+CRTDCP:1,1,"CC"\r\n
> AT+CEDRXS=1,5,"1101"
nv> edrx.mode=1 edrx.value=1101
< \r\nOK\r\n
+ 40s
@ 20.000
< \r\n+CSCON:0\r\n
! raw-data 1 AABB
+ 1s
+ 1h
@ 2546.710
< \r\n+CSCON:1\r\n
< \r\n+CRTDCP:1,2,"AABB"\r\n
@ 2566.710
< \r\n+CSCON:0\r\n
# The context goes before the page: dropped.
! raw-data 1 DD
! radio pdn-release 1
+ 1h
@ 1568.150
< \r\n+CSCON:1\r\n
@ 1588.150
< \r\n+CSCON:0\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 30s
@ 20.000
< \r\n+CSCON:0\r\n
# PSM begins before it: lost.
> AT+CPSMS=1,,,01000011,00000101
nv> psm.mode=1 psm.tau=01000011 psm.active=00000101
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 5s
@ 0.001
< \r\n+CSCON:0\r\n
! raw-data 1 EE
+ 1h
@ 5.001
< \r\n+NPSMR:1\r\n
! raw-data 1 EE
error> the module is in PSM: nothing reaches it
> AT+CPSMS=0
nv> psm.mode=0
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
+ 30s
@ 0.001
< \r\n+CSCON:0\r\n
# And so does a loss of coverage. No more than eight wait.
! raw-data 1 FF
! radio coverage off
+ 5s
! radio coverage on
+ 1h
@ 3205.001
< \r\n+CSCON:1\r\n
@ 3205.002
< \r\n+CSCON:0\r\n
! raw-data 1 01
! raw-data 1 02
! raw-data 1 03
! raw-data 1 04
! raw-data 1 05
! raw-data 1 06
! raw-data 1 07
! raw-data 1 08
! raw-data 1 09
error> 8 messages wait for the module's answer to the page
+ 1h
@ 1183.910
< \r\n+CSCON:1\r\n
< \r\n+CRTDCP:1,1,"01"\r\n
< \r\n+CRTDCP:1,1,"02"\r\n
< \r\n+CRTDCP:1,1,"03"\r\n
< \r\n+CRTDCP:1,1,"04"\r\n
< \r\n+CRTDCP:1,1,"05"\r\n
< \r\n+CRTDCP:1,1,"06"\r\n
< \r\n+CRTDCP:1,1,"07"\r\n
< \r\n+CRTDCP:1,1,"08"\r\n
@ 1203.910
< \r\n+CSCON:0\r\n
