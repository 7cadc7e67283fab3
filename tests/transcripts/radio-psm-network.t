# shows: 2.20/network-grants 2.20/refused 2.20/deactivated
# shows: dialect/network-grants
# What the network grants instead: its own T3324 and T3412, none at all, or a deactivated timer.
= preset psm.mode 1
= radio t3324 00000001
= radio t3412 00000110
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+NPSMR=1;+CEREG=5;+CEREG?
< \r\nOK\r\n
< \r\nOK\r\n
< \r\n+CEREG:5,1,213D,0318886E,9,,,00000001,00000110\r\n
< \r\nOK\r\n
+ 30s
@ 21.992
< \r\n+NPSMR:1\r\n
> AT+NPSMR?
< \r\n+NPSMR:1,1\r\n
< \r\nOK\r\n
# T3412: one hour (6 times 10 min), an update, and asleep again.
+ 61min
@ 3589.992
< \r\n+NPSMR:0\r\n
@ 3591.993
< \r\n+NPSMR:1\r\n
# A network that refuses PSM: learned with the next update.
! radio psm off
+ 61min
@ 3529.993
< \r\n+NPSMR:0\r\n
> AT+NPSMR?;+CEREG?
< \r\n+NPSMR:1,0\r\n
< \r\nOK\r\n
< \r\n+CEREG:5,1,213D,0318886E,9,,,,\r\n
< \r\nOK\r\n
! radio psm on
! radio t3324 asked
! radio t3412 asked
> AT+CPSMS=1,,,00000001,11100000
nv> psm.mode=1 psm.tau=00000001 psm.active=11100000
< \r\nOK\r\n
+ 1min
> AT+NPSMR?;+CEREG?
< \r\n+NPSMR:1,0\r\n
< \r\nOK\r\n
< \r\n+CEREG:5,1,213D,0318886E,9,,,11100000,00000001\r\n
< \r\nOK\r\n
# An active time of 0: asleep with the release.
> AT+CPSMS=1,,,00000001,00000000
nv> psm.mode=1 psm.tau=00000001 psm.active=00000000
< \r\nOK\r\n
+ 1s
@ 0.001
< \r\n+NPSMR:1\r\n
> AT+NPSMR?
< \r\n+NPSMR:1,1\r\n
< \r\nOK\r\n
! radio t3324 0101
error> t3324: '0101' is neither asked nor 8 binary digits
! radio t3324 0101010101010101
error> t3324: '0101010101010101' is neither asked nor 8 binary digits
! radio psm maybe
error> psm: 'maybe' is neither on nor off
! radio nosuch 1
error> there is no key nosuch of the radio network
