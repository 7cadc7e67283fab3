#include "config.h"

#include "options.h"

#include <ctype.h>
#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/event.h"
#include "bc28/module.h"
#include "bc28/paths.h"
#include "bc28/platform.h"
#include "bc28/values.h"
#include "bc28/xmalloc.h"

/* --- values ---- */

static void *field(struct options *o, const struct option_row *row)
{
	return (char *)o + row->offset;
}

static int set_text(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	char **text = field(o, row);

	if (*value == '\0')
		return fail(cause, "is empty");
	free(*text);
	*text = xstrdup(value);
	return 0;
}

/* A path; relative ones are meant from the directory that we are started in. */
static int set_path(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	char *path = path_absolute(value);
	int result = *value != '\0' ? set_text(o, row, path, cause) : fail(cause, "is empty");

	free(path);
	return result;
}

static const struct value_name flag_names[] = {
	{1, "yes"},
	{0, "no"},
	{1, "on"},
	{0, "off"},
	{1, "true"},
	{0, "false"},
	{1, "1"},
	{0, "0"},
	{0, NULL},
};

static int set_flag(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	int flag = 1;

	if (value != NULL && value_from_name(flag_names, value, &flag) != 0)
		return fail(cause, "\"%s\" is neither yes nor no", value);
	*(bool *)field(o, row) = flag != 0;
	return 0;
}

/* An unsigned number up to max in the base. */
static int parse_number(const char *value, int base, uint64_t max, uint64_t *out, char **cause)
{
	unsigned long long number;
	char *end;

	errno = 0;
	number = strtoull(value, &end, base);
	if (!isdigit((unsigned char)value[0]) || *end != '\0' || errno != 0 || number > max)
		return fail(cause, "\"%s\" is no number from 0 to %llu", value, (unsigned long long)max);
	*out = number;
	return 0;
}

static int set_seed(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	return parse_number(value, 0, UINT64_MAX, field(o, row), cause);
}

static int set_port(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	return parse_number(value, 10, 65535, field(o, row), cause);
}

static int set_mode(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	if (parse_number(value, 8, 0666, field(o, row), NULL) != 0 || (*(uint64_t *)field(o, row) & 0600) != 0600)
		return fail(cause, "\"%s\" is no mode like 0600 or 0660", value);
	return 0;
}

static int set_instance(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	return instance_check(value, cause) == 0 ? set_text(o, row, value, cause) : -1;
}

static int set_profile(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	struct params scratch;

	return params_init(&scratch, value, cause) == 0 ? set_text(o, row, value, cause) : -1;
}

static int set_baud(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	struct params scratch;

	return params_set_baud(&scratch, value, cause) == 0 ? set_text(o, row, value, cause) : -1;
}

/* --platform, --platform=plain, --platform=dtls. */
static int set_platform(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	static const struct value_name kinds[] = {
		{0, "off"}, {1, "plain"}, {2, "dtls"}, {3, "both"}, {3, "on"}, {0, NULL}};
	int kind = 3;

	(void)row;
	if (value != NULL && value_from_name(kinds, value, &kind) != 0)
		return fail(cause, "\"%s\" is none of: off, plain, dtls, both", value);
	o->plain = (kind & 1) != 0;
	o->dtls = (kind & 2) != 0;
	return 0;
}

/* real, scale=N, step, step,auto, step,auto=MS */
static int set_clock(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	struct clock_spec spec = {.mode = CLOCK_REAL, .scale = 1, .quiet_ms = 10};
	char *end = NULL;

	(void)row;
	if (strncmp(value, "scale=", 6) == 0) {
		spec.scale = strtod(value + 6, &end);
		if (end == value + 6 || *end != '\0' || !(spec.scale >= 0.001 && spec.scale <= 1e6))
			return fail(cause, "\"%s\": the scale is a number from 0.001 to 1000000", value);
	} else if (strncmp(value, "step,auto", 9) == 0 && (value[9] == '\0' || value[9] == '=')) {
		spec.mode = CLOCK_AUTO;
		if (value[9] == '=') {
			unsigned long ms = strtoul(value + 10, &end, 10);

			if (!isdigit((unsigned char)value[10]) || *end != '\0' || ms > 60000)
				return fail(cause, "\"%s\": auto=MS takes 0 to 60000 milliseconds", value);
			spec.quiet_ms = (unsigned)ms;
		}
	} else if (strcmp(value, "step") == 0) {
		spec.mode = CLOCK_STEP;
	} else if (strcmp(value, "real") != 0) {
		return fail(cause, "\"%s\" is none of: real, scale=N, step, step,auto", value);
	}
	o->clock = spec;
	return 0;
}

