/* What is, on the control channel: query-status, query-settings, query-quirks, query-causes, query-errors. */
#include "config.h"

#include "commands.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bc28/at.h"
#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/logger.h"
#include "bc28/loop.h"
#include "bc28/platform.h"
#include "bc28/recorder.h"
#include "bc28/xmalloc.h"

double clock_seconds(uint64_t us)
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
		clock_seconds(clock_now(w->loop->clock)));
	uint64_t due;

	if (spec->mode == CLOCK_REAL && spec->scale != 1)
		json_object_set_new(json, "scale", json_real(spec->scale));
	json_object_set_new(
		json, "next", clock_next(w->loop->clock, &due) ? json_real(clock_seconds(due)) : json_null());
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
		(json_int_t)recorder_lost(w->transcript));
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
	json_object_set_new(json, "model", json_string(w->options->model != NULL ? w->options->model : MODEL_DEFAULT));
	json_object_set_new(json, "identity", identity_json(w));
	json_object_set_new(json, "tty", port_json(w));
	json_object_set_new(json, "net", net_json(w));
	json_object_set_new(json, "clock", clock_json(w));
	json_object_set_new(json, "platform", platform_json(w));
	snprintf(seed, sizeof(seed), "%" PRIu64, w->options->seed.value);
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

/* --- query-causes, query-errors ---- */

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

/* --- the tables ---- */

