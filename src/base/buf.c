/* Growable buffers, and bytes as hexadecimal digits and numbers. */
#include "config.h"

#include "bc28/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

void buf_init(struct buf *b)
{
	*b = (struct buf){0};
}

void buf_release(struct buf *b)
{
	free(b->data);
	buf_init(b);
}

void buf_clear(struct buf *b)
{
	b->len = 0;
	if (b->data != NULL)
		b->data[0] = 0;
}

void buf_reserve(struct buf *b, size_t extra)
{
	size_t need = b->len + extra + 1;

	if (need <= b->cap)
		return;
	b->cap = need < 64 ? 64 : need + need / 2;
	b->data = xrealloc(b->data, b->cap);
}

void buf_add(struct buf *b, const void *data, size_t len)
{
	buf_reserve(b, len);
	if (len > 0)
		memcpy(b->data + b->len, data, len);
	b->len += len;
	b->data[b->len] = 0;
}

void buf_addc(struct buf *b, char c)
{
	buf_add(b, &c, 1);
}

void buf_addstr(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void buf_addf(struct buf *b, const char *fmt, ...)
{
	va_list ap;
	int len;

	va_start(ap, fmt);
	len = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	if (len < 0)
		return;
	buf_reserve(b, (size_t)len);
	va_start(ap, fmt);
	vsnprintf((char *)b->data + b->len, (size_t)len + 1, fmt, ap);
	va_end(ap);
	b->len += (size_t)len;
}

void buf_addhex(struct buf *b, const void *data, size_t len)
{
	static const char digits[] = "0123456789ABCDEF";
	const uint8_t *p = data;

	buf_reserve(b, 2 * len);
	for (size_t i = 0; i < len; i++) {
		b->data[b->len++] = (uint8_t)digits[p[i] >> 4];
		b->data[b->len++] = (uint8_t)digits[p[i] & 15];
	}
	b->data[b->len] = 0;
}

void buf_addwrapped(struct buf *b, const char *prefix, const char *text, size_t columns)
{
	size_t line = b->len;

	while (*text != '\0') {
		size_t len = strcspn(text, " ");

		if (b->len == line) {
			buf_addstr(b, prefix);
		} else if (b->len - line + 1 + len > columns) {
			buf_addc(b, '\n');
			line = b->len;
			buf_addstr(b, prefix);
		} else {
			buf_addc(b, ' ');
		}
		buf_add(b, text, len);
		text += len;
		text += strspn(text, " ");
	}
	buf_addc(b, '\n');
}

void buf_drain(struct buf *b, size_t len)
{
	if (len >= b->len) {
		buf_clear(b);
		return;
	}
	memmove(b->data, b->data + len, b->len - len + 1);
	b->len -= len;
}

const char *buf_str(const struct buf *b)
{
	return b->data != NULL ? (const char *)b->data : "";
}

uint64_t bytes_number(const uint8_t *data, size_t len)
{
	uint64_t value = 0;

	for (size_t i = 0; i < len; i++)
		value = value << 8 | data[i];
	return value;
}

int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

int hex_decode(const char *digits, size_t len, uint8_t *out)
{
	if (len % 2 != 0)
		return -1;
	for (size_t i = 0; i < len; i += 2) {
		int high = hex_digit(digits[i]), low = hex_digit(digits[i + 1]);

		if (high < 0 || low < 0)
			return -1;
		out[i / 2] = (uint8_t)(high << 4 | low);
	}
	return 0;
}
