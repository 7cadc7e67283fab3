/* The fields of answers on the control channel: what is compared with them, and how they are told. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/ctl.h"

static const struct ctl_field place_fields[] = {
	{"x", CTL_INT, "east", CTL_ALWAYS, NULL},
	{"y", CTL_NUMBER, "north", CTL_MAYBE, NULL},
	{.name = NULL},
};

static const struct ctl_field fields[] = {
	{"name", CTL_STRING, "its name", CTL_ALWAYS, NULL},
	{"owner", CTL_STRING, "whose it is", CTL_OR_NULL, NULL},
	{"place", CTL_OBJECT, "where it is", CTL_MAYBE, place_fields},
	{"visits", CTL_ARRAY, "where it was", CTL_MAYBE, place_fields},
	{"tags", CTL_ARRAY, "words", CTL_MAYBE, NULL},
	{"more", CTL_OBJECT, "of other tables", CTL_MAYBE, NULL},
	{"value", CTL_ANY, "anything", CTL_MAYBE, NULL},
	{.name = NULL},
};

static const struct ctl_command one = {.name = "one", .fields = fields};
static const struct ctl_command many = {.name = "many", .fields = fields, .list = true};
static const struct ctl_command nothing = {.name = "nothing"};

/* said: NULL, or what is wrong with the answer. */
static void expect(const struct ctl_command *command, const char *said, const char *text)
{
	json_t *answer = json_loads(text, JSON_DECODE_ANY, NULL);
	char *cause = NULL;
	int rc = ctl_check_answer(command, answer, &cause);

	ck_assert_ptr_nonnull(answer);
	ck_assert_msg(rc == (said == NULL ? 0 : -1), "%s: %s", text, cause != NULL ? cause : "nothing is wrong");
	ck_assert_msg(said == NULL || strstr(cause, said) != NULL, "%s: %s", text, cause);
	free(cause);
	json_decref(answer);
}

START_TEST(what_the_row_has_is_good)
{
	expect(&nothing, NULL, "{}");
	expect(&one, NULL, "{\"name\":\"a\",\"owner\":null}");
	expect(&one, NULL, "{\"name\":\"a\",\"owner\":\"b\",\"place\":{\"x\":1,\"y\":2.5},\"value\":[1,null]}");
	expect(&one, NULL, "{\"name\":\"a\",\"owner\":null,\"visits\":[{\"x\":1},{\"x\":2,\"y\":3}],\"tags\":[\"t\"]}");
	expect(&one, NULL, "{\"name\":\"a\",\"owner\":null,\"more\":{\"k\":1},\"visits\":[]}");
	expect(&many, NULL, "[]");
	expect(&many, NULL, "[{\"name\":\"a\",\"owner\":null}]");
}
END_TEST

START_TEST(what_it_has_not_is_named)
{
	expect(&nothing, "it has x: add it to the fields of its row", "{\"x\":1}");
	expect(&one, "the answer to one: it lacks owner", "{\"name\":\"a\"}");
	expect(&one, "the answer to one: name is not of type string", "{\"name\":1,\"owner\":null}");
	expect(&one, "name is not of type string", "{\"name\":null,\"owner\":null}");
	expect(&one, "it has colour", "{\"name\":\"a\",\"owner\":null,\"colour\":1}");
	expect(&one, "place lacks x", "{\"name\":\"a\",\"owner\":null,\"place\":{}}");
	expect(&one, "place is not of type object", "{\"name\":\"a\",\"owner\":null,\"place\":[]}");
	expect(&one, "visits has z", "{\"name\":\"a\",\"owner\":null,\"visits\":[{\"x\":1},{\"x\":2,\"z\":3}]}");
	expect(&one, "visits is no object", "{\"name\":\"a\",\"owner\":null,\"visits\":[1]}");
	expect(&one, "tags has something else than texts", "{\"name\":\"a\",\"owner\":null,\"tags\":[1]}");
	expect(&one, "it is no object", "[]");
	expect(&many, "no array", "{\"name\":\"a\",\"owner\":null}");
	expect(&many, "each of it lacks name", "[{\"owner\":null}]");
}
END_TEST

static void add_name(void *arg, const char *name, const struct ctl_field *field)
{
	buf_addf(arg, "%s=%s ", name, ctl_type_name(field->type));
}

START_TEST(fields_of_fields_have_their_place)
{
	struct buf text;

	buf_init(&text);
	ctl_each_field(&one, add_name, &text);
	ck_assert_str_eq(buf_str(&text),
		"name=string owner=string place=object place.x=integer place.y=number visits=array visits[].x=integer "
		"visits[].y=number tags=array more=object value=any ");
	buf_clear(&text);
	ctl_each_field(&nothing, add_name, &text);
	ck_assert_str_eq(buf_str(&text), "");
	buf_release(&text);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("answers");
	TCase *t = tcase_create("answers");
	SRunner *r = srunner_create(s);
	int failed;

	tcase_add_test(t, what_the_row_has_is_good);
	tcase_add_test(t, what_it_has_not_is_named);
	tcase_add_test(t, fields_of_fields_have_their_place);
	suite_add_tcase(s, t);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed != 0;
}
