# quirk chain-error=go-on: an error doesn't stop the line.
= quirk chain-error go-on
! power on
+ 10ms
> AT+CMEE=5;+NOSUCH;+CMEE?
