# On hardware each command of the USIM and the device answers in its time.
= profile hardware
! power on
+ 60s
@ 3.012
< \r\nNeul\r\nOK\r\n
>> AT+CIMI\r
+ 2s
@ 0.054
< \r\n460043193006443\r\n
< \r\nOK\r\n
>> AT+NCCID\r
+ 2s
@ 0.067
< \r\n+NCCID:89860411101871010225\r\n
< \r\nOK\r\n
>> AT+CPIN?\r
+ 2s
@ 0.052
< \r\n+CPIN: READY\r\n
< \r\nOK\r\n
>> AT+CPINR\r
+ 2s
@ 0.083
< \r\n+CPINR: SIM PIN,3,3\r\n+CPINR: SIM PUK,10,10\r\n
< \r\nOK\r\n
>> AT+NPIN=0,1234\r
+ 2s
@ 0.071
< \r\nOK\r\n
< \r\n+NPIN:ERROR PIN disabled\r\n
>> AT+CSIM=10,"00B2010426"\r
+ 2s
@ 0.068
< \r\n+CSIM: 4,6981\r\n
< \r\nOK\r\n
>> AT+CRSM=242\r
+ 2s
@ 0.055
< \r\n+CRSM: 144,0\r\n
< \r\nOK\r\n
>> AT+CCHO="A0000000871002"\r
+ 2s
@ 0.057
< \r\n1\r\n
< \r\nOK\r\n
>> AT+CGLA=1,8,"00F2000C"\r
+ 2s
@ 0.067
< \r\n+CGLA: 4,9000\r\n
< \r\nOK\r\n
>> AT+CCHC=1\r
+ 2s
@ 0.036
< \r\nOK\r\n
>> AT+NUICC=1\r
+ 2s
@ 0.037
< \r\nOK\r\n
>> AT+CGMI\r
+ 2s
@ 0.046
< \r\nQuectel\r\n
< \r\nOK\r\n
>> AT+CGMM\r
+ 2s
@ 0.052
< \r\nBC28JA-02-STD\r\n
< \r\nOK\r\n
>> AT+CGMR\r
+ 2s
@ 0.223
< \r\nSSB,V150R100C10B200SP1\r\n
< \r\nSECURITY_A,V150R100C20B300SP2\r\n
< \r\nPROTOCOL_A,V150R100C20B300SP2\r\n
< \r\nAPPLICATION_A,V150R100C20B300SP2\r\n
< \r\nSECURITY_B,V150R100C20B300SP2\r\n
< \r\nRADIO,Hi2115_RF1\r\n
< \r\nOK\r\n
>> AT+QGMR\r
+ 2s
@ 0.051
< \r\nBC28JAR01A10\r\n
< \r\nOK\r\n
>> AT+QCHIPINFO=ALL\r
+ 2s
@ 0.089
< \r\n+QCHIPINFO:TEMP,30\r\n+QCHIPINFO:VBAT,3600\r\n
< \r\nOK\r\n
>> AT+NLOGLEVEL?\r
+ 2s
@ 0.140
< \r\n+NLOGLEVEL: SECURITY,NORMAL\r\n
< \r\n+NLOGLEVEL: PROTOCOL,NORMAL\r\n
< \r\n+NLOGLEVEL: APPLICATION,NORMAL\r\n
< \r\nOK\r\n
>> AT+QLEDMODE?\r
+ 2s
@ 0.049
< \r\n+QLEDMODE:0\r\n
@ 0.055
< \r\nOK\r\n
>> AT+NATSPEED?\r
+ 2s
@ 0.066
< \r\n+NATSPEED:9600,2,1,0,0\r\n
< \r\nOK\r\n
>> AT+NCONFIG=RPM,FALSE\r
+ 2s
@ 0.041
nv> nconfig.rpm=0
@ 0.048
< \r\nOK\r\n
>> AT+NFWUPD=2\r
+ 2s
@ 0.074
< \r\n+NFWUPD:PACKAGE_NOT_DOWNLOADED\r\n
< \r\nOK\r\n
