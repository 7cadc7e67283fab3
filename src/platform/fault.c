/* Faults that the platform is told to have: how they are written, and what hits a request. */
#include "config.h"

#include "platform_priv.h"

#include <string.h>

#include "bc28/number.h"
#include "bc28/xmalloc.h"

const struct value_name fault_where_names[] = {
	{FAULT_ALL, "all"},
	{FAULT_BOOTSTRAP, "bootstrap"},
	{FAULT_REGISTER, "register"},
	{FAULT_UPDATE, "update"},
	{FAULT_DEREGISTER, "deregister"},
	{FAULT_DATA, "data"},
	{FAULT_FIRMWARE, "firmware"},
	{0, NULL},
};

const struct value_name fault_action_names[] = {
	{FAULT_NONE, "none"},
	{FAULT_SILENT, "silent"},
	{FAULT_RESET, "reset"},
	{FAULT_CODE, "code"},
	{FAULT_DELAY, "delay"},
	{0, NULL},
};

/* A decimal number of at most max; moves *text behind it. */
static int number(const char **text, int64_t max, int64_t *value)
{
	size_t len = number_scan(*text, SIZE_MAX, 10, 0, max, value);

	*text += len;
	return len > 0 ? 0 : -1;
}

/* The action at the start of text; returns what follows it, or NULL. */
static const char *action_parse(const char *text, struct fault *f)
{
	char word[16];
	size_t len = strcspn(text, ":*%");
	int64_t ms;
	int value;

	if (len == 0 || len >= sizeof(word))
		return NULL;
	memcpy(word, text, len);
	word[len] = '\0';
	text += len;
	value = coap_code_parse(word);
	if (value >= 0) {
		f->action = FAULT_CODE;
		f->code = (uint8_t)value;
		return value >= COAP_201_CREATED ? text : NULL;
	}
	if (value_from_name(fault_action_names, word, &value) < 0 || value == FAULT_CODE)
		return NULL;
	f->action = (enum fault_action)value;
	if (f->action == FAULT_DELAY) {
		if (*text++ != ':' || number(&text, 86400000, &ms) < 0)
			return NULL;
		f->delay = (uint64_t)ms * CLOCK_MS;
	}
	return text;
}

int fault_parse(const char *spec, enum fault_where *where, struct fault *f, char **cause)
{
	char word[16];
	size_t len = strcspn(spec, "=");
	int64_t n;
	const char *text;
	int value;

	*f = (struct fault){.permille = 1000};
	if (spec[len] == '\0' || len == 0 || len >= sizeof(word))
		return fail(cause, "a fault is given as WHERE=ACTION[*COUNT][%%PERMILLE], not \"%s\"", spec);
	memcpy(word, spec, len);
	word[len] = '\0';
	if (value_from_name(fault_where_names, word, &value) < 0)
		return fail(cause, "no fault is known at \"%s\"", word);
	*where = (enum fault_where)value;
	text = action_parse(spec + len + 1, f);
	if (text == NULL)
		return fail(
			cause, "\"%s\" is none of silent, reset, delay:MS, none, or a response code", spec + len + 1);
	if (*text == '*') {
		text++;
		if (number(&text, 1000000, &n) < 0)
			return fail(cause, "the count of \"%s\" is not one", spec);
		f->left = (unsigned)n;
	}
	if (*text == '%') {
		text++;
		if (number(&text, 1000, &n) < 0)
			return fail(cause, "the probability of \"%s\" is not 0 to 1000 permille", spec);
		f->permille = (unsigned)n;
	}
	if (*text != '\0')
		return fail(cause, "\"%s\" goes on behind its end: \"%s\"", spec, text);
	if (*where == FAULT_ALL && f->action != FAULT_SILENT && f->action != FAULT_NONE)
		return fail(cause, "the platform as a whole can only be silent");
	if (*where == FAULT_ALL && (f->left != 0 || f->permille != 1000))
		return fail(cause, "the silence of the whole platform has no count or probability");
	return 0;
}

void fault_format(struct buf *out, enum fault_where where, const struct fault *f)
{
	char code[8];

	buf_addf(out, "%s=", value_to_name(fault_where_names, (int)where));
	switch (f->action) {
	case FAULT_NONE:
	case FAULT_SILENT:
	case FAULT_RESET:
		buf_addstr(out, value_to_name(fault_action_names, (int)f->action));
		break;
	case FAULT_CODE:
		buf_addstr(out, coap_code_str(f->code, code));
		break;
	case FAULT_DELAY:
		buf_addf(out, "delay:%llu", (unsigned long long)(f->delay / CLOCK_MS));
		break;
	}
	if (f->left != 0)
		buf_addf(out, "*%u", f->left);
	if (f->permille != 1000)
		buf_addf(out, "%%%u", f->permille);
}

struct fault fault_take(struct fault_table *t, enum fault_where where, struct rng *rng)
{
	struct fault *f = &t->row[where], taken = *f;

	if (f->action == FAULT_NONE)
		return taken;
	if (f->permille < 1000 && rng_below(rng, 1000) >= f->permille)
		return (struct fault){.action = FAULT_NONE};
	if (f->left > 0 && --f->left == 0)
		f->action = FAULT_NONE;
	return taken;
}
