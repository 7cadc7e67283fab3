# A line that comes in deep sleep is not lost when the network detaches the module before its processor is awake.
= preset lwm2m.registration-mode 0
= timer wake 500
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+NPSMR=1
< \r\nOK\r\n
> AT+CPSMS=1,,,01000011,00000101
nv> psm.mode=1 psm.tau=01000011 psm.active=00000101
< \r\nOK\r\n
+ 100s
@ 10.001
< \r\n+NPSMR:1\r\n
! state sleep
state> sleep deep-sleep
> AT+CSQ
! radio detach 0
< \r\n+NPSMR:0\r\n
+ 1s
@ 0.500
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
