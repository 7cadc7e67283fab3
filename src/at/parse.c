#include "config.h"

#include <ctype.h>
#include <string.h>

#include "bc28/at.h"

/* The offset of the first byte that counts: behind spaces and what is no printable ASCII. */
static size_t skip_noise(const char *line, size_t len)
{
	size_t i = 0;

	while (i < len && (line[i] <= ' ' || line[i] > '~'))
		i++;
	return i;
}

bool at_is_blank(const char *line, size_t len)
{
	return skip_noise(line, len) == len;
}

int at_prefix(const char *line, size_t len)
{
	size_t i = skip_noise(line, len);

	if (len - i < 2 || toupper((unsigned char)line[i]) != 'A' || toupper((unsigned char)line[i + 1]) != 'T')
		return -1;
	return (int)i + 2;
}

static size_t skip_spaces(const char *s, size_t len, size_t i)
{
	while (i < len && s[i] == ' ')
		i++;
	return i;
}

/* The end of the arguments that start at i: a ';' outside quotes, or the end of the line. */
static size_t args_end(const char *s, size_t len, size_t i)
{
	bool quoted = false;

	for (; i < len; i++) {
		if (s[i] == '"')
			quoted = !quoted;
		else if (s[i] == ';' && !quoted)
			break;
	}
	return i;
}

/* Copies the name in upper case; returns the offset behind it, 0 when there is none or it is too long. */
static size_t take_name(const char *s, size_t len, struct at_request *req)
{
	size_t i = 0;

	if (s[0] == '+') {
		do
			i++;
		while (i < len && (isalnum((unsigned char)s[i]) || s[i] == '_'));
		if (i == 1)
			return 0;
	} else if (isalpha((unsigned char)s[0])) {
		i = 1;
	}
	if (i == 0 || i >= sizeof(req->name))
		return 0;
	for (size_t k = 0; k < i; k++)
		req->name[k] = (char)toupper((unsigned char)s[k]);
	req->name[i] = 0;
	return i;
}

/* Cuts off a basic command, a letter and its number: "E0", "I". */
static size_t take_basic(const char *s, size_t len, size_t i, struct at_request *req)
{
	req->args = s + i;
	while (i < len && isdigit((unsigned char)s[i]))
		i++;
	req->args_len = (size_t)(s + i - req->args);
	req->form = req->args_len > 0 ? AT_SET : AT_EXEC;
	return i;
}

/* Cuts off the form of an extended command and its arguments: "?", "=?", "=…" or nothing. */
static size_t take_extended(const char *s, size_t len, size_t i, struct at_request *req)
{
	size_t end;

	if (i < len && s[i] == '?') {
		req->form = AT_READ;
		return i + 1;
	}
	if (i == len || s[i] != '=') {
		req->form = AT_EXEC;
		return i;
	}
	i++;
	end = args_end(s, len, i);
	if (i < len && s[i] == '?' && skip_spaces(s, end, i + 1) == end) {
		req->form = AT_TEST;
		return end;
	}
	req->form = AT_SET;
	req->args = s + i;
	req->args_len = end - i;
	return end;
}

int at_next(const char **rest, size_t *rest_len, struct at_request *req)
{
	const char *s = *rest;
	size_t len = *rest_len, i = skip_spaces(s, len, 0);

	*req = (struct at_request){.form = AT_EXEC};
	s += i;
	len -= i;
	if (len == 0) {
		*rest = s;
		*rest_len = 0;
		return 0;
	}
	i = take_name(s, len, req);
	if (i == 0)
		return -1;
	i = req->name[0] == '+' ? take_extended(s, len, i, req) : take_basic(s, len, i, req);
	i = skip_spaces(s, len, i);
	if (i < len && s[i] != ';')
		return -1;
	if (i < len)
		i++;
	*rest = s + i;
	*rest_len = len - i;
	return 1;
}
