# shows: 2.19/network 2.19/set 2.24/urcs 4.29/off
# shows: dialect/npsmr-psm-settings-keep dialect/cclk-nitz-1 dialect/cclk-known dialect/time-zone-urcs-nitz
# shows: 2.19/unknown
# shows: dialect/ctzr-n-answers
# AT+CCLK, AT+CTZR, AT+NITZ: every form; the network's time at the attach, its zone when it changes.
= quirk cclk utc
= preset autoconnect 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CCLK?
< \r\nOK\r\n
> AT+CCLK=?
< \r\nOK\r\n
> AT+CTZR=?
< \r\n+CTZR:(0,1,2,3)\r\n
< \r\nOK\r\n
> AT+CTZR?
< \r\n+CTZR:0\r\n
< \r\nOK\r\n
> AT+CTZR=1
< \r\nOK\r\n
> AT+CTZR?
< \r\n+CTZR:1\r\n
< \r\nOK\r\n
> AT+CTZR=4
< \r\n+CME ERROR: 50\r\n
> AT+NITZ=?
< \r\n+NITZ:(0,1)\r\n
< \r\nOK\r\n
> AT+NITZ?
< \r\n+NITZ:1\r\n
< \r\nOK\r\n
> AT+CCLK="18/11/09,05:36:42+32"
< \r\n+CME ERROR: 3\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
< \r\n+CTZV:+32\r\n
> AT+CCLK?
< \r\n+CCLK:20/01/01,00:00:01+32\r\n
< \r\nOK\r\n
+ 1h
> AT+CCLK?
< \r\n+CCLK:20/01/01,01:00:01+32\r\n
< \r\nOK\r\n
! radio zone 36
< \r\n+CTZV:+36\r\n
> AT+CCLK?
< \r\n+CCLK:20/01/01,01:00:01+36\r\n
< \r\nOK\r\n
> AT+CTZR=2
< \r\nOK\r\n
! radio zone -22
< \r\n+CTZE:-22,0,2019/12/31,19:30:01\r\n
> AT+CTZR=3
< \r\nOK\r\n
! radio dst 1
< \r\n+CTZEU:-22,1,2020/01/01,01:00:01\r\n
> AT+CTZR=0
< \r\nOK\r\n
! radio zone 32
> AT+CCLK?
< \r\n+CCLK:20/01/01,01:00:01+32\r\n
< \r\nOK\r\n
> AT+NITZ=0
nv> nitz=0
< \r\nOK\r\n
> AT+NITZ?
< \r\n+NITZ:0\r\n
< \r\nOK\r\n
> AT+NITZ=2
< \r\n+CME ERROR: 50\r\n
> AT+CCLK="18/11/09,05:36:42+32"
< \r\nOK\r\n
+ 90s
> AT+CCLK?
< \r\n+CCLK:18/11/09,05:38:12+32\r\n
< \r\nOK\r\n
> AT+CCLK="20/02/29,23:59:59-48"
< \r\nOK\r\n
+ 1s
> AT+CCLK?
< \r\n+CCLK:20/03/01,00:00:00-48\r\n
< \r\nOK\r\n
> AT+CCLK="19/02/29,05:36:42+32"
< \r\n+CME ERROR: 50\r\n
> AT+CCLK="18/13/09,05:36:42+32"
< \r\n+CME ERROR: 50\r\n
> AT+CCLK="18/11/09,24:36:42+32"
< \r\n+CME ERROR: 50\r\n
> AT+CCLK="18/11/09,05:60:42+32"
< \r\n+CME ERROR: 50\r\n
> AT+CCLK="18/11/09,05:36:42+97"
< \r\n+CME ERROR: 50\r\n
> AT+CCLK="18/11/09,05:36:42"
< \r\n+CME ERROR: 50\r\n
> AT+CCLK="2018/11/09,05:36:42+32"
< \r\n+CME ERROR: 50\r\n
> AT+CCLK
< \r\nERROR\r\n
# With NITZ off the network's time passes by, its zone is still told.
> AT+CTZR=1
< \r\nOK\r\n
! radio dst 0
< \r\n+CTZV:+32\r\n
> AT+CCLK?
< \r\n+CCLK:20/03/01,00:00:00-48\r\n
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+NITZ?;+CTZR?;+CCLK?
< \r\n+NITZ:0\r\n
< \r\nOK\r\n
< \r\n+CTZR:0\r\n
< \r\nOK\r\n
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CCLK?
< \r\nOK\r\n
> AT+NITZ=1
nv> nitz=1
< \r\nOK\r\n
> AT+CGATT=0
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CCLK?
< \r\n+CCLK:20/01/01,01:01:34+32\r\n
< \r\nOK\r\n
# A network that sends no time.
! radio time off
> AT+NRB
< \r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CCLK?
< \r\nOK\r\n
