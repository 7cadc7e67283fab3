# A card that takes its time to start (profile hardware): 314 until then, and no attach before.
# shows: 2.15/unreadable
= timer sim 800
= timer command 0
= quirk chain-error go-on
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
! state sim
state> sim busy
! state radio
state> radio idle
> AT+CIMI
< \r\n+CME ERROR: 314\r\n
> AT+CPIN?
< \r\n+CME ERROR: 314\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
! state sim
state> sim ready
! state radio
state> radio ip
> AT+CIMI
< \r\n460043193006443\r\n
< \r\nOK\r\n
# Taken out while it starts.
! sim remove
nv> sim.iccid=89860411101871010225 sim.present=0
! sim insert
nv> sim.present=1
! state sim
state> sim busy
! sim remove
nv> sim.present=0
+ 1s
! state sim
state> sim absent
> AT+CIMI
< \r\n+CME ERROR: 310\r\n
