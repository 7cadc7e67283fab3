# When the times of AT+NUESTATS go back to 0 (base manual 4.2, note 2): without service, and with a boot; by the release in nuestats.t.
# shows: 4.2/lost 4.2/boot
= preset lwm2m.registration-mode 0
= timer rrc-inactivity 20000
= timer radio-link 1000
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+NUESTATS
< \r\nSignal power:-842\r\nTotal power:-780\r\nTX power:100\r\nTX time:95\r\nRX time:92\r\nCell ID:51939438\r\nECL:0\r\nSNR:226\r\nEARFCN:3734\r\nPCI:105\r\nRSRQ:-108\r\nOPERATOR MODE:4\r\nCURRENT BAND:8\r\n
< \r\nOK\r\n
# The cell goes while the module is connected.
! radio remove 0318886E
+ 2s
> AT+NUESTATS
< \r\nSignal power:-32768\r\nTotal power:-32768\r\nTX power:-32768\r\nTX time:0\r\nRX time:0\r\nCell ID:4294967295\r\nECL:255\r\nSNR:-32768\r\nEARFCN:4294967295\r\nPCI:65535\r\nRSRQ:-32768\r\nOPERATOR MODE:0\r\nCURRENT BAND:0\r\n
< \r\nOK\r\n
! radio cell ci=0318886E,earfcn=3734,pci=105,plmn=46000,tac=213D,rsrp=-842
+ 30s
> AT+NUESTATS
< \r\nSignal power:-842\r\nTotal power:-780\r\nTX power:100\r\nTX time:0\r\nRX time:0\r\nCell ID:51939438\r\nECL:0\r\nSNR:226\r\nEARFCN:3734\r\nPCI:105\r\nRSRQ:-108\r\nOPERATOR MODE:4\r\nCURRENT BAND:8\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 1 open udp port=56443
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOST=1,192.158.5.1,1024,2,AB30
sock> 1 send 192.158.5.1:1024 id=0 hex=AB30
< \r\n1,2\r\n
< \r\nOK\r\n
> AT+NUESTATS
< \r\nSignal power:-842\r\nTotal power:-780\r\nTX power:100\r\nTX time:15\r\nRX time:0\r\nCell ID:51939438\r\nECL:0\r\nSNR:226\r\nEARFCN:3734\r\nPCI:105\r\nRSRQ:-108\r\nOPERATOR MODE:4\r\nCURRENT BAND:8\r\n
< \r\nOK\r\n
# A boot: what an attach takes, again.
> AT+NRB
sock> 1 abort
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+NUESTATS
< \r\nSignal power:-842\r\nTotal power:-780\r\nTX power:100\r\nTX time:95\r\nRX time:92\r\nCell ID:51939438\r\nECL:0\r\nSNR:226\r\nEARFCN:3734\r\nPCI:105\r\nRSRQ:-108\r\nOPERATOR MODE:4\r\nCURRENT BAND:8\r\n
< \r\nOK\r\n
