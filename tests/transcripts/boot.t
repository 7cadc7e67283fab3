# Boot: the ready string (guide 2), AT+NRB (at-base 4.4) and the 24 causes of guide 7.
! state power
>> AT\r
! power on
! state power
>> AT\r
+ 10ms
! state power
> AT
# AT+NRB: REBOOTING and no OK; the cause stands before the ready string.
> AT+NRB
! state power
+ 10ms
> AT
# The reset pin: no cause (guide 7).
! reset
+ 10ms
# A power cut in the middle of a command, and a power-on: no cause.
>> AT+CM
! power off
! state power
>> EE?\r
! power off
! power on
+ 10ms
> AT
! reset NO_SUCH_CAUSE
! reset REBOOT_CAUSE_SECURITY_RESET_UNKNOWN
+ 10ms
! reset REBOOT_CAUSE_SECURITY_SYSRESETREQ
+ 10ms
! reset REBOOT_CAUSE_SECURITY_WATCHDOG
+ 10ms
! reset REBOOT_CAUSE_SECURITY_SELF
+ 10ms
! reset REBOOT_CAUSE_SECURITY_ALTBOOT
+ 10ms
! reset REBOOT_CAUSE_SECURITY_REG_0
+ 10ms
! reset REBOOT_CAUSE_SECURITY_REG_3
+ 10ms
! reset REBOOT_CAUSE_SECURITY_STANDARD_CHIP_WATCHDOG
+ 10ms
! reset REBOOT_CAUSE_SECURITY_UPDATER_CHIP_WATCHDOG
+ 10ms
! reset REBOOT_CAUSE_SECURITY_SCAN_ENTER_EXIT
+ 10ms
! reset REBOOT_CAUSE_SECURITY_PMU_POWER_ON_RESET
+ 10ms
! reset REBOOT_CAUSE_SECURITY_RESET_PIN
+ 10ms
! reset REBOOT_CAUSE_SECURITY_REGIONS_UPDATED
+ 10ms
! reset REBOOT_CAUSE_SECURITY_FOTA_UPGRADE
+ 10ms
! reset REBOOT_CAUSE_PROTOCOL_SYSRESETREQ
+ 10ms
! reset REBOOT_CAUSE_PROTOCOL_WATCHDOG
+ 10ms
! reset REBOOT_CAUSE_PROTOCOL_MONITOR_REBOOT_REQ
+ 10ms
! reset REBOOT_CAUSE_PROTOCOL_RPC_TIMEOUT
+ 10ms
! reset REBOOT_CAUSE_APPLICATION_SYSRESETREQ
+ 10ms
! reset REBOOT_CAUSE_APPLICATION_WATCHDOG
+ 10ms
! reset REBOOT_CAUSE_APPLICATION_AT
+ 10ms
! reset REBOOT_CAUSE_APPLICATION_RPC_TIMEOUT
+ 10ms
! reset REBOOT_CAUSE_PROTOCOL_IMSI_UPDATE
+ 10ms
! reset REBOOT_CAUSE_UNKNOWN
+ 10ms
! power off
! reset REBOOT_CAUSE_UNKNOWN
