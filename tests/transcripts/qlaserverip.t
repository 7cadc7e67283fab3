# AT+QLASERVERIP: guide 3.1, at-base 6.18.
= preset lwm2m.registration-mode 0
! power on
+ 1s
> AT+CMEE=1
> AT+QLASERVERIP?
> AT+QLASERVERIP="BS","180.101.147.115",5683
> AT+QLASERVERIP="LWM2M","180.101.147.115",5683
> AT+QLASERVERIP?
> AT+QLASERVERIP="DEL","180.101.147.115",5683
> AT+QLASERVERIP?
# Bare words, names, any case; no port and port 0 are 5683.
> AT+QLASERVERIP=bs,lwm.home.komect.com
> AT+QLASERVERIP?
> AT+QLASERVERIP=LWM2M,10.0.0.1,0
> AT+QLASERVERIP?
# DEL with a port deletes where both match, without one where the address does; no match is no error.
> AT+QLASERVERIP=DEL,10.0.0.1,1
> AT+QLASERVERIP=DEL,10.0.0.9
> AT+QLASERVERIP?
> AT+QLASERVERIP=DEL,10.0.0.1
> AT+QLASERVERIP?
# Saved: a reboot keeps it.
> AT+NRB
+ 1s
> AT+QLASERVERIP?
# Bad parameters change nothing.
> AT+CMEE=1
> AT+QLASERVERIP="XX","1.2.3.4",5683
> AT+QLASERVERIP="BS"
> AT+QLASERVERIP="BS",""
> AT+QLASERVERIP="BS","1.2.3.4",65536
> AT+QLASERVERIP="BS","1.2.3.4",65535,1
> AT+QLASERVERIP="BS","1.2 3.4"
> AT+QLASERVERIP="BS","a,b"
> AT+QLASERVERIP=?
> AT+QLASERVERIP
> AT+QLASERVERIP?
> AT+QLASERVERIP="BS","1.2.3.4",65535
> AT+QLASERVERIP?
