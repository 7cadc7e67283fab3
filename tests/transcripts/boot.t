# Boot: the ready string (guide 2), AT+NRB and the 24 causes of guide 7.
# shows: 2/ready 2/before-ready 2/cause-line 7/none
# shows: dialect/spelling-cause-10
! state power
state> power off
>> AT\r
! power on
! state power
state> power booting
>> AT\r
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
! state power
state> power ready
> AT
< \r\nOK\r\n
# AT+NRB: REBOOTING and no OK; the cause stands before the ready string.
> AT+NRB
< \r\nREBOOTING\r\n
! state power
state> power booting
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
> AT
< \r\nOK\r\n
# The reset pin: no cause (guide 7).
! reset
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
# A power cut in the middle of a command, and a power-on: no cause.
>> AT+CM
! power off
! state power
state> power off
>> EE?\r
! power off
! power on
+ 10ms
@ 0.001
< \r\nNeul\r\nOK\r\n
> AT
< \r\nOK\r\n
! reset NO_SUCH_CAUSE
error> there is no reboot cause NO_SUCH_CAUSE
! reset REBOOT_CAUSE_SECURITY_RESET_UNKNOWN
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_RESET_UNKNOWN\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_SECURITY_SYSRESETREQ
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_SYSRESETREQ\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_SECURITY_WATCHDOG
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_WATCHDOG\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_SECURITY_SELF
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_SELF\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_SECURITY_ALTBOOT
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_ALTBOOT\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_SECURITY_REG_0
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_REG_0\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_SECURITY_REG_3
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_REG_3\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_SECURITY_STANDARD_CHIP_WATCHDOG
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_STANDARD_CHIP_WATCHDOG\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_SECURITY_UPDATER_CHIP_WATCHDOG
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_UPDATER_CHIP_WATCHDOG\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_SECURITY_SCAN_ENTER_EXIT
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_SCAN_ENTER_EXIT\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_SECURITY_PMU_POWER_ON_RESET
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_PMU_POWER_ON_RESET\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_SECURITY_RESET_PIN
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_RESET_PIN\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_SECURITY_REGIONS_UPDATED
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_REGIONS_UPDATED\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_SECURITY_FOTA_UPGRADE
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_SECURITY_FOTA_UPGRADE\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_PROTOCOL_SYSRESETREQ
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_PROTOCOL_SYSRESETREQ\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_PROTOCOL_WATCHDOG
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_PROTOCOL_WATCHDOG\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_PROTOCOL_MONITOR_REBOOT_REQ
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_PROTOCOL_MONITOR_REBOOT_REQ\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_PROTOCOL_RPC_TIMEOUT
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_PROTOCOL_RPC_TIMEOUT\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_APPLICATION_SYSRESETREQ
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_SYSRESETREQ\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_APPLICATION_WATCHDOG
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_WATCHDOG\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_APPLICATION_AT
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_APPLICATION_RPC_TIMEOUT
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_APPLICATION_RPC_TIMEOUT\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_PROTOCOL_IMSI_UPDATE
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_PROTOCOL_IMSI_UPDATE\r\nNeul\r\nOK\r\n
! reset REBOOT_CAUSE_UNKNOWN
+ 10ms
@ 0.001
< \r\nREBOOT_CAUSE_UNKNOWN\r\nNeul\r\nOK\r\n
! power off
! reset REBOOT_CAUSE_UNKNOWN
error> the module is off
