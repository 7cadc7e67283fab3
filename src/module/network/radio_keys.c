/* The simulated network's keys: one table is control channel, transcript action and configuration (radio.KEY). */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/number.h"
#include "bc28/xmalloc.h"
#include "network_priv.h"

/* --- values ------------------------------------------------------------------------------------------------------- */

static const struct value_name switch_names[] = {
	{1, "on"},
	{0, "off"},
	{1, "true"},
	{0, "false"},
	{1, "yes"},
	{0, "no"},
	{1, "1"},
	{0, "0"},
	{0, NULL},
};

static int read_switch(const char *value, bool *out, char **cause)
{
	int number;

	if (value_from_name(switch_names, value, &number) < 0)
		return fail(cause, "'%s' is neither on nor off", value);
	*out = number != 0;
	return 0;
}

static int read_int(const char *value, int min, int max, int *out, char **cause)
{
	int64_t n;

	if (number_parse(value, 10, min, max, &n, cause) < 0)
		return -1;
	*out = (int)n;
	return 0;
}

/* "asked" leaves it empty: the network grants what the module asks for. */
static int read_bits(const char *value, size_t len, char *out, char **cause)
{
	if (strcmp(value, "asked") == 0) {
		out[0] = '\0';
		return 0;
	}
	if (strlen(value) != len || strspn(value, "01") != len)
		return fail(cause, "'%s' is neither asked nor %zu binary digits", value, len);
	memcpy(out, value, len + 1);
	return 0;
}

/* --- the keys ----------------------------------------------------------------------------------------------------- */

static int set_coverage(struct module *m, const char *value, char **cause)
{
	if (read_switch(value, &m->network->radio.coverage, cause) < 0)
		return -1;
	cells_changed(m);
	return 0;
}

static int set_cell(struct module *m, const char *value, char **cause)
{
	if (cells_line(&m->network->radio, value, true, cause) < 0)
		return -1;
	m->network->builtin_cell = false;
	cells_changed(m);
	return 0;
}

static int set_remove(struct module *m, const char *value, char **cause)
{
	if (cells_remove(&m->network->radio, value, cause) < 0)
		return -1;
	m->network->builtin_cell = false;
	cells_changed(m);
	return 0;
}

static int read_cause(const char *value, int *out, char **cause)
{
	int number = 0;

	if (read_int(value, 0, 255, &number, cause) < 0)
		return -1;
	if (number != 0 && !emm_cause_known(number))
		return fail(cause, "there is no EMM cause %d (TS 24.301 9.9.3.9)", number);
	*out = number;
	return 0;
}

static int set_reject(struct module *m, const char *value, char **cause)
{
	return read_cause(value, &m->network->radio.reject, cause);
}

static int set_answer(struct module *m, const char *value, char **cause)
{
	bool answer = true;

	if (read_switch(value, &answer, cause) < 0)
		return -1;
	m->network->radio.silent = !answer;
	return 0;
}

static int set_detach(struct module *m, const char *value, char **cause)
{
	int number = 0;

	if (read_cause(value, &number, cause) < 0)
		return -1;
	if (!radio_attached(m))
		return fail(cause, "the module isn't attached");
	output_hold(m);
	emm_network_detach(m, number);
	output_release(m);
	return 0;
}

static int set_release(struct module *m, const char *value, char **cause)
{
	bool yes = false;

	if (read_switch(value, &yes, cause) < 0)
		return -1;
	if (!radio_connected(m))
		return fail(cause, "the module isn't connected");
	if (yes)
		rrc_release(m);
	return 0;
}

static int set_psm(struct module *m, const char *value, char **cause)
{
	return read_switch(value, &m->network->radio.grant_psm, cause);
}

static int set_t3324(struct module *m, const char *value, char **cause)
{
	return read_bits(value, 8, m->network->radio.active, cause);
}

/* none: of the unit that stands for no value. */
static int set_t3412(struct module *m, const char *value, char **cause)
{
	if (strcmp(value, "none") == 0)
		value = "11100000";
	return read_bits(value, 8, m->network->radio.tau, cause);
}

static int set_edrx(struct module *m, const char *value, char **cause)
{
	bool on = false;

	/* "on" and "off" grant or refuse, four bits are a value of the network's own. */
	if (read_switch(value, &on, NULL) == 0 && strlen(value) < 4) {
		m->network->radio.grant_edrx = on;
		return 0;
	}
	return read_bits(value, 4, m->network->radio.edrx, cause);
}

static int set_ptw(struct module *m, const char *value, char **cause)
{
	return read_bits(value, 4, m->network->radio.ptw, cause);
}

static int set_time(struct module *m, const char *value, char **cause)
{
	return read_switch(value, &m->network->radio.sends_time, cause);
}

/* A network tells the new zone at once. */
static int set_zone(struct module *m, const char *value, char **cause)
{
	if (read_int(value, -96, 96, &m->network->radio.zone, cause) < 0)
		return -1;
	if (radio_cell(m) != NULL)
		nettime_received(m);
	return 0;
}

static int set_dst(struct module *m, const char *value, char **cause)
{
	if (read_int(value, 0, 2, &m->network->radio.dst, cause) < 0)
		return -1;
	if (radio_cell(m) != NULL)
		nettime_received(m);
	return 0;
}

/* "A/B/C": of the coverage levels 0, 1 and 2. */
static int set_loss(struct module *m, const char *value, char **cause)
{
	int64_t loss[3];
	size_t used = number_scan_list(value, '/', 999, loss, 3);

	if (used == 0 || value[used] != '\0')
		return fail(cause, "'%s' is not like 1/10/50", value);
	for (size_t i = 0; i < 3; i++)
		m->network->radio.loss[i] = (unsigned)loss[i];
	air_update(m);
	return 0;
}

