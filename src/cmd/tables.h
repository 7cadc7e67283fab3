/* The families of commands; private to this folder. */
#ifndef CMD_TABLES_H
#define CMD_TABLES_H

#include "bc28/cmd.h"

extern const struct cmd general_commands[];
extern const struct cmd network_commands[];
extern const struct cmd radio_commands[];
extern const struct cmd stats_commands[];
extern const struct cmd power_commands[];
extern const struct cmd time_commands[];
extern const struct cmd andlink_commands[];
extern const struct cmd fota_commands[];
extern const struct cmd device_commands[];
extern const struct cmd nconfig_commands[];
extern const struct cmd nfwupd_commands[];
extern const struct cmd pdp_commands[];
extern const struct cmd pdp_report_commands[];
extern const struct cmd qos_commands[];
extern const struct cmd server_commands[];
extern const struct cmd sim_commands[];
extern const struct cmd sms_commands[];

#endif
