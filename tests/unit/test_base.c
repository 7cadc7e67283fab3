/* Buffer, clock, random source, tables, event stream. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/coap_msg.h"
#include "bc28/digest.h"
#include "bc28/event.h"
#include "bc28/ipaddr.h"
#include "bc28/map.h"
#include "bc28/rng.h"
#include "bc28/values.h"
#include "bc28/xmalloc.h"

START_TEST(buf_grows_and_drains)
{
	struct buf b;

	buf_init(&b);
	ck_assert_str_eq(buf_str(&b), "");
	for (int i = 0; i < 1000; i++)
		buf_addf(&b, "%d,", i);
	ck_assert_uint_eq(b.len, 3890);
	ck_assert_uint_eq(b.data[b.len], 0);
	buf_drain(&b, 2);
	ck_assert_int_eq(strncmp(buf_str(&b), "1,2,", 4), 0);
	buf_drain(&b, 100000);
	ck_assert_uint_eq(b.len, 0);
	ck_assert_str_eq(buf_str(&b), "");
	buf_addhex(&b, "\x00\xfe\x1a", 3);
	ck_assert_str_eq(buf_str(&b), "00FE1A");
	buf_release(&b);
}
END_TEST

START_TEST(words_are_wrapped)
{
	struct buf b;

	buf_init(&b);
	buf_addstr(&b, "title\n");
	buf_addwrapped(&b, "  ", "one two  three incomprehensible four", 10);
	ck_assert_str_eq(buf_str(&b), "title\n  one two\n  three\n  incomprehensible\n  four\n");
	buf_release(&b);
}
END_TEST

START_TEST(hex_is_decoded)
{
	uint8_t out[4];

	ck_assert_int_eq(hex_decode("00fFA9", 6, out), 0);
	ck_assert_mem_eq(out, "\x00\xff\xa9", 3);
	ck_assert_int_eq(hex_decode("", 0, out), 0);
	ck_assert_int_eq(hex_decode("abc", 3, out), -1);
	ck_assert_int_eq(hex_decode("0g", 2, out), -1);
	ck_assert_int_eq(hex_decode("0 ", 2, out), -1);
}
END_TEST

/* --- clock ---- */

struct tick {
	struct timer timer;
	int name;
	uint64_t again; /* re-arm with this delay */
};

static int order[64];
static int ticks;
static uint64_t when[64];

static void on_tick(void *arg)
{
	struct tick *t = arg;

	order[ticks] = t->name;
	when[ticks++] = clock_now(t->timer.clock);
	if (t->again > 0)
		timer_set(&t->timer, t->again);
}

START_TEST(timers_fire_in_order_each_at_its_own_instant)
{
	struct clock *c = clock_new();
	struct tick t[5] = {0};
	uint64_t due;

	ticks = 0;
	for (int i = 0; i < 5; i++) {
		t[i].name = i;
		timer_init(&t[i].timer, c, on_tick, &t[i]);
	}
	ck_assert(!clock_next(c, &due));
	timer_set(&t[0].timer, 500);
	timer_set(&t[1].timer, 100);
	timer_set(&t[2].timer, 500);
	timer_set(&t[3].timer, 300);
	timer_set(&t[4].timer, 50);
	timer_cancel(&t[3].timer);
	ck_assert(!timer_pending(&t[3].timer));
	ck_assert_uint_eq(timer_left(&t[0].timer), 500);
	ck_assert(clock_next(c, &due));
	ck_assert_uint_eq(due, 50);
	ck_assert_uint_eq(clock_advance(c, 499), 2);
	ck_assert_uint_eq(clock_now(c), 499);
	ck_assert_uint_eq(clock_advance(c, 1000), 2);
	ck_assert_int_eq(order[0], 4);
	ck_assert_int_eq(order[1], 1);
	ck_assert_int_eq(order[2], 0);
	ck_assert_int_eq(order[3], 2);
	ck_assert_uint_eq(when[0], 50);
	ck_assert_uint_eq(when[1], 100);
	ck_assert_uint_eq(when[3], 500);
	ck_assert_uint_eq(clock_now(c), 1000);
	ck_assert_uint_eq(clock_advance(c, 10), 0);
	ck_assert_uint_eq(clock_now(c), 1000);
	clock_free(c);
}
END_TEST

