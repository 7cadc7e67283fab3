# The store takes nothing while a package from the host is installed: the module says so and starts as always, and the next boot
# installs it (docs/firmware.md).
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NFWUPD=1,0,64,4243465701000000424332384A415230314131310000000000000000000000000000000000000000424332384A41523031413130000000000000000000000000,10
nv> firmware.local=1 1 64 package=0+64
< \r\nOK\r\n
> AT+NFWUPD=1,1,64,00000000000000000000003C6A8D330A000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F202122232425262728292A2B2C2D2E2F,E2
nv> firmware.local=1 2 128 package=64+64
< \r\nOK\r\n
> AT+NFWUPD=1,2,12,303132333435363738393A3B,00
nv> firmware.local=1 3 140 package=128+12
< \r\nOK\r\n
> AT+NFWUPD=2
< \r\n+NFWUPD:PACKAGE_VALIDATION_SUCCESS\r\n
< \r\nOK\r\n
> AT+NFWUPD=5
nv> firmware.local=2 3 140
< \r\nOK\r\n
= store fails
+ 100ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
< \r\nFIRMWARE UPDATING\r\n
< \r\nFIRMWARE UPDATE FAILED\r\n
+ 60s
! state radio
state> radio ip
> AT
< \r\nOK\r\n
> ATI
< \r\nQuectel\r\nBC28\r\nRevision:BC28JAR01A10\r\n
< \r\nOK\r\n
= store works
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
< \r\nFIRMWARE UPDATING\r\n
nv> firmware.local=3 3 140 firmware.version=BC28JAR01A11
@ 0.002
< \r\nREBOOT_CAUSE_SECURITY_FOTA_UPGRADE\r\nNeul\r\nOK\r\n
< \r\nFIRMWARE UPDATE SUCCESS\r\n
> ATI
< \r\nQuectel\r\nBC28\r\nRevision:BC28JAR01A11\r\n
< \r\nOK\r\n
! state radio
state> radio ip
