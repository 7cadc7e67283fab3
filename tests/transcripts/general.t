# The general commands in each form and with each limit from both sides: ATI, ATE, AT+CMEE, AT+CGSN, AT+CLAC, AT+NRB (base manual chapters
# 2 and 4); what they say is in identity.t, echo.t and boot.t.
# shows: 5/cmee-0 5/cmee-1
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
# With AT+CMEE=0, as after each boot, errors are ERROR.
> AT+CMEE?
< \r\n+CMEE:0\r\n
< \r\nOK\r\n
> AT+CMEE=2
< \r\nERROR\r\n
> AT+CMEE=-1
< \r\nERROR\r\n
> AT+CMEE=
< \r\nERROR\r\n
> AT+CMEE
< \r\nERROR\r\n
> AT+CGSN=4
< \r\nERROR\r\n
> AT+CMEE=1
< \r\nOK\r\n
# With AT+CMEE=1 a number, but for what does not exist.
> AT+CMEE=?
< \r\n+CMEE:(0,1)\r\n
< \r\nOK\r\n
> AT+CMEE=0
< \r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CMEE=2
< \r\n+CME ERROR: 50\r\n
> AT+CMEE=-1
< \r\n+CME ERROR: 50\r\n
> AT+CMEE=
< \r\n+CME ERROR: 50\r\n
> AT+CMEE=,
< \r\n+CME ERROR: 50\r\n
> AT+CMEE
< \r\nERROR\r\n
> AT+CMEE=x
< \r\n+CME ERROR: 50\r\n
# Serial numbers.
> AT+CGSN=0
< \r\n3f6b1d2c-8e44-4a5b-9d0f-bc2800000225\r\n
< \r\nOK\r\n
> AT+CGSN=3
< \r\n+CGSN:01\r\n
< \r\nOK\r\n
> AT+CGSN=4
< \r\n+CME ERROR: 50\r\n
> AT+CGSN=-1
< \r\n+CME ERROR: 50\r\n
> AT+CGSN=
< \r\n+CME ERROR: 50\r\n
> AT+CGSN=1,1
< \r\n+CME ERROR: 50\r\n
> AT+CGSN?
< \r\nERROR\r\n
> AT+CGSN=?
< \r\n+CGSN:(0,1,2,3)\r\n
< \r\nOK\r\n
# The list of commands has no parameters.
> AT+CLAC=1
< \r\nERROR\r\n
> AT+CLAC?
< \r\nERROR\r\n
> AT+CLAC=?
< \r\nOK\r\n
# Basic commands: their number stands behind the letter; without one ATE is ATE0.
> ATI
< \r\nQuectel\r\nBC28\r\nRevision:BC28JAR01A10\r\n
< \r\nOK\r\n
> ATI=1
< \r\nERROR\r\n
> ATI?
< \r\nERROR\r\n
> ATI=?
< \r\nERROR\r\n
> ATI1
< \r\nERROR\r\n
> ATE1
< \r\nOK\r\n
> ATE0
< ATE0\r\r\nOK\r\n
> ATE2
< \r\n+CME ERROR: 50\r\n
> ATE-1
< \r\nERROR\r\n
> ATE=-1
< \r\nERROR\r\n
> ATE=
< \r\nERROR\r\n
> ATE?
< \r\nERROR\r\n
> ATE=?
< \r\nERROR\r\n
> ATE
< \r\nOK\r\n
# A reboot has one form.
> AT+NRB=1
< \r\nERROR\r\n
> AT+NRB?
< \r\nERROR\r\n
> AT+NRB=?
< \r\nERROR\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE?
< \r\n+CMEE:0\r\n
< \r\nOK\r\n
