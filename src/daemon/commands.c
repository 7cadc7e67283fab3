#include "config.h"

#include "commands.h"

#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bc28/at.h"
#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/logger.h"
#include "bc28/platform.h"
#include "bc28/xmalloc.h"
#include "timeline.h"
#include "transcript.h"

/* The farthest that one clock-step goes: ten years. */
#define STEP_MAX (10 * 366 * 86400.0)

static double seconds(uint64_t us)
{
	return (double)us / 1e6;
}

/* --- query-status ---- */

char *platform_uris(const struct platform *platform)
{
	uint16_t plain = platform_plain_port(platform), dtls = platform_dtls_port(platform);
	struct buf text;
	char *uris;

	buf_init(&text);
	if (plain != 0)
		buf_addf(&text, "coap://127.0.0.1:%u", plain);
	if (dtls != 0)
		buf_addf(&text, "%scoaps://127.0.0.1:%u", plain != 0 ? " " : "", dtls);
	uris = xstrdup(text.len > 0 ? buf_str(&text) : "");
	buf_release(&text);
	return uris;
}

static json_t *identity_json(const struct world *w)
{
	const struct module *m = w->instance->module;

	return json_pack("{s:s, s:s}", "imei", module_imei(m), "endpoint", module_endpoint(m));
}

static json_t *port_json(const struct world *w)
{
	struct port_stats s;

	port_get_stats(w->instance->port, &s);
	return json_pack("{s:s, s:s, s:i, s:I, s:I, s:I, s:I}", "link", w->instance->link, "device",
		port_device(w->instance->port), "clients", (int)s.clients, "rx-bytes", (json_int_t)s.rx_bytes,
		"tx-bytes", (json_int_t)s.tx_bytes, "dropped", (json_int_t)s.dropped, "loops", (json_int_t)s.loops);
}

static json_t *clock_json(const struct world *w)
{
	static const char *const modes[] = {[CLOCK_REAL] = "real", [CLOCK_STEP] = "step", [CLOCK_AUTO] = "step,auto"};
	const struct clock_spec *spec = &w->options->clock;
	json_t *json = json_pack("{s:s, s:f}", "mode",
		spec->mode == CLOCK_REAL && spec->scale != 1 ? "scale" : modes[spec->mode], "time",
		seconds(clock_now(w->clock)));
	uint64_t due;

	if (spec->mode == CLOCK_REAL && spec->scale != 1)
		json_object_set_new(json, "scale", json_real(spec->scale));
	json_object_set_new(json, "next", clock_next(w->clock, &due) ? json_real(seconds(due)) : json_null());
	return json;
}

static void on_setting(void *arg, const struct setting_info *setting, const char *value)
{
	json_object_set_new(arg, setting->key, json_string(value));
}

static json_t *settings_json(const struct world *w)
{
	json_t *settings = json_object();

	module_settings(w->instance->module, on_setting, settings);
	return settings;
}

static json_t *platform_json(const struct world *w)
{
	char *uris;
	json_t *json;

	if (w->platform == NULL)
		return json_null();
	uris = platform_uris(w->platform);
	json = json_string(uris);
	free(uris);
	return json;
}

/* What nobody has read. */
static json_t *output_json(const struct world *w)
{
	return json_pack("{s:I, s:I}", "log-lost", (json_int_t)logger_lost(w->logger), "transcript-lost",
		(json_int_t)(w->transcript != NULL ? transcript_lost(w->transcript) : 0));
}

