# shows: 4.15/order 4.15/search 4.15/saved 4.3/lock 4.3/unlock 4.3/reboot 4.21/saved 4.25/needs-off
# shows: dialect/npsmr-psm-settings-keep dialect/nearfcn-registered-module dialect/nband-ncsearfcn-npowerclass-radio
# shows: 4.3/pci 4.15/needs-off 4.21/needs-off 4.21/list
# AT+NBAND, AT+NEARFCN, AT+NCSEARFCN, AT+NPOWERCLASS: every form, errors, effects, what a reboot leaves.
= preset autoconnect 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NBAND=?
< \r\n+NBAND:(1,3,5,8,20,28)\r\n
< \r\nOK\r\n
> AT+NBAND?
< \r\n+NBAND:5,8,3,28,20,1\r\n
< \r\nOK\r\n
> AT+NBAND=5
nv> bands=5
< \r\nOK\r\n
> AT+NBAND?
< \r\n+NBAND:5\r\n
< \r\nOK\r\n
> AT+NBAND=20,28,1
nv> bands=20,28,1
< \r\nOK\r\n
> AT+NBAND?
< \r\n+NBAND:20,28,1\r\n
< \r\nOK\r\n
> AT+NBAND=5,5
< \r\n+CME ERROR: 50\r\n
> AT+NBAND=2
< \r\n+CME ERROR: 50\r\n
> AT+NBAND=5,
nv> bands=5
< \r\nOK\r\n
> AT+NBAND=1,3,5,8,20,28,1
< \r\n+CME ERROR: 50\r\n
> AT+NBAND
< \r\nERROR\r\n
# The home cell is in band 8.
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CEREG?;+CSQ
< \r\n+CEREG:0,4\r\n
< \r\nOK\r\n
< \r\n+CSQ:99,99\r\n
< \r\nOK\r\n
! state radio
state> radio no-service
> AT+NBAND=8
< \r\n+CME ERROR: 3\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+NBAND=8,5
nv> bands=8,5
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CEREG?
< \r\n+CEREG:0,1\r\n
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NBAND?
< \r\n+NBAND:8,5\r\n
< \r\nOK\r\n
> AT+NEARFCN=?
< \r\nOK\r\n
> AT+NEARFCN=0,2506,AB
< \r\nOK\r\n
> AT+NEARFCN=0,3734,69
< \r\nOK\r\n
> AT+NEARFCN=0,3734
< \r\nOK\r\n
> AT+NEARFCN=0,3734,1F8
< \r\n+CME ERROR: 50\r\n
> AT+NEARFCN=0,3734,XY
< \r\n+CME ERROR: 50\r\n
> AT+NEARFCN=0,65536
< \r\n+CME ERROR: 50\r\n
> AT+NEARFCN=1,3734
< \r\n+CME ERROR: 50\r\n
> AT+NEARFCN=0
< \r\n+CME ERROR: 50\r\n
> AT+NEARFCN?
< \r\nERROR\r\n
# The PCI is hexadecimal: 69 is 105.
> AT+NEARFCN=0,3734,69
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CEREG?
< \r\n+CEREG:0,1\r\n
< \r\nOK\r\n
> AT+CEREG=1
< \r\nOK\r\n
> AT+NEARFCN=0,3734,6A
< \r\nOK\r\n
< \r\n+CEREG:4\r\n
+ 1s
> AT+CEREG?
< \r\n+CEREG:1,4\r\n
< \r\nOK\r\n
> AT+NEARFCN=0,0
< \r\nOK\r\n
< \r\n+CEREG:1\r\n
+ 1s
> AT+CEREG?
< \r\n+CEREG:1,1\r\n
< \r\nOK\r\n
> AT+NCSEARFCN
< \r\n+CME ERROR: 3\r\n
> AT+NPOWERCLASS=8,5
< \r\n+CME ERROR: 3\r\n
> AT+CFUN=0
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+NEARFCN=0,2506
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.001
< \r\n+CEREG:4\r\n
> AT+CEREG?
< \r\n+CEREG:1,4\r\n
< \r\nOK\r\n
# Until the reboot.
> AT+NRB
< \r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CEREG?
< \r\n+CEREG:0,1\r\n
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+NCSEARFCN
< \r\nOK\r\n
> AT+NCSEARFCN=?
< \r\nERROR\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NPOWERCLASS=?
< \r\n+NPOWERCLASS:(1,3,5,8,20,28),(3,5,6)\r\n
< \r\nOK\r\n
> AT+NPOWERCLASS?
< \r\n+NPOWERCLASS:1,3\r\n+NPOWERCLASS:3,3\r\n+NPOWERCLASS:5,3\r\n+NPOWERCLASS:8,3\r\n+NPOWERCLASS:20,3\r\n+NPOWERCLASS:28,3\r\n
< \r\nOK\r\n
> AT+NPOWERCLASS=8,5
nv> power-classes=3,3,3,5,3,3
< \r\nOK\r\n
> AT+NPOWERCLASS=1,5
nv> power-classes=5,3,3,5,3,3
< \r\nOK\r\n
> AT+NPOWERCLASS=28,5
nv> power-classes=5,3,3,5,3,5
< \r\nOK\r\n
> AT+NPOWERCLASS?
< \r\n+NPOWERCLASS:1,5\r\n+NPOWERCLASS:3,3\r\n+NPOWERCLASS:5,3\r\n+NPOWERCLASS:8,5\r\n+NPOWERCLASS:20,3\r\n+NPOWERCLASS:28,5\r\n
< \r\nOK\r\n
> AT+NPOWERCLASS=8,6
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS=8,4
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS=2,3
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS=8
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS
< \r\nERROR\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+NPOWERCLASS?
< \r\n+NPOWERCLASS:1,5\r\n+NPOWERCLASS:3,3\r\n+NPOWERCLASS:5,3\r\n+NPOWERCLASS:8,5\r\n+NPOWERCLASS:20,3\r\n+NPOWERCLASS:28,5\r\n
< \r\nOK\r\n
