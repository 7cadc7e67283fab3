/* bc28d's control commands about the module as a device: power, battery, hang, clock-step, at-fault; and quit. */
#include "config.h"

#include "commands.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/loop.h"
#include "bc28/xmalloc.h"

/* The farthest that one clock-step goes: ten years. */
#define STEP_MAX (10 * 366 * 86400.0)

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

static void on_stepped(void *arg, const struct clock *clock, uint64_t fired)
{
	json_t *result = json_pack("{s:f, s:I}", "time", clock_seconds(clock_now(clock)), "fired", (json_int_t)fired);
	uint64_t due;

	if (clock_next(clock, &due))
		json_object_set_new(result, "next", json_real(clock_seconds(due)));
	ctl_return(arg, result);
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
		*target = clock_next(w->loop->clock, &due) ? due : clock_now(w->loop->clock);
		return 0;
	}
	if (!(delay >= 0 && delay <= STEP_MAX))
		return fail(cause, "time goes forward, by ten years at most");
	*target = clock_now(w->loop->clock) + (uint64_t)llround(delay * 1e6);
	return 0;
}

static void run_clock_step(struct ctl_call *call, const json_t *args, void *arg)
{
	struct world *w = arg;
	uint64_t target = 0;
	char *cause = NULL;

	if (!timeline_is_stepped(w->loop->timeline)) {
		ctl_fail(call, CTL_WRONG_STATE, "clock-step: time isn't stepped (--clock step)");
	} else if (step_target(w, args, &target, &cause) < 0) {
		ctl_fail(call, CTL_BAD_ARGUMENT, "clock-step: %s", cause);
		free(cause);
	} else {
		timeline_step(w->loop->timeline, target, on_stepped, call);
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
					    count > 0 && count <= INT_MAX ? (unsigned)count : 0, &cause) < 0)
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
	w->loop->quit = true;
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
	{"command", CTL_STRING, false, "an AT command as +CSQ, AT for AT alone, or any"},
	{"result", CTL_STRING, false,
		"an error code of query-errors; error (ERROR); timeout (ERROR, after twice the maximum response time); "
		"silent "
		"(no final result); none: takes the fault back, for any all of them"},
	{"count", CTL_INT, false, "of how many executions; 1 by default"},
	{.name = NULL},
};

static const struct ctl_field battery_fields[] = {
	{"level", CTL_INT, "charge in percent", CTL_ALWAYS, NULL},
	{"mv", CTL_INT, "voltage in millivolts", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field step_fields[] = {
	{"time", CTL_NUMBER, "device time in seconds", CTL_ALWAYS, NULL},
	{"fired", CTL_INT, "timers that were due", CTL_ALWAYS, NULL},
	{"next", CTL_NUMBER, "when the next timer is due, unless there is none", CTL_MAYBE, NULL},
	{.name = NULL},
};

static const struct ctl_field fault_fields[] = {
	{"command", CTL_STRING, "which, or any", CTL_ALWAYS, NULL},
	{"result", CTL_STRING, "what it answers with", CTL_ALWAYS, NULL},
	{"count", CTL_INT, "of how many more executions", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field at_fault_fields[] = {
	{"faults", CTL_ARRAY, "that are in force", CTL_ALWAYS, fault_fields},
	{.name = NULL},
};

const struct ctl_command daemon_commands[] = {
	{
		.name = "power",
		.args = power_args,
		.help = "switches the module on or off, or resets it",
		.run = run_power,
	},
	{
		.name = "at-fault",
		.args = at_fault_args,
		.fields = at_fault_fields,
		.help = "the next executions of an AT command are answered with an error instead; shows the faults in "
			"force",
		.run = run_at_fault,
	},
	{
		.name = "battery",
		.args = battery_args,
		.fields = battery_fields,
		.help = "changes the battery; returns its state",
		.run = run_battery,
	},
	{
		.name = "hang",
		.args = hang_args,
		.help = "a processor hangs: the module is silent until the watchdog resets it",
		.run = run_hang,
	},
	{
		.name = "clock-step",
		.args = step_args,
		.fields = step_fields,
		.help = "moves stepped time; answers when everything until then has happened",
		.run = run_clock_step,
	},
	{.name = "quit", .help = "ends the daemon; answers when its files are gone", .run = run_quit},
	{.name = NULL},
};
