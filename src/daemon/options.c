/* The options of bc28d: the command line and files into struct options, and what wasn't given. */
#include "config.h"

#include "options.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "bc28/event.h"
#include "bc28/module.h"
#include "bc28/paths.h"
#include "bc28/platform.h"
#include "bc28/process.h"
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

static int check_text(const char *name, const char *value, char **cause)
{
	struct params scratch;

	params_init(&scratch, "fast", NULL);
	return params_set_text(&scratch, name, value, cause);
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

static bool is_secret_setting(const char *name)
{
	struct setting_info info;

	for (size_t i = 0; setting_info(i, &info); i++)
		if (strcmp(name, info.key) == 0)
			return info.secret;
	return false;
}

static const struct option_family families[] = {
	{"quirk.", check_quirk, NULL},
	{"timer.", check_timer, NULL},
	{"text.", check_text, NULL},
	{"nv.", check_nv, is_secret_setting},
	{"radio.", check_radio, NULL},
	{"platform.", platform_check_key, platform_key_is_secret},
	{.prefix = NULL},
};

/* --- the command line ---- */

/* One option of the command line. Files are read in the first of two passes, so that the rest goes before them. */
static int take_first(void *arg, const struct option_row *row, char *value, char **cause)
{
	struct options *o = arg;
	FILE *file;

	if (strcmp(row->name, "config") != 0)
		return 0;
	file = fopen(value, "re");
	if (file == NULL)
		return fail(cause, "--config %s: %s", value, strerror(errno));
	return config_read(&o->given, file, value, NULL, cause);
}

static int take(void *arg, const struct option_row *row, char *value, char **cause)
{
	struct options *o = arg;

	if (strcmp(row->name, "config") == 0)
		return 0;
	if (strcmp(row->name, "set") == 0)
		return given_set_pair(&o->given, row->name, "", value, cause);
	if (strcmp(row->name, "nv") == 0)
		return given_set_pair(&o->given, row->name, "nv.", value, cause);
	return option_take(&o->given, row, value, cause);
}

static int apply_quirk(void *arg, const char *name, const char *value, char **cause)
{
	return params_set_quirk(arg, name, value, cause);
}

static int apply_timer(void *arg, const char *name, const char *value, char **cause)
{
	return params_set_timer(arg, name, value, cause);
}

static int apply_text(void *arg, const char *name, const char *value, char **cause)
{
	return params_set_text(arg, name, value, cause);
}

const struct param_kind param_kinds[] = {
	{"quirk.", apply_quirk},
	{"timer.", apply_timer},
	{"text.", apply_text},
	{.prefix = NULL},
};

static int apply(const struct options_given *given, struct params *params, char **cause)
{
	for (const struct param_kind *kind = param_kinds; kind->prefix != NULL; kind++)
		if (given_each(given, kind->prefix, IN_FILE | ON_LINE, kind->apply, params, cause) < 0)
			return -1;
	return 0;
}

/* What the module is: the profile, over it the model, and over that what was given. */
static int make_params(struct options *o, char **cause)
{
	if (params_init(&o->params, o->profile, cause) < 0)
		return -1;
	if (o->baud != NULL && params_set_baud(&o->params, o->baud, cause) < 0)
		return -1;
	if (model_read(o, cause) < 0 || apply(&o->preset, &o->params, cause) < 0)
		return -1;
	return apply(&o->given, &o->params, cause);
}

/* A bound for a file that isn't there is a mistake. */
static int check_bound(const struct options *o, const char *key, uint64_t max, const char *file, char **cause)
{
	if (max == 0 || file != NULL)
		return 0;
	fail(cause, "there is no file to bound");
	return given_blame(&o->given, key, cause);
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
		if (rc < 0)
			return strcmp(a, b) == 0;
		names[i] = slash != NULL ? slash + 1 : names[i];
	}
	return strcmp(names[0], names[1]) == 0 && folder[0].st_dev == folder[1].st_dev &&
	       folder[0].st_ino == folder[1].st_ino;
}

/*
 * Whether one would spoil what the other has there. Lines may share what can't be emptied or renamed: /dev/null, a
 * FIFO.
 */
static bool is_same_file(const char *a, const char *b)
{
	struct stat sa, sb;

	if (stat(a, &sa) < 0 || stat(b, &sb) < 0)
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
		return given_blame(&o->given, pairs[i].key, cause);
	}
	return 0;
}

/* Fills in what wasn't given. */
static int complete(struct options *o, char **cause)
{
	if (!o->fresh && o->state == NULL && (o->state = path_state_dir(o->instance, cause)) == NULL)
		return -1;
	if (check_bound(o, "log-max", o->log_max, o->log, cause) < 0 ||
		check_bound(o, "transcript-max", o->transcript_max, o->transcript, cause) < 0 ||
		check_places(o, cause) < 0)
		return -1;
	if (o->start_time < 0 && o->clock.mode != CLOCK_REAL)
		o->start_time = 1577836800; /* 2020-01-01, so that runs repeat themselves */
	if (!o->seed.given && process_draw(&o->seed.value, cause) < 0)
		return -1;
	return make_params(o, cause);
}

int options_read(struct options *o, int argc, char **argv, char **cause)
{
	*o = (struct options){.tty_mode = 0600, .start_time = -1, .log_level = LOG_LEVEL_INFO};
	o->given = (struct options_given){.rows = option_rows, .families = families, .fields = o};
	o->preset = o->given;
	o->ready = READY_BOOTED;
	o->lifeline = -1;
	o->clock = (struct clock_spec){.mode = CLOCK_REAL, .scale = 1};
	o->instance = xstrdup("bc28");
	o->profile = xstrdup("fast");
	if (option_line(option_rows, argc, argv, take_first, o, cause) < 0 ||
		option_line(option_rows, argc, argv, take, o, cause) < 0)
		return -1;
	if (o->help || o->version || o->man != NULL)
		return 0;
	return o->list_quirks ? make_params(o, cause) : complete(o, cause);
}

void options_release(struct options *o)
{
	char *texts[] = {o->man, o->instance, o->state, o->link, o->control, o->model, o->profile, o->baud, o->imei,
		o->imsi, o->iccid, o->msisdn, o->sim_file, o->radio_cells, o->sn, o->endpoint, o->log, o->transcript,
		o->pidfile};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		free(texts[i]);
	given_release(&o->given);
	given_release(&o->preset);
	*o = (struct options){.help = false};
}
