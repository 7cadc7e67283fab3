/* Numbers in texts. */
#include "config.h"

#include <check.h>
#include <stdlib.h>

#include "bc28/number.h"

#define WHOLE SIZE_MAX

START_TEST(a_number_is_digits_within_the_range)
{
	static const struct {
		const char *text;
		unsigned base;
		int64_t min, max;
		size_t max_len, len;
		int64_t value; /* -7: as it was */
	} cases[] = {
		{"42", 10, 0, 42, WHOLE, 2, 42},
		{"43", 10, 0, 42, WHOLE, 0, -7},
		{"41,x", 10, 41, 42, WHOLE, 2, 41},
		{"40", 10, 41, 42, WHOLE, 0, -7},
		{"", 10, 0, 9, WHOLE, 0, -7},
		{"x", 10, 0, 9, WHOLE, 0, -7},
		{" 1", 10, 0, 9, WHOLE, 0, -7},
		{"+1", 10, 0, 9, WHOLE, 0, -7},
		{"0007", 10, 0, 9, WHOLE, 4, 7},
		{"1234", 10, 0, 99, 2, 2, 12},
		{"12", 10, 0, 99, 0, 0, -7},
		{"-12", 10, -12, 12, WHOLE, 3, -12},
		{"-13", 10, -12, 12, WHOLE, 0, -7},
		{"-12", 10, -99, 99, 2, 2, -1},
		{"-1", 10, 0, 9, WHOLE, 0, -7},
		{"-", 10, -9, 9, WHOLE, 0, -7},
		{"-", 10, -9, 9, 1, 0, -7},
		{"-5", 10, -9, -1, WHOLE, 2, -5},
		{"0", 10, -9, -1, WHOLE, 0, -7},
		{"0", 10, 0, 0, WHOLE, 1, 0},
		{"1", 10, 0, 0, WHOLE, 0, -7},
		{"9223372036854775807", 10, INT64_MIN, INT64_MAX, WHOLE, 19, INT64_MAX},
		{"9223372036854775808", 10, INT64_MIN, INT64_MAX, WHOLE, 0, -7},
		{"-9223372036854775808", 10, INT64_MIN, INT64_MAX, WHOLE, 20, INT64_MIN},
		{"-9223372036854775809", 10, INT64_MIN, INT64_MAX, WHOLE, 0, -7},
		{"99999999999999999999999999", 10, 0, INT64_MAX, WHOLE, 0, -7},
		{"1012", 2, 0, 255, WHOLE, 3, 5},
		{"778", 8, 0, 0777, WHOLE, 2, 077},
		{"ffG", 16, 0, 255, WHOLE, 2, 255},
		{"0x1f", 16, 0, 255, WHOLE, 1, 0},
		{"0x1f", 0, 0, 255, WHOLE, 4, 31},
		{"0X1F", 0, 0, 255, 3, 3, 1},
		{"-0x1f", 0, -31, 0, WHOLE, 5, -31},
		{"017", 0, 0, 255, WHOLE, 3, 15},
		{"08", 0, 0, 255, WHOLE, 1, 0},
		{"0", 0, 0, 255, WHOLE, 1, 0},
		{"0", 0, 0, 255, 1, 1, 0},
		{"0xg", 0, 0, 255, WHOLE, 1, 0},
		{"0x1", 0, 0, 255, 2, 1, 0},
		{"17", 0, 0, 255, WHOLE, 2, 17},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		int64_t value = -7;
		size_t len =
			number_scan(cases[i].text, cases[i].max_len, cases[i].base, cases[i].min, cases[i].max, &value);

		ck_assert_msg(len == cases[i].len && value == cases[i].value, "'%s' in base %u: %zu bytes, %lld",
			cases[i].text, cases[i].base, len, (long long)value);
	}
}
END_TEST

