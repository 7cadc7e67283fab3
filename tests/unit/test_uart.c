/* The pace of the UART: at a baud rate, 8N1, each byte takes ten bits' time in each direction, and none is lost. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/module.h"
#include "bc28/params.h"

#include <check.h>

/* A host that notes when how much had come. */
struct uart_host {
	struct clock *clock;
	struct module *module;
	struct buf uart; /* what the module said */
	struct buf wanted; /* what the host still has to send */
	uint64_t first, last; /* when the first and the last piece came */
	size_t first_len;
	uint64_t slack; /* the most by which bytes came before their time */
	uint64_t start; /* when the burst began */
	unsigned bits; /* per second */
	unsigned paused; /* times that there was no room */
};

static void on_tx(void *arg, const void *data, size_t len)
{
	struct uart_host *h = arg;
	uint64_t now = clock_now(h->clock), due;

	if (h->uart.len == 0) {
		h->first = now;
		h->first_len = len;
	}
	buf_add(&h->uart, data, len);
	h->last = now;
	if (h->bits == 0)
		return;
	due = h->start + h->uart.len * 10 * CLOCK_S / h->bits;
	if (now < due && due - now > h->slack)
		h->slack = due - now;
}

/* Sends what there is room for. */
static void on_room(void *arg)
{
	struct uart_host *h = arg;
	size_t room = module_rx_room(h->module), n = h->wanted.len < room ? h->wanted.len : room;
	uint8_t block[16384];

	if (n > sizeof(block))
		n = sizeof(block);
	if (n == 0)
		return;
	memcpy(block, h->wanted.data, n);
	buf_drain(&h->wanted, n);
	if (h->wanted.len > 0)
		h->paused++;
	module_rx(h->module, block, n);
}

static const struct module_ops ops = {.tx = on_tx, .rx_room = on_room};

/* A module that has booted; every time in it is 0 but that of the line. */
static void host_open(struct uart_host *h, const char *profile, const char *baud)
{
	struct params params;
	struct module_config config = {
		.name = "m", .seed = 1, .ops = &ops, .ops_arg = h, .commands = bc28_commands, .params = &params};

	*h = (struct uart_host){.clock = clock_new(), .bits = (unsigned)strtoul(baud, NULL, 10)};
	buf_init(&h->uart);
	buf_init(&h->wanted);
	ck_assert_int_eq(params_init(&params, profile, NULL), 0);
	ck_assert_int_eq(params_set_baud(&params, baud, NULL), 0);
	config.clock = h->clock;
	h->module = module_new(&config, NULL);
	module_power(h->module, true);
	clock_advance(h->clock, 10 * CLOCK_S);
	ck_assert(module_ready(h->module));
	buf_clear(&h->uart);
	h->slack = 0;
	h->start = clock_now(h->clock);
}

static void host_close(struct uart_host *h)
{
	module_free(h->module);
	clock_free(h->clock);
	buf_release(&h->uart);
	buf_release(&h->wanted);
}

static void type(struct uart_host *h, const char *text)
{
	module_rx(h->module, (const uint8_t *)text, strlen(text));
}

static void pass(struct uart_host *h, uint64_t us)
{
	clock_advance(h->clock, clock_now(h->clock) + us);
}

/* The time of so many bytes at 9600 8N1, in microseconds. */
static uint64_t byte_time(size_t n)
{
	return n * 10 * CLOCK_S / 9600;
}

START_TEST(profile_hardware_has_9600_and_fast_has_no_pace)
{
	struct params params;

	ck_assert_int_eq(params_init(&params, "hardware", NULL), 0);
	ck_assert_uint_eq(params.baud, 9600);
	ck_assert_int_eq(params_init(&params, "fast", NULL), 0);
	ck_assert_uint_eq(params.baud, 0);
}
END_TEST

START_TEST(a_rate_is_one_of_the_table)
{
	static const char *const bad[] = {"", "1", "1200", "9601", "-9600", "9600 ", "0x2580", "99999999999999999999"};
	static const char *const good[] = {
		"0", "2400", "4800", "9600", "57600", "115200", "230400", "460800", "921600"};
	struct params params;

	for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		ck_assert_int_eq(params_set_baud(&params, good[i], NULL), 0);
		ck_assert_uint_eq(params.baud, strtoul(good[i], NULL, 10));
	}
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		char *cause = NULL;

		ck_assert_int_eq(params_set_baud(&params, bad[i], &cause), -1);
		ck_assert_ptr_nonnull(strstr(cause, "921600"));
		free(cause);
	}
	ck_assert_uint_eq(params.baud, 921600);
}
END_TEST

START_TEST(without_a_rate_bytes_take_no_time)
{
	struct uart_host h;

	host_open(&h, "fast", "0");
	ck_assert_uint_eq(module_rx_room(h.module), SIZE_MAX);
	type(&h, "AT\r");
	ck_assert_str_eq(buf_str(&h.uart), "\r\nOK\r\n");
	host_close(&h);
}
END_TEST

