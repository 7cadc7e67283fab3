# Another bootstrap server in the course of the hold-off: AT+QLWSREGIND=0 begins with it, and with its own hold-off.
= show client
= preset bs.host 1.2.3.1
= preset bs.hold-off 10
= preset lwm2m.family 1
! power on
client> off ip-lost off
client> off ip-lost off
+ 5s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
client> off configured off
client> off start hold-off
> AT+QLWSERVERIP=BS,1.2.3.2,5683
nv> bs.host=1.2.3.2 bs.port=5683
< \r\nOK\r\n
> AT+QLWSREGIND=0
client> hold-off anew off
client> off start hold-off
< \r\nOK\r\n
+ 9s
+ 2s
@ 1.000
client> hold-off bootstrap bootstrap
net> 1 open plain 1.2.3.2:5683
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
