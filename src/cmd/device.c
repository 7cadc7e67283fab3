/*
 * The module as a device: versions, chip, log levels, LED, UART (base manual 2 and 4).
 */
#include "config.h"

#include <string.h>

#include "bc28/handler.h"
#include "tables.h"

const char *colon_blank(const struct module *m, bool in_examples)
{
	return (module_quirk(m, QUIRK_SPACING) == 0) == in_examples ? " " : "";
}

/* --- versions ----------------------------------------------------------------------------------------------------- */

static int cgmi_exec(struct module *m)
{
	module_info(m, MODULE_MANUFACTURER);
	return AT_OK;
}

static int cgmm_exec(struct module *m)
{
	module_info(m, "%s", module_text(m, TEXT_PRODUCT));
	return AT_OK;
}

/* The images of the flash, each in a frame of its own; an update replaces the three of slot A (base manual 2.5). */
static int cgmr_exec(struct module *m)
{
	const char *version = module_version(m);
	const char *slot = strcmp(version, module_text(m, TEXT_REVISION)) == 0 ? "V150R100C20B300SP2" : version;

	module_info(m, "SSB,V150R100C10B200SP1");
	module_info(m, "SECURITY_A,%s", slot);
	module_info(m, "PROTOCOL_A,%s", slot);
	module_info(m, "APPLICATION_A,%s", slot);
	module_info(m, "SECURITY_B,V150R100C20B300SP2");
	module_info(m, "RADIO,Hi2115_RF1");
	return AT_OK;
}

static int qgmr_exec(struct module *m)
{
	module_info(m, "%s", module_version(m));
	return AT_OK;
}

/* --- chip, log, LED ----------------------------------------------------------------------------------------------- */

/* The chip is at room temperature. */
#define CHIP_TEMPERATURE 30

static int qchipinfo_set(struct module *m, const struct at_args *a)
{
	int level, mv;

	module_get_battery(m, &level, &mv);
	switch (a->arg[0].num) {
	case 0:
		module_info(m, "+QCHIPINFO:TEMP,%d", CHIP_TEMPERATURE);
		module_info_more(m, "+QCHIPINFO:VBAT,%d", mv);
		break;
	case 1:
		module_info(m, "+QCHIPINFO:TEMP,%d", CHIP_TEMPERATURE);
		break;
	default:
		module_info(m, "+QCHIPINFO:VBAT,%d", mv);
		break;
	}
	return AT_OK;
}

/* In the order of the command's keywords. */
static const enum setting_id log_settings[] = {SET_LOG_PROTOCOL, SET_LOG_APPLICATION, SET_LOG_SECURITY};

static int nloglevel_set(struct module *m, const struct at_args *a)
{
	return module_change_number(m, log_settings[a->arg[0].num], a->arg[1].num);
}

static int nloglevel_read(struct module *m)
{
	static const struct {
		const char *core;
		enum setting_id level;
	} rows[] = {
		{"SECURITY", SET_LOG_SECURITY}, {"PROTOCOL", SET_LOG_PROTOCOL}, {"APPLICATION", SET_LOG_APPLICATION}};
	char word[SETTING_WORD_MAX];

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		module_info(m, "+NLOGLEVEL:%s%s,%s", colon_blank(m, true), rows[i].core,
			module_setting_said(m, rows[i].level, word));
	return AT_OK;
}

/* --- UART --------------------------------------------------------------------------------------------------------- */

/* What AT+NATSPEED=<baud>,<timeout>,<store>,<sync_mode>[,…] asks for; what isn't given is the default. */
static int natspeed_set(struct module *m, const struct at_args *a)
{
	struct uart_format f = {
		.baud = (unsigned)a->arg[0].num,
		.sync = (unsigned)a->arg[3].num,
		.stop = a->arg[4].given ? (unsigned)a->arg[4].num : 1,
		.parity = (unsigned)a->arg[5].num,
		.xonxoff = (unsigned)a->arg[6].num,
	};

	/* Base manual 4.18: mode 3 not at these rates; at 9600 with another frame than 8N1 mode 1 becomes mode 2. */
	if (f.sync == 3 && (f.baud == 4800 || f.baud == 57600))
		return CME_PARAMETER;
	if (f.sync == 1 && f.baud == 9600 && (f.stop != 1 || f.parity != 0))
		f.sync = 2;
	uart_try(m, &f, (unsigned)a->arg[1].num, a->arg[2].num == 1);
	return AT_OK;
}

static int natspeed_read(struct module *m)
{
	const struct uart_format *f = uart_format(m);

	module_info(m, "+NATSPEED:%u,%u,%u,%u,%u", f->baud, f->sync, f->stop, f->parity, f->xonxoff);
	return AT_OK;
}

const struct cmd device_commands[] = {
	{
		.name = "+CGMI",
		.flags = CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 2.3",
		.text = "Manufacturer.",
		.exec = cgmi_exec,
	},
	{
		.name = "+CGMM",
		.flags = CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 2.4",
		.text = "Model.",
		.exec = cgmm_exec,
	},
	{
		.name = "+CGMR",
		.flags = CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 2.5",
		.text = "Versions of the firmware's images.",
		.exec = cgmr_exec,
	},
	{
		.name = "+QGMR",
		.max_ms = 300,
		.source = "drivers",
		.text = "Revision of the firmware.",
		.exec = qgmr_exec,
	},
	{
		.name = "+QCHIPINFO",
		.args = "item:k(ALL,TEMP,VBAT)",
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.33",
		.text = "Temperature (degrees Celsius) and supply voltage (mV).",
		.set = qchipinfo_set,
	},
	{
		.name = "+NLOGLEVEL",
		.args = "core:k(PROTOCOL,APPLICATION,SECURITY),level:v",
		.settings = {SET_LOG_PROTOCOL},
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.16",
		.text = "Level of the debug log of each core.",
		.set = nloglevel_set,
		.read = nloglevel_read,
	},
	{
		.name = "+QLEDMODE",
		.args = "mode:v",
		.settings = {SET_LED},
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.30",
		.text = "Network LED off (0, default) or blinking (1).",
	},
	{
		.name = "+NATSPEED",
		.args = "baud:v,timeout:i(0-30),store:i(0,1),sync_mode:v[,stopbits:i(1,2),parity:i(0-2),xonxoff:i(0,1)"
			"]",
		.settings = {SET_UART_BAUD, SET_UART_SYNC},
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.18",
		.text = "Rate and frame of the UART; the host confirms them by talking within the time-out.",
		.set = natspeed_set,
		.read = natspeed_read,
	},
	{.name = NULL},
};
