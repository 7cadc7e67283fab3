/* PSM and eDRX (base manual 2.20, 2.21, 2.23, 4.22, 4.23). */
#include "config.h"

#include <string.h>

#include "bc28/handler.h"
#include "tables.h"

/* Whether the text is all zeros and ones. */
static bool is_bits(const struct at_arg *a)
{
	return strspn(a->str, "01") == a->len;
}

/* Saves, and has the network told when something changed. */
static int change(struct module *m, const struct setting_change *changes, size_t count)
{
	bool same = true;
	int result;

	for (size_t i = 0; i < count; i++)
		same = same && changes[i].value != NULL &&
		       strcmp(module_setting(m, changes[i].id), changes[i].value) == 0;
	result = module_change(m, changes, count);
	if (result == AT_OK && !same)
		radio_power_changed(m);
	return result;
}

/* --- AT+CPSMS ----------------------------------------------------------------------------------------------------- */

/*
 * Mode 2 switches off and takes the values back to their defaults. Values that are left out stay. Whatever is put into
 * <rau> and <timer>, those of GERAN and UTRAN, is ignored (base manual 2.20 note 3).
 */
static int cpsms_set(struct module *m, const struct at_args *a)
{
	struct setting_change changes[3] = {{SET_PSM_MODE, a->arg[0].num == 1 ? "1" : "0"}};
	const struct at_arg *tau = &a->arg[3], *active = &a->arg[4];
	size_t count = 1;

	if (!is_bits(tau) || !is_bits(active))
		return CME_PARAMETER;
	if (a->arg[0].num == 2 || tau->given)
		changes[count++] = (struct setting_change){SET_PSM_TAU, a->arg[0].num == 2 ? NULL : tau->str};
	if (a->arg[0].num == 2 || active->given)
		changes[count++] = (struct setting_change){SET_PSM_ACTIVE, a->arg[0].num == 2 ? NULL : active->str};
	return change(m, changes, count);
}

static int cpsms_read(struct module *m)
{
	long mode = module_setting_num(m, SET_PSM_MODE);

	if (mode == 0 && module_quirk(m, QUIRK_CPSMS_OFF) == 0)
		module_info(m, "+CPSMS:0");
	else
		module_info(m, "+CPSMS:%ld,,,%s,%s", mode, module_setting(m, SET_PSM_TAU),
			module_setting(m, SET_PSM_ACTIVE));
	return AT_OK;
}

static int cpsms_test(struct module *m)
{
	module_info(m, "+CPSMS:(0,1,2),,,(00000000-11111111),(00000000-11111111)");
	return AT_OK;
}

/* --- AT+NPSMR ----------------------------------------------------------------------------------------------------- */

static int npsmr_read(struct module *m)
{
	if (module_setting_num(m, SET_NPSMR) == 1)
		module_info(m, "+NPSMR:1,%d", radio_psm(m));
	else
		module_info(m, "+NPSMR:0");
	return AT_OK;
}

/* --- AT+CEDRXS, AT+CEDRXRDP, AT+NPTWEDRXS ------------------------------------------------------------------------- */

/* The cycles that NB-IoT has (TS 24.008 table 10.5.5.32); nothing: as it was. */
static bool valid_cycle(const struct at_arg *a)
{
	static const char *const cycles[] = {
		"0010", "0011", "0101", "1001", "1010", "1011", "1100", "1101", "1110", "1111"};

	if (!a->given)
		return true;
	for (size_t i = 0; i < sizeof(cycles) / sizeof(cycles[0]); i++)
		if (strcmp(cycles[i], a->str) == 0)
			return true;
	return false;
}

/* What of edrx and ptw goes along with the mode: given values; none with 3; an omitted one with 0 in AT+NPTWEDRXS. */
static int change_edrx(struct module *m, int64_t mode, const char *stored, const struct at_arg *edrx,
	const struct at_arg *ptw, bool clear)
{
	struct setting_change changes[3] = {{SET_EDRX_MODE, mode == 2 ? stored : mode == 1 ? "1" : "0"}};
	size_t count = 1;

	if (mode == 3 || clear || edrx->given)
		changes[count++] = (struct setting_change){SET_EDRX_VALUE, mode != 3 && edrx->given ? edrx->str : NULL};
	if (mode == 3 || clear || (ptw != NULL && ptw->given))
		changes[count++] =
			(struct setting_change){SET_EDRX_PTW, mode != 3 && ptw != NULL && ptw->given ? ptw->str : NULL};
	return change(m, changes, count);
}

