# shows: 2.20/psm 2.20/active-time 2.20/saved 4.22/urc 2.8/urc 3.5/rai
# shows: dialect/npsmr-psm-settings-keep dialect/new-wishes-psm-edrx dialect/network-grants dialect/byte-arrives-deep-sleep
# PSM: the network grants what AT+CPSMS asks for; the RRC connection ends by inactivity, the active time passes, the module sleeps;
# data wake it, and with release assistance the connection ends at once. Downlink is lost meanwhile.
= peer auto
= show air
= quirk psm-downlink drop
= preset lwm2m.host 180.101.147.115
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
air> up=open down=open
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
> AT+NPSMR=1;+CSCON=1;+CEREG=4
< \r\nOK\r\n
< \r\nOK\r\n
< \r\nOK\r\n
> AT+CPSMS=1,,,01000011,00000101
nv> psm.mode=1 psm.tau=01000011 psm.active=00000101
< \r\nOK\r\n
+ 1s
> AT+CPSMS?;+NPSMR?;+CSCON?;+CEREG?
< \r\n+CPSMS:1,,,01000011,00000101\r\n
< \r\nOK\r\n
< \r\n+NPSMR:1,0\r\n
< \r\nOK\r\n
< \r\n+CSCON:1,1\r\n
< \r\nOK\r\n
< \r\n+CEREG:4,1,213D,0318886E,9,,,00000101,01000011\r\n
< \r\nOK\r\n
! state psm
state> psm normal
+ 60s
@ 19.000
air> up=wait down=wait
< \r\n+CSCON:0\r\n
@ 29.000
air> up=wait down=closed
< \r\n+NPSMR:1\r\n
> AT+NPSMR?
< \r\n+NPSMR:1,1\r\n
< \r\nOK\r\n
! state psm
state> psm psm
! state sleep
state> sleep awake
# The processor sleeps deeply, but the UART wakes it; the radio sleeps on.
> AT+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
! state sleep
state> sleep awake
! state psm
state> psm psm
+ 10s
! state sleep
state> sleep deep-sleep
net< 1 request CON GET /3/0/0 mid=7 token=07
air> downlink lost
# An uplink with release assistance: NON, RELEASE.
> AT+QLASENDDATA=0x0001,2,"hi"
air> up=open down=open
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hi
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
! state psm
state> psm normal
! state rrc
state> rrc connected
+ 1s
@ 0.001
air> up=wait down=wait
< \r\n+CSCON:0\r\n
! state rrc
state> rrc idle
+ 10s
@ 9.001
air> up=wait down=closed
< \r\n+NPSMR:1\r\n
! state psm
state> psm psm
# CON with RELEASE_AFTER_REPLY: the answer of the peer ends the connection.
> AT+QLASENDDATA=0x0101,2,"hi"
air> up=open down=open
net> 1 CON POST /dp?ep=867724030000225 token=F5EEAB99E3147D0B format=11543 payload=hi
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
< \r\n+QLADATASTATUS:4\r\n
+ 1s
@ 0.001
air> up=wait down=wait
< \r\n+CSCON:0\r\n
+ 10s
@ 9.001
air> up=wait down=closed
< \r\n+NPSMR:1\r\n
# Without assistance: 20 s.
> AT+QLASENDDATA=0x0000,2,"hi"
air> up=open down=open
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hi
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
+ 1min
@ 20.000
air> up=wait down=wait
< \r\n+CSCON:0\r\n
@ 30.000
air> up=wait down=closed
< \r\n+NPSMR:1\r\n
# AT+CNMPSD: nothing more is expected.
> AT+QLASENDDATA=0x0000,2,"hi"
air> up=open down=open
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hi
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
+ 5s
> AT+CNMPSD
< \r\nOK\r\n
+ 1s
@ 0.001
air> up=wait down=wait
< \r\n+CSCON:0\r\n
# The Update of the LwM2M registration wakes it, before T3412 (30 h) does.
+ 31h
@ 9.001
air> up=wait down=closed
< \r\n+NPSMR:1\r\n
@ 77600.993
air> up=open down=open
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
net> 1 CON POST /rd/1 token=10767F9C59673663
< \r\n+QLAEVTIND:2\r\n
@ 77620.993
air> up=wait down=wait
< \r\n+CSCON:0\r\n
@ 77630.993
air> up=wait down=closed
< \r\n+NPSMR:1\r\n
# Off by mode 0, values kept; mode 2 takes them back.
> AT+CPSMS=0
nv> psm.mode=0
air> up=open down=open
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
+ 1s
@ 0.001
air> up=wait down=wait
< \r\n+CSCON:0\r\n
> AT+CPSMS?;+NPSMR?
< \r\n+CPSMS:0\r\n
< \r\nOK\r\n
< \r\n+NPSMR:1,0\r\n
< \r\nOK\r\n
> AT+CPSMS=1
nv> psm.mode=1
air> up=open down=open
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 1s
@ 0.001
air> up=wait down=wait
< \r\n+CSCON:0\r\n
> AT+CPSMS?
< \r\n+CPSMS:1,,,01000011,00000101\r\n
< \r\nOK\r\n
> AT+CPSMS=2
nv> psm.mode=0 psm.tau=(default) psm.active=(default)
air> up=open down=open
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
> AT+CPSMS=1
nv> psm.mode=1
< \r\nOK\r\n
+ 1s
@ 0.001
air> up=wait down=wait
air> up=open down=open
< \r\n+CSCON:0\r\n
< \r\n+CSCON:1\r\n
@ 0.002
air> up=wait down=wait
< \r\n+CSCON:0\r\n
> AT+CPSMS?
< \r\n+CPSMS:1,,,01000001,00000101\r\n
< \r\nOK\r\n
> AT+NRB
air> up=closed down=closed
net> 1 close
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
air> up=open down=open
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=DAC0FB02E16D65A6 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
> AT+CPSMS?;+NPSMR?
< \r\n+CPSMS:1,,,01000001,00000101\r\n
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\nOK\r\n
