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
> AT+CGACT=?
< \r\n+CGACT: (0,1)\r\n
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,1\r\n
< \r\nOK\r\n
> AT+CGCONTRDP
< \r\n+CGCONTRDP: 0,,"cmnbiot.MNC000.MCC460.GPRS",,,211.136.20.203,211.136.17.107\r\n
< \r\nOK\r\n
> AT+CGCONTRDP=0
< \r\n+CGCONTRDP: 0,,"cmnbiot.MNC000.MCC460.GPRS",,,211.136.20.203,211.136.17.107\r\n
< \r\nOK\r\n
> AT+CGCONTRDP=?
< \r\n+CGCONTRDP:(0)\r\n
< \r\nOK\r\n
> AT+CSMS=1
< \r\n+CSMS: 1,1,0\r\n
< \r\nOK\r\n
> AT+CSMS?
< \r\n+CSMS: 1,1,1,0\r\n
< \r\nOK\r\n
> AT+CSMS=?
< \r\n+CSMS:(0,1)\r\n
< \r\nOK\r\n
> AT+NSONMI?
< \r\n+NSONMI:1\r\n
< \r\nOK\r\n
> AT+NSONMI=?
< \r\n+NSONMI: (0,1,2,3)\r\n
< \r\nOK\r\n
> AT+CRTDCP=1
< \r\nOK\r\n
> AT+CRTDCP?
< \r\n+CRTDCP: 1\r\n
< \r\nOK\r\n
> AT+CRTDCP=?
< \r\n+CRTDCP:(0-1),(0-10),(0)\r\n
< \r\nOK\r\n
> AT+NRNPDM=1
< \r\nOK\r\n
> AT+NRNPDM?
< \r\n+NRNPDM:1\r\n
< \r\nOK\r\n
> AT+CGDCONT=1,"NONIP"
nv> pdp.contexts=1,1,0,0,0,;
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
! raw-data 1 6162
< \r\n+CRTDCP: 1,2,"6162"\r\n
< \r\n+NRNPDM:1,2,"6162"\r\n
# the last mode's form alone has one
> AT+NSOCR=DGRAM,17,0
sock> 1 open udp port=56443
< \r\n1\r\n
< \r\nOK\r\n
sock< 1 data 1.2.3.4:80 hex=01
< \r\n+NSONMI:1,1\r\n
> AT+NSORF=1,10
< \r\n1,1.2.3.4,80,1,01,0\r\n
< \r\nOK\r\n
> AT+NSONMI=2
< \r\nOK\r\n
sock< 1 data 1.2.3.4:80 hex=02
< \r\n+NSONMI:1,1.2.3.4,80,1,02\r\n
> AT+NSONMI=3
< \r\nOK\r\n
sock< 1 data 1.2.3.4:80 hex=03
< \r\n+NSONMI: 1,1,03\r\n
