# Every way of the radio from state to state but those that end the attach for good (states-radio-detach, states-radio-off).
= show radio
= preset autoconnect 0
= preset lwm2m.registration-mode 0
= timer search 100
= timer attach 100
= timer ip 100
= timer radio-link 100
= timer return 200
= timer t3411 1000
! power on
+ 1ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CEREG=1
< \r\nOK\r\n
> AT+CFUN=1
radio> off switched-on idle
< \r\nOK\r\n
> AT+CGATT=1
radio> idle search searching
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.100
radio> searching cell attaching
@ 0.200
radio> attaching accepted attached
< \r\n+CEREG:1\r\n
@ 0.300
radio> attached address ip
< \r\nREGISTERNOTIFY\r\n
# The cell goes away and comes back.
! radio coverage off
+ 1s
@ 0.100
radio> ip lost lost
< \r\n+CEREG:4\r\n
! state radio
state> radio no-service
! radio coverage on
+ 1s
@ 0.200
radio> lost found ip
< \r\n+CEREG:1\r\n
! state radio
state> radio ip
# The network wants the module to attach anew: registered, without an address yet, and out of service.
! radio detach 0
radio> ip search searching
< \r\n+CEREG:2\r\n
+ 250ms
@ 0.100
radio> searching cell attaching
@ 0.200
radio> attaching accepted attached
< \r\n+CEREG:1\r\n
! radio detach 0
radio> attached search searching
< \r\n+CEREG:2\r\n
+ 400ms
@ 0.100
radio> searching cell attaching
@ 0.200
radio> attaching accepted attached
< \r\n+CEREG:1\r\n
@ 0.300
radio> attached address ip
! radio coverage off
+ 200ms
@ 0.100
radio> ip lost lost
< \r\n+CEREG:4\r\n
! radio detach 0
radio> lost search searching
< \r\n+CEREG:2\r\n
+ 200ms
@ 0.100
radio> searching no-cell no-service
< \r\n+CEREG:4\r\n
# There is no cell. The host may search, too; it comes back by itself.
> AT+CGATT=1
radio> no-service search searching
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 200ms
@ 0.100
radio> searching no-cell no-service
< \r\n+CEREG:4\r\n
! radio coverage on
+ 1s
@ 0.200
radio> no-service retry searching
< \r\n+CEREG:2\r\n
@ 0.300
radio> searching cell attaching
@ 0.400
radio> attaching accepted attached
< \r\n+CEREG:1\r\n
@ 0.500
radio> attached address ip
# Refused, to be tried again, in each state that the network can do it in.
! radio detach 17
radio> ip refused waiting
< \r\n+CEREG:2\r\n
+ 1s
@ 1.000
radio> waiting retry searching
+ 250ms
@ 0.100
radio> searching cell attaching
@ 0.200
radio> attaching accepted attached
< \r\n+CEREG:1\r\n
! radio detach 17
radio> attached refused waiting
< \r\n+CEREG:2\r\n
# The host doesn't wait for the next attempt.
> AT+CGATT=1
radio> waiting search searching
< \r\nOK\r\n
+ 1s
@ 0.100
radio> searching cell attaching
@ 0.200
radio> attaching accepted attached
< \r\n+CEREG:1\r\n
@ 0.300
radio> attached address ip
! radio coverage off
+ 200ms
@ 0.100
radio> ip lost lost
< \r\n+CEREG:4\r\n
! radio detach 17
radio> lost refused waiting
< \r\n+CEREG:2\r\n
! radio coverage on
! radio reject 17
+ 1200ms
@ 1.000
radio> waiting retry searching
@ 1.100
radio> searching cell attaching
@ 1.200
radio> attaching refused waiting
# When there is no cell by then, but a reject was before, the module is denied, until there is a cell.
! radio coverage off
+ 1100ms
@ 1.000
radio> waiting retry searching
@ 1.100
radio> searching none-allowed denied
< \r\n+CEREG:3\r\n
! state radio
state> radio denied
> AT+CGATT=1
radio> denied search searching
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 200ms
@ 0.100
radio> searching none-allowed denied
< \r\n+CEREG:3\r\n
! radio reject 0
! radio coverage on
+ 1s
@ 0.200
radio> denied retry searching
< \r\n+CEREG:2\r\n
@ 0.300
radio> searching cell attaching
@ 0.400
radio> attaching accepted attached
< \r\n+CEREG:1\r\n
@ 0.500
radio> attached address ip
# Refused for good: only the switch of the radio helps.
! radio detach 3
radio> ip none-allowed denied
< \r\n+CEREG:3\r\n
> AT+CFUN=0
radio> denied switched-off off
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+CFUN=1
radio> off switched-on idle
< \r\nOK\r\n
> AT+CGATT=1
radio> idle search searching
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 250ms
@ 0.100
radio> searching cell attaching
@ 0.200
radio> attaching accepted attached
< \r\n+CEREG:1\r\n
! radio detach 3
radio> attached none-allowed denied
< \r\n+CEREG:3\r\n
> AT+CFUN=0
radio> denied switched-off off
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+CFUN=1
radio> off switched-on idle
< \r\nOK\r\n
> AT+CGATT=1
radio> idle search searching
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.100
radio> searching cell attaching
@ 0.200
radio> attaching accepted attached
< \r\n+CEREG:1\r\n
@ 0.300
radio> attached address ip
! radio coverage off
+ 200ms
@ 0.100
radio> ip lost lost
< \r\n+CEREG:4\r\n
! radio detach 3
radio> lost none-allowed denied
< \r\n+CEREG:3\r\n
! radio coverage on
! radio reject 3
> AT+CFUN=0
radio> denied switched-off off
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+CFUN=1
radio> off switched-on idle
< \r\nOK\r\n
> AT+CGATT=1
radio> idle search searching
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.100
radio> searching cell attaching
@ 0.200
radio> attaching none-allowed denied
< \r\n+CEREG:3\r\n
# Another network while the module attaches.
! radio reject 0
> AT+CFUN=0
radio> denied switched-off off
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+CFUN=1
radio> off switched-on idle
< \r\nOK\r\n
> AT+CGATT=1
radio> idle search searching
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 150ms
@ 0.100
radio> searching cell attaching
> AT+COPS=1,2,"46011"
radio> attaching search searching
< \r\nOK\r\n
+ 1s
@ 0.100
radio> searching no-cell no-service
< \r\n+CEREG:4\r\n
