/*
 * The JSON of LwM2M 1.0 (OMA TS 6.4.4): {"bn":"/3/0/","e":[{"n":"0","sv":"x"},{"n":"7/1","v":3800}]}. A small parser
 * of our own, because the device library has libc alone: one pass for the base name, one for the elements, nesting
 * bounded.
 */
#include "config.h"

#include "bc28/lwm2m_codec.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/number.h"
#include "bc28/xmalloc.h"

#define DEPTH_MAX 8

/* The rest of a text. */
struct reader {
	const char *p, *end;
	char *scratch; /* strings without their escapes; as long as the text */
};

/* One member's value. */
struct scalar {
	enum { SCALAR_NUMBER, SCALAR_STRING, SCALAR_BOOL, SCALAR_OTHER } kind;
	const char *str;
	size_t len;
	bool truth;
};

static void skip_space(struct reader *r)
{
	while (r->p < r->end && (*r->p == ' ' || *r->p == '\t' || *r->p == '\n' || *r->p == '\r'))
		r->p++;
}

/* Takes the character c, after white space; false when something else is next. */
static bool accept(struct reader *r, char c)
{
	skip_space(r);
	if (r->p >= r->end || *r->p != c)
		return false;
	r->p++;
	return true;
}

/* The digits of \u. */
static int read_hex4(struct reader *r, uint32_t *out)
{
	uint8_t bytes[2];

	if (r->end - r->p < 4 || hex_decode(r->p, 4, bytes) < 0)
		return -1;
	*out = (uint32_t)bytes[0] << 8 | bytes[1];
	r->p += 4;
	return 0;
}

/* A character in at most four bytes; how many. */
static size_t put_utf8(char *out, uint32_t c)
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xc0 | c >> 6);
		out[1] = (char)(0x80 | (c & 63));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xe0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 63));
		out[2] = (char)(0x80 | (c & 63));
		return 3;
	}
	out[0] = (char)(0xf0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 63));
	out[2] = (char)(0x80 | (c >> 6 & 63));
	out[3] = (char)(0x80 | (c & 63));
	return 4;
}

/* \uXXXX behind its 'u', a surrogate pair as one character. */
static int read_unicode(struct reader *r, char *out, size_t *n)
{
	uint32_t c, low;

	if (read_hex4(r, &c) < 0 || (c >= 0xdc00 && c <= 0xdfff))
		return -1;
	if (c >= 0xd800 && c <= 0xdbff) {
		if (r->end - r->p < 2 || r->p[0] != '\\' || r->p[1] != 'u')
			return -1;
		r->p += 2;
		if (read_hex4(r, &low) < 0 || low < 0xdc00 || low > 0xdfff)
			return -1;
		c = 0x10000 + ((c - 0xd800) << 10 | (low - 0xdc00));
	}
	*n += put_utf8(out + *n, c);
	return 0;
}

/* A string behind its opening quote, into out (never longer than its source). */
static int read_string(struct reader *r, char *out, size_t *len)
{
	static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
	size_t n = 0;

	while (r->p < r->end && *r->p != '"') {
		char c = *r->p++;

		if ((unsigned char)c < 0x20)
			return -1;
		if (c != '\\') {
			out[n++] = c;
			continue;
		}
		if (r->p >= r->end)
			return -1;
		c = *r->p++;
		if (c == 'u') {
			if (read_unicode(r, out, &n) < 0)
				return -1;
		} else {
			const char *found = c != '\0' ? strchr(names, c) : NULL;

			if (found == NULL)
				return -1;
			out[n++] = values[found - names];
		}
	}
	if (r->p >= r->end)
		return -1;
	r->p++;
	*len = n;
	return 0;
}

/* False when something else is next. */
static bool read_word(struct reader *r, const char *word)
{
	size_t len = strlen(word);

	if ((size_t)(r->end - r->p) < len || memcmp(r->p, word, len) != 0)
		return false;
	r->p += len;
	return true;
}

/* How many there are. */
static size_t read_digits(struct reader *r)
{
	const char *start = r->p;

	while (r->p < r->end && *r->p >= '0' && *r->p <= '9')
		r->p++;
	return (size_t)(r->p - start);
}

