# TCP port 20000 is the USIM's where AT+NCONFIG=ENABLE_BIP says so.
# shows: 4.4/bip
= preset nconfig.bip 1
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,20000
< \r\n+CME ERROR: 3\r\n
> AT+NSOCR=DGRAM,17,20000
sock> 1 open udp port=20000
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,20001
< \r\n2\r\n
< \r\nOK\r\n
> AT+NCONFIG=ENABLE_BIP,FALSE
nv> nconfig.bip=0
< \r\nOK\r\n
> AT+NRB
sock> 1 abort
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+NSOCR=STREAM,6,20000
< \r\n1\r\n
< \r\nOK\r\n
