# shows: 2.8/states 2.12/none 2.12/manual 2.12/shape 2.22/nothing
# shows: dialect/npsmr-psm-settings-keep
# shows: dialect/cops-1-answers dialect/ceer-without-failure
# AT+CSCON, AT+COPS, AT+CEER, AT+CNMPSD: every form and error.
= preset autoconnect 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CSCON=?
< \r\n+CSCON:(0,1)\r\n
< \r\nOK\r\n
> AT+CSCON?
< \r\n+CSCON:0,0\r\n
< \r\nOK\r\n
> AT+CSCON=1
< \r\nOK\r\n
> AT+CSCON?
< \r\n+CSCON:1,0\r\n
< \r\nOK\r\n
> AT+CSCON=2
< \r\n+CME ERROR: 50\r\n
> AT+CSCON
< \r\nERROR\r\n
> AT+CEER
< \r\nOK\r\n
> AT+CEER=?
< \r\nOK\r\n
> AT+CEER?
< \r\nERROR\r\n
> AT+CNMPSD
< \r\nOK\r\n
> AT+CNMPSD=?
< \r\nOK\r\n
> AT+CNMPSD?
< \r\nERROR\r\n
> AT+COPS?
< \r\n+COPS:0\r\n
< \r\nOK\r\n
> AT+COPS=0
< \r\n+CME ERROR: 524\r\n
> AT+COPS=?
< \r\n+CME ERROR: 524\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+COPS=2
< \r\nOK\r\n
> AT+COPS?
< \r\n+COPS:2\r\n
< \r\nOK\r\n
> AT+CEREG=1;+CGATT=1
< \r\nOK\r\n
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.001
< \r\n+CSCON:1\r\n
@ 0.002
< \r\n+CEREG:1\r\n
> AT+COPS?;+CSCON?
< \r\n+COPS:0,2,"46000"\r\n
< \r\nOK\r\n
< \r\n+CSCON:1,1\r\n
< \r\nOK\r\n
# Connected: no search.
> AT+COPS=?
< \r\n+CME ERROR: 3\r\n
+ 21s
@ 19.001
< \r\n+CSCON:0\r\n
> AT+COPS=?
+ 1s
@ 0.001
< \r\n+COPS:(2,,,"46000"),,(0-2),(2)\r\n
< \r\nOK\r\n
> AT+COPS=0
< \r\nOK\r\n
> AT+COPS=2
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
> AT+COPS?
< \r\n+COPS:2\r\n
< \r\nOK\r\n
> AT+CGATT?
< \r\n+CGATT:0\r\n
< \r\nOK\r\n
> AT+COPS=1,2,"46000"
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.001
< \r\n+CSCON:1\r\n
@ 0.002
< \r\n+CEREG:1\r\n
> AT+COPS?
< \r\n+COPS:1,2,"46000"\r\n
< \r\nOK\r\n
> AT+COPS=1,2,"46000"
< \r\nOK\r\n
> AT+COPS=1,2,46001,9
< \r\nOK\r\n
< \r\n+CSCON:0\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.001
< \r\n+CEREG:4\r\n
> AT+COPS?;+CEREG?
< \r\n+COPS:1\r\n
< \r\nOK\r\n
< \r\n+CEREG:1,4\r\n
< \r\nOK\r\n
> AT+COPS=0
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.001
< \r\n+CSCON:1\r\n
@ 0.002
< \r\n+CEREG:1\r\n
> AT+COPS?;+CEREG?
< \r\n+COPS:0,2,"46000"\r\n
< \r\nOK\r\n
< \r\n+CEREG:1,1\r\n
< \r\nOK\r\n
> AT+COPS=3
< \r\n+CME ERROR: 50\r\n
> AT+COPS=1
< \r\n+CME ERROR: 50\r\n
> AT+COPS=1,2
< \r\n+CME ERROR: 50\r\n
> AT+COPS=1,0,"46000"
< \r\n+CME ERROR: 50\r\n
> AT+COPS=1,2,"4600"
< \r\n+CME ERROR: 50\r\n
> AT+COPS=1,2,"4600000"
< \r\n+CME ERROR: 50\r\n
> AT+COPS=1,2,"CMCC1"
< \r\n+CME ERROR: 50\r\n
> AT+COPS=1,2,"46000",7
< \r\n+CME ERROR: 50\r\n
> AT+COPS=0,2
< \r\n+CME ERROR: 50\r\n
> AT+COPS=0,,,9
< \r\n+CME ERROR: 50\r\n
> AT+COPS=2,2,"46000"
< \r\n+CME ERROR: 50\r\n
> AT+COPS
< \r\nERROR\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+COPS?;+CSCON?
< \r\n+COPS:0\r\n
< \r\nOK\r\n
< \r\n+CSCON:0,0\r\n
< \r\nOK\r\n
