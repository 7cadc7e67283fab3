# The keys of conf/models/bc28-cnv.conf, and what a host sees of each.
= quirk nuestats prefix
= quirk connect at-once
= quirk connected-urc on
= quirk closed-socket free
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> ATI
< \r\nQuectel\r\nBC28\r\nRevision:BC28JAR01A10\r\n
< \r\nOK\r\n
> AT+NUESTATS
< \r\n+NUESTATS: Signal power:-842\r\n+NUESTATS: Total power:-780\r\n+NUESTATS: TX power:100\r\n+NUESTATS: TX time:95\r\n+NUESTATS: RX time:92\r\n+NUESTATS: Cell ID:51939438\r\n+NUESTATS: ECL:0\r\n+NUESTATS: SNR:226\r\n+NUESTATS: EARFCN:3734\r\n+NUESTATS: PCI:105\r\n+NUESTATS: RSRQ:-108\r\n+NUESTATS: OPERATOR MODE:4\r\n+NUESTATS: CURRENT BAND:8\r\n
< \r\nOK\r\n
# The OK comes at once, the connection seconds behind it; the server's end of it frees the socket.
> AT+NSOCR=STREAM,6,0,1
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCO=1,220.180.239.212,8009
sock> 1 open tcp port=56443
sock> 1 connect 220.180.239.212:8009
< \r\nOK\r\n
+ 3s
sock< 1 connected
< \r\n+NSOCO: 1\r\n
> AT+NSOSD=1,4,01020304,0x100,101
sock> 1 send id=101 hex=01020304
< \r\n1,4\r\n
< \r\nOK\r\n
sock< 1 sent
< \r\n+NSOSTR:1,101,1\r\n
sock< 1 closed
sock> 1 abort
< \r\n+NSOCLI: 1\r\n
> AT+NSOCL=1
< \r\n+CME ERROR: 3\r\n
> AT+NSOCR=STREAM,6,0,1
< \r\n1\r\n
< \r\nOK\r\n
# Neither boot loader nor another name: nothing is known of them.
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
