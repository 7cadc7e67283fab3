# Type 2 of AT+QBSSECSWT: DTLS with the bootstrap server that is never negotiated anew.
# shows: 5.24/type-2
= preset bs.host 112.13.96.205
= preset bs.psk-id 0
= preset bs.psk 00112233445566778899AABBCCDDEEFF
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 112.13.96.205:5683
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
> AT+QBSSECSWT=2
nv> bs.security=2 bs.nat=0
< \r\nOK\r\n
> AT+NRB
net> 1 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 2 open dtls 112.13.96.205:5683 id=867724030000225 key=00112233445566778899AABBCCDDEEFF nat=off
net> 2 CON POST /bs?ep=867724030000225 token=F5EEAB99E3147D0B
