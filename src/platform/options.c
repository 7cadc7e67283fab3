#include "config.h"

#include "options.h"

#include <fcntl.h>
#include <getopt.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/event.h"
#include "bc28/logger.h"
#include "bc28/number.h"
#include "bc28/paths.h"
#include "bc28/platform.h"
#include "bc28/secret.h"
#include "bc28/xmalloc.h"

static int set_address(struct andlinkd_options *o, char *value, char **cause)
{
	(void)cause;
	o->address = value;
	return 0;
}

static int port_parse(const char *value, uint16_t *out, char **cause)
{
	int64_t port;

	if (number_parse(value, 10, 0, UINT16_MAX, &port, cause) < 0)
		return -1;
	*out = (uint16_t)port;
	return 0;
}

static int set_port(struct andlinkd_options *o, char *value, char **cause)
{
	return port_parse(value, &o->plain_port, cause);
}

static int set_dtls_port(struct andlinkd_options *o, char *value, char **cause)
{
	return port_parse(value, &o->dtls_port, cause);
}

static int set_no_plain(struct andlinkd_options *o, char *value, char **cause)
{
	(void)value;
	(void)cause;
	o->plain = false;
	return 0;
}

static int set_no_dtls(struct andlinkd_options *o, char *value, char **cause)
{
	(void)value;
	(void)cause;
	o->dtls = false;
	return 0;
}

static bool is_secret(const char *key)
{
	for (const struct platform_key *k = platform_keys; k->name != NULL; k++)
		if (strcmp(key, k->name) == 0)
			return k->secret;
	return false;
}

/* The platform itself judges keys and values, once it is there. bc28d's prefix may be left out. */
static int set_key(struct andlinkd_options *o, char *value, char **cause)
{
	const char *key = strncmp(value, "platform.", 9) == 0 ? value + 9 : value;
	char *equals = strchr(value, '='), *name, *secret;

	if (equals == NULL)
		return fail(cause, "expected KEY=VALUE");
	if (o->set_count == OPTIONS_SET_MAX)
		return fail(cause, "given more than %d times", OPTIONS_SET_MAX);
	name = xstrndup(key, strcspn(key, "="));
	if (!is_secret(name)) {
		o->set[o->set_count++] = xstrdup(key);
		free(name);
		return 0;
	}
	free(o->notice);
	secret = secret_read(equals + 1, &o->notice, cause);
	if (secret != NULL)
		o->set[o->set_count++] = xasprintf("%s=%s", name, secret);
	o->has_keys = true;
	secret_hide(equals + 1);
	secret_free(secret);
	free(name);
	return secret != NULL ? 0 : -1;
}

static int set_control(struct andlinkd_options *o, char *value, char **cause)
{
	(void)cause;
	o->control = value;
	return 0;
}

static int set_instance(struct andlinkd_options *o, char *value, char **cause)
{
	o->instance = value;
	return instance_check(value, cause);
}

static int set_seed(struct andlinkd_options *o, char *value, char **cause)
{
	o->seeded = true;
	return number_parse_u64(value, 0, UINT64_MAX, &o->seed, cause);
}

/* Looked at before anything of ours can have got that number. */
static int set_lifeline(struct andlinkd_options *o, char *value, char **cause)
{
	int64_t fd;

	if (number_parse(value, 10, 0, INT_MAX, &fd, cause) < 0)
		return -1;
	if (fcntl((int)fd, F_GETFD) < 0)
		return fail(cause, "descriptor %d is not open", (int)fd);
	o->lifeline = (int)fd;
	return 0;
}

static int set_parent(struct andlinkd_options *o, char *value, char **cause)
{
	int64_t pid = 0;

	if (value != NULL && number_parse(value, 10, 1, INT_MAX, &pid, NULL) < 0)
		return fail(cause, "\"%s\" is no process id", value);
	o->exit_with_parent = true;
	o->parent = (long)pid;
	return 0;
}

static int set_log(struct andlinkd_options *o, char *value, char **cause)
{
	o->log = value;
	return *value != '\0' ? 0 : fail(cause, "is empty");
}

static int set_level(struct andlinkd_options *o, char *value, char **cause)
{
	return log_level_parse(value, &o->log_level, cause);
}

static int set_log_max(struct andlinkd_options *o, char *value, char **cause)
{
	return size_parse(value, &o->log_max, cause);
}

static int set_debug(struct andlinkd_options *o, char *value, char **cause)
{
	(void)value;
	(void)cause;
	o->debug = true;
	return 0;
}

static int set_help(struct andlinkd_options *o, char *value, char **cause)
{
	(void)value;
	(void)cause;
	o->help = true;
	return 0;
}

static int set_version(struct andlinkd_options *o, char *value, char **cause)
{
	(void)value;
	(void)cause;
	o->version = true;
	return 0;
}

