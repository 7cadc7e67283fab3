# AT+CGEQOS and AT+CGTFT (base manual 2.42, 2.43; guide 5: 181).
# shows: 2.42/volatile 2.43/example 2.43/precedence 2.43/one-without
# shows: dialect/cgdcont-cgauth-cipca-ncpcdpr dialect/removal-leaves-two-contexts
# shows: 2.42/classes 2.42/unsupported 2.42/when 2.43/undefine
= quirk spacing examples
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CGEQOS?
< \r\nOK\r\n
> AT+CGEQOS=?
< \r\n+CGEQOS: (0),(0,5,6,7,8,9,79)\r\n
< \r\nOK\r\n
> AT+CGEQOS=0,0
< \r\nOK\r\n
> AT+CGEQOS?
< \r\n+CGEQOS: 0,0\r\n
< \r\nOK\r\n
> AT+CGDCONT=1,"IP","a"
nv> pdp.contexts=1,0,0,0,0,a;
< \r\nOK\r\n
> AT+CGEQOS=1,9
< \r\nOK\r\n
> AT+CGEQOS=?
< \r\n+CGEQOS: (0,1),(0,5,6,7,8,9,79)\r\n
< \r\nOK\r\n
> AT+CGEQOS?
< \r\n+CGEQOS: 0,0\r\n+CGEQOS: 1,9\r\n
< \r\nOK\r\n
> AT+CGEQOS=0,5
< \r\nOK\r\n
> AT+CGEQOS=0,79
< \r\nOK\r\n
> AT+CGEQOS=0,65
< \r\n+CME ERROR: 181\r\n
> AT+CGEQOS=0,66
< \r\n+CME ERROR: 181\r\n
> AT+CGEQOS=0,69
< \r\n+CME ERROR: 181\r\n
> AT+CGEQOS=0,70
< \r\n+CME ERROR: 181\r\n
> AT+CGEQOS=0,-1
< \r\n+CME ERROR: 50\r\n
> AT+CGEQOS=0,1
< \r\n+CME ERROR: 50\r\n
> AT+CGEQOS=0,4
< \r\n+CME ERROR: 50\r\n
> AT+CGEQOS=0,10
< \r\n+CME ERROR: 50\r\n
> AT+CGEQOS=0,64
< \r\n+CME ERROR: 50\r\n
> AT+CGEQOS=0,67
< \r\n+CME ERROR: 50\r\n
> AT+CGEQOS=0,68
< \r\n+CME ERROR: 50\r\n
> AT+CGEQOS=0,71
< \r\n+CME ERROR: 50\r\n
> AT+CGEQOS=0,78
< \r\n+CME ERROR: 50\r\n
> AT+CGEQOS=0,80
< \r\n+CME ERROR: 50\r\n
> AT+CGEQOS=0,128
< \r\n+CME ERROR: 50\r\n
> AT+CGEQOS=0,9,10,10
< \r\n+CME ERROR: 50\r\n
> AT+CGEQOS=2,9
< \r\n+CME ERROR: 521\r\n
> AT+CGEQOS=11,9
< \r\n+CME ERROR: 517\r\n
> AT+CGEQOS=255,9
< \r\n+CME ERROR: 517\r\n
> AT+CGEQOS=256,9
< \r\n+CME ERROR: 517\r\n
> AT+CGEQOS=-1,9
< \r\n+CME ERROR: 50\r\n
> AT+CGEQOS=,9
< \r\n+CME ERROR: 50\r\n
> AT+CGEQOS
< \r\nERROR\r\n
> AT+CGEQOS=0
< \r\nOK\r\n
> AT+CGEQOS?
< \r\n+CGEQOS: 1,9\r\n
< \r\nOK\r\n
# It goes with its context, and with a reboot.
> AT+CGDCONT=1
nv> pdp.contexts=
< \r\nOK\r\n
> AT+CGEQOS?
< \r\nOK\r\n
> AT+CGEQOS=0,6
< \r\nOK\r\n
# Packet filters: the example of the manual.
> AT+CGTFT=?
< \r\n+CGTFT:"IP",(1,16),(0,255),"(0.0.0.1,255.255.255.255).(0.0.0.1,255.255.255.255)",(0,255),"(0,65535).(0,65535)","(0,65535).(0,65535)",(0x0,0xFFFFFFFF),"(0,255).(0,255)",,(0,3))\r\n
< \r\n+CGTFT:"NONIP",(1,16),(0,255),,(0,255),"(0,65535).(0,65535)","(0,65535).(0,65535)",(0x0,0xFFFFFFFF),"(0,255).(0,255)",,(0,3))\r\n
< \r\n+CGTFT:"IPV6",(1,16),(0,255),"(::1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF).(::1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF)",(0,255),"(0,65535).(0,65535)","(0,65535).(0,65535)",(0x0,0xFFFFFFFF),"(0,255).(0,255)",(0x0,0xFFFFF),(0,3))\r\n
< \r\n+CGTFT:"IPV4V6",(1,16),(0,255),"(0.0.0.1,255.255.255.255)\\(::1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF).(0.0.0.1,255.255.255.255)\\(::1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF)",(0,255),"(0,65535).(0,65535)","(0,65535).(0,65535)",(0x0,0xFFFFFFFF),"(0,255).(0,255)",(0x0,0xFFFFF),(0,3))\r\n
< \r\nOK\r\n
> AT+CGTFT?
< \r\nOK\r\n
> AT+CGTFT=0,2,6,"32.1.11.160.0.0.0.0.0.0.0.0.0.0.0.0.255.255.255.255.0.0.0.0.0.0.0.0.0.0.0.0",17,"60001.60001","60350.60450",0x123456,168.252,0x12345,1
< \r\nOK\r\n
> AT+CGTFT?
< \r\n+CGTFT:0,2,6,"2001:BA0::.FFFF:FFFF::",17,"60001.60001","60350.60450",0x123456,"168.252",0x12345,1\r\n
< \r\nOK\r\n
> AT+CGTFT=0,1,0
< \r\nOK\r\n
> AT+CGTFT=0,16,255,"10.1.2.3.255.255.255.0",6,"1.65535","0.0",ffffffff,"255.255",FFFFF,3
< \r\nOK\r\n
> AT+CGTFT=0,3,7,"0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255",0,,,,,,0
< \r\nOK\r\n
> AT+CGTFT=0,4,8,"32.1.0.0.0.1.0.0.0.0.0.0.0.0.0.2.255.255.255.255.255.255.255.255.0.0.0.0.0.0.0.0",255,,,0,,0x0,2
< \r\nOK\r\n
> AT+CGTFT?
< \r\n+CGTFT:0,1,0,,,,,,,,3\r\n+CGTFT:0,2,6,"2001:BA0::.FFFF:FFFF::",17,"60001.60001","60350.60450",0x123456,"168.252",0x12345,1\r\n+CGTFT:0,3,7,"::1.FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF",0,,,,,,0\r\n+CGTFT:0,4,8,"2001:0:1::2.FFFF:FFFF:FFFF:FFFF::",255,,,0x0,,0x0,2\r\n+CGTFT:0,16,255,"10.1.2.3.255.255.255.0",6,"1.65535","0.0",0xFFFFFFFF,"255.255",0xFFFFF,3\r\n
< \r\nOK\r\n
# A precedence once, an id replaces.
> AT+CGTFT=0,5,6
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,2,6,,17
< \r\nOK\r\n
> AT+CGTFT?
< \r\n+CGTFT:0,1,0,,,,,,,,3\r\n+CGTFT:0,2,6,,17,,,,,,3\r\n+CGTFT:0,3,7,"::1.FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF",0,,,,,,0\r\n+CGTFT:0,4,8,"2001:0:1::2.FFFF:FFFF:FFFF:FFFF::",255,,,0x0,,0x0,2\r\n+CGTFT:0,16,255,"10.1.2.3.255.255.255.0",6,"1.65535","0.0",0xFFFFFFFF,"255.255",0xFFFFF,3\r\n
< \r\nOK\r\n
# Ranges.
> AT+CGTFT=0,0,1
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,17,1
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,-1
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,256
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,,5
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,"255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255"
< \r\nOK\r\n
> AT+CGTFT=0,5,9,"255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.255.2555"
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,"10.1.2.3"
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,"10.1.2.3.255.255.255.256"
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,"10.1.2.3.255.255.255."
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,"10.1.2.3.255.255.255.x"
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,"10..1.2.3.255.255.255"
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,-1
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,256
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,"1"
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,"2.1"
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,"0.65536"
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,"60001.600011"
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,,"1.2.3"
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,,"60001.600011"
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,,,0x
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,,,100000000
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,,,0x100000000
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,,,,1.256
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,,,,100.2000
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,,,,,100000
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,,,,,0x100000
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,,,,,,-1
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,,,,,,4
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,,,,,,1,"1.2.3.4.5.6.7.8"
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=0,5,9,,,"00001.65535","00000.65535",0xFFFFFFFF,"255.255",0xFFFFF
< \r\nOK\r\n
> AT+CGTFT=1,1,1
< \r\n+CME ERROR: 521\r\n
> AT+CGTFT=11,1,1
< \r\n+CME ERROR: 517\r\n
> AT+CGTFT=255,1,1
< \r\n+CME ERROR: 517\r\n
> AT+CGTFT=256,1,1
< \r\n+CME ERROR: 517\r\n
> AT+CGTFT=-1,1,1
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT=,1,1
< \r\n+CME ERROR: 50\r\n
> AT+CGTFT
< \r\nERROR\r\n
> AT+CGTFT=0
< \r\nOK\r\n
> AT+CGTFT?
< \r\nOK\r\n
# At most one context of a PDN without filters.
> AT+CGDCONT=1,"IPV4V6"
nv> pdp.contexts=1,3,0,0,0,;
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
> AT+CGTFT=1,1,1
< \r\nOK\r\n
> AT+CGTFT=1
< \r\n+CME ERROR: 516\r\n
> AT+CGTFT=0,1,2
< \r\nOK\r\n
> AT+CGTFT=1
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CGTFT?
< \r\nOK\r\n
> AT+CGEQOS?
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+CGTFT=1,1,1
< \r\n+CME ERROR: 524\r\n
> AT+CGEQOS=1,9
< \r\n+CME ERROR: 524\r\n