/* Moves behind a number (RFC 8259 6); -1: it is none. */
static int read_number(struct reader *r)
{
	if (r->p < r->end && *r->p == '-')
		r->p++;
	if (read_digits(r) == 0)
		return -1;
	if (r->p < r->end && *r->p == '.') {
		r->p++;
		if (read_digits(r) == 0)
			return -1;
	}
	if (r->p < r->end && (*r->p == 'e' || *r->p == 'E')) {
		r->p++;
		if (r->p < r->end && (*r->p == '+' || *r->p == '-'))
			r->p++;
		if (read_digits(r) == 0)
			return -1;
	}
	return 0;
}

static int skip_value(struct reader *r, int depth);

/* The members of an array or object behind its opening bracket. */
static int skip_members(struct reader *r, int depth, char close)
{
	if (accept(r, close))
		return 0;
	do {
		if (close == '}') {
			size_t len;

			if (!accept(r, '"') || read_string(r, r->scratch, &len) < 0 || !accept(r, ':'))
				return -1;
		}
		if (skip_value(r, depth + 1) < 0)
			return -1;
	} while (accept(r, ','));
	return accept(r, close) ? 0 : -1;
}

/* A string, number or word; the text of a string goes to out. */
static int read_scalar(struct reader *r, char *out, struct scalar *s)
{
	skip_space(r);
	*s = (struct scalar){.kind = SCALAR_OTHER, .str = r->p};
	if (accept(r, '"')) {
		s->kind = SCALAR_STRING;
		s->str = out;
		return read_string(r, out, &s->len);
	}
	if (read_word(r, "true") || read_word(r, "false")) {
		s->kind = SCALAR_BOOL;
		s->truth = *s->str == 't';
	} else if (!read_word(r, "null")) {
		s->kind = SCALAR_NUMBER;
		if (read_number(r) < 0)
			return -1;
	}
	s->len = (size_t)(r->p - s->str);
	return 0;
}

static int skip_value(struct reader *r, int depth)
{
	struct scalar s;

	if (depth > DEPTH_MAX)
		return -1;
	if (accept(r, '{'))
		return skip_members(r, depth, '}');
	if (accept(r, '['))
		return skip_members(r, depth, ']');
	return read_scalar(r, r->scratch, &s);
}

/* A number's text as an integer: false for fractions, exponents and what doesn't fit. */
static bool to_integer(const char *text, size_t len, int64_t *out)
{
	return number_scan(text, len, 10, INT64_MIN, INT64_MAX, out) == len;
}

/* A member's name: index in names, -1 none of them, -2 malformed. */
static int read_key(struct reader *r, const char *const *names)
{
	size_t len;

	if (!accept(r, '"') || read_string(r, r->scratch, &len) < 0 || !accept(r, ':'))
		return -2;
	for (int i = 0; names[i] != NULL; i++)
		if (strlen(names[i]) == len && memcmp(names[i], r->scratch, len) == 0)
			return i;
	return -1;
}

/* Joins base name and name into item->path. */
static int join_path(struct lwm2m_json_item *item, const char *base, const char *name, size_t name_len)
{
	size_t base_len = strlen(base);

	if (base_len + name_len >= sizeof(item->path))
		return -1;
	memcpy(item->path, base, base_len);
	memcpy(item->path + base_len, name, name_len);
	item->path[base_len + name_len] = '\0';
	return memchr(item->path, '\0', base_len + name_len) != NULL ? -1 : 0;
}

/* One element behind its '{'. 1: *item is filled, 0: it has no value that we know (a time alone), -1 malformed. */
static int read_element(struct reader *r, const char *base, char *value, struct lwm2m_json_item *item)
{
	static const char *const names[] = {"n", "v", "sv", "bv", "ov", NULL};
	static const enum lwm2m_json_kind kinds[] = {
		0, LWM2M_JSON_NUMBER, LWM2M_JSON_STRING, LWM2M_JSON_BOOL, LWM2M_JSON_OBJLNK};
	static const int wanted[] = {SCALAR_STRING, SCALAR_NUMBER, SCALAR_STRING, SCALAR_BOOL, SCALAR_STRING};
	int found = 0;

	if (join_path(item, base, "", 0) < 0)
		return -1;
	if (accept(r, '}'))
		return 0;
	do {
		int key = read_key(r, names);
		struct scalar s;

		if (key == -1 && skip_value(r, 3) == 0)
			continue;
		if (key < 0 || read_scalar(r, key == 0 ? r->scratch : value, &s) < 0 || (int)s.kind != wanted[key])
			return -1;
		if (key == 0) {
			if (join_path(item, base, s.str, s.len) < 0)
				return -1;
			continue;
		}
		if (found++ > 0)
			return -1;
		item->kind = kinds[key];
		item->str = s.str;
		item->len = s.len;
		item->integer = s.kind == SCALAR_NUMBER && to_integer(s.str, s.len, &item->num);
		if (s.kind == SCALAR_BOOL)
			item->num = s.truth;
	} while (accept(r, ','));
	return accept(r, '}') ? found : -1;
}

