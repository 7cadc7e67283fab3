# The search for the home network (TS 23.122 4.4.3.3.1) goes on out of service, and may be the first to find a cell.
= show radio
= preset lwm2m.registration-mode 0
= radio cell earfcn=2506,pci=171,plmn=26201,tac=0216,ci=0153803F,rsrp=-900
= radio remove 0318886E
= timer hpplmn 60000
= timer return 40000
! power on
+ 30s
@ 0.001
radio> off switched-on idle
radio> idle search searching
< \r\nNeul\r\nOK\r\n
@ 0.002
radio> searching cell attaching
@ 0.003
radio> attaching accepted attached
radio> attached address ip
< \r\nREGISTERNOTIFY\r\n
> AT+NCONFIG=HPPLMN_SEARCH_ENABLE,TRUE
< \r\nERROR\r\n
> AT+CEREG=2
< \r\nOK\r\n
> AT+CFUN=0
radio> ip switched-off off
< \r\nOK\r\n
< \r\n+CEREG:0,0000,00000000,9\r\n
> AT+CFUN=1
radio> off switched-on idle
radio> idle search searching
< \r\nOK\r\n
< \r\n+CEREG:2,0000,00000000,9\r\n
+ 30s
@ 0.001
radio> searching cell attaching
@ 0.002
radio> attaching accepted attached
radio> attached address ip
< \r\n+CEREG:5,0216,0153803F,9\r\n
! radio remove 0153803F
radio> ip lost lost
< \r\n+CEREG:4,0000,00000000,9\r\n
+ 5s
! radio cell earfcn=3734,pci=105,plmn=46004,tac=213D,ci=0318886E,rsrp=-850
+ 10s
+ 50s
@ 15.002
radio> lost search searching
< \r\n+CEREG:2,0000,00000000,9\r\n
@ 15.003
radio> searching cell attaching
@ 15.004
radio> attaching accepted attached
radio> attached address ip
< \r\n+CEREG:1,213D,0318886E,9\r\n
