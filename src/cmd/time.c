/* The clock (base manual 2.19, 2.24, 4.29). */
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
		.args = "n:v",
		.settings = {SET_CTZR},
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 2.24",
		.text = "URC of the time zone: none (0), +CTZV (1), +CTZE (2) or +CTZEU (3).",
	},
	{
		.name = "+NITZ",
		.args = "n:v",
		.settings = {SET_NITZ},
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.29",
		.text = "Whether the clock follows the network.",
	},
	{.name = NULL},
};
