# The ways of the card from state to state, but for those to its end (states-sim-blocked): supply, holder, PIN and PUK.
= show sim
= preset sim.lock 1
= preset lwm2m.registration-mode 0
= timer sim 100
! power on
+ 10ms
@ 0.001
sim> off supplied busy
< \r\nNeul\r\nOK\r\n
# Out of its holder and back while it starts; then it wants its PIN.
! sim remove
nv> sim.iccid=89860411101871010225 sim.present=0
sim> busy removed absent
! sim insert
nv> sim.present=1
sim> absent inserted off
sim> off supplied busy
! state sim
state> sim busy
+ 200ms
@ 0.100
sim> busy pin-wanted pin
! state sim
state> sim pin
# The radio gives the card its supply, and takes it away: as it starts, and later.
> AT+CFUN=0
sim> pin cut off
< \r\nOK\r\n
> AT+CFUN=1
sim> off supplied busy
< \r\nOK\r\n
> AT+CFUN=0
sim> busy cut off
< \r\nOK\r\n
! sim remove
nv> sim.present=0
sim> off removed absent
! state sim
state> sim absent
! sim insert
nv> sim.present=1
sim> absent inserted off
! state sim
state> sim off
> AT+CFUN=1
sim> off supplied busy
< \r\nOK\r\n
+ 200ms
@ 0.100
sim> busy pin-wanted pin
! sim remove
nv> sim.present=0
sim> pin removed absent
! sim insert
nv> sim.present=1
sim> absent inserted off
sim> off supplied busy
+ 200ms
@ 0.100
sim> busy pin-wanted pin
# The PIN, and a wrong one where it was verified.
> AT+CPIN=1234
sim> pin unlocked ready
< \r\nOK\r\n
> AT+NPIN=1,9999,1111
nv> sim.pin1-left=2 sim.puk1-left=10
sim> ready pin-wanted pin
< \r\nOK\r\n
< \r\n+NPIN:ERROR wrong PIN 2\r\n
> AT+CPIN=1234
nv> sim.pin1-left=3 sim.puk1-left=10
sim> pin unlocked ready
< \r\nOK\r\n
> AT+CFUN=0
sim> ready cut off
< \r\nOK\r\n
> AT+CFUN=1
sim> off supplied busy
< \r\nOK\r\n
+ 200ms
@ 0.100
sim> busy pin-wanted pin
# Three wrong ones: the PUK, which the card wants whenever it starts.
> AT+CPIN=0000
nv> sim.pin1-left=2 sim.puk1-left=10
< \r\nERROR\r\n
> AT+CPIN=0000
nv> sim.pin1-left=1 sim.puk1-left=10
< \r\nERROR\r\n
> AT+CPIN=0000
nv> sim.pin1-left=0 sim.puk1-left=10
sim> pin puk-wanted puk
< \r\nERROR\r\n
> AT+CFUN=0
sim> puk cut off
< \r\nOK\r\n
> AT+CFUN=1
sim> off supplied busy
< \r\nOK\r\n
+ 200ms
@ 0.100
sim> busy puk-wanted puk
! sim remove
nv> sim.present=0
sim> puk removed absent
! sim insert
nv> sim.present=1
sim> absent inserted off
sim> off supplied busy
+ 200ms
@ 0.100
sim> busy puk-wanted puk
> AT+CPIN=12345678,1234
nv> sim.pin1-left=3 sim.puk1-left=10 sim.pin1=1234
sim> puk unlocked ready
< \r\nOK\r\n
! sim remove
nv> sim.present=0
sim> ready removed absent
! sim insert
nv> sim.present=1
sim> absent inserted off
sim> off supplied busy
+ 200ms
@ 0.100
sim> busy pin-wanted pin
> AT+CPIN=1234
sim> pin unlocked ready
< \r\nOK\r\n
# A card that asks for no PIN is ready when it has started.
> AT+NPIN=3,1234
nv> sim.pin1-left=3 sim.puk1-left=10 sim.lock=0
< \r\nOK\r\n
< \r\n+NPIN:OK\r\n
> AT+CFUN=0
sim> ready cut off
< \r\nOK\r\n
> AT+CFUN=1
sim> off supplied busy
< \r\nOK\r\n
+ 200ms
@ 0.100
sim> busy unlocked ready
@ 0.102
< \r\nREGISTERNOTIFY\r\n
! state sim
state> sim ready
