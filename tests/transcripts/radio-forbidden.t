# shows: 2.12/forbidden
# shows: dialect/list-forbidden-networks
# The list of forbidden networks is on the card: it outlives power cuts, the host can clear it (EF_FPLMN, TS 31.102 4.2.16).
= radio cell earfcn=2506,pci=171,plmn=310410,tac=0216,ci=0153803F,rsrp=-900
= radio reject 11
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
nv> sim.iccid=89860411101871010225 sim.files=FPLMN=64F000FFFFFFFFFFFFFFFFFF;
@ 0.005
nv> sim.files=FPLMN=64F000130014FFFFFFFFFFFF;
> AT+CMEE=1;+CEREG?
< \r\nOK\r\n
< \r\n+CEREG:0,3\r\n
< \r\nOK\r\n
> AT+COPS=?
+ 1s
@ 0.001
< \r\n+COPS:(3,,,"46000"),(3,,,"310410"),,(0-2),(2)\r\n
< \r\nOK\r\n
! radio reject 0
! power off
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CEREG?
< \r\n+CEREG:0,4\r\n
< \r\nOK\r\n
> AT+COPS=?
+ 1s
@ 0.001
< \r\n+COPS:(3,,,"46000"),(3,,,"310410"),,(0-2),(2)\r\n
< \r\nOK\r\n
> AT+CRSM=176,28539,0,0,12
< \r\n+CRSM: 144,0,"64F000130014FFFFFFFFFFFF"\r\n
< \r\nOK\r\n
# Naming a network takes it from the list.
> AT+COPS=1,2,"46000"
nv> sim.files=FPLMN=130014FFFFFFFFFFFFFFFFFF;
< \r\nOK\r\n
+ 1s
> AT+CRSM=176,28539,0,0,12
< \r\n+CRSM: 144,0,"130014FFFFFFFFFFFFFFFFFF"\r\n
< \r\nOK\r\n
# The host clears the rest.
> AT+CRSM=214,28539,0,0,12,"FFFFFFFFFFFFFFFFFFFFFFFF"
nv> sim.files=FPLMN=FFFFFFFFFFFFFFFFFFFFFFFF;
< \r\n+CRSM: 144,0\r\n
< \r\nOK\r\n
> AT+NRB
< \r\nREBOOTING\r\n
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+COPS?
< \r\n+COPS:0,2,"46000"\r\n
< \r\nOK\r\n
+ 21s
> AT+COPS=?
+ 1s
@ 0.001
< \r\n+COPS:(2,,,"46000"),(1,,,"310410"),,(0-2),(2)\r\n
< \r\nOK\r\n
# A card that takes nothing: forbidden all the same, as long as the module runs.
= store fails
! radio detach 11
+ 1s
> AT+CEREG?;+COPS?
< \r\n+CEREG:0,5\r\n
< \r\nOK\r\n
< \r\n+COPS:0,2,"310410"\r\n
< \r\nOK\r\n
