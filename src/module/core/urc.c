/* Output to the UART: framing, and the queue that keeps unsolicited lines out of responses (at-base 2.2). */
#include "config.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "module_priv.h"

/* Gives a buffer that was taken from *slot back for the next time, unless there is another one by now. */
static void give_back(struct buf *slot, struct buf *taken)
{
	if (slot->data == NULL) {
		buf_clear(taken);
		*slot = *taken;
	} else {
		buf_release(taken);
	}
}

void module_hold(struct module *m)
{
	m->hold++;
}

void module_release(struct module *m)
{
	struct buf out = m->out;

	if (--m->hold > 0 || out.len == 0)
		return;
	/* The host may answer from within tx(): nothing of this burst is the module's any more. */
	buf_init(&m->out);
	uart_send(m, out.data, out.len);
	give_back(&m->out, &out);
	sockets_sent(m);
}

void module_out(struct module *m, const void *data, size_t len)
{
	module_hold(m);
	buf_add(&m->out, data, len);
	module_release(m);
}

static char *format(const char *fmt, va_list ap) __attribute__((format(printf, 1, 0)));

static char *format(const char *fmt, va_list ap)
{
	char *text = NULL;

	if (vasprintf(&text, fmt, ap) < 0)
		text = NULL;
	return text != NULL ? text : xstrdup("");
}

/* One line of a response, behind `before`. */
static void put_line(struct module *m, const char *before, const char *fmt, va_list ap)
	__attribute__((format(printf, 3, 0)));

static void put_line(struct module *m, const char *before, const char *fmt, va_list ap)
{
	char *text = format(fmt, ap);

	module_hold(m);
	buf_addf(&m->out, "%s%s\r\n", before, text);
	bus_emit(m->bus, m->name, EVENT_UART_TX, F_STR("line", text));
	module_release(m);
	free(text);
}

void module_info(struct module *m, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	put_line(m, "\r\n", fmt, ap);
	va_end(ap);
}

void module_info_secret(struct module *m, const char *shown, const char *fmt, ...)
{
	va_list ap;
	char *text;

	va_start(ap, fmt);
	text = format(fmt, ap);
	va_end(ap);
	module_hold(m);
	buf_addf(&m->out, "\r\n%s\r\n", text);
	bus_emit(m->bus, m->name, EVENT_UART_TX, F_STR("line", shown));
	module_release(m);
	explicit_bzero(text, strlen(text));
	free(text);
}

void module_info_more(struct module *m, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	put_line(m, "", fmt, ap);
	va_end(ap);
}

/* A URC in its frame, told when it leaves. */
static void print_urc(struct module *m, const char *text, size_t len)
{
	buf_add(&m->out, "\r\n", 2);
	buf_add(&m->out, text, len);
	buf_add(&m->out, "\r\n", 2);
	bus_emit(m->bus, m->name, EVENT_URC, F_STR("line", text));
}

void urc_flush(struct module *m)
{
	struct buf waiting = m->urcs;
	size_t len;

	if (waiting.len == 0 || m->in.open || m->power != POWER_READY || uart_full(m))
		return;
	buf_init(&m->urcs);
	module_hold(m);
	for (size_t at = 0; at < waiting.len; at += sizeof(len) + len + 1) {
		memcpy(&len, waiting.data + at, sizeof(len));
		print_urc(m, (const char *)waiting.data + at + sizeof(len), len);
	}
	lwm2m_host_told(m->lwm2m);
	module_release(m);
	give_back(&m->urcs, &waiting);
}

void urc_clear(struct module *m)
{
	buf_clear(&m->urcs);
}

void module_urc_bytes(struct module *m, const void *text, size_t len)
{
	if (m->power != POWER_READY)
		return;
	if (m->urcs.len + sizeof(len) + len + 1 > URC_WAITING_MAX) {
		bus_log(m->bus, m->name, LOG_LEVEL_WARNING, "a response is open for too long: URC lost");
		return;
	}
	buf_add(&m->urcs, &len, sizeof(len));
	buf_add(&m->urcs, text, len);
	buf_addc(&m->urcs, 0);
	urc_flush(m);
}

void module_urc(struct module *m, const char *fmt, ...)
{
	va_list ap;
	char *text;

	va_start(ap, fmt);
	text = format(fmt, ap);
	va_end(ap);
	module_urc_bytes(m, text, strlen(text));
	free(text);
}
