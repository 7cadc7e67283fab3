/* The file that describes a card (docs/sim.md): lines KEY = VALUE. */
#include "config.h"

#include <ctype.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "bc28/xmalloc.h"
#include "card_priv.h"

#define LINE_MAX_LENGTH 1024

/* A text key: so many digits. */
static const struct text_key {
	const char *name;
	size_t offset, min, max;
	bool plus; /* a '+' may stand in front */
} text_keys[] = {
	{"imsi", offsetof(struct sim_profile, imsi), 15, 15, false},
	{"iccid", offsetof(struct sim_profile, iccid), 20, 20, false},
	{"msisdn", offsetof(struct sim_profile, msisdn), 1, 20, true},
	{"pin1", offsetof(struct sim_profile, pin1), 4, 8, false},
	{"puk1", offsetof(struct sim_profile, puk1), 8, 8, false},
	{"pin2", offsetof(struct sim_profile, pin2), 4, 8, false},
	{"puk2", offsetof(struct sim_profile, puk2), 8, 8, false},
};

static int set_text(struct sim_profile *p, const struct text_key *k, const char *value, char **cause)
{
	size_t plus = k->plus && *value == '+', len = strlen(value + plus);

	if (len < k->min || len > k->max || strspn(value + plus, "0123456789") != len)
		return fail(cause, "%s: %zu to %zu digits are expected", k->name, k->min, k->max);
	memcpy((char *)p + k->offset, value, plus + len + 1);
	return 0;
}

static int set_lock(struct sim_profile *p, const char *value, char **cause)
{
	if (strcasecmp(value, "on") != 0 && strcasecmp(value, "off") != 0)
		return fail(cause, "lock: neither on nor off");
	p->locked = strcasecmp(value, "on") == 0;
	return 0;
}

/* "ef.NAME": contents of a file. */
static int set_file(struct sim_profile *p, const char *name, const char *value, char **cause)
{
	const struct card_file *f = card_find_name(name, strlen(name));
	size_t digits = strlen(value), before;
	uint8_t bytes[CARD_FILE_MAX];

	if (f == NULL)
		return fail(cause, "ef.%.20s: the card has no such file", name);
	if (digits == 0 || digits % 2 != 0 || digits / 2 > card_file_size(f) || hex_decode(value, digits, bytes) < 0)
		return fail(cause, "ef.%s: 1 to %zu bytes in hexadecimal are expected", f->name, card_file_size(f));
	if (card_listed(buf_str(&p->files), f->name, &before) != NULL)
		return fail(cause, "ef.%s: given twice", f->name);
	buf_addf(&p->files, "%s=%s;", f->name, value);
	return 0;
}

static int set_key(struct sim_profile *p, const char *key, const char *value, char **cause)
{
	for (size_t i = 0; i < sizeof(text_keys) / sizeof(text_keys[0]); i++)
		if (strcmp(text_keys[i].name, key) == 0)
			return set_text(p, &text_keys[i], value, cause);
	if (strcmp(key, "lock") == 0)
		return set_lock(p, value, cause);
	if (strncmp(key, "ef.", 3) == 0)
		return set_file(p, key + 3, value, cause);
	return fail(cause, "there is no key \"%.20s\"", key);
}

/* Cuts the blanks around a text off, in place. */
static char *trim(char *text)
{
	char *end;

	text += strspn(text, " \t\r");
	end = text + strlen(text);
	while (end > text && isspace((unsigned char)end[-1]))
		end--;
	*end = 0;
	return text;
}

static int read_line(struct sim_profile *p, const char *text, size_t len, char **cause)
{
	char line[LINE_MAX_LENGTH + 1], *equals, *start;

	if (len > LINE_MAX_LENGTH)
		return fail(cause, "longer than %d characters", LINE_MAX_LENGTH);
	if (memchr(text, 0, len) != NULL)
		return fail(cause, "a byte of value 0");
	memcpy(line, text, len);
	line[len] = 0;
	line[strcspn(line, "#")] = 0;
	start = trim(line);
	if (*start == 0)
		return 0;
	equals = strchr(start, '=');
	if (equals == NULL)
		return fail(cause, "not KEY = VALUE");
	*equals = 0;
	return set_key(p, trim(start), trim(equals + 1), cause);
}

int sim_profile_parse(struct sim_profile *p, const char *text, size_t len, char **cause)
{
	unsigned number = 0;

	*p = (struct sim_profile){.locked = false};
	buf_init(&p->files);
	while (len > 0) {
		const char *end = memchr(text, '\n', len);
		size_t line = end != NULL ? (size_t)(end - text) : len, used = line + (end != NULL);
		char *why = NULL;

		number++;
		if (read_line(p, text, line, &why) < 0) {
			*cause = xasprintf("%u: %s", number, why);
			free(why);
			return -1;
		}
		text += used;
		len -= used;
	}
	return 0;
}

void sim_profile_release(struct sim_profile *p)
{
	buf_release(&p->files);
	explicit_bzero(p, sizeof(*p));
}
