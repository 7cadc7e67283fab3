# Versions, chip, log levels, LED (base manual 2.3-2.5, 4.16, 4.30, 4.33).
# shows: 4.16/saved 4.33/values
# shows: dialect/cgmrs-texts dialect/qledmode-saved
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CGMI
< \r\nQuectel\r\n
< \r\nOK\r\n
> AT+CGMI=?
< \r\nOK\r\n
> AT+CGMI?
< \r\nERROR\r\n
> AT+CGMI=1
< \r\nERROR\r\n
> AT+CGMM
< \r\nBC28JA-02-STD\r\n
< \r\nOK\r\n
> AT+CGMM=?
< \r\nOK\r\n
> AT+CGMM?
< \r\nERROR\r\n
> AT+CGMM=1
< \r\nERROR\r\n
> AT+CGMR
< \r\nSSB,V150R100C10B200SP1\r\n
< \r\nSECURITY_A,V150R100C20B300SP2\r\n
< \r\nPROTOCOL_A,V150R100C20B300SP2\r\n
< \r\nAPPLICATION_A,V150R100C20B300SP2\r\n
< \r\nSECURITY_B,V150R100C20B300SP2\r\n
< \r\nRADIO,Hi2115_RF1\r\n
< \r\nOK\r\n
> AT+CGMR=?
< \r\nOK\r\n
> AT+CGMR?
< \r\nERROR\r\n
> AT+CGMR=1
< \r\nERROR\r\n
> AT+QGMR
< \r\nBC28JAR01A10\r\n
< \r\nOK\r\n
> AT+QGMR=?
< \r\nERROR\r\n
> AT+QGMR?
< \r\nERROR\r\n
> AT+QGMR=1
< \r\nERROR\r\n
# The supply is the battery.
> AT+QCHIPINFO=ALL
< \r\n+QCHIPINFO:TEMP,30\r\n+QCHIPINFO:VBAT,3600\r\n
< \r\nOK\r\n
> AT+QCHIPINFO=TEMP
< \r\n+QCHIPINFO:TEMP,30\r\n
< \r\nOK\r\n
! battery 70 3816
> AT+QCHIPINFO=vbat
< \r\n+QCHIPINFO:VBAT,3816\r\n
< \r\nOK\r\n
> AT+QCHIPINFO="VBAT"
< \r\n+QCHIPINFO:VBAT,3816\r\n
< \r\nOK\r\n
> AT+QCHIPINFO=RAM
< \r\n+CME ERROR: 50\r\n
> AT+QCHIPINFO=
< \r\n+CME ERROR: 50\r\n
> AT+QCHIPINFO=?
< \r\n+QCHIPINFO:(ALL,TEMP,VBAT)\r\n
< \r\nOK\r\n
> AT+QCHIPINFO?
< \r\nERROR\r\n
> AT+QCHIPINFO
< \r\nERROR\r\n
# The log: three cores, kept over a reboot.
> AT+NLOGLEVEL?
< \r\n+NLOGLEVEL: SECURITY,NORMAL\r\n
< \r\n+NLOGLEVEL: PROTOCOL,NORMAL\r\n
< \r\n+NLOGLEVEL: APPLICATION,NORMAL\r\n
< \r\nOK\r\n
> AT+NLOGLEVEL=?
< \r\n+NLOGLEVEL:(PROTOCOL,APPLICATION,SECURITY),(VERBOSE,NORMAL,WARNING,ERROR,NONE)\r\n
< \r\nOK\r\n
> AT+NLOGLEVEL=PROTOCOL,VERBOSE
nv> log.protocol=0
< \r\nOK\r\n
> AT+NLOGLEVEL=application,error
nv> log.application=3
< \r\nOK\r\n
> AT+NLOGLEVEL="SECURITY","NONE"
nv> log.security=4
< \r\nOK\r\n
> AT+NLOGLEVEL=SECURITY,WARNING
nv> log.security=2
< \r\nOK\r\n
> AT+NLOGLEVEL=PROTOCOL,NORMAL
nv> log.protocol=1
< \r\nOK\r\n
> AT+NLOGLEVEL=PROTOCOL,VERBOSE
nv> log.protocol=0
< \r\nOK\r\n
> AT+NLOGLEVEL=RADIO,NORMAL
< \r\n+CME ERROR: 50\r\n
> AT+NLOGLEVEL=PROTOCOL,LOUD
< \r\n+CME ERROR: 50\r\n
> AT+NLOGLEVEL=PROTOCOL
< \r\n+CME ERROR: 50\r\n
> AT+NLOGLEVEL=,NORMAL
< \r\n+CME ERROR: 50\r\n
> AT+NLOGLEVEL=PROTOCOL,NORMAL,1
< \r\n+CME ERROR: 50\r\n
> AT+NLOGLEVEL
< \r\nERROR\r\n
# The LED: kept over a reboot.
> AT+QLEDMODE?
< \r\n+QLEDMODE:0\r\n
< \r\nOK\r\n
> AT+QLEDMODE=?
< \r\n+QLEDMODE:(0,1)\r\n
< \r\nOK\r\n
> AT+QLEDMODE=0
nv> led=0
< \r\nOK\r\n
> AT+QLEDMODE=1
nv> led=1
< \r\nOK\r\n
> AT+QLEDMODE=2
< \r\n+CME ERROR: 50\r\n
> AT+QLEDMODE=-1
< \r\n+CME ERROR: 50\r\n
> AT+QLEDMODE=
< \r\n+CME ERROR: 50\r\n
> AT+QLEDMODE
< \r\nERROR\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+NLOGLEVEL?
< \r\n+NLOGLEVEL: SECURITY,WARNING\r\n
< \r\n+NLOGLEVEL: PROTOCOL,VERBOSE\r\n
< \r\n+NLOGLEVEL: APPLICATION,ERROR\r\n
< \r\nOK\r\n
> AT+QLEDMODE?
< \r\n+QLEDMODE:1\r\n
< \r\nOK\r\n