START_TEST(a_line_arrives_with_its_last_byte_and_leaves_at_the_same_pace)
{
	struct uart_host h;

	host_open(&h, "fast", "9600");
	type(&h, "AT\r");
	/* Three bytes in, six bytes out. */
	pass(&h, byte_time(3) + byte_time(6) - 2);
	ck_assert_uint_eq(h.uart.len, 0);
	pass(&h, 4);
	ck_assert_str_eq(buf_str(&h.uart), "\r\nOK\r\n");
	host_close(&h);
}
END_TEST

START_TEST(a_long_answer_comes_piece_by_piece_never_before_its_time)
{
	struct uart_host h;
	uint64_t command = byte_time(strlen("AT+CLAC\r"));
	size_t half;

	host_open(&h, "fast", "9600");
	type(&h, "AT+CLAC\r");
	h.start += command;
	pass(&h, command + 300 * CLOCK_MS);
	half = h.uart.len;
	/* In 300 ms 288 bytes leave; the piece that is on its way isn't there yet. */
	ck_assert_uint_le(half, 288);
	ck_assert_uint_ge(half, 288 - 16);
	pass(&h, 20 * CLOCK_S);
	ck_assert_ptr_nonnull(strstr(buf_str(&h.uart), "AT+QLAFOTARESET\r\n"));
	ck_assert_uint_gt(h.uart.len, half);
	/*
	 * None before its time but for rounding; the last at the time of all of them, however many pieces there were.
	 */
	ck_assert_uint_le(h.slack, 2);
	ck_assert_uint_le(h.last - h.start, byte_time(h.uart.len) + 2);
	ck_assert_uint_le(h.first_len, 16);
	host_close(&h);
}
END_TEST

START_TEST(another_rate_is_another_pace)
{
	static const char *const rates[] = {"2400", "57600", "921600"};
	struct uart_host h;

	for (size_t i = 0; i < sizeof(rates) / sizeof(rates[0]); i++) {
		uint64_t taken;

		host_open(&h, "fast", rates[i]);
		type(&h, "ATI\r");
		pass(&h, 10 * CLOCK_S);
		taken = h.last - h.start;
		ck_assert_ptr_nonnull(strstr(buf_str(&h.uart), "Revision"));
		ck_assert_uint_le(taken, (h.uart.len + 4) * 10 * CLOCK_S / h.bits + 2);
		ck_assert_uint_ge(taken + 2, (h.uart.len + 4) * 10 * CLOCK_S / h.bits);
		host_close(&h);
	}
}
END_TEST

/* Counts how often a text stands in what the module said. */
static unsigned count(const struct uart_host *h, const char *text)
{
	unsigned n = 0;

	for (const char *s = buf_str(&h->uart); (s = strstr(s, text)) != NULL; s++)
		n++;
	return n;
}

START_TEST(a_host_that_keeps_to_the_room_loses_nothing)
{
	enum { LINES = 20000 };
	struct uart_host h;
	uint64_t start;

	host_open(&h, "fast", "9600");
	for (int i = 0; i < LINES; i++)
		buf_addstr(&h.wanted, "AT\r");
	start = clock_now(h.clock);
	on_room(&h);
	ck_assert_uint_lt(module_rx_room(h.module), 8);
	pass(&h, 1000 * CLOCK_S);
	ck_assert_uint_eq(h.wanted.len, 0);
	ck_assert_uint_gt(h.paused, 5);
	ck_assert_uint_eq(count(&h, "\r\nOK\r\n"), LINES);
	/* The answers are twice as long as the questions: the line out sets the pace. */
	ck_assert_uint_ge(h.last - start, byte_time(6 * LINES));
	ck_assert_uint_le(h.last - start, byte_time(6 * LINES) + CLOCK_S);
	host_close(&h);
}
END_TEST

START_TEST(long_answers_hold_up_the_next_commands)
{
	enum { LINES = 500 };
	struct uart_host h;

	host_open(&h, "fast", "9600");
	for (int i = 0; i < LINES; i++)
		buf_addstr(&h.wanted, "AT+CLAC\r");
	on_room(&h);
	/* While the first minutes of answers leave, the rest of the questions waits with the host. */
	for (int i = 0; i < 60; i++) {
		pass(&h, CLOCK_S);
		ck_assert_uint_gt(h.wanted.len + 8192, LINES * 8 / 2);
	}
	pass(&h, 1000 * CLOCK_S);
	ck_assert_uint_eq(count(&h, "\r\nOK\r\n"), LINES);
	host_close(&h);
}
END_TEST

START_TEST(a_host_that_does_not_is_cut_off_and_the_module_goes_on)
{
	struct uart_host h;

	host_open(&h, "fast", "9600");
	for (int i = 0; i < 20000; i++)
		type(&h, "AT\r");
	pass(&h, 1000 * CLOCK_S);
	ck_assert_uint_gt(count(&h, "\r\nOK\r\n"), 2000);
	ck_assert_uint_lt(count(&h, "\r\nOK\r\n"), 6000);
	type(&h, "\r");
	pass(&h, CLOCK_S);
	buf_clear(&h.uart);
	type(&h, "AT\r");
	pass(&h, CLOCK_S);
	ck_assert_str_eq(buf_str(&h.uart), "\r\nOK\r\n");
	host_close(&h);
}
END_TEST

