# Who the module is.
! power on
> AT
+ 10ms
> ATI
> AT+CGSN
> AT+CGSN=0
> AT+CGSN=1
> AT+CGSN=2
> AT+CGSN=3
> AT+CGSN=4
> AT+CGSN=
> AT+CGSN=?
> AT+CIMI
> AT+CIMI=?
> AT+CFUN=0
> AT+CMEE=1
> AT+CIMI
> AT+CLAC
> AT+CLAC=?