static int set_time(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	uint64_t seconds = 0;

	(void)row;
	if (strcmp(value, "now") == 0) {
		o->start_time = -1;
		return 0;
	}
	if (parse_number(value, 10, INT32_MAX, &seconds, NULL) != 0)
		return fail(cause, "\"%s\" is neither now nor seconds since 1970", value);
	o->start_time = (int64_t)seconds;
	return 0;
}

static int set_level(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	(void)row;
	for (int level = LOG_LEVEL_ERROR; level <= LOG_LEVEL_DEBUG; level++) {
		if (strcmp(log_level_name((enum log_level)level), value) == 0) {
			o->log_level = level;
			return 0;
		}
	}
	return fail(cause, "\"%s\" is none of: error, warning, info, debug", value);
}

/* Kept in o->given and used from there. */
static int set_list(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	(void)o;
	(void)row;
	return *value != '\0' ? 0 : fail(cause, "is empty");
}

/* Options that take_option() acts on itself. */
static int set_nothing(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	(void)o;
	(void)row;
	(void)value;
	(void)cause;
	return 0;
}

/* --- the table ---- */

#define BOTH       (IN_FILE | ON_LINE)
#define AT(member) offsetof(struct options, member)
#define SAME       NULL

const struct option_row option_rows[] = {
	{"config", "FILE", NULL, ON_LINE, set_nothing, 0, "Configuration",
		"Reads configuration keys from FILE (bc28.conf(5)). What the command line says goes before it."},
	{"set", "KEY=VALUE", NULL, ON_LINE, set_nothing, 0, SAME, "Sets any configuration key."},
	{"nv", "KEY=VALUE", NULL, ON_LINE, set_nothing, 0, SAME,
		"Presets a setting of the module at each start, over what is saved: short for --set nv.KEY=VALUE."},

	{"instance", "NAME", "bc28", BOTH, set_instance, AT(instance), "Instance",
		"Name of the instance: in the default paths, and as the source of events."},
	{"state", "DIR", "$XDG_STATE_HOME/bc28/INSTANCE or /var/lib/bc28/INSTANCE", BOTH | DERIVED, set_path, AT(state),
		SAME, "Directory of the saved settings (settings.db)."},
	{"fresh", NULL, "no", BOTH, set_flag, AT(fresh), SAME,
		"Starts from the factory defaults and keeps saved settings in memory only."},
	{"link", "PATH", "$XDG_RUNTIME_DIR/bc28/INSTANCE/tty or /run/bc28/INSTANCE/tty", BOTH | DERIVED, set_path,
		AT(link), SAME, "Symbolic link to the terminal device of the module's UART."},
	{"tty-mode", "MODE", "0600", BOTH, set_mode, AT(tty_mode), SAME, "Permissions of the terminal device, octal."},
	{"control", "PATH", "$XDG_RUNTIME_DIR/bc28/INSTANCE/control or /run/bc28/INSTANCE/control", BOTH | DERIVED,
		set_path, AT(control), SAME, "Socket of the control channel (bc28ctl(1))."},

	{"profile", "fast|hardware", "fast", BOTH, set_profile, AT(profile), "Module",
		"Timing: answers at once, or takes the time that the hardware takes."},
	{"baud", "RATE", "0; with profile hardware 9600", BOTH | DERIVED, set_baud, AT(baud), SAME,
		"Pace of the UART, 8N1: bytes pass it one after the other, in each direction. 0: they take no time."},
	{"imei", "DIGITS", "867724030000225", BOTH, set_text, AT(imei), SAME,
		"IMEI: 15 digits, the last is the check digit of the others."},
	{"imsi", "DIGITS", "460043193006443", BOTH, set_text, AT(imsi), SAME, "IMSI: 15 digits."},
	{"iccid", "DIGITS", "89860411101871010225", BOTH, set_text, AT(iccid), SAME, "ICCID of the USIM: 20 digits."},
	{"msisdn", "NUMBER", "+8614800000225", BOTH, set_text, AT(msisdn), SAME, "Own telephone number."},
	{"sim.file", "FILE", NULL, IN_FILE, set_path, AT(sim_file), SAME,
		"Describes the USIM: identity, PINs, files (docs/sim.md). The keys imsi, iccid and msisdn go before "
		"it."},
	{"sn", "TEXT", "3f6b1d2c-8e44-4a5b-9d0f-bc2800000225", BOTH, set_text, AT(sn), SAME,
		"Serial number: what AT+CGSN shows."},
	{"endpoint", "NAME", "the IMEI", BOTH | DERIVED, set_text, AT(endpoint), SAME, "LwM2M endpoint name."},
	{"seed", "NUMBER", "1", BOTH, set_seed, AT(seed), SAME,
		"Seed of everything random: with the same version, seed and input a run in stepped time repeats "
		"itself."},

	{"net.route", "HOST[:PORT]=HOST:PORT", NULL, IN_FILE, set_list, 0, "Network",
		"Leads what the module sends to the first destination to the second; \"*\" is every host. May be given "
		"several times, the first that matches counts. With a platform, what no rule matches leads to it."},
	{"net.allow", "PREFIX|any", NULL, IN_FILE, set_list, 0, SAME,
		"Opens destinations beyond the loopback interface: an address, a prefix like 192.0.2.0/24, or any. May "
		"be given several times."},

	{"net.resolver", "ADDRESS[:PORT]", NULL, IN_FILE, set_list, 0, SAME,
		"Name server that AT+QDNS asks, in place of the module's own where no net.route leads to those. Names "
		"that "
		"net.route names need none."},
	{"radio.cells", "FILE", NULL, IN_FILE, set_path, AT(radio_cells), "Radio",
		"Table of the cells around the module, a line for each, in place of the one cell at home (see RADIO in "
		"bc28.conf(5))."},

	{"platform", "[plain|dtls|both|off]", "off", BOTH, set_platform, 0, "Platform",
		"Runs an Andlink platform (andlinkd(8)) inside: its plain port, its DTLS port, or (without a value) "
		"both."},
	{"platform-port", "PORT", "0", BOTH, set_port, AT(plain_port), SAME,
		"UDP port of the platform inside for plain CoAP; 0: a free one."},
	{"platform-dtls-port", "PORT", "0", BOTH, set_port, AT(dtls_port), SAME,
		"UDP port of the platform inside for CoAP over DTLS; 0: a free one."},

	{"clock", "MODE", "real", BOTH, set_clock, 0, "Time",
		"real; scale=N: device time goes N times as fast; step: it stands still until told (bc28ctl "
		"clock-step); "
		"step,auto: it jumps to the next timer when nothing has gone on for 10 ms, or for MS with "
		"step,auto=MS."},
	{"time", "SECONDS|now", "now; in stepped time 1577836800", BOTH | DERIVED, set_time, 0, SAME,
		"Network time at the start, in seconds since 1970."},

	{"log-level", "LEVEL", "info", BOTH, set_level, 0, "Output", "What is logged: error, warning, info, debug."},
	{"log", "FILE", "standard error", BOTH | DERIVED, set_path, AT(log), SAME, "Appends the log to FILE."},
	{"transcript", "FILE", NULL, BOTH, set_path, AT(transcript), SAME,
		"Writes every line on the UART, CoAP message and change of state to FILE, as JSON lines with device "
		"time. "
		"Keys are never in it."},

	{"daemon", NULL, "no", BOTH, set_flag, AT(daemon), "Process",
		"Goes to the background; the command returns when the module answers, or with what went wrong."},
	{"pidfile", "FILE", NULL, BOTH, set_path, AT(pidfile), SAME, "Writes the process id to FILE and locks it."},
	{"list-quirks", NULL, NULL, ON_LINE, set_flag, AT(list_quirks), SAME,
		"Prints the quirks, their values and where they come from."},
	{"man", "WHAT", NULL, ON_LINE | HIDDEN, set_text, AT(man), SAME, "Prints a part of the manual."},
	{"version", NULL, NULL, ON_LINE, set_flag, AT(version), SAME, "Prints the version."},
	{"help", NULL, NULL, ON_LINE, set_flag, AT(help), SAME, "Prints this."},
	{.name = NULL},
};

