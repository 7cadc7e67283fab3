# The platform's factory reset (Execute /3/0/5) is the module's: the USIM keeps its lock and its files, the contexts go.
# shows: 4.41/factory
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+NPIN=2,1234
nv> sim.iccid=89860411101871010225 sim.pin1-left=3 sim.puk1-left=10 sim.lock=1
< \r\nOK\r\n
< \r\n+NPIN:OK\r\n
> AT+CRSM=214,28539,0,0,3,"64F010"
nv> sim.files=FPLMN=64F010FFFFFFFFFFFFFFFFFF;
< \r\n+CRSM: 144,0\r\n
< \r\nOK\r\n
> AT+CGDCONT=1,"IP","a"
nv> pdp.contexts=1,0,0,0,0,a;
< \r\nOK\r\n
> AT+NCONFIG=RPM,TRUE
nv> nconfig.rpm=1
< \r\nOK\r\n
net< 1 request CON POST /3/0/5 mid=3 token=03
net> 1 2.04
nv> autoconnect=(default) nconfig.scrambling=(default) nconfig.si-avoid=(default) nconfig.combine-attach=(default) nconfig.cell-reselection=(default) nconfig.bip=(default) nconfig.multitone=(default) nconfig.sim-power-saving=(default) nconfig.barring-delay=(default) nconfig.release=(default) nconfig.rpm=(default) nconfig.sync-time=(default) nconfig.ipv6-prefix-time=(default) nconfig.category=(default) nconfig.rai=(default) nconfig.head-compress=(default) nconfig.rlf-update=(default) nconfig.reestablishment=(default) nconfig.two-harq=(default) nconfig.pco-type=(default) nconfig.psm-timer-report=(default) nconfig.non-ip-no-sms=(default) nconfig.support-sms=(default) nconfig.hpplmn-search=(default) log.protocol=(default) log.application=(default) log.security=(default) led=(default) uart.baud=(default) uart.sync=(default) firmware.local=(default) pdp.contexts=(default) pdp.auth=(default) pdp.attach-without-pdn=(default) pdp.dns-ipv4=(default) pdp.dns-ipv6=(default) bs.host=(default) bs.port=(default) bs.security=(default) bs.nat=(default) bs.psk-id=(default) bs.psk=(default) lwm2m.host=(default) lwm2m.port=(default) lwm2m.security=(default) lwm2m.nat=(default) lwm2m.psk-id=(default) lwm2m.psk=(default) lwm2m.lifetime=(default) lwm2m.device-type=(default) lwm2m.registration-mode=(default) fota.mode=(default) lwm2m.family=(default) bs.hold-off=(default) lwm2m.endpoint=(default) lwm2m.binding=(default) dns.cache=(default) firmware.job=(default) nitz=(default) psm.mode=(default) psm.tau=(default) psm.active=(default) edrx.mode=(default) edrx.value=(default) edrx.ptw=(default) bands=(default) power-classes=(default) sms.centre=(default) sms.centre-type=(default)
net> 1 close
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_SYSRESETREQ\r\nNeul\r\nOK\r\n
> AT+CPIN?
< \r\n+CPIN: SIM PIN\r\n
< \r\nOK\r\n
> AT+CPIN=1234
< \r\nOK\r\n
> AT+CRSM=176,28539,0,0,12
< \r\n+CRSM: 144,0,"64F010FFFFFFFFFFFFFFFFFF"\r\n
< \r\nOK\r\n
+ 1s
> AT+CGDCONT?
< \r\n+CGDCONT:0,"IPV4V6",,,0,0,,,,,0,0\r\n
< \r\nOK\r\n
> AT+NCONFIG?
< \r\n+NCONFIG:AUTOCONNECT,TRUE\r\n+NCONFIG:CR_0354_0338_SCRAMBLING,TRUE\r\n+NCONFIG:CR_0859_SI_AVOID,TRUE\r\n+NCONFIG:COMBINE_ATTACH,FALSE\r\n+NCONFIG:CELL_RESELECTION,TRUE\r\n+NCONFIG:ENABLE_BIP,FALSE\r\n+NCONFIG:MULTITONE,TRUE\r\n+NCONFIG:NAS_SIM_POWER_SAVING_ENABLE,TRUE\r\n+NCONFIG:BARRING_RELEASE_DELAY,64\r\n+NCONFIG:RELEASE_VERSION,13\r\n+NCONFIG:RPM,FALSE\r\n+NCONFIG:SYNC_TIME_PERIOD,0\r\n+NCONFIG:IPV6_GET_PREFIX_TIME,15\r\n+NCONFIG:NB_CATEGORY,2\r\n+NCONFIG:RAI,FALSE\r\n+NCONFIG:HEAD_COMPRESS,FALSE\r\n+NCONFIG:RLF_UPDATE,TRUE\r\n+NCONFIG:CONNECTION_REESTABLISHMENT,FALSE\r\n+NCONFIG:TWO_HARQ,FALSE\r\n+NCONFIG:PCO_IE_TYPE,EPCO\r\n+NCONFIG:T3324_T3412_EXT_CHANGE_REPORT,FALSE\r\n+NCONFIG:NON_IP_NO_SMS_ENABLE,FALSE\r\n+NCONFIG:SUPPORT_SMS,TRUE\r\n+NCONFIG:HPPLMN_SEARCH_ENABLE,TRUE\r\n
< \r\nOK\r\n