static void run_status(struct ctl_call *call, const json_t *args, void *arg)
{
	static const char *const machines[] = {"power", "sim", "radio", "rrc", "psm", "sleep", "lwm2m", "dtls"};
	struct world *w = arg;
	const struct module *m = w->instance->module;
	char seed[24];
	json_t *json = json_pack("{s:s, s:s, s:i, s:s, s:b}", "instance", module_name(m), "version", PROGRAM_VERSION,
		"pid", (int)getpid(), "control", w->control, "ready", module_ready(m));

	(void)args;
	for (size_t i = 0; i < sizeof(machines) / sizeof(machines[0]); i++)
		json_object_set_new(json, machines[i], json_string(module_state(m, machines[i])));
	json_object_set_new(json, "identity", identity_json(w));
	json_object_set_new(json, "tty", port_json(w));
	json_object_set_new(json, "net", net_json(w));
	json_object_set_new(json, "clock", clock_json(w));
	json_object_set_new(json, "platform", platform_json(w));
	snprintf(seed, sizeof(seed), "%" PRIu64, w->options->seed);
	json_object_set_new(json, "seed", json_string(seed)); /* more than a number of JSON can be trusted with */
	json_object_set_new(json, "output", output_json(w));
	json_object_set_new(json, "settings", settings_json(w));
	ctl_return(call, json);
}

/* --- query-settings, query-quirks ---- */

static void run_settings(struct ctl_call *call, const json_t *args, void *arg)
{
	struct world *w = arg;
	json_t *values = settings_json(w), *list = json_array();
	struct setting_info info;

	(void)args;
	for (size_t i = 0; setting_info(i, &info); i++) {
		const char *value = json_string_value(json_object_get(values, info.key));

		json_array_append_new(
			list, json_pack("{s:s, s:s, s:s, s:s, s:b, s:b, s:s}", "key", info.key, "value",
				      value != NULL ? value : "", "default", info.initial, "type", info.type, "saved",
				      info.saved, "after-reboot", info.after_reboot, "help", info.text));
	}
	json_decref(values);
	ctl_return(call, list);
}

static void run_quirks(struct ctl_call *call, const json_t *args, void *arg)
{
	struct world *w = arg;
	json_t *list = json_array();

	(void)args;
	for (int i = 0; i < QUIRK_COUNT; i++) {
		json_t *values = json_array();

		for (int v = 0; quirks[i].values[v] != NULL; v++)
			json_array_append_new(values, json_string(quirks[i].values[v]));
		json_array_append_new(list, json_pack("{s:s, s:s, s:o, s:s, s:s}", "name", quirks[i].name, "value",
						    quirks[i].values[w->options->params.quirk[i]], "values", values,
						    "source", quirks[i].source, "help", quirks[i].text));
	}
	ctl_return(call, list);
}

/* --- power ---- */

static void power_off(struct ctl_call *call, struct world *w, const char *cause)
{
	(void)cause;
	module_power(w->instance->module, false);
	ctl_return(call, NULL);
}

static void power_on(struct ctl_call *call, struct world *w, const char *cause)
{
	(void)cause;
	if (!module_powered(w->instance->module))
		module_power(w->instance->module, true);
	ctl_return(call, NULL);
}

static void power_reset(struct ctl_call *call, struct world *w, const char *cause)
{
	char *why = NULL;

	if (!module_powered(w->instance->module)) {
		ctl_fail(call, CTL_WRONG_STATE, "power: the module is off");
		return;
	}
	if (module_reset(w->instance->module, cause, &why) == 0)
		ctl_return(call, NULL);
	else
		ctl_fail(call, CTL_BAD_ARGUMENT, "power: %s", why);
	free(why);
}

static const struct {
	const char *name;
	void (*run)(struct ctl_call *call, struct world *w, const char *cause);
	bool takes_cause;
} powers[] = {{"on", power_on, false}, {"off", power_off, false}, {"reset", power_reset, true}};

static void run_power(struct ctl_call *call, const json_t *args, void *arg)
{
	const char *state = json_string_value(json_object_get(args, "state"));
	const char *cause = json_string_value(json_object_get(args, "cause"));

	for (size_t i = 0; i < sizeof(powers) / sizeof(powers[0]); i++) {
		if (strcmp(powers[i].name, state) != 0)
			continue;
		if (cause != NULL && !powers[i].takes_cause)
			ctl_fail(call, CTL_BAD_ARGUMENT, "power: only a reset has a cause");
		else
			powers[i].run(call, arg, cause);
		return;
	}
	ctl_fail(call, CTL_BAD_ARGUMENT, "power: \"%.40s\" is none of: on, off, reset", state);
}

