# A fault may meet AT alone, too: as AT, or as any command.
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
! fault AT error
> AT
< \r\nERROR\r\n
> AT
< \r\nOK\r\n
! fault at silent
> AT
+ 1s
> AT
< \r\nOK\r\n
! fault AT timeout
> AT
+ 1s
@ 0.600
< \r\nERROR\r\n
! fault any 50 2
> AT+CMEE=1
< \r\nERROR\r\n
> AT
< \r\nERROR\r\n
> AT
< \r\nOK\r\n
! fault AT 30 5
! fault any none
> AT
< \r\nOK\r\n
