#include "config.h"

#include <stddef.h>

#include "bc28/module.h"
#include "tables.h"

const struct cmd *const bc28_commands[] = {
	general_commands,
	sim_commands,
	network_commands,
	socket_commands,
	names_commands,
	server_commands,
	andlink_commands,
	fota_commands,
	sms_commands,
	NULL,
};
