# shows: dialect/how-long-cops-2
# AT+COPS=2 holds over AT+CFUN=0 and another look at the card, until the host or a reboot ends it (base manual 2.12).
= preset lwm2m.registration-mode 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CEREG=1
< \r\nOK\r\n
> AT+COPS=2
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
+ 5s
> AT+COPS?;+CEREG?
< \r\n+COPS:2\r\n
< \r\nOK\r\n
< \r\n+CEREG:1,0\r\n
< \r\nOK\r\n
! sim remove
nv> sim.iccid=89860411101871010225 sim.present=0
! sim insert
nv> sim.present=1
+ 5s
> AT+COPS?;+CEREG?
< \r\n+COPS:2\r\n
< \r\nOK\r\n
< \r\n+CEREG:1,0\r\n
< \r\nOK\r\n
> AT+COPS=0
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 5s
@ 0.002
< \r\n+CEREG:1\r\n
> AT+COPS?;+CEREG?
< \r\n+COPS:0,2,"46000"\r\n
< \r\nOK\r\n
< \r\n+CEREG:1,1\r\n
< \r\nOK\r\n
> AT+COPS=2
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+CGATT=1
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 5s
@ 0.002
< \r\n+CEREG:1\r\n
> AT+COPS?;+CEREG?
< \r\n+COPS:0,2,"46000"\r\n
< \r\nOK\r\n
< \r\n+CEREG:1,1\r\n
< \r\nOK\r\n
> AT+COPS=2
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 5s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+COPS?;+CEREG?
< \r\n+COPS:0,2,"46000"\r\n
< \r\nOK\r\n
< \r\n+CEREG:0,1\r\n
< \r\nOK\r\n