static void run_causes(struct ctl_call *call, const json_t *args, void *arg)
{
	json_t *list = json_array();

	(void)args;
	(void)arg;
	for (const struct value_name *c = reboot_cause_names; c->name != NULL; c++)
		json_array_append_new(list, json_pack("{s:i, s:s, s:s*}", "number", c->value, "name", c->name,
						    "trigger", reboot_trigger(c->value)));
	ctl_return(call, list);
}

static void run_errors(struct ctl_call *call, const json_t *args, void *arg)
{
	json_t *list = json_array();

	(void)args;
	(void)arg;
	for (const struct value_name *c = cme_names; c->name != NULL; c++) {
		json_array_append_new(list, json_pack("{s:i, s:s, s:s?}", "number", c->value, "name", c->name,
						    "situation", cme_situation(c->value)));
	}
	ctl_return(call, list);
}

/* What is given, or else what is there; -1, no value of a battery, for what is beyond an int. */
static int int_or(const json_t *given, int there)
{
	json_int_t value = given != NULL ? json_integer_value(given) : there;

	return value < INT_MIN || value > INT_MAX ? -1 : (int)value;
}

static void run_battery(struct ctl_call *call, const json_t *args, void *arg)
{
	struct module *m = ((struct world *)arg)->instance->module;
	const json_t *new_level = json_object_get(args, "level"), *new_mv = json_object_get(args, "mv");
	char *why = NULL;
	int level, mv;

	module_get_battery(m, &level, &mv);
	level = int_or(new_level, level);
	mv = int_or(new_mv, mv);
	if (module_battery(m, level, mv, &why) == 0)
		ctl_return(call, json_pack("{s:i, s:i}", "level", level, "mv", mv));
	else
		ctl_fail(call, CTL_BAD_ARGUMENT, "battery: %s", why);
	free(why);
}

static void run_hang(struct ctl_call *call, const json_t *args, void *arg)
{
	struct world *w = arg;
	char *why = NULL;

	if (!module_ready(w->instance->module))
		ctl_fail(call, CTL_WRONG_STATE, "hang: the module isn't ready");
	else if (module_hang(w->instance->module, json_string_value(json_object_get(args, "what")), &why) == 0)
		ctl_return(call, NULL);
	else
		ctl_fail(call, CTL_BAD_ARGUMENT, "hang: %s", why);
	free(why);
}

/* --- time ---- */

static void on_stepped(void *arg, uint64_t now, uint64_t fired)
{
	ctl_return(arg, json_pack("{s:f, s:I}", "time", seconds(now), "fired", (json_int_t)fired));
}

/* Where the arguments of clock-step lead. -1 and *cause. */
static int step_target(const struct world *w, const json_t *args, uint64_t *target, char **cause)
{
	const json_t *s = json_object_get(args, "seconds"), *ms = json_object_get(args, "ms");
	bool next = json_is_true(json_object_get(args, "next"));
	double delay = s != NULL ? json_number_value(s) : (double)json_integer_value(ms) / 1e3;
	uint64_t due;

	if ((s != NULL) + (ms != NULL) + next != 1)
		return fail(cause, "exactly one of seconds, ms and next has to be given");
	if (next) {
		*target = clock_next(w->clock, &due) ? due : clock_now(w->clock);
		return 0;
	}
	if (!(delay >= 0 && delay <= STEP_MAX))
		return fail(cause, "time goes forward, by ten years at most");
	*target = clock_now(w->clock) + (uint64_t)llround(delay * 1e6);
	return 0;
}

static void run_clock_step(struct ctl_call *call, const json_t *args, void *arg)
{
	struct world *w = arg;
	uint64_t target = 0;
	char *cause = NULL;

	if (!timeline_is_stepped(w->timeline)) {
		ctl_fail(call, CTL_WRONG_STATE, "clock-step: time isn't stepped (--clock step)");
	} else if (step_target(w, args, &target, &cause) != 0) {
		ctl_fail(call, CTL_BAD_ARGUMENT, "clock-step: %s", cause);
		free(cause);
	} else {
		timeline_step(w->timeline, target, on_stepped, call);
	}
}

/* --- faults of AT commands ---- */

