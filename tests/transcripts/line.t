# The command line: guide 2.2, at-base 2.1, reference drivers.md.
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n

# Prefix and names in any case; the bare AT.
> AT
< \r\nOK\r\n
> at
< \r\nOK\r\n
> aT+cmee?
< \r\n+CMEE:0\r\n
< \r\nOK\r\n
# CR alone ends a line, LF and NUL are ignored wherever they stand, an empty line is silent.
>> AT\r
< \r\nOK\r\n
>> \nAT\n\r\n
< \r\nOK\r\n
>> A\x00T\x00\r\x00\n
< \r\nOK\r\n
>> \r\r\n\r
>> \n\n
>> AT\n
>> \r
< \r\nOK\r\n
# Spaces are nothing, but inside a name or a number they are.
> AT+CMEE = 1
< \r\nERROR\r\n
> AT+CMEE= 1
< \r\nOK\r\n
>  AT+CMEE?
< \r\n+CMEE:1\r\n
< \r\nOK\r\n
> AT +CMEE?
< \r\n+CMEE:1\r\n
< \r\nOK\r\n
> AT+CMEE ?
< \r\nERROR\r\n
> AT+CM EE?
< \r\nERROR\r\n
> AT+CEREG= 1 
< \r\nOK\r\n
> AT+CGSN=1 2
< \r\n+CME ERROR: 50\r\n
> AT+QCFG = "LWM2M/DeviceType"
< \r\nERROR\r\n
> AT+QCFG= "LWM2M/DeviceType" , "31301"
nv> lwm2m.device-type=31301
< \r\nOK\r\n
# Unknown commands are a plain ERROR whatever CMEE says, wrong parameters are 50.
> AT+NOSUCH
< \r\nERROR\r\n
> AT+NOSUCH=1
< \r\nERROR\r\n
> ATZ
< \r\nERROR\r\n
> AT+
< \r\nERROR\r\n
> AT?
< \r\nERROR\r\n
> AT+CMEE=2
< \r\n+CME ERROR: 50\r\n
> AT+CMEE=
< \r\n+CME ERROR: 50\r\n
> AT+CMEE=1,2
< \r\n+CME ERROR: 50\r\n
> AT+CMEE=-1
< \r\n+CME ERROR: 50\r\n
> AT+CMEE=0x1
< \r\nOK\r\n
> AT+CMEE=1x
< \r\n+CME ERROR: 50\r\n
> AT+CMEE="1"
< \r\n+CME ERROR: 50\r\n
> AT+CMEE=99999999999999999999
< \r\n+CME ERROR: 50\r\n
# A form that the command doesn't have.
> AT+CMEE
< \r\nERROR\r\n
> AT+NRB?
< \r\nERROR\r\n
> AT+CSQ=1
< \r\nERROR\r\n
> AT+QLASERVERIP=?
< \r\nERROR\r\n
# Junk: one ERROR each, never a wedge. Line noise before the AT is passed over.
> ,100
< \r\nERROR\r\n
> +QLAEVTIND:0
< \r\nERROR\r\n
> ,AT+NRB
< \r\nERROR\r\n
> hello
< \r\nERROR\r\n
>> \xFF\xFE\x80AT\r
< \r\nOK\r\n
# Optional parameters: left out at the end, empty in between.
> AT+CFUN=1,
< \r\nOK\r\n
> AT+CFUN=1,0
< \r\nOK\r\n
> AT+CFUN=1,0,
< \r\n+CME ERROR: 50\r\n
# An unfinished quote is a wrong parameter.
> AT+QCFG="LWM2M/DeviceType
< \r\n+CME ERROR: 50\r\n
> AT+QCFG=LWM2M/DeviceType
< \r\n+QCFG: "LWM2M/DeviceType",31301\r\n
< \r\nOK\r\n
> AT+QCFG="a"b
< \r\n+CME ERROR: 50\r\n
