# Execute /3/0/4 reboots the module, /3/0/5 puts it back to the factory's settings first.
= preset lwm2m.host 180.101.147.115
= preset lwm2m.device-type 31301
! power on
+ 1s
net< 1 answer 2.01 /rd/1
net< 1 request CON POST /3/0/4 mid=1 token=01
+ 1s
net< 2 answer 2.01 /rd/2
net< 2 request CON GET /3/0/17 mid=2 token=02
net< 2 request CON POST /3/0/5 mid=3 token=03
+ 1s
> AT+QLASERVERIP?
> AT+QLASTATUS?
