# Sentences of the base manual about networks and contexts: 2.12, 2.13, 2.26, 2.40, 2.42, 4.1, 4.39.
# shows: 2.12/read 2.12/volatile 2.13/same 2.13/automatic 2.13/contexts 2.26/all 2.40/preferred 2.42/undefine
# shows: 4.1/silent 4.39/defined
= preset lwm2m.registration-mode 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CEREG=1
< \r\nOK\r\n
# Mode, format and digits, without the access technology.
> AT+COPS?
< \r\n+COPS:0,2,"46000"\r\n
< \r\nOK\r\n
# The state that is asked for is there.
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
# A second context: what lists contexts, and what the detach leaves of them.
> AT+CGDCONT=1,"IP","a"
nv> pdp.contexts=1,0,0,0,0,a;
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
+ 1s
> AT+CGACT?
< \r\n+CGACT:0,1\r\n+CGACT:1,1\r\n
< \r\nOK\r\n
> AT+CGAPNRC
< \r\n+CGAPNRC:0,0,0\r\n
< \r\n+CGAPNRC:1,0,0\r\n
< \r\nOK\r\n
> AT+NCIDSTATUS
< \r\n+NCIDSTATUS:0,0\r\n+NCIDSTATUS:1,0\r\n
< \r\nOK\r\n
> AT+CGDCONT=2,"IP","b"
nv> pdp.contexts=1,0,0,0,0,a;2,0,0,0,0,b;
< \r\nOK\r\n
> AT+NCIDSTATUS
< \r\n+NCIDSTATUS:0,0\r\n+NCIDSTATUS:1,0\r\n+NCIDSTATUS:2,1\r\n
< \r\nOK\r\n
> AT+CGAPNRC
< \r\n+CGAPNRC:0,0,0\r\n
< \r\n+CGAPNRC:1,0,0\r\n
< \r\nOK\r\n
> AT+CGATT=0
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
+ 1s
> AT+CGACT?
< \r\n+CGACT:0,0\r\n+CGACT:1,0\r\n+CGACT:2,0\r\n
< \r\nOK\r\n
> AT+CGAPNRC
< \r\nOK\r\n
# Without a network the mode stands alone.
> AT+COPS?
< \r\n+COPS:0\r\n
< \r\nOK\r\n
> AT+COPS=2
< \r\nOK\r\n
> AT+COPS?
< \r\n+COPS:2\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.002
< \r\n+CEREG:1\r\n
> AT+COPS?
< \r\n+COPS:0,2,"46000"\r\n
< \r\nOK\r\n
# The manual mode.
> AT+COPS=1,2,"46000",9
< \r\nOK\r\n
+ 1s
> AT+COPS?
< \r\n+COPS:1,2,"46000"\r\n
< \r\nOK\r\n
# AT+CGATT=1 takes it back to the automatic one.
> AT+CGATT=0
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
+ 1s
> AT+CGATT=1
< \r\nOK\r\n
< \r\n+CEREG:2\r\n
+ 1s
@ 0.002
< \r\n+CEREG:1\r\n
> AT+COPS?
< \r\n+COPS:0,2,"46000"\r\n
< \r\nOK\r\n
> AT+COPS=1,2,"46000"
< \r\nOK\r\n
+ 1s
> AT+COPS?
< \r\n+COPS:1,2,"46000"\r\n
< \r\nOK\r\n
# Not over a reboot; nothing behind AT+NRB is carried out.
> AT+NRB;+COPS?
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+COPS?
< \r\n+COPS:0,2,"46000"\r\n
< \r\nOK\r\n
# The user plane only when it is offered.
> AT+CCIOTOPT=1,1,2
< \r\nERROR\r\n
> AT+CCIOTOPT=1,3,2
< \r\nOK\r\n
> AT+CCIOTOPT?
< \r\n+CCIOTOPT:1,3,2\r\n
< \r\nOK\r\n
> AT+CCIOTOPT=1,0
< \r\nERROR\r\n
> AT+CCIOTOPT=1,2
< \r\nERROR\r\n
> AT+CCIOTOPT=1,3,0
< \r\nERROR\r\n
# The class of a context goes by its number.
> AT+CGEQOS=1,79
< \r\nOK\r\n
> AT+CGEQOS?
< \r\n+CGEQOS: 1,79\r\n
< \r\nOK\r\n
> AT+CGEQOS=1
< \r\nOK\r\n
> AT+CGEQOS?
< \r\nOK\r\n
