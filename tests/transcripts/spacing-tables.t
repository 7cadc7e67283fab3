# quirk spacing=tables: the blanks as the manual's syntax tables have them, not as its examples; quirk crsm-quotes=off.
= quirk spacing tables
= quirk crsm-quotes off
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CGEQOS=0,9
< \r\nOK\r\n
> AT+CGEQOS?
< \r\n+CGEQOS:0,9\r\n
< \r\nOK\r\n
> AT+CGEQOS=?
< \r\n+CGEQOS:(0),(0,5,6,7,8,9,79)\r\n
< \r\nOK\r\n
> AT+CGTFT=0,1,2
< \r\nOK\r\n
> AT+CGTFT?
< \r\n+CGTFT: 0,1,2,,,,,,,,3\r\n
< \r\nOK\r\n
> AT+CGTFT=?
< \r\n+CGTFT: "IP",(1,16),(0,255),"(0.0.0.1,255.255.255.255).(0.0.0.1,255.255.255.255)",(0,255),"(0,65535).(0,65535)","(0,65535).(0,65535)",(0x0,0xFFFFFFFF),"(0,255).(0,255)",,(0,3))\r\n
< \r\n+CGTFT: "NONIP",(1,16),(0,255),,(0,255),"(0,65535).(0,65535)","(0,65535).(0,65535)",(0x0,0xFFFFFFFF),"(0,255).(0,255)",,(0,3))\r\n
< \r\n+CGTFT: "IPV6",(1,16),(0,255),"(::1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF).(::1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF)",(0,255),"(0,65535).(0,65535)","(0,65535).(0,65535)",(0x0,0xFFFFFFFF),"(0,255).(0,255)",(0x0,0xFFFFF),(0,3))\r\n
< \r\n+CGTFT: "IPV4V6",(1,16),(0,255),"(0.0.0.1,255.255.255.255)\\(::1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF).(0.0.0.1,255.255.255.255)\\(::1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF)",(0,255),"(0,65535).(0,65535)","(0,65535).(0,65535)",(0x0,0xFFFFFFFF),"(0,255).(0,255)",(0x0,0xFFFFF),(0,3))\r\n
< \r\nOK\r\n
> AT+CCIOTOPT?
< \r\n+CCIOTOPT:0,1,1\r\n
< \r\nOK\r\n
> AT+CCIOTOPT=?
< \r\n+CCIOTOPT: (0,1,3),(1,3),(1,2)\r\n
< \r\nOK\r\n
> AT+NLOGLEVEL?
< \r\n+NLOGLEVEL:SECURITY,NORMAL\r\n
< \r\n+NLOGLEVEL:PROTOCOL,NORMAL\r\n
< \r\n+NLOGLEVEL:APPLICATION,NORMAL\r\n
< \r\nOK\r\n
> AT+NLOGLEVEL=?
< \r\n+NLOGLEVEL:(PROTOCOL,APPLICATION,SECURITY),(VERBOSE,NORMAL,WARNING,ERROR,NONE)\r\n
< \r\nOK\r\n
> AT+CRSM=176,28589,0,0,4
< \r\n+CRSM: 144,0,00000002\r\n
< \r\nOK\r\n
> AT+CRSM=242
< \r\n+CRSM: 144,0\r\n
< \r\nOK\r\n
