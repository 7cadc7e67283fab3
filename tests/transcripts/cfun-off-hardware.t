# In profile hardware it takes less than a second: a driver repeats it then, and late OKs would be taken for answers to what follows.
= profile hardware
! power on
+ 1min
@ 3.012
< \r\nNeul\r\nOK\r\n
> AT+CFUN=0
+ 1s
@ 0.716
< \r\nOK\r\n
> AT+CFUN?
+ 1s
@ 0.047
< \r\n+CFUN:0\r\n
< \r\nOK\r\n
