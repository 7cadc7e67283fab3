/* The JSON of OMA TS LwM2M 1.0, section 6.4.4, both ways, and base64. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"

/* Writes what the parser tells as "path=kind:value;…". */
static int note(void *arg, const struct lwm2m_json_item *item)
{
	struct buf *out = arg;

	buf_addf(out, "%s=%d:", item->path, (int)item->kind);
	if (item->kind == LWM2M_JSON_BOOL)
		buf_addf(out, "%d", (int)item->num);
	else
		buf_add(out, item->str, item->len);
	if (item->kind == LWM2M_JSON_NUMBER && item->integer)
		buf_addf(out, "(%lld)", (long long)item->num);
	buf_addc(out, ';');
	return strcmp(item->path, "/stop") == 0 ? 42 : 0;
}

/* A copy on the heap without a NUL behind it, so that a read past the end is seen. */
static char *exact_copy(const char *text, size_t len)
{
	char *copy = malloc(len ? len : 1);

	memcpy(copy, text, len);
	return copy;
}

static int parse(const char *text, struct buf *out)
{
	size_t len = strlen(text);
	char *copy = exact_copy(text, len);
	int r;

	buf_clear(out);
	r = lwm2m_json_parse(copy, len, note, out);
	free(copy);
	return r;
}

static const struct {
	const char *text, *told;
} good[] = {
	{"{\"bn\":\"/3/0/\",\"e\":[{\"n\":\"0\",\"sv\":\"Open Mobile "
	 "Alliance\"},{\"n\":\"7/1\",\"v\":5000},{\"n\":\"9\",\"v\":100}]}",
		"/3/0/0=1:Open Mobile Alliance;/3/0/7/1=0:5000(5000);/3/0/9=0:100(100);"},
	{"{\"e\":[{\"n\":\"1\",\"bv\":true},{\"n\":\"2\",\"bv\":false},{\"n\":\"3\",\"ov\":\"66:0\"}],\"bn\":\"/1/0/"
	 "\"}",
		"/1/0/1=2:1;/1/0/2=2:0;/1/0/3=3:66:0;"},
	{" { \"bn\" : \"/1/0/1\" , \"e\" : [ { \"v\" : -20 } ] } ", "/1/0/1=0:-20(-20);"},
	{"{\"e\":[{\"n\":\"1\",\"v\":22.5,\"t\":-5},{\"t\":1}],\"bt\":25462634,\"x\":[1,{\"y\":[null]}]}", "1=0:22.5;"},
	{"{\"e\":[{\"n\":\"a\",\"sv\":\"\\u00e9\\ud83d\\ude00\\n\\\"\\\\\"}]}", "a=1:\xc3\xa9\xf0\x9f\x98\x80\n\"\\;"},
	{"{\"e\":[{\"v\":9223372036854775807},{\"v\":-9223372036854775808},{\"v\":9223372036854775808},{\"v\":1e3}]}",
		"=0:9223372036854775807(9223372036854775807);=0:-9223372036854775808(-9223372036854775808);"
		"=0:9223372036854775808;=0:1e3;"},
	{"{\"e\":[]}", ""},
	{"{}", ""},
};

START_TEST(parses)
{
	struct buf out;

	buf_init(&out);
	ck_assert_int_eq(parse(good[_i].text, &out), 0);
	ck_assert_str_eq(buf_str(&out), good[_i].told);
	buf_release(&out);
}
END_TEST

static const char *const bad[] = {"", "{", "[]", "\"x\"", "{\"e\":[}", "{\"e\":{}}", "{\"e\":[{\"v\":\"1\"}]}",
	"{\"e\":[{\"sv\":1}]}", "{\"e\":[{\"bv\":1}]}", "{\"e\":[{\"v\":1,\"v\":2}]}", "{\"e\":[{\"v\":01x}]}",
	"{\"e\":[{\"v\":-}]}", "{\"e\":[{\"v\":1.}]}", "{\"e\":[{\"v\":1e}]}", "{\"e\":[{\"sv\":\"\\ud800\"}]}",
	"{\"e\":[{\"sv\":\"\\udc00\"}]}", "{\"e\":[{\"sv\":\"\\x\"}]}", "{\"e\":[{\"sv\":\"\n\"}]}", "{\"e\":[]} x",
	"{\"e\":[],}", "{\"bn\":1}", "{\"e\":[1]}", "{\"x\":[[[[[[[[[[[[]]]]]]]]]]]]}",
	"{\"e\":[{\"n\":\"\\u0000\",\"v\":1}]}",
	"{\"bn\":\"0123456789012345678901234567890123456789012345678901234567890123456789\"}"};

