# The power is cut while the OK of AT+NFWUPD=5 leaves: no reboot comes of it, and the next start installs.
= baud 9600
! power on
+ 1s
@ 0.013
< \r\nNeul\r\nOK\r\n
> AT+NFWUPD=0
+ 1s
@ 0.012
nv> firmware.local=0 0 0 package=0+0
@ 0.018
< \r\nOK\r\n
> AT+NFWUPD=1,0,64,4243465701000000424332384A415230314131310000000000000000000000000000000000000000424332384A41523031413130000000000000000000000000,10
+ 1s
@ 0.155
nv> firmware.local=1 1 64 package=0+64
@ 0.161
< \r\nOK\r\n
> AT+NFWUPD=1,1,64,00000000000000000000003C6A8D330A000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F202122232425262728292A2B2C2D2E2F,E2
+ 1s
@ 0.155
nv> firmware.local=1 2 128 package=64+64
@ 0.161
< \r\nOK\r\n
> AT+NFWUPD=1,2,12,303132333435363738393A3B,00
+ 1s
@ 0.046
nv> firmware.local=1 3 140 package=128+12
@ 0.053
< \r\nOK\r\n
> AT+NFWUPD=5
+ 17ms
@ 0.012
nv> firmware.local=2 3 140
! power off
+ 1s
! state power
state> power off
! power on
+ 1s
@ 0.035
< \r\nNeul\r\nOK\r\n
< \r\nFIRMWARE UPDATING\r\n
nv> firmware.local=3 3 140 firmware.version=BC28JAR01A11
@ 0.114
< \r\nREBOOT_CAUSE_SECURITY_FOTA_UPGRADE\r\nNeul\r\nOK\r\n
< \r\nFIRMWARE UPDATE SUCCESS\r\n
