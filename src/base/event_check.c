/* What is emitted against the table of events (event_rows.c). */
#include "config.h"

#include <string.h>

#include "bc28/event.h"
#include "bc28/xmalloc.h"

#define SEE_ROW "(its row is in src/base/event_rows.c)"

/* Whether the text is one of "a|b". */
static bool is_listed(const char *values, const char *text)
{
	size_t len = strlen(text);

	for (;;) {
		size_t item = strcspn(values, "|");

		if (item == len && memcmp(values, text, len) == 0)
			return true;
		if (values[item] == '\0')
			return false;
		values += item + 1;
	}
}

static bool is_named(const struct event_kind *kind, const char *value)
{
	size_t len = strlen(kind->name);

	return kind->name[len - 1] == '*' ? strncmp(kind->name, value, len - 1) == 0 : strcmp(kind->name, value) == 0;
}

/* Fields without a text are left out. */
static bool is_there(const struct event_field *f)
{
	return f->type != FIELD_STR || f->str != NULL;
}

static const struct event_kind *find_kind(const struct bus_event *e, const struct event_row *row, char **cause)
{
	const char *value = row->kind != NULL ? event_str(e, row->kind) : NULL;
	const struct event_kind *kind = row->kinds;

	if (row->kind == NULL)
		return kind;
	if (value == NULL) {
		fail(cause, "the event %s lacks its key %s " SEE_ROW, row->name, row->kind);
		return NULL;
	}
	while (kind->keys != NULL && !is_named(kind, value))
		kind++;
	if (kind->keys == NULL) {
		fail(cause, "the event %s has no kind %s=%s: add it " SEE_ROW, row->name, row->kind, value);
		return NULL;
	}
	return kind;
}

static int check_field(
	const struct event_field *f, const struct event_row *row, const struct event_key *keys, char **cause)
{
	static const char *const types[] = {[FIELD_INT] = "integer", [FIELD_STR] = "text", [FIELD_BYTES] = "bytes"};

	if (row->kind != NULL && strcmp(row->kind, f->key) == 0)
		return 0;
	while (keys->name != NULL && strcmp(keys->name, f->key) != 0)
		keys++;
	if (keys->name == NULL)
		return fail(cause, "the event %s has no key %s: add it " SEE_ROW, row->name, f->key);
	if (keys->type != f->type)
		return fail(cause, "%s of the event %s is %s, emitted as %s " SEE_ROW, f->key, row->name,
			types[keys->type], types[f->type]);
	if (f->type == FIELD_STR && keys->values != NULL && !is_listed(keys->values, f->str))
		return fail(cause, "%s of the event %s is none of %s: \"%s\" " SEE_ROW, f->key, row->name, keys->values,
			f->str);
	return 0;
}

static bool has_key(const struct bus_event *e, const char *key)
{
	for (const struct event_field *f = e->fields; f->type != FIELD_END; f++)
		if (is_there(f) && strcmp(f->key, key) == 0)
			return true;
	return false;
}

int event_check(const struct bus_event *e, char **cause)
{
	const struct event_row *row = &event_rows[e->type];
	const struct event_kind *kind = find_kind(e, row, cause);

	if (kind == NULL)
		return -1;
	for (const struct event_field *f = e->fields; f->type != FIELD_END; f++)
		if (is_there(f) && check_field(f, row, kind->keys, cause) < 0)
			return -1;
	for (const struct event_key *key = kind->keys; key->name != NULL; key++)
		if (!key->optional && !has_key(e, key->name))
			return fail(cause, "the event %s lacks its key %s " SEE_ROW, row->name, key->name);
	return 0;
}
