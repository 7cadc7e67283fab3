# shows: 2.11/ipv6-alone
# shows: 2.29/dual-stack dialect/name-servers-cgcontrdp-dual
# What the network answers to activations: +NGACTR and +NIPINFO (base manual 4.26, 4.40), back-off (4.39; guide 5: 537).
# shows: 2.16/types 4.26/urc 4.39/back-off 4.40/urc 4.40/network
# shows: dialect/activation-network-refuses dialect/ipv6-cgpaddr-without-ipv4 dialect/nipinfo-context-both-addresses
# shows: dialect/ncidstatus-context-isnt-defined
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NIPINFO?
< \r\n+NIPINFO:0\r\n
< \r\nOK\r\n
> AT+NIPINFO=?
< \r\n+NIPINFO:(0,1)\r\n
< \r\nOK\r\n
> AT+NIPINFO=1
< \r\nOK\r\n
> AT+NIPINFO?
< \r\n+NIPINFO:1\r\n
< \r\nOK\r\n
> AT+NGACTR?
< \r\n+NGACTR:0\r\n
< \r\nOK\r\n
> AT+NGACTR=?
< \r\n+NGACTR:(0,1)\r\n
< \r\nOK\r\n
> AT+NGACTR=1
< \r\nOK\r\n
> AT+NGACTR?
< \r\n+NGACTR:1\r\n
< \r\nOK\r\n
> AT+CGDCONT=1,"IPV6","six"
nv> pdp.contexts=1,2,0,0,0,six;
< \r\nOK\r\n
> AT+CGDCONT=2,"IP","four"
nv> pdp.contexts=1,2,0,0,0,six;2,0,0,0,0,four;
< \r\nOK\r\n
> AT+CGDCONT=3,"IPV4V6","both"
nv> pdp.contexts=1,2,0,0,0,six;2,0,0,0,0,four;3,3,0,0,0,both;
< \r\nOK\r\n
> AT+CGDCONT=4,"NONIP","raw"
nv> pdp.contexts=1,2,0,0,0,six;2,0,0,0,0,four;3,3,0,0,0,both;4,1,0,0,0,raw;
< \r\nOK\r\n
# IPv4 only.
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
< \r\n+NIPINFO:1,IPV6,1\r\n
< \r\n+NGACTR:1,1,8\r\n
> AT+CGACT=1,2
< \r\nOK\r\n
< \r\n+NIPINFO:2,IP,10.86.150.112\r\n
< \r\n+NGACTR:2,1,0\r\n
> AT+CGACT=1,3
< \r\nOK\r\n
< \r\n+NIPINFO:3,IP,10.86.150.135\r\n
< \r\n+NGACTR:3,1,0\r\n
> AT+CGACT=1,4
< \r\nOK\r\n
< \r\n+NGACTR:4,1,0\r\n
> AT+CGACT=0,2
< \r\nOK\r\n
< \r\n+NGACTR:2,0,0\r\n
> AT+CGACT=0,3
< \r\nOK\r\n
< \r\n+NGACTR:3,0,0\r\n
> AT+CGACT=0,4
< \r\nOK\r\n
< \r\n+NGACTR:4,0,0\r\n
# IPv6 only.
! radio pdn ipv6
> AT+CGACT=1,1
< \r\nOK\r\n
< \r\n+NIPINFO:1,IPV6,2001:DB8:5696:2::42\r\n
< \r\n+NGACTR:1,1,0\r\n
> AT+CGACT=1,2
< \r\n+CME ERROR: 3\r\n
< \r\n+NIPINFO:2,IP,2\r\n
< \r\n+NGACTR:2,1,9\r\n
> AT+CGACT=1,3
< \r\nOK\r\n
< \r\n+NIPINFO:3,IPV6,2001:DB8:5696:4::42\r\n
< \r\n+NGACTR:3,1,0\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:1,2001:DB8:5696:2::42\r\n+CGPADDR:2\r\n+CGPADDR:3,2001:DB8:5696:4::42\r\n+CGPADDR:4\r\n
< \r\nOK\r\n
> AT+CGCONTRDP=1
< \r\n+CGCONTRDP:1,,"six.MNC000.MCC460.GPRS",,,2001:DB8::53,2001:DB8::54\r\n
< \r\nOK\r\n
> AT+CGACT=0,1
< \r\nOK\r\n
< \r\n+NGACTR:1,0,0\r\n
> AT+CGACT=0,3
< \r\nOK\r\n
< \r\n+NGACTR:3,0,0\r\n
# Both.
! radio pdn ipv4v6
> AT+CGACT=1,1
< \r\nOK\r\n
< \r\n+NIPINFO:1,IPV6,2001:DB8:5696:2::42\r\n
< \r\n+NGACTR:1,1,0\r\n
> AT+CGACT=1,2
< \r\nOK\r\n
< \r\n+NIPINFO:2,IP,10.86.150.112\r\n
< \r\n+NGACTR:2,1,0\r\n
> AT+CGACT=1,3
< \r\nOK\r\n
< \r\n+NIPINFO:3,IPV4V6,10.86.150.135,2001:DB8:5696:4::42\r\n
< \r\n+NGACTR:3,1,0\r\n
> AT+CGPADDR=1,2,3
< \r\n+CGPADDR:1,2001:DB8:5696:2::42\r\n+CGPADDR:2,10.86.150.112\r\n+CGPADDR:3,10.86.150.135,2001:DB8:5696:4::42\r\n
< \r\nOK\r\n
> AT+CGCONTRDP
< \r\n+CGCONTRDP:0,,"cmnbiot.MNC000.MCC460.GPRS",,,211.136.20.203,211.136.17.107\r\n+CGCONTRDP:1,,"six.MNC000.MCC460.GPRS",,,2001:DB8::53,2001:DB8::54\r\n+CGCONTRDP:2,,"four.MNC000.MCC460.GPRS",,,211.136.20.203,211.136.17.107\r\n+CGCONTRDP:3,,"both.MNC000.MCC460.GPRS",,,211.136.20.203,211.136.17.107\r\n+CGCONTRDP:3,,"both.MNC000.MCC460.GPRS",,,2001:DB8::53,2001:DB8::54\r\n
< \r\nOK\r\n
> AT+CGACT=0,1
< \r\nOK\r\n
< \r\n+NGACTR:1,0,0\r\n
> AT+CGACT=0,2
< \r\nOK\r\n
< \r\n+NGACTR:2,0,0\r\n
> AT+CGACT=0,3
< \r\nOK\r\n
< \r\n+NGACTR:3,0,0\r\n
! radio pdn ip4
error> pdn: 'ip4' is none of: ip, ipv6, ipv4v6
# Failures of each kind.
! radio pdn-result 6
> AT+CGACT=1,2
< \r\n+CME ERROR: 3\r\n
< \r\n+NIPINFO:2,IP,5\r\n
< \r\n+NGACTR:2,1,6\r\n
! radio pdn-result 12
> AT+CGACT=1,2
< \r\n+CME ERROR: 3\r\n
< \r\n+NIPINFO:2,IP,3\r\n
< \r\n+NGACTR:2,1,12\r\n
! radio pdn-result 20
error> pdn-result: '20' is no number from 0 to 19
> AT+NCIDSTATUS
< \r\n+NCIDSTATUS:0,0\r\n+NCIDSTATUS:1,1\r\n+NCIDSTATUS:2,1\r\n+NCIDSTATUS:3,1\r\n+NCIDSTATUS:4,1\r\n
< \r\nOK\r\n
> AT+NCIDSTATUS=?
< \r\n+NCIDSTATUS:(0-10)\r\n
< \r\nOK\r\n
> AT+NCIDSTATUS=2
< \r\n+NCIDSTATUS:2,1\r\n
< \r\nOK\r\n
> AT+NCIDSTATUS=9
< \r\n+NCIDSTATUS:9,1\r\n
< \r\nOK\r\n
> AT+NCIDSTATUS?
< \r\nERROR\r\n
# A back-off: 537 until it is over.
! radio pdn-result 4
! radio pdn-back-off 30
> AT+CGACT=1,2
< \r\n+CME ERROR: 3\r\n
< \r\n+NIPINFO:2,IP,5\r\n
< \r\n+NGACTR:2,1,4\r\n
> AT+NCIDSTATUS=2
< \r\n+NCIDSTATUS:2,3,30\r\n
< \r\nOK\r\n
> AT+CGACT=1,2
< \r\n+CME ERROR: 537\r\n
< \r\n+NIPINFO:2,IP,5\r\n
< \r\n+NGACTR:2,1,7\r\n
! radio pdn-result 0
+ 10500ms
> AT+NCIDSTATUS
< \r\n+NCIDSTATUS:0,0\r\n+NCIDSTATUS:1,1\r\n+NCIDSTATUS:2,3,20\r\n+NCIDSTATUS:3,1\r\n+NCIDSTATUS:4,1\r\n
< \r\nOK\r\n
> AT+CGACT=1,2
< \r\n+CME ERROR: 537\r\n
< \r\n+NIPINFO:2,IP,5\r\n
< \r\n+NGACTR:2,1,7\r\n
+ 20s
> AT+NCIDSTATUS=2
< \r\n+NCIDSTATUS:2,1\r\n
< \r\nOK\r\n
> AT+CGACT=1,2
< \r\nOK\r\n
< \r\n+NIPINFO:2,IP,10.86.150.112\r\n
< \r\n+NGACTR:2,1,0\r\n
# The network ends one.
! radio pdn-release 2
< \r\n+NGACTR:2,0,0\r\n
! radio pdn-release 2
error> pdn-release: context 2 isn't active
! radio pdn-release 11
error> pdn-release: '11' is no number from 0 to 10
> AT+CGACT?
< \r\n+CGACT:0,1\r\n+CGACT:1,0\r\n+CGACT:2,0\r\n+CGACT:3,0\r\n+CGACT:4,0\r\n
< \r\nOK\r\n
# Without coverage.
! radio coverage off
+ 60s
> AT+CGACT=1,2
< \r\n+CME ERROR: 3\r\n
< \r\n+NIPINFO:2,IP,5\r\n
< \r\n+NGACTR:2,1,13\r\n
> AT+CGCMOD=0
< \r\n+CME ERROR: 30\r\n
! radio coverage on
+ 60s
# Switched off it is silent again, and so after a reboot.
> AT+NGACTR=0
< \r\nOK\r\n
> AT+NIPINFO=0
< \r\nOK\r\n
> AT+CGACT=1,2
< \r\nOK\r\n
> AT+NGACTR=1
< \r\nOK\r\n
> AT+NIPINFO=1
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NGACTR?
< \r\n+NGACTR:0\r\n
< \r\nOK\r\n
> AT+NIPINFO?
< \r\n+NIPINFO:0\r\n
< \r\nOK\r\n
> AT+NGACTR=2
< \r\n+CME ERROR: 50\r\n
> AT+NGACTR=-1
< \r\n+CME ERROR: 50\r\n
> AT+NGACTR=
< \r\n+CME ERROR: 50\r\n
> AT+NGACTR
< \r\nERROR\r\n
> AT+NIPINFO=2
< \r\n+CME ERROR: 50\r\n
> AT+NIPINFO=-1
< \r\n+CME ERROR: 50\r\n
> AT+NIPINFO=
< \r\n+CME ERROR: 50\r\n
> AT+NIPINFO
< \r\nERROR\r\n
> AT+NCIDSTATUS=0
< \r\n+NCIDSTATUS:0,0\r\n
< \r\nOK\r\n
> AT+NCIDSTATUS=10
< \r\n+NCIDSTATUS:10,1\r\n
< \r\nOK\r\n
> AT+NCIDSTATUS=11
< \r\n+CME ERROR: 517\r\n
> AT+NCIDSTATUS=-1
< \r\n+CME ERROR: 50\r\n
> AT+NCIDSTATUS=
< \r\n+CME ERROR: 50\r\n
