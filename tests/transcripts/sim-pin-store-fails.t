# A try that can't be saved isn't made: 23, and nothing changed.
= preset sim.lock 1
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
= store fails
> AT+CPIN=0000
< \r\n+CME ERROR: 23\r\n
> AT+CPINR
< \r\n+CPINR: SIM PIN,3,3\r\n+CPINR: SIM PUK,10,10\r\n
< \r\nOK\r\n
> AT+NPIN=0,0000
< \r\nOK\r\n
< \r\n+NPIN:ERROR\r\n
! sim remove
error> the change can't be saved
! sim imsi 460040000000001
error> the change can't be saved
= store works
> AT+CPIN=0000
nv> sim.iccid=89860411101871010225 sim.pin1-left=2 sim.puk1-left=10
< \r\n+CME ERROR: 50\r\n
> AT+CPINR
< \r\n+CPINR: SIM PIN,2,3\r\n+CPINR: SIM PUK,10,10\r\n
< \r\nOK\r\n
= store fails
# The right one restores the tries, which has to be saved too.
> AT+CPIN=1234
< \r\n+CME ERROR: 23\r\n
> AT+CPIN?
< \r\n+CPIN: SIM PIN\r\n
< \r\nOK\r\n
> AT+NPIN=4,11111111,1234
< \r\nOK\r\n
< \r\n+NPIN:ERROR\r\n
= store works
> AT+CPIN=1234
nv> sim.pin1-left=3 sim.puk1-left=10
< \r\nOK\r\n
+ 1s
> AT+CPIN?
< \r\n+CPIN: READY\r\n
< \r\nOK\r\n
= store fails
> AT+CRSM=214,28539,0,0,3,"64F010"
< \r\n+CRSM: 101,129\r\n
< \r\nOK\r\n
= store works
> AT+CRSM=214,28539,0,0,3,"64F010"
nv> sim.files=FPLMN=64F010FFFFFFFFFFFFFFFFFF;
< \r\n+CRSM: 144,0\r\n
< \r\nOK\r\n
