# shows: 2.20/values 2.21/values 4.23/values
# shows: dialect/npsmr-psm-settings-keep dialect/cedrxs-mode-1-default dialect/cycles-cedrxs-nb-iot
# shows: 2.20/ignored
# shows: 2.20/default 4.22/default
# shows: 4.22/read
# AT+CPSMS, AT+NPSMR, AT+CEDRXS, AT+CEDRXRDP, AT+NPTWEDRXS: every form, the errors, what a reboot leaves.
= preset autoconnect 0
= quirk cpsms-off bare
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CPSMS=?
< \r\n+CPSMS:(0,1,2),,,(00000000-11111111),(00000000-11111111)\r\n
< \r\nOK\r\n
> AT+CPSMS?
< \r\n+CPSMS:0\r\n
< \r\nOK\r\n
> AT+CPSMS=1
nv> psm.mode=1
< \r\nOK\r\n
> AT+CPSMS?
< \r\n+CPSMS:1,,,01000001,00000101\r\n
< \r\nOK\r\n
> AT+CPSMS=1,,,"10100001","00100001"
nv> psm.mode=1 psm.tau=10100001 psm.active=00100001
< \r\nOK\r\n
> AT+CPSMS?
< \r\n+CPSMS:1,,,10100001,00100001\r\n
< \r\nOK\r\n
> AT+CPSMS=0
nv> psm.mode=0
< \r\nOK\r\n
> AT+CPSMS?
< \r\n+CPSMS:0\r\n
< \r\nOK\r\n
> AT+CPSMS=3
< \r\n+CME ERROR: 50\r\n
> AT+CPSMS=1,1,,01000001,00000101
nv> psm.mode=1 psm.tau=01000001 psm.active=00000101
< \r\nOK\r\n
> AT+CPSMS=1,,,0100000,00000101
< \r\n+CME ERROR: 50\r\n
> AT+CPSMS=1,,,01000002,00000101
< \r\n+CME ERROR: 50\r\n
> AT+CPSMS=1,,,01000001,0000010x
< \r\n+CME ERROR: 50\r\n
> AT+CPSMS=1,,,01000001,00000101,1
< \r\n+CME ERROR: 50\r\n
> AT+CPSMS
< \r\nERROR\r\n
> AT+NPSMR=?
< \r\n+NPSMR:(0,1)\r\n
< \r\nOK\r\n
> AT+NPSMR?
< \r\n+NPSMR:0\r\n
< \r\nOK\r\n
> AT+NPSMR=1
< \r\nOK\r\n
> AT+NPSMR?
< \r\n+NPSMR:1,0\r\n
< \r\nOK\r\n
> AT+NPSMR=2
< \r\n+CME ERROR: 50\r\n
> AT+CEDRXS=?
< \r\n+CEDRXS:(0,1,2,3),(5),("0000"-"1111")\r\n
< \r\nOK\r\n
> AT+CEDRXS?
< \r\nOK\r\n
> AT+CEDRXRDP=?
< \r\nOK\r\n
> AT+CEDRXRDP
< \r\n+CEDRXRDP:0\r\n
< \r\nOK\r\n
> AT+CEDRXS=1,5,"0101"
nv> edrx.mode=1 edrx.value=0101
< \r\nOK\r\n
> AT+CEDRXS?
< \r\n+CEDRXS:5,"0101"\r\n
< \r\nOK\r\n
> AT+CEDRXS=0,5
nv> edrx.mode=0
< \r\nOK\r\n
> AT+CEDRXS?
< \r\n+CEDRXS:5,"0101"\r\n
< \r\nOK\r\n
> AT+CEDRXS=2,5,1001
nv> edrx.mode=2 edrx.value=1001
< \r\nOK\r\n
> AT+CEDRXS?
< \r\n+CEDRXS:5,"1001"\r\n
< \r\nOK\r\n
> AT+CEDRXS=3
nv> edrx.mode=0 edrx.value=(default) edrx.ptw=(default)
< \r\nOK\r\n
> AT+CEDRXS?
< \r\nOK\r\n
> AT+CEDRXS=1
< \r\n+CME ERROR: 50\r\n
> AT+CEDRXS=1,4,"0101"
< \r\n+CME ERROR: 50\r\n
> AT+CEDRXS=1,5,"0000"
< \r\n+CME ERROR: 50\r\n
> AT+CEDRXS=1,5,"0100"
< \r\n+CME ERROR: 50\r\n
> AT+CEDRXS=1,5,"01010"
< \r\n+CME ERROR: 50\r\n
> AT+CEDRXS=4,5,"0101"
< \r\n+CME ERROR: 50\r\n
> AT+NPTWEDRXS=?
< \r\n+NPTWEDRXS:(0-3),(5),("0000"-"1111"),("0000"-"1111")\r\n
< \r\nOK\r\n
> AT+NPTWEDRXS?
< \r\nOK\r\n
> AT+NPTWEDRXS=1,5,"0011","0010"
nv> edrx.mode=1 edrx.value=0010 edrx.ptw=0011
< \r\nOK\r\n
> AT+NPTWEDRXS?
< \r\n+NPTWEDRXS:5,"0011","0010"\r\n
< \r\nOK\r\n
> AT+CEDRXS?
< \r\n+CEDRXS:5,"0010"\r\n
< \r\nOK\r\n
> AT+NPTWEDRXS=2,5,"0100"
nv> edrx.mode=3 edrx.ptw=0100
< \r\nOK\r\n
> AT+NPTWEDRXS?
< \r\n+NPTWEDRXS:5,"0100","0010"\r\n
< \r\nOK\r\n
> AT+NPTWEDRXS=0,5,"0001"
nv> edrx.mode=0 edrx.value=(default) edrx.ptw=0001
< \r\nOK\r\n
> AT+NPTWEDRXS?
< \r\n+NPTWEDRXS:5,"0001",""\r\n
< \r\nOK\r\n
> AT+NPTWEDRXS=1,5,"0001","1111"
nv> edrx.mode=1 edrx.value=1111 edrx.ptw=0001
< \r\nOK\r\n
> AT+NPTWEDRXS=3
nv> edrx.mode=0 edrx.value=(default) edrx.ptw=(default)
< \r\nOK\r\n
> AT+NPTWEDRXS?
< \r\nOK\r\n
> AT+NPTWEDRXS=1
< \r\n+CME ERROR: 50\r\n
> AT+NPTWEDRXS=1,5,"0002"
< \r\n+CME ERROR: 50\r\n
> AT+NPTWEDRXS=1,5,"0001","0001"
< \r\n+CME ERROR: 50\r\n
> AT+NPTWEDRXS=1,6,"0001","0010"
< \r\n+CME ERROR: 50\r\n
> AT+NPTWEDRXS=4
< \r\n+CME ERROR: 50\r\n
> AT+NPTWEDRXS=1,5,"0001","0010"
nv> edrx.mode=1 edrx.value=0010 edrx.ptw=0001
< \r\nOK\r\n
> AT+NPSMR?
< \r\n+NPSMR:1,0\r\n
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CPSMS?;+NPSMR?;+CEDRXS?;+NPTWEDRXS?
< \r\n+CPSMS:1,,,01000001,00000101\r\n
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\nOK\r\n
< \r\n+CEDRXS:5,"0010"\r\n
< \r\nOK\r\n
< \r\n+NPTWEDRXS:5,"0001","0010"\r\n
< \r\nOK\r\n
