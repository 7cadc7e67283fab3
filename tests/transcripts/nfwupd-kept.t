# What an update over the air has left in the flash's package area goes when the host takes the area: a download
# that was lost begins at its first block, and a package that was kept can't be executed.
# shows: 4.20/flash
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
> AT+CMEE=1
< \r\nOK\r\n
net< 1 request CON GET /19/0/0 mid=11 token=0A observe=0 accept=11542
net> 1 2.05 observe=0 format=11542
< \r\n+QLAEVTIND:3\r\n
net< 1 request CON GET /5/0/3 mid=12 token=0B05 observe=0 accept=0
net> 1 2.05 observe=0 format=0 payload=0
< \r\n+QLAEVTIND:5\r\n
net< 1 request CON PUT /5/0/1 mid=14 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=1 format=0 payload=1
net< 1 ack
nv> firmware.job=downloading 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
net> 1 CON GET /fw/a11 token=F5EEAB99E3147D0B block2=0/0/512
net< 1 answer 2.05 block2=0/1/512 hex=4243465701000000424332384A415230314131310000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000400EAEA06BD000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F202122232425262728292A2B2C2D2E2F303132333435363738393A3B3C3D3E3F404142434445464748494A4B4C4D4E4F505152535455565758595A5B5C5D5E5F606162636465666768696A6B6C6D6E6F707172737475767778797A7B7C7D7E7F808182838485868788898A8B8C8D8E8F909192939495969798999A9B9C9D9E9FA0A1A2A3A4A5A6A7A8A9AAABACADAEAFB0B1B2B3B4B5B6B7B8B9BABBBCBDBEBFC0C1C2C3C4C5C6C7C8C9CACBCCCDCECFD0D1D2D3D4D5D6D7D8D9DADBDCDDDEDFE0E1E2E3E4E5E6E7E8E9EAEBECEDEEEFF0F1F2F3F4F5F6F7F8F9FAFBFCFDFEFF000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F202122232425262728292A2B2C2D2E2F303132333435363738393A3B3C3D3E3F404142434445464748494A4B4C4D4E4F505152535455565758595A5B5C5D5E5F606162636465666768696A6B6C6D6E6F707172737475767778797A7B7C7D7E7F808182838485868788898A8B8C8D8E8F909192939495969798999A9B9C9D9E9FA0A1A2A3A4A5A6A7A8A9AAABACADAEAF
net> 1 CON GET /fw/a11 token=10767F9C59673663 block2=1/0/512
net< 1 timeout
net> 1 CON GET /fw/a11 token=DAC0FB02E16D65A6 block2=1/0/512
net< 1 timeout
net> 1 CON GET /fw/a11 token=3C3FD6627815047E block2=1/0/512
net< 1 timeout
nv> firmware.job=idle 0 0 4 0B05 0 coap://180.101.147.115/fw/a11 package=0+512
< \r\nFIRMWARE DOWNLOAD FAILED\r\n
net> 1 CON 2.05 token=0B05 observe=2 format=0 payload=0
net< 1 ack
> AT+NFWUPD=0
nv> firmware.job=idle 0 0 4 0B05 0 - package=0+0
nv> firmware.local=0 0 0 package=0+0
< \r\nOK\r\n
net< 1 request CON PUT /5/0/1 mid=15 token=0C format=0 payload=coap://180.101.147.115/fw/a11
nv> firmware.job=announced 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
< \r\nFIRMWARE DOWNLOADING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=3 format=0 payload=1
net< 1 ack
nv> firmware.job=downloading 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+0
net> 1 CON GET /fw/a11 token=A24F708183F36B36 block2=0/0/512
net< 1 answer 2.05 block2=0/0/512 hex=4243465701000000424332384A415230314131310000000000000000000000000000000000000000424332384A4152303141393900000000000000000000000000000000000000000000000A8441A81930313233343536373839
nv> firmware.job=downloaded 0 0 0 0B05 0 coap://180.101.147.115/fw/a11 package=0+90
< \r\nFIRMWARE DOWNLOADED\r\n
net> 1 CON 2.05 token=0B05 observe=4 format=0 payload=2
net< 1 ack
# It is for another version: State is 2 again, and the package is kept.
net< 1 request CON POST /5/0/2 mid=16 token=0D
nv> firmware.job=updating 0 1 0 0B05 0 coap://180.101.147.115/fw/a11 package=90+0
< \r\nFIRMWARE UPDATING\r\n
net> 1 2.04
net> 1 CON 2.05 token=0B05 observe=5 format=0 payload=3
net< 1 ack
nv> firmware.job=installing 0 1 0 0B05 0 coap://180.101.147.115/fw/a11 package=90+0
net> 1 close
nv> firmware.job=failed 0 1 8 0B05 0 coap://180.101.147.115/fw/a11 package=90+0
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_FOTA_UPGRADE\r\nNeul\r\nOK\r\n
< \r\nFIRMWARE UPDATE FAILED\r\n
@ 0.003
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=A2E6F4E63EAF3386 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 2 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+CMEE=1
< \r\nOK\r\n
net< 2 request CON GET /19/0/0 mid=21 token=0A observe=0 accept=11542
net> 2 2.05 observe=0 format=11542
< \r\n+QLAEVTIND:3\r\n
net> 2 CON 2.05 token=0B05 observe=4972803 format=0 payload=2
net< 2 ack
nv> firmware.job=kept 0 0 8 0B05 0 coap://180.101.147.115/fw/a11 package=90+0
< \r\nFIRMWARE UPDATE OVER\r\n
net< 2 request CON GET /5/0/3 mid=22 token=0E accept=0
net> 2 2.05 format=0 payload=2
> AT+NFWUPD=0
nv> firmware.job=idle 0 0 8 0B05 0 - package=0+0
nv> firmware.local=0 0 0 package=0+0
< \r\nOK\r\n
net> 2 CON 2.05 token=0B05 observe=4972804 format=0 payload=0
net< 2 ack
net< 2 request CON GET /5/0/3 mid=23 token=0E accept=0
net> 2 2.05 format=0 payload=0
net< 2 request CON GET /5/0/5 mid=24 token=0E accept=0
net> 2 2.05 format=0 payload=8
net< 2 request CON POST /5/0/2 mid=25 token=0D
net> 2 4.05
