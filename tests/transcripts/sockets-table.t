# Creating sockets: how many, which ports, which arguments; NSOSTATUS; what the forms that don't exist answer.
# shows: 4.4/seven 4.4/same-port 4.4/no-receive 4.38/status-all 4.11/closed-drops 4.11/reboot
# shows: dialect/codes-socket-commands dialect/sockets-address-goes-cfun dialect/ipv6-addresses
# shows: dialect/ipv6-sockets
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSOSTATUS
< \r\n+NSOSTATUS:0,0\r\n+NSOSTATUS:1,1\r\n+NSOSTATUS:2,1\r\n+NSOSTATUS:3,1\r\n+NSOSTATUS:4,1\r\n+NSOSTATUS:5,1\r\n+NSOSTATUS:6,1\r\n
< \r\nOK\r\n
> AT+NSOSTATUS=0
< \r\n+NSOSTATUS:0,0\r\n
< \r\nOK\r\n
> AT+NSOSTATUS=1
< \r\n+NSOSTATUS:1,1\r\n
< \r\nOK\r\n
> AT+NSOSTATUS=6
< \r\n+NSOSTATUS:6,1\r\n
< \r\nOK\r\n
> AT+NSOSTATUS=7
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTATUS=?
< \r\n+NSOSTATUS:(0-6)\r\n
< \r\nOK\r\n
> AT+NSOSTATUS?
< \r\nERROR\r\n
> AT+NSOCR=DGRAM,6,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=STREAM,17,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=RAW,1,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=RAW,17,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,17
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,17,65536
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,17,0,2
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,17,0,1,AF_UNIX
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,17,0,1,AF_INET,127.0.0.1
< \r\n+CME ERROR: 50\r\n
> AT+NSOCR=DGRAM,17,0,1,AF_INET6,0.0.0.0
< \r\n+CME ERROR: 50\r\n
# six of the host's beside the one of CoAP; a port once for each protocol
> AT+NSOCR=DGRAM,17,65535
sock> 1 open udp port=65535
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,65535
< \r\n+CME ERROR: 3\r\n
> AT+NSOCR="STREAM",6,0xFFFF
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,1,0
sock> 2 open udp port=1
< \r\n3\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,2,1,AF_INET,0.0.0.0
sock> 3 open udp port=2
< \r\n4\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,3,1,AF_INET6,::
sock> 4 open udp6 port=3
< \r\n5\r\n
< \r\nOK\r\n
> AT+CGPADDR
< \r\n+CGPADDR:0,10.86.150.66\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,4,1,AF_INET,10.86.150.66
sock> 5 open udp port=4
< \r\n6\r\n
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,5
< \r\n+CME ERROR: 23\r\n
> AT+NSOSTATUS
< \r\n+NSOSTATUS:0,0\r\n+NSOSTATUS:1,0\r\n+NSOSTATUS:2,0\r\n+NSOSTATUS:3,0\r\n+NSOSTATUS:4,0\r\n+NSOSTATUS:5,0\r\n+NSOSTATUS:6,0\r\n
< \r\nOK\r\n
# one that receives nothing
sock< 2 data 1.2.3.4:1 hex=00
> AT+NSORF=3,1
< \r\nOK\r\n
# IPv6
> AT+NSOST=5,2001:DB8:0:0:0:0:0:1,65535,1,00
sock> 4 send [2001:DB8::1]:65535 id=0 hex=00
< \r\n5,1\r\n
< \r\nOK\r\n
sock< 4 data hex=01
< \r\n+NSONMI:5,1\r\n
> AT+NSORF=5,1
< \r\n5,2001:DB8::1,65535,1,01,0\r\n
< \r\nOK\r\n
> AT+NSOST=5,1.2.3.4,7,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=5,2001::DB8::1,7,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=5,::ffff:1.2.3.4,7,1,00
sock> 4 send [::FFFF:102:304]:7 id=0 hex=00
< \r\n5,1\r\n
< \r\nOK\r\n
# a closed one is free again, and what was not read is gone
sock< 3 data 1.2.3.4:1 hex=0102
< \r\n+NSONMI:4,2\r\n
> AT+NSOCL=4
sock> 3 close
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,2
sock> 6 open udp port=2
< \r\n4\r\n
< \r\nOK\r\n
> AT+NSORF=4,1
< \r\nOK\r\n
# without room in the network
> AT+NSOCL=4
sock> 6 close
< \r\nOK\r\n
sock< full
> AT+NSOCR=DGRAM,17,2
< \r\n+CME ERROR: 23\r\n
> AT+NSOCO=2,1.2.3.4,80
< \r\n+CME ERROR: 23\r\n
# forms that don't exist
> AT+NSOCR
< \r\nERROR\r\n
> AT+NSOCR?
< \r\nERROR\r\n
> AT+NSOCR=?
< \r\nERROR\r\n
> AT+NSOST
< \r\nERROR\r\n
> AT+NSOST?
< \r\nERROR\r\n
> AT+NSOST=?
< \r\nERROR\r\n
> AT+NSOSTF
< \r\nERROR\r\n
> AT+NSOSTF?
< \r\nERROR\r\n
> AT+NSOSTF=?
< \r\nERROR\r\n
> AT+NQSOS
< \r\nERROR\r\n
> AT+NQSOS=?
< \r\nERROR\r\n
> AT+NQSOS=7
< \r\n+CME ERROR: 50\r\n
> AT+NSORF
< \r\nERROR\r\n
> AT+NSORF?
< \r\nERROR\r\n
> AT+NSORF=?
< \r\nERROR\r\n
> AT+NSOCO
< \r\nERROR\r\n
> AT+NSOCO?
< \r\nERROR\r\n
> AT+NSOCO=?
< \r\nERROR\r\n
> AT+NSOSD
< \r\nERROR\r\n
> AT+NSOSD?
< \r\nERROR\r\n
> AT+NSOSD=?
< \r\nERROR\r\n
> AT+NSOCL
< \r\nERROR\r\n
> AT+NSOCL?
< \r\nERROR\r\n
> AT+NSOCL=?
< \r\nERROR\r\n
# a reboot closes everything
> AT+NRB
sock> 1 abort
sock> 2 abort
sock> 4 abort
sock> 5 abort
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+NSOSTATUS
< \r\n+NSOSTATUS:0,0\r\n+NSOSTATUS:1,1\r\n+NSOSTATUS:2,1\r\n+NSOSTATUS:3,1\r\n+NSOSTATUS:4,1\r\n+NSOSTATUS:5,1\r\n+NSOSTATUS:6,1\r\n
< \r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSORF=1,1
< \r\n+CME ERROR: 3\r\n
