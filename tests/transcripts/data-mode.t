# Data mode: exactly N bytes of any value, no terminator; the line end of the command is no data.
# shows: dialect/lf-behind-cr-command dialect/data-never-come dialect/echo-lf-nul
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/5a3f
< \r\n+QLAEVTIND:0\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,16
< \r\n>
>> \x00\x01\r\n\x1A\x1B\x7F\x80\xFF;"AT\r\n\r
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=\x00\x01\r\n\x1A\x1B\x7F\x80\xFF;"AT\r\n\r
< \r\nOK\r\n
# What follows the N bytes is a line again.
> AT
< \r\nOK\r\n
# One byte, and bytes one by one.
> AT+QLASENDDATA=0x0000,1
< \r\n>
>> \n
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,3
< \r\n>
>> a
>> b
>> c
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=abc
< \r\nOK\r\n
# Payload and next command in one burst.
>> AT+QLASENDDATA=0x0000,2\rxyAT+CMEE?\r\nAT\r\n
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=xy
< \r\n>\r\nOK\r\n
< \r\n+CMEE:1\r\n
< \r\nOK\r\n
< \r\nOK\r\n
# A host that ends its lines with CR alone: an LF that starts the data is data.
>> AT\r
< \r\nOK\r\n
>> AT\r
< \r\nOK\r\n
>> AT+QLASENDDATA=0x0000,2\r
< \r\n>
>> \nz
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=\nz
< \r\nOK\r\n
>> AT\r
< \r\nOK\r\n
# URCs wait until the response is complete.
>> AT+QLASENDDATA=0x0000,4\r
< \r\n>
>> ab
net< 1 request CON GET /19/1/0 mid=7 token=AA
net> 1 later
>> cd
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=abcd
< \r\nOK\r\n
< \r\n+QLAREAD: 7,"AA"\r\n
# Echo follows ATE.
> ATE1
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,4
< AT+QLASENDDATA=0x0000,4\r\r\n>
>> wxyz
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=wxyz
< wxyz\r\nOK\r\n
> ATE0
< ATE0\r\r\nOK\r\n
# A host that never finishes: ERROR after a minute, and the rest is a line.
> AT+QLASENDDATA=0x0000,4
< \r\n>
>> ab
+ 59s
+ 2s
@ 1.000
< \r\nERROR\r\n
> AT
< \r\nOK\r\n
# A prompt inside a chain.
> AT+CSQ;+QLASENDDATA=0x0000,2;+CMEE?
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
< \r\n>
>> ok
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=ok
< \r\nOK\r\n
< \r\n+CMEE:1\r\n
< \r\nOK\r\n
