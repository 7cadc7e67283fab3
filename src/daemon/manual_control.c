/* The manual's lists about the control channel, in scdoc: commands and events. */
#include "config.h"

#include <stdio.h>

#include "bc28/buf.h"
#include "bc28/event.h"
#include "bc28/platform.h"
#include "commands.h"
#include "manual.h"

/* --- commands ---- */

/* "*net* [coverage] [latency] [loss] [rebind]" and so on. */
static void command_table(const struct ctl_command *table)
{
	for (; table->name != NULL; table++) {
		printf("*%s*", table->name);
		for (const struct ctl_arg *a = table->args; a != NULL && a->name != NULL; a++)
			printf(a->required ? " _%s_" : " [_%s_]", a->name);
		fputs("\n\t", stdout);
		manual_escaped(table->help);
		putchar('.');
		for (const struct ctl_arg *a = table->args; a != NULL && a->name != NULL; a++) {
			printf(" _%s_: ", a->name);
			manual_escaped(a->help);
			putchar('.');
		}
		puts("\n");
	}
}

void manual_commands(void)
{
	command_table(daemon_commands);
	command_table(radio_control_commands);
	command_table(sim_control_commands);
	command_table(message_control_commands);
}

void manual_platform_commands(void)
{
	command_table(platform_commands);
}

/* --- events ---- */

/* "a|b" as " (a, b)". */
static void event_values(const char *values)
{
	struct buf text;

	buf_init(&text);
	for (; *values != '\0'; values++)
		buf_addf(&text, *values == '|' ? ", " : "%c", *values);
	fputs(" (", stdout);
	manual_escaped(buf_str(&text));
	putchar(')');
	buf_release(&text);
}

/* " _phase_ (booting, ready): how far it is." for each; brackets around what may be missing. */
static void event_keys(const struct event_key *key)
{
	for (; key->name != NULL; key++) {
		printf(key->optional ? " [_%s_]" : " _%s_", key->name);
		if (key->values != NULL)
			event_values(key->values);
		fputs(": ", stdout);
		manual_escaped(key->text);
		putchar('.');
	}
}

void manual_events(void)
{
	for (size_t i = 0; i < EVENT_TYPES; i++) {
		const struct event_row *row = &event_rows[i];

		printf("*%s*\n\t", row->name);
		manual_escaped(row->text);
		if (row->kind == NULL) {
			putchar('.');
			event_keys(row->kinds->keys);
		} else {
			printf("; by _%s_:", row->kind);
		}
		puts("\n");
		for (const struct event_kind *k = row->kinds; row->kind != NULL && k->keys != NULL; k++) {
			fputs("\t- ", stdout);
			manual_escaped(k->name);
			fputs(": ", stdout);
			manual_escaped(k->text);
			putchar('.');
			event_keys(k->keys);
			putchar('\n');
		}
		if (row->kind != NULL)
			putchar('\n');
	}
}
