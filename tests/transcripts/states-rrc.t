# Every transition of the RRC connection (TS 36.331): how it begins, and the ways in which it ends.
= show rrc
= preset lwm2m.registration-mode 0
= timer rrc-setup 2000
= timer radio-link 3000
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.002
rrc> idle connect connected
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CSCON=1
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,4000
sock> 1 open udp port=4000
< \r\n1\r\n
< \r\nOK\r\n
# The signalling of the attach has set it up, silence ends it.
+ 21s
@ 19.992
rrc> connected release idle
< \r\n+CSCON:0\r\n
# Data set it up in 2 s.
> AT+NSOST=1,1.2.3.4,4000,1,AA
sock> 1 send 1.2.3.4:4000 id=0 hex=AA
rrc> idle wanted setup
< \r\n1,1\r\n
< \r\nOK\r\n
! state rrc
state> rrc idle
+ 2s
@ 2.000
rrc> setup connect connected
< \r\n+CSCON:1\r\n
! state rrc
state> rrc connected
# The network may release it.
! radio release yes
rrc> connected release idle
< \r\n+CSCON:0\r\n
# The cell goes away: without a word, while it is connected ...
> AT+NSOST=1,1.2.3.4,4000,1,AA
sock> 1 send 1.2.3.4:4000 id=0 hex=AA
rrc> idle wanted setup
< \r\n1,1\r\n
< \r\nOK\r\n
+ 2s
@ 2.000
rrc> setup connect connected
< \r\n+CSCON:1\r\n
! radio coverage off
+ 4s
@ 3.000
rrc> connected lost idle
< \r\n+CSCON:0\r\n
! radio coverage on
# ... or about to be set up: it isn't, and data later are the next try.
+ 1s
> AT+NSOST=1,1.2.3.4,4000,1,AA
sock> 1 send 1.2.3.4:4000 id=0 hex=AA
rrc> idle wanted setup
< \r\n1,1\r\n
< \r\nOK\r\n
! radio coverage off
+ 2500ms
@ 2.000
rrc> setup give-up idle
! radio coverage on
> AT+NSOST=1,1.2.3.4,4000,1,AA
sock> 1 send 1.2.3.4:4000 id=0 hex=AA
rrc> idle wanted setup
< \r\n1,1\r\n
< \r\nOK\r\n
# The radio is switched off meanwhile, where nobody hears that it takes its leave.
+ 1s
! radio coverage off
> AT+CFUN=0
rrc> setup lost idle
< \r\nOK\r\n
! state rrc
state> rrc idle
! radio coverage on
> AT+CFUN=1
< \r\nOK\r\n
# With eDRX a page waits for its window. The active time of PSM ends before that: nobody is paged any more.
+ 10ms
@ 0.001
rrc> idle connect connected
< \r\n+CSCON:1\r\n
> AT+CPSMS=1,,,01000011,00000101
nv> psm.mode=1 psm.tau=01000011 psm.active=00000101
< \r\nOK\r\n
+ 10ms
@ 0.001
rrc> connected release idle
< \r\n+CSCON:0\r\n
> AT+CEDRXS=1,5,"1101"
nv> edrx.mode=1 edrx.value=1101
rrc> idle connect connected
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 9s
@ 0.001
rrc> connected release idle
< \r\n+CSCON:0\r\n
! sms 0891683108200505F0040D91683176116125F30000022112511143230A
rrc> idle wanted setup
+ 20s
@ 1.001
rrc> setup give-up idle
