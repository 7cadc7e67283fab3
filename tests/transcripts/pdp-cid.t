# Contexts are 0 to 10: the last one in each command, and the first beyond it.
# shows: dialect/cid-above-10
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CGDCONT=10,"IP","a.b"
nv> pdp.contexts=10,0,0,0,0,a.b;
< \r\nOK\r\n
> AT+CGACT=1,10
< \r\nOK\r\n
> AT+CGPADDR=10
< \r\n+CGPADDR:10,10.86.150.42\r\n
< \r\nOK\r\n
> AT+CGPADDR=0,10
< \r\n+CGPADDR:0,10.86.150.66\r\n+CGPADDR:10,10.86.150.42\r\n
< \r\nOK\r\n
> AT+CGCONTRDP=10
< \r\n+CGCONTRDP:10,,"a.b.MNC000.MCC460.GPRS",,,211.136.20.203,211.136.17.107\r\n
< \r\nOK\r\n
> AT+CGAUTH=10,1,"u","p"
nv> pdp.auth=10,1,75,70;
< \r\nOK\r\n
> AT+CGAPNRC=10
< \r\n+CGAPNRC:10,0,0\r\n
< \r\nOK\r\n
> AT+CGCMOD=10
< \r\nOK\r\n
> AT+CGEQOS=10,9
< \r\nOK\r\n
> AT+CGTFT=10,1,0
< \r\nOK\r\n
> AT+NCIDSTATUS=10
< \r\n+NCIDSTATUS:10,0\r\n
< \r\nOK\r\n
> AT+NQPODCP=10
< \r\nOK\r\n
> AT+NQPNPD=10
< \r\nOK\r\n
# in hexadecimal too; the first that is beyond is told, behind a valid one too
> AT+CGPADDR=0xA
< \r\n+CGPADDR:10,10.86.150.42\r\n
< \r\nOK\r\n
> AT+CGPADDR=0,11
< \r\n+CME ERROR: 517\r\n
> AT+CGPADDR=0,0xB
< \r\n+CME ERROR: 517\r\n
> AT+CGDCONT=11
< \r\n+CME ERROR: 517\r\n
> AT+CGACT=0,11
< \r\n+CME ERROR: 517\r\n
> AT+CGCONTRDP=11
< \r\n+CME ERROR: 517\r\n
> AT+CGAUTH=11
< \r\n+CME ERROR: 517\r\n
> AT+CGAPNRC=11
< \r\n+CME ERROR: 517\r\n
> AT+CGCMOD=11
< \r\n+CME ERROR: 517\r\n
> AT+CGEQOS=11
< \r\n+CME ERROR: 517\r\n
> AT+CGTFT=11
< \r\n+CME ERROR: 517\r\n
> AT+NCIDSTATUS=11
< \r\n+CME ERROR: 517\r\n
> AT+CSODCP=11,0,""
< \r\n+CME ERROR: 517\r\n
> AT+NSNPD=11,0,""
< \r\n+CME ERROR: 517\r\n
# what is no number is an error of its own
> AT+CGPADDR=-1
< \r\n+CME ERROR: 50\r\n
> AT+CGPADDR=x
< \r\n+CME ERROR: 50\r\n
