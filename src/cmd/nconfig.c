/* AT+NCONFIG: 24 functions of the module, saved, in force after a reboot (base manual 4.17). */
#include "config.h"

#include <ctype.h>

#include "bc28/handler.h"
#include "tables.h"

struct function {
	const char *name;
	enum setting_id setting; /* a number, or words */
	bool radio_off; /* can be set with AT+CFUN=0 only */
};

#define NAMES                                                                                                          \
	"AUTOCONNECT,CR_0354_0338_SCRAMBLING,CR_0859_SI_AVOID,COMBINE_ATTACH,CELL_RESELECTION,ENABLE_BIP,MULTITONE,"   \
	"NAS_SIM_POWER_SAVING_ENABLE,BARRING_RELEASE_DELAY,RELEASE_VERSION,RPM,SYNC_TIME_PERIOD,IPV6_GET_PREFIX_TIME," \
	"NB_CATEGORY,RAI,HEAD_COMPRESS,RLF_UPDATE,CONNECTION_REESTABLISHMENT,TWO_HARQ,PCO_IE_TYPE,"                    \
	"T3324_T3412_EXT_CHANGE_REPORT,NON_IP_NO_SMS_ENABLE,SUPPORT_SMS,HPPLMN_SEARCH_ENABLE"

/* In the order of the manual, which is that of NAMES. */
static const struct function functions[] = {
	{"AUTOCONNECT", SET_AUTOCONNECT, false},
	{"CR_0354_0338_SCRAMBLING", SET_SCRAMBLING, false},
	{"CR_0859_SI_AVOID", SET_SI_AVOID, false},
	{"COMBINE_ATTACH", SET_COMBINE_ATTACH, false},
	{"CELL_RESELECTION", SET_CELL_RESELECTION, false},
	{"ENABLE_BIP", SET_BIP, false},
	{"MULTITONE", SET_MULTITONE, true},
	{"NAS_SIM_POWER_SAVING_ENABLE", SET_SIM_POWER_SAVING, true},
	{"BARRING_RELEASE_DELAY", SET_BARRING_DELAY, false},
	{"RELEASE_VERSION", SET_RELEASE_VERSION, true},
	{"RPM", SET_RPM, false},
	{"SYNC_TIME_PERIOD", SET_SYNC_TIME_PERIOD, true},
	{"IPV6_GET_PREFIX_TIME", SET_IPV6_PREFIX_TIME, false},
	{"NB_CATEGORY", SET_NB_CATEGORY, true},
	{"RAI", SET_RAI, true},
	{"HEAD_COMPRESS", SET_HEAD_COMPRESS, true},
	{"RLF_UPDATE", SET_RLF_UPDATE, false},
	{"CONNECTION_REESTABLISHMENT", SET_REESTABLISHMENT, false},
	{"TWO_HARQ", SET_TWO_HARQ, true},
	{"PCO_IE_TYPE", SET_PCO_TYPE, true},
	{"T3324_T3412_EXT_CHANGE_REPORT", SET_PSM_TIMER_REPORT, false},
	{"NON_IP_NO_SMS_ENABLE", SET_NON_IP_NO_SMS, false},
	{"SUPPORT_SMS", SET_SUPPORT_SMS, true},
	{"HPPLMN_SEARCH_ENABLE", SET_HPPLMN_SEARCH, true},
};

#define FUNCTIONS (sizeof(functions) / sizeof(functions[0]))

static int nconfig_set(struct module *m, const struct at_args *a)
{
	const struct function *f = &functions[a->arg[0].num];
	int64_t number;
	bool known = setting_read(f->setting, a->arg[1].str, &number);

	/* A word that isn't one is refused before the radio is looked at, a number beyond its range behind that. */
	if (!known && isalpha((unsigned char)*setting_values(f->setting)))
		return CME_PARAMETER;
	if (f->radio_off && radio_on(m))
		return CME_NOT_ALLOWED;
	return known ? module_change_number(m, f->setting, number) : CME_PARAMETER;
}

static int nconfig_read(struct module *m)
{
	char word[SETTING_WORD_MAX];

	for (size_t i = 0; i < FUNCTIONS; i++)
		(i == 0 ? module_info : module_info_more)(
			m, "+NCONFIG:%s,%s", functions[i].name, module_setting_said(m, functions[i].setting, word));
	return AT_OK;
}

static int nconfig_test(struct module *m)
{
	for (size_t i = 0; i < FUNCTIONS; i++)
		(i == 0 ? module_info : module_info_more)(
			m, "+NCONFIG:(%s,(%s))", functions[i].name, setting_values(functions[i].setting));
	return AT_OK;
}

const struct cmd nconfig_commands[] = {
	{
		.name = "+NCONFIG",
		.args = "function:k(" NAMES "),value:s(1-5)",
		.max_ms = 300,
		.source = "base manual 4.17",
		.text = "Functions of the module; saved, in force after a reboot.",
		.set = nconfig_set,
		.read = nconfig_read,
		.test = nconfig_test,
	},
	{.name = NULL},
};
