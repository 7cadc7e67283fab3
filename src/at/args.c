/* Arguments by a grammar: see bc28/at.h for its language. */
#include "config.h"

#include <string.h>
#include <strings.h>

#include "bc28/at.h"
#include "bc28/number.h"

/* One parameter of a grammar. */
struct param {
	const char *name;
	size_t name_len;
	char type;
	const char *limits; /* between the parentheses */
	size_t limits_len;
	bool optional;
	bool repeated, first; /* of a group that may come again; the first of it */
};

/* A place in a grammar. */
struct grammar {
	const char *at;
	const char *group; /* what may come again; NULL: nothing */
	bool optional;
};

static struct grammar grammar_begin(const char *text)
{
	size_t len = strlen(text);
	bool repeats = len > 3 && strcmp(text + len - 3, "...") == 0;

	return (struct grammar){.at = text, .group = repeats ? strrchr(text, '[') + 1 : NULL};
}

/* Reads the next parameter; at the end, with more to be matched, what may come again. False: there is none. */
static bool next_param(struct grammar *g, bool more, struct param *p)
{
	const char *s = g->at;

	for (; *s != 0 && strchr(",[].", *s) != NULL; s++)
		if (*s == '[')
			g->optional = true;
	if (*s == 0 && more && g->group != NULL)
		s = g->group + strspn(g->group, ",");
	if (*s == 0)
		return false;
	p->repeated = g->group != NULL && s >= g->group;
	p->first = p->repeated && s == g->group + strspn(g->group, ",");
	p->name = s;
	p->name_len = strcspn(s, ":");
	s += p->name_len + 1;
	p->type = *s++;
	p->limits = "";
	p->limits_len = 0;
	if (*s == '(') {
		p->limits = s + 1;
		p->limits_len = strcspn(s, ")") - 1;
		s += p->limits_len + 2;
	}
	p->optional = g->optional;
	g->at = s;
	return true;
}

bool at_limits_have(const char *limits, size_t len, int64_t number)
{
	const char *s = limits, *end = s + len;

	if (s == end)
		return true;
	while (s < end) {
		int64_t low = 0, high;

		s += number_scan(s, SIZE_MAX, 10, 0, INT64_MAX, &low);
		high = low;
		if (*s == '-')
			s += 1 + number_scan(s + 1, SIZE_MAX, 10, 0, INT64_MAX, &high);
		if (number >= low && number <= high)
			return true;
		s++;
	}
	return false;
}

static int parse_number(const struct param *p, struct at_arg *a)
{
	const char *s = a->str;
	bool hex = s[0] == '0' && (s[1] == 'x' || s[1] == 'X');
	size_t prefix = hex ? 2 : 0;

	if (a->quoted || number_parse(s + prefix, hex ? 16 : 10, 0, INT64_MAX, &a->num, NULL) < 0)
		return CME_PARAMETER;
	if (strlen(s) != a->len)
		return CME_PARAMETER;
	if (at_limits_have(p->limits, p->limits_len, a->num))
		return AT_OK;
	return p->type == 'c' ? CME_CID_INVALID : CME_PARAMETER;
}

const char *at_keyword(const char *keywords, size_t list_len, int64_t index, size_t *len)
{
	const char *s = keywords, *end = keywords + list_len;

	for (; s < end; s += *len + 1) {
		const char *comma = memchr(s, ',', (size_t)(end - s));

		*len = (size_t)((comma != NULL ? comma : end) - s);
		if (index-- == 0)
			return s;
	}
	return NULL;
}

int at_keyword_index(const char *keywords, size_t list_len, const char *word, size_t len)
{
	const char *s;
	size_t n;

	for (int index = 0; (s = at_keyword(keywords, list_len, index, &n)) != NULL; index++)
		if (n == len && strncasecmp(s, word, len) == 0)
			return index;
	return -1;
}

static int parse_keyword(const struct param *p, struct at_arg *a)
{
	a->num = at_keyword_index(p->limits, p->limits_len, a->str, a->len);
	return a->num >= 0 ? AT_OK : CME_PARAMETER;
}

static int parse_hex(const struct param *p, struct at_arg *a, struct buf *store)
{
	size_t at = store->len;

	if (a->len % 2 != 0)
		return CME_PARAMETER;
	store->len += a->len / 2;
	a->bytes = store->data + at;
	if (hex_decode(a->str, a->len, store->data + at) < 0)
		return CME_PARAMETER;
	return at_limits_have(p->limits, p->limits_len, (int64_t)(a->len / 2)) ? AT_OK : CME_PARAMETER;
}

