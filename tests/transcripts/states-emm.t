# Every transition of the tracking area updates: how one comes about and how it ends, and one that is wanted meanwhile.
= show emm
= preset lwm2m.registration-mode 0
= timer tau 5000
= timer t3410 4000
= timer t3411 3000
= timer radio-link 1000
= timer ip 1000
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
# Wanted during the attach it is made at its end, accepted after 5 s; and so is the next one, wanted meanwhile.
> AT+CPSMS=1,,,01000011,00000101
nv> psm.mode=1 psm.tau=01000011 psm.active=00000101
emm> settled want due
< \r\nOK\r\n
+ 2s
@ 0.993
emm> due begin updating
< \r\nREGISTERNOTIFY\r\n
> AT+CPSMS=1,,,01000011,00000110
nv> psm.mode=1 psm.tau=01000011 psm.active=00000110
emm> updating want overtaken
< \r\nOK\r\n
> AT+CPSMS=1,,,01000011,00000111
nv> psm.mode=1 psm.tau=01000011 psm.active=00000111
< \r\nOK\r\n
+ 20s
@ 3.993
emm> overtaken accepted due
emm> due begin updating
@ 8.993
emm> updating accepted settled
# The network says nothing, be it to the first one or to one that has overtaken it.
! radio answer off
> AT+CPSMS=1,,,01000011,00001000
nv> psm.mode=1 psm.tau=01000011 psm.active=00001000
emm> settled want due
emm> due begin updating
< \r\nOK\r\n
+ 4s
@ 4.000
emm> updating unanswered due
! state emm
state> emm due
+ 4s
@ 3.000
emm> due begin updating
> AT+CPSMS=1,,,01000011,00001001
nv> psm.mode=1 psm.tau=01000011 psm.active=00001001
emm> updating want overtaken
< \r\nOK\r\n
+ 3500ms
@ 3.000
emm> overtaken unanswered due
! radio answer on
+ 20s
@ 2.500
emm> due begin updating
@ 7.500
emm> updating accepted settled
# The cell goes away.
> AT+CPSMS=1,,,01000011,00001010
nv> psm.mode=1 psm.tau=01000011 psm.active=00001010
emm> settled want due
emm> due begin updating
< \r\nOK\r\n
! radio coverage off
+ 2s
@ 1.000
emm> updating lost due
! radio coverage on
emm> due begin updating
+ 1s
> AT+CPSMS=1,,,01000011,00001011
nv> psm.mode=1 psm.tau=01000011 psm.active=00001011
emm> updating want overtaken
< \r\nOK\r\n
! radio coverage off
+ 2s
@ 1.000
emm> overtaken lost due
! radio coverage on
emm> due begin updating
+ 20s
@ 5.000
emm> updating accepted settled
# It is refused: the module attaches anew.
! radio reject 9
> AT+CPSMS=1,,,01000011,00001100
nv> psm.mode=1 psm.tau=01000011 psm.active=00001100
emm> settled want due
emm> due begin updating
< \r\nOK\r\n
+ 4900ms
> AT+CPSMS=1,,,01000011,00001101
nv> psm.mode=1 psm.tau=01000011 psm.active=00001101
emm> updating want overtaken
< \r\nOK\r\n
+ 200ms
@ 0.100
emm> overtaken refused settled
! radio reject 0
+ 30s
! radio reject 10
> AT+CPSMS=1,,,01000011,00001110
nv> psm.mode=1 psm.tau=01000011 psm.active=00001110
emm> settled want due
emm> due begin updating
< \r\nOK\r\n
+ 5100ms
@ 5.000
emm> updating refused settled
! radio reject 0
+ 30s
# A detach ends each of them.
> AT+CPSMS=1,,,01000011,00001111
nv> psm.mode=1 psm.tau=01000011 psm.active=00001111
emm> settled want due
emm> due begin updating
< \r\nOK\r\n
> AT+CGATT=0
emm> updating detached settled
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 30s
> AT+CPSMS=1,,,01000011,00010000
nv> psm.mode=1 psm.tau=01000011 psm.active=00010000
emm> settled want due
emm> due begin updating
< \r\nOK\r\n
> AT+CPSMS=1,,,01000011,00010001
nv> psm.mode=1 psm.tau=01000011 psm.active=00010001
emm> updating want overtaken
< \r\nOK\r\n
> AT+CGATT=0
emm> overtaken detached settled
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 30s
! radio answer off
> AT+CPSMS=1,,,01000011,00010010
nv> psm.mode=1 psm.tau=01000011 psm.active=00010010
emm> settled want due
emm> due begin updating
< \r\nOK\r\n
+ 5s
@ 4.000
emm> updating unanswered due
> AT+CGATT=0
emm> due detached settled
< \r\nOK\r\n
+ 10s
! state emm
state> emm settled
