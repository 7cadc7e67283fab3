/*
 * What may be told of a line that the host sent. Keys, PINs and passwords may not, wherever they stand: in commands that are
 * known to take them, in commands that are misspelt, and in those of other modules, whose arguments may be anything.
 */
#include "config.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "bc28/buf.h"
#include "bc28/xmalloc.h"
#include "module_priv.h"

#define MASK "***"
/* Hexadecimal digits in a row that are a key (guide 3.3). */
#define KEY_DIGITS 32
/* Characters in a row that may be part of a key or certificate where no command is. */
#define WORD_MAX 16
/* Digits of a number that is neither a PIN nor a password: of a port. In quotes three: a PIN has four. */
#define NUMBER_MAX 5
#define QUOTED_MAX 3

/* Masks runs of 32 hexadecimal digits, wherever they stand. */
static void mask_keys(char *text)
{
	char *s = text;

	while (*s != 0) {
		size_t run = strspn(s, "0123456789abcdefABCDEF");

		if (run >= KEY_DIGITS)
			memset(s, '*', run);
		s += run > 0 ? run : 1;
	}
}

/* Cuts off the arguments of commands whose arguments are secret, however the rest of the line looks. */
static void cut_secret(const struct cmd *const *commands, char *text)
{
	for (size_t t = 0; commands[t] != NULL; t++)
		for (const struct cmd *c = commands[t]; c->name != NULL; c++) {
			char *s = c->flags & CMD_SECRET ? strcasestr(text, c->name + 1) : NULL, *equals;

			if (s == NULL)
				continue;
			/* "AT+CPIN 1234" is no command, and a secret all the same. */
			equals = strchr(s, '=');
			s = equals != NULL ? equals + 1 : s + strlen(c->name + 1);
			if (*s != 0 && strcmp(s, "?") != 0 && (equals != NULL || strchr("?;", *s) == NULL))
				memcpy(s, "*", 2);
		}
}

static bool is_known(const struct cmd *const *commands, const char *name, size_t len)
{
	for (size_t t = 0; commands[t] != NULL; t++)
		for (const struct cmd *c = commands[t]; c->name != NULL; c++)
			if (strlen(c->name) == len && strncasecmp(c->name, name, len) == 0)
				return true;
	return false;
}

/* Whether the name itself says that its arguments are secret. */
static bool names_a_secret(const char *name, size_t len)
{
	static const char *const words[] = {"PIN", "PW", "PASS", "KEY", "PSK", "AUTH", "SEC", "CERT", "LOGIN", "USER"};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		for (size_t at = 0; at + strlen(words[i]) <= len; at++)
			if (strncasecmp(name + at, words[i], strlen(words[i])) == 0)
				return true;
	return false;
}

/* An argument that is no secret whatever it means: a small number, an address, a word of the standards. */
static bool is_harmless(const char *text, size_t len)
{
	static const char *const words[] = {"IP", "IPV6", "IPV4V6", "NONIP", "TCP", "UDP", "DGRAM", "STREAM"};
	bool quoted = len >= 2 && text[0] == '"' && text[len - 1] == '"';
	size_t digits = 0, dots = 0;

	text += quoted;
	len -= quoted ? 2 : 0;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strlen(words[i]) == len && strncasecmp(text, words[i], len) == 0)
			return true;
	for (size_t i = 0; i < len; i++) {
		digits += isdigit((unsigned char)text[i]) != 0;
		dots += text[i] == '.';
	}
	if (digits + dots < len)
		return len == 1 && *text == '?';
	return dots == 3 ? len <= 15 : dots == 0 && len <= (quoted ? QUOTED_MAX : NUMBER_MAX);
}

/* Up to the first of these outside of quotes, or all. */
static size_t span(const char *text, const char *stops)
{
	bool quoted = false;
	size_t n = 0;

	while (text[n] != '\0' && (quoted || strchr(stops, text[n]) == NULL))
		quoted ^= text[n++] == '"';
	return n;
}

/* The arguments of a command that isn't ours. */
static void add_arguments(struct buf *out, const char *text, size_t len, bool secret)
{
	while (len > 0) {
		size_t n = span(text, ",");

		n = n < len ? n : len;
		if (n > 0 && (secret || !is_harmless(text, n)))
			buf_addstr(out, MASK);
		else
			buf_add(out, text, n);
		if (n < len)
			buf_addc(out, text[n++]);
		text += n;
		len -= n;
	}
}

/* One command of a line. */
static void add_command(struct buf *out, const struct cmd *const *commands, const char *text, size_t len)
{
	size_t name = strcspn(text, "=;");

	if (name >= len || text[name] != '=' || is_known(commands, text, name)) {
		buf_add(out, text, len);
		return;
	}
	buf_add(out, text, name + 1);
	add_arguments(out, text + name + 1, len - name - 1, names_a_secret(text, name));
}

/* Words that are long enough to be part of a key, in what isn't a command line. */
static void add_words(struct buf *out, const char *text)
{
	static const char letters[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/=_-";

	while (*text != '\0') {
		size_t run = strspn(text, letters);

		if (run >= WORD_MAX)
			buf_addstr(out, MASK);
		else
			buf_add(out, text, run);
		text += run;
		if (*text != '\0')
			buf_addc(out, *text++);
	}
}

char *mask_line(const struct cmd *const *commands, const char *line)
{
	char *copy = xstrdup(line), *shown;
	struct buf out;

	cut_secret(commands, copy);
	mask_keys(copy);
	buf_init(&out);
	if (strncasecmp(copy, "AT", 2) != 0) {
		add_words(&out, copy);
	} else {
		const char *s = copy + 2;

		buf_add(&out, copy, 2);
		while (*s != '\0') {
			size_t n = span(s, ";");

			add_command(&out, commands, s, n);
			s += n;
			if (*s != '\0')
				buf_addc(&out, *s++);
		}
	}
	shown = xstrdup(out.len > 0 ? buf_str(&out) : "");
	buf_release(&out);
	free(copy);
	return shown;
}
