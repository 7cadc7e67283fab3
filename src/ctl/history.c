/*
 * Events for clients. The last ones are kept as they are, as copies, and become JSON when somebody wants them: most
 * never do, and answering an AT command is quicker than writing JSON.
 */
#include "config.h"

#include "ctl_priv.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

/* --- JSON ---- */

json_t *ctl_event_json(const struct bus_event *e)
{
	json_t *data = json_object();

	for (const struct event_field *f = e->fields; f->type != FIELD_END; f++) {
		if (f->type == FIELD_INT)
			json_object_set_new(data, f->key, json_integer(f->num));
		else if (f->type == FIELD_STR && f->str != NULL)
			json_object_set_new(data, f->key, ctl_text_json(f->str));
		else if (f->type == FIELD_BYTES)
			json_object_set_new(data, f->key, ctl_bytes_json(f->bytes, f->len));
	}
	return json_pack("{s:s, s:f, s:o, s:o}", "event", e->name, "time", (double)e->time / 1e6, "source",
		ctl_text_json(e->source != NULL ? e->source : ""), "data", data);
}

static json_t *numbered(uint64_t seq, const struct bus_event *e)
{
	json_t *json = ctl_event_json(e);

	json_object_set_new(json, "seq", json_integer((json_int_t)seq));
	return json;
}

/* --- copies ---- */

/* Copies an event into one block: the event, its fields, then texts and bytes. *size: the block's. */
static struct bus_event *event_copy(const struct bus_event *e, size_t *size)
{
	size_t fields = 1, text = (e->source != NULL ? strlen(e->source) : 0) + 1;
	struct event_field *field;
	struct bus_event *copy;
	char *at;

	for (const struct event_field *f = e->fields; f->type != FIELD_END; f++, fields++)
		text += strlen(f->key) + 1 +
			(f->type == FIELD_BYTES                          ? f->len
				: f->type == FIELD_STR && f->str != NULL ? strlen(f->str) + 1
									 : 0);
	*size = sizeof(*copy) + fields * sizeof(*field) + text;
	copy = xmalloc(*size);
	field = (struct event_field *)(copy + 1);
	at = (char *)(field + fields);
	*copy = *e;
	copy->fields = field;
	copy->source = at;
	at = stpcpy(at, e->source != NULL ? e->source : "") + 1;
	memcpy(field, e->fields, fields * sizeof(*field));
	for (; field->type != FIELD_END; field++) {
		const struct event_field old = *field;

		field->key = at;
		at = stpcpy(at, old.key) + 1;
		if (old.type == FIELD_STR && old.str != NULL) {
			field->str = at;
			at = stpcpy(at, old.str) + 1;
		} else if (old.type == FIELD_BYTES) {
			field->bytes = at;
			if (old.len > 0)
				memcpy(at, old.bytes, old.len);
			at += old.len;
		}
	}
	return copy;
}

static void forget_first(struct history *h)
{
	size_t slot = h->first++ % HISTORY_MAX;

	h->bytes -= h->size[slot];
	free(h->event[slot]);
	h->event[slot] = NULL;
}

uint64_t history_add(struct history *h, const struct bus_event *e)
{
	size_t size, slot = h->next % HISTORY_MAX;
	struct bus_event *copy = event_copy(e, &size);

	while (h->first < h->next && (h->next - h->first == HISTORY_MAX || h->bytes + size > HISTORY_BYTES))
		forget_first(h);
	h->event[slot] = copy;
	h->size[slot] = size;
	h->bytes += size;
	return h->next++;
}

void history_release(struct history *h)
{
	while (h->first < h->next)
		forget_first(h);
}

/* --- subscriptions ---- */

/* Whether the array (NULL: anything goes) has the text. */
static bool is_listed(const json_t *array, const char *text)
{
	json_t *value;
	size_t i;

	if (array == NULL)
		return true;
	json_array_foreach (array, i, value)
		if (text != NULL && strcmp(json_string_value(value), text) == 0)
			return true;
	return false;
}

static bool is_wanted(const struct subscription *s, const struct bus_event *e)
{
	return s->on && is_listed(s->names, e->name) && is_listed(s->sources, e->source);
}

void history_publish(struct ctl *ctl, uint64_t seq, const struct bus_event *e)
{
	for (struct ctl_client *c = ctl->clients; c != NULL; c = c->next)
		if (is_wanted(&c->subscription, e))
			client_send(c, numbered(seq, e));
}

