/* AT+NCONFIG: 24 functions of the module, saved, in force after a reboot (base manual 4.17; at-base 4.9). */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "bc28/handler.h"
#include "tables.h"

/* A function: its values are words, whose index is saved, or a range of numbers. */
struct function {
	const char *name;
	enum setting_id setting;
	const char *values; /* as the test form has them: "FALSE,TRUE", "0-1800" */
	bool radio_off; /* can be set with AT+CFUN=0 only */
};

#define BOOL "FALSE,TRUE"
#define NAMES                                                                                                          \
	"AUTOCONNECT,CR_0354_0338_SCRAMBLING,CR_0859_SI_AVOID,COMBINE_ATTACH,CELL_RESELECTION,ENABLE_BIP,MULTITONE,"   \
	"NAS_SIM_POWER_SAVING_ENABLE,BARRING_RELEASE_DELAY,RELEASE_VERSION,RPM,SYNC_TIME_PERIOD,IPV6_GET_PREFIX_TIME," \
	"NB_CATEGORY,RAI,HEAD_COMPRESS,RLF_UPDATE,CONNECTION_REESTABLISHMENT,TWO_HARQ,PCO_IE_TYPE,"                    \
	"T3324_T3412_EXT_CHANGE_REPORT,NON_IP_NO_SMS_ENABLE,SUPPORT_SMS,HPPLMN_SEARCH_ENABLE"

/* In the order of the manual, which is that of NAMES. */
static const struct function functions[] = {
	{"AUTOCONNECT", SET_AUTOCONNECT, BOOL, false},
	{"CR_0354_0338_SCRAMBLING", SET_SCRAMBLING, BOOL, false},
	{"CR_0859_SI_AVOID", SET_SI_AVOID, BOOL, false},
	{"COMBINE_ATTACH", SET_COMBINE_ATTACH, BOOL, false},
	{"CELL_RESELECTION", SET_CELL_RESELECTION, BOOL, false},
	{"ENABLE_BIP", SET_BIP, BOOL, false},
	{"MULTITONE", SET_MULTITONE, BOOL, true},
	{"NAS_SIM_POWER_SAVING_ENABLE", SET_SIM_POWER_SAVING, BOOL, true},
	{"BARRING_RELEASE_DELAY", SET_BARRING_DELAY, "0-1800", false},
	{"RELEASE_VERSION", SET_RELEASE_VERSION, "13,14", true},
	{"RPM", SET_RPM, BOOL, false},
	{"SYNC_TIME_PERIOD", SET_SYNC_TIME_PERIOD, "0-65535", true},
	{"IPV6_GET_PREFIX_TIME", SET_IPV6_PREFIX_TIME, "0-65535", false},
	{"NB_CATEGORY", SET_NB_CATEGORY, "1,2", true},
	{"RAI", SET_RAI, BOOL, true},
	{"HEAD_COMPRESS", SET_HEAD_COMPRESS, BOOL, true},
	{"RLF_UPDATE", SET_RLF_UPDATE, BOOL, false},
	{"CONNECTION_REESTABLISHMENT", SET_REESTABLISHMENT, BOOL, false},
	{"TWO_HARQ", SET_TWO_HARQ, BOOL, true},
	{"PCO_IE_TYPE", SET_PCO_TYPE, "PCO,EPCO", true},
	{"T3324_T3412_EXT_CHANGE_REPORT", SET_PSM_TIMER_REPORT, BOOL, false},
	{"NON_IP_NO_SMS_ENABLE", SET_NON_IP_NO_SMS, BOOL, false},
	{"SUPPORT_SMS", SET_SUPPORT_SMS, BOOL, true},
	{"HPPLMN_SEARCH_ENABLE", SET_HPPLMN_SEARCH, BOOL, true},
};

#define FUNCTIONS (sizeof(functions) / sizeof(functions[0]))

static bool is_words(const struct function *f)
{
	return f->values[0] > '9';
}

/* What is saved for the word, its index; -1: no such word. */
static int word_index(const struct function *f, const char *word)
{
	const char *s = f->values;

	for (int i = 0; *s != 0; i++) {
		size_t len = strcspn(s, ",");

		if (strlen(word) == len && strncasecmp(s, word, len) == 0)
			return i;
		s += len + (s[len] == ',');
	}
	return -1;
}

/* The value as it is said, from what is saved. */
static void say_value(const struct module *m, const struct function *f, char out[8])
{
	const char *saved = module_setting_set(m, f->setting), *word = f->values;

	if (is_words(f) && saved[0] == '1')
		word += strcspn(word, ",") + 1;
	if (is_words(f))
		snprintf(out, 8, "%.*s", (int)strcspn(word, ","), word);
	else
		snprintf(out, 8, "%s", saved);
}

static int nconfig_set(struct module *m, const struct at_args *a)
{
	const struct function *f = &functions[a->arg[0].num];
	const char *value = a->arg[1].str;
	char index[12];

	if (is_words(f)) {
		int i = word_index(f, value);

		if (i < 0)
			return CME_PARAMETER;
		snprintf(index, sizeof(index), "%d", i);
		value = index;
	}
	if (f->radio_off && radio_on(m))
		return CME_NOT_ALLOWED;
	/* Numbers have their range in the table of settings. */
	return module_change(m, &(struct setting_change){f->setting, value}, 1);
}

static int nconfig_read(struct module *m)
{
	char value[8];

	for (size_t i = 0; i < FUNCTIONS; i++) {
		say_value(m, &functions[i], value);
		(i == 0 ? module_info : module_info_more)(m, "+NCONFIG:%s,%s", functions[i].name, value);
	}
	return AT_OK;
}

static int nconfig_test(struct module *m)
{
	for (size_t i = 0; i < FUNCTIONS; i++)
		(i == 0 ? module_info : module_info_more)(
			m, "+NCONFIG:(%s,(%s))", functions[i].name, functions[i].values);
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