START_TEST(a_timer_may_set_itself_again)
{
	struct clock *c = clock_new();
	struct tick t = {.name = 1, .again = 10};

	ticks = 0;
	timer_init(&t.timer, c, on_tick, &t);
	timer_set(&t.timer, 10);
	ck_assert_uint_eq(clock_advance(c, 105), 10);
	ck_assert_uint_eq(when[9], 100);
	timer_cancel(&t.timer);
	clock_free(c);
}
END_TEST

START_TEST(many_timers_keep_the_heap)
{
	enum { N = 500 };
	struct clock *c = clock_new();
	static struct tick t[N];
	struct rng r;
	uint64_t due, last = 0;

	rng_init(&r, 7);
	for (int i = 0; i < N; i++) {
		timer_init(&t[i].timer, c, on_tick, &t[i]);
		timer_set(&t[i].timer, rng_below(&r, 10000));
	}
	for (int i = 0; i < N; i += 3)
		timer_cancel(&t[i].timer);
	for (int i = 0; i < N; i += 7)
		timer_set(&t[i].timer, rng_below(&r, 10000));
	while (clock_next(c, &due)) {
		ck_assert_uint_ge(due, last);
		last = due;
		ticks = 0;
		clock_advance(c, due);
	}
	clock_free(c);
}
END_TEST

static uint64_t source(void *arg)
{
	return *(uint64_t *)arg;
}

static void count(void *arg)
{
	++*(int *)arg;
}

START_TEST(a_source_makes_now_exact_and_never_goes_back)
{
	struct clock *c = clock_new();
	struct tick t = {.name = 1};
	uint64_t now = 5;
	int hooks = 0;

	ticks = 0;
	clock_set_source(c, source, &now);
	clock_set_hook(c, count, &hooks);
	timer_init(&t.timer, c, on_tick, &t);
	timer_set(&t.timer, 100);
	ck_assert_int_eq(hooks, 1);
	ck_assert_uint_eq(clock_now(c), 5);
	now = 104;
	ck_assert_uint_eq(clock_now(c), 104);
	ck_assert_uint_eq(timer_left(&t.timer), 1);
	ck_assert_int_eq(ticks, 0);
	now = 200;
	ck_assert_uint_eq(clock_advance(c, 200), 1);
	now = 150;
	ck_assert_uint_eq(clock_now(c), 200);
	clock_free(c);
}
END_TEST

START_TEST(the_random_source_repeats)
{
	struct rng a, b;
	uint8_t x[32], y[32];
	int seen[10] = {0};

	rng_init(&a, 42);
	rng_init(&b, 42);
	rng_bytes(&a, x, sizeof(x));
	rng_bytes(&b, y, sizeof(y));
	ck_assert_mem_eq(x, y, sizeof(x));
	rng_init(&b, 43);
	rng_bytes(&b, y, sizeof(y));
	ck_assert_mem_ne(x, y, sizeof(x));
	for (int i = 0; i < 1000; i++)
		seen[rng_below(&a, 10)]++;
	for (int i = 0; i < 10; i++)
		ck_assert_int_gt(seen[i], 50);
}
END_TEST

/* The reference's test vectors: key and message count up from 0. */
START_TEST(siphash)
{
	static const struct {
		size_t len;
		uint64_t hash;
	} rows[] = {
		{0, UINT64_C(0x726fdb47dd0e0e31)},
		{1, UINT64_C(0x74f839c593dc67fd)},
		{8, UINT64_C(0x93f5f5799a932462)},
		{15, UINT64_C(0xa129ca6149be45e5)},
	};
	const uint64_t key[2] = {UINT64_C(0x0706050403020100), UINT64_C(0x0f0e0d0c0b0a0908)};
	uint8_t data[15];

	for (size_t i = 0; i < sizeof(data); i++)
		data[i] = (uint8_t)i;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		ck_assert_uint_eq(map_siphash(key, data, rows[i].len), rows[i].hash);
}
END_TEST

