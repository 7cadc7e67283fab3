# quirk nuestats=plain, the default: figures alone.
= quirk nuestats plain
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+NUESTATS
< \r\nSignal power:-842\r\nTotal power:-780\r\nTX power:100\r\nTX time:95\r\nRX time:92\r\nCell ID:51939438\r\nECL:0\r\nSNR:226\r\nEARFCN:3734\r\nPCI:105\r\nRSRQ:-108\r\nOPERATOR MODE:4\r\nCURRENT BAND:8\r\n
< \r\nOK\r\n