/* shows: 6.4.4/json */
START_TEST(refuses)
{
	struct buf out;

	buf_init(&out);
	ck_assert_int_eq(parse(bad[_i], &out), -1);
	buf_release(&out);
}
END_TEST

START_TEST(callback_stops_it)
{
	struct buf out;

	buf_init(&out);
	ck_assert_int_eq(parse("{\"e\":[{\"n\":\"/stop\",\"v\":1},{\"n\":\"b\",\"v\":2}]}", &out), 42);
	ck_assert_str_eq(buf_str(&out), "/stop=0:1(1);");
	buf_release(&out);
}
END_TEST

START_TEST(every_truncation_is_refused)
{
	const char *text = good[4].text;
	struct buf out;

	buf_init(&out);
	for (size_t cut = 0; cut < strlen(text); cut++) {
		char *copy = exact_copy(text, cut);

		ck_assert_int_eq(lwm2m_json_parse(copy, cut, note, &out), -1);
		free(copy);
	}
	buf_release(&out);
}
END_TEST

/* shows: 6.4.4/json */
START_TEST(writes)
{
	struct buf out;

	buf_init(&out);
	lwm2m_json_begin(&out, "/3/0/");
	lwm2m_json_add_str(&out, "0", "Quec\"tel\\\n", 10);
	lwm2m_json_add_int(&out, "7/0", 3800);
	lwm2m_json_add_bool(&out, "6", true);
	lwm2m_json_end(&out);
	ck_assert_str_eq(buf_str(&out),
		"{\"bn\":\"/3/0/\",\"e\":[{\"n\":\"0\",\"sv\":\"Quec\\\"tel\\\\\\u000a\"},{\"n\":\"7/"
		"0\",\"v\":3800},{\"n\":\"6\",\"bv\":true}]}");
	buf_clear(&out);
	lwm2m_json_begin(&out, "/3/0/9");
	lwm2m_json_add_int(&out, "", 100);
	lwm2m_json_end(&out);
	ck_assert_str_eq(buf_str(&out), "{\"bn\":\"/3/0/9\",\"e\":[{\"v\":100}]}");
	buf_release(&out);
}
END_TEST

/* RFC 4648 section 10. */
START_TEST(base64)
{
	static const char *const rows[][2] = {{"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"},
		{"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}};
	static const char *const wrong[] = {"Z", "Zg=", "Zg==Zg==", "====", "Zm9*", "Z===", "=AAA"};
	uint8_t bytes[16];
	struct buf out;

	buf_init(&out);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		buf_clear(&out);
		base64_add(&out, rows[i][0], strlen(rows[i][0]));
		ck_assert_str_eq(buf_str(&out), rows[i][1]);
		ck_assert_int_eq(base64_decode(rows[i][1], strlen(rows[i][1]), bytes), (int)strlen(rows[i][0]));
		ck_assert_mem_eq(bytes, rows[i][0], strlen(rows[i][0]));
	}
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		ck_assert_int_eq(base64_decode(wrong[i], strlen(wrong[i]), bytes), -1);
	buf_release(&out);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("json");
	TCase *tc = tcase_create("json");
	SRunner *sr = srunner_create(s);
	int failed;

	tcase_add_loop_test(tc, parses, 0, (int)(sizeof(good) / sizeof(good[0])));
	tcase_add_loop_test(tc, refuses, 0, (int)(sizeof(bad) / sizeof(bad[0])));
	tcase_add_test(tc, callback_stops_it);
	tcase_add_test(tc, every_truncation_is_refused);
	tcase_add_test(tc, writes);
	tcase_add_test(tc, base64);
	suite_add_tcase(s, tc);
	srunner_run_all(sr, CK_NORMAL);
	failed = srunner_ntests_failed(sr);
	srunner_free(sr);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
