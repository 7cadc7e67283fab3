#include "config.h"

#include "options.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "bc28/buf.h"
#include "bc28/event.h"
#include "bc28/logger.h"
#include "bc28/module.h"
#include "bc28/paths.h"
#include "bc28/platform.h"
#include "bc28/process.h"
#include "bc28/secret.h"
#include "bc28/xmalloc.h"

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

/* Sets one key, and keeps what was given. */
static int set_value(struct options *o, const char *key, const char *value, const char *origin, char **cause)
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

/* Whether the values of a key are secret. */
static bool is_secret(const char *key)
{
	struct setting_info info;

	for (size_t i = 0; strncmp(key, "nv.", 3) == 0 && setting_info(i, &info); i++)
		if (strcmp(key + 3, info.key) == 0)
			return info.secret;
	for (const struct platform_key *k = platform_keys; strncmp(key, "platform.", 9) == 0 && k->name != NULL; k++)
		if (strcmp(key + 9, k->name) == 0)
			return k->secret;
	return false;
}

/* Keeps a warning for when there is a log. */
static void add_notice(struct options *o, char *notice)
{
	char *before = o->notices;

	o->notices = before != NULL ? xasprintf("%s\n%s", before, notice) : xstrdup(notice);
	free(before);
	free(notice);
}

/* Sets a secret key: the value may be a file's. */
static int set_secret(struct options *o, const char *key, const char *value, const char *origin, char **cause)
{
	char *why = NULL, *notice = NULL, *secret = secret_read(value, &notice, &why);
	int rc = -1;

	if (notice != NULL)
		add_notice(o, notice);
	if (secret != NULL) {
		rc = set_value(o, key, secret, origin, cause);
		o->has_keys = true;
	} else {
		locate(&why, origin, key);
		*cause = why;
	}
	secret_free(secret);
	return rc;
}

int options_set(struct options *o, const char *key, const char *value, const char *origin, char **cause)
{
	return value != NULL && is_secret(key) ? set_secret(o, key, value, origin, cause)
					       : set_value(o, key, value, origin, cause);
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
static int set_pair(struct options *o, const char *option, const char *prefix, char *pair, char **cause)
{
	char *equals = strchr(pair, '=');
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
	if (is_secret(key))
		secret_hide(equals + 1);
	free(key);
	free(origin);
	return result;
}

/* The long options of the table for getopt_long(3); the value is the row's number + 1. */
static struct option *long_options(void)
{
	size_t rows = 0, n = 0;
	struct option *list;

	while (option_rows[rows].name != NULL)
		rows++;
	list = xcalloc(rows + 1, sizeof(*list));
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
static int take_option(struct options *o, const struct option_row *row, char *value, bool first, char **cause)
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

/* A bound for a file that isn't there is a mistake. */
static int check_bound(const struct options *o, const char *key, uint64_t max, const char *file, char **cause)
{
	if (max == 0 || file != NULL)
		return 0;
	fail(cause, "there is no file to bound");
	options_blame(o, key, cause);
	return -1;
}

/* Whether two paths are the same name in the same folder. */
static bool is_same_name(const char *a, const char *b)
{
	const char *names[] = {a, b};
	struct stat folder[2];

	for (int i = 0; i < 2; i++) {
		const char *slash = strrchr(names[i], '/');
		char *path = slash != NULL ? xstrndup(names[i], (size_t)(slash - names[i]) + 1) : xstrdup(".");
		int rc = stat(path, &folder[i]);

		free(path);
		if (rc != 0)
			return strcmp(a, b) == 0;
		names[i] = slash != NULL ? slash + 1 : names[i];
	}
	return strcmp(names[0], names[1]) == 0 && folder[0].st_dev == folder[1].st_dev &&
	       folder[0].st_ino == folder[1].st_ino;
}

/* Whether one would spoil what the other has there. Lines may share what can't be emptied or renamed: /dev/null, a FIFO. */
static bool is_same_file(const char *a, const char *b)
{
	struct stat sa, sb;

	if (stat(a, &sa) != 0 || stat(b, &sb) != 0)
		return is_same_name(a, b);
	return S_ISREG(sa.st_mode) && sa.st_dev == sb.st_dev && sa.st_ino == sb.st_ino;
}

/* What is written to the same place by two options is lost. */
static int check_places(const struct options *o, char **cause)
{
	const struct {
		const char *key, *path, *other, *other_path;
		bool (*same)(const char *a, const char *b);
	} pairs[] = {
		{"transcript", o->transcript, "log", o->log, is_same_file},
		{"control", o->control, "link", o->link, is_same_name},
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		if (pairs[i].path == NULL || pairs[i].other_path == NULL ||
			!pairs[i].same(pairs[i].path, pairs[i].other_path))
			continue;
		fail(cause, "%s is the same path as that of %s", pairs[i].path, pairs[i].other);
		options_blame(o, pairs[i].key, cause);
		return -1;
	}
	return 0;
}

/* Fills in what wasn't given. */
static int complete(struct options *o, char **cause)
{
	if (!o->fresh && o->state == NULL && (o->state = path_state_dir(o->instance, cause)) == NULL)
		return -1;
	if (check_bound(o, "log-max", o->log_max, o->log, cause) != 0 ||
		check_bound(o, "transcript-max", o->transcript_max, o->transcript, cause) != 0 ||
		check_places(o, cause) != 0)
		return -1;
	if (o->start_time < 0 && o->clock.mode != CLOCK_REAL)
		o->start_time = 1577836800; /* 2020-01-01, so that runs repeat themselves */
	if (!o->seeded && process_draw(&o->seed, cause) != 0)
		return -1;
	if (params_init(&o->params, o->profile, cause) != 0)
		return -1;
	if (o->baud != NULL && params_set_baud(&o->params, o->baud, cause) != 0)
		return -1;
	if (options_each(o, "quirk.", IN_FILE | ON_LINE, apply_quirk, &o->params, cause) != 0)
		return -1;
	return options_each(o, "timer.", IN_FILE | ON_LINE, apply_timer, &o->params, cause);
}

int options_read(struct options *o, int argc, char **argv, char **cause)
{
	*o = (struct options){.tty_mode = 0600, .start_time = -1, .log_level = LOG_LEVEL_INFO};
	o->ready = READY_BOOTED;
	o->lifeline = -1;
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
		o->iccid, o->msisdn, o->sim_file, o->radio_cells, o->sn, o->endpoint, o->log, o->transcript, o->pidfile,
		o->notices};

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
