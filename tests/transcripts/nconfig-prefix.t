# AT+NCONFIG=IPV6_GET_PREFIX_TIME,65535: no prefix is asked for, so contexts have no IPv6 address.
# shows: 4.17/ipv6-prefix
= preset lwm2m.registration-mode 0
= radio pdn ipv4v6
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NIPINFO=1
< \r\nOK\r\n
> AT+CGDCONT=1,"IPV6","six"
nv> pdp.contexts=1,2,0,0,0,six;
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
< \r\n+NIPINFO:1,IPV6,2001:DB8:5696:2::42\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66,2001:DB8:5696:1::42\r\n+CGPADDR:1,2001:DB8:5696:2::42\r\n
< \r\nOK\r\n
> AT+NCONFIG=IPV6_GET_PREFIX_TIME,65535
nv> nconfig.ipv6-prefix-time=65535
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+NIPINFO=1
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:1\r\n
< \r\nOK\r\n
