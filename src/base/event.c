/* The event stream: who listens, what is emitted, and the bounds of log messages. */
#include "config.h"

#include "bc28/event.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/values.h"
#include "bc28/xmalloc.h"

static const struct value_name level_names[] = {
	{LOG_LEVEL_ERROR, "error"},
	{LOG_LEVEL_WARNING, "warning"},
	{LOG_LEVEL_INFO, "info"},
	{LOG_LEVEL_DEBUG, "debug"},
	{0, NULL},
};

/* Messages of a kind, and how many of it may still come at once. */
#define KIND_BURST 60
/* So often it may be one more. */
#define KIND_PAUSE (60 * CLOCK_S)

/* One kind of message: what bus_log() was called with. There are as many as calls and sources. */
struct kind {
	const char *fmt;
	char *source;
	enum log_level level;
	unsigned left; /* may come at once */
	uint64_t since; /* from when on `left` grows */
	uint64_t silenced; /* left out since the last one that came */
	char *last; /* the last of those */
	struct kind *next;
};

struct bus {
	const struct clock *clock;
	struct kind *kinds;
	struct listener *first;
	struct listener *next; /* the one after the listener being called: lets a callback unlisten anyone */
};

struct bus *bus_new(const struct clock *clock)
{
	struct bus *bus = xcalloc(1, sizeof(*bus));

	bus->clock = clock;
	return bus;
}

void bus_free(struct bus *bus)
{
	struct kind *k;

	while (bus != NULL && (k = bus->kinds) != NULL) {
		bus->kinds = k->next;
		free(k->source);
		free(k->last);
		free(k);
	}
	free(bus);
}

void bus_listen(struct bus *bus, struct listener *l, event_cb *cb, void *arg)
{
	struct listener **p = &bus->first;

	*l = (struct listener){.cb = cb, .arg = arg};
	while (*p != NULL)
		p = &(*p)->next;
	*p = l;
}

void bus_unlisten(struct bus *bus, struct listener *l)
{
	struct listener **p = &bus->first;

	while (*p != NULL && *p != l)
		p = &(*p)->next;
	if (*p != NULL)
		*p = l->next;
	if (bus->next == l)
		bus->next = l->next;
}

const char *event_type_name(enum event_type type)
{
	return event_rows[type].name;
}

const char *log_level_name(enum log_level level)
{
	return value_to_name(level_names, (int)level);
}

const char *event_str(const struct bus_event *e, const char *key)
{
	for (const struct event_field *f = e->fields; f->type != FIELD_END; f++)
		if (f->type == FIELD_STR && strcmp(f->key, key) == 0)
			return f->str;
	return NULL;
}

#ifdef SELF_CHECKS
/* What the documents don't have ends the program: a test shall see it. */
static void insist(const struct bus_event *e)
{
	char *cause;

	if (event_check(e, &cause) == 0)
		return;
	fprintf(stderr, "%s\n", cause);
	abort();
}
#else
static void insist(const struct bus_event *e)
{
	(void)e;
}
#endif

void bus_emit_fields(struct bus *bus, const char *source, enum event_type type, const struct event_field *fields)
{
	struct bus_event e = {.type = type, .source = source, .fields = fields};
	struct listener *saved;

	insist(&e);
	if (bus == NULL || bus->first == NULL)
		return;
	e.name = event_type_name(type);
	e.time = bus->clock != NULL ? clock_now(bus->clock) : 0;
	saved = bus->next;
	for (struct listener *l = bus->first; l != NULL; l = bus->next) {
		bus->next = l->next;
		l->cb(l->arg, &e);
	}
	bus->next = saved;
}

/* A new one when there is none yet. */
static struct kind *find_kind(struct bus *bus, const char *source, enum log_level level, const char *fmt)
{
	struct kind **p = &bus->kinds;

	while (*p != NULL && ((*p)->fmt != fmt || strcmp((*p)->source, source) != 0))
		p = &(*p)->next;
	if (*p == NULL) {
		*p = xcalloc(1, sizeof(**p));
		**p = (struct kind){.fmt = fmt, .source = xstrdup(source), .level = level, .left = KIND_BURST};
	}
	return *p;
}

/* Whether one more of the kind may come now. */
static bool may_come(struct kind *k, uint64_t now)
{
	uint64_t earned = (now - k->since) / KIND_PAUSE;

	if (k->left + earned >= KIND_BURST) {
		k->left = KIND_BURST;
		k->since = now;
	} else {
		k->left += (unsigned)earned;
		k->since += earned * KIND_PAUSE;
	}
	if (k->left == 0)
		return false;
	k->left--;
	return true;
}

/* Says how many were left out before it. */
static void emit_log(struct bus *bus, struct kind *k, const char *text)
{
	uint64_t silenced = k->silenced;
	char *more = NULL;

	k->silenced = 0; /* a listener may have something to say itself */
	if (silenced > 0)
		more = xasprintf("%s (%" PRIu64 " similar messages before it suppressed)", text, silenced);
	bus_emit(bus, k->source, EVENT_LOG, F_STR("level", log_level_name(k->level)),
		F_STR("text", more != NULL ? more : text));
	free(more);
}

void bus_log_flush(struct bus *bus)
{
	for (struct kind *k = bus->kinds; k != NULL; k = k->next) {
		if (k->silenced == 0)
			continue;
		k->silenced--;
		emit_log(bus, k, k->last);
	}
}

void bus_log(struct bus *bus, const char *source, enum log_level level, const char *fmt, ...)
{
	struct kind *k;
	char text[512];
	va_list ap;

	if (bus == NULL || bus->first == NULL)
		return;
	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	k = find_kind(bus, source, level, fmt);
	if (bus->clock == NULL || may_come(k, clock_now(bus->clock))) {
		emit_log(bus, k, text);
	} else {
		k->silenced++;
		free(k->last);
		k->last = xstrdup(text);
	}
}
