# Sockets without a radio, without an address, and when it goes.
# shows: 4.5/needs-radio 4.5/needs-address 4.13/address-lost
# shows: dialect/codes-socket-commands dialect/sockets-address-goes-cfun
= quirk early-socket take
= preset autoconnect 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 1 open udp port=56443
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,7,1,00
< \r\n+CME ERROR: 524\r\n
> AT+NSOSTF=1,1.2.3.4,7,0,1,00
< \r\n+CME ERROR: 524\r\n
> AT+NSOSD=1,1,00
< \r\n+CME ERROR: 524\r\n
> AT+NSOCO=1,1.2.3.4,7
< \r\n+CME ERROR: 524\r\n
> AT+NPING=1.2.3.4
< \r\n+CME ERROR: 524\r\n
> AT+QDNS=0,host.example
< \r\n+CME ERROR: 524\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,7,1,00
< \r\n+CME ERROR: 30\r\n
> AT+NSOSTF=1,1.2.3.4,7,0,1,00
< \r\n+CME ERROR: 30\r\n
> AT+NSOCR=STREAM,6,0
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCO=2,1.2.3.4,7
< \r\n+CME ERROR: 30\r\n
> AT+NPING=1.2.3.4
< \r\n+CME ERROR: 30\r\n
> AT+QDNS=2,host.example
< \r\n+CME ERROR: 30\r\n
> AT+NSOSTATUS
< \r\n+NSOSTATUS:0,0\r\n+NSOSTATUS:1,0\r\n+NSOSTATUS:2,0\r\n+NSOSTATUS:3,1\r\n+NSOSTATUS:4,1\r\n+NSOSTATUS:5,1\r\n+NSOSTATUS:6,1\r\n
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+NSOST=1,1.2.3.4,7,1,00
sock> 1 send 1.2.3.4:7 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOCO=2,1.2.3.4,7
sock> 2 open tcp port=51426
sock> 2 connect 1.2.3.4:7
sock< 2 connected
< \r\nOK\r\n
> AT+NSOSD=2,1,00,0,9
sock> 2 send id=9 hex=00
< \r\n2,1\r\n
< \r\nOK\r\n
> AT+NSOCR=STREAM,6,0
< \r\n3\r\n
< \r\nOK\r\n
> AT+NPING=1.2.3.4
sock> ping 1.2.3.4 size=12
< \r\nOK\r\n
> AT+QDNS=2,host.example
sock> resolve host.example 211.136.20.203 211.136.17.107
< \r\nOK\r\n
# the address goes: connections end, UDP sockets wait for it
> AT+CGATT=0
sock> 2 abort
sock> ping-cancel
sock> resolve-cancel
< \r\nOK\r\n
< \r\n+NSOSTR:2,9,0\r\n
< \r\n+NSOCLI: 2\r\n
< \r\n+NPINGERR:1\r\n
< \r\n+QDNS:FAIL\r\n
> AT+NSOSTATUS
< \r\n+NSOSTATUS:0,0\r\n+NSOSTATUS:1,1\r\n+NSOSTATUS:2,1\r\n+NSOSTATUS:3,0\r\n+NSOSTATUS:4,1\r\n+NSOSTATUS:5,1\r\n+NSOSTATUS:6,1\r\n
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,7,1,00
< \r\n+CME ERROR: 30\r\n
> AT+NSOSD=2,1,00
< \r\n+CME ERROR: 3\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
> AT+NSOSTATUS
< \r\n+NSOSTATUS:0,0\r\n+NSOSTATUS:1,0\r\n+NSOSTATUS:2,1\r\n+NSOSTATUS:3,0\r\n+NSOSTATUS:4,1\r\n+NSOSTATUS:5,1\r\n+NSOSTATUS:6,1\r\n
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,7,1,00
sock> 1 send 1.2.3.4:7 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
# power goes while a connection is made and a name and a ping are under way
> AT+QDNS=2,host.example
sock> resolve host.example 211.136.20.203 211.136.17.107
< \r\nOK\r\n
> AT+NPING=1.2.3.4
sock> ping 1.2.3.4 size=12
< \r\nOK\r\n
> AT+NSOCO=3,1.2.3.4,7
sock> 3 open tcp port=58130
sock> 3 connect 1.2.3.4:7
! power off
sock> ping-cancel
sock> 1 abort
sock> 3 abort
sock> resolve-cancel
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+NSOSTATUS
< \r\n+NSOSTATUS:0,0\r\n+NSOSTATUS:1,1\r\n+NSOSTATUS:2,1\r\n+NSOSTATUS:3,1\r\n+NSOSTATUS:4,1\r\n+NSOSTATUS:5,1\r\n+NSOSTATUS:6,1\r\n
< \r\nOK\r\n
