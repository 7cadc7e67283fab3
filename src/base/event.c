#include "config.h"

#include "bc28/event.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/values.h"
#include "bc28/xmalloc.h"

static const struct value_name type_names[] = {
	{EVENT_LOG, "log"},
	{EVENT_POWER, "power"},
	{EVENT_BOOT, "boot"},
	{EVENT_UART_RX, "uart-rx"},
	{EVENT_UART_TX, "uart-tx"},
	{EVENT_URC, "urc"},
	{EVENT_STATE, "state"},
	{EVENT_SETTING, "setting"},
	{EVENT_COAP, "coap"},
	{EVENT_DTLS, "dtls"},
	{EVENT_LWM2M, "lwm2m"},
	{EVENT_PLATFORM, "platform"},
	{EVENT_SOCKET, "socket"},
	{EVENT_RAW_DATA, "raw-data"},
	{EVENT_SMS, "sms"},
	{EVENT_CLIENT, "client"},
	{0, NULL},
};

static const struct value_name level_names[] = {
	{LOG_LEVEL_ERROR, "error"},
	{LOG_LEVEL_WARNING, "warning"},
	{LOG_LEVEL_INFO, "info"},
	{LOG_LEVEL_DEBUG, "debug"},
	{0, NULL},
};

struct bus {
	const struct clock *clock;
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
	return value_to_name(type_names, (int)type);
}

const char *log_level_name(enum log_level level)
{
	return value_to_name(level_names, (int)level);
}

const char *event_str(const struct event *e, const char *key)
{
	for (const struct event_field *f = e->fields; f->type != FIELD_END; f++)
		if (f->type == FIELD_STR && strcmp(f->key, key) == 0)
			return f->str;
	return NULL;
}

void bus_emit_fields(struct bus *bus, const char *source, enum event_type type, const struct event_field *fields)
{
	struct event e = {.type = type, .source = source, .fields = fields};
	struct listener *saved;

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

void bus_log(struct bus *bus, const char *source, enum log_level level, const char *fmt, ...)
{
	char text[512];
	va_list ap;

	if (bus == NULL || bus->first == NULL)
		return;
	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	bus_emit(bus, source, EVENT_LOG, F_STR("level", log_level_name(level)), F_STR("text", text));
}
