# The login that AT+QMTCFG="aliauth" makes: set, shown, used, left out, forgotten by a reboot.
# shows: 3.2.1/aliauth 3.2.1/volatile dialect/login-qmtcfg-aliauth-makes
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QMTCFG="aliauth",0
< \r\nOK\r\n
> AT+QMTCFG="aliauth",0,"pk1"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="aliauth",0,"pk1","meter"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="aliauth",0,"pk1",,"sec"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="aliauth",0,,"meter","sec"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="aliauth",0,"","meter","sec"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="aliauth",0,"pk1","meter","sec","t"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="aliauth",0,"pk1","meter","sec",,""
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="aliauth",1,"pk1","meter","sec"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="aliauth",0
< \r\nOK\r\n
> AT+QMTCFG="aliauth",0,"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdefx","meter","sec"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="aliauth",0,"pk1","0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdefx","sec"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="aliauth",0,"pk1","meter","0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdefx"
< \r\n+CME ERROR: 50\r\n
> AT+QMTCFG="aliauth",0,"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
< \r\nOK\r\n
> AT+QMTCFG="aliauth",0
< \r\n+QMTCFG: "aliauth","0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"\r\n
< \r\nOK\r\n
# another one takes its place
> AT+QMTCFG="aliauth",0,"pk1","meter","s,e c"
< \r\nOK\r\n
> AT+QMTCFG="ALIAUTH",0
< \r\n+QMTCFG: "aliauth","pk1","meter","s,e c"\r\n
< \r\nOK\r\n
> AT+QMTOPEN=0,"192.0.2.5",1883
sock> 1 open tcp port=0
sock> 1 connect 192.0.2.5:1883
< \r\nOK\r\n
sock< 1 connected
< \r\n+QMTOPEN: 0,0\r\n
# the client id is extended, and the user is the device; the password is behind what is shown
> AT+QMTCONN=0,"a"
sock> 1 send id=0 hex=107E00044D51545404C200780025617C7365637572656D6F64653D332C7369676E6D6574686F643D686D61637368613235367C00096D6574657226706B310040... (128 bytes)
< \r\nOK\r\n
sock< 1 data hex=20020000
< \r\n+QMTCONN: 0,0,0\r\n
> AT+QMTDISC=0
sock> 1 send id=0 hex=E000
sock> 1 close
< \r\nOK\r\n
< \r\n+QMTDISC: 0,0\r\n
# a user of the command wins, a password too
> AT+QMTOPEN=0,"192.0.2.5",1883
sock> 2 open tcp port=0
sock> 2 connect 192.0.2.5:1883
< \r\nOK\r\n
sock< 2 connected
< \r\n+QMTOPEN: 0,0\r\n
> AT+QMTCONN=0,"a","u"
sock> 2 send id=0 hex=101000044D51545404820078000161000175
< \r\nOK\r\n
sock< 2 data hex=20020000
< \r\n+QMTCONN: 0,0,0\r\n
> AT+QMTDISC=0
sock> 2 send id=0 hex=E000
sock> 2 close
< \r\nOK\r\n
< \r\n+QMTDISC: 0,0\r\n
> AT+QMTOPEN=0,"192.0.2.5",1883
sock> 3 open tcp port=0
sock> 3 connect 192.0.2.5:1883
< \r\nOK\r\n
sock< 3 connected
< \r\n+QMTOPEN: 0,0\r\n
> AT+QMTCONN=0,"a","u","p"
sock> 3 send id=0 hex=101300044D51545404C20078000161000175000170
< \r\nOK\r\n
sock< 3 data hex=20020000
< \r\n+QMTCONN: 0,0,0\r\n
> AT+QMTDISC=0
sock> 3 send id=0 hex=E000
sock> 3 close
< \r\nOK\r\n
< \r\n+QMTDISC: 0,0\r\n
> AT+QMTOPEN=0,"192.0.2.5",1883
sock> 4 open tcp port=0
sock> 4 connect 192.0.2.5:1883
< \r\nOK\r\n
sock< 4 connected
< \r\n+QMTOPEN: 0,0\r\n
> AT+QMTCONN=0,"a",,"p"
sock> 4 send id=0 hex=101000044D51545404420078000161000170
< \r\nOK\r\n
sock< 4 data hex=20020000
< \r\n+QMTCONN: 0,0,0\r\n
# behind a reboot there is none
> AT+NRB
sock> 4 abort
< \r\nREBOOTING\r\n
+ 10s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+QMTCFG="aliauth",0
< \r\nOK\r\n
> AT+QMTOPEN=0,"192.0.2.5",1883
sock> 5 open tcp port=0
sock> 5 connect 192.0.2.5:1883
< \r\nOK\r\n
sock< 5 connected
< \r\n+QMTOPEN: 0,0\r\n
> AT+QMTCONN=0,"a"
sock> 5 send id=0 hex=100D00044D51545404020078000161
< \r\nOK\r\n
