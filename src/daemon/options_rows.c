/* The rows of the table of options, and what each does with its value. */
#include "config.h"

#include <string.h>

#include "bc28/number.h"
#include "bc28/values.h"
#include "bc28/xmalloc.h"
#include "options.h"

/* --- values ---- */

static int set_mode(void *field, const char *value, char **cause)
{
	uint64_t *mode = field;

	if (number_parse_u64(value, 8, 0666, mode, NULL) < 0 || (*mode & 0600) != 0600)
		return fail(cause, "\"%s\" is no mode like 0600 or 0660", value);
	return 0;
}

/* A name, or the path of a file: that has a slash in it. */
static int set_model(void *field, const char *value, char **cause)
{
	return strchr(value, '/') != NULL ? option_path(field, value, cause) : option_text(field, value, cause);
}

static int set_profile(void *field, const char *value, char **cause)
{
	struct params scratch;

	return params_init(&scratch, value, cause) == 0 ? option_text(field, value, cause) : -1;
}

static int set_baud(void *field, const char *value, char **cause)
{
	struct params scratch;

	return params_set_baud(&scratch, value, cause) == 0 ? option_text(field, value, cause) : -1;
}

/* --platform, --platform=plain, --platform=dtls. */
static int set_platform(void *field, const char *value, char **cause)
{
	static const struct value_name kinds[] = {
		{0, "off"}, {1, "plain"}, {2, "dtls"}, {3, "both"}, {3, "on"}, {0, NULL}};
	int kind = 3;

	if (value != NULL && value_from_name(kinds, value, &kind) < 0)
		return fail(cause, "\"%s\" is none of: off, plain, dtls, both", value);
	*(struct platform_ports *)field = (struct platform_ports){.plain = (kind & 1) != 0, .dtls = (kind & 2) != 0};
	return 0;
}

/* real, scale=N, step, step,auto, step,auto=MS */
static int set_clock(void *field, const char *value, char **cause)
{
	struct clock_spec spec = {.mode = CLOCK_REAL, .scale = 1, .quiet_ms = 10};
	int64_t ms;

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
	*(struct clock_spec *)field = spec;
	return 0;
}

static int set_time(void *field, const char *value, char **cause)
{
	int64_t *seconds = field;

	if (strcmp(value, "now") == 0) {
		*seconds = -1;
		return 0;
	}
	if (number_parse(value, 10, 0, INT32_MAX, seconds, NULL) < 0)
		return fail(cause, "\"%s\" is neither now nor seconds since 1970", value);
	return 0;
}

const struct value_name ready_names[] = {
	{READY_OFF, "off"},
	{READY_BOOTED, "booted"},
	{READY_ATTACHED, "attached"},
	{READY_REGISTERED, "registered"},
	{0, NULL},
};

static int set_ready(void *field, const char *value, char **cause)
{
	if (value_from_name(ready_names, value, field) < 0)
		return fail(cause, "\"%s\" is none of: off, booted, attached, registered", value);
	return 0;
}

/* Kept as given, and used from there. */
static int set_list(void *field, const char *value, char **cause)
{
	(void)field;
	return *value != '\0' ? 0 : fail(cause, "is empty");
}

/* --- the table ---- */

#define BOTH       (IN_FILE | ON_LINE)
#define AT(member) offsetof(struct options, member)