/* Mode 3 stands alone or with the rest. */
static int cedrxs_set(struct module *m, const struct at_args *a)
{
	if ((a->arg[0].num != 3 && !a->arg[1].given) || !valid_cycle(&a->arg[2]))
		return CME_PARAMETER;
	return change_edrx(m, a->arg[0].num, "2", &a->arg[2], NULL, false);
}

static int cedrxs_read(struct module *m)
{
	const char *edrx = module_setting(m, SET_EDRX_VALUE);

	if (edrx[0] != '\0')
		module_info(m, "+CEDRXS:5,\"%s\"", edrx);
	return AT_OK;
}

static int cedrxs_test(struct module *m)
{
	module_info(m, "+CEDRXS:(0,1,2,3),(5),(\"0000\"-\"1111\")");
	return AT_OK;
}

static int cedrxrdp_exec(struct module *m)
{
	const struct radio_grant *g = radio_granted(m);

	if (g->edrx[0] != '\0')
		module_info(m, "+CEDRXRDP:5,\"%s\",\"%s\",\"%s\"", module_setting(m, SET_EDRX_VALUE), g->edrx, g->ptw);
	else
		module_info(m, "+CEDRXRDP:0");
	return AT_OK;
}

static int nptwedrxs_set(struct module *m, const struct at_args *a)
{
	int64_t mode = a->arg[0].num;

	if ((mode != 3 && !a->arg[1].given) || !is_bits(&a->arg[2]) || !valid_cycle(&a->arg[3]))
		return CME_PARAMETER;
	return change_edrx(m, mode, "3", &a->arg[3], &a->arg[2], mode == 0);
}

static int nptwedrxs_read(struct module *m)
{
	const char *edrx = module_setting(m, SET_EDRX_VALUE), *ptw = module_setting(m, SET_EDRX_PTW);
	const struct radio_grant *g = radio_granted(m);

	if (g->edrx[0] != '\0')
		module_info(m, "+NPTWEDRXS:5,\"%s\",\"%s\",\"%s\",\"%s\"", ptw, edrx, g->edrx, g->ptw);
	else if (edrx[0] != '\0' || ptw[0] != '\0')
		module_info(m, "+NPTWEDRXS:5,\"%s\",\"%s\"", ptw, edrx);
	return AT_OK;
}

static int nptwedrxs_test(struct module *m)
{
	module_info(m, "+NPTWEDRXS:(0-3),(5),(\"0000\"-\"1111\"),(\"0000\"-\"1111\")");
	return AT_OK;
}

const struct cmd power_commands[] = {
	{
		.name = "+CPSMS",
		.args = "mode:i(0,1,2)[,rau:s,timer:s,tau:v,active:v]",
		.settings = {SET_PSM_TAU, SET_PSM_ACTIVE},
		.max_ms = 300,
		.source = "base manual 2.20",
		.text = "Asks for PSM, with the period of the tracking area update and the active time.",
		.set = cpsms_set,
		.read = cpsms_read,
		.test = cpsms_test,
	},
	{
		.name = "+NPSMR",
		.args = "n:v",
		.settings = {SET_NPSMR},
		.flags = CMD_TEST_RANGE,
		.max_ms = 300,
		.source = "base manual 4.22",
		.text = "URC and state of PSM.",
		.read = npsmr_read,
	},
	{
		.name = "+CEDRXS",
		.args = "mode:i(0,1,2,3)[,act:i(5),edrx:v]",
		.settings = {SET_EDRX_VALUE},
		.max_ms = 300,
		.source = "base manual 2.21",
		.text = "Asks for eDRX, with a cycle.",
		.set = cedrxs_set,
		.read = cedrxs_read,
		.test = cedrxs_test,
	},
	{
		.name = "+CEDRXRDP",
		.flags = CMD_TEST_OK,
		.max_ms = 300,
		.source = "base manual 2.23",
		.text = "eDRX as asked for and as granted.",
		.exec = cedrxrdp_exec,
	},
	{
		.name = "+NPTWEDRXS",
		.args = "mode:i(0,1,2,3)[,act:i(5),ptw:v,edrx:v]",
		.settings = {SET_EDRX_PTW, SET_EDRX_VALUE},
		.max_ms = 300,
		.source = "base manual 4.23",
		.text = "Asks for eDRX, with a paging time window and a cycle.",
		.set = nptwedrxs_set,
		.read = nptwedrxs_read,
		.test = nptwedrxs_test,
	},
	{.name = NULL},
};
