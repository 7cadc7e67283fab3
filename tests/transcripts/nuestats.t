# shows: 4.2/no-service 4.2/moves 4.2/zeroed 4.2/cells
# shows: 4.2/same 4.2/all
# AT+NUESTATS: each type, without service, with traffic, after the release.
= peer auto
= preset autoconnect 0
= preset lwm2m.host 180.101.147.115
= radio cell earfcn=3736,pci=106,plmn=46000,tac=213D,ci=0318886F,rsrp=-1010,rsrq=-120,snr=80
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NUESTATS=?
< \r\nNUESTATS:(RADIO,CELL,BLER,THP,APPSMEM,ALL)\r\n
< \r\nOK\r\n
> AT+NUESTATS
< \r\nSignal power:-32768\r\nTotal power:-32768\r\nTX power:-32768\r\nTX time:0\r\nRX time:0\r\nCell ID:4294967295\r\nECL:255\r\nSNR:-32768\r\nEARFCN:4294967295\r\nPCI:65535\r\nRSRQ:-32768\r\nOPERATOR MODE:0\r\nCURRENT BAND:0\r\n
< \r\nOK\r\n
> AT+NUESTATS=RADIO
< \r\nNUESTATS:RADIO,Signal power:-32768\r\n
< \r\nNUESTATS:RADIO,Total power:-32768\r\n
< \r\nNUESTATS:RADIO,TX power:-32768\r\n
< \r\nNUESTATS:RADIO,TX time:0\r\n
< \r\nNUESTATS:RADIO,RX time:0\r\n
< \r\nNUESTATS:RADIO,Cell ID:4294967295\r\n
< \r\nNUESTATS:RADIO,ECL:255\r\n
< \r\nNUESTATS:RADIO,SNR:-32768\r\n
< \r\nNUESTATS:RADIO,EARFCN:4294967295\r\n
< \r\nNUESTATS:RADIO,PCI:65535\r\n
< \r\nNUESTATS:RADIO,RSRQ:-32768\r\n
< \r\nNUESTATS:RADIO,OPERATOR MODE:0\r\n
< \r\nNUESTATS:RADIO,CURRENT BAND:0\r\n
< \r\nOK\r\n
> AT+NUESTATS=CELL
< \r\nOK\r\n
> AT+NUESTATS=THP
< \r\nNUESTATS:THP,RLC UL,0\r\n
< \r\nNUESTATS:THP,RLC DL,0\r\n
< \r\nNUESTATS:THP,MAC UL,0\r\n
< \r\nNUESTATS:THP,MAC DL,0\r\n
< \r\nOK\r\n
> AT+NUESTATS=BLER
< \r\nNUESTATS:BLER,RLC UL BLER,0\r\n
< \r\nNUESTATS:BLER,RLC DL BLER,0\r\n
< \r\nNUESTATS:BLER,MAC UL BLER,0\r\n
< \r\nNUESTATS:BLER,MAC DL BLER,0\r\n
< \r\nNUESTATS:BLER,Total TX bytes,0\r\n
< \r\nNUESTATS:BLER,Total RX bytes,0\r\n
< \r\nNUESTATS:BLER,Total TX blocks,0\r\n
< \r\nNUESTATS:BLER,Total RX blocks,0\r\n
< \r\nNUESTATS:BLER,Total RTX blocks,0\r\n
< \r\nNUESTATS:BLER,Total ACK/NACK RX,0\r\n
< \r\nOK\r\n
> AT+NUESTATS=APPSMEM
< \r\nNUESTATS:APPSMEM,Current Allocated:35712\r\n
< \r\nNUESTATS:APPSMEM,Total Free:62592\r\n
< \r\nNUESTATS:APPSMEM,Max Free:62592\r\n
< \r\nNUESTATS:APPSMEM,Num Allocs:1204\r\n
< \r\nNUESTATS:APPSMEM,Num Frees:968\r\n
< \r\nOK\r\n
> AT+NUESTATS=NONE
< \r\n+CME ERROR: 50\r\n
> AT+NUESTATS="radio"
< \r\nNUESTATS:RADIO,Signal power:-32768\r\n
< \r\nNUESTATS:RADIO,Total power:-32768\r\n
< \r\nNUESTATS:RADIO,TX power:-32768\r\n
< \r\nNUESTATS:RADIO,TX time:0\r\n
< \r\nNUESTATS:RADIO,RX time:0\r\n
< \r\nNUESTATS:RADIO,Cell ID:4294967295\r\n
< \r\nNUESTATS:RADIO,ECL:255\r\n
< \r\nNUESTATS:RADIO,SNR:-32768\r\n
< \r\nNUESTATS:RADIO,EARFCN:4294967295\r\n
< \r\nNUESTATS:RADIO,PCI:65535\r\n
< \r\nNUESTATS:RADIO,RSRQ:-32768\r\n
< \r\nNUESTATS:RADIO,OPERATOR MODE:0\r\n
< \r\nNUESTATS:RADIO,CURRENT BAND:0\r\n
< \r\nOK\r\n
> AT+NUESTATS?
< \r\nERROR\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
> AT+NUESTATS
< \r\nSignal power:-842\r\nTotal power:-780\r\nTX power:100\r\nTX time:150\r\nRX time:108\r\nCell ID:51939438\r\nECL:0\r\nSNR:226\r\nEARFCN:3734\r\nPCI:105\r\nRSRQ:-108\r\nOPERATOR MODE:4\r\nCURRENT BAND:8\r\n
< \r\nOK\r\n
> AT+NUESTATS=CELL
< \r\nNUESTATS:CELL,3734,105,1,-842,-108,-780,226\r\n
< \r\nNUESTATS:CELL,3736,106,0,-1010,-120,-948,80\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,10,"0123456789"
net> 1 CON POST /dp?ep=867724030000225 token=F5EEAB99E3147D0B format=11543 payload=0123456789
< \r\nOK\r\n
< \r\n+QLADATASTATUS:4\r\n
+ 1s
> AT+NUESTATS=ALL
< \r\nNUESTATS:RADIO,Signal power:-842\r\n
< \r\nNUESTATS:RADIO,Total power:-780\r\n
< \r\nNUESTATS:RADIO,TX power:100\r\n
< \r\nNUESTATS:RADIO,TX time:175\r\n
< \r\nNUESTATS:RADIO,RX time:124\r\n
< \r\nNUESTATS:RADIO,Cell ID:51939438\r\n
< \r\nNUESTATS:RADIO,ECL:0\r\n
< \r\nNUESTATS:RADIO,SNR:226\r\n
< \r\nNUESTATS:RADIO,EARFCN:3734\r\n
< \r\nNUESTATS:RADIO,PCI:105\r\n
< \r\nNUESTATS:RADIO,RSRQ:-108\r\n
< \r\nNUESTATS:RADIO,OPERATOR MODE:4\r\n
< \r\nNUESTATS:RADIO,CURRENT BAND:8\r\n
< \r\nNUESTATS:CELL,3734,105,1,-842,-108,-780,226\r\n
< \r\nNUESTATS:CELL,3736,106,0,-1010,-120,-948,80\r\n
< \r\nNUESTATS:BLER,RLC UL BLER,0\r\n
< \r\nNUESTATS:BLER,RLC DL BLER,0\r\n
< \r\nNUESTATS:BLER,MAC UL BLER,0\r\n
< \r\nNUESTATS:BLER,MAC DL BLER,0\r\n
< \r\nNUESTATS:BLER,Total TX bytes,351\r\n
< \r\nNUESTATS:BLER,Total RX bytes,310\r\n
< \r\nNUESTATS:BLER,Total TX blocks,4\r\n
< \r\nNUESTATS:BLER,Total RX blocks,5\r\n
< \r\nNUESTATS:BLER,Total RTX blocks,0\r\n
< \r\nNUESTATS:BLER,Total ACK/NACK RX,4\r\n
< \r\nNUESTATS:THP,RLC UL,1404\r\n
< \r\nNUESTATS:THP,RLC DL,1240\r\n
< \r\nNUESTATS:THP,MAC UL,16000\r\n
< \r\nNUESTATS:THP,MAC DL,20000\r\n
< \r\nNUESTATS:APPSMEM,Current Allocated:35712\r\n
< \r\nNUESTATS:APPSMEM,Total Free:62592\r\n
< \r\nNUESTATS:APPSMEM,Max Free:62592\r\n
< \r\nNUESTATS:APPSMEM,Num Allocs:1208\r\n
< \r\nNUESTATS:APPSMEM,Num Frees:972\r\n
< \r\nOK\r\n
+ 30s
> AT+NUESTATS
< \r\nSignal power:-842\r\nTotal power:-780\r\nTX power:100\r\nTX time:0\r\nRX time:0\r\nCell ID:51939438\r\nECL:0\r\nSNR:226\r\nEARFCN:3734\r\nPCI:105\r\nRSRQ:-108\r\nOPERATOR MODE:4\r\nCURRENT BAND:8\r\n
< \r\nOK\r\n
> AT+NUESTATS=THP
< \r\nNUESTATS:THP,RLC UL,0\r\n
< \r\nNUESTATS:THP,RLC DL,0\r\n
< \r\nNUESTATS:THP,MAC UL,0\r\n
< \r\nNUESTATS:THP,MAC DL,0\r\n
< \r\nOK\r\n
> AT+NUESTATS=BLER
< \r\nNUESTATS:BLER,RLC UL BLER,0\r\n
< \r\nNUESTATS:BLER,RLC DL BLER,0\r\n
< \r\nNUESTATS:BLER,MAC UL BLER,0\r\n
< \r\nNUESTATS:BLER,MAC DL BLER,0\r\n
< \r\nNUESTATS:BLER,Total TX bytes,351\r\n
< \r\nNUESTATS:BLER,Total RX bytes,310\r\n
< \r\nNUESTATS:BLER,Total TX blocks,4\r\n
< \r\nNUESTATS:BLER,Total RX blocks,5\r\n
< \r\nNUESTATS:BLER,Total RTX blocks,0\r\n
< \r\nNUESTATS:BLER,Total ACK/NACK RX,4\r\n
< \r\nOK\r\n