/* The array "e" behind its '['. */
static int read_elements(struct reader *r, const char *base, char *value,
	int (*fn)(void *arg, const struct lwm2m_json_item *item), void *arg)
{
	if (accept(r, ']'))
		return 0;
	do {
		struct lwm2m_json_item item = {.num = 0};
		int result;

		if (!accept(r, '{'))
			return -1;
		result = read_element(r, base, value, &item);
		if (result < 0)
			return -1;
		if (result > 0 && (result = fn(arg, &item)) != 0)
			return result;
	} while (accept(r, ','));
	return accept(r, ']') ? 0 : -1;
}

/* One pass over the outer object: checks its form, copies the base name and finds where the elements start. */
static int read_outline(struct reader *r, char base[64], const char **elements)
{
	static const char *const names[] = {"bn", "e", NULL};

	if (!accept(r, '{'))
		return -1;
	if (!accept(r, '}')) {
		do {
			int key = read_key(r, names);

			if (key == -2)
				return -1;
			if (key == 0) {
				struct scalar s;

				if (read_scalar(r, r->scratch, &s) < 0 || s.kind != SCALAR_STRING || s.len >= 64 ||
					memchr(s.str, '\0', s.len) != NULL)
					return -1;
				memcpy(base, s.str, s.len);
				base[s.len] = '\0';
				continue;
			}
			skip_space(r);
			if (key == 1)
				*elements = r->p;
			if (skip_value(r, 1) < 0)
				return -1;
		} while (accept(r, ','));
		if (!accept(r, '}'))
			return -1;
	}
	skip_space(r);
	return r->p == r->end ? 0 : -1;
}

int lwm2m_json_parse(const char *text, size_t len, int (*fn)(void *arg, const struct lwm2m_json_item *item), void *arg)
{
	struct reader r = {.p = text, .end = text + len, .scratch = xmalloc(2 * (len + 4))};
	const char *elements = NULL;
	char base[64] = "";
	int result = read_outline(&r, base, &elements);

	if (result == 0 && elements != NULL) {
		r.p = elements;
		result = accept(&r, '[') ? read_elements(&r, base, r.scratch + len + 4, fn, arg) : -1;
	}
	free(r.scratch);
	return result;
}

/* --- writing ------------------------------------------------------------------------------------------------------ */

/* With the characters escaped that have to be. */
static void add_string(struct buf *out, const char *text, size_t len)
{
	buf_addc(out, '"');
	for (size_t i = 0; i < len; i++) {
		if ((unsigned char)text[i] < 0x20)
			buf_addf(out, "\\u%04x", (unsigned)text[i]);
		else if (text[i] == '"' || text[i] == '\\')
			buf_addf(out, "\\%c", text[i]);
		else
			buf_addc(out, text[i]);
	}
	buf_addc(out, '"');
}

/* Opens an element: comma when it isn't the first, name. */
static void add_element(struct buf *out, const char *name, const char *key)
{
	if (out->len > 0 && out->data[out->len - 1] == '}')
		buf_addc(out, ',');
	buf_addc(out, '{');
	if (name[0] != '\0') {
		buf_addstr(out, "\"n\":");
		add_string(out, name, strlen(name));
		buf_addc(out, ',');
	}
	buf_addf(out, "\"%s\":", key);
}

void lwm2m_json_begin(struct buf *out, const char *base)
{
	buf_addstr(out, "{\"bn\":");
	add_string(out, base, strlen(base));
	buf_addstr(out, ",\"e\":[");
}

void lwm2m_json_add_int(struct buf *out, const char *name, int64_t value)
{
	add_element(out, name, "v");
	buf_addf(out, "%" PRId64 "}", value);
}

void lwm2m_json_add_bool(struct buf *out, const char *name, bool value)
{
	add_element(out, name, "bv");
	buf_addf(out, "%s}", value ? "true" : "false");
}

void lwm2m_json_add_str(struct buf *out, const char *name, const void *text, size_t len)
{
	add_element(out, name, "sv");
	add_string(out, text, len);
	buf_addc(out, '}');
}

void lwm2m_json_end(struct buf *out)
{
	buf_addstr(out, "]}");
}
