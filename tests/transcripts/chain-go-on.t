# quirk chain-error=go-on: an error doesn't stop the line.
= quirk chain-error go-on
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=5;+NOSUCH;+CMEE?
< \r\nERROR\r\n
< \r\nERROR\r\n
< \r\n+CMEE:0\r\n
< \r\nOK\r\n
