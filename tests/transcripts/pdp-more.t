# AT+CGAPNRC, AT+CGCMOD, AT+CGDATA, AT+NCPCDPR, AT+CCIOTOPT (base manual 2.26, 2.39-2.41, 4.27).
# shows: 2.29/dns 2.40/reset 2.40/urc 4.27/radio-off
# shows: dialect/cgdcont-cgauth-cipca-ncpcdpr dialect/cgcontrdp-without-name-servers dialect/cgdata
# shows: dialect/cgcmod-without-active-context
! power on
+ 1ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CGAPNRC
< \r\nOK\r\n
> AT+CGAPNRC=?
< \r\n+CGAPNRC:()\r\n
< \r\nOK\r\n
> AT+CGCMOD
< \r\n+CME ERROR: 518\r\n
> AT+CGCMOD=?
< \r\n+CGCMOD: ()\r\n
< \r\nOK\r\n
+ 1s
> AT+CGAPNRC
< \r\n+CGAPNRC:0,0,0\r\n
< \r\nOK\r\n
> AT+CGAPNRC=0
< \r\n+CGAPNRC:0,0,0\r\n
< \r\nOK\r\n
> AT+CGAPNRC=1
< \r\n+CME ERROR: 521\r\n
> AT+CGAPNRC=11
< \r\n+CME ERROR: 517\r\n
> AT+CGAPNRC=255
< \r\n+CME ERROR: 517\r\n
> AT+CGAPNRC=256
< \r\n+CME ERROR: 517\r\n
> AT+CGAPNRC=-1
< \r\n+CME ERROR: 50\r\n
> AT+CGAPNRC=
< \r\n+CME ERROR: 50\r\n
> AT+CGAPNRC=?
< \r\n+CGAPNRC:(0)\r\n
< \r\nOK\r\n
> AT+CGAPNRC?
< \r\nERROR\r\n
> AT+CGDCONT=1,"IP","a"
nv> pdp.contexts=1,0,0,0,0,a;
< \r\nOK\r\n
> AT+CGAPNRC=1
< \r\n+CME ERROR: 518\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
> AT+CGAPNRC
< \r\n+CGAPNRC:0,0,0\r\n
< \r\n+CGAPNRC:1,0,0\r\n
< \r\nOK\r\n
> AT+CGAPNRC=?
< \r\n+CGAPNRC:(0,1)\r\n
< \r\nOK\r\n
# Changes of a context.
> AT+CGCMOD
< \r\nOK\r\n
> AT+CGCMOD=0
< \r\nOK\r\n
> AT+CGCMOD=1
< \r\nOK\r\n
> AT+CGCMOD=0,1
< \r\n+CME ERROR: 50\r\n
> AT+CGCMOD=2
< \r\n+CME ERROR: 521\r\n
> AT+CGCMOD=11
< \r\n+CME ERROR: 517\r\n
> AT+CGCMOD=255
< \r\n+CME ERROR: 517\r\n
> AT+CGCMOD=256
< \r\n+CME ERROR: 517\r\n
> AT+CGCMOD=-1
< \r\n+CME ERROR: 50\r\n
> AT+CGCMOD=
< \r\n+CME ERROR: 50\r\n
> AT+CGCMOD=?
< \r\n+CGCMOD: (0,1)\r\n
< \r\nOK\r\n
> AT+CGCMOD?
< \r\nERROR\r\n
> AT+CGACT=0,1
< \r\nOK\r\n
> AT+CGCMOD=1
< \r\n+CME ERROR: 518\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+CGCMOD
< \r\n+CME ERROR: 524\r\n
> AT+CGCMOD=0
< \r\n+CME ERROR: 524\r\n
# No PPP.
> AT+CGDATA
< \r\n+CME ERROR: 4\r\n
> AT+CGDATA="PPP"
< \r\n+CME ERROR: 4\r\n
> AT+CGDATA=?
< \r\n+CGDATA: ()\r\n
< \r\nOK\r\n
> AT+CGDATA?
< \r\nERROR\r\n
# Name servers: with the radio off only, kept over a reboot.
> AT+NCPCDPR?
< \r\n+NCPCDPR:0,1\r\n+NCPCDPR:1,1\r\n
< \r\nOK\r\n
> AT+NCPCDPR=?
< \r\n+NCPCDPR:(0,1),(0,1)\r\n
< \r\nOK\r\n
> AT+NCPCDPR=0,0
nv> pdp.dns-ipv4=0
< \r\nOK\r\n
> AT+NCPCDPR=1,0
nv> pdp.dns-ipv6=0
< \r\nOK\r\n
> AT+NCPCDPR=1,1
nv> pdp.dns-ipv6=1
< \r\nOK\r\n
> AT+NCPCDPR?
< \r\n+NCPCDPR:0,0\r\n+NCPCDPR:1,1\r\n
< \r\nOK\r\n
> AT+NCPCDPR=2,0
< \r\n+CME ERROR: 50\r\n
> AT+NCPCDPR=-1,0
< \r\n+CME ERROR: 50\r\n
> AT+NCPCDPR=0,2
< \r\n+CME ERROR: 50\r\n
> AT+NCPCDPR=0,-1
< \r\n+CME ERROR: 50\r\n
> AT+NCPCDPR=0
< \r\n+CME ERROR: 50\r\n
> AT+NCPCDPR=,0
< \r\n+CME ERROR: 50\r\n
> AT+NCPCDPR=0,0,0
< \r\n+CME ERROR: 50\r\n
> AT+NCPCDPR
< \r\nERROR\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NCPCDPR?
< \r\n+NCPCDPR:0,0\r\n+NCPCDPR:1,1\r\n
< \r\nOK\r\n
> AT+NCPCDPR=0,1
< \r\n+CME ERROR: 3\r\n
> AT+CGCONTRDP
< \r\n+CGCONTRDP:0,,"cmnbiot.MNC000.MCC460.GPRS"\r\n
< \r\nOK\r\n
# CIoT optimisations.
> AT+CCIOTOPT?
< \r\n+CCIOTOPT:0,1,1\r\n
< \r\nOK\r\n
> AT+CCIOTOPT=?
< \r\n+CCIOTOPT:(0,1,3),(1,3),(1,2)\r\n
< \r\nOK\r\n
> AT+CCIOTOPT=1,3,2
< \r\nOK\r\n
> AT+CCIOTOPT?
< \r\n+CCIOTOPT:1,3,2\r\n
< \r\nOK\r\n
> AT+CCIOTOPT=,3,1
< \r\nOK\r\n
> AT+CCIOTOPT?
< \r\n+CCIOTOPT:1,3,1\r\n
< \r\nOK\r\n
> AT+CCIOTOPT=1,3,2
< \r\nOK\r\n
> AT+CCIOTOPT=,1
< \r\nOK\r\n
> AT+CCIOTOPT?
< \r\n+CCIOTOPT:1,1,1\r\n
< \r\nOK\r\n
> AT+CCIOTOPT=1,1,2
< \r\n+CME ERROR: 50\r\n
> AT+CCIOTOPT=,,2
< \r\n+CME ERROR: 50\r\n
> AT+CCIOTOPT=2
< \r\n+CME ERROR: 50\r\n
> AT+CCIOTOPT=-1
< \r\n+CME ERROR: 50\r\n
> AT+CCIOTOPT=4
< \r\n+CME ERROR: 50\r\n
> AT+CCIOTOPT=1,0
< \r\n+CME ERROR: 50\r\n
> AT+CCIOTOPT=1,2
< \r\n+CME ERROR: 50\r\n
> AT+CCIOTOPT=1,4
< \r\n+CME ERROR: 50\r\n
> AT+CCIOTOPT=1,3,0
< \r\n+CME ERROR: 50\r\n
> AT+CCIOTOPT=1,3,3
< \r\n+CME ERROR: 50\r\n
> AT+CCIOTOPT=1,3,2,1
< \r\n+CME ERROR: 50\r\n
> AT+CCIOTOPT
< \r\nERROR\r\n
> AT+CCIOTOPT=0
< \r\nOK\r\n
> AT+CCIOTOPT=1
< \r\nOK\r\n
> AT+CGATT=0
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
< \r\n+CCIOTOPTI: 1\r\n
! radio ciot 3
! radio ciot 4
error> ciot: '4' is no number from 0 to 3
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
+ 1s
@ 0.002
< \r\n+CCIOTOPTI: 3\r\n
> AT+CCIOTOPT=1,3,2
< \r\nOK\r\n
> AT+CCIOTOPT=3
< \r\nOK\r\n
> AT+CCIOTOPT?
< \r\n+CCIOTOPT:0,1,1\r\n
< \r\nOK\r\n
> AT+CGATT=0
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CCIOTOPT=1,3,2
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CCIOTOPT?
< \r\n+CCIOTOPT:0,1,1\r\n
< \r\nOK\r\n
