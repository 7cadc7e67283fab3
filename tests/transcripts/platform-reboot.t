# Execute /3/0/4 reboots the module, /3/0/5 puts it back to the factory's settings first.
# shows: ETS/241 ETS/656
# shows: dialect/cause-reboot-lwm2m-asks
= preset lwm2m.host 180.101.147.115
= preset lwm2m.device-type 31301
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
net< 1 request CON POST /3/0/4 mid=1 token=01
net> 1 2.04
net> 1 close
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_SYSRESETREQ\r\nNeul\r\nOK\r\n
@ 0.003
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 2 answer 2.01 /rd/2
< \r\n+QLAEVTIND:0\r\n
net< 2 request CON GET /3/0/17 mid=2 token=02
net> 2 2.05 format=0 payload=31301
net< 2 request CON POST /3/0/5 mid=3 token=03
net> 2 2.04
nv> autoconnect=(default) nconfig.scrambling=(default) nconfig.si-avoid=(default) nconfig.combine-attach=(default) nconfig.cell-reselection=(default) nconfig.bip=(default) nconfig.multitone=(default) nconfig.sim-power-saving=(default) nconfig.barring-delay=(default) nconfig.release=(default) nconfig.rpm=(default) nconfig.sync-time=(default) nconfig.ipv6-prefix-time=(default) nconfig.category=(default) nconfig.rai=(default) nconfig.head-compress=(default) nconfig.rlf-update=(default) nconfig.reestablishment=(default) nconfig.two-harq=(default) nconfig.pco-type=(default) nconfig.psm-timer-report=(default) nconfig.non-ip-no-sms=(default) nconfig.support-sms=(default) nconfig.hpplmn-search=(default) log.protocol=(default) log.application=(default) log.security=(default) led=(default) uart.baud=(default) uart.sync=(default) firmware.local=(default) pdp.contexts=(default) pdp.auth=(default) pdp.attach-without-pdn=(default) pdp.dns-ipv4=(default) pdp.dns-ipv6=(default) bs.host=(default) bs.port=(default) bs.security=(default) bs.nat=(default) bs.psk-id=(default) bs.psk=(default) lwm2m.host=(default) lwm2m.port=(default) lwm2m.security=(default) lwm2m.nat=(default) lwm2m.psk-id=(default) lwm2m.psk=(default) lwm2m.lifetime=(default) lwm2m.device-type=(default) lwm2m.registration-mode=(default) fota.mode=(default) lwm2m.family=(default) bs.hold-off=(default) lwm2m.endpoint=(default) lwm2m.binding=(default) dns.cache=(default) firmware.job=(default) nitz=(default) psm.mode=(default) psm.tau=(default) psm.active=(default) edrx.mode=(default) edrx.value=(default) edrx.ptw=(default) bands=(default) power-classes=(default) sms.centre=(default) sms.centre-type=(default)
net> 2 close
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_SYSRESETREQ\r\nNeul\r\nOK\r\n
> AT+QLASERVERIP?
< \r\nERROR\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:MISSING_CONFIG\r\n
< \r\nOK\r\n
