/* The radio network on the control channel: radio, query-radio, net. */
#include "config.h"

#include "commands.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/module.h"
#include "bc28/net.h"

/* --- radio, query-radio ---- */

static void on_word(void *arg, const char *key, const char *value)
{
	json_object_set_new(arg, key, json_string(value));
}

static json_t *radio_json(const struct world *w)
{
	json_t *json = json_object();

	module_radio_state(w->instance->module, on_word, json);
	return json;
}

static void run_query_radio(struct ctl_call *call, const json_t *args, void *arg)
{
	(void)args;
	ctl_return(call, radio_json(arg));
}

/* The value as the module's keys want it: a text. */
static const char *value_text(const json_t *value, char *out, size_t size)
{
	if (json_is_string(value))
		return json_string_value(value);
	if (json_is_boolean(value))
		return json_is_true(value) ? "on" : "off";
	snprintf(out, size, "%lld", (long long)json_integer_value(value));
	return out;
}

/* In the order of the table; the first that is wrong ends it. */
static void run_radio(struct ctl_call *call, const json_t *args, void *arg)
{
	struct world *w = arg;
	struct radio_key key;
	char number[32], *cause = NULL;

	for (size_t i = 0; radio_key_info(i, &key); i++) {
		const json_t *value = json_object_get(args, key.name);

		if (value == NULL || module_radio(w->instance->module, key.name,
					     value_text(value, number, sizeof(number)), &cause) == 0)
			continue;
		ctl_fail(call, CTL_BAD_ARGUMENT, "radio: %s", cause);
		free(cause);
		return;
	}
	ctl_return(call, radio_json(w));
}

/* --- net ---- */

json_t *net_json(const struct world *w)
{
	const struct instance *i = w->instance;
	struct net_counters n;

	net_module_counters(i->net, &n);
	return json_pack("{s:b, s:f, s:f, s:f, s:f, s:I, s:I, s:I, s:I, s:I, s:{s:I, s:I, s:I}}", "coverage",
		module_radio_coverage(i->module), "latency-ms", (double)i->air.latency / 1e3, "loss-percent",
		i->air.loss / 10.0, "duplicate-percent", i->air.twice / 10.0, "jitter-ms", (double)i->air.jitter / 1e3,
		"up-datagrams", (json_int_t)n.up_datagrams, "up-bytes", (json_int_t)n.up_bytes, "down-datagrams",
		(json_int_t)n.down_datagrams, "down-bytes", (json_int_t)n.down_bytes, "dropped", (json_int_t)n.dropped,
		"handshakes", "full", (json_int_t)n.handshakes.full, "resumed", (json_int_t)n.handshakes.resumed,
		"failed", (json_int_t)n.handshakes.failed);
}

/* A number of 0 to max, times factor into *out, which stays where it isn't given. -1: has answered. */
static int net_number(struct ctl_call *call, const json_t *args, const char *name, double max, double factor,
	const char *unit, double *out)
{
	const json_t *given = json_object_get(args, name);

	if (given == NULL)
		return 0;
	if (!(json_number_value(given) >= 0 && json_number_value(given) <= max)) {
		ctl_fail(call, CTL_BAD_ARGUMENT, "net: %s is 0 to %.0f %s", name, max, unit);
		return -1;
	}
	*out = json_number_value(given) * factor;
	return 0;
}

