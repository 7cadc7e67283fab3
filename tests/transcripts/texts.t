# text.*: what the module calls itself, where it says so, and what a package has to be for.
= peer auto
= preset lwm2m.host 180.101.147.115
= text model BC68
= text product BC68JA-02-STD
= text revision BC68JAR01A08
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
> ATI
< \r\nQuectel\r\nBC68\r\nRevision:BC68JAR01A08\r\n
< \r\nOK\r\n
> AT+CGMI
< \r\nQuectel\r\n
< \r\nOK\r\n
> AT+CGMM
< \r\nBC68JA-02-STD\r\n
< \r\nOK\r\n
> AT+QGMR
< \r\nBC68JAR01A08\r\n
< \r\nOK\r\n
> AT+CGMR
< \r\nSSB,V150R100C10B200SP1\r\n
< \r\nSECURITY_A,V150R100C20B300SP2\r\n
< \r\nPROTOCOL_A,V150R100C20B300SP2\r\n
< \r\nAPPLICATION_A,V150R100C20B300SP2\r\n
< \r\nSECURITY_B,V150R100C20B300SP2\r\n
< \r\nRADIO,Hi2115_RF1\r\n
< \r\nOK\r\n
net< 1 request CON GET /3/0/1 mid=1 token=01
net> 1 2.05 format=0 payload=BC68
net< 1 request CON GET /3/0/3 mid=2 token=02
net> 1 2.05 format=0 payload=BC68JAR01A08
# A package for any version, and one for another one.
> AT+NFWUPD=0
nv> firmware.local=0 0 0 package=0+0
< \r\nOK\r\n
> AT+NFWUPD=1,0,84,4243465701000000424336384A415230314131300000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000004181B35D830313233,EC
nv> firmware.local=1 1 84 package=0+84
< \r\nOK\r\n
> AT+NFWUPD=3
< \r\n+NFWUPD:BC68-BC68JAR01A10\r\n
< \r\nOK\r\n
> AT+NFWUPD=0
nv> firmware.local=0 0 0 package=0+0
< \r\nOK\r\n
> AT+NFWUPD=1,0,84,4243465701000000424332384A415230314131310000000000000000000000000000000000000000424332384A4152303141313000000000000000000000000000000000000000000000000461F9ACD230313233,F2
nv> firmware.local=1 1 84 package=0+84
< \r\nOK\r\n
> AT+NFWUPD=5
nv> firmware.local=2 1 84
< \r\nOK\r\n
net> 1 close
+ 1s
@ 0.001
nv> firmware.local=1 1 84
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
> AT+QGMR
< \r\nBC68JAR01A08\r\n
< \r\nOK\r\n
> AT+NFWUPD=0
nv> firmware.local=0 0 0 package=0+0
< \r\nOK\r\n
> AT+NFWUPD=1,0,84,4243465701000000424336384A415230314131300000000000000000000000000000000000000000424336384A415230314130380000000000000000000000000000000000000000000000046BD1DDE130313233,9A
nv> firmware.local=1 1 84 package=0+84
< \r\nOK\r\n
> AT+NFWUPD=5
nv> firmware.local=2 1 84
< \r\nOK\r\n
net> 2 close
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
< \r\nFIRMWARE UPDATING\r\n
nv> firmware.local=3 1 84 firmware.version=BC68JAR01A10
@ 0.002
< \r\nREBOOT_CAUSE_SECURITY_FOTA_UPGRADE\r\nNeul\r\nOK\r\n
< \r\nFIRMWARE UPDATE SUCCESS\r\n
@ 0.004
net> 3 open plain 180.101.147.115:5683
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
> ATI
< \r\nQuectel\r\nBC68\r\nRevision:BC68JAR01A10\r\n
< \r\nOK\r\n
> AT+CGMR
< \r\nSSB,V150R100C10B200SP1\r\n
< \r\nSECURITY_A,BC68JAR01A10\r\n
< \r\nPROTOCOL_A,BC68JAR01A10\r\n
< \r\nAPPLICATION_A,BC68JAR01A10\r\n
< \r\nSECURITY_B,V150R100C20B300SP2\r\n
< \r\nRADIO,Hi2115_RF1\r\n
< \r\nOK\r\n
