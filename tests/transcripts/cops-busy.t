# AT+COPS=? while the module attaches, and while it is connected (base manual 2.12: in idle mode or PSM only).
# shows: dialect/cops-connected-attaching
= preset autoconnect 0
= timer attach 5000
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
> AT+COPS=?
< \r\n+CME ERROR: 3\r\n
+ 2s
! state radio
state> radio attaching
> AT+COPS=?
< \r\n+CME ERROR: 3\r\n
+ 10s
! state rrc
state> rrc connected
> AT+COPS=?
< \r\n+CME ERROR: 3\r\n
+ 1min
! state rrc
state> rrc idle
> AT+COPS=?
+ 1min
@ 0.001
< \r\n+COPS:(2,,,"46000"),,(0-2),(2)\r\n
< \r\nOK\r\n
