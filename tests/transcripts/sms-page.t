# A short message comes when the module has answered the page: after the paging, or in the window of eDRX.
= preset lwm2m.registration-mode 0
= timer paging 1280
= timer radio-link 5000
= timer sms-ack 60000
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CSCON=1
< \r\nOK\r\n
+ 30s
@ 19.992
< \r\n+CSCON:0\r\n
! sms 0891683108200505F0040D91683176116125F30000022112511143230A
+ 5s
@ 1.280
< \r\n+CSCON:1\r\n
< \r\n+CMT:0,20\r\n0891683108200505F0040D91683176116125F30000022112511143230A\r\n
> AT+CEDRXS=1,5,"1101"
nv> edrx.mode=1 edrx.value=1101
< \r\nOK\r\n
+ 40s
@ 20.000
< \r\n+CSCON:0\r\n
! sms 0891683108200505F0040D91683176116125F30000022112511143230A
+ 1s
+ 1h
@ 2546.710
< \r\n+CSCON:1\r\n
< \r\n+CMT:0,20\r\n0891683108200505F0040D91683176116125F30000022112511143230A\r\n
@ 2566.710
< \r\n+CSCON:0\r\n
# The second of two, acknowledged only after the connection has ended: the acknowledgement makes another.
> AT+CEDRXS=0,5;+CSMS=1
nv> edrx.mode=0
< \r\nOK\r\n
< \r\n+CSMS:1,1,0\r\n
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
! sms 0891683108200505F0040D91683176116125F30000022112511143230A
< \r\n+CMT:0,20\r\n0891683108200505F0040D91683176116125F30000022112511143230A\r\n
! sms 0891683108200505F0040D91683176116125F30000022112511143230A
+ 30s
@ 20.000
< \r\n+CSCON:0\r\n
> AT+CNMA
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
< \r\n+CMT:0,20\r\n0891683108200505F0040D91683176116125F30000022112511143230A\r\n
+ 5s
> AT+CNMA
< \r\nOK\r\n
# Without coverage nothing comes, noticed or not.
! radio coverage off
! sms 0891683108200505F0040D91683176116125F30000022112511143230A
error> the module can't be reached: it is without service
+ 10s
@ 5.000
< \r\n+CSCON:0\r\n
! sms 0891683108200505F0040D91683176116125F30000022112511143230A
error> the module can't be reached: it is without service
