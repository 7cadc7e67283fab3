/* The command line of andlinkd. */
#include "config.h"

#include "options.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/event.h"
#include "bc28/platform.h"
#include "bc28/xmalloc.h"

#define PREFIX "platform."

/* --- the table ---------------------------------------------------------------------------------------------------- */

#define AT(member) offsetof(struct andlinkd_options, member)

const struct option_row andlinkd_rows[] = {
	{"address", "ADDRESS", "127.0.0.1", ON_LINE, option_text, AT(address), "Platform", "Address to listen on."},
	{"port", "PORT", "0", ON_LINE, option_port, AT(plain_port), SAME_SECTION,
		"Port for plain CoAP; 0: a free one."},
	{"dtls-port", "PORT", "0", ON_LINE, option_port, AT(dtls_port), SAME_SECTION,
		"Port for CoAP over DTLS-PSK; 0: a free one."},
	{"no-plain", NULL, NULL, ON_LINE, option_flag, AT(no_plain), SAME_SECTION, "No plain port."},
	{"no-dtls", NULL, NULL, ON_LINE, option_flag, AT(no_dtls), SAME_SECTION, "No DTLS port."},
	{"set", "KEY=VALUE", NULL, ON_LINE, NULL, 0, SAME_SECTION,
		"Sets a key of the platform, see below; may be given several times."},
	{"seed", "NUMBER", "another one each time", ON_LINE, option_seed, AT(seed), SAME_SECTION,
		"Seed of everything random but keys. The log says which one was drawn."},

	{"instance", "NAME", "andlinkd", ON_LINE, option_instance, AT(instance), "Instance",
		"Name of this instance, part of the default path of the control channel."},
	{"control", "PATH", "$XDG_RUNTIME_DIR/bc28/INSTANCE/control or /run/bc28/INSTANCE/control", ON_LINE,
		option_path, AT(control), SAME_SECTION, "Socket of the control channel (bc28ctl(1))."},

	{"log", "FILE", "standard error", ON_LINE, option_path, AT(log), "Output",
		"Appends the log to FILE; who doesn't read it holds up nothing."},
	{"log-level", "LEVEL", "info", ON_LINE, option_level, AT(log_level), SAME_SECTION,
		"What is logged: error, warning, info, debug."},
	{"log-max", "SIZE", "0", ON_LINE, option_size, AT(log_max), SAME_SECTION,
		"Before the log would grow beyond SIZE bytes (or 64K, 10M, 1G) it becomes FILE.1, and a new one "
		"begins. 0: never."},

	{"lifeline", "FD", NULL, ON_LINE, option_lifeline, AT(lifeline), "Process",
		"Ends when nobody has the other end of this pipe or socket open any more."},
	{"exit-with-parent", "[PID]", NULL, ON_LINE, option_parent, AT(parent), SAME_SECTION,
		"Ends when the process that started it, or the one with this PID, has ended."},
	{"debug", NULL, NULL, ON_LINE, option_flag, AT(debug), SAME_SECTION,
		"Once keys are set, no core is dumped and no debugger attaches; with this they may all the same."},
	{"man", "WHAT", NULL, ON_LINE | HIDDEN, option_text, AT(man), SAME_SECTION, "Prints a part of the manual."},
	{"version", NULL, NULL, ON_LINE, option_flag, AT(version), SAME_SECTION, "Prints the version."},
	{"help", NULL, NULL, ON_LINE, option_flag, AT(help), SAME_SECTION, "Prints this."},
	{.name = NULL},
};

static const struct option_family families[] = {
	{PREFIX, platform_check_key, platform_key_is_secret},
	{.prefix = NULL},
};

/* --- the line ----------------------------------------------------------------------------------------------------- */

static int take(void *arg, const struct option_row *row, char *value, char **cause)
{
	struct andlinkd_options *o = arg;
	size_t len = strlen(PREFIX);

	if (strcmp(row->name, "set") != 0)
		return option_take(&o->given, row, value, cause);
	return given_set_pair(
		&o->given, row->name, PREFIX, strncmp(value, PREFIX, len) == 0 ? value + len : value, cause);
}

int options_parse(struct andlinkd_options *o, int argc, char **argv, char **cause)
{
	*o = (struct andlinkd_options){.lifeline = -1, .log_level = LOG_LEVEL_INFO};
	o->given = (struct options_given){.rows = andlinkd_rows, .families = families, .fields = o};
	o->instance = xstrdup("andlinkd");
	if (option_line(andlinkd_rows, argc, argv, take, o, cause) < 0)
		return -1;
	if (o->log_max > 0 && o->log == NULL)
		return fail(cause, "--log-max: there is no file to bound");
	if (o->no_plain && o->no_dtls)
		return fail(cause, "with --no-plain and --no-dtls there is nothing to do");
	return 0;
}

void options_release(struct andlinkd_options *o)
{
	char *texts[] = {o->man, o->address, o->instance, o->control, o->log};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		free(texts[i]);
	given_release(&o->given);
	*o = (struct andlinkd_options){.help = false};
}

void options_help(void)
{
	puts("Usage: andlinkd [OPTION]...\n"
	     "A local Andlink platform: LwM2M bootstrap server and server, plain CoAP and DTLS-PSK.");
	option_help(andlinkd_rows);
	puts("\nKeys for --set, with their defaults:");
	for (const struct platform_key *k = platform_keys; k->name != NULL; k++) {
		printf("  %s=%s\n", k->name, k->initial);
		option_wrap("        ", k->text);
	}
}