/* --- keys ---- */

static int check_quirk(const char *name, const char *value, char **cause)
{
	struct params scratch;

	params_init(&scratch, "fast", NULL);
	return params_set_quirk(&scratch, name, value, cause);
}

static int check_timer(const char *name, const char *value, char **cause)
{
	struct params scratch;

	params_init(&scratch, "fast", NULL);
	return params_set_timer(&scratch, name, value, cause);
}

/* Their values are checked by the module. */
static int check_nv(const char *name, const char *value, char **cause)
{
	struct setting_info info;

	(void)value;
	for (size_t i = 0; setting_info(i, &info); i++)
		if (info.saved && strcmp(info.key, name) == 0)
			return 0;
	return fail(cause, "the module has no saved setting \"%s\"", name);
}

/* Their values are checked by the module. */
static int check_radio(const char *name, const char *value, char **cause)
{
	struct radio_key key;

	(void)value;
	for (size_t i = 0; radio_key_info(i, &key); i++)
		if (key.config && strcmp(key.name, name) == 0)
			return 0;
	return fail(cause, "the radio network has no key \"%s\"", name);
}

/* Their values are checked by the platform. */
static int check_platform(const char *name, const char *value, char **cause)
{
	(void)value;
	for (const struct platform_key *k = platform_keys; k->name != NULL; k++)
		if (strcmp(k->name, name) == 0)
			return 0;
	return fail(cause, "the platform has no key \"%s\"", name);
}