static json_t *at_faults_json(const struct module *m)
{
	json_t *list = json_array();
	struct module_fault f;

	for (size_t i = 0; module_fault_next(m, &i, &f);)
		json_array_append_new(list,
			json_pack("{s:s, s:s, s:i}", "command", f.command, "result", f.result, "count", (int)f.left));
	return list;
}

static void run_at_fault(struct ctl_call *call, const json_t *args, void *arg)
{
	struct world *w = arg;
	const char *command = json_string_value(json_object_get(args, "command"));
	const char *result = json_string_value(json_object_get(args, "result"));
	const json_t *given = json_object_get(args, "count");
	json_int_t count = given != NULL ? json_integer_value(given) : 1;
	char *cause = NULL;

	if ((command == NULL) != (result == NULL) || (command == NULL && given != NULL))
		ctl_fail(call, CTL_BAD_ARGUMENT, "at-fault: command and result belong together");
	else if (command != NULL && module_fault(w->instance->module, command, result,
					    count > 0 && count <= INT_MAX ? (unsigned)count : 0, &cause) != 0)
		ctl_fail(call, CTL_BAD_ARGUMENT, "at-fault: %s", cause);
	else
		ctl_return(call, json_pack("{s:o}", "faults", at_faults_json(w->instance->module)));
	free(cause);
}

static void run_quit(struct ctl_call *call, const json_t *args, void *arg)
{
	struct world *w = arg;

	(void)args;
	if (w->quitting != NULL) {
		ctl_fail(call, CTL_WRONG_STATE, "quit: under way");
		return;
	}
	w->quit = true;
	w->quitting = call;
}

/* --- the table ---- */

static const struct ctl_arg power_args[] = {
	{"state", CTL_STRING, true, "on, off (at once, as when the supply is cut) or reset"},
	{"cause", CTL_STRING, false, "of a reset: a name of query-causes; without it that of the reset pin"},
	{.name = NULL},
};

static const struct ctl_arg battery_args[] = {
	{"level", CTL_INT, false, "charge in percent, /3/0/9"},
	{"mv", CTL_INT, false, "voltage in millivolts, /3/0/7"},
	{.name = NULL},
};

static const struct ctl_arg hang_args[] = {
	{"what", CTL_STRING, true,
		"application, protocol, security, chip, application-rpc, protocol-rpc; updater: when it next installs"},
	{.name = NULL},
};

static const struct ctl_arg step_args[] = {
	{"seconds", CTL_NUMBER, false, "how far"},
	{"ms", CTL_INT, false, "how far, in milliseconds"},
	{"next", CTL_BOOL, false, "to the next timer"},
	{.name = NULL},
};

static const struct ctl_arg at_fault_args[] = {
	{"command", CTL_STRING, false, "an AT command as +CSQ, or any"},
	{"result", CTL_STRING, false,
		"an error code of query-errors; error (ERROR); timeout (ERROR, after twice the maximum response time); "
		"silent "
		"(no final result); none: takes the fault back, for any all of them"},
	{"count", CTL_INT, false, "of how many executions; 1 by default"},
	{.name = NULL},
};

const struct ctl_command daemon_commands[] = {
	{"query-status", NULL, "state of module, terminal, network and clock, and the settings", run_status},
	{"query-settings", NULL, "the settings of the module, keys as ***", run_settings},
	{"query-quirks", NULL, "the quirks and their values", run_quirks},
	{"query-causes", NULL, "the causes of a reboot", run_causes},
	{"power", power_args, "switches the module on or off, or resets it", run_power},
	{"at-fault", at_fault_args,
		"the next executions of an AT command are answered with an error instead; shows the faults in force",
		run_at_fault},
	{"query-errors", NULL, "the error codes of AT commands, and in which situation the module gives them",
		run_errors},
	{"battery", battery_args, "changes the battery; returns its state", run_battery},
	{"hang", hang_args, "a processor hangs: the module is silent until the watchdog resets it", run_hang},
	{"clock-step", step_args, "moves stepped time; answers when everything until then has happened",
		run_clock_step},
	{"quit", NULL, "ends the daemon; answers when its files are gone", run_quit},
	{.name = NULL},
};
