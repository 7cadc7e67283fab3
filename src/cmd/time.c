/* The clock (base manual 2.19, 2.24, 4.29; at-base 4.3). */
#include "config.h"

#include "bc28/handler.h"
#include "tables.h"

/* "With AT+NITZ=0 only" (base manual 2.19): the network's time would overwrite it. */
static int cclk_set(struct module *m, const struct at_args *a)
{
	if (module_setting_num(m, SET_NITZ) == 1)
		return CME_NOT_ALLOWED;
	return radio_time_set(m, a->arg[0].str) ? AT_OK : CME_PARAMETER;
}

/* Before the network sent its time: OK alone. */
static int cclk_read(struct module *m)
{
	struct buf text;

	buf_init(&text);
	if (radio_time_text(m, &text))
		module_info(m, "+CCLK:%s", buf_str(&text));
	buf_release(&text);
	return AT_OK;
}

static int ctzr_set(struct module *m, const struct at_args *a)
{
	return module_change_number(m, SET_CTZR, a->arg[0].num);
}

static int ctzr_read(struct module *m)
{
	module_info(m, "+CTZR:%ld", module_setting_num(m, SET_CTZR));
	return AT_OK;
}

static int nitz_set(struct module *m, const struct at_args *a)
{
	return module_change_number(m, SET_NITZ, a->arg[0].num);
}

static int nitz_read(struct module *m)
{
	module_info(m, "+NITZ:%ld", module_setting_num(m, SET_NITZ));
	return AT_OK;
}

const struct cmd time_commands[] = {
	{
		.name = "+CCLK",
		.args = "time:s(19-20)",
		.flags = CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 2.19",
		.text = "The clock: UTC, and behind it the time zone in quarters of an hour.",
		.set = cclk_set,
		.read = cclk_read,
	},
	{
		.name = "+CTZR",
		.args = "n:i(0,1,2,3)",
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 2.24",
		.text = "URC of the time zone: none (0), +CTZV (1), +CTZE (2) or +CTZEU (3).",
		.set = ctzr_set,
		.read = ctzr_read,
	},
	{
		.name = "+NITZ",
		.args = "n:i(0,1)",
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.29",
		.text = "Whether the clock follows the network.",
		.set = nitz_set,
		.read = nitz_read,
	},
	{.name = NULL},
};
