# quirk.early-socket=refuse, the default: no socket while the module is neither attached nor about to be.
= quirk early-socket refuse
= timer sim 800
= timer search 1000
= preset autoconnect 0
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
< \r\n+CME ERROR: 524\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
< \r\n+CME ERROR: 30\r\n
# about to be: from AT+CGATT=1 on, which waits for the card
> AT+CGATT=1
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
sock> 1 open udp port=56443
< \r\n1\r\n
< \r\nOK\r\n
+ 1s
> AT+NSOCR=DGRAM,17,0
sock> 2 open udp port=51426
< \r\n2\r\n
< \r\nOK\r\n
> AT+NSOST=1,192.0.2.1,5683,1,AA
< \r\n+CME ERROR: 30\r\n
+ 2s
> AT+NSOCR=DGRAM,17,0
sock> 3 open udp port=58130
< \r\n3\r\n
< \r\nOK\r\n
# what is there stays when the network goes
> AT+CGATT=0
< \r\nOK\r\n
> AT+NSOCR=DGRAM,17,0
< \r\n+CME ERROR: 30\r\n
> AT+NSOCL=3
sock> 3 close
< \r\nOK\r\n
# out of service it goes on looking
! radio coverage off
> AT+CGATT=1
< \r\nOK\r\n
+ 2s
> AT+NSOCR=DGRAM,17,0
sock> 4 open udp port=50415
< \r\n3\r\n
< \r\nOK\r\n
