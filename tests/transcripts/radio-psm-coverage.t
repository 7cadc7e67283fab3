# shows: 2.20/no-coverage 2.20/wish-waits
# Asleep, a module doesn't notice that the cell is gone, only when it wakes; found again, it sleeps again. What it wanted of the network
# meanwhile is asked for then.
= peer auto
= show air
= preset lwm2m.host 180.101.147.115
= preset psm.mode 1
! power on
+ 40s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
air> up=open down=open
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+QLAEVTIND:0\r\n
@ 20.003
air> up=wait down=wait
@ 30.003
air> up=wait down=closed
> AT+NPSMR=1;+CEREG=1;+CSCON=1
< \r\nOK\r\n
< \r\nOK\r\n
< \r\nOK\r\n
> AT+NPSMR?
< \r\n+NPSMR:1,1\r\n
< \r\nOK\r\n
! radio coverage off
air> up=closed down=closed
+ 10s
! state radio
state> radio ip
! radio coverage on
air> up=wait down=closed
+ 10s
! radio coverage off
air> up=closed down=closed
> AT+QLASENDDATA=0x0000,2,"hi"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hi air=closed
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CEREG:4\r\n
! state radio
state> radio no-service
+ 1min
! radio coverage on
air> up=wait down=wait
< \r\n+CEREG:1\r\n
+ 30s
@ 10.000
air> up=wait down=closed
< \r\n+NPSMR:1\r\n
# The update falls due asleep: the cell isn't there.
! radio coverage off
air> up=closed down=closed
+ 10h
@ 35870.003
< \r\n+NPSMR:0\r\n
< \r\n+CEREG:4\r\n
! state radio
state> radio no-service
> AT+NPSMR?
< \r\n+NPSMR:1,0\r\n
< \r\nOK\r\n
! radio coverage on
air> up=wait down=wait
air> up=open down=open
< \r\n+CEREG:1\r\n
< \r\n+CSCON:1\r\n
+ 30s
@ 0.001
air> up=wait down=wait
< \r\n+CSCON:0\r\n
@ 10.001
air> up=wait down=closed
< \r\n+NPSMR:1\r\n
# A wish while there is no service.
> AT+QLASENDDATA=0x0000,2,"hi"
air> up=open down=open
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hi
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
! radio coverage off
air> up=closed down=closed
< \r\n+CSCON:0\r\n
< \r\n+CEREG:4\r\n
+ 1s
> AT+CPSMS=1,,,01000001,00000001
nv> psm.mode=1 psm.tau=01000001 psm.active=00000001
< \r\nOK\r\n
+ 1s
! radio coverage on
air> up=wait down=wait
air> up=open down=open
< \r\n+CEREG:1\r\n
< \r\n+CSCON:1\r\n
+ 10s
@ 0.001
air> up=wait down=wait
< \r\n+CSCON:0\r\n
@ 2.001
air> up=wait down=closed
< \r\n+NPSMR:1\r\n
> AT+CEREG=4;+CEREG?
< \r\nOK\r\n
< \r\n+CEREG:4,1,213D,0318886E,9,,,00000001,01000001\r\n
< \r\nOK\r\n
# Coverage goes in the middle of an update.
> AT+CPSMS=1,,,01000001,00000010
nv> psm.mode=1 psm.tau=01000001 psm.active=00000010
air> up=open down=open
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
! radio coverage off
air> up=closed down=closed
< \r\n+CSCON:0\r\n
< \r\n+CEREG:4,0000,00000000,9,,,,\r\n
+ 1min
! radio coverage on
air> up=wait down=wait
air> up=open down=open
< \r\n+CEREG:1,213D,0318886E,9,,,00000001,01000001\r\n
< \r\n+CSCON:1\r\n
+ 10s
@ 0.001
air> up=wait down=wait
< \r\n+CSCON:0\r\n
@ 4.001
air> up=wait down=closed
< \r\n+NPSMR:1\r\n
> AT+CEREG?
< \r\n+CEREG:4,1,213D,0318886E,9,,,00000010,01000001\r\n
< \r\nOK\r\n
# Nobody answers the update: again after T3411.
! radio answer off
> AT+CPSMS=1,,,01000001,00000011
nv> psm.mode=1 psm.tau=01000001 psm.active=00000011
air> up=open down=open
< \r\nOK\r\n
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
+ 256s
! radio answer on
+ 30s
@ 4.000
air> up=wait down=wait
< \r\n+CSCON:0\r\n
@ 8.000
air> up=wait down=closed
< \r\n+NPSMR:1\r\n
@ 9.000
air> up=open down=open
< \r\n+NPSMR:0\r\n
< \r\n+CSCON:1\r\n
@ 9.001
air> up=wait down=wait
< \r\n+CSCON:0\r\n
@ 15.001
air> up=wait down=closed
< \r\n+NPSMR:1\r\n
> AT+CEREG?
< \r\n+CEREG:4,1,213D,0318886E,9,,,00000011,01000001\r\n
< \r\nOK\r\n
# A UART that is too fast for the low-power one keeps the processor awake.
! state sleep
state> sleep awake
> AT+NATSPEED=115200,30,0,2
< \r\nOK\r\n
< \r\n+NATSPEED:DISABLE_DEEP_SLEEP\r\n
> AT
< \r\nOK\r\n
+ 20s
! state psm
state> psm psm
! state sleep
state> sleep awake