START_TEST(lists_have_one_separator)
{
	int64_t n[3];

	ck_assert_uint_eq(number_scan_list("1/20/300;", '/', 300, n, 3), 8);
	ck_assert_int_eq(n[0], 1);
	ck_assert_int_eq(n[1], 20);
	ck_assert_int_eq(n[2], 300);
	ck_assert_uint_eq(number_scan_list("1/20/300", '/', 299, n, 3), 0);
	ck_assert_uint_eq(number_scan_list("1/20", '/', 300, n, 3), 0);
	ck_assert_uint_eq(number_scan_list("1/20/", '/', 300, n, 3), 0);
	ck_assert_uint_eq(number_scan_list("1/20,3", '/', 300, n, 3), 0);
	ck_assert_uint_eq(number_scan_list("1/-2/3", '/', 300, n, 3), 0);
	ck_assert_uint_eq(number_scan_list("1/2/3/4", '/', 300, n, 3), 5);
}
END_TEST

/* The cause that a text leaves; *value stays -7. */
static char *cause_of(const char *text, unsigned base, int64_t min, int64_t max)
{
	int64_t value = -7;
	char *cause = NULL;

	ck_assert_int_lt(number_parse(text, base, min, max, &value, &cause), 0);
	ck_assert_int_eq(value, -7);
	return cause;
}

START_TEST(a_cause_has_the_text_and_the_range)
{
	char *cause = cause_of("10", 10, -5, 9);
	int64_t value = -7;

	ck_assert_str_eq(cause, "'10' is no number from -5 to 9");
	free(cause);
	cause = cause_of("3 ", 10, 0, 9);
	ck_assert_str_eq(cause, "'3 ' is no number from 0 to 9");
	free(cause);
	ck_assert_int_lt(number_parse("x", 10, 0, 9, &value, NULL), 0);
	ck_assert_int_eq(number_parse("0x9", 0, 0, 9, &value, NULL), 0);
	ck_assert_int_eq(value, 9);
}
END_TEST

START_TEST(a_seed_may_have_64_bits)
{
	uint64_t value = 7;
	char *cause = NULL;

	ck_assert_int_eq(number_parse_u64("0xffffffffffffffff", 0, UINT64_MAX, &value, NULL), 0);
	ck_assert(value == UINT64_MAX);
	ck_assert_int_lt(number_parse_u64("18446744073709551616", 10, UINT64_MAX, &value, &cause), 0);
	ck_assert_str_eq(cause, "'18446744073709551616' is no number from 0 to 18446744073709551615");
	free(cause);
	ck_assert_int_lt(number_parse_u64("-1", 10, UINT64_MAX, &value, NULL), 0);
	ck_assert_int_lt(number_parse_u64("1x", 10, UINT64_MAX, &value, NULL), 0);
	ck_assert(value == UINT64_MAX);
}
END_TEST

START_TEST(fractions_are_decimal)
{
	static const char *const wrong[] = {
		"", "x", "nan", "inf", "0x1", "1x", " 1", "+1", "1.5.", "1e", "-0.1", "10.1"};
	double value = 7;
	char *cause = NULL;

	ck_assert_int_eq(number_parse_real("2.5", 0, 10, &value, NULL), 0);
	ck_assert(value == 2.5);
	ck_assert_int_eq(number_parse_real(".5e1", 0, 10, &value, NULL), 0);
	ck_assert(value == 5);
	ck_assert_int_eq(number_parse_real("-1", -1, 10, &value, NULL), 0);
	ck_assert(value == -1);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		ck_assert_msg(number_parse_real(wrong[i], 0, 10, &value, NULL) < 0, "'%s'", wrong[i]);
	ck_assert(value == -1);
	ck_assert_int_lt(number_parse_real("11", 0.5, 10, &value, &cause), 0);
	ck_assert_str_eq(cause, "'11' is no number from 0.5 to 10");
	free(cause);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("number");
	TCase *t = tcase_create("number");
	SRunner *r = srunner_create(s);
	int failed;

	tcase_add_test(t, a_number_is_digits_within_the_range);
	tcase_add_test(t, lists_have_one_separator);
	tcase_add_test(t, a_cause_has_the_text_and_the_range);
	tcase_add_test(t, a_seed_may_have_64_bits);
	tcase_add_test(t, fractions_are_decimal);
	suite_add_tcase(s, t);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed != 0;
}
