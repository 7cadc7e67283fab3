/* The AT line, its commands and the argument grammar. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <string.h>

#include "bc28/at.h"

/* --- commands of a line ---- */

/* Renders every command of a line: "name form(args)|…", "!" at one that is none. */
static const char *cut(const char *line)
{
	static char out[512];
	static const char *const forms[] = {"exec", "set", "read", "test"};
	const char *rest;
	size_t len = strlen(line);
	struct at_request req;
	int n, prefix = at_prefix(line, len);

	out[0] = 0;
	if (prefix < 0)
		return "none";
	rest = line + prefix;
	len -= (size_t)prefix;
	while ((n = at_next(&rest, &len, &req)) == 1)
		snprintf(out + strlen(out), sizeof(out) - strlen(out), "%s %s(%.*s)|", req.name, forms[req.form],
			(int)req.args_len, req.args != NULL ? req.args : "");
	if (n < 0)
		strcat(out, "!");
	return out;
}

START_TEST(lines_are_cut_into_commands)
{
	ck_assert_str_eq(cut("AT"), "");
	ck_assert_str_eq(cut("at "), "");
	ck_assert_str_eq(cut("A"), "none");
	ck_assert_str_eq(cut(""), "none");
	ck_assert_str_eq(cut("XAT"), "none");
	ck_assert_str_eq(cut("\x01 AT+CMEE?"), "+CMEE read()|");
	ck_assert_str_eq(cut("AT+cmee=?"), "+CMEE test()|");
	ck_assert_str_eq(cut("AT+CMEE=? ;+CMEE"), "+CMEE test()|+CMEE exec()|");
	ck_assert_str_eq(cut("AT+CMEE=?1"), "+CMEE set(?1)|");
	ck_assert_str_eq(cut("AT+A=\"x;y\",1;+B?"), "+A set(\"x;y\",1)|+B read()|");
	ck_assert_str_eq(cut("AT+A=\"x;+B?"), "+A set(\"x;+B?)|");
	ck_assert_str_eq(cut("ATE1"), "E set(1)|");
	ck_assert_str_eq(cut("ATI;+CSQ"), "I exec()|+CSQ exec()|");
	ck_assert_str_eq(cut("ATE1I"), "!");
	ck_assert_str_eq(cut("AT+"), "!");
	ck_assert_str_eq(cut("AT+CM EE?"), "!");
	ck_assert_str_eq(cut("AT+CSQ;;"), "+CSQ exec()|!");
	ck_assert_str_eq(cut("AT+ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMN?"), "!");
}
END_TEST

/* --- arguments ---- */

#define GRAMMAR "type:k(LWM2M,BS,DEL),ip:s(1-8)[,port:i(0-10,20),key:h(0-2)]"

static struct at_args args;

static int parse(const char *grammar, const char *text)
{
	at_args_release(&args);
	return at_args_parse(&args, grammar, text, strlen(text));
}

START_TEST(arguments_follow_the_grammar)
{
	ck_assert_int_eq(parse(GRAMMAR, "bs, 1.2.3.4 ,20,\"aBcD\""), AT_OK);
	ck_assert_int_eq(args.count, 4);
	ck_assert_int_eq((int)args.arg[0].num, 1);
	ck_assert_str_eq(args.arg[1].str, "1.2.3.4");
	ck_assert_int_eq((int)args.arg[2].num, 20);
	ck_assert_uint_eq(args.arg[3].len, 4);
	ck_assert_mem_eq(args.arg[3].bytes, "\xab\xcd", 2);
	ck_assert(args.arg[3].quoted);

	ck_assert_int_eq(parse(GRAMMAR, "\"DEL\",x"), AT_OK);
	ck_assert(!args.arg[2].given && !args.arg[3].given);
	ck_assert_int_eq(parse(GRAMMAR, "DEL,x,,AB"), AT_OK);
	ck_assert(!args.arg[2].given && args.arg[3].given);
	ck_assert_int_eq(parse(GRAMMAR, "DEL,x,5,\"\""), AT_OK);
	ck_assert(args.arg[3].given);
	ck_assert_uint_eq(args.arg[3].len, 0);
}
END_TEST

