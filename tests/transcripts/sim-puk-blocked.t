# Ten wrong PUKs lock the card for good; it is reported by itself (base manual 2.32; guide 5: 532).
# shows: 2.32/blocked
# shows: dialect/wrong-pin-puk-cpin dialect/lock-ten-wrong-puks
= preset sim.lock 1
= preset sim.pin1-left 0
= preset sim.puk1-left 2
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
! state sim
state> sim puk
! state radio
state> radio idle
> AT+CPIN?
< \r\n+CPIN: SIM PUK\r\n
< \r\nOK\r\n
> AT+CIMI
< \r\n+CME ERROR: 316\r\n
> AT+CPIN=00000001,1234
nv> sim.iccid=89860411101871010225 sim.pin1-left=0 sim.puk1-left=1
< \r\n+CME ERROR: 50\r\n
> AT+CPIN=00000002,1234
nv> sim.pin1-left=0 sim.puk1-left=0
< \r\n+CME ERROR: 532\r\n
< \r\n+CPIN: SIM PUK BLOCKED\r\n
! state sim
state> sim blocked
> AT+CPIN?
< \r\n+CPIN: SIM PUK BLOCKED\r\n
< \r\nOK\r\n
> AT+CPINR
< \r\n+CPINR: SIM PIN,0,3\r\n+CPINR: SIM PUK,0,10\r\n
< \r\nOK\r\n
> AT+CPIN=12345678,1234
< \r\n+CME ERROR: 532\r\n
> AT+CPIN=1234
< \r\n+CME ERROR: 532\r\n
> AT+NPIN=4,12345678,1234
< \r\nOK\r\n
< \r\n+NPIN:ERROR PIN blocked\r\n
> AT+NPIN=0,1234
< \r\nOK\r\n
< \r\n+NPIN:ERROR PIN blocked\r\n
> AT+CIMI
< \r\n+CME ERROR: 532\r\n
> AT+CGATT=1
< \r\n+CME ERROR: 532\r\n
> AT+NCCID
< \r\n+NCCID:89860411101871010225\r\n
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
< \r\n+CPIN: SIM PUK BLOCKED\r\n
> AT+CPIN?
< \r\n+CPIN: SIM PUK BLOCKED\r\n
< \r\nOK\r\n
