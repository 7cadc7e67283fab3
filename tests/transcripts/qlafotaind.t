# AT+QLAFOTAIND: guide 3.8. What 2 to 5 do is in fota-controlled.t and fota-cancel.t.
# shows: dialect/qlafotaind dialect/mode-qlafotaind-saved dialect/qlafotaind-2-5-other dialect/test-forms-qla-commands
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLAFOTAIND?
< \r\n+QLAFOTAIND:0\r\n
< \r\nOK\r\n
> AT+QLAFOTAIND=1
nv> fota.mode=1
< \r\nOK\r\n
> AT+QLAFOTAIND?
< \r\n+QLAFOTAIND:1\r\n
< \r\nOK\r\n
> AT+QLAFOTAIND=0
nv> fota.mode=0
< \r\nOK\r\n
> AT+QLAFOTAIND?
< \r\n+QLAFOTAIND:0\r\n
< \r\nOK\r\n
> AT+QLAFOTAIND=1
nv> fota.mode=1
< \r\nOK\r\n
# Out of turn.
> AT+QLAFOTAIND=2
< \r\n+CME ERROR: 516\r\n
> AT+QLAFOTAIND=3
< \r\n+CME ERROR: 516\r\n
> AT+QLAFOTAIND=4
< \r\n+CME ERROR: 516\r\n
> AT+QLAFOTAIND=5
< \r\n+CME ERROR: 516\r\n
# Outside the range, missing, surplus; forms that it does not have.
> AT+QLAFOTAIND=-1
< \r\n+CME ERROR: 50\r\n
> AT+QLAFOTAIND=6
< \r\n+CME ERROR: 50\r\n
> AT+QLAFOTAIND=
< \r\n+CME ERROR: 50\r\n
> AT+QLAFOTAIND=x
< \r\n+CME ERROR: 50\r\n
> AT+QLAFOTAIND="1"
< \r\n+CME ERROR: 50\r\n
> AT+QLAFOTAIND=1,1
< \r\n+CME ERROR: 50\r\n
> AT+QLAFOTAIND
< \r\nERROR\r\n
> AT+QLAFOTAIND=?
< \r\nERROR\r\n
# With AT+CMEE=0 errors are ERROR.
> AT+CMEE=0
< \r\nOK\r\n
> AT+QLAFOTAIND=2
< \r\nERROR\r\n
> AT+QLAFOTAIND=6
< \r\nERROR\r\n
> AT+QLAFOTAIND=
< \r\nERROR\r\n
# The mode is saved.
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+QLAFOTAIND?
< \r\n+QLAFOTAIND:1\r\n
< \r\nOK\r\n