static const struct ctl_field identity_fields[] = {
	{"imei", CTL_STRING, "its IMEI", CTL_ALWAYS, NULL},
	{"endpoint", CTL_STRING, "its LwM2M endpoint name", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field tty_fields[] = {
	{"link", CTL_STRING, "the symbolic link to the terminal", CTL_ALWAYS, NULL},
	{"device", CTL_STRING, "the terminal", CTL_ALWAYS, NULL},
	{"clients", CTL_INT, "how many programs have it open", CTL_ALWAYS, NULL},
	{"rx-bytes", CTL_INT, "bytes from the host", CTL_ALWAYS, NULL},
	{"tx-bytes", CTL_INT, "bytes to the host", CTL_ALWAYS, NULL},
	{"dropped", CTL_INT, "bytes to the host that nobody took", CTL_ALWAYS, NULL},
	{"loops", CTL_INT, "how often it sent back what the module said", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field clock_fields[] = {
	{"mode", CTL_STRING, "real, scale, step, or step,auto", CTL_ALWAYS, NULL},
	{"time", CTL_NUMBER, "device time in seconds", CTL_ALWAYS, NULL},
	{"scale", CTL_NUMBER, "how many times as fast as the host", CTL_MAYBE, NULL},
	{"next", CTL_NUMBER, "when the next timer is due", CTL_OR_NULL, NULL},
	{.name = NULL},
};

static const struct ctl_field output_fields[] = {
	{"log-lost", CTL_INT, "messages of the log", CTL_ALWAYS, NULL},
	{"transcript-lost", CTL_INT, "events of the transcript", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field status_fields[] = {
	{"instance", CTL_STRING, "name of the instance", CTL_ALWAYS, NULL},
	{"version", CTL_STRING, "of the program", CTL_ALWAYS, NULL},
	{"pid", CTL_INT, "process id", CTL_ALWAYS, NULL},
	{"control", CTL_STRING, "path of this socket", CTL_ALWAYS, NULL},
	{"ready", CTL_BOOL, "an AT command is answered", CTL_ALWAYS, NULL},
	{"power", CTL_STRING, "off, booting, ready, hung", CTL_ALWAYS, NULL},
	{"sim", CTL_STRING, "state of the USIM, as in events", CTL_ALWAYS, NULL},
	{"radio", CTL_STRING, "registration with the network, as in events", CTL_ALWAYS, NULL},
	{"rrc", CTL_STRING, "radio connection, as in events", CTL_ALWAYS, NULL},
	{"psm", CTL_STRING, "power saving mode, as in events", CTL_ALWAYS, NULL},
	{"sleep", CTL_STRING, "of the processor, as in events", CTL_ALWAYS, NULL},
	{"lwm2m", CTL_STRING, "what AT+QLASTATUS? shows", CTL_ALWAYS, NULL},
	{"dtls", CTL_STRING, "of the LwM2M client, as in events", CTL_ALWAYS, NULL},
	{"model", CTL_STRING, "which revision it is: name or path of the preset", CTL_ALWAYS, NULL},
	{"identity", CTL_OBJECT, "who the module is", CTL_ALWAYS, identity_fields},
	{"tty", CTL_OBJECT, "the terminal", CTL_ALWAYS, tty_fields},
	{"net", CTL_OBJECT, "the way between radio network and servers", CTL_ALWAYS, net_fields},
	{"clock", CTL_OBJECT, "device time", CTL_ALWAYS, clock_fields},
	{"platform", CTL_STRING, "URIs of the platform inside", CTL_OR_NULL, NULL},
	{"seed", CTL_STRING, "of all that is random", CTL_ALWAYS, NULL},
	{"output", CTL_OBJECT, "what nobody has read", CTL_ALWAYS, output_fields},
	{"settings", CTL_OBJECT, "the settings, keys as ***", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field setting_fields[] = {
	{"key", CTL_STRING, "its name", CTL_ALWAYS, NULL},
	{"value", CTL_STRING, "its value, a key as ***", CTL_ALWAYS, NULL},
	{"default", CTL_STRING, "from the factory", CTL_ALWAYS, NULL},
	{"type", CTL_STRING, "number, text, host ...", CTL_ALWAYS, NULL},
	{"saved", CTL_BOOL, "it outlives a reboot", CTL_ALWAYS, NULL},
	{"after-reboot", CTL_BOOL, "a change is in force after one", CTL_ALWAYS, NULL},
	{"help", CTL_STRING, "what it is", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field quirk_fields[] = {
	{"name", CTL_STRING, "its name", CTL_ALWAYS, NULL},
	{"value", CTL_STRING, "that is in force", CTL_ALWAYS, NULL},
	{"values", CTL_ARRAY, "all, the default first", CTL_ALWAYS, NULL},
	{"source", CTL_STRING, "where the documents leave a choice", CTL_ALWAYS, NULL},
	{"help", CTL_STRING, "what it decides", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field cause_fields[] = {
	{"number", CTL_INT, "its number", CTL_ALWAYS, NULL},
	{"name", CTL_STRING, "as the module prints it", CTL_ALWAYS, NULL},
	{"trigger", CTL_STRING, "what leads to it here", CTL_MAYBE, NULL},
	{.name = NULL},
};

static const struct ctl_field error_fields[] = {
	{"number", CTL_INT, "of +CME ERROR", CTL_ALWAYS, NULL},
	{"name", CTL_STRING, "what it means", CTL_ALWAYS, NULL},
	{"situation", CTL_STRING, "when the module itself gives it", CTL_OR_NULL, NULL},
	{.name = NULL},
};

const struct ctl_command status_control_commands[] = {
	{
		.name = "query-status",
		.fields = status_fields,
		.help = "state of module, terminal, network and clock, and the settings",
		.run = run_status,
	},
	{
		.name = "query-settings",
		.fields = setting_fields,
		.list = true,
		.help = "the settings of the module, keys as ***",
		.run = run_settings,
	},
	{
		.name = "query-quirks",
		.fields = quirk_fields,
		.list = true,
		.help = "the quirks and their values",
		.run = run_quirks,
	},
	{
		.name = "query-causes",
		.fields = cause_fields,
		.list = true,
		.help = "the causes of a reboot",
		.run = run_causes,
	},
	{
		.name = "query-errors",
		.fields = error_fields,
		.list = true,
		.help = "the error codes of AT commands, and in which situation the module gives them",
		.run = run_errors,
	},
	{.name = NULL},
};