START_TEST(what_breaks_the_grammar_is_error_50)
{
	static const char *const bad[] = {"", ",", "BS", "BS,", "BS,\"\"", "XX,a", "BS,123456789", "BS,a,11", "BS,a,-1",
		"BS,a,+1", "BS,a,0x", "BS,a,1 2", "BS,a,\"1\"", "BS,a,1,A", "BS,a,1,AG", "BS,a,1,ABCDEF", "BS,a,1,AB,",
		"BS,\"a", "BS,a\"", "BS,\"a\"b", "BS,a\"b\"", "BS,a,99999999999999999999999"};

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		ck_assert_msg(parse(GRAMMAR, bad[i]) == CME_PARAMETER, "'%s' was accepted", bad[i]);
}
END_TEST

START_TEST(a_context_beyond_the_limits_is_error_517)
{
	ck_assert_int_eq(parse("cid:c(0-10)", "10"), AT_OK);
	ck_assert_int_eq((int)args.arg[0].num, 10);
	ck_assert_int_eq(parse("cid:c(0-10)", "11"), CME_CID_INVALID);
	ck_assert_int_eq(parse("cid:c(0-10)", "0xFFFF"), CME_CID_INVALID);
	ck_assert_int_eq(parse("cid:c(0-10)", "-1"), CME_PARAMETER);
	ck_assert_int_eq(parse("cid:c(0-10)", "x"), CME_PARAMETER);
}
END_TEST

START_TEST(numbers_may_be_hexadecimal)
{
	ck_assert_int_eq(parse("mode:x(0,1,16,256,257)", "0X0100"), AT_OK);
	ck_assert_int_eq((int)args.arg[0].num, 256);
	ck_assert_int_eq(parse("mode:x(0,1,16,256,257)", "0x0010"), AT_OK);
	ck_assert_int_eq(parse("mode:x(0,1,16,256,257)", "256"), AT_OK);
	ck_assert_int_eq(parse("mode:x(0,1,16,256,257)", "0x0011"), CME_PARAMETER);
	ck_assert_int_eq(parse("mode:x(0,1,16,256,257)", "0100"), CME_PARAMETER);
}
END_TEST

/* A group with "..." behind it comes as often as there is text for it, each time whole. */
START_TEST(a_group_may_come_again)
{
	static const char again[] = "n:i(0-9),topic:s(1-3),qos:i(0-2)[,topic:s(1-3),qos:i(0-2)]...";
	static const char *const bad[] = {"1,a", "1,a,0,", "1,a,0,b", "1,a,0,b,", "1,a,0,b,3", "1,a,0,,1", "1,a,0,b,1,",
		"1,a,0,b,1,c", "1,a,0,b,1,bbbb,1", "1,a,0,\"\",1"};
	char text[256] = "1,a,0";

	ck_assert_int_eq(parse(again, text), AT_OK);
	ck_assert(!args.arg[3].given);
	ck_assert_int_eq(parse(again, "1,a,0,b,1,\"c,\",2"), AT_OK);
	ck_assert_int_eq(args.count, 7);
	ck_assert_str_eq(args.arg[3].str, "b");
	ck_assert_str_eq(args.arg[5].str, "c,");
	ck_assert_int_eq((int)args.arg[6].num, 2);
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		ck_assert_msg(parse(again, bad[i]) == CME_PARAMETER, "'%s' was accepted", bad[i]);
	ck_assert_int_eq(parse("[n:i(0-9)]...", "1,2,3"), AT_OK);
	ck_assert_int_eq(args.count, 3);
	/* as many as there is room for */
	for (int n = 3; n + 2 <= AT_ARGS_MAX; n += 2) {
		strcat(text, ",b,1");
		ck_assert_int_eq(parse(again, text), AT_OK);
		ck_assert_int_eq(args.count, n + 2);
	}
	ck_assert_int_eq(parse(again, strcat(text, ",b,1")), CME_PARAMETER);
}
END_TEST