void subscription_release(struct subscription *s)
{
	json_decref(s->names);
	json_decref(s->sources);
	*s = (struct subscription){.on = false};
}

static bool all_strings(const json_t *array)
{
	json_t *value;
	size_t i;

	json_array_foreach (array, i, value)
		if (!json_is_string(value))
			return false;
	return true;
}

static void run_subscribe(struct ctl_call *call, const json_t *args, void *arg)
{
	struct ctl *ctl = arg;
	struct history *h = &ctl->history;
	struct ctl_client *c = call->client;
	const json_t *since = json_object_get(args, "since");
	json_t *names = json_object_get(args, "names"), *sources = json_object_get(args, "sources");
	uint64_t from = h->next, to = h->next, lost = 0;

	if (!all_strings(names) || !all_strings(sources)) {
		ctl_fail(call, CTL_BAD_ARGUMENT, "subscribe: names and sources are arrays of strings");
		return;
	}
	if (since != NULL) {
		from = json_integer_value(since) < 1 ? 1 : (uint64_t)json_integer_value(since);
		if (from > h->next)
			from = h->next;
		if (from < h->first) {
			lost = h->first - from;
			from = h->first;
		}
	}
	subscription_release(&c->subscription);
	c->subscription =
		(struct subscription){.on = true, .names = json_incref(names), .sources = json_incref(sources)};
	ctl_return(call, json_pack("{s:I, s:I}", "seq", (json_int_t)from, "lost", (json_int_t)lost));
	for (; from < to && from >= h->first && !c->dead; from++)
		if (is_wanted(&c->subscription, h->event[from % HISTORY_MAX]))
			client_send(c, numbered(from, h->event[from % HISTORY_MAX]));
}

static void run_unsubscribe(struct ctl_call *call, const json_t *args, void *arg)
{
	(void)args;
	(void)arg;
	subscription_release(&call->client->subscription);
	ctl_return(call, NULL);
}

static const struct ctl_arg subscribe_args[] = {
	{"names", CTL_ARRAY, false, "names of events; without it all"},
	{"sources", CTL_ARRAY, false, "sources of events; without it all"},
	{"since", CTL_INT, false,
		"number of the first event to be told, of those that are kept; without it what is to come"},
	{.name = NULL},
};

static const struct ctl_field subscribe_fields[] = {
	{"seq", CTL_INT, "number of the first event that will be told", CTL_ALWAYS, NULL},
	{"lost", CTL_INT, "how many of those asked for are no longer kept", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field command_argument_fields[] = {
	{"name", CTL_STRING, "its name", CTL_ALWAYS, NULL},
	{"type", CTL_STRING, "string, secret, integer, number, boolean, array, object", CTL_ALWAYS, NULL},
	{"required", CTL_BOOL, "it may not be missing", CTL_ALWAYS, NULL},
	{"help", CTL_STRING, "what it is", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field command_field_fields[] = {
	{"name", CTL_STRING, "its name, behind that of what it is in, with [] for each item of an array", CTL_ALWAYS,
		NULL},
	{"type", CTL_STRING, "as of arguments, or any", CTL_ALWAYS, NULL},
	{"optional", CTL_BOOL, "it may be missing", CTL_ALWAYS, NULL},
	{"nullable", CTL_BOOL, "it may be null", CTL_ALWAYS, NULL},
	{"help", CTL_STRING, "what it is", CTL_ALWAYS, NULL},
	{.name = NULL},
};

static const struct ctl_field command_fields[] = {
	{"name", CTL_STRING, "its name", CTL_ALWAYS, NULL},
	{"help", CTL_STRING, "what it does", CTL_ALWAYS, NULL},
	{"arguments", CTL_ARRAY, "its arguments", CTL_ALWAYS, command_argument_fields},
	{"list", CTL_BOOL, "it answers with an array of objects", CTL_ALWAYS, NULL},
	{"fields", CTL_ARRAY, "of its answer, or of each object in it", CTL_ALWAYS, command_field_fields},
	{.name = NULL},
};

const struct ctl_command ctl_event_commands[] = {
	{
		.name = "query-commands",
		.fields = command_fields,
		.list = true,
		.help = "the commands, their arguments and what they answer",
		.run = call_query_commands,
	},
	{
		.name = "subscribe",
		.args = subscribe_args,
		.fields = subscribe_fields,
		.help = "tells events as they happen",
		.run = run_subscribe,
	},
	{.name = "unsubscribe", .help = "no more events", .run = run_unsubscribe},
	{.name = NULL},
};
