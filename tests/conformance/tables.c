/*
 * Prints the tables of the program as rows for the conformance report, a line each, fields separated by tabs: kind,
 * source, and what report.py needs to find the row in the transcripts. Not a test by itself.
 */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "bc28/at.h"
#include "bc28/cmd.h"
#include "bc28/lwm2m.h"
#include "bc28/machine.h"
#include "bc28/module.h"
#include "bc28/params.h"

/* A command with each form, whether it exists or not; its grammar and its maximum response time. */
static void print_command(const struct cmd *c)
{
	static const char *const names[] = {
		[AT_EXEC] = "exec", [AT_SET] = "set", [AT_READ] = "read", [AT_TEST] = "test"};
	struct buf grammar;

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		bool refused = (c->flags & CMD_NOT_BUILT_IN) != 0 && (i == AT_EXEC || i == AT_SET);

		printf("form\t%s\t%s\t%s\t%s\n", c->source, c->name, names[i],
			refused                       ? "refused"
			: cmd_has(c, (enum at_form)i) ? "1"
						      : "0");
	}
	buf_init(&grammar);
	if (cmd_has(c, AT_SET))
		printf("grammar\t%s\t%s\t%s\n", c->source, c->name, cmd_grammar(c, &grammar));
	buf_release(&grammar);
	if (c->max_ms != 0)
		printf("time\t%s\t%s\t%u\t%s\n", c->source, c->name, c->max_ms,
			c->flags & MAX_BUT_WAIT ? "but-wait" : "");
}

/* Names with values: error codes, reboot causes, states. */
static void print_names(const char *kind, const char *source, const struct value_name *names)
{
	for (; names->name != NULL; names++)
		printf("%s\t%s\t%d\t%s\n", kind, source, names->value, names->name);
}

/* What leads from state to state: of the LwM2M client, and of the module's machines. */
static void print_transitions(void)
{
	const struct machine *machine;
	struct lwm2m_transition way;
	struct machine_transition t;

	for (size_t i = 0; lwm2m_transition(i, &way); i++)
		printf("transition\tguide 3.10\tclient\t%s\t%s\t%s\t%s\t%s\n", way.state, way.event, way.next,
			way.status != NULL ? way.status : "", way.source);
	for (size_t m = 0; (machine = module_machine(m)) != NULL; m++)
		for (size_t i = 0; machine_transition(machine, i, &t); i++)
			printf("transition\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", machine->source, machine->name, t.state,
				t.event, t.next, strcmp(t.next, t.shown) != 0 ? t.shown : "", t.source);
}

/* Error codes, with the situation in which the module gives them if there is one. */
static void print_codes(void)
{
	for (const struct value_name *c = cme_names; c->name != NULL; c++) {
		const char *situation = cme_situation(c->value);

		printf("code\tguide 5\t%d\t%s\t%s\n", c->value, c->name, situation != NULL ? situation : "");
	}
}

int main(void)
{
	struct setting_info setting;

	for (size_t t = 0; bc28_commands[t] != NULL; t++)
		for (const struct cmd *c = bc28_commands[t]; c->name != NULL; c++)
			print_command(c);
	for (const struct urc_row *u = urc_rows; u->text != NULL; u++)
		printf("urc\t%s\t%s\t%s\n", u->source, u->text, u->values != NULL ? u->values : "");
	print_names("state", "guide 3.10", lwm2m_status_names);
	print_codes();
	print_transitions();
	for (const struct value_name *c = reboot_cause_names; c->name != NULL; c++)
		printf("cause\tguide 7\t%d\t%s\t%s\n", c->value, c->name,
			reboot_trigger(c->value) != NULL ? reboot_trigger(c->value) : "");
	for (int q = 0; q < QUIRK_COUNT; q++)
		for (int v = 0; quirks[q].values[v] != NULL; v++)
			printf("quirk\t%s\t%s\t%s\t%d\t%s\n", quirks[q].source, quirks[q].name, quirks[q].values[v],
				v == 0, quirks[q].text);
	for (int t = 0; t < TIMER_COUNT; t++)
		printf("timer\t%s\t%s\t%s\n", timer_rows[t].source, timer_rows[t].name, timer_rows[t].text);
	for (int t = 0; t < TEXT_COUNT; t++)
		printf("text\t%s\t%s\t%s\n", text_rows[t].source, text_rows[t].name, text_rows[t].text);
	for (size_t i = 0; setting_info(i, &setting); i++)
		if (setting.saved)
			printf("setting\t%s\t%s\t%s\n", setting.source, setting.key, setting.initial);
	return 0;
}
