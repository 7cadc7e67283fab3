# TCP port 20000 belongs to the USIM while it may open channels itself.
# shows: 4.4/bip
= preset lwm2m.registration-mode 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,20000
< \r\n1\r\n
< \r\nOK\r\n
> AT+NCONFIG=ENABLE_BIP,TRUE
nv> nconfig.bip=1
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
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
