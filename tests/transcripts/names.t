# AT+QDNS and AT+QIDNSCFG.
# shows: 4.32/dns-cache 4.32/dns-fail 4.32/dns-busy 4.32/dns-timeout 4.31/dns-servers
# shows: dialect/codes-socket-commands dialect/qidnscfg-saved-not-address dialect/qdns-fail dialect/cache-qdns
= timer dns 15000
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QIDNSCFG?
< \r\nPrimaryDns: 211.136.20.203\r\nSecondaryDns: 211.136.17.107\r\n
< \r\nOK\r\n
> AT+QIDNSCFG=?
< \r\nOK\r\n
> AT+QIDNSCFG
< \r\nERROR\r\n
> AT+QIDNSCFG=8.8.8.8,8.8.4.4
< \r\nOK\r\n
> AT+QIDNSCFG?
< \r\nPrimaryDns: 8.8.8.8\r\nSecondaryDns: 8.8.4.4\r\n
< \r\nOK\r\n
> AT+QIDNSCFG=2001:4860:4860::8888
< \r\nOK\r\n
> AT+QIDNSCFG?
< \r\nPrimaryDns: 2001:4860:4860::8888\r\nSecondaryDns: 8.8.4.4\r\n
< \r\nOK\r\n
> AT+QIDNSCFG=dns.example
< \r\n+CME ERROR: 50\r\n
> AT+QIDNSCFG=1.1.1.1,dns.example
< \r\n+CME ERROR: 50\r\n
# mode 0: kept, and from then on known
> AT+QDNS=0,iot.example.com
sock> resolve iot.example.com 2001:4860:4860::8888 8.8.4.4
< \r\nOK\r\n
# one at a time; and its servers stay meanwhile
> AT+QDNS=2,other.example.com
< \r\n+CME ERROR: 525\r\n
> AT+QIDNSCFG=1.1.1.1
< \r\n+CME ERROR: 525\r\n
sock< resolved 192.0.2.7
nv> dns.cache=iot.example.com=192.0.2.7
< \r\n+QDNS:192.0.2.7\r\n
> AT+QDNS=0,IOT.example.com
< \r\nOK\r\n
< \r\n+QDNS:192.0.2.7\r\n
> AT+QDNS=0,second.example.com
sock> resolve second.example.com 2001:4860:4860::8888 8.8.4.4
< \r\nOK\r\n
sock< resolved 2001:DB8::2
nv> dns.cache=second.example.com=2001:DB8::2 iot.example.com=192.0.2.7
< \r\n+QDNS:2001:DB8::2\r\n
> AT+QDNS=0,second.example.com
< \r\nOK\r\n
< \r\n+QDNS:2001:DB8::2\r\n
# mode 2: asked anew, not kept
> AT+QDNS=2,iot.example.com
sock> resolve iot.example.com 2001:4860:4860::8888 8.8.4.4
< \r\nOK\r\n
sock< resolved 192.0.2.8
< \r\n+QDNS:192.0.2.8\r\n
> AT+QDNS=0,iot.example.com
< \r\nOK\r\n
< \r\n+QDNS:192.0.2.7\r\n
> AT+QDNS=2,third.example.com
sock> resolve third.example.com 2001:4860:4860::8888 8.8.4.4
< \r\nOK\r\n
sock< resolved 192.0.2.9
< \r\n+QDNS:192.0.2.9\r\n
> AT+QDNS=0,third.example.com
sock> resolve third.example.com 2001:4860:4860::8888 8.8.4.4
< \r\nOK\r\n
sock< resolved none
< \r\n+QDNS:FAIL\r\n
# a name server that says nothing
> AT+QDNS=0,silent.example.com
sock> resolve silent.example.com 2001:4860:4860::8888 8.8.4.4
< \r\nOK\r\n
+ 1min
@ 15.000
sock> resolve-cancel
< \r\n+QDNS:FAIL\r\n
# kept over a reboot; the servers are the network's again
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+QIDNSCFG?
< \r\nPrimaryDns: 211.136.20.203\r\nSecondaryDns: 211.136.17.107\r\n
< \r\nOK\r\n
> AT+QDNS=0,iot.example.com
< \r\nOK\r\n
< \r\n+QDNS:192.0.2.7\r\n
# mode 1: forgets one, or all
> AT+QDNS=1,nobody.example.com
< \r\nOK\r\n
> AT+QDNS=1,iot.example.com
nv> dns.cache=second.example.com=2001:DB8::2
< \r\nOK\r\n
> AT+QDNS=0,iot.example.com
sock> resolve iot.example.com 211.136.20.203 211.136.17.107
< \r\nOK\r\n
sock< resolved 192.0.2.10
nv> dns.cache=iot.example.com=192.0.2.10 second.example.com=2001:DB8::2
< \r\n+QDNS:192.0.2.10\r\n
> AT+QDNS=1
nv> dns.cache=(default)
< \r\nOK\r\n
> AT+QDNS=0,second.example.com
sock> resolve second.example.com 211.136.20.203 211.136.17.107
< \r\nOK\r\n
sock< resolved none
< \r\n+QDNS:FAIL\r\n
# an address is its own
> AT+QDNS=0,192.0.2.1
< \r\nOK\r\n
< \r\n+QDNS:192.0.2.1\r\n
> AT+QDNS=2,::1
< \r\nOK\r\n
< \r\n+QDNS:::1\r\n
# wrong
> AT+QDNS=0
< \r\n+CME ERROR: 50\r\n
> AT+QDNS=2
< \r\n+CME ERROR: 50\r\n
> AT+QDNS=3,a.example
< \r\n+CME ERROR: 50\r\n
> AT+QDNS=0,"a b.example"
< \r\n+CME ERROR: 50\r\n
> AT+QDNS=0,a..example
< \r\n+CME ERROR: 50\r\n
> AT+QDNS=0,x=y
< \r\n+CME ERROR: 50\r\n
> AT+QDNS
< \r\nERROR\r\n
> AT+QDNS?
< \r\nERROR\r\n
> AT+QDNS=?
< \r\nERROR\r\n
