/* The table of events, and what it finds wrong with an event. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/event.h"

/* What event_check() says of an event with these fields. */
static void expect(enum event_type type, const struct event_field *fields, const char *said)
{
	const struct bus_event e = {.type = type, .name = event_type_name(type), .source = "m", .fields = fields};
	char *cause = NULL;
	int rc = event_check(&e, &cause);

	ck_assert_msg(rc == (said == NULL ? 0 : -1), "%s: %s", e.name, cause != NULL ? cause : "nothing is wrong");
	ck_assert_msg(said == NULL || strstr(cause, said) != NULL, "%s", cause);
	free(cause);
}

#define EXPECT(said, kind, ...) expect(kind, (struct event_field[]){__VA_ARGS__, {.type = FIELD_END}}, said)

START_TEST(what_the_row_has_is_good)
{
	EXPECT(NULL, EVENT_BOOT, F_STR("phase", "ready"));
	EXPECT(NULL, EVENT_BOOT, F_STR("phase", "booting"), F_STR("cause", "REBOOT_CAUSE_APPLICATION_AT"));
	EXPECT(NULL, EVENT_BOOT, F_STR("phase", "ready"), F_STR("cause", NULL));
	EXPECT(NULL, EVENT_STATE, F_STR("machine", "context-10"), F_STR("state", "active"));
	EXPECT(NULL, EVENT_UART_RX, F_INT("data-length", 5));
	EXPECT(NULL, EVENT_LWM2M, F_STR("what", "updated"));
}
END_TEST

START_TEST(what_it_has_not_is_named)
{
	EXPECT("phase of the event boot is none of booting|ready: \"rebooting\"", EVENT_BOOT,
		F_STR("phase", "rebooting"));
	EXPECT("none of booting|ready", EVENT_BOOT, F_STR("phase", "boot"));
	EXPECT("none of booting|ready", EVENT_BOOT, F_STR("phase", "booting|ready"));
	EXPECT("the event boot has no key why", EVENT_BOOT, F_STR("phase", "ready"), F_STR("why", "x"));
	EXPECT("the event boot lacks its key phase", EVENT_BOOT, F_STR("phase", NULL));
	EXPECT("cause of the event boot is text, emitted as integer", EVENT_BOOT, F_STR("phase", "ready"),
		F_INT("cause", 1));
	EXPECT("the event state has no kind machine=clock", EVENT_STATE, F_STR("machine", "clock"),
		F_STR("state", "on"));
	EXPECT("the event state lacks its key machine", EVENT_STATE, F_STR("state", "on"));
	EXPECT("the event lwm2m has no key location", EVENT_LWM2M, F_STR("what", "updated"),
		F_STR("location", "/rd/1"));
	EXPECT("the event lwm2m lacks its key location", EVENT_LWM2M, F_STR("what", "registered"));
	EXPECT("src/base/event_rows.c", EVENT_POWER, F_STR("state", "standby"));
}
END_TEST

START_TEST(rows_are_whole)
{
	const struct event_row *row = &event_rows[_i];

	ck_assert_msg(row->name != NULL && row->kinds != NULL, "event %d has no row in src/base/event_rows.c", _i);
	ck_assert(row->text[0] != '\0');
	for (const struct event_kind *kind = row->kinds; kind->keys != NULL; kind++) {
		ck_assert_msg((row->kind != NULL) == (kind->name != NULL), "%s", row->name);
		for (const struct event_key *key = kind->keys; key->name != NULL; key++) {
			ck_assert_msg(key->text != NULL && key->type != FIELD_END, "%s: %s", row->name, key->name);
			ck_assert_msg(key->values == NULL || key->type == FIELD_STR, "%s: %s", row->name, key->name);
			for (const struct event_key *other = kind->keys; other < key; other++)
				ck_assert_msg(
					strcmp(other->name, key->name) != 0, "%s: %s twice", row->name, key->name);
		}
		if (row->kind == NULL)
			break;
	}
}
END_TEST

int main(void)
{
	Suite *s = suite_create("event rows");
	TCase *t = tcase_create("rows");
	SRunner *r = srunner_create(s);
	int failed;

	tcase_add_test(t, what_the_row_has_is_good);
	tcase_add_test(t, what_it_has_not_is_named);
	tcase_add_loop_test(t, rows_are_whole, 0, EVENT_TYPES);
	suite_add_tcase(s, t);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed != 0;
}
