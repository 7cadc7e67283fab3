# AT+QLWSERVERIP: base manual 5.21.
# shows: 5.21/del 5.21/read
# shows: dialect/deleting-bootstrap-server-hold
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QLWSERVERIP?
< \r\n+CME ERROR: 512\r\n
> AT+QLWSERVERIP=BS,112.13.96.205,5783
nv> bs.host=112.13.96.205 bs.port=5783 lwm2m.family=1
< \r\nOK\r\n
> AT+QLWSERVERIP?
< \r\n+QLWSERVERIP:BS,112.13.96.205,5783\r\n
< \r\nOK\r\n
> AT+QLWSERVERIP=LWM2M,180.101.147.115
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
> AT+QLWSERVERIP?
< \r\n+QLWSERVERIP:BS,112.13.96.205,5783\r\n+QLWSERVERIP:LWM2M,180.101.147.115,5683\r\n
< \r\nOK\r\n
> AT+QLWSERVERIP="lwm2m","180.101.147.115",0
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
> AT+QLWSERVERIP=LWM2M,180.101.147.115,65535
nv> lwm2m.host=180.101.147.115 lwm2m.port=65535
< \r\nOK\r\n
> AT+QLWSERVERIP=LWM2M,180.101.147.115,65536
< \r\n+CME ERROR: 50\r\n
> AT+QLWSERVERIP=LWM2M,180.101.147.115,-1
< \r\n+CME ERROR: 50\r\n
> AT+QLWSERVERIP=XY,180.101.147.115
< \r\n+CME ERROR: 50\r\n
> AT+QLWSERVERIP=,180.101.147.115
< \r\n+CME ERROR: 50\r\n
> AT+QLWSERVERIP=LWM2M
< \r\n+CME ERROR: 50\r\n
> AT+QLWSERVERIP=LWM2M,,5683
< \r\n+CME ERROR: 50\r\n
> AT+QLWSERVERIP=LWM2M,hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
nv> lwm2m.host=hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh lwm2m.port=5683
< \r\nOK\r\n
> AT+QLWSERVERIP=LWM2M,hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
< \r\n+CME ERROR: 50\r\n
> AT+QLWSERVERIP
< \r\nERROR\r\n
> AT+QLWSERVERIP=?
< \r\nERROR\r\n
> AT+QLWSERVERIP=LWM2M,180.101.147.115,5683
nv> lwm2m.host=180.101.147.115 lwm2m.port=5683
< \r\nOK\r\n
# DEL: by address, and port if there is one; no match is no error.
> AT+QLWSERVERIP=DEL,180.101.147.115,5684
< \r\nOK\r\n
> AT+QLWSERVERIP?
< \r\n+QLWSERVERIP:BS,112.13.96.205,5783\r\n+QLWSERVERIP:LWM2M,180.101.147.115,5683\r\n
< \r\nOK\r\n
> AT+QLWSERVERIP=DEL,180.101.147.115,5683
nv> lwm2m.host=(default) lwm2m.port=(default)
< \r\nOK\r\n
> AT+QLWSERVERIP?
< \r\n+QLWSERVERIP:BS,112.13.96.205,5783\r\n
< \r\nOK\r\n
> AT+QLWSERVERIP=DEL,10.0.0.1
< \r\nOK\r\n
# With hold-off 0 the bootstrap server stays.
> AT+QBOOTSTRAPHOLDOFF=0
nv> bs.hold-off=0
< \r\nOK\r\n
> AT+QLWSERVERIP=DEL,112.13.96.205
< \r\n+CME ERROR: 3\r\n
> AT+QLWSERVERIP=DEL,112.13.96.205,5784
< \r\nOK\r\n
> AT+QBOOTSTRAPHOLDOFF=600
nv> bs.hold-off=600
< \r\nOK\r\n
> AT+QLWSERVERIP=DEL,112.13.96.205
nv> bs.host=(default) bs.port=(default)
< \r\nOK\r\n
> AT+QLWSERVERIP?
< \r\n+CME ERROR: 512\r\n
