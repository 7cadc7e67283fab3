/*
 * What people read about the options: --help, --list-quirks, the lists in the manual pages, the example configuration.
 */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/module.h"
#include "bc28/params.h"
#include "bc28/platform.h"
#include "manual.h"
#include "options.h"

void manual_help(void)
{
	puts("Usage: bc28d [OPTION]...\n"
	     "Emulates a Quectel BC28 module with Andlink firmware on a pseudo terminal.");
	option_help(option_rows);
	puts("\nKeys that only --set and the configuration file know: net.route, net.allow, quirk.*, timer.*, text.*,\n"
	     "nv.*, platform.*; see bc28.conf(5).");
}

void manual_quirks(const struct params *params)
{
	for (int i = 0; i < QUIRK_COUNT; i++) {
		printf("quirk.%s = %s  (", quirks[i].name, quirks[i].values[params->quirk[i]]);
		for (int v = 0; quirks[i].values[v] != NULL; v++)
			printf("%s%s", v == 0 ? "" : ", ", quirks[i].values[v]);
		printf("; %s)\n", quirks[i].source);
		option_wrap("        ", quirks[i].text);
	}
}

/* --- fragments of manual pages, in scdoc ---- */

static void man_options(void)
{
	option_man(option_rows);
}

static void man_keys(void)
{
	for (const struct option_row *row = option_rows; row->name != NULL; row++) {
		if ((row->flags & IN_FILE) == 0)
			continue;
		printf("*%s* = ", row->name);
		scdoc_text(row->arg == NULL ? "yes|no" : row->arg[0] == '[' ? "plain|dtls|both|off" : row->arg);
		scdoc_entry(row->help, row->initial);
	}
}

static void man_quirks(void)
{
	for (int i = 0; i < QUIRK_COUNT; i++) {
		printf("*quirk.%s* = ", quirks[i].name);
		for (int v = 0; quirks[i].values[v] != NULL; v++) {
			fputs(v == 0 ? "" : "\\|", stdout);
			scdoc_text(quirks[i].values[v]);
		}
		fputs(" (", stdout);
		scdoc_text(quirks[i].source);
		putchar(')');
		scdoc_entry(quirks[i].text, quirks[i].values[0]);
	}
}

static void man_timers(void)
{
	char initial[64];

	for (int i = 0; i < TIMER_COUNT; i++) {
		printf("*timer.%s* = MILLISECONDS (", timer_rows[i].name);
		scdoc_text(timer_rows[i].source);
		putchar(')');
		snprintf(initial, sizeof(initial), "%llu; profile hardware: %llu",
			(unsigned long long)timer_rows[i].fast_ms, (unsigned long long)timer_rows[i].hardware_ms);
		scdoc_entry(timer_rows[i].text, initial);
	}
}

static void man_texts(void)
{
	for (int i = 0; i < TEXT_COUNT; i++) {
		printf("*text.%s* = TEXT (", text_rows[i].name);
		scdoc_text(text_rows[i].source);
		putchar(')');
		scdoc_entry(text_rows[i].text, text_rows[i].initial);
	}
}

static void man_settings(void)
{
	struct setting_info info;

	for (size_t i = 0; setting_info(i, &info); i++) {
		if (!info.saved)
			continue;
		printf("*nv.%s* = %s (", info.key, info.type);
		scdoc_text(info.source);
		printf("%s%s)", info.after_reboot ? "; a change by AT command is in force after a reboot" : "",
			info.first_at_once ? ", the first value at once" : "");
		scdoc_entry(info.text, info.initial);
	}
}

static void man_radio(void)
{
	struct radio_key key;

	for (size_t i = 0; radio_key_info(i, &key); i++) {
		if (!key.config)
			continue;
		printf("*radio.%s* = ", key.name);
		scdoc_text(key.arg);
		scdoc_entry(key.text, key.initial);
	}
}

static void man_platform(void)
{
	for (const struct platform_key *k = platform_keys; k->name != NULL; k++) {
		printf("*platform.%s*", k->name);
		scdoc_entry(k->text, k->initial);
	}
}

/* --- the example configuration ---- */

/* One key, commented out, with its default where it has one. */
static void conf_key(const char *prefix, const char *name, const char *initial, const char *text)
{
	putchar('\n');
	option_wrap("# ", text);
	printf("#%s%s =%s%s\n", prefix, name, initial != NULL && *initial != '\0' ? " " : "",
		initial != NULL ? initial : "");
}

static void conf_rows(void)
{
	puts("# bc28.conf: an example. Every key with its default; see bc28.conf(5). Read with: bc28d --config FILE");
	for (const struct option_row *row = option_rows; row->name != NULL; row++) {
		char help[512];
		bool known = row->initial != NULL && (row->flags & DERIVED) == 0;

		if ((row->flags & IN_FILE) == 0)
			continue;
		snprintf(help, sizeof(help), row->initial != NULL && !known ? "%s Default: %s." : "%s", row->help,
			row->initial);
		conf_key("", row->name, known ? row->initial : row->arg, help);
	}
}

static void conf_families(void)
{
	struct setting_info info;
	struct radio_key key;
	char initial[32];

	puts("\n\n# --- decisions where the documents contradict themselves; the first value is the default");
	for (int i = 0; i < QUIRK_COUNT; i++)
		conf_key("quirk.", quirks[i].name, quirks[i].values[0], quirks[i].text);
	puts("\n\n# --- durations in milliseconds; these are the defaults of profile fast");
	for (int i = 0; i < TIMER_COUNT; i++) {
		snprintf(initial, sizeof(initial), "%llu", (unsigned long long)timer_rows[i].fast_ms);
		conf_key("timer.", timer_rows[i].name, initial, timer_rows[i].text);
	}
	puts("\n\n# --- names of the module");
	for (int i = 0; i < TEXT_COUNT; i++)
		conf_key("text.", text_rows[i].name, text_rows[i].initial, text_rows[i].text);
	puts("\n\n# --- presets of the module's settings, over what is saved");
	for (size_t i = 0; setting_info(i, &info); i++)
		if (info.saved)
			conf_key("nv.", info.key, info.initial, info.text);
	puts("\n\n# --- the radio network");
	for (size_t i = 0; radio_key_info(i, &key); i++)
		if (key.config)
			conf_key("radio.", key.name, key.initial != NULL ? key.initial : key.arg, key.text);
	puts("\n\n# --- the platform inside");
	for (const struct platform_key *k = platform_keys; k->name != NULL; k++)
		conf_key("platform.", k->name, k->initial, k->text);
}

static void conf_example(void)
{
	conf_rows();
	conf_families();
}

static const struct {
	const char *name;
	void (*print)(void);
} fragments[] = {
	{"options", man_options},
	{"keys", man_keys},
	{"quirks", man_quirks},
	{"timers", man_timers},
	{"texts", man_texts},
	{"settings", man_settings},
	{"radio", man_radio},
	{"platform", man_platform},
	{"commands", manual_commands},
	{"platform-commands", manual_platform_commands},
	{"event-commands", manual_event_commands},
	{"events", manual_events},
	{"conf", conf_example},
	{"at-commands", manual_at_commands},
	{"at-urcs", manual_at_urcs},
	{"at-codes", manual_at_codes},
	{"at-causes", manual_at_causes},
};

int manual_print(const char *what)
{
	for (size_t i = 0; i < sizeof(fragments) / sizeof(fragments[0]); i++) {
		if (strcmp(fragments[i].name, what) == 0) {
			fragments[i].print();
			return 0;
		}
	}
	return -1;
}
