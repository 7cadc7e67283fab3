/*
 * The tables of AT commands and settings as a whole: times, limits, faults, codes. What each does is in the
 * transcripts.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/at.h"
#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/cmd.h"
#include "bc28/event.h"
#include "bc28/module.h"
#include "../transcripts/response_time.h"

#include <check.h>

struct command_host {
	struct clock *clock;
	struct bus *bus;
	struct module *module;
	struct response_time times;
	struct buf uart;
};

static void on_tx(void *arg, const void *data, size_t len)
{
	struct command_host *h = arg;

	buf_add(&h->uart, data, len);
}

static const struct module_ops ops = {.tx = on_tx};

static void host_open(struct command_host *h, const char *profile)
{
	struct params params;
	struct module_config config = {
		.name = "m", .seed = 1, .ops = &ops, .ops_arg = h, .commands = bc28_commands, .params = &params};

	*h = (struct command_host){.clock = clock_new()};
	h->bus = bus_new(h->clock);
	response_time_init(&h->times, h->clock, h->bus);
	buf_init(&h->uart);
	ck_assert_int_eq(params_init(&params, profile, NULL), 0);
	config.clock = h->clock;
	config.bus = h->bus;
	h->module = module_new(&config, NULL);
	module_power(h->module, true);
	clock_advance(h->clock, 60 * CLOCK_S);
	ck_assert(module_ready(h->module));
	buf_clear(&h->uart);
}

static void host_close(struct command_host *h)
{
	module_free(h->module);
	response_time_release(&h->times);
	bus_free(h->bus);
	clock_free(h->clock);
	buf_release(&h->uart);
}

/* Sends a line and lets so much time pass; what the module says. */
static const char *ask(struct command_host *h, const char *line, uint64_t us)
{
	buf_clear(&h->uart);
	module_rx(h->module, (const uint8_t *)line, strlen(line));
	module_rx(h->module, (const uint8_t *)"\r", 1);
	clock_advance(h->clock, clock_now(h->clock) + us);
	return buf_str(&h->uart);
}

/* --- response times ----------------------------------------------------------------------------------------------- */

/* The smallest value that a parameter of the grammar takes: "type:i(1,2)" is 1, "name:s(3-5)" three letters. */
static const char *add_value(struct buf *out, const char *param)
{
	const char *limits = strchr(param, '(');
	long low = strtol(limits + 1, NULL, 10);

	switch (limits[-1]) {
	case 'k':
		buf_add(out, limits + 1, strcspn(limits + 1, ",)"));
		break;
	case 's':
	case 'h':
		for (long i = 0; i < (limits[-1] == 'h' ? 2 * low : low); i++)
			buf_addc(out, 'a');
		break;
	case 'c':
	case 'i':
	case 'x':
		buf_addf(out, "%ld", low);
		break;
	case 'd':
		break;
	default:
		ck_abort_msg("a parameter of type %c", limits[-1]);
	}
	return strchr(limits, ')') + 1;
}

/* The parameters that have to be given, each with its smallest value. */
static void add_arguments(struct buf *out, const char *grammar)
{
	while (*grammar != 0 && *grammar != '[') {
		if (*grammar == ',')
			buf_addc(out, *grammar++);
		grammar = add_value(out, grammar);
	}
}

/* Runs one form; it has to be answered, by its own row's time. */
static void run_form(const struct cmd *c, enum at_form form)
{
	static const char *const ends[] = {[AT_EXEC] = "", [AT_SET] = "=", [AT_READ] = "?", [AT_TEST] = "=?"};
	struct buf line, grammar;
	struct command_host h;

	host_open(&h, "hardware");
	buf_init(&line);
	/* Basic commands have their number right behind the name. */
	buf_addf(&line, "AT%s%s", c->name, c->name[0] == '+' ? ends[form] : "");
	buf_init(&grammar);
	if (form == AT_SET)
		add_arguments(&line, cmd_grammar(c, &grammar));
	buf_release(&grammar);
	ask(&h, buf_str(&line), 200 * CLOCK_S);
	ck_assert_msg(h.times.answers > 0, "%s: no answer", buf_str(&line));
	ck_assert_msg(*h.times.late == 0, "%s: %s", buf_str(&line), h.times.late);
	ck_assert_msg(h.times.longest_ms > 0, "%s: no time passed", buf_str(&line));
	buf_release(&line);
	host_close(&h);
}

/* shows: dialect/maximum-response-time-bounds */
/*
 * Guide 3, "maximum response time": what each command of the table has in profile hardware, in each form that it has.
 */
