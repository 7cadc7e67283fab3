# The keys of conf/models/bc95-g.conf, and what a host sees of each.
= quirk boot-loader on
= quirk boot-cause real
= quirk first-socket 1
= quirk quoted-data refuse
= text model BC95-G
= text product BC95GJB-02-STD
= text revision BC95GJBR02A02
! power on
+ 1s
@ 0.001
< \r\nBoot: Unsigned\r\nSecurity B.. Verified\r\nProtocol A.. Verified\r\nApps A...... Verified\r\n
< \r\nREBOOT_CAUSE_SECURITY_PMU_POWER_ON_RESET\r\nNeul\r\nOK\r\n
! reset
+ 1s
@ 0.001
< \r\nBoot: Unsigned\r\nSecurity B.. Verified\r\nProtocol A.. Verified\r\nApps A...... Verified\r\n
< \r\nREBOOT_CAUSE_SECURITY_RESET_PIN\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> ATI
< \r\nQuectel\r\nBC95-G\r\nRevision:BC95GJBR02A02\r\n
< \r\nOK\r\n
> AT+CGMM
< \r\nBC95GJB-02-STD\r\n
< \r\nOK\r\n
> AT+QGMR
< \r\nBC95GJBR02A02\r\n
< \r\nOK\r\n
> AT+QREGSWT=2
nv> lwm2m.registration-mode=2
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nBoot: Unsigned\r\nSecurity B.. Verified\r\nProtocol A.. Verified\r\nApps A...... Verified\r\n
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
# The first socket is 1; with another number in its place the data go nowhere.
> AT+NSOCR=DGRAM,17,0,1
sock> 1 open udp port=56443
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOST=0,104.199.85.211,5683,2,AB30,100
< \r\n+CME ERROR: 530\r\n
> AT+NSOST=1,104.199.85.211,5683,2,"AB30",100
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=1,104.199.85.211,5683,2,AB30,100
sock> 1 send 104.199.85.211:5683 id=100 hex=AB30
< \r\n1,2\r\n
< \r\nOK\r\n
sock< 1 sent
< \r\n+NSOSTR:1,100,1\r\n
