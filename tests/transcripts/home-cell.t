# Without a table of cells the one that there is belongs to the network of the card, whichever that is.
! sim imsi 001010123456789
nv> sim.iccid=89860411101871010225 sim.imsi=001010123456789
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+COPS?
< \r\n+COPS:0,2,"00101"\r\n
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:0,1\r\n
< \r\nOK\r\n
! sim imsi 460001234567890
nv> sim.imsi=460001234567890
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_PROTOCOL_IMSI_UPDATE\r\nNeul\r\nOK\r\n
> AT+COPS?
< \r\n+COPS:0,2,"46000"\r\n
< \r\nOK\r\n
