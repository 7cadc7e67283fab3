# AT+QLASENDDATA: guide 3.5.
# shows: 3.5/prompt 3.5/inline 3.5/con 3.5/con-query 3.5/non 3.5/1024
# shows: dialect/bare-data-form dialect/sending-con-outstanding dialect/data-command-itself-qlasenddata dialect/modes-qlasenddata
# shows: dialect/test-forms-qla-commands
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
net> 1 open plain 180.101.147.115:5683
net> 1 CON POST /rd?lwm2m=1.0&ep=867724030000225&b=U&lt=86400 token=64B2241261DD8DEE format=40 payload=</>;rt="oma.lwm2m";ct=11543,</1/0>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>
net< 1 answer 2.01 /rd/5a3f
< \r\n+QLAEVTIND:0\r\n
> AT+CMEE=1
< \r\nOK\r\n
# The five modes, inline: quoted text, bare text, hexadecimal digits.
> AT+QLASENDDATA=0x0000,5,"hello"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hello
< \r\nOK\r\n
> AT+QLASENDDATA=0x0001,5,hello
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hello
< \r\nOK\r\n
> AT+QLASENDDATA=0x0010,5,68656C6C6F
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=hello
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,5,68656c6c6f
net> 1 CON POST /dp?ep=867724030000225 token=F5EEAB99E3147D0B format=11543 payload=hello
< \r\nOK\r\n
net< 1 answer 2.04
< \r\n+QLADATASTATUS:4\r\n
> AT+QLASENDDATA=0X0101,4,abcd
net> 1 CON POST /dp?ep=867724030000225 token=10767F9C59673663 format=11543 payload=abcd
< \r\nOK\r\n
net< 1 answer 2.04
< \r\n+QLADATASTATUS:4\r\n
> AT+QLASENDDATA=256,4,12345678
net> 1 CON POST /dp?ep=867724030000225 token=DAC0FB02E16D65A6 format=11543 payload=\x124Vx
< \r\nOK\r\n
net< 1 answer 2.04
< \r\n+QLADATASTATUS:4\r\n
# Four digits for length 4 are text, quoted hexadecimal digits are text.
> AT+QLASENDDATA=0x0000,4,1234
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=1234
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,4,"1234"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=1234
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,26,[{"n":"19/1/0","p1":"v1"}]
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=[{"n":"19/1/0","p1":"v1"}]
< \r\nOK\r\n
# A ; ends a command in bare data; in quotes, in hexadecimal and after the prompt it is data.
> AT+QLASENDDATA=0x0000,1,a;+CMEE?
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=a
< \r\nOK\r\n
< \r\n+CMEE:1\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,3,a;b
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA=0x0000,3,"a;b"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=a;b
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,3,613B62
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=a;b
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,3
< \r\n>
>> a;b
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=a;b
< \r\nOK\r\n
# Wrong lengths, modes and forms.
> AT+QLASENDDATA=0x0000,5,1234
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA=0x0000,2,12X4
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA=0x0000,0
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA=0x0000,1025
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA=0x0002,2,ab
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA=0x0011,2,ab
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA=0x0000
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA
< \r\nERROR\r\n
> AT+QLASENDDATA?
< \r\nERROR\r\n
> AT+QLASENDDATA=?
< \r\nERROR\r\n
> AT+QLASENDATA=0x0000,2,ab
< \r\nERROR\r\n
# While a CON is outstanding nothing may be sent; its status goes 1, 4. NON doesn't touch it.
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:4\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=3C3FD6627815047E format=11543 payload=ab
< \r\nOK\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:1\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"cd"
< \r\n+CME ERROR: 159\r\n
> AT+QLASENDDATA=0x0000,2,"cd"
< \r\n+CME ERROR: 159\r\n
> AT+QLASENDDATA=0x0000,2
< \r\n+CME ERROR: 159\r\n
net< 1 ack
< \r\n+QLADATASTATUS:4\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:4\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0000,2,"cd"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=cd
< \r\nOK\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:4\r\n
< \r\nOK\r\n
# RST: 5. Retransmissions exhausted: 3. Could not be sent: 2. Refused by the platform: 2.
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=A24F708183F36B36 format=11543 payload=ab
< \r\nOK\r\n
net< 1 rst
< \r\n+QLADATASTATUS:5\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:5\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=A2E6F4E63EAF3386 format=11543 payload=ab
< \r\nOK\r\n
net< 1 timeout
< \r\n+QLADATASTATUS:3\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:3\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=CC9EB061F694E990 format=11543 payload=ab
< \r\nOK\r\n
net< 1 failed
< \r\n+QLADATASTATUS:2\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:2\r\n
< \r\nOK\r\n
> AT+QLASENDDATA=0x0100,2,"ab"
net> 1 CON POST /dp?ep=867724030000225 token=D584EB29A06A4019 format=11543 payload=ab
< \r\nOK\r\n
net< 1 answer 4.04
< \r\n+QLADATASTATUS:2\r\n
> AT+QLADATASTATUS?
< \r\n+QLADATASTATUS:2\r\n
< \r\nOK\r\n
# The largest length.
> AT+QLASENDDATA=0x0000,1024
< \r\n>
>> 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
< \r\nOK\r\n
# Every limit from both sides, and parameters that are missing.
> AT+QLASENDDATA=258,2,"ab"
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA=-1,2,"ab"
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA=,2,"ab"
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA=0,,"ab"
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA=0,-1,"ab"
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA=0,1,"a"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=a
< \r\nOK\r\n
> AT+QLASENDDATA=0,1025,"a"
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA=
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA="0",1,"a"
< \r\n+CME ERROR: 50\r\n
> AT+QLASENDDATA=0x,1,"a"
< \r\n+CME ERROR: 50\r\n
# The CoAP stack does not take the data: 514, and of a CON the URC tells that it failed.
net< 1 full
> AT+QLASENDDATA=0x0000,2,"ab"
< \r\n+CME ERROR: 514\r\n
net< 1 full
> AT+QLASENDDATA=0x0100,2,"ab"
< \r\nOK\r\n
< \r\n+QLADATASTATUS:2\r\n
> AT+QLASENDDATA=0x0000,2,"ab"
net> 1 NON POST /dp?ep=867724030000225 format=11543 payload=ab
< \r\nOK\r\n
# With AT+CMEE=0 errors are ERROR, instead of the prompt too. With the radio off 524.
> AT+CMEE=0
< \r\nOK\r\n
> AT+QLASENDDATA=258,2
< \r\nERROR\r\n
> AT+QLASENDDATA=0,0
< \r\nERROR\r\n
> AT+QLASENDDATA=0,1025
< \r\nERROR\r\n
> AT+CFUN=0
net> 1 close
< \r\nOK\r\n
> AT+QLASENDDATA=0,2
< \r\nERROR\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLASENDDATA=0,2
< \r\n+CME ERROR: 524\r\n
