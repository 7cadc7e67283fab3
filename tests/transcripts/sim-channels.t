# Logical channels (base manual 2.34 to 2.36) and the supply of the card (4.41).
# shows: 2.34/session 2.35/closed 2.36/gsm-context 4.41/supply
# shows: dialect/responses-csim-cgla dialect/commands-talk-card-cfun dialect/errors-ccho
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CCHO=?
< \r\nOK\r\n
> AT+CCHO?
< \r\nERROR\r\n
> AT+CCHO
< \r\nERROR\r\n
> AT+CGLA=?
< \r\nOK\r\n
> AT+CGLA?
< \r\nERROR\r\n
> AT+CGLA
< \r\nERROR\r\n
> AT+CCHC=?
< \r\nOK\r\n
> AT+CCHC?
< \r\nERROR\r\n
> AT+CCHC
< \r\nERROR\r\n
> AT+CCHC=1
< \r\n+CME ERROR: 50\r\n
> AT+CGLA=1,10,"00B0870009"
< \r\n+CME ERROR: 50\r\n
> AT+CCHO="A0000000871002FF86FFFF89FFFFFFFF"
< \r\n1\r\n
< \r\nOK\r\n
> AT+CCHO=A0000000871002
< \r\n2\r\n
< \r\nOK\r\n
> AT+CCHO="A0000000871004"
< \r\n+CME ERROR: 534\r\n
> AT+CCHO="A0"
< \r\n+CME ERROR: 534\r\n
> AT+CCHO="A0000000871002FF86FFFF89FFFFFFFF00"
< \r\n+CME ERROR: 50\r\n
> AT+CCHO="A000000087100"
< \r\n+CME ERROR: 50\r\n
# A channel has a selection of its own.
> AT+CGLA=1,10,"00B0870009"
< \r\n+CGLA: 22,0849064013390046349000\r\n
< \r\nOK\r\n
> AT+CGLA=2,14,"00A4000C026FAD"
< \r\n+CGLA: 4,9000\r\n
< \r\nOK\r\n
> AT+CGLA=2,10,"00B0000004"
< \r\n+CGLA: 12,000000029000\r\n
< \r\nOK\r\n
> AT+CGLA=1,10,"00B0000004"
< \r\n+CGLA: 12,084906409000\r\n
< \r\nOK\r\n
> AT+CGLA=1,12,"00B0000004"
< \r\n+CME ERROR: 50\r\n
> AT+CGLA=0,10,"00B0000004"
< \r\n+CME ERROR: 50\r\n
> AT+CGLA=3,10,"00B0000004"
< \r\n+CME ERROR: 50\r\n
> AT+CGLA=256,10,"00B0000004"
< \r\n+CME ERROR: 50\r\n
# AUTHENTICATE in GSM context is refused; in 3G context no challenge is right.
> AT+CGLA=1,80,"00880000221000000000000000000000000000000000100000000000000000000000000000000000"
< \r\n+CME ERROR: 3\r\n
> AT+CGLA=1,80,"00880080221000000000000000000000000000000000100000000000000000000000000000000000"
< \r\n+CME ERROR: 3\r\n
> AT+CGLA=1,80,"00880081221000000000000000000000000000000000100000000000000000000000000000000000"
< \r\n+CGLA: 4,9862\r\n
< \r\nOK\r\n
# The third is the last.
> AT+CCHO="A0000000871002"
< \r\n3\r\n
< \r\nOK\r\n
> AT+CCHO="A0000000871002"
< \r\n+CME ERROR: 3\r\n
> AT+CSIM=10,"0070000001"
< \r\n+CSIM: 4,6A81\r\n
< \r\nOK\r\n
> AT+CCHC=3
< \r\nOK\r\n
> AT+CCHC=3
< \r\n+CME ERROR: 50\r\n
> AT+CSIM=10,"0070000001"
< \r\n+CSIM: 6,039000\r\n
< \r\nOK\r\n
> AT+CSIM=10,"03B0000004"
< \r\n+CSIM: 4,6981\r\n
< \r\nOK\r\n
> AT+CSIM=10,"0070800300"
< \r\n+CSIM: 4,9000\r\n
< \r\nOK\r\n
> AT+CSIM=10,"0070800300"
< \r\n+CSIM: 4,6A86\r\n
< \r\nOK\r\n
> AT+CSIM=10,"0070000000"
< \r\n+CSIM: 4,6C01\r\n
< \r\nOK\r\n
> AT+CSIM=10,"0070010001"
< \r\n+CSIM: 4,6A86\r\n
< \r\nOK\r\n
> AT+CSIM=14,"02A4000C026FAD"
< \r\n+CSIM: 4,9000\r\n
< \r\nOK\r\n
> AT+CSIM=10,"02B0000004"
< \r\n+CSIM: 12,000000029000\r\n
< \r\nOK\r\n
> AT+CCHC=1
< \r\nOK\r\n
> AT+CGLA=1,10,"00B0870009"
< \r\n+CME ERROR: 50\r\n
> AT+CCHC=0
< \r\n+CME ERROR: 50\r\n
> AT+CCHC=256
< \r\n+CME ERROR: 50\r\n
# Sessions end with the supply.
> AT+CFUN=0
< \r\nOK\r\n
> AT+CCHC=2
< \r\n+CME ERROR: 524\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CCHC=2
< \r\n+CME ERROR: 50\r\n
# AT+NUICC=1: the card keeps its supply, and what was done with it.
> AT+NUICC=?
< \r\n+NUICC:(0,1)\r\n
< \r\nOK\r\n
> AT+NUICC?
< \r\nERROR\r\n
> AT+NUICC
< \r\nERROR\r\n
> AT+NUICC=2
< \r\n+CME ERROR: 50\r\n
> AT+NUICC=1
< \r\nOK\r\n
> AT+CCHO="A0000000871002"
< \r\n1\r\n
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
! state sim
state> sim ready
> AT+CRSM=176,28589,0,0,4
< \r\n+CRSM: 144,0,"00000002"\r\n
< \r\nOK\r\n
> AT+CSIM=10,"00B0830004"
< \r\n+CSIM: 4,6A82\r\n
< \r\nOK\r\n
> AT+NPIN=2,0000
nv> sim.iccid=89860411101871010225 sim.pin1-left=2 sim.puk1-left=10
< \r\nOK\r\n
< \r\n+NPIN:ERROR wrong PIN 2\r\n
> AT+CCHO="A0000000871002"
< \r\n2\r\n
< \r\nOK\r\n
> AT+CCHC=2
< \r\nOK\r\n
> AT+CGLA=1,10,"00B0830004"
< \r\n+CGLA: 12,000000029000\r\n
< \r\nOK\r\n
> AT+CIMI
< \r\n+CME ERROR: 524\r\n
> AT+CPIN?
< \r\n+CME ERROR: 524\r\n
> AT+NUICC=0
< \r\nOK\r\n
! state sim
state> sim off
> AT+CRSM=176,28589,0,0,4
< \r\n+CME ERROR: 524\r\n
> AT+NUICC=1
< \r\nOK\r\n
> AT+CRSM=176,28589,0,0,4
< \r\n+CRSM: 144,0,"00000002"\r\n
< \r\nOK\r\n
> AT+CCHC=1
< \r\n+CME ERROR: 50\r\n
# Not kept over a reboot.
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+CRSM=176,28589,0,0,4
< \r\n+CME ERROR: 524\r\n
