# Attach without PDN connection (AT+CIPCA, base manual 2.25): no context, no address, until one is activated.
# shows: 2.25/without-pdn
# shows: dialect/cgdcont-cgauth-cipca-ncpcdpr
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CIPCA?
< \r\n+CIPCA:3,0\r\n
< \r\nOK\r\n
> AT+CIPCA=?
< \r\n+CIPCA:(3),(0,1)\r\n
< \r\nOK\r\n
> AT+CIPCA=3
< \r\nOK\r\n
> AT+CIPCA=3,0
nv> pdp.attach-without-pdn=0
< \r\nOK\r\n
> AT+CIPCA=3,1
nv> pdp.attach-without-pdn=1
< \r\nOK\r\n
> AT+CIPCA?
< \r\n+CIPCA:3,1\r\n
< \r\nOK\r\n
> AT+CIPCA=2
< \r\n+CME ERROR: 50\r\n
> AT+CIPCA=4
< \r\n+CME ERROR: 50\r\n
> AT+CIPCA=
< \r\n+CME ERROR: 50\r\n
> AT+CIPCA=3,-1
< \r\n+CME ERROR: 50\r\n
> AT+CIPCA=3,2
< \r\n+CME ERROR: 50\r\n
> AT+CIPCA
< \r\nERROR\r\n
# The last context may go now.
> AT+CGACT=0,0
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,0\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\nOK\r\n
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
! state lwm2m
state> lwm2m NO_UE_IP
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CIPCA?
< \r\n+CIPCA:3,1\r\n
< \r\nOK\r\n
> AT+CGATT?
< \r\n+CGATT:1\r\n
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,0\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\nOK\r\n
> AT+CGACT=1,0
< \r\nOK\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