START_TEST(raw_data_are_taken_as_they_are)
{
	ck_assert_int_eq(parse("n:i(0-9)[,data:d]", "5, a,\"b\",, "), AT_OK);
	ck_assert_str_eq(args.arg[1].str, " a,\"b\",, ");
	ck_assert_int_eq(parse("n:i(0-9)[,data:d]", "5"), AT_OK);
	ck_assert(!args.arg[1].given);
	ck_assert_int_eq(parse("n:i(0-9)[,data:d]", "5,"), AT_OK);
	ck_assert(!args.arg[1].given);
}
END_TEST

START_TEST(the_grammar_prints_ranges_and_syntax)
{
	struct buf b;

	buf_init(&b);
	at_grammar_test(&b, "fun:i(0,1)[,rst:i(0-3)]");
	ck_assert_str_eq(buf_str(&b), "(0,1),(0-3)");
	buf_clear(&b);
	at_grammar_syntax(&b, GRAMMAR);
	ck_assert_str_eq(buf_str(&b), "<type>,<ip>[,<port>[,<key>]]");
	buf_clear(&b);
	at_grammar_syntax(&b, "n:i(0)[,topic:s(1-3),qos:i(0-2)]...");
	ck_assert_str_eq(buf_str(&b), "<n>[,<topic>,<qos>]...");
	buf_release(&b);
	at_args_release(&args);
}
END_TEST

/* --- the line discipline ---- */

struct seen {
	char text[256];
	size_t want; /* ask for data at the next line "D" */
	struct at_line *line;
	bool busy;
};

static void on_line(void *arg, const char *text, size_t len)
{
	struct seen *s = arg;

	snprintf(s->text + strlen(s->text), sizeof(s->text) - strlen(s->text), "[%.*s]", (int)len, text);
	if (strcmp(text, "D") == 0)
		at_line_want_data(s->line, s->want);
	if (strcmp(text, "T") == 0)
		at_line_want_text(s->line, s->want);
	if (strcmp(text, "B") == 0)
		s->busy = true;
}

static void on_overflow(void *arg)
{
	struct seen *s = arg;

	strcat(s->text, "[overflow]");
}

static void on_data(void *arg, const uint8_t *data, size_t len)
{
	struct seen *s = arg;

	strcat(s->text, "{");
	for (size_t i = 0; i < len; i++)
		sprintf(s->text + strlen(s->text), "%02x", data[i]);
	strcat(s->text, "}");
}

static void on_escape(void *arg)
{
	struct seen *s = arg;

	strcat(s->text, "{escape}");
}

static void on_echo(void *arg, const uint8_t *data, size_t len)
{
	(void)arg;
	(void)data;
	(void)len;
}

static bool on_ready(void *arg)
{
	return !((struct seen *)arg)->busy;
}

static void on_lone_lf(void *arg)
{
	struct seen *s = arg;

	strcat(s->text, "{lf}");
}

static const struct at_line_handler handler = {
	.line = on_line,
	.overflow = on_overflow,
	.data = on_data,
	.escape = on_escape,
	.echo = on_echo,
	.ready = on_ready,
	.lone_lf = on_lone_lf,
};

static void check_line(const char *input, size_t len, size_t want, const char *expected)
{
	/* Whole, and byte by byte: chunks make no difference. */
	for (size_t chunk = len; chunk > 0; chunk = chunk > 1 ? 1 : 0) {
		struct at_line l;
		struct seen s = {.want = want, .line = &l};

		at_line_init(&l);
		for (size_t i = 0; i < len; i += chunk)
			at_line_feed(&l, (const uint8_t *)input + i, chunk, &handler, &s);
		ck_assert_str_eq(s.text, expected);
		at_line_release(&l);
	}
}

#define CHECK_LINE(input, want, expected) check_line(input, sizeof(input) - 1, want, expected)

