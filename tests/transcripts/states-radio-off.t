# AT+CFUN=0 in each state that there is.
= show radio
= preset autoconnect 0
= preset lwm2m.registration-mode 0
= timer search 100
= timer attach 100
= timer ip 100
= timer radio-link 100
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
> AT+CFUN=0
radio> idle switched-off off
< \r\nOK\r\n
# Searching, attaching, attached without an address, with one.
> AT+CFUN=1
radio> off switched-on idle
< \r\nOK\r\n
> AT+CGATT=1
radio> idle search searching
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
> AT+CFUN=0
radio> searching switched-off off
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
> AT+CFUN=0
radio> attaching switched-off off
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
> AT+CFUN=0
radio> attached switched-off off
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
< \r\nREGISTERNOTIFY\r\n
> AT+CFUN=0
radio> ip switched-off off
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
# Out of service, and never registered.
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
> AT+CFUN=0
radio> lost switched-off off
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+CFUN=1
radio> off switched-on idle
< \r\nOK\r\n
> AT+CGATT=1
radio> idle search searching
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 200ms
@ 0.100
radio> searching no-cell no-service
< \r\n+CEREG:4\r\n
> AT+CFUN=0
radio> no-service switched-off off
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
! radio coverage on
# Refused, with another attempt to come, and for good.
! radio reject 17
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
radio> attaching refused waiting
> AT+CFUN=0
radio> waiting switched-off off
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
! radio reject 3
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
radio> attaching none-allowed denied
< \r\n+CEREG:3\r\n
> AT+CFUN=0
radio> denied switched-off off
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
+ 1min
! state radio
state> radio off
