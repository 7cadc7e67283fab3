# The manual's session of an attach by hand (base manual 8.1.2), with its USIM and a cell of its network in band 5.
# shows: 8.1/manual 4.17/after-reboot
= preset sim.imsi 460111174590523
= radio cell earfcn=2506,pci=171,plmn=46011,tac=1D4C,ci=051A2B0C
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+NCONFIG=AUTOCONNECT,FALSE
nv> autoconnect=0
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+NBAND=5
nv> bands=5
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CIMI
< \r\n460111174590523\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:0,2\r\n
< \r\nOK\r\n
+ 1s
> AT+CEREG?
< \r\n+CEREG:0,1\r\n
< \r\nOK\r\n
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