struct map_item {
	unsigned number;
	struct map_link link;
};

/* Thousands of entries, some of the same hash, come and go; each is found, and only it. */
/* The check values of the two algorithms' catalogues, in one piece and in two. */
/* RFC 7252 5.9, 12.1; 1.xx, 6.xx and 7.xx are nothing. */
START_TEST(codes_have_a_class)
{
	static const struct {
		uint8_t code;
		bool request, response;
	} cases[] = {{COAP_EMPTY, false, false}, {COAP_GET, true, false}, {0x1f, true, false}, {0x20, false, false},
		{0x3f, false, false}, {0x40, false, true}, {COAP_205_CONTENT, false, true}, {0xbf, false, true},
		{0xc0, false, false}, {0xff, false, false}};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		ck_assert_int_eq(coap_is_request(cases[i].code), cases[i].request);
		ck_assert_int_eq(coap_is_response(cases[i].code), cases[i].response);
	}
	ck_assert_uint_eq(coap_class(COAP_503_UNAVAILABLE), 5);
}
END_TEST

START_TEST(tokens_are_compared)
{
	ck_assert(coap_token_equal((const uint8_t *)"ab", 2, (const uint8_t *)"abc", 2));
	ck_assert(!coap_token_equal((const uint8_t *)"ab", 2, (const uint8_t *)"abc", 3));
	ck_assert(!coap_token_equal((const uint8_t *)"ab", 2, (const uint8_t *)"ac", 2));
	ck_assert(coap_token_equal(NULL, 0, (const uint8_t *)"", 0));
}
END_TEST

START_TEST(contents_have_a_number)
{
	ck_assert_uint_eq(digest_add(DIGEST_START, "", 0), DIGEST_START);
	ck_assert_uint_eq(digest_add(DIGEST_START, "foobar", 6), UINT64_C(0x85944171f73967e8));
	ck_assert_uint_eq(digest_add(digest_add(DIGEST_START, "foo", 3), "bar", 3), UINT64_C(0x85944171f73967e8));
	ck_assert_uint_eq(crc32_add(0, "", 0), 0);
	ck_assert_uint_eq(crc32_add(0, "123456789", 9), 0xcbf43926);
	ck_assert_uint_eq(crc32_add(crc32_add(0, "1234", 4), "56789", 5), 0xcbf43926);
}
END_TEST

START_TEST(a_map_finds_what_is_in_it)
{
	enum { COUNT = 5000 };
	struct map_item *items = xcalloc(COUNT, sizeof(*items));
	struct map m;

	map_init(&m, 1);
	ck_assert_ptr_null(map_first(&m, 1));
	for (unsigned i = 0; i < COUNT; i++) {
		unsigned shared = i / 2;

		items[i].number = i;
		map_add(&m, &items[i].link, map_hash(&m, &shared, sizeof(shared)));
	}
	for (unsigned i = 0; i < COUNT; i += 3)
		map_remove(&m, &items[i].link);
	ck_assert_uint_eq(m.count, COUNT - (COUNT + 2) / 3);
	for (unsigned i = 0; i < COUNT; i++) {
		unsigned shared = i / 2, found = 0;
		struct map_link *l = map_first(&m, map_hash(&m, &shared, sizeof(shared)));

		for (; l != NULL; l = map_next(l))
			found += map_entry(l, struct map_item, link)->number == i;
		ck_assert_uint_eq(found, i % 3 != 0);
	}
	map_release(&m);
	free(items);
}
END_TEST

START_TEST(names_go_both_ways)
{
	int v = -1;
	char code[8];

	ck_assert_str_eq(value_to_name(coap_type_names, COAP_ACK), "ACK");
	ck_assert_str_eq(value_to_name(coap_type_names, 99), "?");
	ck_assert_int_eq(value_from_name(coap_type_names, "non", &v), 0);
	ck_assert_int_eq(v, COAP_NON);
	ck_assert_int_eq(value_from_name(coap_type_names, "xyz", &v), -1);
	ck_assert_str_eq(coap_code_str(COAP_205_CONTENT, code), "2.05");
	ck_assert_str_eq(coap_code_str(COAP_POST, code), "POST");
	ck_assert_int_eq(coap_code_parse("4.04"), COAP_404_NOT_FOUND);
	ck_assert_int_eq(coap_code_parse("DELETE"), COAP_DELETE);
	ck_assert_int_eq(coap_code_parse("9.99"), -1);
	ck_assert_int_eq(coap_code_parse("4.4"), -1);
	ck_assert_int_eq(coap_code_parse(""), -1);
}
END_TEST

