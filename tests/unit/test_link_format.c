/* CoRE link format, RFC 6690. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"

/* A copy on the heap without a NUL behind it, so that a read past the end is seen. */
static char *exact_copy(const char *text, size_t len)
{
	char *copy = malloc(len ? len : 1);

	memcpy(copy, text, len);
	return copy;
}

/* All links of a text as "path|attrs " … and the last result. */
static int collect(const char *text, struct buf *out)
{
	size_t pos = 0, len = strlen(text);
	char *copy = exact_copy(text, len), path[32], attrs[48];
	int r;

	buf_clear(out);
	while ((r = link_next(copy, len, &pos, path, sizeof(path), attrs, sizeof(attrs))) == 1)
		buf_addf(out, "%s|%s ", path, attrs);
	free(copy);
	return r;
}

static const struct {
	const char *text, *links;
	int result;
} rows[] = {
	{"</>;rt=\"oma.lwm2m\";ct=11543,</1/0>,</3/0>", "/|rt=\"oma.lwm2m\";ct=11543 /1/0| /3/0| ", 0},
	{"lwm2m=\"1.0\",</0/0>;ssid=1,</0/1>", "|lwm2m=\"1.0\" /0/0|ssid=1 /0/1| ", 0},
	{"</a>;title=\"x,<\\\">y\" , </b>", "/a|title=\"x,<\\\">y\"  /b| ", 0},
	{"</3/0/7>;dim=8;gt=50;lt=42.2", "/3/0/7|dim=8;gt=50;lt=42.2 ", 0},
	{"", "", 0},
	{"<", "", -1},
	{"</3", "", -1},
	{"</3>x", "", -1},
	{"</3>;a=\"b", "", -1},
	{"</12345678901234567890123456789012345>", "", -1},
	{"</3>;a=12345678901234567890123456789012345678901234567890", "", -1},
};

START_TEST(parses)
{
	struct buf out;

	buf_init(&out);
	ck_assert_int_eq(collect(rows[_i].text, &out), rows[_i].result);
	ck_assert_str_eq(buf_str(&out), rows[_i].links);
	buf_release(&out);
}
END_TEST

START_TEST(writes)
{
	struct buf out;

	buf_init(&out);
	link_add(&out, "/", "rt=\"oma.lwm2m\";ct=11543");
	link_add(&out, "/1/0", NULL);
	link_add(&out, "/3/0", "");
	ck_assert_str_eq(buf_str(&out), "</>;rt=\"oma.lwm2m\";ct=11543,</1/0>,</3/0>");
	buf_release(&out);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("link format");
	TCase *tc = tcase_create("link format");
	SRunner *sr = srunner_create(s);
	int failed;

	tcase_add_loop_test(tc, parses, 0, (int)(sizeof(rows) / sizeof(rows[0])));
	tcase_add_test(tc, writes);
	suite_add_tcase(s, tc);
	srunner_run_all(sr, CK_NORMAL);
	failed = srunner_ntests_failed(sr);
	srunner_free(sr);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
