/* The rows of the settings table, and what a value of each may be; private to src/module. */
#ifndef MODULE_SETTINGS_H
#define MODULE_SETTINGS_H

#include <stdbool.h>

#include "bc28/settings.h"

enum setting_type {
	SETTING_NUMBER,
	SETTING_WORD, /* the index of one */
	SETTING_TEXT,
	SETTING_HOST,
	SETTING_PSK_ID,
	SETTING_KEY,
	SETTING_DIGITS,
	SETTING_BITS,
	SETTING_BANDS,
	SETTING_CLASSES,
};

enum setting_flags {
	SAVED = 1 << 0, /* kept over reboots and power cuts */
	AFTER_REBOOT = 1 << 1, /* comes into force with the next boot */
	SECRET = 1 << 2, /* never shown */
	CARD = 1 << 3, /* belongs to the USIM: a factory reset of the module leaves it */
	FIRST_AT_ONCE = 1 << 4, /* with AFTER_REBOOT: at once where none is in force */
};

/*
 * A setting. values: what it may be, as the limits of a parameter have it (bc28/at.h): numbers, words, lengths of a
 * text, or lengths of a key in bytes. Where the initial value is the empty text, that may be set, too: it says "none",
 * or "as bought".
 */
struct setting {
	const char *key;
	enum setting_type type;
	const char *values;
	const char *initial;
	unsigned flags; /* enum setting_flags */
	const char *source;
	const char *text;
};

/* By topic. Each setting has its row in one of them; in the others its row is empty (key NULL). */
extern const struct setting device_settings[SETTING_COUNT];
extern const struct setting network_settings[SETTING_COUNT];
extern const struct setting lwm2m_settings[SETTING_COUNT];

const struct setting *setting_row(enum setting_id id);
/* NULL: there is none. */
const struct setting *setting_by_key(const char *key, enum setting_id *id);
/* The type of a parameter that takes its values (bc28/at.h). */
char setting_letter(const struct setting *s);
/* What messages call its type. */
const char *setting_type_name(const struct setting *s);
bool setting_takes(const struct setting *s, const char *value);

#endif
