# AT+QLASERVERIP: guide 3.1.
# shows: 2.3/order 3.1/del-port 3.1/del-address 3.1/default-port 3.1/read 3.1/name 3.1/saved
# shows: dialect/server-addresses-saved-not dialect/qlaserverip dialect/port-0 dialect/del-without-match
# shows: dialect/test-forms-qla-commands
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASERVERIP?
< \r\n+CME ERROR: 512\r\n
> AT+QLASERVERIP="BS","180.101.147.115",5683
nv> bs.host=180.101.147.115 bs.port=5683
< \r\nOK\r\n
> AT+QLASERVERIP="LWM2M","180.101.147.115",5683
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
> AT+QLASERVERIP?
< \r\n+QLASERVERIP:\r\nBS,180.101.147.115,5683\r\nLWM2M,180.101.147.115,5683\r\n
< \r\nOK\r\n
> AT+QLASERVERIP="DEL","180.101.147.115",5683
nv> bs.host=(default) bs.port=(default) lwm2m.host=(default) lwm2m.port=(default)
< \r\nOK\r\n
> AT+QLASERVERIP?
< \r\n+CME ERROR: 512\r\n
# Bare words, names, any case; no port and port 0 are 5683.
> AT+QLASERVERIP=bs,lwm.home.komect.com
nv> bs.host=lwm.home.komect.com bs.port=5683
< \r\nOK\r\n
> AT+QLASERVERIP?
< \r\n+QLASERVERIP:\r\nBS,lwm.home.komect.com,5683\r\n
< \r\nOK\r\n
> AT+QLASERVERIP=LWM2M,10.0.0.1,0
nv> lwm2m.host=10.0.0.1 lwm2m.port=5683
< \r\nOK\r\n
> AT+QLASERVERIP?
< \r\n+QLASERVERIP:\r\nBS,lwm.home.komect.com,5683\r\nLWM2M,10.0.0.1,5683\r\n
< \r\nOK\r\n
# DEL with a port deletes where both match, without one where the address does; no match is no error.
> AT+QLASERVERIP=DEL,10.0.0.1,1
< \r\nOK\r\n
> AT+QLASERVERIP=DEL,10.0.0.9
< \r\nOK\r\n
> AT+QLASERVERIP?
< \r\n+QLASERVERIP:\r\nBS,lwm.home.komect.com,5683\r\nLWM2M,10.0.0.1,5683\r\n
< \r\nOK\r\n
> AT+QLASERVERIP=DEL,10.0.0.1
nv> lwm2m.host=(default) lwm2m.port=(default)
< \r\nOK\r\n
# Port 0 is the default here, too.
> AT+QLASERVERIP=LWM2M,10.0.0.2,0
nv> lwm2m.host=10.0.0.2 lwm2m.port=5683
< \r\nOK\r\n
> AT+QLASERVERIP=DEL,10.0.0.2,0
nv> lwm2m.host=(default) lwm2m.port=(default)
< \r\nOK\r\n
> AT+QLASERVERIP?
< \r\n+QLASERVERIP:\r\nBS,lwm.home.komect.com,5683\r\n
< \r\nOK\r\n
# Saved: a reboot keeps it.
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+QLASERVERIP?
< \r\n+QLASERVERIP:\r\nBS,lwm.home.komect.com,5683\r\n
< \r\nOK\r\n
# Bad parameters change nothing.
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASERVERIP="XX","1.2.3.4",5683
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP="BS"
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP="BS",""
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP="BS","1.2.3.4",65536
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP="BS","1.2.3.4",65535,1
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP="BS","1.2 3.4"
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP="BS","a,b"
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP=?
< \r\nERROR\r\n
> AT+QLASERVERIP
< \r\nERROR\r\n
> AT+QLASERVERIP?
< \r\n+QLASERVERIP:\r\nBS,lwm.home.komect.com,5683\r\n
< \r\nOK\r\n
> AT+QLASERVERIP="BS","1.2.3.4",65535
nv> bs.host=1.2.3.4 bs.port=65535
< \r\nOK\r\n
> AT+QLASERVERIP?
< \r\n+QLASERVERIP:\r\nBS,1.2.3.4,65535\r\n
< \r\nOK\r\n
# The limits of each parameter, and parameters that are missing.
> AT+QLASERVERIP="BS",aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc.dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
nv> bs.host=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc.dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd bs.port=5683
< \r\nOK\r\n
> AT+QLASERVERIP?
< \r\n+QLASERVERIP:\r\nBS,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc.dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd,5683\r\n
< \r\nOK\r\n
> AT+QLASERVERIP="BS",aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc.dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddde
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP="BS","1.2.3.4",-1
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP="BS","1.2.3.4",x
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP="BS","1.2.3.4","5683"
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP=,"1.2.3.4"
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP="BS",,5683
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP=
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP="DEL"
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP="BS",1.2.3.4,1
nv> bs.host=1.2.3.4 bs.port=1
< \r\nOK\r\n
> AT+QLASERVERIP="DEL",1.2.3.4,65536
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP="LWM2M",1.2.3.4,1
nv> lwm2m.host=1.2.3.4 lwm2m.port=1
< \r\nOK\r\n
# With AT+CMEE=0 the same errors are ERROR. Both servers of an address go with it, and a reboot brings nothing back.
> AT+CMEE=0
< \r\nOK\r\n
> AT+QLASERVERIP="XX","1.2.3.4",5683
< \r\nERROR\r\n
> AT+QLASERVERIP="BS","1.2.3.4",65536
< \r\nERROR\r\n
> AT+QLASERVERIP="BS"
< \r\nERROR\r\n
> AT+QLASERVERIP=?
< \r\nERROR\r\n
> AT+QLASERVERIP="del",1.2.3.4
nv> bs.host=(default) bs.port=(default) lwm2m.host=(default) lwm2m.port=(default)
< \r\nOK\r\n
> AT+QLASERVERIP?
< \r\nERROR\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+QLASERVERIP?
< \r\nERROR\r\n
