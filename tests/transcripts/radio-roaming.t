# shows: 2.7/roaming 2.12/list
# A foreign network only: roaming. The own one appears: the next selection prefers it, weaker as it is.
= radio cell earfcn=2506,pci=171,plmn=26201,tac=0216,ci=0153803F,rsrp=-900
= radio remove 0318886E
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CEREG=2
< \r\nOK\r\n
> AT+CEREG?;+COPS?
< \r\n+CEREG:2,5,0216,0153803F,9\r\n
< \r\nOK\r\n
< \r\n+COPS:0,2,"26201"\r\n
< \r\nOK\r\n
+ 21s
> AT+COPS=?
+ 1s
@ 0.001
< \r\n+COPS:(2,,,"26201"),,(0-2),(2)\r\n
< \r\nOK\r\n
! radio cell earfcn=3734,pci=105,plmn=46004,tac=213D,ci=0318886E,rsrp=-1150
> AT+COPS=?
+ 1s
@ 0.001
< \r\n+COPS:(2,,,"26201"),(1,,,"46004"),,(0-2),(2)\r\n
< \r\nOK\r\n
> AT+CGATT=0
< \r\nOK\r\n
< \r\n+CEREG:0,0000,00000000,9\r\n
> AT+CGATT=1
< \r\nOK\r\n
< \r\n+CEREG:2,0000,00000000,9\r\n
+ 1s
@ 0.002
< \r\n+CEREG:1,213D,0318886E,9\r\n
> AT+CEREG?;+COPS?
< \r\n+CEREG:2,1,213D,0318886E,9\r\n
< \r\nOK\r\n
< \r\n+COPS:0,2,"46004"\r\n
< \r\nOK\r\n
# Manual selection of the other one.
> AT+COPS=1,2,"26201"
< \r\nOK\r\n
< \r\n+CEREG:2,0000,00000000,9\r\n
+ 1s
@ 0.002
< \r\n+CEREG:5,0216,0153803F,9\r\n
> AT+CEREG?;+COPS?
< \r\n+CEREG:2,5,0216,0153803F,9\r\n
< \r\nOK\r\n
< \r\n+COPS:1,2,"26201"\r\n
< \r\nOK\r\n
# Refused there: the list of the forbidden.
> AT+COPS=0
< \r\nOK\r\n
! radio cell ci=0318886E,reject=11
> AT+CGATT=0
< \r\nOK\r\n
< \r\n+CEREG:0,0000,00000000,9\r\n
> AT+CGATT=1
< \r\nOK\r\n
< \r\n+CEREG:2,0000,00000000,9\r\n
+ 1s
@ 0.002
nv> sim.iccid=89860411101871010225 sim.files=FPLMN=64F040FFFFFFFFFFFFFFFFFF;
@ 0.004
< \r\n+CEREG:5,0216,0153803F,9\r\n
> AT+COPS?
< \r\n+COPS:0,2,"26201"\r\n
< \r\nOK\r\n
+ 21s
> AT+COPS=?
+ 1s
@ 0.001
< \r\n+COPS:(2,,,"26201"),(3,,,"46004"),,(0-2),(2)\r\n
< \r\nOK\r\n
! radio remove 1234567
error> remove: there is no cell 1234567
! radio cell ci=1234567
error> cell: earfcn is missing
! radio cell earfcn=99,ci=0318886E
! radio cell earfcn=7000,ci=0318886E
error> cell: earfcn=7000 is in none of the module's bands
! radio cell ci=XYZ
error> cell: ci=XYZ: not a hexadecimal number from 0 to FFFFFFF
! radio cell nothing
error> cell: 'nothing' is not NAME=VALUE
! radio cell power=1
error> cell: there is no power of a cell
! radio cell ci=1,earfcn=3734,pci=1,tac=1
error> cell: plmn is missing
! radio cell ci=1,earfcn=3734,pci=504,tac=1,plmn=46000
error> cell: pci=504: not a number from 0 to 503
! radio cell ci=1,earfcn=3734,pci=1,tac=1,plmn=4600
error> cell: plmn=4600: not five or six digits
! radio cell ci=1,ci=2
error> cell: ci is there twice
