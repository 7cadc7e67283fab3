# +CCLK as the manual describes it: the digits are the local time (quirk cclk); what the host sets is local, too.
# shows: 2.19/zone
= quirk cclk local
= radio zone 32
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CCLK?
< \r\n+CCLK:20/01/01,08:00:01+32\r\n
< \r\nOK\r\n
> AT+NITZ=0
nv> nitz=0
< \r\nOK\r\n
> AT+CCLK="18/11/09,05:36:42+32"
< \r\nOK\r\n
> AT+CCLK?
< \r\n+CCLK:18/11/09,05:36:42+32\r\n
< \r\nOK\r\n
+ 60s
> AT+CCLK?
< \r\n+CCLK:18/11/09,05:37:42+32\r\n
< \r\nOK\r\n
! radio zone -14
> AT+CCLK="24/02/29,23:59:30-14"
< \r\nOK\r\n
+ 30s
> AT+CCLK?
< \r\n+CCLK:24/03/01,00:00:00-14\r\n
< \r\nOK\r\n
