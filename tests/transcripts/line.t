# The command line: guide 2.2, at-base 2.1, reference drivers.md.
! power on
+ 10ms

# Prefix and names in any case; the bare AT.
> AT
> at
> aT+cmee?
# CR alone ends a line, LF and NUL are ignored wherever they stand, an empty line is silent.
>> AT\r
>> \nAT\n\r\n
>> A\x00T\x00\r\x00\n
>> \r\r\n\r
>> \n\n
>> AT\n
>> \r
# Spaces are nothing, but inside a name or a number they are.
> AT+CMEE = 1
> AT+CMEE= 1
>  AT+CMEE?
> AT +CMEE?
> AT+CMEE ?
> AT+CM EE?
> AT+CEREG= 1 
> AT+CGSN=1 2
> AT+QCFG = "LWM2M/DeviceType"
> AT+QCFG= "LWM2M/DeviceType" , "31301"
# Unknown commands are a plain ERROR whatever CMEE says, wrong parameters are 50.
> AT+NOSUCH
> AT+NOSUCH=1
> ATZ
> AT+
> AT?
> AT+CMEE=2
> AT+CMEE=
> AT+CMEE=1,2
> AT+CMEE=-1
> AT+CMEE=0x1
> AT+CMEE=1x
> AT+CMEE="1"
> AT+CMEE=99999999999999999999
# A form that the command doesn't have.
> AT+CMEE
> AT+NRB?
> AT+CSQ=1
> AT+QLASERVERIP=?
# Junk: one ERROR each, never a wedge. Line noise before the AT is passed over.
> ,100
> +QLAEVTIND:0
> ,AT+NRB
> hello
>> \xFF\xFE\x80AT\r
# Optional parameters: left out at the end, empty in between.
> AT+CFUN=1,
> AT+CFUN=1,0
> AT+CFUN=1,0,
# An unfinished quote is a wrong parameter.
> AT+QCFG="LWM2M/DeviceType
> AT+QCFG=LWM2M/DeviceType
> AT+QCFG="a"b
