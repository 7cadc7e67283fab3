#include "config.h"

#include <stddef.h>

#include "bc28/module.h"
#include "tables.h"

const struct cmd *const bc28_commands[] = {
	general_commands,
	device_commands,
	nconfig_commands,
	nfwupd_commands,
	sim_commands,
	network_commands,
	pdp_commands,
	pdp_report_commands,
	qos_commands,
	socket_commands,
	dns_commands,
	mqtt_commands,
	radio_commands,
	stats_commands,
	power_commands,
	time_commands,
	server_commands,
	andlink_commands,
	qcfg_commands,
	lwm2m_commands,
	fota_commands,
	rawdata_commands,
	sms_commands,
	NULL,
};
