# quirk write-data=hex.
= quirk write-data hex
= preset lwm2m.host 180.101.147.115
! power on
+ 1s
net< 1 answer 2.01 /rd/5a3f
> AT+CMEE=1
net< 1 request CON PUT /19/1/0?a=b mid=11 token=0B format=42 payload={"switch":"on"}