static int set_pdn(struct module *m, const char *value, char **cause)
{
	static const struct value_name kinds[] = {
		{PDP_IP, "ip"}, {PDP_IPV6, "ipv6"}, {PDP_IPV4V6, "ipv4v6"}, {0, NULL}};
	int kind;

	if (value_from_name(kinds, value, &kind) < 0)
		return fail(cause, "'%s' is none of: ip, ipv6, ipv4v6", value);
	m->network->pdp.addresses = (enum pdp_type)kind;
	return 0;
}

static int set_pdn_result(struct module *m, const char *value, char **cause)
{
	int result = PDP_OK;

	if (read_int(value, PDP_OK, PDP_RESULT_MAX, &result, cause) < 0)
		return -1;
	m->network->pdp.result = (enum pdp_result)result;
	return 0;
}

static int set_pdn_back_off(struct module *m, const char *value, char **cause)
{
	int seconds = 0;

	if (read_int(value, 0, 86400, &seconds, cause) < 0)
		return -1;
	m->network->pdp.back_off = (unsigned)seconds;
	return 0;
}

static int set_pdn_release(struct module *m, const char *value, char **cause)
{
	int cid = 0;

	if (read_int(value, 0, PDP_CONTEXTS - 1, &cid, cause) < 0)
		return -1;
	return pdp_network_release(m, cid) == 0 ? 0 : fail(cause, "context %d isn't active", cid);
}

static int set_ciot(struct module *m, const char *value, char **cause)
{
	return read_int(value, 0, 3, &m->network->pdp.ciot, cause);
}

static const struct {
	struct radio_key key;
	int (*set)(struct module *m, const char *value, char **cause);
} keys[] = {
	{{"coverage", "on|off", "on", true, "off: the module hears no cell, nothing passes in either direction."},
		set_coverage},
	{{"cell", "\"NAME=VALUE …\"", NULL, true,
		 "A cell, as a line of the table of cells; with the ci of one that is there only what changes of it."},
		set_cell},
	{{"remove", "CI", NULL, true, "Takes the cell of that ci (hexadecimal) away."}, set_remove},
	{{"reject", "CAUSE", "0", true,
		 "EMM cause (TS 24.301 9.9.3.9) with which the network refuses attach and tracking area update; 0: it "
		 "accepts."},
		set_reject},
	{{"answer", "on|off", "on", true, "off: the network leaves attach and tracking area update unanswered."},
		set_answer},
	{{"detach", "CAUSE", NULL, false, "The network detaches the module, with an EMM cause or (0) to attach anew."},
		set_detach},
	{{"release", "yes", NULL, false, "The network releases the RRC connection."}, set_release},
	{{"psm", "on|off", "on", true, "Whether the network grants PSM."}, set_psm},
	{{"t3324", "BITS|asked", "asked", true, "Active time that the network grants (TS 24.008 10.5.7.3)."},
		set_t3324},
	{{"t3412", "BITS|asked|none", "asked", true,
		 "Extended period of the tracking area update that it grants (TS 24.008 10.5.7.4a); none, or the unit "
		 "111: timer.t3412 holds."},
		set_t3412},
	{{"edrx", "on|off|BITS|asked", "asked", true,
		 "Whether the network grants eDRX, and with which value (TS 24.008 10.5.5.32)."},
		set_edrx},
	{{"ptw", "BITS|asked", "asked", true, "Paging time window that it grants (TS 24.008 10.5.5.32)."}, set_ptw},
	{{"time", "on|off", "on", true, "Whether the network sends its time."}, set_time},
	{{"zone", "QUARTERS", "32", true, "Its time zone in quarters of an hour."}, set_zone},
	{{"dst", "HOURS", "0", true, "Its summer time, 0 to 2 hours."}, set_dst},
	{{"loss", "A/B/C", "0/0/0; in profile hardware 1/10/50", true,
		 "Datagrams lost in the coverage levels 0, 1 and 2, in 1/1000 each way."},
		set_loss},
	{{"pdn", "ip|ipv6|ipv4v6", "ip", true, "Addresses that the network gives to PDP contexts."}, set_pdn},
	{{"pdn-result", "RESULT", "0", true,
		 "How activations of PDP contexts end: a result of +NGACTR (base manual 4.40); 0: well."},
		set_pdn_result},
	{{"pdn-back-off", "SECONDS", "0", true, "T3396 that the network sends with a failure (TS 24.301 6.5.1.4)."},
		set_pdn_back_off},
	{{"pdn-release", "CID", NULL, false, "The network ends that PDP context."}, set_pdn_release},
	{{"ciot", "0-3", "1", true,
		 "CIoT optimisations of the network: 0 none, 1 control plane, 2 user plane, 3 both."},
		set_ciot},
};
#define KEYS (sizeof(keys) / sizeof(keys[0]))

bool radio_key_info(size_t i, struct radio_key *out)
{
	if (i >= KEYS)
		return false;
	*out = keys[i].key;
	return true;
}

int module_radio(struct module *m, const char *key, const char *value, char **cause)
{
	char *why = NULL;

	for (size_t i = 0; i < KEYS; i++) {
		if (strcmp(keys[i].key.name, key) != 0)
			continue;
		if (keys[i].set(m, value, &why) == 0)
			return 0;
		fail(cause, "%s: %s", key, why);
		free(why);
		return -1;
	}
	return fail(cause, "there is no key %s of the radio network", key);
}
