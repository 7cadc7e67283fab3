/* The USIM and the PDP contexts on the control channel: query-sim, sim, query-contexts. */
#include "config.h"

#include "commands.h"

#include <stdlib.h>

#include "bc28/module.h"
#include "bc28/sim.h"
#include "bc28/values.h"

static json_t *sim_json(const struct world *w)
{
	struct sim_info s;

	module_sim_info(w->instance->module, &s);
	return json_pack("{s:s, s:b, s:s, s:s, s:b, s:i, s:i, s:i, s:i}", "state", s.state, "present", s.present,
		"imsi", s.imsi, "iccid", s.iccid, "lock", s.locked, "pin1-left", s.pin1_left, "puk1-left", s.puk1_left,
		"pin2-left", s.pin2_left, "puk2-left", s.puk2_left);
}

static void run_query_sim(struct ctl_call *call, const json_t *args, void *arg)
{
	(void)args;
	ctl_return(call, sim_json(arg));
}

static const struct value_name sim_actions[] = {
	{0, "remove"},
	{1, "insert"},
	{0, NULL},
};

static void run_sim(struct ctl_call *call, const json_t *args, void *arg)
{
	struct world *w = arg;
	const char *card = json_string_value(json_object_get(args, "card"));
	const char *imsi = json_string_value(json_object_get(args, "imsi"));
	char *cause = NULL;
	int in = 0, rc = 0;

	if (card != NULL && value_from_name(sim_actions, card, &in) < 0) {
		ctl_fail(call, CTL_BAD_ARGUMENT, "sim: \"%.40s\" is none of: insert, remove", card);
		return;
	}
	/* The IMSI first: a card is put in as the one that it is. */
	if (imsi != NULL)
		rc = module_sim_imsi(w->instance->module, imsi, &cause);
	if (rc == 0 && card != NULL)
		rc = module_sim_insert(w->instance->module, in, &cause);
	if (rc == 0)
		ctl_return(call, sim_json(w));
	else
		ctl_fail(call, CTL_BAD_ARGUMENT, "sim: %s", cause);
	free(cause);
}

/* --- the end ---- */

static void on_context(void *arg, const struct context_info *c)
{
	json_t *json = json_pack("{s:i, s:s, s:s, s:b, s:i}", "cid", c->cid, "type", c->type, "apn", c->apn, "active",
		c->active, "back-off", (int)c->back_off);

	if (c->ipv4 != NULL)
		json_object_set_new(json, "ipv4", json_string(c->ipv4));
	if (c->ipv6 != NULL)
		json_object_set_new(json, "ipv6", json_string(c->ipv6));
	json_array_append_new(arg, json);
}

static void run_query_contexts(struct ctl_call *call, const json_t *args, void *arg)
{
	struct world *w = arg;
	json_t *list = json_array();

	(void)args;
	module_contexts(w->instance->module, on_context, list);
	ctl_return(call, list);
}

static const struct ctl_arg sim_args[] = {
	{"card", CTL_STRING, false, "insert or remove"},
	{"imsi", CTL_STRING, false, "another IMSI on it: 15 digits; a running module reboots"},
	{.name = NULL},
};

static const struct ctl_field sim_fields[] = {
	{"state", CTL_STRING, "as in events", CTL_ALWAYS, NULL},
	{"present", CTL_BOOL, "it is in its holder", CTL_ALWAYS, NULL},
	{"imsi", CTL_STRING, "its IMSI", CTL_ALWAYS, NULL},
	{"iccid", CTL_STRING, "its ICCID", CTL_ALWAYS, NULL},
	{"lock", CTL_BOOL, "PIN 1 is asked for", CTL_ALWAYS, NULL},
	{"pin1-left", CTL_INT, "tries of PIN 1", CTL_ALWAYS, NULL},
	{"puk1-left", CTL_INT, "tries of PUK 1", CTL_ALWAYS, NULL},
	{"pin2-left", CTL_INT, "tries of PIN 2", CTL_ALWAYS, NULL},
	{"puk2-left", CTL_INT, "tries of PUK 2", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field context_fields[] = {
	{"cid", CTL_INT, "its number", CTL_ALWAYS, NULL},
	{"type", CTL_STRING, "IP, IPV6, IPV4V6, NONIP", CTL_ALWAYS, NULL},
	{"apn", CTL_STRING, "access point", CTL_ALWAYS, NULL},
	{"active", CTL_BOOL, "it is active", CTL_ALWAYS, NULL},
	{"back-off", CTL_INT, "seconds until it may be tried again", CTL_ALWAYS, NULL},
	{"ipv4", CTL_STRING, "its address", CTL_MAYBE, NULL},
	{"ipv6", CTL_STRING, "its address", CTL_MAYBE, NULL},
	{.name = NULL},
};

const struct ctl_command sim_control_commands[] = {
	{
		.name = "query-sim",
		.fields = sim_fields,
		.help = "the USIM: its state, identity and tries left",
		.run = run_query_sim,
	},
	{
		.name = "sim",
		.args = sim_args,
		.fields = sim_fields,
		.help = "takes the USIM out of its holder, puts it in, gives it another IMSI; returns its state",
		.run = run_sim,
	},
	{
		.name = "query-contexts",
		.fields = context_fields,
		.list = true,
		.help = "the PDP contexts that are defined",
		.run = run_query_contexts,
	},
	{.name = NULL},
};
