# The examples that the base manual prints with its commands (chapters 2 to 4), literally, in its order where one session can have it.
# shows: 2.16/example
= preset sim.pin1 1234
= preset sim.lock 1
= quirk raw-data text
= radio cell earfcn=3734,pci=105,plmn=46004,tac=213D,ci=0318886E
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
# 2.32, 4.24
> AT+CPIN=1234
< \r\nOK\r\n
> AT+CPIN?
< \r\n+CPIN: READY\r\n
< \r\nOK\r\n
> AT+NPIN=1,1234,29102394
nv> sim.iccid=89860411101871010225 sim.pin1-left=3 sim.puk1-left=10 sim.pin1=29102394
< \r\nOK\r\n
< \r\n+NPIN:OK\r\n
> AT+NPIN=0,29102394
< \r\nOK\r\n
< \r\n+NPIN:OK\r\n
+ 30s
# 2.7, 2.8
> AT+CEREG=1
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:1,1\r\n
< \r\nOK\r\n
> AT+CEREG=?
< \r\n+CEREG:(0,1,2,3,4,5)\r\n
< \r\nOK\r\n
> AT+CSCON=0
< \r\nOK\r\n
> AT+CSCON?
< \r\n+CSCON:0,0\r\n
< \r\nOK\r\n
> AT+CSCON=?
< \r\n+CSCON:(0,1)\r\n
< \r\nOK\r\n
# 2.10 to 2.17
> AT+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
> AT+CGPADDR=?
< \r\n+CGPADDR:(0)\r\n
< \r\nOK\r\n
> AT+COPS=?
+ 1s
@ 0.001
< \r\n+COPS:(2,,,"46004"),,(0-2),(2)\r\n
< \r\nOK\r\n
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+CGATT=?
< \r\n+CGATT:(0,1)\r\n
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,1\r\n
< \r\nOK\r\n
> AT+CGACT=?
< \r\n+CGACT:(0,1)\r\n
< \r\nOK\r\n
> AT+CGDCONT?
< \r\n+CGDCONT:0,"IPV4V6",,,0,0,,,,,0,0\r\n
< \r\nOK\r\n
> AT+CGDCONT=1,"IP","HUAWEI.COM"
nv> pdp.contexts=1,0,0,0,0,HUAWEI.COM;
< \r\nOK\r\n
> AT+CGDCONT?
< \r\n+CGDCONT:0,"IPV4V6",,,0,0,,,,,0,0\r\n+CGDCONT:1,"IP","HUAWEI.COM",,0,0,,,,,0,0\r\n
< \r\nOK\r\n
> AT+CGDCONT=?
< \r\n+CGDCONT:(0-10),("IP","NONIP","IPV6","IPV4V6"),,,(0),(0,1),,,,,(0,1),(0,1)\r\n
< \r\nOK\r\n
> AT+CFUN?
< \r\n+CFUN:1\r\n
< \r\nOK\r\n
> AT+CFUN=?
< \r\n+CFUN:(0,1),(0,1)\r\n
< \r\nOK\r\n
# 2.20 to 2.26
> AT+CPSMS=1,,,01000011,01000011
nv> psm.mode=1 psm.tau=01000011 psm.active=01000011
< \r\nOK\r\n
> AT+CPSMS?
< \r\n+CPSMS:1,,,01000011,01000011\r\n
< \r\nOK\r\n
> AT+CEDRXS=1,5,"0101"
nv> edrx.mode=1 edrx.value=0101
< \r\nOK\r\n
> AT+CEDRXS?
< \r\n+CEDRXS:5,"0101"\r\n
< \r\nOK\r\n
> AT+CEDRXS=?
< \r\n+CEDRXS:(0,1,2,3),(5),("0000"-"1111")\r\n
< \r\nOK\r\n
> AT+CTZR=1
< \r\nOK\r\n
> AT+CTZR?
< \r\n+CTZR:1\r\n
< \r\nOK\r\n
> AT+CTZR=?
< \r\n+CTZR:(0,1,2,3)\r\n
< \r\nOK\r\n
> AT+CIPCA=3,1
nv> pdp.attach-without-pdn=1
< \r\nOK\r\n
> AT+CIPCA?
< \r\n+CIPCA:3,1\r\n
< \r\nOK\r\n
> AT+CIPCA=?
< \r\n+CIPCA:(3),(0,1)\r\n
< \r\nOK\r\n
> AT+CIPCA=3,0
nv> pdp.attach-without-pdn=0
< \r\nOK\r\n
> AT+CGAPNRC
< \r\n+CGAPNRC:0,0,0\r\n
< \r\nOK\r\n
> AT+CGAPNRC=?
< \r\n+CGAPNRC:(0)\r\n
< \r\nOK\r\n
# 2.27, 2.28
> AT+CSODCP=?
< \r\n+CSODCP:(0-10),(0),(0,1,2),(0,1),(1-255)\r\n
< \r\nOK\r\n
> AT+CRTDCP=1
< \r\nOK\r\n
> AT+CRTDCP?
< \r\n+CRTDCP:1\r\n
< \r\nOK\r\n
> AT+CRTDCP=?
< \r\n+CRTDCP:(0-1),(0-10),(0)\r\n
< \r\nOK\r\n
# 2.30
> AT+CGAUTH=0,1,"1234","1234"
nv> pdp.auth=0,1,31323334,31323334;
< \r\nOK\r\n
> AT+CGAUTH?
< \r\n+CGAUTH:0,1,"1234","1234"\r\n
< \r\n+CGAUTH:1,0,"",""\r\n
< \r\nOK\r\n
> AT+CGAUTH=?
< \r\n+CGAUTH:(0-10),(0,1,2),(0-60),(0-60)\r\n
< \r\nOK\r\n
# 2.31 to 2.38
> AT+CNMPSD
< \r\nOK\r\n
> AT+CNMPSD=?
< \r\nOK\r\n
> AT+CPIN=?
< \r\nOK\r\n
> AT+CPINR="SIM PUK"
< \r\n+CPINR: SIM PUK,10,10\r\n
< \r\nOK\r\n
> AT+CPINR
< \r\n+CPINR: SIM PIN,3,3\r\n+CPINR: SIM PUK,10,10\r\n
< \r\nOK\r\n
> AT+CCHO=?
< \r\nOK\r\n
> AT+CCHO="A0000000871002"
< \r\n1\r\n
< \r\nOK\r\n
> AT+CCHC=1
< \r\nOK\r\n
> AT+CCHC=?
< \r\nOK\r\n
> AT+CGLA=?
< \r\nOK\r\n
> AT+CRSM=242
< \r\n+CRSM: 144,0\r\n
< \r\nOK\r\n
> AT+CRSM=?
< \r\nOK\r\n
> AT+CSIM=10,"00B2010426"
< \r\n+CSIM: 4,6981\r\n
< \r\nOK\r\n
> AT+CSIM=?
< \r\nOK\r\n
# 2.39 to 2.43
> AT+CGDATA=?
< \r\n+CGDATA: ()\r\n
< \r\nOK\r\n
> AT+CCIOTOPT=1,3,2
< \r\nOK\r\n
> AT+CCIOTOPT?
< \r\n+CCIOTOPT:1,3,2\r\n
< \r\nOK\r\n
> AT+CCIOTOPT=?
< \r\n+CCIOTOPT:(0,1,3),(1,3),(1,2)\r\n
< \r\nOK\r\n
> AT+CGCMOD=?
< \r\n+CGCMOD: (0)\r\n
< \r\nOK\r\n
> AT+CGEQOS=0,0
< \r\nOK\r\n
> AT+CGEQOS?
< \r\n+CGEQOS: 0,0\r\n
< \r\nOK\r\n
> AT+CGEQOS=?
< \r\n+CGEQOS: (0,1),(0,5,6,7,8,9,79)\r\n
< \r\nOK\r\n
> AT+CGTFT=0,2,6,"32.1.11.160.0.0.0.0.0.0.0.0.0.0.0.0.255.255.255.255.0.0.0.0.0.0.0.0.0.0.0.0",17,"60001.60001","60350.60450",0x123456,168.252,0x12345,1
< \r\nOK\r\n
> AT+CGTFT?
< \r\n+CGTFT:0,2,6,"2001:BA0::.FFFF:FFFF::",17,"60001.60001","60350.60450",0x123456,"168.252",0x12345,1\r\n
< \r\nOK\r\n
> AT+CGTFT=?
< \r\n+CGTFT:"IP",(1,16),(0,255),"(0.0.0.1,255.255.255.255).(0.0.0.1,255.255.255.255)",(0,255),"(0,65535).(0,65535)","(0,65535).(0,65535)",(0x0,0xFFFFFFFF),"(0,255).(0,255)",,(0,3))\r\n
< \r\n+CGTFT:"NONIP",(1,16),(0,255),,(0,255),"(0,65535).(0,65535)","(0,65535).(0,65535)",(0x0,0xFFFFFFFF),"(0,255).(0,255)",,(0,3))\r\n
< \r\n+CGTFT:"IPV6",(1,16),(0,255),"(::1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF).(::1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF)",(0,255),"(0,65535).(0,65535)","(0,65535).(0,65535)",(0x0,0xFFFFFFFF),"(0,255).(0,255)",(0x0,0xFFFFF),(0,3))\r\n
< \r\n+CGTFT:"IPV4V6",(1,16),(0,255),"(0.0.0.1,255.255.255.255)\\(::1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF).(0.0.0.1,255.255.255.255)\\(::1,FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF)",(0,255),"(0,65535).(0,65535)","(0,65535).(0,65535)",(0x0,0xFFFFFFFF),"(0,255).(0,255)",(0x0,0xFFFFF),(0,3))\r\n
< \r\nOK\r\n
# 3
> AT+CSMS=1
< \r\n+CSMS:1,1,0\r\n
< \r\nOK\r\n
! sms 00040D91683108108300F0000062112212000023
< \r\n+CMT:0,19\r\n00040D91683108108300F0000062112212000023\r\n
> AT+CNMA=1
< \r\nOK\r\n
> AT+CNMA=?
< \r\n+CNMA:(1,2)\r\n
< \r\nOK\r\n
> AT+CSCA=358501234567,145
nv> sms.centre=358501234567 sms.centre-type=145
< \r\nOK\r\n
> AT+CSCA?
< \r\n+CSCA:"358501234567",145\r\n
< \r\nOK\r\n
> AT+CSCA=?
< \r\nOK\r\n
> AT+CMGS=?
< \r\nOK\r\n
> AT+CMGC=?
< \r\nOK\r\n
> AT+CMMS=0
< \r\nOK\r\n
> AT+CMMS?
< \r\n+CMMS: 0\r\n
< \r\nOK\r\n
> AT+CMMS=?
< \r\n+CMMS: (0,1,2)\r\n
< \r\nOK\r\n
# 4.2, 4.3
> AT+NUESTATS=?
< \r\nNUESTATS:(RADIO,CELL,BLER,THP,APPSMEM,ALL)\r\n
< \r\nOK\r\n
> AT+NEARFCN=?
< \r\nOK\r\n
# 4.16 to 4.18
> AT+NLOGLEVEL?
< \r\n+NLOGLEVEL: SECURITY,NORMAL\r\n
< \r\n+NLOGLEVEL: PROTOCOL,NORMAL\r\n
< \r\n+NLOGLEVEL: APPLICATION,NORMAL\r\n
< \r\nOK\r\n
> AT+NCONFIG?
< \r\n+NCONFIG:AUTOCONNECT,TRUE\r\n+NCONFIG:CR_0354_0338_SCRAMBLING,TRUE\r\n+NCONFIG:CR_0859_SI_AVOID,TRUE\r\n+NCONFIG:COMBINE_ATTACH,FALSE\r\n+NCONFIG:CELL_RESELECTION,TRUE\r\n+NCONFIG:ENABLE_BIP,FALSE\r\n+NCONFIG:MULTITONE,TRUE\r\n+NCONFIG:NAS_SIM_POWER_SAVING_ENABLE,TRUE\r\n+NCONFIG:BARRING_RELEASE_DELAY,64\r\n+NCONFIG:RELEASE_VERSION,13\r\n+NCONFIG:RPM,FALSE\r\n+NCONFIG:SYNC_TIME_PERIOD,0\r\n+NCONFIG:IPV6_GET_PREFIX_TIME,15\r\n+NCONFIG:NB_CATEGORY,2\r\n+NCONFIG:RAI,FALSE\r\n+NCONFIG:HEAD_COMPRESS,FALSE\r\n+NCONFIG:RLF_UPDATE,TRUE\r\n+NCONFIG:CONNECTION_REESTABLISHMENT,FALSE\r\n+NCONFIG:TWO_HARQ,FALSE\r\n+NCONFIG:PCO_IE_TYPE,EPCO\r\n+NCONFIG:T3324_T3412_EXT_CHANGE_REPORT,FALSE\r\n+NCONFIG:NON_IP_NO_SMS_ENABLE,FALSE\r\n+NCONFIG:SUPPORT_SMS,TRUE\r\n+NCONFIG:HPPLMN_SEARCH_ENABLE,TRUE\r\n
< \r\nOK\r\n
> AT+NCONFIG=?
< \r\n+NCONFIG:(AUTOCONNECT,(FALSE,TRUE))\r\n+NCONFIG:(CR_0354_0338_SCRAMBLING,(FALSE,TRUE))\r\n+NCONFIG:(CR_0859_SI_AVOID,(FALSE,TRUE))\r\n+NCONFIG:(COMBINE_ATTACH,(FALSE,TRUE))\r\n+NCONFIG:(CELL_RESELECTION,(FALSE,TRUE))\r\n+NCONFIG:(ENABLE_BIP,(FALSE,TRUE))\r\n+NCONFIG:(MULTITONE,(FALSE,TRUE))\r\n+NCONFIG:(NAS_SIM_POWER_SAVING_ENABLE,(FALSE,TRUE))\r\n+NCONFIG:(BARRING_RELEASE_DELAY,(0-1800))\r\n+NCONFIG:(RELEASE_VERSION,(13,14))\r\n+NCONFIG:(RPM,(FALSE,TRUE))\r\n+NCONFIG:(SYNC_TIME_PERIOD,(0-65535))\r\n+NCONFIG:(IPV6_GET_PREFIX_TIME,(0-65535))\r\n+NCONFIG:(NB_CATEGORY,(1,2))\r\n+NCONFIG:(RAI,(FALSE,TRUE))\r\n+NCONFIG:(HEAD_COMPRESS,(FALSE,TRUE))\r\n+NCONFIG:(RLF_UPDATE,(FALSE,TRUE))\r\n+NCONFIG:(CONNECTION_REESTABLISHMENT,(FALSE,TRUE))\r\n+NCONFIG:(TWO_HARQ,(FALSE,TRUE))\r\n+NCONFIG:(PCO_IE_TYPE,(PCO,EPCO))\r\n+NCONFIG:(T3324_T3412_EXT_CHANGE_REPORT,(FALSE,TRUE))\r\n+NCONFIG:(NON_IP_NO_SMS_ENABLE,(FALSE,TRUE))\r\n+NCONFIG:(SUPPORT_SMS,(FALSE,TRUE))\r\n+NCONFIG:(HPPLMN_SEARCH_ENABLE,(FALSE,TRUE))\r\n
< \r\nOK\r\n
> AT+NATSPEED?
< \r\n+NATSPEED:9600,2,1,0,0\r\n
< \r\nOK\r\n
> AT+NATSPEED=?
< \r\n+NATSPEED:(2400,4800,9600,57600,115200,230400,460800,921600),(0-30),(0,1),(0-3),(1,2),(0-2),(0,1)\r\n
< \r\nOK\r\n
# 4.22 to 4.29
> AT+NPSMR=1
< \r\nOK\r\n
> AT+NPSMR?
< \r\n+NPSMR:1,0\r\n
< \r\nOK\r\n
> AT+NPSMR=?
< \r\n+NPSMR:(0,1)\r\n
< \r\nOK\r\n
> AT+NIPINFO=1
< \r\nOK\r\n
> AT+NIPINFO?
< \r\n+NIPINFO:1\r\n
< \r\nOK\r\n
> AT+NIPINFO=?
< \r\n+NIPINFO:(0,1)\r\n
< \r\nOK\r\n
> AT+NQPODCP=?
< \r\n+NQPODCP:(0-10)\r\n
< \r\nOK\r\n
> AT+NITZ?
< \r\n+NITZ:1\r\n
< \r\nOK\r\n
> AT+NITZ=?
< \r\n+NITZ:(0,1)\r\n
< \r\nOK\r\n
# 4.30 to 4.41
> AT+QLEDMODE=1
nv> led=1
< \r\nOK\r\n
> AT+QLEDMODE?
< \r\n+QLEDMODE:1\r\n
< \r\nOK\r\n
> AT+QIDNSCFG=8.8.8.8,8.8.4.4
< \r\nOK\r\n
> AT+QIDNSCFG?
< \r\nPrimaryDns: 8.8.8.8\r\nSecondaryDns: 8.8.4.4\r\n
< \r\nOK\r\n
> AT+QIDNSCFG=?
< \r\nOK\r\n
! battery 70 3816
> AT+QCHIPINFO=ALL
< \r\n+QCHIPINFO:TEMP,30\r\n+QCHIPINFO:VBAT,3816\r\n
< \r\nOK\r\n
> AT+QCHIPINFO=?
< \r\n+QCHIPINFO:(ALL,TEMP,VBAT)\r\n
< \r\nOK\r\n
> AT+NSNPD=?
< \r\n+NSNPD:(0-10),(0),(0,1,2),(0,1),(1-255)\r\n
< \r\nOK\r\n
> AT+NRNPDM=1
< \r\nOK\r\n
> AT+NRNPDM?
< \r\n+NRNPDM:1\r\n
< \r\nOK\r\n
> AT+NRNPDM=?
< \r\n+NRNPDM:(0-1),(0-10),(0)\r\n
< \r\nOK\r\n
> AT+NQPNPD=?
< \r\n+NQPNPD:(0-10)\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0,1
sock> 1 open udp port=56443
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOSTATUS=1
< \r\n+NSOSTATUS:1,0\r\n
< \r\nOK\r\n
> AT+NSOSTATUS
< \r\n+NSOSTATUS:0,0\r\n+NSOSTATUS:1,0\r\n+NSOSTATUS:2,1\r\n+NSOSTATUS:3,1\r\n+NSOSTATUS:4,1\r\n+NSOSTATUS:5,1\r\n+NSOSTATUS:6,1\r\n
< \r\nOK\r\n
> AT+NSOSTATUS=?
< \r\n+NSOSTATUS:(0-6)\r\n
< \r\nOK\r\n
> AT+NCIDSTATUS=0
< \r\n+NCIDSTATUS:0,0\r\n
< \r\nOK\r\n
> AT+NGACTR=0
< \r\nOK\r\n
> AT+NGACTR?
< \r\n+NGACTR:0\r\n
< \r\nOK\r\n
> AT+NGACTR=?
< \r\n+NGACTR:(0,1)\r\n
< \r\nOK\r\n
> AT+NUICC=1
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+NEARFCN=0,2506,AB
< \r\nOK\r\n
> AT+NEARFCN=0,0
< \r\nOK\r\n
> AT+NCPCDPR=1,1
nv> pdp.dns-ipv6=1
< \r\nOK\r\n
> AT+NCPCDPR?
< \r\n+NCPCDPR:0,1\r\n+NCPCDPR:1,1\r\n
< \r\nOK\r\n
> AT+NCPCDPR=?
< \r\n+NCPCDPR:(0,1),(0,1)\r\n
< \r\nOK\r\n
> AT+NBAND?
< \r\n+NBAND:5,8,3,28,20,1\r\n
< \r\nOK\r\n
> AT+NBAND=?
< \r\n+NBAND:(1,3,5,8,20,28)\r\n
< \r\nOK\r\n
# 2.29, with the APN of the example
> AT+CGDCONT=0,"IPV4V6","cmcc"
nv> pdp.contexts=0,3,0,0,0,cmcc;1,0,0,0,0,HUAWEI.COM;
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.002
< \r\n+CEREG:1\r\n
< \r\n+CCIOTOPTI: 1\r\n
< \r\n+NIPINFO:0,IP,10.86.150.66\r\n
> AT+CGCONTRDP
< \r\n+CGCONTRDP:0,,"cmcc.MNC004.MCC460.GPRS",,,211.136.20.203,211.136.17.107\r\n
< \r\nOK\r\n
> AT+CGCONTRDP=?
< \r\n+CGCONTRDP:(0)\r\n
< \r\nOK\r\n
# 2.28, the URC
> AT+CFUN=0
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+CGDCONT=0,"NONIP"
nv> pdp.contexts=0,1,0,0,0,;1,0,0,0,0,HUAWEI.COM;
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.002
< \r\n+CEREG:1\r\n
< \r\n+CCIOTOPTI: 1\r\n
! raw-data 0 6162
< \r\n+CRTDCP:0,2,"ab"\r\n
< \r\n+NRNPDM:0,2,"ab"\r\n
! raw-data 0
< \r\n+CRTDCP:0,0,""\r\n
< \r\n+NRNPDM:0,0,""\r\n
# 2.22
! radio cell ci=0318886E,reject=8
> AT+CGATT=0
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+CGATT=1
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.002
< \r\n+CEREG:3\r\n
> AT+CEER
< \r\n+CEER:EMM_CAUSE_EPS_AND_NON_EPS_SERVICES_NOT_ALLOWED\r\n
< \r\nOK\r\n
> AT+CEER=?
< \r\nOK\r\n
