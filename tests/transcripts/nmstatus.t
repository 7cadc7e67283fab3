# AT+NMSTATUS: base manual 5.16.
# shows: 5.16/states
# shows: dialect/space-behind-colon-base dialect/nmstatus
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+NMSTATUS?
< \r\n+NMSTATUS:MISSING_CONFIG\r\n
< \r\nOK\r\n
> AT+NMSTATUS=?
< \r\nUNINITIALISED\r\nMISSING_CONFIG\r\nINIITIALISING\r\nINIITIALISED\r\nINIT_FAILED\r\nREGISTERING\r\nREGISTERED\r\nDEREGISTERED\r\nMO_DATA_ENABLED\r\nNO_UE_IP\r\nREJECTED_BY_SERVER\r\nTIMEOUT_AND_RETRYING\r\nREG_FAILED\r\nDEREG_FAILED\r\n
< \r\nOK\r\n
> AT+NCDP=180.101.147.115
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683 lwm2m.family=1
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m",</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
< \r\nOK\r\n
> AT+QLWSREGIND=0
< \r\nOK\r\n
> AT+NMSTATUS?
< \r\n+NMSTATUS:REGISTERING\r\n
< \r\nOK\r\n
net< 1 answer 2.01 /rd/1
< \r\n+QLWEVTIND:0\r\n
> AT+NMSTATUS?
< \r\n+NMSTATUS:REGISTERED\r\n
< \r\nOK\r\n
net< 1 request CON GET /19/0/0 mid=9 token=0B5E observe=0 accept=11542
net> 1 2.05 observe=0 format=11542
< \r\n+QLWEVTIND:3\r\n
> AT+NMSTATUS?
< \r\n+NMSTATUS:MO_DATA_ENABLED\r\n
< \r\nOK\r\n
> AT+QLASTATUS?
< \r\n+QLASTATUS:MO_DATA_ENABLED\r\n
< \r\nOK\r\n
# The platform cancels: event 9.
net< 1 request CON GET /19/0/0 mid=10 token=0B5E observe=1 accept=11542
net> 1 2.05 format=11542
< \r\n+QLWEVTIND:9\r\n
> AT+NMSTATUS?
< \r\n+NMSTATUS:REGISTERED\r\n
< \r\nOK\r\n
> AT+NMSTATUS
< \r\nERROR\r\n
> AT+NMSTATUS=1
< \r\nERROR\r\n
