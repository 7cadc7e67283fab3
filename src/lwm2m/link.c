/* CoRE link format, RFC 6690: what LwM2M registrations and Discover answers are written in. */
#include "config.h"

#include "bc28/lwm2m_codec.h"

#include <string.h>

/* Copies text[from, to) into out; -1 when it doesn't fit. */
static int copy(const char *text, size_t from, size_t to, char *out, size_t size)
{
	if (size == 0 || to - from >= size)
		return -1;
	memcpy(out, text + from, to - from);
	out[to - from] = '\0';
	return 0;
}

/* The end of the element that starts at pos: the next comma outside quotes, or len. -1: a quote is never closed. */
static int element_end(const char *text, size_t len, size_t pos, size_t *end)
{
	bool quoted = false;

	for (; pos < len; pos++) {
		if (quoted && text[pos] == '\\')
			pos++;
		else if (text[pos] == '"')
			quoted = !quoted;
		else if (text[pos] == ',' && !quoted)
			break;
	}
	*end = pos < len ? pos : len;
	return quoted ? -1 : 0;
}

static size_t skip_space(const char *text, size_t len, size_t pos)
{
	while (pos < len && (text[pos] == ' ' || text[pos] == '\t' || text[pos] == '\r' || text[pos] == '\n'))
		pos++;
	return pos;
}

int link_next(const char *text, size_t len, size_t *pos, char *path, size_t path_size, char *attrs, size_t attrs_size)
{
	size_t p = skip_space(text, len, *pos), end;

	if (p >= len)
		return 0;
	if (path_size == 0 || attrs_size == 0)
		return -1;
	path[0] = attrs[0] = '\0';
	if (text[p] == '<') {
		const char *close = memchr(text + p, '>', len - p);
		size_t target_end;

		if (close == NULL)
			return -1;
		target_end = (size_t)(close - text);
		if (copy(text, p + 1, target_end, path, path_size) < 0)
			return -1;
		p = skip_space(text, len, target_end + 1);
		if (p < len && text[p] != ';' && text[p] != ',')
			return -1;
		if (p < len && text[p] == ';')
			p++;
	}
	if (element_end(text, len, p, &end) < 0 || copy(text, p, end, attrs, attrs_size) < 0)
		return -1;
	*pos = end < len ? end + 1 : end;
	return 1;
}

void link_add(struct buf *out, const char *path, const char *attrs)
{
	buf_addf(out, "%s<%s>", out->len > 0 ? "," : "", path);
	if (attrs != NULL && attrs[0] != '\0')
		buf_addf(out, ";%s", attrs);
}
