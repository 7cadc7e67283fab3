# AT+CSQ and AT+NUESTATS have the cell's level while the module searches and attaches, not when there is nothing to measure.
# shows: dialect/csq-nuestats
= timer search 3000
= timer attach 2500
= preset autoconnect 0
! power on
+ 100ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CSQ
< \r\n+CSQ:99,99\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
> AT+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
> AT+NUESTATS
< \r\nSignal power:-842\r\nTotal power:-780\r\nTX power:-400\r\nTX time:0\r\nRX time:0\r\nCell ID:51939438\r\nECL:0\r\nSNR:226\r\nEARFCN:3734\r\nPCI:105\r\nRSRQ:-108\r\nOPERATOR MODE:4\r\nCURRENT BAND:8\r\n
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:0,2\r\n
< \r\nOK\r\n
+ 3s
> AT+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:0,2\r\n
< \r\nOK\r\n
+ 3s
> AT+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:0,1\r\n
< \r\nOK\r\n
# in vain
> AT+CGATT=0
< \r\nOK\r\n
> AT+CSQ
< \r\n+CSQ:99,99\r\n
< \r\nOK\r\n
! radio coverage off
> AT+CGATT=1
< \r\nOK\r\n
> AT+CSQ
< \r\n+CSQ:99,99\r\n
< \r\nOK\r\n
+ 3s
> AT+CSQ
< \r\n+CSQ:99,99\r\n
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+CSQ
< \r\n+CSQ:99,99\r\n
< \r\nOK\r\n
