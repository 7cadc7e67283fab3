# The last wrong PUK blocks the card for good.
= show sim
= preset sim.lock 1
= preset sim.pin1-left 0
= preset sim.puk1-left 1
= timer sim 100
! power on
+ 200ms
@ 0.001
sim> off supplied busy
< \r\nNeul\r\nOK\r\n
@ 0.101
sim> busy puk-wanted puk
> AT+CPIN=00000000,1234
nv> sim.iccid=89860411101871010225 sim.pin1-left=0 sim.puk1-left=0
sim> puk dead blocked
< \r\nERROR\r\n
< \r\n+CPIN: SIM PUK BLOCKED\r\n
! state sim
state> sim blocked
> AT+CFUN=0
sim> blocked cut off
< \r\nOK\r\n
> AT+CFUN=1
sim> off supplied busy
< \r\nOK\r\n
+ 200ms
@ 0.100
sim> busy dead blocked
< \r\n+CPIN: SIM PUK BLOCKED\r\n
! sim remove
nv> sim.present=0
sim> blocked removed absent
! sim insert
nv> sim.present=1
sim> absent inserted off
sim> off supplied busy
+ 200ms
@ 0.100
sim> busy dead blocked
< \r\n+CPIN: SIM PUK BLOCKED\r\n
! state sim
state> sim blocked
