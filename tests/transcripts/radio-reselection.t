# shows: 2.7/moves 4.2/ecl
# Idle, a better cell is taken; another tracking area wants an update; connected, the cell is kept until it is lost.
= peer auto
= show air
= preset lwm2m.host 180.101.147.115
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
> AT+CEREG=2;+CSCON=1
< \r\nOK\r\n
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:2,1,213D,0318886E,9\r\n
< \r\nOK\r\n
! radio cell ci=0318886F,rsrp=-700
+ 1s
> AT+CEREG?
< \r\n+CEREG:2,1,213D,0318886E,9\r\n
< \r\nOK\r\n
# Released, it moves; same tracking area: nobody has to know.
+ 20s
@ 18.993
air> up=wait down=wait
< \r\n+CSCON:0\r\n
< \r\n+CEREG:1,213D,0318886F,9\r\n
> AT+NUESTATS=CELL
< \r\nNUESTATS:CELL,3736,106,1,-700,-108,-638,226\r\n
< \r\nNUESTATS:CELL,3734,105,0,-842,-108,-780,226\r\n
< \r\nOK\r\n
! radio cell ci=0318886E,rsrp=-600,tac=213E
air> up=open down=open
< \r\n+CEREG:1,213E,0318886E,9\r\n
< \r\n+CSCON:1\r\n
+ 1s
@ 0.001
air> up=wait down=wait
< \r\n+CSCON:0\r\n
# Weak signals are another coverage level.
! radio cell ci=0318886E,rsrp=-1150
air> up=open down=open
< \r\n+CEREG:1,213D,0318886F,9\r\n
< \r\n+CSCON:1\r\n
! radio cell ci=0318886F,rsrp=-1250
> AT+NUESTATS=RADIO
< \r\nNUESTATS:RADIO,Signal power:-1250\r\n
< \r\nNUESTATS:RADIO,Total power:-1188\r\n
< \r\nNUESTATS:RADIO,TX power:230\r\n
< \r\nNUESTATS:RADIO,TX time:0\r\n
< \r\nNUESTATS:RADIO,RX time:0\r\n
< \r\nNUESTATS:RADIO,Cell ID:51939439\r\n
< \r\nNUESTATS:RADIO,ECL:2\r\n
< \r\nNUESTATS:RADIO,SNR:226\r\n
< \r\nNUESTATS:RADIO,EARFCN:3736\r\n
< \r\nNUESTATS:RADIO,PCI:106\r\n
< \r\nNUESTATS:RADIO,RSRQ:-108\r\n
< \r\nNUESTATS:RADIO,OPERATOR MODE:4\r\n
< \r\nNUESTATS:RADIO,CURRENT BAND:8\r\n
< \r\nOK\r\n
! radio cell ci=0318886E,rsrp=-1300
+ 1s
@ 0.001
air> up=wait down=wait
< \r\n+CSCON:0\r\n
> AT+NUESTATS=RADIO
< \r\nNUESTATS:RADIO,Signal power:-1250\r\n
< \r\nNUESTATS:RADIO,Total power:-1188\r\n
< \r\nNUESTATS:RADIO,TX power:230\r\n
< \r\nNUESTATS:RADIO,TX time:0\r\n
< \r\nNUESTATS:RADIO,RX time:0\r\n
< \r\nNUESTATS:RADIO,Cell ID:51939439\r\n
< \r\nNUESTATS:RADIO,ECL:2\r\n
< \r\nNUESTATS:RADIO,SNR:226\r\n
< \r\nNUESTATS:RADIO,EARFCN:3736\r\n
< \r\nNUESTATS:RADIO,PCI:106\r\n
< \r\nNUESTATS:RADIO,RSRQ:-108\r\n
< \r\nNUESTATS:RADIO,OPERATOR MODE:4\r\n
< \r\nNUESTATS:RADIO,CURRENT BAND:8\r\n
< \r\nOK\r\n
# The cell goes while connected: re-establishment in the other.
> AT+QLASENDDATA=0x0000,2,"hi"
air> up=open down=open
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hi
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
! radio remove 0318886F
air> up=closed down=closed
air> up=open down=open
< \r\n+CSCON:0\r\n
< \r\n+CEREG:1,213E,0318886E,9\r\n
< \r\n+CSCON:1\r\n
+ 1s
@ 0.001
air> up=wait down=wait
< \r\n+CSCON:0\r\n
> AT+CEREG?
< \r\n+CEREG:2,1,213E,0318886E,9\r\n
< \r\nOK\r\n
! state rrc
state> rrc idle
# So weak that there is nothing.
! radio cell ci=0318886E,rsrp=-1500
air> up=closed down=closed
< \r\n+CEREG:4,0000,00000000,9\r\n
+ 1s
> AT+CEREG?
< \r\n+CEREG:2,4\r\n
< \r\nOK\r\n