static const struct andlinkd_option {
	const char *name;
	const char *value; /* NULL: takes none; in brackets: may be left out */
	const char *help;
	int (*set)(struct andlinkd_options *o, char *value, char **cause);
} rows[] = {
	{"address", "ADDRESS", "address to listen on (127.0.0.1)", set_address},
	{"port", "PORT", "port for plain CoAP (0: a free one)", set_port},
	{"dtls-port", "PORT", "port for CoAP over DTLS-PSK (0: a free one)", set_dtls_port},
	{"no-plain", NULL, "no plain port", set_no_plain},
	{"no-dtls", NULL, "no DTLS port", set_no_dtls},
	{"set", "KEY=VALUE", "sets a key of the platform, see below; may be repeated", set_key},
	{"control", "PATH", "socket of the control channel", set_control},
	{"instance", "NAME", "name of this instance (andlinkd), part of the default path of the control channel",
		set_instance},
	{"seed", "N", "seed of all that is random but keys; otherwise one is drawn, which the log tells", set_seed},
	{"lifeline", "FD", "ends when nobody has the other end of this pipe or socket open any more", set_lifeline},
	{"exit-with-parent", "[PID]", "ends when the process that started it, or the one with this PID, has ended",
		set_parent},
	{"log", "FILE", "appends the log to FILE (standard error); who doesn't read it holds up nothing", set_log},
	{"log-level", "LEVEL", "what is logged: error, warning, info, debug (info)", set_level},
	{"log-max", "SIZE",
		"before the log would grow beyond SIZE bytes (or 64K, 10M, 1G) it becomes FILE.1, and a new one begins "
		"(0: never)",
		set_log_max},
	{"debug", NULL,
		"once keys are set, no core is dumped and no debugger attaches; with this they may all the same",
		set_debug},
	{"help", NULL, "shows this and ends", set_help},
	{"version", NULL, "shows the version and ends", set_version},
};

#define ROWS         (sizeof(rows) / sizeof(*rows))
#define HELP_COLUMNS 110

int options_parse(struct andlinkd_options *o, int argc, char **argv, char **cause)
{
	struct option table[ROWS + 1] = {0};
	char *why = NULL;
	int index;

	*o = (struct andlinkd_options){
		.plain = true, .dtls = true, .instance = "andlinkd", .lifeline = -1, .log_level = LOG_LEVEL_INFO};
	for (size_t i = 0; i < ROWS; i++)
		table[i] = (struct option){.name = rows[i].name,
			.val = (int)i,
			.has_arg = rows[i].value == NULL     ? no_argument
				   : rows[i].value[0] == '[' ? optional_argument
							     : required_argument};
	optind = 0;
	opterr = 0;
	while ((index = getopt_long(argc, argv, ":", table, NULL)) != -1) {
		if (index == ':')
			return fail(cause, "%s needs a value", argv[optind - 1]);
		if (index == '?')
			return fail(cause, "unknown option %s (--help lists them)", argv[optind - 1]);
		if (rows[index].set(o, optarg, &why) != 0) {
			fail(cause, "--%s: %s", rows[index].name, why);
			free(why);
			return -1;
		}
	}
	if (optind < argc)
		return fail(cause, "unexpected argument \"%s\"", argv[optind]);
	if (o->log_max > 0 && o->log == NULL)
		return fail(cause, "--log-max: there is no file to bound");
	if (!o->plain && !o->dtls)
		return fail(cause, "with --no-plain and --no-dtls there is nothing to do");
	return 0;
}

void options_release(struct andlinkd_options *o)
{
	for (unsigned i = 0; i < o->set_count; i++)
		secret_free(o->set[i]);
	o->set_count = 0;
	free(o->notice);
	o->notice = NULL;
}

void options_help(FILE *out)
{
	struct buf text;

	buf_init(&text);
	fputs("Usage: andlinkd [options]\n"
	      "A local Andlink platform: LwM2M bootstrap server and server, plain CoAP and DTLS-PSK.\n\n"
	      "Options:\n",
		out);
	for (size_t i = 0; i < ROWS; i++) {
		const char *value = rows[i].value != NULL ? rows[i].value : "";

		if (*value == '[')
			buf_addf(&text, "  --%s[=%s\n", rows[i].name, value + 1);
		else
			buf_addf(&text, "  --%s%s%s\n", rows[i].name, *value != '\0' ? " " : "", value);
		buf_addwrapped(&text, "        ", rows[i].help, HELP_COLUMNS);
	}
	buf_addstr(&text, "\nKeys for --set, with their defaults:\n");
	for (const struct platform_key *k = platform_keys; k->name != NULL; k++) {
		buf_addf(&text, "  %s=%s\n", k->name, k->initial);
		buf_addwrapped(&text, "        ", k->text, HELP_COLUMNS);
	}
	fputs(buf_str(&text), out);
	buf_release(&text);
}
