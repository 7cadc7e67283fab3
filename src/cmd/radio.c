/*
 * AT commands of signal, carriers, bands and power classes (base manual 2.10, 4.3, 4.15, 4.21, 4.25).
 */
#include "config.h"

#include <string.h>

#include "bc28/handler.h"
#include "bc28/number.h"
#include "tables.h"

static int csq_exec(struct module *m)
{
	module_info(m, "+CSQ:%d,99", radio_csq(m));
	return AT_OK;
}

static int csq_test(struct module *m)
{
	module_info(m, "+CSQ:(0-31,99),(99)");
	return AT_OK;
}

/* --- AT+NBAND ----------------------------------------------------------------------------------------------------- */

/* "Only with CFUN=0" (base manual 4.15). The order is kept. */
static int nband_set(struct module *m, const struct at_args *a)
{
	struct buf text;
	int result;

	if (radio_on(m))
		return CME_NOT_ALLOWED;
	buf_init(&text);
	for (int i = 0; i < a->count; i++)
		if (a->arg[i].given)
			buf_addf(&text, "%s%d", i > 0 ? "," : "", (int)a->arg[i].num);
	result = module_change(m, &(struct setting_change){SET_BANDS, buf_str(&text)}, 1);
	buf_release(&text);
	return result;
}

static int nband_test(struct module *m)
{
	module_info(m, "+NBAND:(1,3,5,8,20,28)");
	return AT_OK;
}

/* --- AT+NEARFCN, AT+NCSEARFCN ------------------------------------------------------------------------------------- */

#define PCI_MAX 503

/* The PCI is hexadecimal without a prefix; carrier 0 unlocks. */
static int nearfcn_set(struct module *m, const struct at_args *a)
{
	int64_t pci = -1;

	if (a->arg[2].given && number_parse(a->arg[2].str, 16, 0, PCI_MAX, &pci, NULL) < 0)
		return CME_PARAMETER;
	radio_lock(m, (int)a->arg[1].num, (int)pci);
	return AT_OK;
}

static int ncsearfcn_exec(struct module *m)
{
	if (radio_on(m))
		return CME_NOT_ALLOWED;
	radio_forget_carriers(m);
	return AT_OK;
}

/* --- AT+NPOWERCLASS ----------------------------------------------------------------------------------------------- */

/* The setting has a digit for each band, in the order of radio_bands. */
static int npowerclass_set(struct module *m, const struct at_args *a)
{
	char text[16];
	size_t i = 0;

	if (radio_on(m))
		return CME_NOT_ALLOWED;
	/* "Class 6 only with release 14" (base manual 4.21). */
	if (a->arg[1].num == 6 && module_setting_num(m, SET_RELEASE_VERSION) < 14)
		return CME_PARAMETER;
	memcpy(text, module_setting(m, SET_POWER_CLASSES), 12);
	while (radio_bands[i] != a->arg[0].num)
		i++;
	text[2 * i] = (char)('0' + a->arg[1].num);
	return module_change(m, &(struct setting_change){SET_POWER_CLASSES, text}, 1);
}

static int npowerclass_read(struct module *m)
{
	const char *classes = module_setting(m, SET_POWER_CLASSES);

	module_info(m, "+NPOWERCLASS:%d,%c", radio_bands[0], classes[0]);
	for (size_t i = 1; radio_bands[i] != 0; i++)
		module_info_more(m, "+NPOWERCLASS:%d,%c", radio_bands[i], classes[2 * i]);
	return AT_OK;
}

const struct cmd radio_commands[] = {
	{
		.name = "+CSQ",
		.max_ms = 300,
		.source = "base manual 2.10",
		.text = "Signal strength 0-31, 99 unknown.",
		.exec = csq_exec,
		.test = csq_test,
	},
	{
		.name = "+NBAND",
		.args = "band:i(1,3,5,8,20,28)[,band:i(1,3,5,8,20,28),band:i(1,3,5,8,20,28),band:i(1,3,5,8,20,28),band:"
			"i(1,3,5,8,20,28),band:i(1,3,5,8,20,28)]",
		.settings = {SET_BANDS},
		.max_ms = 300,
		.source = "base manual 4.15",
		.text = "Bands that are searched; only with AT+CFUN=0.",
		.set = nband_set,
		.test = nband_test,
	},
	{
		.name = "+NEARFCN",
		.args = "mode:i(0),earfcn:i(0-65535)[,pci:s(1-3)]",
		.flags = CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 4.3",
		.text = "Locks the module to a carrier, and to a PCI (hexadecimal), until it reboots; carrier 0 "
			"unlocks.",
		.set = nearfcn_set,
	},
	{
		.name = "+NCSEARFCN",
		.max_ms = 300,
		.source = "base manual 4.25",
		.text = "Erases the carriers that the next search begins with; only with AT+CFUN=0.",
		.exec = ncsearfcn_exec,
	},
	{
		.name = "+NPOWERCLASS",
		.args = "band:i(1,3,5,8,20,28),class:i(3,5,6)",
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.21",
		.text = "Power class in a band: 3 (23 dBm), 5 (20 dBm), 6 (14 dBm); only with AT+CFUN=0.",
		.set = npowerclass_set,
		.read = npowerclass_read,
	},
	{.name = NULL},
};