/* --- events ---- */

struct ear {
	struct listener l;
	struct bus *bus;
	int heard;
	char text[128];
};

static void hear(void *arg, const struct bus_event *e)
{
	struct ear *ear = arg;

	ear->heard++;
	snprintf(ear->text, sizeof(ear->text), "%s %s %s", e->source, e->name, event_str(e, "text"));
}

static void hear_once(void *arg, const struct bus_event *e)
{
	struct ear *ear = arg;

	hear(arg, e);
	bus_unlisten(ear->bus, &ear->l);
}

START_TEST(every_listener_hears_and_may_leave)
{
	struct bus *bus = bus_new(NULL);
	struct ear a = {.bus = bus}, b = {.bus = bus}, c = {.bus = bus};

	bus_log(bus, "m", LOG_LEVEL_INFO, "nobody hears this");
	bus_listen(bus, &a.l, hear_once, &a);
	bus_listen(bus, &b.l, hear_once, &b);
	bus_listen(bus, &c.l, hear, &c);
	bus_log(bus, "m", LOG_LEVEL_WARNING, "n=%d", 7);
	bus_log(bus, "m", LOG_LEVEL_WARNING, "again");
	ck_assert_int_eq(a.heard, 1);
	ck_assert_int_eq(b.heard, 1);
	ck_assert_int_eq(c.heard, 2);
	ck_assert_str_eq(a.text, "m log n=7");
	bus_unlisten(bus, &c.l);
	bus_unlisten(bus, &c.l);
	bus_free(bus);
}
END_TEST

static void say(struct bus *bus, const char *who, int n)
{
	bus_log(bus, who, LOG_LEVEL_WARNING, "a stranger's message %d", n);
}

/* What a stranger can cause as often as he likes is bounded; the first are heard, the others counted. */
START_TEST(messages_of_a_kind_are_bounded)
{
	struct clock *clock = clock_new();
	struct bus *bus = bus_new(clock);
	struct ear ear = {.bus = bus};

	bus_listen(bus, &ear.l, hear, &ear);
	for (int i = 0; i < 60; i++)
		say(bus, "m", i);
	ck_assert_int_eq(ear.heard, 60);
	ck_assert_str_eq(ear.text, "m log a stranger's message 59");
	for (int i = 60; i < 1000; i++)
		say(bus, "m", i);
	ck_assert_int_eq(ear.heard, 60);
	/* Another source, and another message, are heard. */
	say(bus, "n", 0);
	ck_assert_int_eq(ear.heard, 61);
	bus_log(bus, "m", LOG_LEVEL_WARNING, "something else");
	ck_assert_int_eq(ear.heard, 62);
	/* One a minute. */
	clock_advance(clock, 60 * CLOCK_S - 1);
	say(bus, "m", 1000);
	ck_assert_int_eq(ear.heard, 62);
	clock_advance(clock, 60 * CLOCK_S);
	say(bus, "m", 1001);
	ck_assert_str_eq(ear.text, "m log a stranger's message 1001 (941 similar messages before it suppressed)");
	say(bus, "m", 1002);
	say(bus, "m", 1003);
	ck_assert_int_eq(ear.heard, 63);
	/* The last is heard at the end. */
	bus_log_flush(bus);
	ck_assert_str_eq(ear.text, "m log a stranger's message 1003 (1 similar messages before it suppressed)");
	bus_log_flush(bus);
	ck_assert_int_eq(ear.heard, 64);
	/* After an hour of silence all is as at first. */
	clock_advance(clock, 7200 * CLOCK_S);
	for (int i = 0; i < 60; i++)
		say(bus, "m", i);
	ck_assert_int_eq(ear.heard, 124);
	bus_free(bus);
	clock_free(clock);
}
END_TEST

