/* AT+QCFG: configuration items by name (guide 3.13, base manual 4.34). */
#include "config.h"

#include "bc28/handler.h"
#include "bc28/number.h"
#include "tables.h"

struct qcfg_item {
	const char *name;
	enum setting_id setting;
	bool quoted; /* in the answer */
	long max; /* of a number; 0: the setting's own limits are enough */
	long least; /* 1 to below this one act as this one; 0: none */
	const char *source;
};

/* In the order of the keywords in the grammar below. */
static const struct qcfg_item items[] = {
	{"LWM2M/DeviceType", SET_DEVICE_TYPE, false, 0, 0, "guide 3.13"},
	{"LWM2M/Lifetime", SET_LIFETIME, false, 2592000, 900, "base manual 4.34.1"},
	{"LWM2M/EndpointName", SET_ENDPOINT, true, 0, 0, "base manual 4.34.2"},
	{"LWM2M/BindingMode", SET_BINDING, false, 0, 0, "base manual 4.34.3"},
};

static int set_item(struct module *m, const struct qcfg_item *item, const char *value)
{
	int64_t number;

	if (item->max == 0)
		return module_change(m, &(struct setting_change){item->setting, value}, 1);
	if (number_parse(value, 10, 0, item->max, &number, NULL) < 0)
		return CME_PARAMETER;
	if (number > 0 && number < item->least)
		number = item->least;
	return module_change_number(m, item->setting, number);
}

static void show_item(struct module *m, const struct qcfg_item *item)
{
	const char *value = module_setting_set(m, item->setting), *quote = item->quoted ? "\"" : "";

	if (item->setting == SET_DEVICE_TYPE && module_quirk(m, QUIRK_QCFG_QUOTED))
		quote = "\"";
	if (item->setting == SET_ENDPOINT && *value == 0)
		value = module_identity(m)->endpoint;
	module_info(m, "+QCFG: \"%s\",%s%s%s", item->name, quote, value, quote);
}

static int qcfg_set(struct module *m, const struct at_args *a)
{
	const struct qcfg_item *item = &items[a->arg[0].num];

	if (a->arg[1].given)
		return set_item(m, item, a->arg[1].str);
	show_item(m, item);
	return AT_OK;
}

/* The manual's QCFG? answers nothing but OK. */
static int qcfg_read(struct module *m)
{
	(void)m;
	return AT_OK;
}

const struct cmd qcfg_commands[] = {
	{
		.name = "+QCFG",
		.args = "name:k(LWM2M/DeviceType,LWM2M/Lifetime,LWM2M/EndpointName,LWM2M/BindingMode)[,value:s(0-255)]",
		.flags = CMD_TEST_OK,
		.max_ms = 300,
		.work_ms = 50,
		.source = "guide 3.13, base manual 4.34",
		.text = "Configuration items, saved: \"LWM2M/DeviceType\", the value of resource /3/0/17; "
			"\"LWM2M/Lifetime\", 0 to 2592000 s; \"LWM2M/EndpointName\"; \"LWM2M/BindingMode\", 1 U or 2 "
			"UQ.",
		.set = qcfg_set,
		.read = qcfg_read,
	},
	{.name = NULL},
};
