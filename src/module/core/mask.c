/*
 * What may be told of a line that the host sent. Keys, PINs and passwords may not, wherever they stand: in commands
 * that are known to take them, in commands that are misspelt, and in those of other modules, whose arguments may be
 * anything. What doesn't follow the grammar of its command may be meant for a sibling that has the same name elsewhere.
 */
#include "config.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "bc28/buf.h"
#include "bc28/ipaddr.h"
#include "bc28/xmalloc.h"
#include "module_priv.h"

#define MASK "***"
/* Hexadecimal digits in a row that are a key (guide 3.3). */
#define KEY_DIGITS 32
/* Characters of the name of a command that isn't ours; more may be part of a key or certificate. */
#define NAME_MAX_SHOWN 16
/* Digits of a number that is neither a PIN nor a password: a PIN has four. */
#define NUMBER_MAX 3
/*
 * Letters of a line that is no command and yet shown: "OK", "RING", what a line out of step leaves; a password has
 * more.
 */
#define LETTERS_MAX 4

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

/* Whether a text has the word, in any case. */
static bool has_word(const char *text, size_t len, const char *word)
{
	for (size_t at = 0; at + strlen(word) <= len; at++)
		if (strncasecmp(text + at, word, strlen(word)) == 0)
			return true;
	return false;
}

/* Whether these arguments, or what may be some, are secret; of those that were cut off the star is left. */
static bool is_secret(const struct cmd *c, const char *args, size_t len)
{
	return (c->flags & CMD_SECRET) != 0 &&
	       (c->secret == NULL || has_word(args, len, c->secret) || (len == 1 && *args == '*'));
}

/* Cuts off the arguments of commands whose arguments are secret, however the rest of the line looks. */
static void cut_secret(const struct cmd *const *commands, char *text)
{
	for (size_t t = 0; commands[t] != NULL; t++)
		for (const struct cmd *c = commands[t]; c->name != NULL; c++) {
			char *s = c->flags & CMD_SECRET ? strcasestr(text, c->name + 1) : NULL, *equals;

			if (s == NULL || !is_secret(c, s, strlen(s)))
				continue;
			/* "AT+CPIN 1234" is no command, and a secret all the same. */
			equals = strchr(s, '=');
			s = equals != NULL ? equals + 1 : s + strlen(c->name + 1);
			if (*s != 0 && strcmp(s, "?") != 0 && (equals != NULL || strchr("?;", *s) == NULL))
				memcpy(s, "*", 2);
		}
}

/* Whether the name itself says that its arguments are secret. */
static bool names_a_secret(const char *name, size_t len)
{
	static const char *const words[] = {"PIN", "PW", "PASS", "KEY", "PSK", "AUTH", "SEC", "CERT", "LOGIN", "USER"};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (has_word(name, len, words[i]))
			return true;
	return false;
}

/* An argument that is no secret whatever it means: a small number, an address, a word of the standards. */
static bool is_harmless(const char *text, size_t len)
{
	static const char *const words[] = {"IP", "IPV6", "IPV4V6", "NONIP", "TCP", "UDP", "DGRAM", "STREAM"};
	bool quoted = len >= 2 && text[0] == '"' && text[len - 1] == '"';
	char address[sizeof("255.255.255.255")] = "";
	struct ipaddr parsed;

	text += quoted;
	len -= quoted ? 2 : 0;
	if (len == 1 && *text == '?')
		return true;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strlen(words[i]) == len && strncasecmp(text, words[i], len) == 0)
			return true;
	if (len >= sizeof(address))
		return false;
	memcpy(address, text, len);
	return strspn(address, "0123456789") == len ? len <= NUMBER_MAX
						    : ipaddr_parse(address, &parsed) == 0 && !parsed.v6;
}

/* Up to the first comma outside of quotes, or all. */
static size_t argument_len(const char *text, size_t len)
{
	bool quoted = false;
	size_t n = 0;

	while (n < len && (quoted || text[n] != ','))
		quoted ^= text[n++] == '"';
	return n;
}