static const struct {
	const char *prefix;
	int (*check)(const char *name, const char *value, char **cause);
} families[] = {
	{"quirk.", check_quirk},
	{"timer.", check_timer},
	{"nv.", check_nv},
	{"radio.", check_radio},
	{"platform.", check_platform},
};

static const struct option_row *find_row(const char *name, unsigned flags)
{
	for (const struct option_row *row = option_rows; row->name != NULL; row++)
		if ((row->flags & flags) != 0 && strcmp(row->name, name) == 0)
			return row;
	return NULL;
}

static int set_key(struct options *o, const char *key, const char *value, char **cause)
{
	const struct option_row *row = find_row(key, IN_FILE);

	if (row != NULL)
		return row->set(o, row, value, cause);
	for (size_t i = 0; i < sizeof(families) / sizeof(families[0]); i++) {
		size_t len = strlen(families[i].prefix);

		if (strncmp(key, families[i].prefix, len) == 0)
			return families[i].check(key + len, value, cause);
	}
	return fail(cause, "there is no such key");
}

/* What follows "NAME: " at the beginning of the text, or the text. */
static const char *without_name(const char *text, const char *name)
{
	size_t len = strlen(name);

	return strncmp(text, name, len) == 0 && strncmp(text + len, ": ", 2) == 0 ? text + len + 2 : text;
}

/* Turns *cause into "ORIGIN: KEY: cause"; an origin on the command line has the key in it, the cause may have it already. */
static void locate(char **cause, const char *origin, const char *key)
{
	char *text = *cause;
	const char *dot = strchr(key, '.'), *rest = without_name(text, key);

	if (dot != NULL)
		rest = without_name(rest, dot + 1);
	*cause = origin[0] == '-' ? xasprintf("%s: %s", origin, rest) : xasprintf("%s: %s: %s", origin, key, rest);
	free(text);
}

