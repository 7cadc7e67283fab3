/* Keys that are given: on the command line, in a configuration file, with --set. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/event.h"
#include "bc28/option.h"
#include "bc28/secret.h"
#include "bc28/xmalloc.h"
#include "io_priv.h"

/* --- where a key was given ---- */

/* What follows "NAME: " at the beginning of the text, or the text. */
static const char *without_name(const char *text, const char *name)
{
	size_t len = strlen(name);

	return strncmp(text, name, len) == 0 && strncmp(text + len, ": ", 2) == 0 ? text + len + 2 : text;
}

/* Turns *cause into "ORIGIN: KEY: cause"; an origin on the line has the key in it, the cause may have it already. */
static void locate(char **cause, const char *origin, const char *key)
{
	char *text = *cause;
	const char *dot = strchr(key, '.'), *rest = without_name(text, key);

	if (dot != NULL)
		rest = without_name(rest, dot + 1);
	*cause = origin[0] == '-' ? xasprintf("%s: %s", origin, rest) : xasprintf("%s: %s: %s", origin, key, rest);
	free(text);
}

int given_blame(const struct options_given *g, const char *key, char **cause)
{
	for (size_t i = g->count; i-- > 0;) {
		if (strcmp(g->list[i].key, key) == 0) {
			locate(cause, g->list[i].origin, key);
			break;
		}
	}
	return -1;
}

/* --- a key and its value ---- */

/* The family of a key; NULL: it is in none. */
static const struct option_family *find_family(const struct options_given *g, const char *key)
{
	for (const struct option_family *f = g->families; f != NULL && f->prefix != NULL; f++)
		if (strncmp(key, f->prefix, strlen(f->prefix)) == 0)
			return f;
	return NULL;
}

static bool is_secret(const struct options_given *g, const char *key)
{
	const struct option_family *f = find_family(g, key);

	return f != NULL && f->is_secret != NULL && f->is_secret(key + strlen(f->prefix));
}

static int set_key(struct options_given *g, const char *key, const char *value, char **cause)
{
	const struct option_family *f = find_family(g, key);

	for (const struct option_row *row = g->rows; row->name != NULL; row++)
		if ((row->flags & IN_FILE) != 0 && strcmp(row->name, key) == 0)
			return row->set((char *)g->fields + row->offset, value, cause);
	return f != NULL ? f->check(key + strlen(f->prefix), value, cause) : fail(cause, "there is no such key");
}

/* Sets one key, and keeps what was given. */
static int set_value(struct options_given *g, const char *key, const char *value, const char *origin, char **cause)
{
	char *why = NULL;

	if (set_key(g, key, value, &why) < 0) {
		locate(&why, origin, key);
		*cause = why;
		return -1;
	}
	g->list = xrealloc(g->list, (g->count + 1) * sizeof(*g->list));
	g->list[g->count++] = (struct given){.key = xstrdup(key),
		.value = xstrdup(value != NULL ? value : "yes"),
		.origin = xstrdup(origin),
		.place = origin[0] == '-' ? ON_LINE : IN_FILE};
	return 0;
}

/* Keeps a warning for when there is a log. */
static void add_notice(struct options_given *g, char *notice)
{
	char *before = g->notices;

	g->notices = before != NULL ? xasprintf("%s\n%s", before, notice) : xstrdup(notice);
	free(before);
	free(notice);
}

/* Sets a secret key: the value may be a file's. */
static int set_secret(struct options_given *g, const char *key, const char *value, const char *origin, char **cause)
{
	char *why = NULL, *notice = NULL, *secret = secret_read(value, &notice, &why);
	int rc = -1;

	if (notice != NULL)
		add_notice(g, notice);
	if (secret != NULL) {
		rc = set_value(g, key, secret, origin, cause);
		g->has_secrets = true;
	} else {
		locate(&why, origin, key);
		*cause = why;
	}
	secret_free(secret);
	return rc;
}

int given_set(struct options_given *g, const char *key, const char *value, const char *origin, char **cause)
{
	return value != NULL && is_secret(g, key) ? set_secret(g, key, value, origin, cause)
						  : set_value(g, key, value, origin, cause);
}

int given_set_pair(struct options_given *g, const char *option, const char *prefix, char *pair, char **cause)
{
	char *equals = strchr(pair, '='), *key, *origin, *shown;
	int result;

	if (equals == NULL || equals == pair) {
		shown = option_shown(pair);
		fail(cause, "--%s: \"%s\" is not KEY=VALUE", option, shown);
		free(shown);
		return -1;
	}
	key = xasprintf("%s%.*s", prefix, (int)(equals - pair), pair);
	origin = xasprintf("--%s %.*s", option, (int)(equals - pair), pair);
	result = given_set(g, key, equals + 1, origin, cause);
	if (is_secret(g, key))
		secret_hide(equals + 1);
	free(key);
	free(origin);
	return result;
}

int given_each(const struct options_given *g, const char *prefix, unsigned places,
	int (*fn)(void *arg, const char *name, const char *value, char **cause), void *arg, char **cause)
{
	size_t len = strlen(prefix);

	for (size_t i = 0; i < g->count; i++) {
		const struct given *key = &g->list[i];
		char *why = NULL;

		if ((key->place & places) == 0 || strncmp(key->key, prefix, len) != 0 ||
			fn(arg, key->key + len, key->value, &why) == 0)
			continue;
		locate(&why, key->origin, key->key);
		*cause = why;
		return -1;
	}
	return 0;
}

void given_tell(const struct options_given *g, struct bus *bus, const char *source)
{
	const char *line = g->notices != NULL ? g->notices : "";

	while (*line != '\0') {
		size_t len = strcspn(line, "\n");

		bus_log(bus, source, LOG_LEVEL_WARNING, "%.*s", (int)len, line);
		line += len + (line[len] == '\n');
	}
}

void given_release(struct options_given *g)
{
	for (size_t i = 0; i < g->count; i++) {
		secret_free(g->list[i].value); /* it may be one */
		free(g->list[i].key);
		free(g->list[i].origin);
	}
	free(g->list);
	free(g->notices);
	g->list = NULL;
	g->notices = NULL;
	g->count = 0;
}