/* AT+CFUN is not answered for minutes, and behind it the line gets full. */
static void fill_up(struct uart_host *h)
{
	host_open(h, "fast", "9600");
	ck_assert_int_eq(module_fault(h->module, "+CFUN", "timeout", 1, NULL), 0);
	buf_addstr(&h->wanted, "AT+CFUN=1\r");
	for (int i = 0; i < 8000; i++)
		buf_addstr(&h->wanted, "AT\r");
	on_room(h);
	pass(h, 60 * CLOCK_S);
	ck_assert_uint_eq(module_rx_room(h->module), 0);
	ck_assert_uint_gt(h->wanted.len, 1000);
}

/* The host, which was kept waiting, is told that there is room, and the module answers. */
static void check_goes_on(struct uart_host *h)
{
	pass(h, 1000 * CLOCK_S);
	ck_assert_uint_eq(h->wanted.len, 0);
	buf_clear(&h->uart);
	type(h, "\rAT\r");
	pass(h, CLOCK_S);
	ck_assert_str_eq(buf_str(&h->uart), "\r\nOK\r\n");
	host_close(h);
}

START_TEST(a_reset_makes_room_for_a_host_that_waits)
{
	struct uart_host h;

	fill_up(&h);
	ck_assert_int_eq(module_reset(h.module, NULL, NULL), 0);
	check_goes_on(&h);
}
END_TEST

START_TEST(a_hang_makes_room_for_a_host_that_waits)
{
	struct uart_host h;

	fill_up(&h);
	ck_assert_int_eq(module_hang(h.module, "application", NULL), 0);
	check_goes_on(&h);
}
END_TEST

START_TEST(a_module_without_power_takes_what_a_host_sends)
{
	struct uart_host h;

	fill_up(&h);
	module_power(h.module, false);
	pass(&h, 1000 * CLOCK_S);
	ck_assert_uint_eq(h.wanted.len, 0);
	module_power(h.module, true);
	check_goes_on(&h);
}
END_TEST

START_TEST(a_power_cut_takes_what_has_not_left)
{
	struct uart_host h;

	host_open(&h, "hardware", "9600");
	type(&h, "AT+CLAC\r");
	pass(&h, 200 * CLOCK_MS);
	ck_assert_uint_gt(h.uart.len, 50);
	module_power(h.module, false);
	buf_clear(&h.uart);
	pass(&h, 10 * CLOCK_S);
	ck_assert_uint_eq(h.uart.len, 0);
	/* What the host says meanwhile goes nowhere, also what arrives while it boots. */
	type(&h, "AT\rAT\r");
	module_power(h.module, true);
	pass(&h, 10 * CLOCK_S);
	ck_assert_str_eq(buf_str(&h.uart), "\r\nNeul\r\nOK\r\n");
	host_close(&h);
}
END_TEST

START_TEST(a_reboot_by_command_lets_its_answer_out)
{
	struct uart_host h;

	host_open(&h, "hardware", "2400");
	type(&h, "AT+NRB\r");
	pass(&h, 10 * CLOCK_S);
	ck_assert_str_eq(buf_str(&h.uart), "\r\nREBOOTING\r\n\r\nREBOOT_CAUSE_APPLICATION_AT\r\nNeul\r\nOK\r\n");
	host_close(&h);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("uart");
	TCase *tc = tcase_create("pace");
	SRunner *r;
	int failed;

	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, profile_hardware_has_9600_and_fast_has_no_pace);
	tcase_add_test(tc, a_rate_is_one_of_the_table);
	tcase_add_test(tc, without_a_rate_bytes_take_no_time);
	tcase_add_test(tc, a_line_arrives_with_its_last_byte_and_leaves_at_the_same_pace);
	tcase_add_test(tc, a_long_answer_comes_piece_by_piece_never_before_its_time);
	tcase_add_test(tc, another_rate_is_another_pace);
	tcase_add_test(tc, a_host_that_keeps_to_the_room_loses_nothing);
	tcase_add_test(tc, long_answers_hold_up_the_next_commands);
	tcase_add_test(tc, a_host_that_does_not_is_cut_off_and_the_module_goes_on);
	tcase_add_test(tc, a_reset_makes_room_for_a_host_that_waits);
	tcase_add_test(tc, a_hang_makes_room_for_a_host_that_waits);
	tcase_add_test(tc, a_module_without_power_takes_what_a_host_sends);
	tcase_add_test(tc, a_power_cut_takes_what_has_not_left);
	tcase_add_test(tc, a_reboot_by_command_lets_its_answer_out);
	suite_add_tcase(s, tc);
	r = srunner_create(s);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