int options_set(struct options *o, const char *key, const char *value, const char *origin, char **cause)
{
	char *why = NULL;

	if (set_key(o, key, value, &why) != 0) {
		locate(&why, origin, key);
		*cause = why;
		return -1;
	}
	o->given = xrealloc(o->given, (o->given_count + 1) * sizeof(*o->given));
	o->given[o->given_count++] = (struct given){.key = xstrdup(key),
		.value = xstrdup(value != NULL ? value : "yes"),
		.origin = xstrdup(origin),
		.place = origin[0] == '-' ? ON_LINE : IN_FILE};
	return 0;
}

void options_blame(const struct options *o, const char *key, char **cause)
{
	for (size_t i = o->given_count; i-- > 0;) {
		if (strcmp(o->given[i].key, key) == 0) {
			locate(cause, o->given[i].origin, key);
			return;
		}
	}
}

int options_each(const struct options *o, const char *prefix, unsigned places,
	int (*fn)(void *arg, const char *name, const char *value, char **cause), void *arg, char **cause)
{
	size_t len = strlen(prefix);

	for (size_t i = 0; i < o->given_count; i++) {
		const struct given *g = &o->given[i];
		char *why = NULL;

		if ((g->place & places) == 0 || strncmp(g->key, prefix, len) != 0 ||
			fn(arg, g->key + len, g->value, &why) == 0)
			continue;
		locate(&why, g->origin, g->key);
		*cause = why;
		return -1;
	}
	return 0;
}

/* --- the command line ---- */

/* A word that is refused, for the message: what may be a key (many hexadecimal digits in a row) isn't repeated. A new string. */
static char *without_keys(const char *word)
{
	struct buf text;
	char *copy;

	buf_init(&text);
	while (*word != '\0') {
		size_t digits = strspn(word, "0123456789ABCDEFabcdef");

		if (digits >= 16)
			buf_addf(&text, "***");
		else
			buf_add(&text, word, digits);
		word += digits;
		if (*word != '\0')
			buf_addc(&text, *word++);
	}
	copy = xstrdup(text.len > 0 ? buf_str(&text) : "");
	buf_release(&text);
	return copy;
}

/* KEY=VALUE of --set and --nv. */
static int set_pair(struct options *o, const char *option, const char *prefix, const char *pair, char **cause)
{
	const char *equals = strchr(pair, '=');
	char *key, *origin, *shown;
	int result;

	if (equals == NULL || equals == pair) {
		shown = without_keys(pair);
		fail(cause, "--%s: \"%s\" is not KEY=VALUE", option, shown);
		free(shown);
		return -1;
	}
	key = xasprintf("%s%.*s", prefix, (int)(equals - pair), pair);
	origin = xasprintf("--%s %.*s", option, (int)(equals - pair), pair);
	result = options_set(o, key, equals + 1, origin, cause);
	free(key);
	free(origin);
	return result;
}

/* The long options of the table for getopt_long(3); the value is the row's number + 1. */
static struct option *long_options(void)
{
	size_t rows = sizeof(option_rows) / sizeof(option_rows[0]), n = 0;
	struct option *list = xcalloc(rows, sizeof(*list));

	for (size_t i = 0; option_rows[i].name != NULL; i++) {
		const char *arg = option_rows[i].arg;

		if ((option_rows[i].flags & ON_LINE) == 0)
			continue;
		list[n++] = (struct option){.name = option_rows[i].name,
			.has_arg = arg == NULL     ? no_argument
				   : arg[0] == '[' ? optional_argument
						   : required_argument,
			.val = (int)i + 1};
	}
	return list;
}