START_TEST(every_form_answers_within_the_time_of_its_row)
{
	unsigned forms = 0;

	for (size_t t = 0; bc28_commands[t] != NULL; t++)
		for (const struct cmd *c = bc28_commands[t]; c->name != NULL; c++) {
			if (c->quirk != 0)
				continue;
			for (enum at_form form = AT_EXEC; form <= AT_TEST; form++)
				if (cmd_has(c, form))
					forms++, run_form(c, form);
		}
	ck_assert_uint_gt(forms, 40);
}
END_TEST

/* shows: dialect/time-commands-take-profile */
START_TEST(what_a_command_takes_is_less_than_its_maximum)
{
	for (size_t t = 0; bc28_commands[t] != NULL; t++)
		for (const struct cmd *c = bc28_commands[t]; c->name != NULL; c++)
			ck_assert_msg(c->max_ms == 0 || c->work_ms < c->max_ms, "AT%s", c->name);
}
END_TEST

/* --- settings ----------------------------------------------------------------------------------------------------- */

static unsigned settings_of(const struct cmd *c)
{
	unsigned n = 0;

	while (n < CMD_SETTINGS && c->settings[n] != SET_NONE)
		n++;
	return n;
}

/* A row whose settings answer the set form has one for each parameter, and each is a number or a word. */
START_TEST(a_row_without_a_set_handler_has_a_setting_for_each_parameter)
{
	struct buf grammar;
	unsigned rows = 0;

	for (size_t t = 0; bc28_commands[t] != NULL; t++)
		for (const struct cmd *c = bc28_commands[t]; c->name != NULL; c++) {
			unsigned params = 0;

			if (c->set != NULL || settings_of(c) == 0)
				continue;
			rows++;
			buf_init(&grammar);
			for (const char *s = cmd_grammar(c, &grammar); (s = strchr(s, ':')) != NULL; params++)
				ck_assert_msg(*++s == 'i' || *s == 'k', "AT%s: %s", c->name, s);
			buf_release(&grammar);
			ck_assert_msg(params == settings_of(c), "AT%s: %u parameters", c->name, params);
		}
	ck_assert_uint_gt(rows, 15);
}
END_TEST

/* A number is the number that it says, however it is spelt. */
START_TEST(settings_are_shown_in_one_spelling)
{
	static const struct {
		const char *set, *read, *shown;
	} rows[] = {
		{"AT+CMEE=0x1", "AT+CMEE?", "+CMEE:1"},
		{"AT+NNMI=02", "AT+NNMI?", "+NNMI:2"},
		{"AT+NSMI=0x1", "AT+NSMI?", "+NSMI:1"},
		{"AT+QREGSWT=00", "AT+QREGSWT?", "+QREGSWT:0"},
		{"AT+QBOOTSTRAPHOLDOFF=0x10", "AT+QBOOTSTRAPHOLDOFF?", "+QBOOTSTRAPHOLDOFF:16"},
	};
	struct command_host h;

	host_open(&h, "fast");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		ck_assert_str_eq(ask(&h, rows[i].set, 0), "\r\nOK\r\n");
		ck_assert_msg(strstr(ask(&h, rows[i].read, 0), rows[i].shown) != NULL, "%s: %s", rows[i].set,
			buf_str(&h.uart));
	}
	host_close(&h);
}
END_TEST

struct preset {
	const char *key, *value;
};

