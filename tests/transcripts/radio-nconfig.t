# shows: 4.17/cell-reselection 4.17/reestablishment 4.17/timer-report 4.17/release 4.17/hpplmn
# What AT+NCONFIG changes of the radio.
= peer auto
= show air
= preset lwm2m.host 180.101.147.115
= preset nconfig.cell-reselection 0
= preset nconfig.reestablishment 1
= preset nconfig.psm-timer-report 1
= preset nconfig.release 14
= timer hpplmn 3600000
= radio cell earfcn=3736,pci=106,plmn=46000,tac=213D,ci=0318886F,rsrp=-1010
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
air> up=open down=open
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
> AT+CEREG=5;+CSCON=1
< \r\nOK\r\n
< \r\nOK\r\n
# CELL_RESELECTION: off, the better cell is left alone.
+ 30s
@ 19.993
air> up=wait down=wait
< \r\n+CSCON:0\r\n
! radio cell ci=0318886F,rsrp=-700
+ 10s
> AT+CEREG?
< \r\n+CEREG:5,1,213D,0318886E,9,,,,\r\n
< \r\nOK\r\n
# CONNECTION_REESTABLISHMENT: on, the connection goes on in the other cell.
> AT+QLASENDDATA=0x0000,2,"hi"
air> up=open down=open
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hi
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
! radio remove 0318886E
air> up=closed down=closed
air> up=open down=open
< \r\n+CEREG:1,213D,0318886F,9,,,,\r\n
+ 1s
! state rrc
state> rrc connected
# T3324_T3412_EXT_CHANGE_REPORT: on, other values of the network are told.
> AT+CPSMS=1,,,01000001,00000101
nv> psm.mode=1 psm.tau=01000001 psm.active=00000101
< \r\nOK\r\n
+ 1s
@ 0.001
< \r\n+CEREG:1,213D,0318886F,9,,,00000101,01000001\r\n
> AT+CPSMS=1,,,01000010,00000101
nv> psm.mode=1 psm.tau=01000010 psm.active=00000101
< \r\nOK\r\n
+ 1s
@ 0.001
< \r\n+CEREG:1,213D,0318886F,9,,,00000101,01000010\r\n
# RELEASE_VERSION: 14, power class 6 is there.
> AT+CFUN=0
air> up=closed down=closed
net> 1 close
< \r\nOK\r\n
< \r\n+CSCON:0\r\n
< \r\n+CEREG:0,0000,00000000,9,,,,\r\n
> AT+NPOWERCLASS=8,6
nv> power-classes=3,3,3,6,3,3
< \r\nOK\r\n
> AT+NUESTATS
< \r\nSignal power:-32768\r\nTotal power:-32768\r\nTX power:-32768\r\nTX time:0\r\nRX time:0\r\nCell ID:4294967295\r\nECL:255\r\nSNR:-32768\r\nEARFCN:4294967295\r\nPCI:65535\r\nRSRQ:-32768\r\nOPERATOR MODE:0\r\nCURRENT BAND:0\r\n
< \r\nOK\r\n
# HPPLMN_SEARCH_ENABLE: roaming, the home network is looked for.
! radio cell earfcn=3734,pci=105,plmn=26201,tac=213D,ci=0318886E,rsrp=-1150
! radio remove 0318886F
> AT+CPSMS=0
nv> psm.mode=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
< \r\n+CEREG:2,0000,00000000,9,,,,\r\n
+ 1s
@ 0.001
< \r\n+CSCON:1\r\n
@ 0.002
air> up=open down=open
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+CEREG:5,213D,0318886E,9,,,,\r\n
< \r\n+QLAEVTIND:0\r\n
> AT+NUESTATS
< \r\nSignal power:-1150\r\nTotal power:-1088\r\nTX power:140\r\nTX time:602\r\nRX time:432\r\nCell ID:51939438\r\nECL:1\r\nSNR:226\r\nEARFCN:3734\r\nPCI:105\r\nRSRQ:-108\r\nOPERATOR MODE:4\r\nCURRENT BAND:8\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,2,"hi"
net> 2 NON POST /dp?ep=867724030000225 format=11543 payload=hi
< \r\nOK\r\n
! radio cell earfcn=3734,pci=105,plmn=46000,tac=213D,ci=1
+ 61min
@ 20.000
air> up=wait down=wait
< \r\n+CSCON:0\r\n
@ 3260.000
air> up=open down=open
< \r\n+CSCON:1\r\n
@ 3260.001
air> up=wait down=wait
< \r\n+CSCON:0\r\n
@ 3599.002
air> up=closed down=closed
net> 2 close
< \r\n+CEREG:2,0000,00000000,9,,,,\r\n
@ 3599.003
< \r\n+CSCON:1\r\n
@ 3599.004
air> up=open down=open
net> 3 open plain 180.101.147.115:5683
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+CEREG:1,213D,00000001,9,,,,\r\n
< \r\n+QLAEVTIND:0\r\n
@ 3619.004
air> up=wait down=wait
< \r\n+CSCON:0\r\n
> AT+COPS?
< \r\n+COPS:0,2,"46000"\r\n
< \r\nOK\r\n