static int parse_value(const struct param *p, struct at_arg *a, struct buf *store)
{
	switch (p->type) {
	case 'c':
	case 'i':
	case 'x':
		return parse_number(p, a);
	case 'k':
		return parse_keyword(p, a);
	case 'h':
		return parse_hex(p, a, store);
	default: /* s, d */
		return at_limits_have(p->limits, p->limits_len, (int64_t)a->len) ? AT_OK : CME_PARAMETER;
	}
}

/* The end of the argument that starts at s: a comma outside quotes. */
static const char *arg_end(const char *s, const char *end)
{
	bool quoted = false;

	for (; s < end; s++) {
		if (*s == '"')
			quoted = !quoted;
		else if (*s == ',' && !quoted)
			break;
	}
	return s;
}

/*
 * Takes the text of one argument off *s, without the spaces around it and its quotes, into the store; *s becomes NULL
 * when no comma follows. `raw`: the rest of the line as it is.
 */
static int take_text(const char **s, const char *end, bool raw, struct at_arg *a, struct buf *store)
{
	const char *from = *s, *to = raw ? end : arg_end(from, end);

	*s = to < end ? to + 1 : NULL;
	if (!raw) {
		while (from < to && *from == ' ')
			from++;
		while (from < to && to[-1] == ' ')
			to--;
		if (from < to && *from == '"') {
			if (to - from < 2 || to[-1] != '"')
				return CME_PARAMETER;
			a->quoted = true;
			from++;
			to--;
		}
		if (memchr(from, '"', (size_t)(to - from)) != NULL)
			return CME_PARAMETER;
	}
	a->given = a->quoted || from < to;
	a->len = (size_t)(to - from);
	a->str = (const char *)store->data + store->len;
	buf_add(store, from, a->len);
	buf_addc(store, 0);
	return AT_OK;
}

int at_args_parse(struct at_args *a, const char *grammar, const char *text, size_t len)
{
	struct grammar g = grammar_begin(grammar);
	const char *s = text;
	bool again = false; /* a group that may come again has begun: all of it is wanted */
	struct param p;
	int err;

	*a = (struct at_args){0};
	buf_init(&a->store);
	/* Every text is copied once and decoded at most once, so nothing moves while pointers are taken. */
	buf_reserve(&a->store, 2 * len + 2 * AT_ARGS_MAX);
	while (next_param(&g, s != NULL, &p)) {
		struct at_arg *arg;

		if (a->count == AT_ARGS_MAX)
			return CME_PARAMETER;
		arg = &a->arg[a->count++];
		arg->str = "";
		if (p.first)
			again = s != NULL;
		if (s != NULL) {
			err = take_text(&s, text + len, p.type == 'd', arg, &a->store);
			if (err != AT_OK)
				return err;
		}
		if (!arg->given) {
			if (!p.optional || (p.repeated && again))
				return CME_PARAMETER;
			continue;
		}
		err = parse_value(&p, arg, &a->store);
		if (err != AT_OK)
			return err;
	}
	return s != NULL ? CME_PARAMETER : AT_OK;
}

void at_args_release(struct at_args *a)
{
	buf_release(&a->store);
}

void at_grammar_test(struct buf *out, const char *grammar)
{
	struct grammar g = grammar_begin(grammar);
	const char *comma = "";
	struct param p;

	while (next_param(&g, false, &p)) {
		buf_addstr(out, comma);
		comma = ",";
		buf_addc(out, '(');
		buf_add(out, p.limits, p.limits_len);
		buf_addc(out, ')');
	}
}

void at_grammar_syntax(struct buf *out, const char *grammar)
{
	struct grammar g = grammar_begin(grammar);
	int open = 0;
	const char *comma = "";
	struct param p;

	while (next_param(&g, false, &p)) {
		if (p.optional && (!p.repeated || p.first)) {
			buf_addc(out, '[');
			open++;
		}
		buf_addf(out, "%s<", comma);
		buf_add(out, p.name, p.name_len);
		buf_addc(out, '>');
		comma = ",";
	}
	for (int i = 0; i < open; i++)
		buf_addstr(out, i == 0 && g.group != NULL ? "]..." : "]");
}