static void run_net(struct ctl_call *call, const json_t *args, void *arg)
{
	struct world *w = arg;
	struct instance *i = w->instance;
	const json_t *coverage = json_object_get(args, "coverage");
	double latency_us, loss_permille, twice_permille, jitter_us;

	latency_us = loss_permille = twice_permille = jitter_us = -1;
	if (net_number(call, args, "latency", 600000, 1e3, "milliseconds", &latency_us) < 0 ||
		net_number(call, args, "loss", 100, 10, "percent", &loss_permille) < 0 ||
		net_number(call, args, "duplicate", 100, 10, "percent", &twice_permille) < 0 ||
		net_number(call, args, "jitter", 600000, 1e3, "milliseconds", &jitter_us) < 0)
		return;
	if (latency_us >= 0)
		i->air.latency = (uint64_t)latency_us;
	if (loss_permille >= 0)
		i->air.loss = (unsigned)lround(loss_permille);
	if (twice_permille >= 0)
		i->air.twice = (unsigned)lround(twice_permille);
	if (jitter_us >= 0)
		i->air.jitter = (uint32_t)jitter_us;
	if (coverage != NULL)
		module_radio(i->module, "coverage", json_is_true(coverage) ? "on" : "off", NULL);
	net_module_air(i->net, i->air.latency, i->air.loss);
	net_module_disorder(i->net, i->air.twice, i->air.jitter);
	if (json_is_true(json_object_get(args, "rebind")))
		net_module_rebind(i->net);
	ctl_return(call, net_json(w));
}

/* --- the table ---- */

/*
 * Beside their types, the arguments of radio are those of the module's own table (radio_key_info()); a test compares
 * them.
 */
static const struct ctl_arg radio_args[] = {
	{"coverage", CTL_BOOL, false, "false: the module hears no cell, nothing passes in either direction"},
	{"cell", CTL_STRING, false,
		"a cell, as a line of the table of cells; with the ci of one that is there only what changes of it"},
	{"remove", CTL_STRING, false, "takes the cell of that ci (hexadecimal) away"},
	{"reject", CTL_INT, false, "EMM cause with which the network refuses attach and tracking area update; 0: none"},
	{"answer", CTL_BOOL, false, "false: the network leaves attach and tracking area update unanswered"},
	{"detach", CTL_INT, false, "the network detaches the module, with an EMM cause or (0) to attach anew"},
	{"release", CTL_BOOL, false, "true: the network releases the RRC connection"},
	{"psm", CTL_BOOL, false, "whether the network grants PSM"},
	{"t3324", CTL_STRING, false, "active time that it grants: 8 bits, or asked"},
	{"t3412", CTL_STRING, false, "extended period of the tracking area update that it grants: 8 bits, or asked"},
	{"edrx", CTL_STRING, false, "whether it grants eDRX: on, off, or its value: 4 bits, or asked"},
	{"ptw", CTL_STRING, false, "paging time window that it grants: 4 bits, or asked"},
	{"time", CTL_BOOL, false, "whether it sends its time"},
	{"zone", CTL_INT, false, "its time zone in quarters of an hour"},
	{"dst", CTL_INT, false, "its summer time, 0 to 2 hours"},
	{"loss", CTL_STRING, false,
		"datagrams lost in the coverage levels 0, 1 and 2, in 1/1000 each way, like 1/10/50"},
	{"pdn", CTL_STRING, false, "addresses that it gives to PDP contexts: ip, ipv6 or ipv4v6"},
	{"pdn-result", CTL_INT, false, "how activations of PDP contexts end: a result of +NGACTR; 0: well"},
	{"pdn-back-off", CTL_INT, false, "seconds of T3396 that it sends with a failed activation"},
	{"pdn-release", CTL_INT, false, "it ends that PDP context"},
	{"ciot", CTL_INT, false, "its CIoT optimisations: 0 none, 1 control plane, 2 user plane, 3 both"},
	{.name = NULL},
};

static const struct ctl_arg net_args[] = {
	{"coverage", CTL_BOOL, false, "as that of radio"},
	{"latency", CTL_NUMBER, false, "one-way delay in milliseconds"},
	{"loss", CTL_NUMBER, false, "datagrams lost, in percent, each way"},
	{"duplicate", CTL_NUMBER, false, "datagrams that arrive twice, in percent, each way"},
	{"jitter", CTL_NUMBER, false, "milliseconds that a datagram takes longer, at most: one may overtake another"},
	{"rebind", CTL_BOOL, false, "true: as after a NAT time-out: new source ports, and TCP connections are dead"},
	{.name = NULL},
};

