# quirk nuestats=prefix: the lines of AT+NUESTATS begin with its name; those of its types are as ever.
= quirk nuestats prefix
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+NUESTATS
< \r\n+NUESTATS: Signal power:-842\r\n+NUESTATS: Total power:-780\r\n+NUESTATS: TX power:100\r\n+NUESTATS: TX time:95\r\n+NUESTATS: RX time:92\r\n+NUESTATS: Cell ID:51939438\r\n+NUESTATS: ECL:0\r\n+NUESTATS: SNR:226\r\n+NUESTATS: EARFCN:3734\r\n+NUESTATS: PCI:105\r\n+NUESTATS: RSRQ:-108\r\n+NUESTATS: OPERATOR MODE:4\r\n+NUESTATS: CURRENT BAND:8\r\n
< \r\nOK\r\n
> AT+NUESTATS=CELL
< \r\nNUESTATS:CELL,3734,105,1,-842,-108,-780,226\r\n
< \r\nOK\r\n
> AT+NUESTATS=RADIO
< \r\nNUESTATS:RADIO,Signal power:-842\r\n
< \r\nNUESTATS:RADIO,Total power:-780\r\n
< \r\nNUESTATS:RADIO,TX power:100\r\n
< \r\nNUESTATS:RADIO,TX time:95\r\n
< \r\nNUESTATS:RADIO,RX time:92\r\n
< \r\nNUESTATS:RADIO,Cell ID:51939438\r\n
< \r\nNUESTATS:RADIO,ECL:0\r\n
< \r\nNUESTATS:RADIO,SNR:226\r\n
< \r\nNUESTATS:RADIO,EARFCN:3734\r\n
< \r\nNUESTATS:RADIO,PCI:105\r\n
< \r\nNUESTATS:RADIO,RSRQ:-108\r\n
< \r\nNUESTATS:RADIO,OPERATOR MODE:4\r\n
< \r\nNUESTATS:RADIO,CURRENT BAND:8\r\n
< \r\nOK\r\n
> AT+NUESTATS=?
< \r\nNUESTATS:(RADIO,CELL,BLER,THP,APPSMEM,ALL)\r\n
< \r\nOK\r\n
