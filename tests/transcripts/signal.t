# AT+CSQ and AT+NUESTATS tell of the same power: -113 dBm and 2 dB for each step of <rssi> (base manual 2.10, 4.2).
# shows: dialect/csq-nuestats
= radio cell earfcn=3734,pci=105,plmn=46000,tac=213D,ci=0318886E,rsrp=-1100,rsrq=-108,snr=20
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CSQ
< \r\n+CSQ:4,99\r\n
< \r\nOK\r\n
> AT+NUESTATS=RADIO
< \r\nNUESTATS:RADIO,Signal power:-1100\r\n
< \r\nNUESTATS:RADIO,Total power:-1038\r\n
< \r\nNUESTATS:RADIO,TX power:230\r\n
< \r\nNUESTATS:RADIO,TX time:95\r\n
< \r\nNUESTATS:RADIO,RX time:92\r\n
< \r\nNUESTATS:RADIO,Cell ID:51939438\r\n
< \r\nNUESTATS:RADIO,ECL:0\r\n
< \r\nNUESTATS:RADIO,SNR:20\r\n
< \r\nNUESTATS:RADIO,EARFCN:3734\r\n
< \r\nNUESTATS:RADIO,PCI:105\r\n
< \r\nNUESTATS:RADIO,RSRQ:-108\r\n
< \r\nNUESTATS:RADIO,OPERATOR MODE:4\r\n
< \r\nNUESTATS:RADIO,CURRENT BAND:8\r\n
< \r\nOK\r\n
! radio cell earfcn=3736,pci=106,plmn=46000,tac=213D,ci=0318886F,rsrp=-700,rsrq=-108,snr=200
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CSQ
< \r\n+CSQ:24,99\r\n
< \r\nOK\r\n
> AT+NUESTATS=RADIO
< \r\nNUESTATS:RADIO,Signal power:-700\r\n
< \r\nNUESTATS:RADIO,Total power:-638\r\n
< \r\nNUESTATS:RADIO,TX power:-42\r\n
< \r\nNUESTATS:RADIO,TX time:95\r\n
< \r\nNUESTATS:RADIO,RX time:92\r\n
< \r\nNUESTATS:RADIO,Cell ID:51939439\r\n
< \r\nNUESTATS:RADIO,ECL:0\r\n
< \r\nNUESTATS:RADIO,SNR:200\r\n
< \r\nNUESTATS:RADIO,EARFCN:3736\r\n
< \r\nNUESTATS:RADIO,PCI:106\r\n
< \r\nNUESTATS:RADIO,RSRQ:-108\r\n
< \r\nNUESTATS:RADIO,OPERATOR MODE:4\r\n
< \r\nNUESTATS:RADIO,CURRENT BAND:8\r\n
< \r\nOK\r\n
