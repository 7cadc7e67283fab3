#include "config.h"

#include "event_coverage.h"

#include <stdio.h>
#include <string.h>

#define KINDS_MAX  32
#define VALUES_MAX 32

/* Of each kind the listed values, of all its keys one behind the other. */
static bool seen[EVENT_TYPES][KINDS_MAX][VALUES_MAX];

/* The number that a value has among the listed ones of a kind; -1: it isn't listed. */
static int number_of(const struct event_kind *kind, const char *name, const char *value)
{
	int number = 0;

	for (const struct event_key *key = kind->keys; key->name != NULL; key++) {
		for (const char *s = key->values; s != NULL; number++) {
			size_t len = strcspn(s, "|");

			if (strcmp(key->name, name) == 0 && strlen(value) == len && memcmp(value, s, len) == 0)
				return number;
			s = s[len] == '|' ? s + len + 1 : NULL;
		}
	}
	return -1;
}

/* The number of a kind in its row; 0 also where there is one only. */
static size_t kind_of(const struct bus_event *e)
{
	const struct event_row *row = &event_rows[e->type];
	const char *value = row->kind != NULL ? event_str(e, row->kind) : NULL;

	for (size_t i = 0; value != NULL && row->kinds[i].keys != NULL; i++)
		if (strncmp(row->kinds[i].name, value, strcspn(row->kinds[i].name, "*")) == 0 &&
			(strchr(row->kinds[i].name, '*') != NULL || strcmp(row->kinds[i].name, value) == 0))
			return i;
	return 0;
}

char *event_coverage_take(const struct bus_event *e)
{
	size_t kind = kind_of(e);
	char *cause;

	if (event_check(e, &cause) < 0)
		return cause;
	seen[e->type][kind][VALUES_MAX - 1] = true;
	for (const struct event_field *f = e->fields; f->type != FIELD_END; f++) {
		int number = f->type == FIELD_STR && f->str != NULL
				     ? number_of(&event_rows[e->type].kinds[kind], f->key, f->str)
				     : -1;

		if (number >= 0)
			seen[e->type][kind][number] = true;
	}
	return NULL;
}

/* Whether one kind of a row, and each listed value, has been seen. */
static bool kind_complete(size_t type, size_t number)
{
	const struct event_row *row = &event_rows[type];
	const struct event_kind *kind = &row->kinds[number];
	bool complete = true;
	int value = 0;

	if (number >= KINDS_MAX || !seen[type][number][VALUES_MAX - 1]) {
		printf("no transcript has the event %s %s (src/base/event_rows.c)\n", row->name,
			row->kind != NULL ? kind->name : "");
		return false;
	}
	for (const struct event_key *key = kind->keys; key->name != NULL; key++) {
		for (const char *s = key->values; s != NULL; value++) {
			size_t len = strcspn(s, "|");

			if (value >= VALUES_MAX - 1 || !seen[type][number][value]) {
				printf("no transcript has the event %s %s with %s=%.*s (src/base/event_rows.c)\n",
					row->name, row->kind != NULL ? kind->name : "", key->name, (int)len, s);
				complete = false;
			}
			s = s[len] == '|' ? s + len + 1 : NULL;
		}
	}
	return complete;
}

bool event_coverage_complete(void)
{
	bool complete = true;

	for (size_t type = 0; type < EVENT_TYPES; type++)
		for (size_t i = 0; event_rows[type].device && event_rows[type].kinds[i].keys != NULL; i++)
			complete = kind_complete(type, i) && complete;
	return complete;
}
