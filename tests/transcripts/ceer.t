# AT+CEER: why the network refused a context's activation, or the end of the last one; what came last is told.
# shows: 2.22/contexts dialect/ceer-tells dialect/names-ceer
= preset lwm2m.registration-mode 0
= preset autoconnect 0
! power on
+ 1s
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT+CMEE=1
< \r\nOK\r\n
> AT+CGDCONT=1,"IP","a"
nv> pdp.contexts=1,0,0,0,0,a;
< \r\nOK\r\n
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGATT=1
< \r\nOK\r\n
+ 1s
@ 0.002
< \r\nREGISTERNOTIFY\r\n
> AT+CEER
< \r\nOK\r\n
# the last context stays: a deactivation that fails
> AT+CGACT=0,0
< \r\n+CME ERROR: 520\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_LAST_PDN_DISCONNECTION_NOT_ALLOWED\r\n
< \r\nOK\r\n
! radio pdn-result 4
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_INSUFFICIENT_RESOURCES\r\n
< \r\nOK\r\n
! radio pdn-result 6
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_MISSING_OR_UNKNOWN_APN\r\n
< \r\nOK\r\n
! radio pdn-result 8
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_PDN_TYPE_IPV4_ONLY_ALLOWED\r\n
< \r\nOK\r\n
! radio pdn-result 9
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_PDN_TYPE_IPV6_ONLY_ALLOWED\r\n
< \r\nOK\r\n
! radio pdn-result 10
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_PDN_TYPE_IPV4V6_ONLY_ALLOWED\r\n
< \r\nOK\r\n
! radio pdn-result 11
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_PDN_TYPE_NON_IP_ONLY_ALLOWED\r\n
< \r\nOK\r\n
! radio pdn-result 12
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_SINGLE_ADDRESS_BEARERS_ONLY_ALLOWED\r\n
< \r\nOK\r\n
! radio pdn-result 13
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_SERVICE_OPTION_TEMPORARILY_OUT_OF_ORDER\r\n
< \r\nOK\r\n
! radio pdn-result 14
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_MAXIMUM_NUMBER_OF_EPS_BEARERS_REACHED\r\n
< \r\nOK\r\n
! radio pdn-result 15
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_REACTIVATION_REQUESTED\r\n
< \r\nOK\r\n
! radio pdn-result 16
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_LAST_PDN_DISCONNECTION_NOT_ALLOWED\r\n
< \r\nOK\r\n
! radio pdn-result 17
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_REQUEST_REJECTED_UNSPECIFIED\r\n
< \r\nOK\r\n
# of these the network has no cause
! radio pdn-result 5
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\nOK\r\n
! radio pdn-result 18
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\nOK\r\n
! radio pdn-result 19
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\nOK\r\n
! radio pdn-result 1
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\nOK\r\n
# refused by the module: what was before stays
! radio pdn-result 6
! radio pdn-back-off 60
> AT+CGACT=1,1
< \r\n+CME ERROR: 3\r\n
> AT+CGACT=1,1
< \r\n+CME ERROR: 537\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_MISSING_OR_UNKNOWN_APN\r\n
< \r\nOK\r\n
> AT+CGACT=1,5
< \r\n+CME ERROR: 521\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_MISSING_OR_UNKNOWN_APN\r\n
< \r\nOK\r\n
# one that succeeds
! radio pdn-result 0
! radio pdn-back-off 0
+ 61s
> AT+CGACT=1,1
< \r\nOK\r\n
> AT+CEER
< \r\nOK\r\n
# a wrong type of address
> AT+CGDCONT=2,"IPV6","b"
nv> pdp.contexts=1,0,0,0,0,a;2,2,0,0,0,b;
< \r\nOK\r\n
> AT+CGACT=1,2
< \r\n+CME ERROR: 3\r\n
> AT+CEER
< \r\n+CEER:ESM_CAUSE_PDN_TYPE_IPV4_ONLY_ALLOWED\r\n
< \r\nOK\r\n
# the attach ends, and the next is refused
> AT+CGATT=0
< \r\nOK\r\n
+ 1s
> AT+CEER
< \r\nOK\r\n
! radio reject 22
> AT+CGACT=1,1
< \r\nOK\r\n
+ 1s
> AT+CEER
< \r\n+CEER:EMM_CAUSE_CONGESTION\r\n
< \r\nOK\r\n
# context 0 and another one of an attach, behind its refusal
> AT+CFUN=0
< \r\nOK\r\n
! radio reject 0
! radio pdn-result 14
> AT+CFUN=1
< \r\nOK\r\n
> AT+CGACT=1,1
< \r\nOK\r\n
+ 1s
> AT+CEER
< \r\n+CEER:ESM_CAUSE_MAXIMUM_NUMBER_OF_EPS_BEARERS_REACHED\r\n
< \r\nOK\r\n
# over a reboot there is none
> AT+NRB
< \r\nREBOOTING\r\n
+ 1s
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT+CEER
< \r\nOK\r\n
