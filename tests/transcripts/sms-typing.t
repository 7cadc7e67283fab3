# With AT+CSMS=1: a short message that comes while the host types is acknowledged at once, printed behind the answer, and
# AT+CNMA is due for each.
# shows: 3.2/typing dialect/short-messages-host-types
= preset lwm2m.registration-mode 0
= timer sms-ack 15000
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CSMS=1
< \r\n+CSMS:1,1,0\r\n
< \r\nOK\r\n
> AT+CMGS=20
< \r\n> 
! sms 00040D91683108108300F000006211221200002305E8329BFD06
! sms-report 0006010D91683108108300F062112212000023621122120000230000
+ 20s
>> \x1B
< \r\nOK\r\n
< \r\n+CMT:0,25\r\n00040D91683108108300F000006211221200002305E8329BFD06\r\n
> AT+CNMA
< \r\nOK\r\n
< \r\n+CDS:27\r\n0006010D91683108108300F062112212000023621122120000230000\r\n
> AT+CNMA
< \r\nOK\r\n
> AT+CNMA
< \r\n+CME ERROR: 340\r\n
# The prompts of AT+CMGC and AT+CNMA are such, too; that of AT+CNMA is for the one that was printed.
> AT+CMGC=8
< \r\n> 
! sms 00040D91683108108300F000006211221200002305E8329BFD07
>> \x1B
< \r\nOK\r\n
< \r\n+CMT:0,25\r\n00040D91683108108300F000006211221200002305E8329BFD07\r\n
> AT+CNMA=1,2
< \r\n> 
! sms 00040D91683108108300F000006211221200002305E8329BFD08
>> 0000\x1A
< \r\nOK\r\n
< \r\n+CMT:0,25\r\n00040D91683108108300F000006211221200002305E8329BFD08\r\n
> AT+CNMA=0
< \r\nOK\r\n
> AT+CNMA
< \r\n+CME ERROR: 340\r\n
# One that comes while another is due waits in the network, as ever, and comes behind it.
> AT+CMGS=20
< \r\n> 
! sms 00040D91683108108300F000006211221200002305E8329BFD07
>> \x1B
< \r\nOK\r\n
< \r\n+CMT:0,25\r\n00040D91683108108300F000006211221200002305E8329BFD07\r\n
! sms 00040D91683108108300F000006211221200002305E8329BFD08
> AT+CNMA
< \r\nOK\r\n
< \r\n+CMT:0,25\r\n00040D91683108108300F000006211221200002305E8329BFD08\r\n
> AT+CNMA
< \r\nOK\r\n
# Nothing from the host: the next one after the network's time all the same.
> AT+CMGS=20
< \r\n> 
! sms 00040D91683108108300F000006211221200002305E8329BFD07
! sms 00040D91683108108300F000006211221200002305E8329BFD08
>> \x1B
< \r\nOK\r\n
< \r\n+CMT:0,25\r\n00040D91683108108300F000006211221200002305E8329BFD07\r\n
+ 20s
@ 15.000
< \r\n+CMT:0,25\r\n00040D91683108108300F000006211221200002305E8329BFD08\r\n
> AT+CNMA
< \r\nOK\r\n
# The connection is gone by then: they are in the module, and come without one.
> AT+CSCON=1
< \r\nOK\r\n
> AT+CMGS=20
< \r\n> 
! sms 00040D91683108108300F000006211221200002305E8329BFD07
+ 40s
>> \x1B
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
< \r\n+CSCON:0\r\n
< \r\n+CMT:0,25\r\n00040D91683108108300F000006211221200002305E8329BFD07\r\n
> AT+CNMA
< \r\nOK\r\n
# One that finds the module idle while the host types comes with the page.
> AT+CMGS=20
< \r\n> 
! sms 00040D91683108108300F000006211221200002305E8329BFD07
+ 5s
>> \x1B
< \r\nOK\r\n
< \r\n+CSCON:1\r\n
< \r\n+CMT:0,25\r\n00040D91683108108300F000006211221200002305E8329BFD07\r\n
> AT+CNMA
< \r\nOK\r\n
# Without AT+CSMS=1 it is a line that waits, and nothing is due.
> AT+CSMS=0
< \r\n+CSMS:1,1,0\r\n
< \r\nOK\r\n
> AT+CMGS=20
< \r\n> 
! sms 00040D91683108108300F000006211221200002305E8329BFD07
>> \x1B
< \r\nOK\r\n
< \r\n+CMT:0,25\r\n00040D91683108108300F000006211221200002305E8329BFD07\r\n
> AT+CNMA
< \r\n+CME ERROR: 340\r\n
