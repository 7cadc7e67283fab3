# The keys of conf/models/bc68.conf, and what a host sees of each.
= quirk boot-loader on
= text model BC68
= text product BC68JA-02-STD
= text revision BC68JAR01A08
! power on
+ 1s
@ 0.001
< \r\nBoot: Unsigned\r\nSecurity B.. Verified\r\nProtocol A.. Verified\r\nApps A...... Verified\r\n
< \r\nNeul\r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nBoot: Unsigned\r\nSecurity B.. Verified\r\nProtocol A.. Verified\r\nApps A...... Verified\r\n
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> ATI
< \r\nQuectel\r\nBC68\r\nRevision:BC68JAR01A08\r\n
< \r\nOK\r\n
> AT+CGMM
< \r\nBC68JA-02-STD\r\n
< \r\nOK\r\n
> AT+QGMR
< \r\nBC68JAR01A08\r\n
< \r\nOK\r\n
