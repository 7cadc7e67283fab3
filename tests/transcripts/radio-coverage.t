# shows: 2.7/lost 2.7/found 2.7/overdue
# shows: dialect/loss-coverage-registered
# Coverage goes and comes: the registration and the address stay, data are lost; beyond the period of the update the network has
# forgotten the module.
= peer auto
= show air
= quirk no-service unknown
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
> AT+CEREG=2;+CSCON=1
< \r\nOK\r\n
< \r\nOK\r\n
! radio coverage off
air> up=closed down=closed
< \r\n+CSCON:0\r\n
< \r\n+CEREG:4,0000,00000000,9\r\n
+ 1s
> AT+CEREG?;+CSQ;+CGATT?;+CGPADDR
< \r\n+CEREG:2,4\r\n
< \r\nOK\r\n
< \r\n+CSQ:99,99\r\n
< \r\nOK\r\n
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
! state radio
state> radio no-service
> AT+QLASENDDATA=0x0000,2,"hi"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hi air=closed
< \r\nOK\r\n
net< 1 request CON GET /3/0/1 mid=8 token=08
air> downlink lost
+ 10min
! radio coverage on
air> up=wait down=wait
< \r\n+CEREG:1,213D,0318886E,9\r\n
+ 1s
> AT+CEREG?;+CSQ
< \r\n+CEREG:2,1,213D,0318886E,9\r\n
< \r\nOK\r\n
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,2,"hi"
air> up=open down=open
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hi
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
+ 1min
@ 20.000
air> up=wait down=wait
< \r\n+CSCON:0\r\n
# The update falls due meanwhile: it is made up for.
! radio coverage off
air> up=closed down=closed
< \r\n+CEREG:4,0000,00000000,9\r\n
+ 59min
! radio coverage on
air> up=wait down=wait
air> up=open down=open
< \r\n+CEREG:1,213D,0318886E,9\r\n
< \r\n+CSCON:1\r\n
+ 1s
@ 0.001
air> up=wait down=wait
< \r\n+CSCON:0\r\n
# Far beyond: a new attach, and a new registration.
! radio coverage off
air> up=closed down=closed
< \r\n+CEREG:4,0000,00000000,9\r\n
+ 2h
! radio coverage on
air> up=wait down=wait
air> up=closed down=closed
net> 1 close
< \r\n+CEREG:1,213D,0318886E,9\r\n
< \r\n+CEREG:2,0000,00000000,9\r\n
+ 1s
@ 0.001
< \r\n+CSCON:1\r\n
@ 0.002
air> up=open down=open
net> 2 open plain 180.101.147.115:5683
net> 2 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=F5EEAB99E3147D0B format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+CEREG:1,213D,0318886E,9\r\n
< \r\n+QLAEVTIND:0\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
# Switched on without coverage.
! radio coverage off
air> up=closed down=closed
< \r\n+CSCON:0\r\n
< \r\n+CEREG:4,0000,00000000,9\r\n
> AT+NRB
net> 2 close
< \r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CEREG=1
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:1,4\r\n
< \r\nOK\r\n
! state radio
state> radio no-service
! radio coverage on
< \r\n+CEREG:2\r\n
+ 1s
@ 0.002
air> up=open down=open
net> 3 open plain 180.101.147.115:5683
net> 3 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=10767F9C59673663 format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\n+CEREG:1\r\n
< \r\n+QLAEVTIND:0\r\n
! radio coverage perhaps
error> coverage: 'perhaps' is neither on nor off
