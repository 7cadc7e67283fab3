#include "config.h"

#include <string.h>

#include "bc28/at.h"

void at_line_init(struct at_line *l)
{
	*l = (struct at_line){0};
	buf_init(&l->line);
	buf_init(&l->data);
}

void at_line_release(struct at_line *l)
{
	buf_release(&l->line);
	buf_release(&l->data);
}

void at_line_reset(struct at_line *l)
{
	buf_clear(&l->line);
	buf_clear(&l->data);
	l->overflow = false;
	l->after_cr = false;
	l->data_wanted = 0;
	l->text_max = 0;
}

void at_line_want_data(struct at_line *l, size_t wanted)
{
	buf_clear(&l->data);
	l->data_wanted = wanted;
}

void at_line_want_text(struct at_line *l, size_t max)
{
	buf_clear(&l->data);
	l->text_max = max;
}

bool at_line_in_data(const struct at_line *l)
{
	return l->data_wanted > 0 || l->text_max > 0;
}

/* Takes as much of the input as data mode still wants. */
static size_t feed_data(struct at_line *l, const uint8_t *data, size_t len, const struct at_line_handler *h, void *arg)
{
	size_t take = len < l->data_wanted ? len : l->data_wanted;

	h->echo(arg, data, take);
	buf_add(&l->data, data, take);
	l->data_wanted -= take;
	if (l->data_wanted == 0)
		h->data(arg, l->data.data, l->data.len);
	return take;
}

/* A byte of text mode: Ctrl-Z ends it, ESC cancels it (base manual 3.4). */
static void feed_text(struct at_line *l, uint8_t byte, const struct at_line_handler *h, void *arg)
{
	enum { CTRL_Z = 0x1a, ESC = 0x1b };

	if (byte != CTRL_Z && byte != ESC) {
		h->echo(arg, &byte, 1);
		if (l->data.len < l->text_max)
			buf_addc(&l->data, (char)byte);
		return;
	}
	l->text_max = 0;
	if (byte == CTRL_Z)
		h->data(arg, l->data.data, l->data.len);
	else
		h->escape(arg);
}

/* A CR: the line is complete. */
static void end_line(struct at_line *l, const struct at_line_handler *h, void *arg)
{
	if (l->overflow)
		h->overflow(arg);
	else
		h->line(arg, buf_str(&l->line), l->line.len);
	buf_clear(&l->line);
	l->overflow = false;
}

/* One byte of command mode: LF and NUL are ignored wherever they stand (guide 2.2), so they have no echo either. */
static void feed_byte(struct at_line *l, uint8_t byte, const struct at_line_handler *h, void *arg)
{
	if (byte == '\n' && l->line.len > 0 && l->eol == AT_EOL_UNKNOWN && !l->lone_lf) {
		l->lone_lf = true;
		h->lone_lf(arg);
	}
	if (byte == '\n' || byte == 0)
		return;
	h->echo(arg, &byte, 1);
	if (byte == '\r') {
		l->after_cr = true;
		end_line(l, h, arg);
	} else if (l->overflow || l->line.len == AT_LINE_MAX) {
		l->overflow = true;
	} else {
		buf_addc(&l->line, (char)byte);
	}
}

/* Looks at the byte behind a CR: learns how the host ends its lines. True when the byte is the LF of a CR LF. */
static bool is_line_feed(struct at_line *l, uint8_t byte)
{
	if (!l->after_cr)
		return false;
	l->after_cr = false;
	if (byte == '\n' && (!at_line_in_data(l) || l->eol != AT_EOL_CR)) {
		l->eol = AT_EOL_CRLF;
		return true;
	}
	if (!at_line_in_data(l))
		l->eol = AT_EOL_CR;
	return false;
}

size_t at_line_feed(struct at_line *l, const uint8_t *data, size_t len, const struct at_line_handler *h, void *arg)
{
	size_t used = 0;

	while (used < len && h->ready(arg)) {
		if (is_line_feed(l, data[used])) {
			used++;
			continue;
		}
		if (l->text_max > 0)
			feed_text(l, data[used++], h, arg);
		else if (l->data_wanted > 0)
			used += feed_data(l, data + used, len - used, h, arg);
		else
			feed_byte(l, data[used++], h, arg);
	}
	return used;
}