/* Arguments that may be anything: of a command that isn't ours, or that don't follow the grammar of one that is. */
static void add_arguments(struct buf *out, const char *text, size_t len, bool secret)
{
	while (len > 0) {
		size_t n = argument_len(text, len);

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

/* Whether the arguments are what the command takes; NULL: it isn't ours. */
static bool follows_grammar(const struct cmd *c, const struct at_request *req)
{
	struct at_args args;
	struct buf grammar;
	bool follows;

	if (c == NULL || c->args == NULL)
		return false;
	buf_init(&grammar);
	follows = at_args_parse(&args, cmd_grammar(c, &grammar), req->args, req->args_len) == AT_OK;
	at_args_release(&args);
	buf_release(&grammar);
	return follows;
}

/* What was cut off a line as a command, up to its ';' or the end. */
static void add_command(
	struct buf *out, const struct cmd *const *commands, const struct at_request *req, const char *text, size_t len)
{
	const struct cmd *c = cmd_find(commands, req->name);
	bool follows = follows_grammar(c, req);
	const char *end;
	size_t rest;

	if (req->form != AT_SET) {
		buf_add(out, text, len);
		return;
	}
	if (c != NULL && is_secret(c, req->args, req->args_len)) {
		buf_add(out, text, (size_t)(req->args - text));
		buf_addc(out, '*');
		return;
	}
	if (follows && !(c->flags & CMD_SECRET)) {
		buf_add(out, text, len);
		return;
	}
	/* Where only one word makes a secret of the rest, the word may be the wrong one: it alone is shown for sure. */
	rest = follows ? argument_len(req->args, req->args_len) : 0;
	end = req->args + req->args_len;
	buf_add(out, text, (size_t)(req->args - text) + rest);
	add_arguments(
		out, req->args + rest, req->args_len - rest, c == NULL && names_a_secret(req->name, strlen(req->name)));
	buf_add(out, end, (size_t)(text + len - end));
}

/* How much of what is no command looks like the name of one. A letter is none behind others: it may begin a word. */
static size_t name_len(const struct cmd *const *commands, const char *text, bool first)
{
	static const char letters[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_";
	char name[2] = {(char)toupper((unsigned char)*text)};
	size_t n;

	if (isalpha((unsigned char)*text))
		return first || cmd_find(commands, name) != NULL ? 1 : 0;
	if (*text == '\0' || strchr("+^*$%#&", *text) == NULL)
		return 0;
	n = 1 + strspn(text + 1, letters);
	return n > 1 && n <= NAME_MAX_SHOWN ? n : 0;
}

/* The rest of a line, in which the module finds no command. */
static void add_rest(struct buf *out, const struct cmd *const *commands, const char *text, bool first)
{
	size_t n = name_len(commands, text, first);

	buf_add(out, text, n);
	if (n > 1 && text[n] == '=') {
		buf_addc(out, '=');
		add_arguments(out, text + n + 1, strlen(text + n + 1), names_a_secret(text, n));
		return;
	}
	if (n > 0 && text[n] != '\0' && strchr("?: ", text[n]) != NULL)
		buf_addc(out, text[n++]);
	if (text[n] != '\0')
		buf_addstr(out, MASK);
}

/* Whether it may be shown: a name of ours, or one that looks like it. */
static bool is_name(const struct cmd *const *commands, const char *name)
{
	return cmd_find(commands, name) != NULL || (name[0] == '+' && strlen(name) <= NAME_MAX_SHOWN);
}

/* A line behind its AT. */
static void add_commands(struct buf *out, const struct cmd *const *commands, const char *text)
{
	const char *line = text, *rest = text;
	size_t left = strlen(text);
	struct at_request req;
	int cut;

	while ((cut = at_next(&rest, &left, &req)) > 0 && is_name(commands, req.name)) {
		add_command(out, commands, &req, text, (size_t)(rest - text));
		text = rest;
	}
	if (cut != 0)
		add_rest(out, commands, text + strspn(text, " "), text == line);
}

/* A line that is no command. */
static void add_line(struct buf *out, const char *line)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
	size_t len = strspn(line, letters);

	buf_addstr(out, line[len] == '\0' && len <= LETTERS_MAX ? line : MASK);
}

char *mask_line(const struct cmd *const *commands, const char *line)
{
	char *copy = xstrdup(line);
	int prefix = at_prefix(line, strlen(line));
	struct buf out;

	buf_init(&out);
	cut_secret(commands, copy);
	if (prefix < 0) {
		add_line(&out, copy);
	} else {
		buf_add(&out, copy, (size_t)prefix);
		add_commands(&out, commands, copy + prefix);
	}
	free(copy);
	copy = xstrdup(out.len > 0 ? buf_str(&out) : "");
	buf_release(&out);
	mask_keys(copy);
	return copy;
}
