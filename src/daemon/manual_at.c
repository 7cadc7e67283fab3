/* What bc28-at(7) says about the AT dialect, from the module's own tables. */
#include "config.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "manual.h"

#include "bc28/at.h"
#include "bc28/buf.h"
#include "bc28/cmd.h"
#include "bc28/module.h"
#include "bc28/option.h"
#include "bc28/params.h"

/* A line that isn't the first one of its paragraph begins with a break. */
static void print_break(bool *first)
{
	fputs(*first ? "" : "++\n", stdout);
	*first = false;
}

/* One form of a command: "*AT+CEREG=*<n>". tail: what follows the bold part. */
static void print_form(const struct cmd *c, const char *sign, const char *tail, bool *first)
{
	print_break(first);
	fputs("*", stdout);
	scdoc_text("AT");
	scdoc_text(c->name);
	scdoc_text(sign);
	fputs("*", stdout);
	scdoc_text(tail);
}

/* The forms that exist, with the limits of the parameters. */
static void print_forms(const struct cmd *c)
{
	struct buf text, grammar;
	bool first = true;

	buf_init(&text);
	buf_init(&grammar);
	if (cmd_has(c, AT_SET)) {
		at_grammar_syntax(&text, cmd_grammar(c, &grammar));
		/* ATE1, not ATE=1 (V.250 5.3.1). */
		print_form(c, c->name[0] == '+' ? "=" : "", buf_str(&text), &first);
	}
	if (cmd_has(c, AT_READ))
		print_form(c, "?", "", &first);
	if (cmd_has(c, AT_EXEC))
		print_form(c, "", "", &first);
	if (cmd_has(c, AT_TEST))
		print_form(c, "=?", "", &first);
	putchar('\n');
	buf_release(&grammar);
	buf_release(&text);
}

/* Where it is from, how long it may take, when it is refused. */
static void print_terms(const struct cmd *c)
{
	static const struct {
		unsigned flag;
		const char *text;
	} needs[] = {
		{NEEDS_RADIO, "Error 524 with AT+CFUN=0."},
		{NEEDS_SIM, "Errors 310 to 316, 532 without a ready USIM."},
		{NEEDS_CARD, "Errors 310, 314 without a USIM."},
		{NOT_DURING_FOTA, "Error 529 during a firmware update."},
		{CMD_NOT_BUILT_IN, "Other forms: error 4."},
	};
	struct buf grammar;

	if (c->max_ms != 0)
		printf(" At most %u ms.", c->max_ms);
	for (size_t i = 0; i < sizeof(needs) / sizeof(needs[0]); i++)
		if (c->flags & needs[i].flag)
			printf(" %s", needs[i].text);
	if (c->args != NULL) {
		buf_init(&grammar);
		fputs(" Limits: ", stdout);
		scdoc_text(cmd_grammar(c, &grammar));
		putchar('.');
		buf_release(&grammar);
	}
	if (c->quirk != 0)
		printf(" Only with *quirk.%s*.", quirks[c->quirk - 1].name);
}

void manual_at_commands(void)
{
	for (size_t t = 0; bc28_commands[t] != NULL; t++) {
		for (const struct cmd *c = bc28_commands[t]; c->name != NULL; c++) {
			print_forms(c);
			fputs("\t", stdout);
			scdoc_text(c->text);
			print_terms(c);
			fputs(" (", stdout);
			scdoc_text(c->source);
			puts(")\n");
		}
	}
}

void manual_at_urcs(void)
{
	for (const struct urc_row *u = urc_rows; u->text != NULL; u++) {
		fputs("*", stdout);
		scdoc_text(u->text);
		fputs("*", stdout);
		if (u->values != NULL)
			printf("(%s)", u->values);
		printf(" (%s)", u->source);
		scdoc_entry(u->help, NULL);
	}
}

/* Numbers and names, a line each, with what situation() knows of a number. */
static void print_names(const struct value_name *n, const char *(*situation)(int number))
{
	bool first = true;

	for (; n->name != NULL; n++) {
		const char *when = situation != NULL ? situation(n->value) : NULL;

		print_break(&first);
		printf("*%d* ", n->value);
		scdoc_text(n->name);
		if (when != NULL) {
			fputs(": ", stdout);
			scdoc_text(when);
		}
	}
	puts("\n");
}

void manual_at_codes(void)
{
	print_names(cme_names, cme_situation);
}

void manual_at_causes(void)
{
	print_names(reboot_cause_names, NULL);
}