const struct option_row option_rows[] = {
	{"config", "FILE", NULL, ON_LINE, NULL, 0, "Configuration",
		"Reads configuration keys from FILE (bc28.conf(5)). What the command line says goes before it."},
	{"set", "KEY=VALUE", NULL, ON_LINE, NULL, 0, SAME_SECTION, "Sets any configuration key."},
	{"nv", "KEY=VALUE", NULL, ON_LINE, NULL, 0, SAME_SECTION,
		"Presets a setting of the module at each start, over what is saved: short for --set nv.KEY=VALUE."},

	{"instance", "NAME", "bc28", BOTH, option_instance, AT(instance), "Instance",
		"Name of the instance: in the default paths, and as the source of events."},
	{"state", "DIR", "$XDG_STATE_HOME/bc28/INSTANCE or /var/lib/bc28/INSTANCE", BOTH | DERIVED, option_path,
		AT(state), SAME_SECTION, "Directory of the saved settings (settings.db)."},
	{"fresh", NULL, "no", BOTH, option_flag, AT(fresh), SAME_SECTION,
		"Starts from the factory defaults and keeps saved settings in memory only."},
	{"link", "PATH", "$XDG_RUNTIME_DIR/bc28/INSTANCE/tty or /run/bc28/INSTANCE/tty", BOTH | DERIVED, option_path,
		AT(link), SAME_SECTION, "Symbolic link to the terminal device of the module's UART."},
	{"tty-mode", "MODE", "0600", BOTH, set_mode, AT(tty_mode), SAME_SECTION,
		"Permissions of the terminal device, octal."},
	{"control", "PATH", "$XDG_RUNTIME_DIR/bc28/INSTANCE/control or /run/bc28/INSTANCE/control", BOTH | DERIVED,
		option_path, AT(control), SAME_SECTION, "Socket of the control channel (bc28ctl(1))."},

	{"model", "NAME|PATH", MODEL_DEFAULT, BOTH, set_model, AT(model), "Module",
		"Which revision of the module it is: a preset of quirks, timers and texts, over which configuration "
		"file and command line go. The name of one (docs/models.md), or the path of a file of such keys, which "
		"has a slash in it."},
	{"profile", "fast|hardware", "fast", BOTH, set_profile, AT(profile), SAME_SECTION,
		"Timing: answers at once, or takes the time that the hardware takes."},
	{"baud", "RATE", "0; with profile hardware 9600", BOTH | DERIVED, set_baud, AT(baud), SAME_SECTION,
		"Pace of the UART, 8N1: bytes pass it one after the other, in each direction. 0: they take no time."},
	{"imei", "DIGITS", "867724030000225", BOTH, option_text, AT(imei), SAME_SECTION,
		"IMEI: 15 digits, the last is the check digit of the others."},
	{"imsi", "DIGITS", "460043193006443", BOTH, option_text, AT(imsi), SAME_SECTION, "IMSI: 15 digits."},
	{"iccid", "DIGITS", "89860411101871010225", BOTH, option_text, AT(iccid), SAME_SECTION,
		"ICCID of the USIM: 20 digits."},
	{"msisdn", "NUMBER", "+8614800000225", BOTH, option_text, AT(msisdn), SAME_SECTION, "Own telephone number."},
	{"sim.file", "FILE", NULL, IN_FILE, option_path, AT(sim_file), SAME_SECTION,
		"Describes the USIM: identity, PINs, files (docs/sim.md). The keys imsi, iccid and msisdn go before "
		"it."},
	{"sn", "TEXT", "3f6b1d2c-8e44-4a5b-9d0f-bc2800000225", BOTH, option_text, AT(sn), SAME_SECTION,
		"Serial number: what AT+CGSN shows."},
	{"endpoint", "NAME", "the IMEI", BOTH | DERIVED, option_text, AT(endpoint), SAME_SECTION,
		"LwM2M endpoint name."},
	{"seed", "NUMBER", "another one each time", BOTH | DERIVED, option_seed, AT(seed), SAME_SECTION,
		"Seed of everything random but DTLS keys: message ids, tokens, delays, losses. With the same version, "
		"seed and input a run in stepped time repeats itself. Without it nobody can guess them, and the log "
		"says which seed was drawn."},

	{"net.route", "HOST[:PORT]=HOST:PORT", NULL, IN_FILE, set_list, 0, "Network",
		"Leads what the module sends to the first destination to the second; \"*\" is every host. May be given "
		"several times, the first that matches counts. With a platform, what no rule matches leads to it."},
	{"net.allow", "PREFIX|any", NULL, IN_FILE, set_list, 0, SAME_SECTION,
		"Opens destinations beyond the loopback interface: an address, a prefix like 192.0.2.0/24, or any. May "
		"be given several times."},

	{"net.resolver", "ADDRESS[:PORT]", NULL, IN_FILE, set_list, 0, SAME_SECTION,
		"Name server that AT+QDNS asks, in place of the module's own where no net.route leads to those. Names "
		"that "
		"net.route names need none."},
	{"radio.cells", "FILE", NULL, IN_FILE, option_path, AT(radio_cells), "Radio",
		"Table of the cells around the module, a line for each, in place of the one cell at home (see RADIO in "
		"bc28.conf(5))."},

	{"platform", "[plain|dtls|both|off]", "off", BOTH, set_platform, AT(ports), "Platform",
		"Runs an Andlink platform (andlinkd(8)) inside: its plain port, its DTLS port, or (without a value) "
		"both."},
	{"platform-port", "PORT", "0", BOTH, option_port, AT(plain_port), SAME_SECTION,
		"UDP port of the platform inside for plain CoAP; 0: a free one."},
	{"platform-dtls-port", "PORT", "0", BOTH, option_port, AT(dtls_port), SAME_SECTION,
		"UDP port of the platform inside for CoAP over DTLS; 0: a free one."},

	{"clock", "MODE", "real", BOTH, set_clock, AT(clock), "Time",
		"real; scale=N: device time goes N times as fast; step: it stands still until told (bc28ctl "
		"clock-step); "
		"step,auto: it jumps to the next timer when nothing has gone on for 10 ms, or for MS with "
		"step,auto=MS."},
	{"time", "SECONDS|now", "now; in stepped time 1577836800", BOTH | DERIVED, set_time, AT(start_time),
		SAME_SECTION, "Network time at the start, in seconds since 1970."},

	{"log-level", "LEVEL", "info", BOTH, option_level, AT(log_level), "Output",
		"What is logged: error, warning, info, debug."},
	{"log", "FILE", "standard error", BOTH | DERIVED, option_path, AT(log), SAME_SECTION,
		"Appends the log to FILE. Who doesn't read it (a FIFO, a terminal) holds up nothing: messages are "
		"lost, and counted."},
	{"log-max", "SIZE", "0", BOTH, option_size, AT(log_max), SAME_SECTION,
		"Before the log would grow beyond SIZE bytes (or 64K, 10M, 1G) it becomes FILE.1, in place of the one "
		"before, and a new one begins; of a link, the file that it leads to. 0: never."},
	{"transcript", "FILE", NULL, BOTH, option_path, AT(transcript), SAME_SECTION,
		"Writes every line on the UART, CoAP message and change of state to FILE, as JSON lines with device "
		"time. Keys are never in it. Events that a FIFO's reader doesn't take are lost, and counted in it."},
	{"transcript-max", "SIZE", "0", BOTH, option_size, AT(transcript_max), SAME_SECTION,
		"As log-max, for the transcript."},

	{"ready", "LEVEL", "booted", BOTH, set_ready, AT(ready), "Process",
		"When the link appears, the line tty: is printed, --daemon returns and the service manager is told: "
		"booted (an "
		"AT is answered), attached (the module has an IP address), registered (with its LwM2M server); off: at "
		"once. "
		"The wait has no end of its own; the log says what keeps it from ending. Stepped time moves up to 10 "
		"minutes on its own for attached and registered, then stands still until it is stepped or something "
		"changes."},
	{"hold-until-open", NULL, "no", BOTH, option_flag, AT(hold_until_open), SAME_SECTION,
		"The module stays in reset until the tty is opened for the first time, so that its host sees it boot. "
		"The "
		"link is there at once, whatever --ready says."},
	{"daemon", NULL, "no", BOTH, option_flag, AT(daemon), SAME_SECTION,
		"Goes to the background; the command returns when the module is ready (--ready), or with what went "
		"wrong. When that command is interrupted, the daemon ends, too."},
	{"lifeline", "FD", NULL, ON_LINE, option_lifeline, AT(lifeline), SAME_SECTION,
		"Ends in an orderly way when nobody has the other end of this pipe or socket open any more: whoever "
		"starts bc28d "
		"keeps it, and however it ends, bc28d does too."},
	{"exit-with-parent", "[PID]", NULL, ON_LINE, option_parent, AT(parent), SAME_SECTION,
		"Ends in an orderly way when the process that started the command has ended, or the one with this PID. "
		"A shell "
		"says --exit-with-parent=$$, which also counts when it has gone before bc28d can look."},
	{"pidfile", "FILE", NULL, BOTH, option_path, AT(pidfile), SAME_SECTION,
		"Writes the process id to FILE and locks it."},
	{"debug", NULL, "no", BOTH, option_flag, AT(debug), SAME_SECTION,
		"Once keys are set, no core is dumped and no debugger attaches; with this they may all the same."},
	{"list-quirks", NULL, NULL, ON_LINE, option_flag, AT(list_quirks), SAME_SECTION,
		"Prints the quirks, their values, with those that the other options set in front, and where they come "
		"from."},
	{"man", "WHAT", NULL, ON_LINE | HIDDEN, option_text, AT(man), SAME_SECTION, "Prints a part of the manual."},
	{"version", NULL, NULL, ON_LINE, option_flag, AT(version), SAME_SECTION, "Prints the version."},
	{"help", NULL, NULL, ON_LINE, option_flag, AT(help), SAME_SECTION, "Prints this."},
	{.name = NULL},
};