/* One option of the command line. Files are read in the first of two passes, so that the rest goes before them. */
static int take_option(struct options *o, const struct option_row *row, const char *value, bool first, char **cause)
{
	char *origin = NULL, *why = NULL;
	int result = 0;

	if (strcmp(row->name, "config") == 0)
		return first ? config_read(o, value, cause) : 0;
	if (first)
		return 0;
	if (strcmp(row->name, "set") == 0)
		return set_pair(o, row->name, "", value, cause);
	if (strcmp(row->name, "nv") == 0)
		return set_pair(o, row->name, "nv.", value, cause);
	origin = xasprintf("--%s", row->name);
	if ((row->flags & IN_FILE) != 0) {
		result = options_set(o, row->name, value, origin, cause);
	} else if (row->set(o, row, value, &why) != 0) {
		result = fail(cause, "%s: %s", origin, why);
		free(why);
	}
	free(origin);
	return result;
}

static int read_line(struct options *o, int argc, char **argv, bool first, char **cause)
{
	struct option *options = long_options();
	int option, result = 0;
	char *shown;

	optind = 0;
	opterr = 0;
	while (result == 0 && (option = getopt_long(argc, argv, ":", options, NULL)) != -1) {
		if (option == ':') {
			result = fail(cause, "%s needs a value", argv[optind - 1]);
		} else if (option == '?') {
			shown = without_keys(argv[optind - 1]);
			result = fail(cause, "%s: there is no such option (--help lists them)", shown);
			free(shown);
		} else {
			result = take_option(o, &option_rows[option - 1], optarg, first, cause);
		}
	}
	if (result == 0 && optind < argc) {
		shown = without_keys(argv[optind]);
		result = fail(cause, "\"%s\": nothing is expected beside options", shown);
		free(shown);
	}
	free(options);
	return result;
}

static int apply_quirk(void *arg, const char *name, const char *value, char **cause)
{
	return params_set_quirk(arg, name, value, cause);
}

static int apply_timer(void *arg, const char *name, const char *value, char **cause)
{
	return params_set_timer(arg, name, value, cause);
}

/* Fills in what wasn't given. */
static int complete(struct options *o, char **cause)
{
	if (!o->fresh && o->state == NULL && (o->state = path_state_dir(o->instance, cause)) == NULL)
		return -1;
	if (o->start_time < 0 && o->clock.mode != CLOCK_REAL)
		o->start_time = 1577836800; /* 2020-01-01, so that runs repeat themselves */
	if (params_init(&o->params, o->profile, cause) != 0)
		return -1;
	if (o->baud != NULL && params_set_baud(&o->params, o->baud, cause) != 0)
		return -1;
	if (options_each(o, "quirk.", BOTH, apply_quirk, &o->params, cause) != 0)
		return -1;
	return options_each(o, "timer.", BOTH, apply_timer, &o->params, cause);
}

int options_read(struct options *o, int argc, char **argv, char **cause)
{
	*o = (struct options){.seed = 1, .tty_mode = 0600, .start_time = -1, .log_level = LOG_LEVEL_INFO};
	o->clock = (struct clock_spec){.mode = CLOCK_REAL, .scale = 1};
	o->instance = xstrdup("bc28");
	o->profile = xstrdup("fast");
	if (read_line(o, argc, argv, true, cause) != 0 || read_line(o, argc, argv, false, cause) != 0)
		return -1;
	if (o->help || o->version || o->list_quirks || o->man != NULL)
		return params_init(&o->params, o->profile, cause);
	return complete(o, cause);
}

void options_release(struct options *o)
{
	char *texts[] = {o->man, o->instance, o->state, o->link, o->control, o->profile, o->baud, o->imei, o->imsi,
		o->iccid, o->msisdn, o->sim_file, o->radio_cells, o->sn, o->endpoint, o->log, o->transcript,
		o->pidfile};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		free(texts[i]);
	for (size_t i = 0; i < o->given_count; i++) {
		explicit_bzero(o->given[i].value, strlen(o->given[i].value)); /* it may be a key */
		free(o->given[i].key);
		free(o->given[i].value);
		free(o->given[i].origin);
	}
	free(o->given);
	*o = (struct options){.help = false};
}