/* The limits of each type of setting, from both sides. */
START_TEST(presets_have_the_limits_of_their_rows)
{
#define D8  "12345678"
#define C64 D8 D8 D8 D8 D8 D8 D8 D8
#define KEY "00112233445566778899aabbccddeeff"
	static const struct preset taken[] = {{"bs.port", "0"}, {"bs.port", "65535"}, {"uart.baud", "2400"},
		{"uart.baud", "921600"}, {"lwm2m.binding", "1"}, {"lwm2m.binding", "2"},
		{"lwm2m.lifetime", "2147483647"}, {"sms.centre-type", "128"}, {"sms.centre-type", "255"},
		{"lwm2m.device-type", C64}, {"lwm2m.device-type", ""}, {"bs.psk-id", "0"},
		{"bs.psk-id", "867724030000225"}, {"bs.psk-id", ""}, {"bs.psk", KEY}, {"bs.psk", ""},
		{"edrx.value", "0101"}, {"edrx.value", ""}, {"psm.tau", "11111111"}, {"bands", "28"},
		{"bands", "5,8,3,28,20,1"}, {"power-classes", "3,5,6,3,5,6"}, {"sim.imsi", "460041234567890"},
		{"sim.imsi", ""}, {"sim.pin1", "1234"}, {"sim.pin1", D8}};
	static const struct preset refused[] = {{"bs.port", "-1"}, {"bs.port", "65536"}, {"bs.port", ""},
		{"bs.port", "1 "}, {"bs.port", "99999999999999999999"}, {"uart.baud", "2399"}, {"uart.baud", "9601"},
		{"uart.baud", "921601"}, {"lwm2m.binding", "0"}, {"lwm2m.binding", "3"},
		{"lwm2m.lifetime", "2147483648"}, {"sms.centre-type", "127"}, {"sms.centre-type", "256"},
		{"lwm2m.device-type", C64 "1"}, {"lwm2m.device-type", "a\"b"}, {"bs.psk-id", "1"},
		{"bs.psk-id", "86772403000022"}, {"bs.psk-id", "86772403000022a"}, {"bs.psk", KEY "0"},
		{"bs.psk", KEY "00"}, {"bs.psk", "0011223344556677889 aabbccddeeff"}, {"edrx.value", "010"},
		{"edrx.value", "0102"}, {"psm.tau", ""}, {"psm.tau", "1111111"}, {"psm.tau", "111111111"},
		{"bands", ""}, {"bands", "2"}, {"bands", "1,1"}, {"bands", "1,"}, {"power-classes", "3,5,6,3,5"},
		{"power-classes", "3,5,6,3,5,4"}, {"sim.imsi", "46004123456789"}, {"sim.imsi", "4600412345678901"},
		{"sim.pin1", "123"}, {"sim.pin1", D8 "9"}};
	struct setting_info info;
	struct command_host h;

	host_open(&h, "fast");
	for (size_t i = 0; setting_info(i, &info); i++)
		if (info.saved)
			ck_assert_msg(module_preset(h.module, info.key, info.initial, NULL) == 0, "%s", info.key);
	for (size_t i = 0; i < sizeof(taken) / sizeof(taken[0]); i++)
		ck_assert_msg(module_preset(h.module, taken[i].key, taken[i].value, NULL) == 0, "%s=%s", taken[i].key,
			taken[i].value);
	for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++)
		ck_assert_msg(module_preset(h.module, refused[i].key, refused[i].value, NULL) == -1, "%s=%s",
			refused[i].key, refused[i].value);
	host_close(&h);
}
END_TEST

/* --- faults ------------------------------------------------------------------------------------------------------- */

/* The fault is refused; why. */
static const char *refused(struct command_host *h, const char *command, const char *result, unsigned count)
{
	static char text[160];
	char *cause = NULL;

	ck_assert_int_eq(module_fault(h->module, command, result, count, &cause), -1);
	snprintf(text, sizeof(text), "%s", cause);
	free(cause);
	return text;
}

static void order(struct command_host *h, const char *command, const char *result, unsigned count)
{
	char *cause = NULL;

	ck_assert_msg(module_fault(h->module, command, result, count, &cause) == 0, "%s", cause);
}

START_TEST(a_fault_that_is_none_is_refused)
{
	struct command_host h;

	host_open(&h, "fast");
	ck_assert_str_eq(refused(&h, "+NOSUCH", "3", 1), "there is no command \"+NOSUCH\"");
	ck_assert_str_eq(refused(&h, "", "3", 1), "there is no command \"\"");
	ck_assert_ptr_nonnull(strstr(refused(&h, "+CSQ", "6", 1), "\"6\" is no error code"));
	ck_assert_ptr_nonnull(strstr(refused(&h, "+CSQ", "-1", 1), "is no error code"));
	ck_assert_ptr_nonnull(strstr(refused(&h, "+CSQ", "30x", 1), "is no error code"));
	ck_assert_ptr_nonnull(strstr(refused(&h, "+CSQ", "", 1), "is no error code"));
	ck_assert_str_eq(refused(&h, "+CSQ", "3", 0), "the count is 1 to 1000000");
	ck_assert_str_eq(refused(&h, "+CSQ", "3", 1000001), "the count is 1 to 1000000");
	ck_assert_str_eq(ask(&h, "AT+CSQ", 0), "\r\n+CSQ:17,99\r\n\r\nOK\r\n");
	host_close(&h);
}
END_TEST

START_TEST(the_name_of_a_command_is_taken_with_and_without_its_signs)
{
	static const char *const names[] = {"+CSQ", "AT+CSQ", "at+csq", "CSQ", "csq"};
	struct command_host h;

	host_open(&h, "fast");
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		order(&h, names[i], "error", 1);
		ck_assert_str_eq(ask(&h, "AT+CSQ", 0), "\r\nERROR\r\n");
		ck_assert_str_eq(ask(&h, "AT+CSQ", 0), "\r\n+CSQ:17,99\r\n\r\nOK\r\n");
	}
	order(&h, "I", "error", 1);
	ck_assert_str_eq(ask(&h, "ATI", 0), "\r\nERROR\r\n");
	host_close(&h);
}
END_TEST

