# AT+CGATT=1 while the module attaches by itself is OK, from the start of the card on; the host's second one isn't.
# shows: dialect/cgatt-1-module-attaches
= timer sim 800
= timer search 3000
= timer attach 2000
= radio coverage on
! power on
+ 100ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
# the card starts
> AT+CGATT=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\n+CME ERROR: 3\r\n
> AT+CGATT=0
< \r\nOK\r\n
+ 1s
# it searches
> AT+CGATT=1
< \r\nOK\r\n
> AT+CGATT=0
< \r\n+CME ERROR: 3\r\n
+ 3s
# it attaches
> AT+CGATT=1
< \r\n+CME ERROR: 3\r\n
+ 2s
> AT+CGATT=1
< \r\nOK\r\n
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
# begun by itself after AT+CFUN=1
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
+ 1s
> AT+CGATT=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\n+CME ERROR: 3\r\n
+ 5s
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
# what the host has asked for counts without AUTOCONNECT, too
> AT+NCONFIG=AUTOCONNECT,FALSE
nv> autoconnect=0
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 100ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nERROR\r\n
+ 6s
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
# until the radio is off, or the card is locked or gone
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
+ 6s
> AT+CGATT?
< \r\n+CGATT:0\r\n
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
! sim remove
nv> sim.iccid=89860411101871010225 sim.present=0
! sim insert
nv> sim.present=1
+ 6s
> AT+CGATT?
< \r\n+CGATT:0\r\n
< \r\nOK\r\n
# a search that has found nothing, and begins anew, is the module's own
! radio coverage off
> AT+CGATT=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nERROR\r\n
+ 4s
! radio coverage on
> AT+CGATT=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nERROR\r\n
