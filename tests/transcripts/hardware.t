# Profile hardware: boot, AT+CFUN=1 and attach take their time; input during a response waits.
= profile hardware
= preset autoconnect 0
= preset bs.host 180.101.147.115
! power on
+ 10s
@ 3.012
< \r\nNeul\r\nOK\r\n
> AT
+ 1s
@ 0.079
< \r\nOK\r\n
> AT+CEREG=1
+ 1s
@ 0.037
< \r\nOK\r\n
> AT+CFUN=1
> AT
> AT
+ 5s
@ 0.816
< \r\nOK\r\n
@ 0.836
< \r\nOK\r\n
@ 0.856
< \r\nOK\r\n
> AT+CGATT=1
+ 10s
@ 0.090
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
@ 5.571
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
@ 5.583
< \r\n+CEREG:1\r\n
> AT+NRB
+ 10s
@ 0.067
net> 1 close
@ 0.080
< \r\nREBOOTING\r\n
@ 3.109
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
