# A rate that the low-power UART hasn't keeps the module out of deep sleep; when the trial is over, it sleeps again.
= preset lwm2m.registration-mode 0
= timer sleep 1000
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
@ 0.003
< \r\nREGISTERNOTIFY\r\n
> AT+CPSMS=1,,,01000011,00000101
nv> psm.mode=1 psm.tau=01000011 psm.active=00000101
< \r\nOK\r\n
+ 12s
> AT+NATSPEED=115200,5,0,2
< \r\nOK\r\n
< \r\n+NATSPEED:DISABLE_DEEP_SLEEP\r\n
+ 4s
! state sleep
state> sleep awake
+ 500ms
+ 500ms
! state sleep
state> sleep awake
+ 1s
! state sleep
state> sleep deep-sleep
