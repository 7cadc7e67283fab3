# Rejects that forbid the USIM (EMM causes 3, 6, 7, 8; TS 24.301 5.5.1.2.5): no attempt until the radio was off, or a reboot.
# shows: dialect/cgatt-1-after-reject dialect/names-ceer
= preset autoconnect 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
! radio reject 3
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CEREG?;+CEER
< \r\n+CEREG:0,3\r\n
< \r\nOK\r\n
< \r\n+CEER:EMM_CAUSE_ILLEGAL_UE\r\n
< \r\nOK\r\n
! radio reject 0
> AT+CGATT=1
< \r\n+CME ERROR: 3\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
! radio reject 6
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CEER
< \r\n+CEER:EMM_CAUSE_ILLEGAL_ME\r\n
< \r\nOK\r\n
! radio reject 0
> AT+CGATT=1
< \r\n+CME ERROR: 3\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
! radio reject 7
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CEER
< \r\n+CEER:EMM_CAUSE_EPS_SERVICES_NOT_ALLOWED\r\n
< \r\nOK\r\n
! radio reject 0
> AT+CGATT=1
< \r\n+CME ERROR: 3\r\n
> AT+CFUN=0
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
! radio reject 8
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CEER
< \r\n+CEER:EMM_CAUSE_EPS_AND_NON_EPS_SERVICES_NOT_ALLOWED\r\n
< \r\nOK\r\n
! radio reject 0
> AT+CGATT=1
< \r\n+CME ERROR: 3\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CEREG?
< \r\n+CEREG:0,1\r\n
< \r\nOK\r\n
# Another one doesn't forbid it.
! radio reject 15
> AT+CGATT=0
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+CEREG?;+CEER
< \r\n+CEREG:0,3\r\n
< \r\nOK\r\n
< \r\n+CEER:EMM_CAUSE_NO_SUITABLE_CELLS_IN_TRACKING_AREA\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
