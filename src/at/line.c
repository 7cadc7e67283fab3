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
}

void at_line_want_data(struct at_line *l, size_t wanted)
{
	buf_clear(&l->data);
	l->data_wanted = wanted;
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
	if (byte == '\n' && (l->data_wanted == 0 || l->eol != AT_EOL_CR)) {
		l->eol = AT_EOL_CRLF;
		return true;
	}
	if (l->data_wanted == 0)
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
		if (l->data_wanted > 0)
			used += feed_data(l, data + used, len - used, h, arg);
		else
			feed_byte(l, data[used++], h, arg);
	}
	return used;
}
