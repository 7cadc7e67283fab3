/* The settings table: its rows by id and by key, and what a value of each type may be. */
#include "config.h"

#include "settings.h"

#include <assert.h>
#include <ctype.h>
#include <limits.h>
#include <string.h>

#include "bc28/at.h"
#include "bc28/module.h"
#include "bc28/number.h"
#include "bc28/radio.h"

static const struct setting *const tables[] = {device_settings, network_settings, lwm2m_settings};
#define TABLES (sizeof(tables) / sizeof(tables[0]))

const struct setting *setting_row(enum setting_id id)
{
	size_t i = 0;

	while (i < TABLES && tables[i][id].key == NULL)
		i++;
	assert(i < TABLES && "a setting has no row in src/module/core/settings_*.c");
	return &tables[i][id];
}

const struct setting *setting_by_key(const char *key, enum setting_id *id)
{
	for (*id = SET_NONE + 1; *id < SETTING_COUNT; (*id)++)
		if (strcmp(setting_row(*id)->key, key) == 0)
			return setting_row(*id);
	return NULL;
}

/* --- values ------------------------------------------------------------------------------------------------------- */

static bool all(const char *s, int (*is)(int c))
{
	for (; *s != 0; s++)
		if (!is((unsigned char)*s))
			return false;
	return true;
}

/* A character of a host name or address. */
static int is_host(int c)
{
	return isalnum(c) || c == '.' || c == '-' || c == '_' || c == ':';
}

/* A character that may stand in a quoted AT string. */
static int is_text(int c)
{
	return c >= 0x20 && c != 0x7f && c != '"';
}

static int is_bit(int c)
{
	return c == '0' || c == '1';
}

static bool text_valid(const char *value)
{
	return all(value, is_text);
}

static bool host_valid(const char *value)
{
	return all(value, is_host);
}

static bool psk_id_valid(const char *value)
{
	return all(value, isdigit) && (value[1] != '\0' || value[0] == '0');
}

static bool key_valid(const char *value)
{
	return all(value, isxdigit) && strlen(value) % 2 == 0;
}

static bool digits_valid(const char *value)
{
	return all(value, isdigit);
}

static bool bits_valid(const char *value)
{
	return all(value, is_bit);
}

/* Distinct bands of the module, separated by commas. */
static bool bands_valid(const char *value)
{
	unsigned seen = 0;

	for (;;) {
		int64_t band = 0;
		size_t len = number_scan(value, SIZE_MAX, 10, 0, INT_MAX, &band), i = 0;

		while (radio_bands[i] != 0 && radio_bands[i] != band)
			i++;
		if (radio_bands[i] == 0 || (seen & (1u << i)))
			return false;
		seen |= 1u << i;
		value += len;
		if (*value != ',')
			return *value == '\0';
		value++;
	}
}

/* A power class for each band, separated by commas. */
static bool classes_valid(const char *value)
{
	for (size_t i = 0; radio_bands[i] != 0; i++)
		if (strchr("356", value[2 * i]) == NULL || value[2 * i] == '\0' ||
			value[2 * i + 1] != (radio_bands[i + 1] != 0 ? ',' : '\0'))
			return false;
	return true;
}

/* Of a type: its name, that of a parameter with its values (bc28/at.h), and what else a value must be. */
static const struct {
	const char *name;
	char letter;
	bool (*valid)(const char *value);
} types[] = {
	[SETTING_NUMBER] = {"number", 'i', NULL},
	[SETTING_WORD] = {"number", 'k', NULL},
	[SETTING_TEXT] = {"text", 's', text_valid},
	[SETTING_HOST] = {"host", 's', host_valid},
	[SETTING_PSK_ID] = {"psk-id", 's', psk_id_valid},
	[SETTING_KEY] = {"key", 'h', key_valid},
	[SETTING_DIGITS] = {"digits", 's', digits_valid},
	[SETTING_BITS] = {"bits", 's', bits_valid},
	[SETTING_BANDS] = {"bands", 's', bands_valid},
	[SETTING_CLASSES] = {"classes", 's', classes_valid},
};

const char *setting_type_name(const struct setting *s)
{
	return types[s->type].name;
}

char setting_letter(const struct setting *s)
{
	return types[s->type].letter;
}

const char *setting_values(enum setting_id id)
{
	return setting_row(id)->values;
}

bool setting_read(enum setting_id id, const char *text, int64_t *number)
{
	const struct setting *s = setting_row(id);
	size_t len = strlen(s->values);

	if (s->type == SETTING_WORD) {
		*number = at_keyword_index(s->values, len, text, strlen(text));
		return *number >= 0;
	}
	return number_parse(text, 10, 0, INT64_MAX, number, NULL) == 0 && at_limits_have(s->values, len, *number);
}

bool setting_takes(const struct setting *s, const char *value)
{
	size_t len = strlen(value), limits_len = strlen(s->values), word_len;
	int64_t number;

	if (s->type == SETTING_NUMBER || s->type == SETTING_WORD) {
		if (number_parse(value, 10, 0, INT64_MAX, &number, NULL) < 0)
			return false;
		return s->type == SETTING_WORD ? at_keyword(s->values, limits_len, number, &word_len) != NULL
					       : at_limits_have(s->values, limits_len, number);
	}
	if (len == 0)
		return s->initial[0] == '\0';
	if (!types[s->type].valid(value))
		return false;
	return at_limits_have(s->values, limits_len, (int64_t)(setting_letter(s) == 'h' ? len / 2 : len));
}

/* --- for manuals -------------------------------------------------------------------------------------------------- */

bool setting_info(size_t i, struct setting_info *out)
{
	const struct setting *s;

	if (i >= SETTING_COUNT - 1)
		return false;
	s = setting_row((enum setting_id)(SET_NONE + 1 + i));
	*out = (struct setting_info){
		.key = s->key,
		.type = setting_type_name(s),
		.initial = s->initial,
		.source = s->source,
		.text = s->text,
		.saved = (s->flags & SAVED) != 0,
		.after_reboot = (s->flags & AFTER_REBOOT) != 0,
		.first_at_once = (s->flags & FIRST_AT_ONCE) != 0,
		.secret = (s->flags & SECRET) != 0,
		.card = (s->flags & CARD) != 0,
	};
	return true;
}
