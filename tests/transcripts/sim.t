# The USIM: identity, in and out of its holder (base manual 2.15, 4.19; guide 5: 310, 314).
# shows: 4.19/no-card 2.15/unreadable
# shows: dialect/nccid-cfun-0 dialect/commands-talk-card-cfun dialect/card-taken-out-put
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
! state sim
state> sim ready
> AT+CIMI
< \r\n460043193006443\r\n
< \r\nOK\r\n
> AT+CIMI=?
< \r\nOK\r\n
> AT+CIMI?
< \r\nERROR\r\n
> AT+CIMI=1
< \r\nERROR\r\n
> AT+NCCID
< \r\n+NCCID:89860411101871010225\r\n
< \r\nOK\r\n
> AT+NCCID?
< \r\n+NCCID:89860411101871010225\r\n
< \r\nOK\r\n
> AT+NCCID=?
< \r\nOK\r\n
> AT+NCCID=1
< \r\nERROR\r\n
> AT+CEREG=1
< \r\nOK\r\n
# Taken out: out of service, every command that needs the card says 310.
! sim remove
nv> sim.iccid=89860411101871010225 sim.present=0
< \r\n+CEREG:0\r\n
! state sim
state> sim absent
! state radio
state> radio idle
> AT+CIMI
< \r\n+CME ERROR: 310\r\n
> AT+NCCID
< \r\n+CME ERROR: 310\r\n
> AT+NCCID?
< \r\n+CME ERROR: 310\r\n
> AT+CPIN?
< \r\n+CME ERROR: 310\r\n
> AT+CPIN=1234
< \r\n+CME ERROR: 310\r\n
> AT+CPINR
< \r\n+CME ERROR: 310\r\n
> AT+NPIN=0,1234
< \r\n+CME ERROR: 310\r\n
> AT+CSIM=10,"00B2010426"
< \r\n+CME ERROR: 310\r\n
> AT+CRSM=242
< \r\n+CME ERROR: 310\r\n
> AT+CCHO="A0000000871002"
< \r\n+CME ERROR: 310\r\n
> AT+CGLA=1,10,"00B2010426"
< \r\n+CME ERROR: 310\r\n
> AT+CCHC=1
< \r\n+CME ERROR: 310\r\n
> AT+CGATT=1
< \r\n+CME ERROR: 310\r\n
> AT+CGATT?
< \r\n+CGATT:0\r\n
< \r\nOK\r\n
> AT+CMEE=0
< \r\nOK\r\n
> AT+CIMI
< \r\nERROR\r\n
> AT+NCCID
< \r\nERROR\r\n
# The holder stays empty over reboots and power cuts; there is no attach without a card.
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
! state radio
state> radio idle
! power off
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
! state radio
state> radio idle
> AT+CMEE=1
< \r\nOK\r\n
> AT+CIMI
< \r\n+CME ERROR: 310\r\n
> AT+CEREG=1
< \r\nOK\r\n
! sim remove
# Put in again: it attaches by itself, and has the same IMSI, so nothing reboots.
! sim insert
nv> sim.present=1
< \r\n+CEREG:2\r\n
! state sim
state> sim ready
+ 1s
@ 0.002
< \r\n+CEREG:1\r\n
! state radio
state> radio ip
> AT+CIMI
< \r\n460043193006443\r\n
< \r\nOK\r\n
# With the radio off the card has no supply; its ICCID is known all the same.
> AT+CFUN=0
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
! state sim
state> sim off
> AT+CIMI
< \r\n+CME ERROR: 524\r\n
> AT+CPIN?
< \r\n+CME ERROR: 524\r\n
> AT+CPINR
< \r\n+CME ERROR: 524\r\n
> AT+CRSM=242
< \r\n+CME ERROR: 524\r\n
> AT+NCCID
< \r\n+NCCID:89860411101871010225\r\n
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
! state sim
state> sim ready