static const struct ctl_field radio_fields[] = {
	{"state", CTL_STRING, "registration, as in events", CTL_ALWAYS, NULL},
	{"rrc", CTL_STRING, "connection, as in events", CTL_ALWAYS, NULL},
	{"psm", CTL_STRING, "power saving mode, as in events", CTL_ALWAYS, NULL},
	{"sleep", CTL_STRING, "of the processor, as in events", CTL_ALWAYS, NULL},
	{"coverage", CTL_STRING, "on or off", CTL_ALWAYS, NULL},
	{"registration", CTL_STRING, "what AT+CEREG? shows", CTL_ALWAYS, NULL},
	{"cause", CTL_STRING, "EMM cause of the last refusal, 0: none", CTL_ALWAYS, NULL},
	{"plmn", CTL_STRING, "network of the cell", CTL_MAYBE, NULL},
	{"ci", CTL_STRING, "cell identity, hexadecimal", CTL_MAYBE, NULL},
	{"tac", CTL_STRING, "tracking area, hexadecimal", CTL_MAYBE, NULL},
	{"earfcn", CTL_STRING, "carrier", CTL_MAYBE, NULL},
	{"rsrp", CTL_STRING, "in tenths of dBm", CTL_MAYBE, NULL},
	{"ecl", CTL_STRING, "coverage level", CTL_MAYBE, NULL},
	{"t3324", CTL_STRING, "granted active time, in bits", CTL_ALWAYS, NULL},
	{"t3412", CTL_STRING, "granted period of the tracking area update, in bits", CTL_ALWAYS, NULL},
	{"edrx", CTL_STRING, "granted eDRX value, in bits", CTL_ALWAYS, NULL},
	{"ptw", CTL_STRING, "granted paging time window, in bits", CTL_ALWAYS, NULL},
	{"t3412-left", CTL_STRING, "seconds to the next tracking area update", CTL_ALWAYS, NULL},
	{"datagrams", CTL_STRING, "that have passed the air", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field handshake_fields[] = {
	{"full", CTL_INT, "with keys agreed upon anew", CTL_ALWAYS, NULL},
	{"resumed", CTL_INT, "with a session from before", CTL_ALWAYS, NULL},
	{"failed", CTL_INT, "that came to nothing", CTL_ALWAYS, NULL},
	{.name = NULL},
};

const struct ctl_field net_fields[] = {
	{"coverage", CTL_BOOL, "as that of radio", CTL_ALWAYS, NULL},
	{"latency-ms", CTL_NUMBER, "one-way delay", CTL_ALWAYS, NULL},
	{"loss-percent", CTL_NUMBER, "datagrams lost, each way", CTL_ALWAYS, NULL},
	{"duplicate-percent", CTL_NUMBER, "datagrams that arrive twice", CTL_ALWAYS, NULL},
	{"jitter-ms", CTL_NUMBER, "that a datagram takes longer, at most", CTL_ALWAYS, NULL},
	{"up-datagrams", CTL_INT, "from the module", CTL_ALWAYS, NULL},
	{"up-bytes", CTL_INT, "in them", CTL_ALWAYS, NULL},
	{"down-datagrams", CTL_INT, "to the module", CTL_ALWAYS, NULL},
	{"down-bytes", CTL_INT, "in them", CTL_ALWAYS, NULL},
	{"dropped", CTL_INT, "of both directions", CTL_ALWAYS, NULL},
	{"handshakes", CTL_OBJECT, "of DTLS", CTL_ALWAYS, handshake_fields},
	{.name = NULL},
};

const struct ctl_command radio_control_commands[] = {
	{
		.name = "query-radio",
		.fields = radio_fields,
		.help = "state of the radio: registration, cell, connection, power saving",
		.run = run_query_radio,
	},
	{
		.name = "radio",
		.args = radio_args,
		.fields = radio_fields,
		.help = "changes the radio network, in the order of the arguments here; returns the state of the radio",
		.run = run_radio,
	},
	{
		.name = "net",
		.args = net_args,
		.fields = net_fields,
		.help = "changes the way between radio network and servers; returns its state",
		.run = run_net,
	},
	{.name = NULL},
};
