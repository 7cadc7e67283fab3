# AT+QLAFOTARESET: guide 3.14. In an update: fota-cancel.t, fota-controlled.t.
# shows: dialect/qlafotareset dialect/test-forms-qla-commands
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
> AT+CMEE=1
< \r\nOK\r\n
# Urgent data cannot be sent before the registration.
> AT+QLAFOTARESET=1
< \r\n+CME ERROR: 513\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLAEVTIND:0\r\n
> AT+QLAFOTARESET=1
< \r\nOK\r\n
> AT+QLASENDDATA=0,2,"ab"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=ab
< \r\nOK\r\n
# Only 1 is allowed.
> AT+QLAFOTARESET=0
< \r\n+CME ERROR: 50\r\n
> AT+QLAFOTARESET=2
< \r\n+CME ERROR: 50\r\n
> AT+QLAFOTARESET=-1
< \r\n+CME ERROR: 50\r\n
> AT+QLAFOTARESET=
< \r\n+CME ERROR: 50\r\n
> AT+QLAFOTARESET=x
< \r\n+CME ERROR: 50\r\n
> AT+QLAFOTARESET="1"
< \r\n+CME ERROR: 50\r\n
> AT+QLAFOTARESET=1,1
< \r\n+CME ERROR: 50\r\n
> AT+QLAFOTARESET
< \r\nERROR\r\n
> AT+QLAFOTARESET?
< \r\nERROR\r\n
> AT+QLAFOTARESET=?
< \r\nERROR\r\n
> AT+CMEE=0
< \r\nOK\r\n
> AT+QLAFOTARESET=2
< \r\nERROR\r\n
> AT+QLAFOTARESET=
< \r\nERROR\r\n
> AT+CFUN=0
net> 1 close
< \r\nOK\r\n
> AT+QLAFOTARESET=1
< \r\nERROR\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLAFOTARESET=1
< \r\n+CME ERROR: 513\r\n
