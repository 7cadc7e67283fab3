/* Identification, error reporting, reboot (base manual chapters 2 and 4). */
#include "config.h"

#include "bc28/handler.h"
#include "tables.h"

/* ATE without a number is ATE0 (V.250 5.3.1: a missing number is 0). */
static int echo_exec(struct module *m)
{
	return module_change_number(m, SET_ECHO, 0);
}

static int ati_exec(struct module *m)
{
	module_info(m, MODULE_MANUFACTURER);
	module_info_more(m, "%s", module_text(m, TEXT_MODEL));
	module_info_more(m, "Revision:%s", module_version(m));
	return AT_OK;
}

static int nrb_exec(struct module *m)
{
	module_reboot(m, REBOOT_AT);
	return AT_SILENT;
}

/* The software version of IMEISV and SVN (TS 23.003 6.2.2). */
#define IMEI_SVN "01"

static int cgsn_set(struct module *m, const struct at_args *a)
{
	const struct module_identity *id = module_identity(m);

	switch (a->arg[0].num) {
	case 1:
		module_info(m, "+CGSN:%s", id->imei);
		break;
	case 2:
		module_info(m, "+CGSN:%.14s" IMEI_SVN, id->imei);
		break;
	case 3:
		module_info(m, "+CGSN:" IMEI_SVN);
		break;
	default:
		module_info(m, "%s", id->sn);
		break;
	}
	return AT_OK;
}

static int cgsn_exec(struct module *m)
{
	module_info(m, "%s", module_identity(m)->sn);
	return AT_OK;
}

/* Every command of the tables but the aliases, each in a frame of its own. */
static int clac_exec(struct module *m)
{
	const struct cmd *const *tables = module_commands(m);

	for (size_t t = 0; tables[t] != NULL; t++)
		for (const struct cmd *c = tables[t]; c->name != NULL; c++)
			if (!(c->flags & CMD_HIDDEN))
				module_info(m, "AT%s", c->name);
	return AT_OK;
}

const struct cmd general_commands[] = {
	{
		.name = "E",
		.args = "value:v",
		.settings = {SET_ECHO},
		.flags = CMD_HIDDEN,
		.max_ms = 300,
		.source = "base manual 2.2",
		.text = "Echo of what the host sends: 0 off (default), 1 on.",
		.exec = echo_exec,
	},
	{
		.name = "I",
		.flags = CMD_HIDDEN,
		.max_ms = 300,
		.source = "base manual 2.1",
		.text = "Manufacturer, model and revision.",
		.exec = ati_exec,
	},
	{
		.name = "+CMEE",
		.args = "n:v",
		.settings = {SET_CMEE},
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 2.18, guide 5",
		.text = "Errors as plain ERROR (0, default) or +CME ERROR: <err> (1).",
	},
	{
		.name = "+NRB",
		.flags = NOT_DURING_FOTA,
		.max_ms = 300,
		.work_ms = 40,
		.source = "base manual 4.1",
		.text = "Reboots the module.",
		.exec = nrb_exec,
	},
	{
		.name = "+CGSN",
		.args = "snt:i(0,1,2,3)",
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 2.6",
		.text = "Serial number (0, default), IMEI (1), IMEISV (2) or SVN (3).",
		.set = cgsn_set,
		.exec = cgsn_exec,
	},
	{
		.name = "+CLAC",
		.flags = CMD_TEST_OK,
		.max_ms = 300,
		.work_ms = 20,
		.source = "base manual 2.9",
		.text = "The list of commands.",
		.exec = clac_exec,
	},
	{.name = NULL},
};
