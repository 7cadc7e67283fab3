# The command line: guide 2.2.
# shows: 2.2/prefix 2.2/cr 2.2/case 2.2/spaces 2.2/bare-at 2.2/unknown 2.2/optional 2.2/frame 2.3/order 2.3/volatile 5/cmee-1
# shows: dialect/unknown-commands dialect/wrong-parameters dialect/bytes-before
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
# Noise before the AT is passed over; a line of nothing else is silent, one with anything else is an ERROR.
>> \x1aAT\r
< \r\nOK\r\n
>> \x80\xff\x7f AT\r
< \r\nOK\r\n
>> \x1a\r
>> \x1a \x80\r\n
>> ,100\r
< \r\nERROR\r\n
>> ,\x1aAT\r
< \r\nERROR\r\n
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
# Spaces within quotes and within a bare string belong to it; within an address they make it a bad one.
> AT+QCFG="LWM2M/DeviceType","a b  c"
nv> lwm2m.device-type=a b  c
< \r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType"
< \r\n+QCFG: "LWM2M/DeviceType",a b  c\r\n
< \r\nOK\r\n
> AT+QCFG=LWM2M/DeviceType,  d e  
nv> lwm2m.device-type=d e
< \r\nOK\r\n
> AT+QCFG="LWM2M/DeviceType"
< \r\n+QCFG: "LWM2M/DeviceType",d e\r\n
< \r\nOK\r\n
> AT+QLASERVERIP=BS,1.2.3 .4
< \r\n+CME ERROR: 50\r\n
> AT+QLASERVERIP=BS, 1.2.3.4 , 5683 
nv> bs.host=1.2.3.4 bs.port=5683
< \r\nOK\r\n
> AT+CEREG=1 2
< \r\n+CME ERROR: 50\r\n
> AT+CEREG= ?
< \r\n+CME ERROR: 50\r\n
> AT+CEREG=? 
< \r\n+CEREG:(0,1,2,3,4,5)\r\n
< \r\nOK\r\n
# The guide: in quotes a ; is text, outside it separates commands.
> AT+QCFG="LWM2M/DeviceType","a;b";+QCFG="LWM2M/DeviceType"
nv> lwm2m.device-type=a;b
< \r\nOK\r\n
< \r\n+QCFG: "LWM2M/DeviceType",a;b\r\n
< \r\nOK\r\n
# Without a word to the contrary a setting acts at once and is not saved.
> AT+CEREG=2
< \r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:2,1,213D,0318886E,9\r\n
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 1.2.3.4:5683
net> 1 CON POST /bs?ep=867724030000225 token=64B2241261DD8DEE
> AT+CEREG?;+CMEE?
< \r\n+CEREG:0,1\r\n
< \r\nOK\r\n
< \r\n+CMEE:0\r\n
< \r\nOK\r\n
