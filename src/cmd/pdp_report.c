/*
 * What is told of PDP contexts and asked for with them: CCIOTOPT, NIPINFO, NCPCDPR, NGACTR (base manual 2.40,
 * 4.26-4.40).
 */
#include "config.h"

#include <stdio.h>

#include "bc28/handler.h"
#include "tables.h"

/* With the radio off only (base manual 4.27). */
static int ncpcdpr_set(struct module *m, const struct at_args *a)
{
	if (radio_on(m))
		return CME_NOT_ALLOWED;
	return module_change_number(m, a->arg[0].num == 1 ? SET_DNS_IPV6 : SET_DNS_IPV4, a->arg[1].num);
}

static int ncpcdpr_read(struct module *m)
{
	module_info(m, "+NCPCDPR:0,%ld", module_setting_num(m, SET_DNS_IPV4));
	module_info_more(m, "+NCPCDPR:1,%ld", module_setting_num(m, SET_DNS_IPV6));
	return AT_OK;
}

/* An empty <n> keeps the old one; 3 puts everything back (base manual 2.40). */
static int cciotopt_set(struct module *m, const struct at_args *a)
{
	long n = a->arg[0].given ? (long)a->arg[0].num : module_setting_num(m, SET_CCIOTOPT);
	long ue = a->arg[1].given ? (long)a->arg[1].num : module_setting_num(m, SET_CIOT_UE);
	long preferred = a->arg[2].given ? (long)a->arg[2].num : module_setting_num(m, SET_CIOT_PREFERRED);
	char texts[3][4];

	if (a->arg[1].given && !a->arg[2].given && ue == 1)
		preferred = 1;
	/* The user plane can be preferred only when it is offered. */
	if (preferred == 2 && ue != 3)
		return CME_PARAMETER;
	if (n == 3) {
		n = 0;
		ue = preferred = 1;
	}
	snprintf(texts[0], sizeof(texts[0]), "%d", (int)(n & 3));
	snprintf(texts[1], sizeof(texts[1]), "%d", (int)(ue & 3));
	snprintf(texts[2], sizeof(texts[2]), "%d", (int)(preferred & 3));
	return module_change(m,
		(struct setting_change[]){
			{SET_CCIOTOPT, texts[0]}, {SET_CIOT_UE, texts[1]}, {SET_CIOT_PREFERRED, texts[2]}},
		3);
}

static int cciotopt_read(struct module *m)
{
	module_info(m, "+CCIOTOPT:%ld,%ld,%ld", module_setting_num(m, SET_CCIOTOPT), module_setting_num(m, SET_CIOT_UE),
		module_setting_num(m, SET_CIOT_PREFERRED));
	return AT_OK;
}

static int cciotopt_test(struct module *m)
{
	module_info(m, "+CCIOTOPT:%s(0,1,3),(1,3),(1,2)", colon_blank(m, false));
	return AT_OK;
}

const struct cmd pdp_report_commands[] = {
	{
		.name = "+CCIOTOPT",
		.args = "[n:i(0,1,3),supported_UE_opt:v,preferred_UE_opt:v]",
		.settings = {SET_CIOT_UE, SET_CIOT_PREFERRED},
		.max_ms = 300,
		.source = "base manual 2.40",
		.text = "CIoT optimisations: what the module offers and prefers, URC about the network's.",
		.set = cciotopt_set,
		.read = cciotopt_read,
		.test = cciotopt_test,
	},
	{
		.name = "+NIPINFO",
		.args = "n:v",
		.settings = {SET_NIPINFO},
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.26",
		.text = "URCs about the addresses of contexts.",
	},
	{
		.name = "+NGACTR",
		.args = "n:v",
		.settings = {SET_NGACTR},
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.40",
		.text = "URCs at the end of each activation and deactivation.",
	},
	{
		.name = "+NCPCDPR",
		.args = "parameter:i(0,1),state:v",
		.settings = {SET_DNS_IPV4},
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.27",
		.text = "Whether the network is asked for name servers of IPv4 (0) and IPv6 (1).",
		.set = ncpcdpr_set,
		.read = ncpcdpr_read,
	},
	{.name = NULL},
};
