/*
 * State machines as tables: what a row does, and that in the module's tables nothing is unreachable, doubtful or
 * nameless.
 */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/machine.h"
#include "bc28/module.h"

/* --- a machine of three states ------------------------------------------------------------------------------------ */

enum door { DOOR_OPEN, DOOR_SHUT, DOOR_LOCKED };
enum door_event { DOOR_PUSH, DOOR_TURN, DOOR_SLAM };

static const struct machine_state doors[] = {
	[DOOR_OPEN] = {"open", NULL, "1"},
	[DOOR_SHUT] = {"shut", NULL, "2"},
	[DOOR_LOCKED] = {"locked", "shut", "3"},
	{NULL, NULL, NULL},
};
static const char *const door_events[] = {[DOOR_PUSH] = "push", [DOOR_TURN] = "turn", [DOOR_SLAM] = "slam", NULL};
static const struct machine_row door_rows[] = {
	{MACHINE_IN(DOOR_SHUT), DOOR_PUSH, DOOR_OPEN, "4"},
	{MACHINE_IN(DOOR_SHUT), DOOR_TURN, DOOR_LOCKED, "5"},
	{MACHINE_IN(DOOR_LOCKED), DOOR_TURN, DOOR_SHUT, "6"},
	{MACHINE_IN(DOOR_OPEN) | MACHINE_IN(DOOR_SHUT), DOOR_SLAM, DOOR_SHUT, "7"},
	{0, 0, 0, NULL},
};
static const struct machine door = {"door", "0", doors, door_events, door_rows};

START_TEST(an_event_leads_where_its_row_says)
{
	ck_assert_int_eq(machine_next(&door, DOOR_SHUT, DOOR_PUSH), DOOR_OPEN);
	ck_assert_int_eq(machine_next(&door, DOOR_SHUT, DOOR_TURN), DOOR_LOCKED);
	ck_assert_int_eq(machine_next(&door, DOOR_OPEN, DOOR_SLAM), DOOR_SHUT);
	ck_assert_int_eq(machine_next(&door, DOOR_SHUT, DOOR_SLAM), DOOR_SHUT);
	/* Nothing happens. */
	ck_assert_int_eq(machine_next(&door, DOOR_OPEN, DOOR_PUSH), -1);
	ck_assert_int_eq(machine_next(&door, DOOR_LOCKED, DOOR_SLAM), -1);
}
END_TEST

START_TEST(a_state_may_be_shown_by_another_name)
{
	ck_assert_str_eq(machine_shown(&door, DOOR_OPEN), "open");
	ck_assert_str_eq(machine_shown(&door, DOOR_LOCKED), "shut");
}
END_TEST

START_TEST(each_pair_of_state_and_event_is_a_transition)
{
	static const struct machine_transition want[] = {
		{"shut", "push", "open", "open", "4"},
		{"shut", "turn", "locked", "shut", "5"},
		{"locked", "turn", "shut", "shut", "6"},
		{"open", "slam", "shut", "shut", "7"},
		{"shut", "slam", "shut", "shut", "7"},
	};
	struct machine_transition t;

	for (size_t i = 0; i < sizeof(want) / sizeof(want[0]); i++) {
		ck_assert(machine_transition(&door, i, &t));
		ck_assert_str_eq(t.state, want[i].state);
		ck_assert_str_eq(t.event, want[i].event);
		ck_assert_str_eq(t.next, want[i].next);
		ck_assert_str_eq(t.shown, want[i].shown);
		ck_assert_str_eq(t.source, want[i].source);
	}
	ck_assert(!machine_transition(&door, sizeof(want) / sizeof(want[0]), &t));
}
END_TEST

/* --- those of the module ------------------------------------------------------------------------------------------ */

/* The number of the state that every way begins with, and the states that can be reached from there. */
static unsigned reachable(const struct machine *machine)
{
	unsigned reached = MACHINE_IN(0), before;

	do {
		before = reached;
		for (const struct machine_row *row = machine->rows; row->from != 0; row++)
			if (row->from & reached)
				reached |= MACHINE_IN(row->to);
	} while (reached != before);
	return reached;
}

START_TEST(every_state_can_be_reached_and_left)
{
	const struct machine *machine;

	ck_assert_ptr_nonnull(module_machine(0));
	for (size_t i = 0; (machine = module_machine(i)) != NULL; i++) {
		unsigned left = 0, reached = reachable(machine);

		for (const struct machine_row *row = machine->rows; row->from != 0; row++)
			left |= row->from;
		for (unsigned s = 0; machine->states[s].name != NULL; s++) {
			ck_assert_msg(reached & MACHINE_IN(s), "%s, %s", machine->name, machine->states[s].name);
			ck_assert_msg(left & MACHINE_IN(s), "%s, %s", machine->name, machine->states[s].name);
		}
	}
}
END_TEST

START_TEST(names_and_sources_are_there)
{
	const struct machine *machine;

	for (size_t i = 0; (machine = module_machine(i)) != NULL; i++) {
		unsigned states = 0, events = 0, used = 0;

		ck_assert_ptr_nonnull(machine->source);
		for (; machine->states[states].name != NULL; states++)
			ck_assert_ptr_nonnull(machine->states[states].source);
		while (machine->events[events] != NULL)
			events++;
		for (const struct machine_row *row = machine->rows; row->from != 0; row++) {
			ck_assert_msg(row->from < MACHINE_IN(states) && row->to < states && row->event < events,
				"%s, row %td", machine->name, row - machine->rows);
			ck_assert_ptr_nonnull(row->source);
			used |= 1u << row->event;
		}
		ck_assert_msg(used == (1u << events) - 1, "%s has events without a row", machine->name);
	}
}
END_TEST

START_TEST(an_event_leads_to_one_state)
{
	const struct machine *machine;

	for (size_t i = 0; (machine = module_machine(i)) != NULL; i++)
		for (const struct machine_row *row = machine->rows; row->from != 0; row++)
			for (const struct machine_row *other = machine->rows; other < row; other++)
				ck_assert_msg(row->event != other->event || !(row->from & other->from),
					"%s, %s has two rows", machine->name, machine->events[row->event]);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("machine");
	TCase *t = tcase_create("machine");
	SRunner *r = srunner_create(s);
	int failed;

	tcase_add_test(t, an_event_leads_where_its_row_says);
	tcase_add_test(t, a_state_may_be_shown_by_another_name);
	tcase_add_test(t, each_pair_of_state_and_event_is_a_transition);
	tcase_add_test(t, every_state_can_be_reached_and_left);
	tcase_add_test(t, names_and_sources_are_there);
	tcase_add_test(t, an_event_leads_to_one_state);
	suite_add_tcase(s, t);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed != 0;
}
