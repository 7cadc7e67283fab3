/* The manual's lists about the control channel, in scdoc: commands and events. */
#include "config.h"

#include <stdio.h>

#include "bc28/buf.h"
#include "bc28/event.h"
#include "bc28/option.h"
#include "bc28/platform.h"
#include "commands.h"
#include "manual.h"

/* --- commands ---- */

/* "- _tty.link_ (string): the terminal." Brackets around what may be missing. */
static void command_field(void *arg, const char *name, const struct ctl_field *field)
{
	(void)arg;
	fputs(field->presence == CTL_MAYBE ? "\t- [_" : "\t- _", stdout);
	scdoc_text(name);
	printf(field->presence == CTL_MAYBE ? "_] (%s%s): " : "_ (%s%s): ", ctl_type_name(field->type),
		field->presence == CTL_OR_NULL ? " or null" : "");
	scdoc_text(field->text);
	puts(".");
}

/* What a command answers; where one before it in the table answers the same, that is named instead. */
static void command_answer(const struct ctl_command *table, const struct ctl_command *command)
{
	const struct ctl_command *same = table;

	while (same->fields != command->fields)
		same++;
	if (command->fields == NULL)
		puts("\n");
	else if (same != command)
		printf(" Answers as *%s*.\n\n", same->name);
	else
		puts(command->list ? " Answers with a list of:\n" : " Answers with:\n");
	if (same != command)
		return;
	ctl_each_field(command, command_field, NULL);
	if (command->fields != NULL)
		putchar('\n');
}

/* "*net* [coverage] [latency] [loss] [rebind]" and so on. */
static void command_table(const struct ctl_command *table)
{
	for (const struct ctl_command *c = table; c->name != NULL; c++) {
		printf("*%s*", c->name);
		for (const struct ctl_arg *a = c->args; a != NULL && a->name != NULL; a++)
			printf(a->required ? " _%s_" : " [_%s_]", a->name);
		fputs("\n\t", stdout);
		scdoc_text(c->help);
		putchar('.');
		for (const struct ctl_arg *a = c->args; a != NULL && a->name != NULL; a++) {
			printf(" _%s_: ", a->name);
			scdoc_text(a->help);
			putchar('.');
		}
		command_answer(table, c);
	}
}

void manual_commands(void)
{
	command_table(status_control_commands);
	command_table(daemon_commands);
	command_table(radio_control_commands);
	command_table(sim_control_commands);
	command_table(message_control_commands);
}

void manual_platform_commands(void)
{
	command_table(platform_commands);
}

void manual_event_commands(void)
{
	command_table(ctl_event_commands);
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
	scdoc_text(buf_str(&text));
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
		scdoc_text(key->text);
		putchar('.');
	}
}

void manual_events(void)
{
	for (size_t i = 0; i < EVENT_TYPES; i++) {
		const struct event_row *row = &event_rows[i];

		printf("*%s*\n\t", row->name);
		scdoc_text(row->text);
		if (row->kind == NULL) {
			putchar('.');
			event_keys(row->kinds->keys);
		} else {
			printf("; by _%s_:", row->kind);
		}
		puts("\n");
		for (const struct event_kind *k = row->kinds; row->kind != NULL && k->keys != NULL; k++) {
			fputs("\t- ", stdout);
			scdoc_text(k->name);
			fputs(": ", stdout);
			scdoc_text(k->text);
			putchar('.');
			event_keys(k->keys);
			putchar('\n');
		}
		if (row->kind != NULL)
			putchar('\n');
	}
}
