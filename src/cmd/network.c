/* Registration and radio state (base manual chapter 2; at-base 4.2). */
#include "config.h"

#include <stdio.h>

#include "bc28/handler.h"
#include "tables.h"

/* <rst> is accepted and has no effect (base manual 2.14). */
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

static int cereg_set(struct module *m, const struct at_args *a)
{
	char n[4];

	snprintf(n, sizeof(n), "%d", (int)a->arg[0].num);
	return module_change(m, &(struct setting_change){SET_CEREG, n}, 1);
}

static int cereg_read(struct module *m)
{
	long n = module_setting_num(m, SET_CEREG);
	int stat = radio_registration(m);
	const struct radio_cell *cell = radio_cell(m);
	char where[32] = ",,";

	if (cell != NULL)
		snprintf(where, sizeof(where), "%04X,%08X,9", cell->tac, cell->ci);
	if (n >= 4)
		module_info(m, "+CEREG:%ld,%d,%s,,,,", n, stat, where);
	else if (n >= 2 && cell != NULL)
		module_info(m, "+CEREG:%ld,%d,%s", n, stat, where);
	else
		module_info(m, "+CEREG:%ld,%d", n, stat);
	return AT_OK;
}

static int csq_exec(struct module *m)
{
	const struct radio_cell *cell = radio_cell(m);

	module_info(m, "+CSQ:%d,99", cell != NULL ? cell->rssi : 99);
	return AT_OK;
}

static int csq_test(struct module *m)
{
	module_info(m, "+CSQ:(0-31,99),(99)");
	return AT_OK;
}

/* Context 0 is defined once it has an address; before that there is only OK (at-base 4.2). */
static int cgpaddr_exec(struct module *m)
{
	const char *ip = radio_ip(m);

	if (ip != NULL)
		module_info(m, "+CGPADDR:0,%s", ip);
	return AT_OK;
}

static int cgpaddr_set(struct module *m, const struct at_args *a)
{
	for (int i = 0; i < a->count; i++)
		if (a->arg[i].given && a->arg[i].num != 0)
			return CME_CID_NOT_DEFINED;
	return cgpaddr_exec(m);
}

static int cgpaddr_test(struct module *m)
{
	module_info(m, "+CGPADDR:(%s)", radio_ip(m) != NULL ? "0" : "");
	return AT_OK;
}

const struct cmd network_commands[] = {
	{
		.name = "+CFUN",
		.args = "fun:i(0,1)[,rst:i(0,1)]",
		.flags = NOT_DURING_FOTA | CMD_TEST_RANGE,
		.max_ms = 85000,
		.work_ms = 180,
		.source = "base manual 2.14",
		.text = "Minimum (0) or full (1) functionality.",
		.set = cfun_set,
		.read = cfun_read,
	},
	{
		.name = "+CGATT",
		.args = "state:i(0,1)",
		.flags = NEEDS_RADIO | NOT_DURING_FOTA | CMD_TEST_RANGE,
		.max_ms = 1000,
		.work_ms = 120,
		.source = "base manual 2.9",
		.text = "Detaches (0) or attaches (1); answers at once.",
		.set = cgatt_set,
		.read = cgatt_read,
	},
	{
		.name = "+CEREG",
		.args = "n:i(0,1,2,3,4,5)",
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 2.7",
		.text = "EPS network registration: URCs and state.",
		.set = cereg_set,
		.read = cereg_read,
	},
	{
		.name = "+CSQ",
		.max_ms = 300,
		.source = "base manual 2.10",
		.text = "Signal strength 0-31, 99 unknown.",
		.exec = csq_exec,
		.test = csq_test,
	},
	{
		.name = "+CGPADDR",
		.args = "cid:i(0-10)[,cid:i(0-10),cid:i(0-10),cid:i(0-10)]",
		.max_ms = 300,
		.work_ms = 20,
		.source = "base manual 2.19",
		.text = "The address of a PDP context.",
		.set = cgpaddr_set,
		.exec = cgpaddr_exec,
		.test = cgpaddr_test,
	},
	{.name = NULL},
};