START_TEST(lines_end_with_cr)
{
	CHECK_LINE("a\rb\r\n\nc\n\r\r", 0, "[a][b][c][]");
	/* Who has never sent a CR is told of, once. */
	CHECK_LINE("\nAT\nAT\n\r", 0, "{lf}[ATAT]");
	CHECK_LINE("a\0b\0\r\0", 0, "[ab]");
}
END_TEST

START_TEST(data_mode_takes_exactly_its_bytes)
{
	CHECK_LINE("D\rab\r\nX\r", 2, "[D]{6162}[][X]");
	CHECK_LINE("D\r\nab\r\nX\r\n", 2, "[D]{6162}[][X]");
	CHECK_LINE("D\r\n\r\n\0\x1a\x1b\rX\r", 5, "[D]{0d0a001a1b}[][X]");
	/* A host that ends lines with CR alone: a LF that starts the data is data. */
	CHECK_LINE("a\rD\r\nz\r", 2, "[a][D]{0a7a}[]");
	/* A host that sends CR LF: the LF of the command line is none. */
	CHECK_LINE("a\r\nD\r\n\nz\r\n", 2, "[a][D]{0a7a}[]");
}
END_TEST

START_TEST(text_mode_ends_with_ctrl_z_or_escape)
{
	check_line("T\rab\x1a"
		   "A\r",
		7, 9, "[T]{6162}[A]");
	check_line("T\r\nab\r\x1a", 7, 9, "[T]{61620d}");
	check_line("T\rab\x1b"
		   "A\r",
		7, 9, "[T]{escape}[A]");
	/* What is longer is passed over, not kept, and does not end the mode. */
	check_line("T\rabcdef\x1a"
		   "A\r",
		11, 3, "[T]{616263}[A]");
}
END_TEST

START_TEST(feeding_stops_when_a_response_is_open)
{
	struct at_line l;
	struct seen s = {.line = &l};

	at_line_init(&l);
	ck_assert_uint_eq(at_line_feed(&l, (const uint8_t *)"B\rX\r", 4, &handler, &s), 2);
	s.busy = false;
	ck_assert_uint_eq(at_line_feed(&l, (const uint8_t *)"X\r", 2, &handler, &s), 2);
	ck_assert_str_eq(s.text, "[B][X]");
	at_line_release(&l);
}
END_TEST

START_TEST(a_long_line_is_swallowed)
{
	struct at_line l;
	struct seen s = {.line = &l};
	uint8_t block[1000];

	memset(block, 'x', sizeof(block));
	at_line_init(&l);
	for (int i = 0; i < 1000; i++)
		at_line_feed(&l, block, sizeof(block), &handler, &s);
	ck_assert_uint_le(l.line.cap, 2 * AT_LINE_MAX);
	at_line_feed(&l, (const uint8_t *)"\ra\r", 3, &handler, &s);
	ck_assert_str_eq(s.text, "[overflow][a]");
	at_line_release(&l);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("at");
	TCase *t = tcase_create("at");
	SRunner *r = srunner_create(s);
	int failed;

	tcase_add_test(t, lines_are_cut_into_commands);
	tcase_add_test(t, arguments_follow_the_grammar);
	tcase_add_test(t, what_breaks_the_grammar_is_error_50);
	tcase_add_test(t, a_context_beyond_the_limits_is_error_517);
	tcase_add_test(t, numbers_may_be_hexadecimal);
	tcase_add_test(t, a_group_may_come_again);
	tcase_add_test(t, raw_data_are_taken_as_they_are);
	tcase_add_test(t, the_grammar_prints_ranges_and_syntax);
	tcase_add_test(t, lines_end_with_cr);
	tcase_add_test(t, data_mode_takes_exactly_its_bytes);
	tcase_add_test(t, text_mode_ends_with_ctrl_z_or_escape);
	tcase_add_test(t, feeding_stops_when_a_response_is_open);
	tcase_add_test(t, a_long_line_is_swallowed);
	suite_add_tcase(s, t);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed != 0;
}
