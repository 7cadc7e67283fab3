# Faults on order (module_fault(), bc28ctl at-fault): the next executions of a command, or of any, are answered otherwise.
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
# Two executions, whatever their form; other commands are executed, and so is this one afterwards.
! fault +CMEE 30 2
> AT+CMEE?
< \r\n+CME ERROR: 30\r\n
> AT
< \r\nOK\r\n
> AT+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
> AT+CMEE=0
< \r\n+CME ERROR: 30\r\n
> AT+CMEE?
< \r\n+CMEE:1\r\n
< \r\nOK\r\n
# ERROR, whatever AT+CMEE says; in a chain the rest is dropped.
! fault +CSQ error
> AT+CGSN=3;+CSQ;+CMEE?
< \r\n+CGSN:01\r\n
< \r\nOK\r\n
< \r\nERROR\r\n
> AT+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
# Any command of the table, in the order in which they come; its own fault goes before that of any.
! fault any 500 2
! fault +CSQ 3
> AT+CSQ
< \r\n+CME ERROR: 3\r\n
> AT
< \r\n+CME ERROR: 500\r\n
> AT+NOSUCH
< \r\nERROR\r\n
> AT+CGSN=1
< \r\n+CME ERROR: 500\r\n
> ATI
< \r\nQuectel\r\nBC28\r\nRevision:BC28JAR01A10\r\n
< \r\nOK\r\n
> ATI
< \r\nQuectel\r\nBC28\r\nRevision:BC28JAR01A10\r\n
< \r\nOK\r\n
# A command that prompts does so no more.
! fault +QLASENDDATA 159
> AT+QLASENDDATA=0x0100,2
< \r\n+CME ERROR: 159\r\n
>> ab\r
< \r\nERROR\r\n
> AT+QLASENDDATA=0x0100,2
< \r\n+CME ERROR: 512\r\n
# Late: nothing until twice the maximum response time has passed. What the host sends meanwhile waits, and so do URCs.
! fault +CSQ timeout
> AT+CEREG=1;+CGATT=0;+CGATT=1
< \r\nOK\r\n
< \r\nOK\r\n
< \r\nOK\r\n
< \r\n+CEREG:0\r\n
< \r\n+CEREG:2\r\n
> AT+CSQ
> AT+CGSN=3
+ 599ms
+ 1ms
@ 0.001
< \r\nERROR\r\n
< \r\n+CEREG:1\r\n
< \r\n+CGSN:01\r\n
< \r\nOK\r\n
! fault +QLASETPSK timeout
> AT+QLASETPSK?
+ 10s
@ 4.000
< \r\nERROR\r\n
# Never: no final result, and the next command is executed.
! fault +CSQ silent
> AT+CSQ
+ 1min
> AT+CGSN=3
< \r\n+CGSN:01\r\n
< \r\nOK\r\n
> AT+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
# Taken back: of one command, of all.
! fault +CSQ 3 5
! fault ATI 4 5
! fault +CSQ none
> AT+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
> ATI
< \r\n+CME ERROR: 4\r\n
! fault any none
> ATI
< \r\nQuectel\r\nBC28\r\nRevision:BC28JAR01A10\r\n
< \r\nOK\r\n
# It belongs to who ordered it: a reboot leaves it in force, and stops the wait.
! fault +CSQ timeout 2
> AT+CSQ
! reset
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CGSN=3
< \r\n+CGSN:01\r\n
< \r\nOK\r\n
> AT+CSQ
+ 10s
@ 0.600
< \r\nERROR\r\n
> AT+CSQ
< \r\n+CSQ:17,99\r\n
< \r\nOK\r\n
# A reboot that is refused is none.
! fault +NRB 3
> AT+NRB
< \r\nERROR\r\n
> AT+CMEE?
< \r\n+CMEE:0\r\n
< \r\nOK\r\n
