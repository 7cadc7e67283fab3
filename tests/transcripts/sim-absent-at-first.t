# An empty holder is one before the module was ever switched on, too.
= preset sim.present 0
! state sim
state> sim absent
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
! state sim
state> sim absent
