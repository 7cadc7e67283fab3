/* AT commands of registration and radio state (base manual chapter 2). */
#include "config.h"

#include <string.h>

#include "bc28/handler.h"
#include "bc28/pdp.h"
#include "tables.h"

/* <rst> is accepted and has no effect (base manual 2.17). */
static int cfun_set(struct module *m, const struct at_args *a)
{
	return radio_set_function(m, a->arg[0].num == 1);
}

static int cfun_read(struct module *m)
{
	module_info(m, "+CFUN:%d", radio_on(m));
	return AT_OK;
}

static int cgatt_set(struct module *m, const struct at_args *a)
{
	return radio_attach(m, a->arg[0].num == 1);
}

static int cgatt_read(struct module *m)
{
	module_info(m, "+CGATT:%d", radio_attached(m));
	return AT_OK;
}

static int cereg_read(struct module *m)
{
	long n = module_setting_num(m, SET_CEREG);
	struct buf text;

	buf_init(&text);
	radio_registration_text(m, n, false, &text);
	module_info(m, "+CEREG:%ld,%s", n, buf_str(&text));
	buf_release(&text);
	return AT_OK;
}

static int cscon_read(struct module *m)
{
	module_info(m, "+CSCON:%ld,%d", module_setting_num(m, SET_CSCON), radio_connected(m));
	return AT_OK;
}

/* --- AT+COPS (base manual 2.12) ----------------------------------------------------------------------------------- */

/* Only the manual mode names a network, in digits. */
static int cops_set(struct module *m, const struct at_args *a)
{
	bool manual = a->arg[0].num == 1;
	const char *plmn = a->arg[2].str;

	if (a->arg[1].given != manual || a->arg[2].given != manual || (!manual && a->arg[3].given))
		return CME_PARAMETER;
	if (manual && strspn(plmn, "0123456789") != strlen(plmn))
		return CME_PARAMETER;
	return radio_select_plmn(m, (int)a->arg[0].num, manual ? plmn : NULL);
}

static int cops_read(struct module *m)
{
	const struct radio_cell *cell = radio_cell(m);

	if (cell != NULL)
		module_info(m, "+COPS:%d,2,\"%s\"", radio_plmn_mode(m), cell->plmn);
	else
		module_info(m, "+COPS:%d", radio_plmn_mode(m));
	return AT_OK;
}

/* "+COPS:(2,,,"46000"),,(0-2),(2)": the shape of the base manual, without names. */
static void cops_found(struct module *m)
{
	const char *plmn;
	struct buf text;
	int stat;

	buf_init(&text);
	for (size_t i = 0; radio_plmn(m, i, &plmn, &stat); i++)
		buf_addf(&text, "(%d,,,\"%s\"),", stat, plmn);
	module_info(m, "+COPS:%s,(0-2),(2)", buf_str(&text));
	buf_release(&text);
	module_final(m, AT_OK);
}

static int cops_test(struct module *m)
{
	return radio_plmn_search(m, cops_found);
}

/* --- AT+CEER, AT+CNMPSD ------------------------------------------------------------------------------------------- */

/* The last refusal, of a context or else of the attach. Nothing to report: OK alone. */
static int ceer_exec(struct module *m)
{
	const char *failure = pdp_failure(m) != NULL ? pdp_failure(m) : radio_failure(m);

	if (failure != NULL)
		module_info(m, "+CEER:%s", failure);
	return AT_OK;
}

static int cnmpsd_exec(struct module *m)
{
	radio_release_assist(m, RAI_NOW);
	return AT_OK;
}

const struct cmd network_commands[] = {
	{
		.name = "+CFUN",
		.args = "fun:i(0,1)[,rst:i(0,1)]",
		.flags = NOT_DURING_FOTA | CMD_TEST_RANGE,
		.max_ms = 85000,
		.work_ms = 180,
		.source = "base manual 2.17",
		.text = "Minimum (0) or full (1) functionality.",
		.set = cfun_set,
		.read = cfun_read,
	},
	{
		.name = "+CGATT",
		.args = "state:i(0,1)",
		.flags = NEEDS_RADIO | NOT_DURING_FOTA | CMD_TEST_RANGE,
		.max_ms = 1000,
		.work_ms = 40,
		.source = "base manual 2.13",
		.text = "Detaches (0) or attaches (1); answers at once.",
		.set = cgatt_set,
		.read = cgatt_read,
	},
	{
		.name = "+CEREG",
		.args = "n:v",
		.settings = {SET_CEREG},
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 2.7",
		.text = "EPS network registration: URCs and state.",
		.read = cereg_read,
	},
	{
		.name = "+CSCON",
		.args = "n:v",
		.settings = {SET_CSCON},
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 2.8",
		.text = "URC and state of the RRC connection: 0 idle, 1 connected.",
		.read = cscon_read,
	},
	{
		.name = "+COPS",
		.args = "mode:i(0,1,2)[,format:i(2),oper:s(5-6),act:i(9)]",
		.flags = NEEDS_RADIO | NOT_DURING_FOTA,
		.max_ms = 630000,
		.source = "base manual 2.12",
		.text = "Network selection: automatic (0), manual (1), or none (2).",
		.set = cops_set,
		.read = cops_read,
		.test = cops_test,
	},
	{
		.name = "+CEER",
		.flags = CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 2.22",
		.text = "Why the network refused the module last.",
		.exec = ceer_exec,
	},
	{
		.name = "+CNMPSD",
		.flags = CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 2.31",
		.text = "No more data are expected: the RRC connection may be released.",
		.exec = cnmpsd_exec,
	},
	{.name = NULL},
};
