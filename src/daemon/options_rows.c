/* The rows of the table of options, and what each does with its value. */
#include "config.h"

#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/logger.h"
#include "bc28/number.h"
#include "bc28/paths.h"
#include "bc28/values.h"
#include "bc28/xmalloc.h"
#include "options.h"

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

static int set_seed(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	o->seeded = true;
	return number_parse_u64(value, 0, UINT64_MAX, field(o, row), cause);
}

static int set_port(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	return number_parse_u64(value, 10, UINT16_MAX, field(o, row), cause);
}

static int set_size(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	return size_parse(value, field(o, row), cause);
}

static int set_mode(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	if (number_parse_u64(value, 8, 0666, field(o, row), NULL) < 0 || (*(uint64_t *)field(o, row) & 0600) != 0600)
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
	int64_t ms;

	(void)row;
	if (strncmp(value, "scale=", 6) == 0) {
		if (number_parse_real(value + 6, 0.001, 1e6, &spec.scale, NULL) < 0)
			return fail(cause, "\"%s\": the scale is a number from 0.001 to 1000000", value);
	} else if (strncmp(value, "step,auto", 9) == 0 && (value[9] == '\0' || value[9] == '=')) {
		spec.mode = CLOCK_AUTO;
		if (value[9] == '=') {
			if (number_parse(value + 10, 10, 0, 60000, &ms, NULL) < 0)
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
	(void)row;
	if (strcmp(value, "now") == 0) {
		o->start_time = -1;
		return 0;
	}
	if (number_parse(value, 10, 0, INT32_MAX, &o->start_time, NULL) < 0)
		return fail(cause, "\"%s\" is neither now nor seconds since 1970", value);
	return 0;
}

static int set_level(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	(void)row;
	return log_level_parse(value, &o->log_level, cause);
}

const struct value_name ready_names[] = {
	{READY_OFF, "off"},
	{READY_BOOTED, "booted"},
	{READY_ATTACHED, "attached"},
	{READY_REGISTERED, "registered"},
	{0, NULL},
};

static int set_ready(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	(void)row;
	if (value_from_name(ready_names, value, &o->ready) != 0)
		return fail(cause, "\"%s\" is none of: off, booted, attached, registered", value);
	return 0;
}

/* Looked at before anything of ours can have got that number. */
static int set_lifeline(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	int64_t fd;

	(void)row;
	if (number_parse(value, 10, 0, INT_MAX, &fd, cause) < 0)
		return -1;
	if (fcntl((int)fd, F_GETFD) < 0)
		return fail(cause, "descriptor %d is not open", (int)fd);
	o->lifeline = (int)fd;
	return 0;
}

static int set_parent(struct options *o, const struct option_row *row, const char *value, char **cause)
{
	int64_t pid = 0;

	(void)row;
	if (value != NULL && number_parse(value, 10, 1, INT_MAX, &pid, NULL) < 0)
		return fail(cause, "\"%s\" is no process id", value);
	o->exit_with_parent = true;
	o->parent = (long)pid;
	return 0;
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
	{"seed", "NUMBER", "another one each time", BOTH | DERIVED, set_seed, AT(seed), SAME,
		"Seed of everything random but DTLS keys: message ids, tokens, delays, losses. With the same version, "
		"seed and input a run in stepped time repeats itself. Without it nobody can guess them, and the log "
		"says which seed was drawn."},

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
	{"log", "FILE", "standard error", BOTH | DERIVED, set_path, AT(log), SAME,
		"Appends the log to FILE. Who doesn't read it (a FIFO, a terminal) holds up nothing: messages are "
		"lost, and counted."},
	{"log-max", "SIZE", "0", BOTH, set_size, AT(log_max), SAME,
		"Before the log would grow beyond SIZE bytes (or 64K, 10M, 1G) it becomes FILE.1, in place of the one "
		"before, and a new one begins; of a link, the file that it leads to. 0: never."},
	{"transcript", "FILE", NULL, BOTH, set_path, AT(transcript), SAME,
		"Writes every line on the UART, CoAP message and change of state to FILE, as JSON lines with device "
		"time. Keys are never in it. Events that a FIFO's reader doesn't take are lost, and counted in it."},
	{"transcript-max", "SIZE", "0", BOTH, set_size, AT(transcript_max), SAME, "As log-max, for the transcript."},

	{"ready", "LEVEL", "booted", BOTH, set_ready, 0, "Process",
		"When the link appears, the line tty: is printed, --daemon returns and the service manager is told: "
		"booted (an "
		"AT is answered), attached (the module has an IP address), registered (with its LwM2M server); off: at "
		"once. "
		"The wait has no end of its own; the log says what keeps it from ending. Stepped time moves up to 10 "
		"minutes on its own for attached and registered, then stands still until it is stepped or something "
		"changes."},
	{"hold-until-open", NULL, "no", BOTH, set_flag, AT(hold_until_open), SAME,
		"The module stays in reset until the tty is opened for the first time, so that its host sees it boot. "
		"The "
		"link is there at once, whatever --ready says."},
	{"daemon", NULL, "no", BOTH, set_flag, AT(daemon), SAME,
		"Goes to the background; the command returns when the module is ready (--ready), or with what went "
		"wrong. When that command is interrupted, the daemon ends, too."},
	{"lifeline", "FD", NULL, ON_LINE, set_lifeline, 0, SAME,
		"Ends in an orderly way when nobody has the other end of this pipe or socket open any more: whoever "
		"starts bc28d "
		"keeps it, and however it ends, bc28d does too."},
	{"exit-with-parent", "[PID]", NULL, ON_LINE, set_parent, 0, SAME,
		"Ends in an orderly way when the process that started the command has ended, or the one with this PID. "
		"A shell "
		"says --exit-with-parent=$$, which also counts when it has gone before bc28d can look."},
	{"pidfile", "FILE", NULL, BOTH, set_path, AT(pidfile), SAME, "Writes the process id to FILE and locks it."},
	{"debug", NULL, "no", BOTH, set_flag, AT(debug), SAME,
		"Once keys are set, no core is dumped and no debugger attaches; with this they may all the same."},
	{"list-quirks", NULL, NULL, ON_LINE, set_flag, AT(list_quirks), SAME,
		"Prints the quirks, their values and where they come from."},
	{"man", "WHAT", NULL, ON_LINE | HIDDEN, set_text, AT(man), SAME, "Prints a part of the manual."},
	{"version", NULL, NULL, ON_LINE, set_flag, AT(version), SAME, "Prints the version."},
	{"help", NULL, NULL, ON_LINE, set_flag, AT(help), SAME, "Prints this."},
	{.name = NULL},
};
