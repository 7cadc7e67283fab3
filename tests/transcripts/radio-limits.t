# The limits of the parameters, and the forms that don't exist, of the commands of the radio.
= preset autoconnect 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CFUN
< \r\nERROR\r\n
> AT+CFUN=-1,0
< \r\n+CME ERROR: 50\r\n
> AT+CFUN=,0
< \r\n+CME ERROR: 50\r\n
> AT+CFUN=1,-1
< \r\n+CME ERROR: 50\r\n
> AT+CFUN=1,2
< \r\n+CME ERROR: 50\r\n
> AT+CGATT
< \r\nERROR\r\n
> AT+CGATT=-1
< \r\n+CME ERROR: 50\r\n
> AT+CGATT=2
< \r\n+CME ERROR: 50\r\n
> AT+CGATT=
< \r\n+CME ERROR: 50\r\n
> AT+CEREG
< \r\nERROR\r\n
> AT+CEREG=0
< \r\nOK\r\n
> AT+CEREG=-1
< \r\n+CME ERROR: 50\r\n
> AT+CEREG=
< \r\n+CME ERROR: 50\r\n
> AT+CSCON=0
< \r\nOK\r\n
> AT+CSCON=-1
< \r\n+CME ERROR: 50\r\n
> AT+CSCON=
< \r\n+CME ERROR: 50\r\n
> AT+COPS=-1,2,46000,9
< \r\n+CME ERROR: 50\r\n
> AT+COPS=,2,46000,9
< \r\n+CME ERROR: 50\r\n
> AT+COPS=1,1,46000,9
< \r\n+CME ERROR: 50\r\n
> AT+COPS=1,3,46000,9
< \r\n+CME ERROR: 50\r\n
> AT+COPS=1,2,460001,9
< \r\nOK\r\n
> AT+COPS=1,2,46000,8
< \r\n+CME ERROR: 50\r\n
> AT+COPS=1,2,46000,10
< \r\n+CME ERROR: 50\r\n
> AT+CEER=1
< \r\nERROR\r\n
> AT+CNMPSD=1
< \r\nERROR\r\n
> AT+CSQ?
< \r\nERROR\r\n
> AT+NEARFCN
< \r\nERROR\r\n
> AT+NEARFCN=-1,3734,69
< \r\n+CME ERROR: 50\r\n
> AT+NEARFCN=,3734,69
< \r\n+CME ERROR: 50\r\n
> AT+NEARFCN=0,65535,69
< \r\nOK\r\n
> AT+NEARFCN=0,-1,69
< \r\n+CME ERROR: 50\r\n
> AT+NEARFCN=0,3734,069
< \r\nOK\r\n
> AT+NEARFCN=0,3734,0690
< \r\n+CME ERROR: 50\r\n
> AT+NUESTATS=
< \r\n+CME ERROR: 50\r\n
> AT+CPSMS=-1,,,01000001,00000101
< \r\n+CME ERROR: 50\r\n
> AT+CPSMS=,,,01000001,00000101
< \r\n+CME ERROR: 50\r\n
> AT+CPSMS=1,,0,01000001,00000101
nv> psm.mode=1 psm.tau=01000001 psm.active=00000101
< \r\nOK\r\n
> AT+CPSMS=1,,,010101010,00000101
< \r\n+CME ERROR: 50\r\n
> AT+CPSMS=1,,,01000001,010101010
< \r\n+CME ERROR: 50\r\n
> AT+NPSMR
< \r\nERROR\r\n
> AT+NPSMR=-1
< \r\n+CME ERROR: 50\r\n
> AT+NPSMR=
< \r\n+CME ERROR: 50\r\n
> AT+CEDRXS
< \r\nERROR\r\n
> AT+CEDRXS=-1,5,0101
< \r\n+CME ERROR: 50\r\n
> AT+CEDRXS=,5,0101
< \r\n+CME ERROR: 50\r\n
> AT+CEDRXS=1,6
< \r\n+CME ERROR: 50\r\n
> AT+CEDRXRDP=1
< \r\nERROR\r\n
> AT+CEDRXRDP?
< \r\nERROR\r\n
> AT+NPTWEDRXS
< \r\nERROR\r\n
> AT+NPTWEDRXS=-1,5,0011,0101
< \r\n+CME ERROR: 50\r\n
> AT+NPTWEDRXS=,5,0011,0101
< \r\n+CME ERROR: 50\r\n
> AT+NPTWEDRXS=1,4
< \r\n+CME ERROR: 50\r\n
> AT+NPTWEDRXS=1,5,01010
< \r\n+CME ERROR: 50\r\n
> AT+NPTWEDRXS=1,5,0011,01010
< \r\n+CME ERROR: 50\r\n
> AT+CCLK="18/11/09,05:36:42+320"
< \r\n+CME ERROR: 50\r\n
> AT+CCLK=
< \r\n+CME ERROR: 50\r\n
> AT+CTZR
< \r\nERROR\r\n
> AT+CTZR=-1
< \r\n+CME ERROR: 50\r\n
> AT+CTZR=
< \r\n+CME ERROR: 50\r\n
> AT+NITZ
< \r\nERROR\r\n
> AT+NITZ=-1
< \r\n+CME ERROR: 50\r\n
> AT+NITZ=
< \r\n+CME ERROR: 50\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+NBAND=1
nv> bands=1
< \r\nOK\r\n
> AT+NBAND=3
nv> bands=3
< \r\nOK\r\n
> AT+NBAND=28
nv> bands=28
< \r\nOK\r\n
> AT+NBAND=0
< \r\n+CME ERROR: 50\r\n
> AT+NBAND=4
< \r\n+CME ERROR: 50\r\n
> AT+NBAND=6
< \r\n+CME ERROR: 50\r\n
> AT+NBAND=7
< \r\n+CME ERROR: 50\r\n
> AT+NBAND=9
< \r\n+CME ERROR: 50\r\n
> AT+NBAND=19
< \r\n+CME ERROR: 50\r\n
> AT+NBAND=21
< \r\n+CME ERROR: 50\r\n
> AT+NBAND=27
< \r\n+CME ERROR: 50\r\n
> AT+NBAND=29
< \r\n+CME ERROR: 50\r\n
> AT+NBAND=
< \r\n+CME ERROR: 50\r\n
> AT+NCSEARFCN=1
< \r\nERROR\r\n
> AT+NCSEARFCN?
< \r\nERROR\r\n
> AT+NPOWERCLASS=3,3
nv> power-classes=3,3,3,3,3,3
< \r\nOK\r\n
> AT+NPOWERCLASS=5,3
nv> power-classes=3,3,3,3,3,3
< \r\nOK\r\n
> AT+NPOWERCLASS=20,3
nv> power-classes=3,3,3,3,3,3
< \r\nOK\r\n
> AT+NPOWERCLASS=0,3
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS=4,3
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS=6,3
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS=7,3
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS=9,3
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS=19,3
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS=21,3
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS=27,3
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS=29,3
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS=,3
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS=8,3
nv> power-classes=3,3,3,3,3,3
< \r\nOK\r\n
> AT+NPOWERCLASS=8,6
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS=8,2
< \r\n+CME ERROR: 50\r\n
> AT+NPOWERCLASS=8,7
< \r\n+CME ERROR: 50\r\n
