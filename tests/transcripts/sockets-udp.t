# shows: 4.5/port-0
# The UDP session of the base manual, chapter 8; buffers, sequence numbers, limits.
# shows: 4.4/udp-session 4.12/announce-one-by-one 4.8/partial-read 4.8/nothing-buffered
# shows: dialect/codes-socket-commands dialect/nsostr-udp dialect/remaining-length-nsorf
# shows: 4.5/socket-0 4.4/first-is-1 4.5/pending-sequence 4.5/sent-urc
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
# the example
> AT+NSOCR=DGRAM,17,0,1
sock> 1 open udp port=56443
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSOST=1,220.180.239.212,8012,5,1245783132,100
sock> 1 send 220.180.239.212:8012 id=100 hex=1245783132
< \r\n1,5\r\n
< \r\nOK\r\n
sock< 1 sent
< \r\n+NSOSTR:1,100,1\r\n
sock< 1 data hex=1245783132
< \r\n+NSONMI:1,5\r\n
> AT+NSORF=1,5
< \r\n1,220.180.239.212,8012,5,1245783132,0\r\n
< \r\nOK\r\n
> AT+NSOCL=1
sock> 1 close
< \r\nOK\r\n
# nothing is buffered: OK alone
> AT+NSOCR=dgram,17,56000
sock> 2 open udp port=56000
< \r\n1\r\n
< \r\nOK\r\n
> AT+NSORF=1,1358
< \r\nOK\r\n
# announced at once only when nothing waits; the next when the one before is read to its end
sock< 2 data 1.2.3.4:7000 hex=0102030405
< \r\n+NSONMI:1,5\r\n
sock< 2 data 1.2.3.4:7001 hex=0A0B0C
sock< 2 data 1.2.3.5:7002 hex=FF
> AT+NSORF=1,2
< \r\n1,1.2.3.4,7000,2,0102,3\r\n
< \r\nOK\r\n
> AT+NSORF=1,2
< \r\n1,1.2.3.4,7000,2,0304,1\r\n
< \r\nOK\r\n
> AT+NSORF=1,1358
< \r\n1,1.2.3.4,7000,1,05,0\r\n
< \r\nOK\r\n
< \r\n+NSONMI:1,3\r\n
> AT+NSORF=1,1358
< \r\n1,1.2.3.4,7001,3,0A0B0C,0\r\n
< \r\nOK\r\n
< \r\n+NSONMI:1,1\r\n
> AT+NSORF=1,1358
< \r\n1,1.2.3.5,7002,1,FF,0\r\n
< \r\nOK\r\n
> AT+NSORF=1,1358
< \r\nOK\r\n
# an empty datagram is told, and there is nothing to read of it
sock< 2 data 1.2.3.4:7000 hex=
< \r\n+NSONMI:1,0\r\n
# a message with and without a sequence number; pending ones are refused, and listed
> AT+NSOST=1,1.2.3.4,7000,1,00
sock> 2 send 1.2.3.4:7000 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,7000,1,01,1
sock> 2 send 1.2.3.4:7000 id=1 hex=01
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,7000,1,02,255
sock> 2 send 1.2.3.4:7000 id=255 hex=02
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,7000,1,03,1
< \r\n+CME ERROR: 516\r\n
> AT+NQSOS=1
< \r\n+NQSOS:1,1\r\n+NQSOS:1,255\r\n
< \r\nOK\r\n
> AT+NQSOS?
< \r\n+NQSOS:1,1\r\n+NQSOS:1,255\r\n
< \r\nOK\r\n
> AT+NQSOS=0,1,2,3,4,5,6
< \r\n+NQSOS:1,1\r\n+NQSOS:1,255\r\n
< \r\nOK\r\n
> AT+NQSOS=6
< \r\nOK\r\n
sock< 2 sent 1
< \r\n+NSOSTR:1,1,1\r\n
sock< 2 unsent 255
< \r\n+NSOSTR:1,255,0\r\n
> AT+NQSOS?
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,7000,1,03,1
sock> 2 send 1.2.3.4:7000 id=1 hex=03
< \r\n1,1\r\n
< \r\nOK\r\n
sock< 2 sent
< \r\n+NSOSTR:1,1,1\r\n
# flags, one by one and together
> AT+NSOSTF=1,1.2.3.4,7000,0x100,1,AA
sock> 2 send 1.2.3.4:7000 id=0 hex=AA
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=1,1.2.3.4,7000,0x200,1,AB
sock> 2 send 1.2.3.4:7000 id=0 hex=AB
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=1,1.2.3.4,7000,0x400,1,AC,7
sock> 2 send 1.2.3.4:7000 id=7 hex=AC
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=1,1.2.3.4,7000,0,1,AD
sock> 2 send 1.2.3.4:7000 id=0 hex=AD
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=1,1.2.3.4,7000,0x300,1,AE
sock> 2 send 1.2.3.4:7000 id=0 hex=AE
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=1,1.2.3.4,7000,0x500,1,AF
sock> 2 send 1.2.3.4:7000 id=0 hex=AF
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=1,1.2.3.4,7000,0x600,1,B0
sock> 2 send 1.2.3.4:7000 id=0 hex=B0
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=1,1.2.3.4,7000,0x700,1,B1
sock> 2 send 1.2.3.4:7000 id=0 hex=B1
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOSTF=1,1.2.3.4,7000,0x800,1,B2
< \r\n+CME ERROR: 50\r\n
> AT+NSOSTF=1,1.2.3.4,7000,1,1,B3
< \r\n+CME ERROR: 50\r\n
> AT+NQSOS=1
< \r\n+NQSOS:1,7\r\n
< \r\nOK\r\n
sock< 2 sent
# octets in octal and hexadecimal, ports too
> AT+NSOST=1,0x7F.0.00.01,0x1B58,1,00
sock> 2 send 127.0.0.1:7000 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
# an address that is none, of the other family; ports, sockets, sequences out of range
> AT+NSOST=1,1.2.3,7000,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=1,1.2.3.256,7000,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=1,::1,7000,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=1,1.2.3.4,0,1,00
sock> 2 send 1.2.3.4:0 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,65535,1,00
sock> 2 send 1.2.3.4:65535 id=0 hex=00
< \r\n1,1\r\n
< \r\nOK\r\n
> AT+NSOST=1,1.2.3.4,65536,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=7,1.2.3.4,7000,1,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=1,1.2.3.4,7000,1,00,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=1,1.2.3.4,7000,1,00,256
< \r\n+CME ERROR: 50\r\n
# the length is that of the data, 1 to 1358
> AT+NSOST=1,1.2.3.4,7000,2,00
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=1,1.2.3.4,7000,1,0
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=1,1.2.3.4,7000,1,0G
< \r\n+CME ERROR: 50\r\n
> AT+NSOST=1,1.2.3.4,7000,0,
< \r\n+CME ERROR: 50\r\n
> AT+NSORF=1,0
< \r\n+CME ERROR: 50\r\n
> AT+NSORF=1,1359
< \r\n+CME ERROR: 50\r\n
> AT+NSORF=7,1
< \r\n+CME ERROR: 50\r\n
# not open, not ours
> AT+NSOST=2,1.2.3.4,7000,1,00
< \r\n+CME ERROR: 3\r\n
> AT+NSOST=0,1.2.3.4,7000,1,00
< \r\n+CME ERROR: 530\r\n
> AT+NSOSTF=2,1.2.3.4,7000,0,1,00
< \r\n+CME ERROR: 3\r\n
> AT+NSOSTF=0,1.2.3.4,7000,0,1,00
< \r\n+CME ERROR: 530\r\n
> AT+NSORF=2,1
< \r\n+CME ERROR: 3\r\n
> AT+NSORF=0,1
< \r\n+CME ERROR: 530\r\n
> AT+NSOCL=2
< \r\n+CME ERROR: 3\r\n
> AT+NSOCL=0
< \r\n+CME ERROR: 530\r\n
> AT+NSOCL=7
< \r\n+CME ERROR: 50\r\n
> AT+NSOCL=1
sock> 2 close
< \r\nOK\r\n
> AT+NSOCL=1
< \r\n+CME ERROR: 3\r\n
