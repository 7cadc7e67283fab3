/* What people read about the options: --help, --list-quirks, the lists in the manual pages, the example configuration. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/module.h"
#include "bc28/params.h"
#include "bc28/platform.h"
#include "manual.h"
#include "options.h"

#define COLUMNS 110

/* Prints words in lines that begin with prefix. */
static void wrap(const char *prefix, const char *text)
{
	struct buf b;

	buf_init(&b);
	buf_addwrapped(&b, prefix, text, COLUMNS);
	fputs(buf_str(&b), stdout);
	buf_release(&b);
}

/* "--platform[=plain|dtls|both|off]", "--link PATH" */
static void print_usage(const struct option_row *row, const char *bold)
{
	if (row->arg == NULL)
		printf("%s--%s%s", bold, row->name, bold);
	else if (row->arg[0] == '[')
		printf("%s--%s%s[=%s", bold, row->name, bold, row->arg + 1);
	else
		printf("%s--%s%s %s", bold, row->name, bold, row->arg);
}

void manual_help(void)
{
	const char *section = NULL; /* not printed yet: only those that have an option are */

	puts("Usage: bc28d [OPTION]...\n"
	     "Emulates a Quectel BC28 module with Andlink firmware on a pseudo terminal.");
	for (const struct option_row *row = option_rows; row->name != NULL; row++) {
		if (row->section != NULL)
			section = row->section;
		if ((row->flags & ON_LINE) == 0 || (row->flags & HIDDEN) != 0)
			continue;
		if (section != NULL)
			printf("\n%s:\n", section);
		section = NULL;
		fputs("  ", stdout);
		print_usage(row, "");
		if (row->initial != NULL)
			printf("  (default: %s)", row->initial);
		putchar('\n');
		wrap("        ", row->help);
	}
	puts("\nKeys that only --set and the configuration file know: net.route, net.allow, quirk.*, timer.*, nv.*,\n"
	     "platform.*; see bc28.conf(5).");
}

void manual_quirks(const struct params *params)
{
	for (int i = 0; i < QUIRK_COUNT; i++) {
		printf("quirk.%s = %s  (", quirks[i].name, quirks[i].values[params->quirk[i]]);
		for (int v = 0; quirks[i].values[v] != NULL; v++)
			printf("%s%s", v == 0 ? "" : ", ", quirks[i].values[v]);
		printf("; %s)\n", quirks[i].source);
		wrap("        ", quirks[i].text);
	}
}

/* --- fragments of manual pages, in scdoc ---- */

void manual_escaped(const char *text)
{
	for (; *text != '\0'; text++) {
		if (strchr("*_\\[]#<>~`|+", *text) != NULL)
			putchar('\\');
		putchar(*text);
	}
}

void manual_entry(const char *text, const char *initial)
{
	fputs("\n\t", stdout);
	manual_escaped(text);
	if (initial != NULL && initial[0] != '\0') {
		fputs(" Default: ", stdout);
		manual_escaped(initial);
		putchar('.');
	}
	puts("\n");
}

static void man_options(void)
{
	for (const struct option_row *row = option_rows; row->name != NULL; row++) {
		if (row->section != NULL)
			printf("## %s\n\n", row->section);
		if ((row->flags & ON_LINE) == 0 || (row->flags & HIDDEN) != 0)
			continue;
		printf("*--%s*", row->name);
		if (row->arg != NULL) {
			fputs(row->arg[0] == '[' ? "\\[=" : " ", stdout);
			manual_escaped(row->arg + (row->arg[0] == '['));
		}
		manual_entry(row->help, row->initial);
	}
}

static void man_keys(void)
{
	for (const struct option_row *row = option_rows; row->name != NULL; row++) {
		if ((row->flags & IN_FILE) == 0)
			continue;
		printf("*%s* = ", row->name);
		manual_escaped(row->arg == NULL ? "yes|no" : row->arg[0] == '[' ? "plain|dtls|both|off" : row->arg);
		manual_entry(row->help, row->initial);
	}
}

static void man_quirks(void)
{
	for (int i = 0; i < QUIRK_COUNT; i++) {
		printf("*quirk.%s* = ", quirks[i].name);
		for (int v = 0; quirks[i].values[v] != NULL; v++) {
			fputs(v == 0 ? "" : "\\|", stdout);
			manual_escaped(quirks[i].values[v]);
		}
		fputs(" (", stdout);
		manual_escaped(quirks[i].source);
		putchar(')');
		manual_entry(quirks[i].text, quirks[i].values[0]);
	}
}

static void man_timers(void)
{
	char initial[64];

	for (int i = 0; i < TIMER_COUNT; i++) {
		printf("*timer.%s* = MILLISECONDS (", timer_rows[i].name);
		manual_escaped(timer_rows[i].source);
		putchar(')');
		snprintf(initial, sizeof(initial), "%llu; profile hardware: %llu",
			(unsigned long long)timer_rows[i].fast_ms, (unsigned long long)timer_rows[i].hardware_ms);
		manual_entry(timer_rows[i].text, initial);
	}
}

static void man_settings(void)
{
	struct setting_info info;

	for (size_t i = 0; setting_info(i, &info); i++) {
		if (!info.saved)
			continue;
		printf("*nv.%s* = %s (", info.key, info.type);
		manual_escaped(info.source);
		printf("%s)", info.after_reboot ? "; a change by AT command is in force after a reboot" : "");
		manual_entry(info.text, info.initial);
	}
}

static void man_radio(void)
{
	struct radio_key key;

	for (size_t i = 0; radio_key_info(i, &key); i++) {
		if (!key.config)
			continue;
		printf("*radio.%s* = ", key.name);
		manual_escaped(key.arg);
		manual_entry(key.text, key.initial);
	}
}

static void man_platform(void)
{
	for (const struct platform_key *k = platform_keys; k->name != NULL; k++) {
		printf("*platform.%s*", k->name);
		manual_entry(k->text, k->initial);
	}
}

/* --- the example configuration ---- */

/* One key, commented out, with its default where it has one. */
static void conf_key(const char *prefix, const char *name, const char *initial, const char *text)
{
	putchar('\n');
	wrap("# ", text);
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
