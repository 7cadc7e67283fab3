# Data mode: exactly N bytes of any value, no terminator; the line end of the command is no data (at-base 6.6, drivers.md).
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
net< 1 answer 2.01 /rd/5a3f
> AT+CMEE=1
> AT+QLASENDDATA=0x0000,16
>> \x00\x01\r\n\x1A\x1B\x7F\x80\xFF;"AT\r\n\r
# What follows the N bytes is a line again.
> AT
# One byte, and bytes one by one.
> AT+QLASENDDATA=0x0000,1
>> \n
> AT+QLASENDDATA=0x0000,3
>> a
>> b
>> c
# Payload and next command in one burst.
>> AT+QLASENDDATA=0x0000,2\rxyAT+CMEE?\r\nAT\r\n
# A host that ends its lines with CR alone: an LF that starts the data is data.
>> AT\r
>> AT\r
>> AT+QLASENDDATA=0x0000,2\r
>> \nz
>> AT\r
# URCs wait until the response is complete.
>> AT+QLASENDDATA=0x0000,4\r
>> ab
net< 1 request CON GET /19/1/0 mid=7 token=AA
>> cd
# Echo follows ATE.
> ATE1
> AT+QLASENDDATA=0x0000,4
>> wxyz
> ATE0
# A host that never finishes: ERROR after a minute, and the rest is a line.
> AT+QLASENDDATA=0x0000,4
>> ab
+ 59s
+ 2s
> AT
# A prompt inside a chain.
> AT+CSQ;+QLASENDDATA=0x0000,2;+CMEE?
>> ok