START_TEST(a_failure_leaves_its_cause)
{
	char *cause = NULL;

	ck_assert_int_eq(fail(&cause, "%s %d", "because", 3), -1);
	ck_assert_str_eq(cause, "because 3");
	free(cause);
	ck_assert_int_eq(fail(NULL, "nobody asks"), -1);
}
END_TEST

static const char *read_address(const char *text)
{
	static char out[IPADDR_TEXT];
	struct ipaddr a;

	return ipaddr_parse(text, &a) == 0 ? ipaddr_format(&a, out) : "none";
}

START_TEST(addresses_are_read_and_written)
{
	static const struct {
		const char *text, *shown;
	} cases[] = {
		{"1.2.3.4", "1.2.3.4"},
		{"255.255.255.255", "255.255.255.255"},
		{"0x7f.0.00.01", "127.0.0.1"},
		{"0377.010.0X10.9", "255.8.16.9"},
		{"", "none"},
		{"1.2.3", "none"},
		{"1.2.3.4.5", "none"},
		{"1.2.3.256", "none"},
		{"1.2.3.0x100", "none"},
		{"1.2.3.08", "none"},
		{"1.2.3.00001", "none"},
		{"1.2.3.0x", "none"},
		{"1..3.4", "none"},
		{"1.2.3.4 ", "none"},
		{"-1.2.3.4", "none"},
		{"::", "::"},
		{"::1", "::1"},
		{"1::", "1::"},
		{"2001:0db8:0:0:0:0:0:1", "2001:DB8::1"},
		{"2001:db8:0:1:1:1:1:1", "2001:DB8:0:1:1:1:1:1"},
		{"1:0:0:2:0:0:0:3", "1:0:0:2::3"},
		{"1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"},
		{"1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"},
		{"::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"},
		{"::ffff:192.0.2.1", "::FFFF:C000:201"},
		{"1:2:3:4:5:6:192.0.2.1", "1:2:3:4:5:6:C000:201"},
		{"ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF"},
		{":", "none"},
		{":1", "none"},
		{"1:", "none"},
		{":::", "none"},
		{"1::2::3", "none"},
		{"1:2:3:4:5:6:7:8:9", "none"},
		{"1:2:3:4:5:6:7:8::", "none"},
		{"1:2:3:4::5:6:7:8", "none"},
		{"12345::", "none"},
		{"0x1::", "none"},
		{"g::", "none"},
		{"1:2:3:4:5:6:7:192.0.2.1", "none"},
		{"::192.0.2.1:1", "none"},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		ck_assert_msg(strcmp(read_address(cases[i].text), cases[i].shown) == 0, "%s: %s", cases[i].text,
			read_address(cases[i].text));
}
END_TEST

int main(void)
{
	Suite *s = suite_create("base");
	TCase *t = tcase_create("base");
	SRunner *r = srunner_create(s);
	int failed;

	tcase_add_test(t, buf_grows_and_drains);
	tcase_add_test(t, words_are_wrapped);
	tcase_add_test(t, hex_is_decoded);
	tcase_add_test(t, timers_fire_in_order_each_at_its_own_instant);
	tcase_add_test(t, a_timer_may_set_itself_again);
	tcase_add_test(t, many_timers_keep_the_heap);
	tcase_add_test(t, a_source_makes_now_exact_and_never_goes_back);
	tcase_add_test(t, the_random_source_repeats);
	tcase_add_test(t, siphash);
	tcase_add_test(t, codes_have_a_class);
	tcase_add_test(t, tokens_are_compared);
	tcase_add_test(t, contents_have_a_number);
	tcase_add_test(t, a_map_finds_what_is_in_it);
	tcase_add_test(t, names_go_both_ways);
	tcase_add_test(t, every_listener_hears_and_may_leave);
	tcase_add_test(t, messages_of_a_kind_are_bounded);
	tcase_add_test(t, addresses_are_read_and_written);
	tcase_add_test(t, a_failure_leaves_its_cause);
	suite_add_tcase(s, t);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed != 0;
}
