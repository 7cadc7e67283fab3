# A reset in the midst of data without IP: what was on its way to the network is gone, and so is what waited for the page.
= preset lwm2m.registration-mode 0
= timer raw-data 5000
= timer paging 5000
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CGDCONT=1,"NONIP","a"
nv> pdp.contexts=1,1,0,0,0,a;
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
> AT+CSODCP=1,1,"61",0,0,5
< \r\nOK\r\n
> AT+NSNPD=1,1,"62",0,0,6
< \r\nOK\r\n
! reset
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
> AT+NQPODCP=1
< \r\nOK\r\n
> AT+NQPNPD=1
< \r\nOK\r\n
> AT+CSODCP=1,1,"63",0,0,7
< \r\nOK\r\n
+ 10s
@ 5.000
< \r\n+CSODCPR:1,7,1\r\n
# Idle: a message waits for the module's answer to the page, and the context that it is for is there again with the next attach.
> AT+NCONFIG=AUTOCONNECT,FALSE
nv> autoconnect=0
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CGDCONT=0,"NONIP"
nv> pdp.contexts=0,1,0,0,0,;1,1,0,0,0,a;
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1min
! state rrc
state> rrc idle
! raw-data 0 6162
! reset
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CRTDCP=1
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1min