START_TEST(faults_are_listed_replaced_taken_back_and_limited)
{
	struct module_fault f;
	struct command_host h;
	size_t i = 0, n = 0;

	host_open(&h, "fast");
	ck_assert(!module_fault_next(h.module, &i, &f));
	order(&h, "+CSQ", "30", 3);
	order(&h, "any", "silent", 1);
	i = 0;
	ck_assert(module_fault_next(h.module, &i, &f));
	ck_assert_str_eq(f.command, "+CSQ");
	ck_assert_str_eq(f.result, "30");
	ck_assert_uint_eq(f.left, 3);
	ck_assert(module_fault_next(h.module, &i, &f));
	ck_assert_str_eq(f.command, "any");
	ck_assert_str_eq(f.result, "silent");
	ck_assert(!module_fault_next(h.module, &i, &f));
	/* A second order for the same command takes the place of the first. */
	order(&h, "+CSQ", "timeout", 2);
	i = 0;
	ck_assert(module_fault_next(h.module, &i, &f));
	ck_assert_str_eq(f.result, "timeout");
	ck_assert_uint_eq(f.left, 2);
	order(&h, "+CSQ", "none", 1);
	i = 0;
	ck_assert(module_fault_next(h.module, &i, &f));
	ck_assert_str_eq(f.command, "any");
	order(&h, "any", "none", 1);
	i = 0;
	ck_assert(!module_fault_next(h.module, &i, &f));
	for (size_t t = 0; bc28_commands[t] != NULL; t++)
		for (const struct cmd *c = bc28_commands[t]; c->name != NULL && n < 16; c++)
			n++, order(&h, c->name, "3", 1);
	ck_assert_uint_eq(n, 16);
	ck_assert_str_eq(refused(&h, "+QLAFOTARESET", "3", 1), "16 faults are in force, which is the limit");
	host_close(&h);
}
END_TEST

START_TEST(a_fault_that_waits_does_not_outlive_its_module)
{
	struct command_host h;

	host_open(&h, "fast");
	order(&h, "+CSQ", "timeout", 1);
	ck_assert_str_eq(ask(&h, "AT+CSQ", 0), "");
	host_close(&h);
}
END_TEST

/* --- URCs --------------------------------------------------------------------------------------------------------- */

START_TEST(a_line_has_a_row_or_none)
{
	static const char *const documented[] = {"+CSCON:0", "+CSCON:1", "+NNMI", "+NNMI:2,AABB", "+QLWULDATASTATUS:4",
		"+QLWULDATASTATUS:4,17", "+QDNS:FAIL", "REGISTERNOTIFY", "REBOOT_CAUSE_SECURITY_RESET_PIN"};
	static const char *const others[] = {"", "+CSCON", "+CSCON:", "+CSCON:2", "+CSCON:1x", "+NNMIX",
		"+QLWULDATASTATUS:6,17", "REGISTERNOTIFY ", "+NOSUCH:1"};

	for (size_t i = 0; i < sizeof(documented) / sizeof(documented[0]); i++)
		ck_assert_msg(urc_row_of(documented[i]) != NULL, "%s", documented[i]);
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		ck_assert_msg(urc_row_of(others[i]) == NULL, "%s", others[i]);
}
END_TEST

/* --- codes -------------------------------------------------------------------------------------------------------- */

/* Guide tables 3 to 5, and 5, 100 and 181 of the base manual. */
START_TEST(situations_belong_to_codes)
{
	unsigned codes = 0;

	for (const struct value_name *c = cme_names; c->name != NULL; c++) {
		codes++;
		ck_assert_msg(c[1].name == NULL || c[1].value > c->value, "%d is out of order", c->value);
	}
	ck_assert_uint_eq(codes, 8 + 23 + 25 + 3);
	for (int code = 0; code < 10000; code++)
		ck_assert_msg(cme_situation(code) == NULL || cme_known(code), "%d is no code", code);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("commands");
	TCase *tc = tcase_create("table");
	SRunner *r;
	int failed;

	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, every_form_answers_within_the_time_of_its_row);
	tcase_add_test(tc, what_a_command_takes_is_less_than_its_maximum);
	tcase_add_test(tc, a_row_without_a_set_handler_has_a_setting_for_each_parameter);
	tcase_add_test(tc, settings_are_shown_in_one_spelling);
	tcase_add_test(tc, presets_have_the_limits_of_their_rows);
	tcase_add_test(tc, a_fault_that_is_none_is_refused);
	tcase_add_test(tc, the_name_of_a_command_is_taken_with_and_without_its_signs);
	tcase_add_test(tc, faults_are_listed_replaced_taken_back_and_limited);
	tcase_add_test(tc, a_fault_that_waits_does_not_outlive_its_module);
	tcase_add_test(tc, a_line_has_a_row_or_none);
	tcase_add_test(tc, situations_belong_to_codes);
	suite_add_tcase(s, tc);
	r = srunner_create(s);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
