/* Output to the UART: framing, and the queue that keeps unsolicited lines out of responses. */
#include "config.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"
#include "module_priv.h"
#include "part.h"

/* URCs that wait while a response is open. */
#define URC_WAITING_MAX 16384

struct output {
	struct buf urcs; /* waiting: of each its length (size_t), its text and a NUL */
	struct buf out; /* on its way to the UART */
	unsigned hold; /* > 0: output is collected */
};

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

void output_hold(struct module *m)
{
	m->output->hold++;
}

void output_release(struct module *m)
{
	struct buf out = m->output->out;

	if (--m->output->hold > 0 || out.len == 0)
		return;
	/* The host may answer from within tx(): nothing of this burst is the module's any more. */
	buf_init(&m->output->out);
	uart_send(m, out.data, out.len);
	give_back(&m->output->out, &out);
	parts_sent(m);
}

void output_send(struct module *m, const void *data, size_t len)
{
	output_hold(m);
	buf_add(&m->output->out, data, len);
	output_release(m);
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

	output_hold(m);
	buf_addf(&m->output->out, "%s%s\r\n", before, text);
	bus_emit(m->bus, m->name, EVENT_UART_TX, F_STR("line", text));
	output_release(m);
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
	output_hold(m);
	buf_addf(&m->output->out, "\r\n%s\r\n", text);
	bus_emit(m->bus, m->name, EVENT_UART_TX, F_STR("line", shown));
	output_release(m);
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

#ifdef SELF_CHECKS
/* What the documents don't have ends the program: a test shall see it. */
static void insist(const char *text)
{
	if (urc_row_of(text) != NULL)
		return;
	fprintf(stderr, "the URC \"%s\" has no row: add it to src/module/core/urcs.c\n", text);
	abort();
}
#else
static void insist(const char *text)
{
	(void)text;
}
#endif

/* A URC in its frame, told when it leaves. */
static void print_urc(struct module *m, const char *text, size_t len)
{
	insist(text);
	buf_add(&m->output->out, "\r\n", 2);
	buf_add(&m->output->out, text, len);
	buf_add(&m->output->out, "\r\n", 2);
	bus_emit(m->bus, m->name, EVENT_URC, F_STR("line", text));
}

/* Lets waiting URCs out when no response is open. */
static void idle(struct module *m)
{
	struct buf waiting = m->output->urcs;
	size_t len;

	if (waiting.len == 0 || interpreter_busy(m) || boot_power(m) != POWER_READY || uart_full(m))
		return;
	buf_init(&m->output->urcs);
	output_hold(m);
	for (size_t at = 0; at < waiting.len; at += sizeof(len) + len + 1) {
		memcpy(&len, waiting.data + at, sizeof(len));
		print_urc(m, (const char *)waiting.data + at + sizeof(len), len);
	}
	parts_told(m);
	output_release(m);
	give_back(&m->output->urcs, &waiting);
}

void module_urc_bytes(struct module *m, const void *text, size_t len)
{
	if (boot_power(m) != POWER_READY)
		return;
	if (m->output->urcs.len + sizeof(len) + len + 1 > URC_WAITING_MAX) {
		bus_log(m->bus, m->name, LOG_LEVEL_WARNING, "a response is open for too long: URC lost");
		return;
	}
	buf_add(&m->output->urcs, &len, sizeof(len));
	buf_add(&m->output->urcs, text, len);
	buf_addc(&m->output->urcs, 0);
	idle(m);
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

size_t output_collected(const struct module *m)
{
	return m->output->out.len;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static void init(struct module *m, const struct module_config *config)
{
	(void)config;
	m->output = xcalloc(1, sizeof(*m->output));
	buf_init(&m->output->urcs);
	buf_init(&m->output->out);
}

static void stop(struct module *m)
{
	buf_clear(&m->output->urcs);
}

static void release(struct module *m)
{
	buf_release(&m->output->urcs);
	buf_release(&m->output->out);
	free(m->output);
}

const struct part urc_part = {.name = "urc", .init = init, .idle = idle, .stop = stop, .release = release};
