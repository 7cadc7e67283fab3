# CFUN, CGATT, CEREG, CSQ, CGPADDR on a module that doesn't attach by itself.
# shows: dialect/cereg-fields-active-time dialect/rssi-ber-csq
= preset autoconnect 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN?
< \r\n+CFUN:0\r\n
< \r\nOK\r\n
> AT+CFUN=?
< \r\n+CFUN:(0,1),(0,1)\r\n
< \r\nOK\r\n
> AT+CGATT?
< \r\n+CGATT:0\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\n+CME ERROR: 524\r\n
> AT+CEREG?
< \r\n+CEREG:0,0\r\n
< \r\nOK\r\n
> AT+CEREG=?
< \r\n+CEREG:(0,1,2,3,4,5)\r\n
< \r\nOK\r\n
> AT+CSQ
< \r\n+CSQ:99,99\r\n
< \r\nOK\r\n
> AT+CSQ=?
< \r\n+CSQ:(0-31,99),(99)\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\nOK\r\n
> AT+CGPADDR=?
< \r\n+CGPADDR:()\r\n
< \r\nOK\r\n
> AT+CEREG=1
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
! state radio
state> radio idle
> AT+CGATT=?
< \r\n+CGATT:(0,1)\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
> AT+CGATT=1
< \r\n+CME ERROR: 3\r\n
> AT+CEREG?
< \r\n+CEREG:1,2\r\n
< \r\nOK\r\n
+ 1s
@ 0.002
< \r\n+CEREG:1\r\n
! state radio
state> radio ip
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:1,1\r\n
< \r\nOK\r\n
> AT+CEREG=2;+CEREG?
< \r\nOK\r\n
< \r\n+CEREG:2,1,213D,0318886E,9\r\n
< \r\nOK\r\n
> AT+CEREG=3;+CEREG?
< \r\nOK\r\n
< \r\n+CEREG:3,1,213D,0318886E,9\r\n
< \r\nOK\r\n
> AT+CEREG=4;+CEREG?
< \r\nOK\r\n
< \r\n+CEREG:4,1,213D,0318886E,9,,,,\r\n
< \r\nOK\r\n
> AT+CEREG=5;+CEREG?
< \r\nOK\r\n
< \r\n+CEREG:5,1,213D,0318886E,9,,,,\r\n
< \r\nOK\r\n
> AT+CEREG=6
< \r\n+CME ERROR: 50\r\n
> AT+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
> AT+CGPADDR=0
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
> AT+CGPADDR=1
< \r\n+CME ERROR: 521\r\n
> AT+CGPADDR=?
< \r\n+CGPADDR:(0)\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
> AT+CGATT=0
< \r\nOK\r\n
< \r\n+CEREG:0,0000,00000000,9,,,,\r\n
> AT+CGATT?
< \r\n+CGATT:0\r\n
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:5,0,,,,,,,\r\n
< \r\nOK\r\n
> AT+CEREG=2
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
< \r\n+CEREG:2,0000,00000000,9\r\n
+ 1s
@ 0.002
< \r\n+CEREG:1,213D,0318886E,9\r\n
> AT+CFUN=0
< \r\nOK\r\n
< \r\n+CEREG:0,0000,00000000,9\r\n
> AT+CFUN?
< \r\n+CFUN:0\r\n
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:2,0\r\n
< \r\nOK\r\n
> AT+CFUN=1,1
< \r\nOK\r\n
+ 1s
> AT+CFUN=2
< \r\n+CME ERROR: 50\r\n
