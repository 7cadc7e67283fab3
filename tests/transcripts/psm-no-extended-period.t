# A T3412 extended of unit 111 isn't sent: T3412 wakes the module each 54 minutes. So does a network that leaves it out.
# shows: 2.20/no-extended
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CEREG=4
< \r\nOK\r\n
> AT+NPSMR=1
< \r\nOK\r\n
> AT+CPSMS=1,,,11100001,00000001
nv> psm.mode=1 psm.tau=11100001 psm.active=00000001
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:4,1,213D,0318886E,9,,,,\r\n
< \r\nOK\r\n
+ 2h
@ 2.001
< \r\n+NPSMR:1\r\n
@ 3240.001
< \r\n+NPSMR:0\r\n
@ 3242.002
< \r\n+NPSMR:1\r\n
@ 6480.002
< \r\n+NPSMR:0\r\n
@ 6482.003
< \r\n+NPSMR:1\r\n
> AT+CPSMS=1,,,01000001,00000001
nv> psm.mode=1 psm.tau=01000001 psm.active=00000001
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
> AT+CEREG?
< \r\n+CEREG:4,1,213D,0318886E,9,,,00000001,\r\n
< \r\nOK\r\n
+ 2h
@ 2.001
< \r\n+NPSMR:1\r\n
! radio t3412 none
> AT+CPSMS=1,,,01000010,00000001
nv> psm.mode=1 psm.tau=01000010 psm.active=00000001
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
> AT+CEREG?
< \r\n+CEREG:4,1,213D,0318886E,9,,,00000001,01000001\r\n
< \r\nOK\r\n
+ 2h
@ 2.001
< \r\n+NPSMR:1\r\n
@ 3240.001
< \r\n+NPSMR:0\r\n
@ 3242.002
< \r\n+NPSMR:1\r\n
@ 6480.002
< \r\n+NPSMR:0\r\n
@ 6482.003
< \r\n+NPSMR:1\r\n
