# The cell of a connection fails and another of the same tracking area takes its place: the network is told by an update
# (base manual 4.17, RLF_UPDATE; TS 24.301 5.5.3.2.2).
# shows: 4.17/rlf-update dialect/nconfig-rlf-update
= preset lwm2m.registration-mode 0
= preset nconfig.rlf-update 0
= radio cell earfcn=3736,pci=106,plmn=46000,tac=213D,ci=0318886F,rsrp=-1010
! power on
+ 30s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CSCON=1;+CEREG=2
< \r\nOK\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 1 open udp port=56443
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOST=1,192.0.2.7,7,1,00
sock> 1 send 192.0.2.7:7 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
! radio remove 0318886E
< \r\n+CSCON:0\r\n
< \r\n+CEREG:1,213D,0318886F,9\r\n
< \r\n+CSCON:1\r\n
+ 1s
@ 0.001
< \r\n+CSCON:0\r\n
# TRUE: the same.
> AT+NCONFIG=RLF_UPDATE,TRUE
nv> nconfig.rlf-update=1
< \r\nOK\r\n
> AT+NRB
sock> 1 abort
< \r\nREBOOTING\r\n
+ 30s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CSCON=1;+CEREG=2
< \r\nOK\r\n
< \r\nOK\r\n
! radio cell earfcn=3734,pci=105,plmn=46000,tac=213D,ci=0318886E,rsrp=-1110
> AT+NSOCR=DGRAM,17,0
sock> 2 open udp port=51426
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOST=1,192.0.2.7,7,1,00
sock> 2 send 192.0.2.7:7 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
! radio remove 0318886F
< \r\n+CSCON:0\r\n
< \r\n+CEREG:1,213D,0318886E,9\r\n
< \r\n+CSCON:1\r\n
+ 1s
@ 0.001
< \r\n+CSCON:0\r\n
