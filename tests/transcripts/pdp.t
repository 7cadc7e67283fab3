# PDP contexts: definition, activation, addresses (base manual 2.11, 2.14, 2.16, 2.29).
# shows: 2.11/defined 2.11/several 2.14/same-state 2.14/last 2.16/saved 2.16/undefine 2.16/bip
# shows: dialect/context-0-before-attach dialect/cgdcont-cgauth-cipca-ncpcdpr dialect/cgdcont-active-context
# shows: dialect/cgact-attach-under-way dialect/cgpaddr-number-twice
# shows: 2.16/eleven 2.14/list
# shows: dialect/lines-cgdcont dialect/cid-above-10
! power on
+ 1ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
# Before the attach is through there is no context.
> AT+CGDCONT?
< \r\n+CGDCONT:0,"IPV4V6",,,0,0,,,,,0,0\r\n
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,0\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\nOK\r\n
> AT+CGPADDR=0
< \r\nOK\r\n
> AT+CGPADDR=?
< \r\n+CGPADDR:()\r\n
< \r\nOK\r\n
> AT+CGCONTRDP
< \r\nOK\r\n
> AT+CGCONTRDP=?
< \r\n+CGCONTRDP:()\r\n
< \r\nOK\r\n
> AT+CGACT=1,0
< \r\n+CME ERROR: 3\r\n
+ 1s
# Then it is context 0, as the network made it.
> AT+CGDCONT?
< \r\n+CGDCONT:0,"IPV4V6",,,0,0,,,,,0,0\r\n
< \r\nOK\r\n
> AT+CGDCONT=?
< \r\n+CGDCONT:(0-10),("IP","NONIP","IPV6","IPV4V6"),,,(0),(0,1),,,,,(0,1),(0,1)\r\n
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,1\r\n
< \r\nOK\r\n
> AT+CGACT=?
< \r\n+CGACT:(0,1)\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
> AT+CGPADDR=0
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
> AT+CGPADDR=?
< \r\n+CGPADDR:(0)\r\n
< \r\nOK\r\n
> AT+CGPADDR?
< \r\nERROR\r\n
> AT+CGCONTRDP
< \r\n+CGCONTRDP:0,,"cmnbiot.MNC000.MCC460.GPRS",,,211.136.20.203,211.136.17.107\r\n
< \r\nOK\r\n
> AT+CGCONTRDP=0
< \r\n+CGCONTRDP:0,,"cmnbiot.MNC000.MCC460.GPRS",,,211.136.20.203,211.136.17.107\r\n
< \r\nOK\r\n
> AT+CGCONTRDP=?
< \r\n+CGCONTRDP:(0)\r\n
< \r\nOK\r\n
> AT+CGCONTRDP?
< \r\nERROR\r\n
> AT+CGDCONT=0,"IP","x"
< \r\n+CME ERROR: 515\r\n
> AT+CGDCONT=0
< \r\n+CME ERROR: 515\r\n
# Another one.
> AT+CGDCONT=1,"IP","HUAWEI.COM"
nv> pdp.contexts=1,0,0,0,0,HUAWEI.COM;
< \r\nOK\r\n
> AT+CGDCONT?
< \r\n+CGDCONT:0,"IPV4V6",,,0,0,,,,,0,0\r\n+CGDCONT:1,"IP","HUAWEI.COM",,0,0,,,,,0,0\r\n
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,1\r\n+CGACT:1,0\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:1\r\n
< \r\nOK\r\n
> AT+CGPADDR=1
< \r\n+CGPADDR:1\r\n
< \r\nOK\r\n
> AT+CGPADDR=1,0,1
< \r\n+CGPADDR:1\r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:1\r\n
< \r\nOK\r\n
> AT+CGPADDR=2
< \r\n+CME ERROR: 521\r\n
> AT+CGPADDR=0,2
< \r\n+CME ERROR: 521\r\n
> AT+CGPADDR=11
< \r\n+CME ERROR: 517\r\n
> AT+CGCONTRDP=1
< \r\n+CME ERROR: 518\r\n
> AT+CGCONTRDP=2
< \r\n+CME ERROR: 521\r\n
> AT+CGCONTRDP=11
< \r\n+CME ERROR: 517\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,1\r\n+CGACT:1,1\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:1,10.86.150.89\r\n
< \r\nOK\r\n
> AT+CGPADDR=?
< \r\n+CGPADDR:(0,1)\r\n
< \r\nOK\r\n
> AT+CGCONTRDP
< \r\n+CGCONTRDP:0,,"cmnbiot.MNC000.MCC460.GPRS",,,211.136.20.203,211.136.17.107\r\n+CGCONTRDP:1,,"HUAWEI.COM.MNC000.MCC460.GPRS",,,211.136.20.203,211.136.17.107\r\n
< \r\nOK\r\n
> AT+CGCONTRDP=?
< \r\n+CGCONTRDP:(0,1)\r\n
< \r\nOK\r\n
> AT+CGDCONT=1,"IP","other"
< \r\n+CME ERROR: 515\r\n
> AT+CGDCONT=1
< \r\n+CME ERROR: 515\r\n
> AT+CGACT=1,2
< \r\n+CME ERROR: 521\r\n
> AT+CGACT=0,2
< \r\n+CME ERROR: 521\r\n
> AT+CGACT=1,11
< \r\n+CME ERROR: 517\r\n
# The last one stays.
> AT+CGACT=0,0
< \r\nOK\r\n
> AT+CGDCONT?
< \r\n+CGDCONT:0,"IPV4V6",,,0,0,,,,,0,0\r\n+CGDCONT:1,"IP","HUAWEI.COM",,0,0,,,,,0,0\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\n+CGPADDR:1,10.86.150.89\r\n
< \r\nOK\r\n
> AT+CGACT=0,1
< \r\n+CME ERROR: 520\r\n
> AT+CGACT=1,0
< \r\nOK\r\n
> AT+CGACT=0,1
< \r\nOK\r\n
> AT+CGACT=0,1
< \r\nOK\r\n
> AT+CGDCONT=1
nv> pdp.contexts=
< \r\nOK\r\n
> AT+CGDCONT=1
< \r\nOK\r\n
> AT+CGDCONT?
< \r\n+CGDCONT:0,"IPV4V6",,,0,0,,,,,0,0\r\n
< \r\nOK\r\n
# Types and the rest of the fields.
> AT+CGDCONT=2
< \r\nOK\r\n
> AT+CGDCONT=2,"NONIP","raw",,0,1,,,,,1,1
nv> pdp.contexts=2,1,1,1,1,raw;
< \r\nOK\r\n
> AT+CGDCONT=3,ipv6
nv> pdp.contexts=2,1,1,1,1,raw;3,2,0,0,0,;
< \r\nOK\r\n
> AT+CGDCONT=4,"IPV4V6","net.example-1","1.2.3.4",0,0,1,2,0,1,0,1
nv> pdp.contexts=2,1,1,1,1,raw;3,2,0,0,0,;4,3,0,0,1,net.example-1;
< \r\nOK\r\n
> AT+CGDCONT=10,,"only.apn"
nv> pdp.contexts=2,1,1,1,1,raw;3,2,0,0,0,;4,3,0,0,1,net.example-1;10,3,0,0,0,only.apn;
< \r\nOK\r\n
> AT+CGDCONT?
< \r\n+CGDCONT:0,"IPV4V6",,,0,0,,,,,0,0\r\n+CGDCONT:2,"NONIP","raw",,0,1,,,,,1,1\r\n+CGDCONT:3,"IPV6",,,0,0,,,,,0,0\r\n+CGDCONT:4,"IPV4V6","net.example-1",,0,0,,,,,0,1\r\n+CGDCONT:10,"IPV4V6","only.apn",,0,0,,,,,0,0\r\n
< \r\nOK\r\n
> AT+CGACT=1,2
< \r\nOK\r\n
> AT+CGACT=1,4
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,1\r\n+CGACT:2,1\r\n+CGACT:3,0\r\n+CGACT:4,1\r\n+CGACT:10,0\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:2\r\n+CGPADDR:3\r\n+CGPADDR:4,10.86.150.158\r\n+CGPADDR:10\r\n
< \r\nOK\r\n
> AT+CGCONTRDP
< \r\n+CGCONTRDP:0,,"cmnbiot.MNC000.MCC460.GPRS",,,211.136.20.203,211.136.17.107\r\n+CGCONTRDP:2,,"raw.MNC000.MCC460.GPRS"\r\n+CGCONTRDP:4,,"net.example-1.MNC000.MCC460.GPRS",,,211.136.20.203,211.136.17.107\r\n
< \r\nOK\r\n
# The definitions are kept over a reboot; a detach deactivates.
> AT+CGATT=0
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,0\r\n+CGACT:2,0\r\n+CGACT:3,0\r\n+CGACT:4,0\r\n+CGACT:10,0\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\n+CGPADDR:2\r\n+CGPADDR:3\r\n+CGPADDR:4\r\n+CGPADDR:10\r\n
< \r\nOK\r\n
> AT+CGCONTRDP
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CGDCONT?
< \r\n+CGDCONT:0,"IPV4V6",,,0,0,,,,,0,0\r\n+CGDCONT:2,"NONIP","raw",,0,1,,,,,1,1\r\n+CGDCONT:3,"IPV6",,,0,0,,,,,0,0\r\n+CGDCONT:4,"IPV4V6","net.example-1",,0,0,,,,,0,1\r\n+CGDCONT:10,"IPV4V6","only.apn",,0,0,,,,,0,0\r\n
< \r\nOK\r\n
> AT+CGACT?
< \r\n+CGACT:0,1\r\n+CGACT:2,0\r\n+CGACT:3,0\r\n+CGACT:4,0\r\n+CGACT:10,0\r\n
< \r\nOK\r\n
> AT+CGDCONT=4
nv> pdp.contexts=2,1,1,1,1,raw;3,2,0,0,0,;10,3,0,0,0,only.apn;
< \r\nOK\r\n
> AT+CGDCONT=3
nv> pdp.contexts=2,1,1,1,1,raw;10,3,0,0,0,only.apn;
< \r\nOK\r\n
> AT+CGDCONT=2
nv> pdp.contexts=10,3,0,0,0,only.apn;
< \r\nOK\r\n
> AT+CGDCONT?
< \r\n+CGDCONT:0,"IPV4V6",,,0,0,,,,,0,0\r\n+CGDCONT:10,"IPV4V6","only.apn",,0,0,,,,,0,0\r\n
< \r\nOK\r\n
# What is refused.
> AT+CGDCONT=11,"IP"
< \r\n+CME ERROR: 517\r\n
> AT+CGDCONT=256,"IP"
< \r\n+CME ERROR: 517\r\n
> AT+CGDCONT=-1,"IP"
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=,"IP"
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"PPP"
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a b"
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","1111111111111111111111111111111111111111111111111111111111111111"
nv> pdp.contexts=1,0,0,0,0,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;10,3,0,0,0,only.apn;
< \r\nOK\r\n
> AT+CGDCONT=1,"IP","a","11111111111111111111111111111111111111111111111111111111111111111"
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=255,"IP"
< \r\n+CME ERROR: 517\r\n
> AT+CGDCONT=1,"IP","a",,-1
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,-1
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,0,-1
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,0,2
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,0,0,-1
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,0,0,3
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,0,0,0,-1
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,0,0,0,3
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,0,0,0,2,-1
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,0,0,0,2,2
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,0,0,0,2,0,-1
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,0,,,,,0,-1
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,0,0,0,2,0,0,0
nv> pdp.contexts=1,0,0,0,0,a;10,3,0,0,0,only.apn;
< \r\nOK\r\n
> AT+CGPADDR=255
< \r\n+CME ERROR: 517\r\n
> AT+CGPADDR=256
< \r\n+CME ERROR: 517\r\n
> AT+CGPADDR=-1
< \r\n+CME ERROR: 50\r\n
> AT+CGPADDR=
< \r\n+CME ERROR: 50\r\n
> AT+CGPADDR=0,0,0,0,0,0,0,0,0,0,0
< \r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
> AT+CGPADDR=0,0,0,0,0,0,0,0,0,0,0,0
< \r\n+CME ERROR: 50\r\n
> AT+CGCONTRDP=255
< \r\n+CME ERROR: 517\r\n
> AT+CGCONTRDP=256
< \r\n+CME ERROR: 517\r\n
> AT+CGCONTRDP=-1
< \r\n+CME ERROR: 50\r\n
> AT+CGCONTRDP=
< \r\n+CME ERROR: 50\r\n
> AT+CGACT=-1,0
< \r\n+CME ERROR: 50\r\n
> AT+CGACT=,0
< \r\n+CME ERROR: 50\r\n
> AT+CGACT=1,255
< \r\n+CME ERROR: 517\r\n
> AT+CGACT=1,256
< \r\n+CME ERROR: 517\r\n
> AT+CGACT=1,-1
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,1
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,2
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,0,,,,,2
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,0,,,,,0,2
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT=1,"IP","a",,0,0,,,,,0,0,0
< \r\n+CME ERROR: 50\r\n
> AT+CGDCONT
< \r\nERROR\r\n
> AT+CGACT=2,0
< \r\n+CME ERROR: 50\r\n
> AT+CGACT=1
< \r\n+CME ERROR: 50\r\n
> AT+CGACT
< \r\nERROR\r\n
# Context 7 is the USIM's with ENABLE_BIP.
> AT+CGDCONT=7,"IP","a"
nv> pdp.contexts=1,0,0,0,0,a;7,0,0,0,0,a;10,3,0,0,0,only.apn;
< \r\nOK\r\n
> AT+CGDCONT=7
nv> pdp.contexts=1,0,0,0,0,a;10,3,0,0,0,only.apn;
< \r\nOK\r\n
> AT+NCONFIG=ENABLE_BIP,TRUE
nv> nconfig.bip=1
< \r\nOK\r\n
> AT+CGDCONT=7,"IP","a"
nv> pdp.contexts=1,0,0,0,0,a;7,0,0,0,0,a;10,3,0,0,0,only.apn;
< \r\nOK\r\n
> AT+CGDCONT=7
nv> pdp.contexts=1,0,0,0,0,a;10,3,0,0,0,only.apn;
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CGDCONT=7,"IP","a"
< \r\n+CME ERROR: 517\r\n
= store fails
> AT+CGDCONT=1,"IP","a"
< \r\n+CME ERROR: 23\r\n
> AT+CGDCONT=10
< \r\n+CME ERROR: 23\r\n
= store works
> AT+CGDCONT?
< \r\n+CGDCONT:0,"IPV4V6",,,0,0,,,,,0,0\r\n+CGDCONT:1,"IP","a",,0,0,,,,,0,0\r\n+CGDCONT:10,"IPV4V6","only.apn",,0,0,,,,,0,0\r\n
< \r\nOK\r\n
# Radio off, no card.
> AT+CFUN=0
< \r\nOK\r\n
> AT+CGACT=1,0
< \r\n+CME ERROR: 524\r\n
> AT+CGACT?
< \r\n+CGACT:0,0\r\n+CGACT:1,0\r\n+CGACT:10,0\r\n
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
+ 1s
! sim remove
nv> sim.iccid=89860411101871010225 sim.present=0
> AT+CGACT=1,0
< \r\n+CME ERROR: 310\r\n
