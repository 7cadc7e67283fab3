# A card whose PUK was used up (UNBLOCK PIN, TS 102 221 11.1.13) while its PIN was not: the last wrong PIN blocks it at once.
= show sim
= preset sim.lock 1
= preset sim.pin1-left 1
= preset sim.puk1-left 1
! power on
+ 10ms
@ 0.001
sim> off supplied busy
sim> busy pin-wanted pin
< \r\nNeul\r\nOK\r\n
> AT+CSIM=42,"002C000110303030303030303031323334FFFFFFFF"
nv> sim.iccid=89860411101871010225 sim.pin1-left=1 sim.puk1-left=0
< \r\n+CSIM: 4,6983\r\n
< \r\nOK\r\n
! state sim
state> sim pin
> AT+CPIN=0000
nv> sim.pin1-left=0 sim.puk1-left=0
sim> pin dead blocked
< \r\nERROR\r\n
< \r\n+CPIN: SIM PUK BLOCKED\r\n
! state sim
state> sim blocked
