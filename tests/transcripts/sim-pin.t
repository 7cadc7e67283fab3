# PIN and PUK (base manual 2.32, 2.33, 4.24; guide 5: 311, 316, 531, 532).
# shows: 2.32/nothing-asked 2.32/puk 2.32/cfun 2.32/saved 2.33/tries 4.24/urc 4.24/results
# shows: dialect/wrong-pin-puk-cpin dialect/cpin-pin-newpin-pin dialect/cpin-nothing-asked dialect/lengths-pin-cant
# shows: dialect/third-wrong-pin-npin
# shows: 4.24/lengths
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CPIN?
< \r\n+CPIN: READY\r\n
< \r\nOK\r\n
> AT+CPIN=?
< \r\nOK\r\n
> AT+CPIN
< \r\nERROR\r\n
# Nothing is asked for: error and no action.
> AT+CPIN=1234
< \r\n+CME ERROR: 3\r\n
> AT+CPINR
< \r\n+CPINR: SIM PIN,3,3\r\n+CPINR: SIM PUK,10,10\r\n
< \r\nOK\r\n
> AT+CPINR=?
< \r\nOK\r\n
> AT+CPINR?
< \r\nERROR\r\n
> AT+CPINR="SIM PIN"
< \r\n+CPINR: SIM PIN,3,3\r\n
< \r\nOK\r\n
> AT+CPINR="SIM PUK"
< \r\n+CPINR: SIM PUK,10,10\r\n
< \r\nOK\r\n
> AT+CPINR=sim puk
< \r\n+CPINR: SIM PUK,10,10\r\n
< \r\nOK\r\n
> AT+CPINR="READY"
< \r\n+CME ERROR: 50\r\n
> AT+NPIN?
< \r\nERROR\r\n
> AT+NPIN=?
< \r\nERROR\r\n
> AT+NPIN
< \r\nERROR\r\n
# The PIN isn't asked for: only switching it on is possible.
> AT+NPIN=0,1234
< \r\nOK\r\n
< \r\n+NPIN:ERROR PIN disabled\r\n
> AT+NPIN=1,1234,4321
< \r\nOK\r\n
< \r\n+NPIN:ERROR PIN disabled\r\n
> AT+NPIN=3,1234
< \r\nOK\r\n
< \r\n+NPIN:ERROR PIN disabled\r\n
# Forms and lengths.
> AT+NPIN=5,1234
< \r\n+CME ERROR: 50\r\n
> AT+NPIN=0
< \r\n+CME ERROR: 50\r\n
> AT+NPIN=0,1234,4321
< \r\n+CME ERROR: 50\r\n
> AT+NPIN=1,1234
< \r\n+CME ERROR: 50\r\n
> AT+NPIN=4,12345678
< \r\n+CME ERROR: 50\r\n
> AT+NPIN=0,123
< \r\nOK\r\n
< \r\n+NPIN:ERROR wrong format\r\n
> AT+NPIN=0,123456789
< \r\nOK\r\n
< \r\n+NPIN:ERROR wrong format\r\n
> AT+NPIN=0,12a4
< \r\nOK\r\n
< \r\n+NPIN:ERROR wrong format\r\n
> AT+NPIN=1,1234,12
< \r\nOK\r\n
< \r\n+NPIN:ERROR wrong format\r\n
> AT+NPIN=4,1234567,1234
< \r\nOK\r\n
< \r\n+NPIN:ERROR wrong format\r\n
> AT+CPINR
< \r\n+CPINR: SIM PIN,3,3\r\n+CPINR: SIM PUK,10,10\r\n
< \r\nOK\r\n
# Switched on, with a wrong PIN first.
> AT+NPIN=2,0000
nv> sim.iccid=89860411101871010225 sim.pin1-left=2 sim.puk1-left=10
< \r\nOK\r\n
< \r\n+NPIN:ERROR wrong PIN 2\r\n
> AT+NPIN=2,1234
nv> sim.pin1-left=3 sim.puk1-left=10 sim.lock=1
< \r\nOK\r\n
< \r\n+NPIN:OK\r\n
> AT+NPIN=2,1234
< \r\nOK\r\n
< \r\n+NPIN:ERROR\r\n
> AT+CPINR
< \r\n+CPINR: SIM PIN,3,3\r\n+CPINR: SIM PUK,10,10\r\n
< \r\nOK\r\n
> AT+CIMI
< \r\n460043193006443\r\n
< \r\nOK\r\n
> AT+NPIN=0,1234
< \r\nOK\r\n
< \r\n+NPIN:OK\r\n
> AT+NPIN=1,1234,29102394
nv> sim.pin1-left=3 sim.puk1-left=10 sim.pin1=29102394
< \r\nOK\r\n
< \r\n+NPIN:OK\r\n
> AT+NPIN=0,29102394
< \r\nOK\r\n
< \r\n+NPIN:OK\r\n
# From now on it is asked for, after a reboot or when the radio was off.
> AT+CEREG=1
< \r\nOK\r\n
> AT+CFUN=0
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+CPIN?
< \r\n+CME ERROR: 524\r\n
> AT+CPIN=29102394
< \r\n+CME ERROR: 524\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CPIN?
< \r\n+CPIN: SIM PIN\r\n
< \r\nOK\r\n
> AT+CIMI
< \r\n+CME ERROR: 311\r\n
> AT+CGATT=1
< \r\n+CME ERROR: 311\r\n
> AT+NCCID
< \r\n+NCCID:89860411101871010225\r\n
< \r\nOK\r\n
> AT+CPIN=29102394,1234
< \r\n+CME ERROR: 50\r\n
> AT+CPIN=291
< \r\n+CME ERROR: 50\r\n
> AT+CPIN=0000
nv> sim.pin1-left=2 sim.puk1-left=10
< \r\n+CME ERROR: 50\r\n
> AT+CPINR
< \r\n+CPINR: SIM PIN,2,3\r\n+CPINR: SIM PUK,10,10\r\n
< \r\nOK\r\n
> AT+CPIN="29102394"
nv> sim.pin1-left=3 sim.puk1-left=10
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.002
< \r\n+CEREG:1\r\n
> AT+CPIN?
< \r\n+CPIN: READY\r\n
< \r\nOK\r\n
> AT+CPINR="SIM PIN"
< \r\n+CPINR: SIM PIN,3,3\r\n
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CPIN?
< \r\n+CPIN: SIM PIN\r\n
< \r\nOK\r\n
> AT+CIMI
< \r\n+CME ERROR: 311\r\n
! state radio
state> radio idle
# Three wrong ones: the PUK is asked for. Tries left are saved: a power cut gives none back.
> AT+CPIN=1111
nv> sim.pin1-left=2 sim.puk1-left=10
< \r\n+CME ERROR: 50\r\n
> AT+CPIN=1112
nv> sim.pin1-left=1 sim.puk1-left=10
< \r\n+CME ERROR: 50\r\n
! power off
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CPINR
< \r\n+CPINR: SIM PIN,1,3\r\n+CPINR: SIM PUK,10,10\r\n
< \r\nOK\r\n
> AT+CPIN=1113
nv> sim.pin1-left=0 sim.puk1-left=10
< \r\n+CME ERROR: 531\r\n
> AT+CPIN?
< \r\n+CPIN: SIM PUK\r\n
< \r\nOK\r\n
> AT+CPINR
< \r\n+CPINR: SIM PIN,0,3\r\n+CPINR: SIM PUK,10,10\r\n
< \r\nOK\r\n
> AT+CPIN=29102394
< \r\n+CME ERROR: 531\r\n
> AT+NPIN=0,29102394
< \r\nOK\r\n
< \r\n+NPIN:ERROR PIN blocked\r\n
> AT+CIMI
< \r\n+CME ERROR: 316\r\n
> AT+CGATT=1
< \r\n+CME ERROR: 316\r\n
> AT+CPIN=12345678
< \r\n+CME ERROR: 531\r\n
> AT+CPIN=1234567,1234
< \r\n+CME ERROR: 50\r\n
> AT+CPIN=12345678,12
< \r\n+CME ERROR: 50\r\n
> AT+CPIN=12345678,123456789
< \r\n+CME ERROR: 50\r\n
> AT+CPIN=00000000,1234
nv> sim.pin1-left=0 sim.puk1-left=9
< \r\n+CME ERROR: 50\r\n
> AT+NPIN=4,00000000,1234
nv> sim.pin1-left=0 sim.puk1-left=8
< \r\nOK\r\n
< \r\n+NPIN:ERROR wrong PIN 8\r\n
> AT+CPINR
< \r\n+CPINR: SIM PIN,0,3\r\n+CPINR: SIM PUK,8,10\r\n
< \r\nOK\r\n
> AT+CPIN=12345678,12345678
nv> sim.pin1-left=3 sim.puk1-left=10 sim.pin1=12345678
< \r\nOK\r\n
+ 1s
> AT+CPIN?
< \r\n+CPIN: READY\r\n
< \r\nOK\r\n
> AT+CPINR
< \r\n+CPINR: SIM PIN,3,3\r\n+CPINR: SIM PUK,10,10\r\n
< \r\nOK\r\n
> AT+CIMI
< \r\n460043193006443\r\n
< \r\nOK\r\n
# Blocked again; NPIN=4 unblocks too.
> AT+NPIN=0,1111
nv> sim.pin1-left=2 sim.puk1-left=10
< \r\nOK\r\n
< \r\n+NPIN:ERROR wrong PIN 2\r\n
> AT+NPIN=3,1111
nv> sim.pin1-left=1 sim.puk1-left=10
< \r\nOK\r\n
< \r\n+NPIN:ERROR wrong PIN 1\r\n
> AT+NPIN=1,1111,2222
nv> sim.pin1-left=0 sim.puk1-left=10
< \r\nOK\r\n
< \r\n+NPIN:ERROR PIN blocked\r\n
> AT+CPIN?
< \r\n+CPIN: SIM PUK\r\n
< \r\nOK\r\n
> AT+NPIN=1,12345678,2222
< \r\nOK\r\n
< \r\n+NPIN:ERROR PIN blocked\r\n
> AT+NPIN=4,12345678,4321
nv> sim.pin1-left=3 sim.puk1-left=10 sim.pin1=4321
< \r\nOK\r\n
< \r\n+NPIN:OK\r\n
> AT+CPIN?
< \r\n+CPIN: READY\r\n
< \r\nOK\r\n
> AT+NPIN=3,4321
nv> sim.pin1-left=3 sim.puk1-left=10 sim.lock=0
< \r\nOK\r\n
< \r\n+NPIN:OK\r\n
> AT+CPIN?
< \r\n+CPIN: READY\r\n
< \r\nOK\r\n
> AT+NPIN=3,4321
< \r\nOK\r\n
< \r\n+NPIN:ERROR PIN disabled\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CPIN?
< \r\n+CPIN: READY\r\n
< \r\nOK\r\n
> AT+CMEE=0
< \r\nOK\r\n
> AT+CPIN=1234
< \r\nERROR\r\n
