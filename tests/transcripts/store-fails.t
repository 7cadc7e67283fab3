# A setting that can't be saved: error 23, and nothing changed.
! power on
+ 1s
> AT+CMEE=1
> AT+QLABSSECSWT=1,1
= store fails
> AT+QLABSSECSWT=0
> AT+QLABSSECSWT?
> AT+CMEE=0
> AT+QLABSSECSWT=0
= store works
> AT+QLABSSECSWT=0
> AT+QLABSSECSWT?
