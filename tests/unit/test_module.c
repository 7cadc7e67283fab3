/* The library's API: identity, presets, what the event stream may show, bounds. Behaviour is in the transcripts. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/module.h"
#include "bc28/xmalloc.h"

struct host {
	struct clock *clock;
	struct bus *bus;
	struct listener listener;
	struct module *module;
	struct buf uart; /* what the module said */
	struct buf heard; /* every string of every event */
	size_t most; /* longest burst to the UART */
	const char *reply; /* what the host says as soon as something comes, once */
};

static void on_tx(void *arg, const void *data, size_t len)
{
	struct host *h = arg;

	buf_add(&h->uart, data, len);
	if (len > h->most)
		h->most = len;
	if (h->reply != NULL) {
		const char *text = h->reply;

		h->reply = NULL;
		module_rx(h->module, (const uint8_t *)text, strlen(text));
	}
}

static void on_event(void *arg, const struct bus_event *e)
{
	struct host *h = arg;

	for (const struct event_field *f = e->fields; f->type != FIELD_END; f++)
		if (f->type == FIELD_STR && f->str != NULL)
			buf_addf(&h->heard, "%s ", f->str);
}

static const struct module_ops ops = {.tx = on_tx};

static void host_open(struct host *h, const struct module_identity *identity, char **cause)
{
	struct module_config config = {.name = "m", .seed = 1, .ops = &ops, .ops_arg = h, .commands = bc28_commands};

	*h = (struct host){.clock = clock_new()};
	h->bus = bus_new(h->clock);
	buf_init(&h->uart);
	buf_init(&h->heard);
	bus_listen(h->bus, &h->listener, on_event, h);
	config.clock = h->clock;
	config.bus = h->bus;
	if (identity != NULL)
		config.identity = *identity;
	h->module = module_new(&config, cause);
}

static void host_boot(struct host *h)
{
	host_open(h, NULL, NULL);
	module_power(h->module, true);
	clock_advance(h->clock, CLOCK_S);
	ck_assert(module_ready(h->module));
	buf_clear(&h->uart);
}

static void host_close(struct host *h)
{
	module_free(h->module);
	bus_free(h->bus);
	clock_free(h->clock);
	buf_release(&h->uart);
	buf_release(&h->heard);
}

static void type(struct host *h, const char *text)
{
	module_rx(h->module, (const uint8_t *)text, strlen(text));
}

/* What the events show of a line. */
static void shown(const char *line, const char *expected)
{
	struct host h;
	char *text;

	host_boot(&h);
	buf_clear(&h.heard);
	text = xasprintf("%s\r", line);
	type(&h, text);
	free(text);
	ck_assert_msg(strncmp(buf_str(&h.heard), expected, strlen(expected)) == 0 &&
			      buf_str(&h.heard)[strlen(expected)] == ' ',
		"%s is shown as %s", line, buf_str(&h.heard));
	host_close(&h);
}

/* A command of another module, or one that is misspelt: its arguments may be anything. */
START_TEST(arguments_of_unknown_commands_are_masked)
{
	shown("AT+QCGDEFCONT=\"IP\",\"apn\",\"user\",\"password\"", "AT+QCGDEFCONT=\"IP\",***,***,***");
	shown("AT+QCGDEFCONT=IP,apn,user,password", "AT+QCGDEFCONT=IP,***,***,***");
	shown("at+qcgdefcont=\"IP\",\"a,b;c\",user,\"p;w\"", "at+qcgdefcont=\"IP\",***,***,***");
	shown("AT+CPWD=\"SC\",\"1234\",\"5678\"", "AT+CPWD=***,***,***");
	shown("AT+XPIN=1234", "AT+XPIN=***");
	shown("AT^SOMETHING=1,hunter2,99", "AT^SOMETHING=1,***,99");
	shown("AT+QIOPEN=1,0,\"TCP\",\"192.0.2.1\",8080,0,1", "AT+QIOPEN=1,0,\"TCP\",\"192.0.2.1\",***,0,1");
	shown("AT+OTHER=123456,\"1234\",\"12\",,1", "AT+OTHER=***,***,\"12\",,1");
	shown("AT+OTHER=?", "AT+OTHER=?");
	shown("AT+OTHER?", "AT+OTHER?");
	shown("AT+OTHER=\"open,user,password", "AT+OTHER=***");
	/* In a line with others. */
	shown("AT+CSQ;+OTHER=user,1;+CGSN=1", "AT+CSQ;+OTHER=***,1;+CGSN=1");
	/* What is known and no secret is shown. */
	shown("AT+CGDCONT=1,\"IP\",\"apn\"", "AT+CGDCONT=1,\"IP\",\"apn\"");
	shown("AT+CPIN=1234", "AT+CPIN=*");
	/* One of its forms is. */
	shown("AT+QMTCFG=\"keepalive\",0,60", "AT+QMTCFG=\"keepalive\",0,60");
	shown("AT+QMTCFG=\"aliauth\",0,\"p\",\"d\",\"s\"", "AT+QMTCFG=*");
	shown("AT+QMTCFG=\"version\",0;+QMTCFG=ALIAUTH,0,p,d,s", "AT+QMTCFG=*");
	/* A key misspelt, or without a command. */
	shown("AT+QLASETPKS=0,30313233343536373839303132336162", "AT+QLASETPKS=0,***");
	shown("MIICXAIBAAKBgQCqGKukO1De7zhZj6+H0qtjTkVxwTCpvKe4eCZ0", "***");
}
END_TEST

/* Whatever stands between a name that isn't ours and what follows. */
START_TEST(what_follows_an_unknown_name_is_masked)
{
	shown("AT+QFOO passwordX", "AT+QFOO ***");
	shown("AT+QFOO: passwordX", "AT+QFOO:***");
	shown("AT+QFOO \"passwordX\"", "AT+QFOO ***");
	shown("AT+QFOO\"passwordX\"", "AT+QFOO***");
	shown("AT+QFOO?passwordX", "AT+QFOO?***");
	shown("AT+CMPIN?4711", "AT+CMPIN?***");
	shown("AT+CPIN?4711", "AT+CPIN?***");
	shown("AT+QFOO=4711", "AT+QFOO=***");
	shown("AT+QFOO=471,4.7.1.1,4..7.1", "AT+QFOO=471,4.7.1.1,***");
	shown("AT^FOO=?", "AT^FOO=?");
	shown("ATDpasswordX", "ATD***");
	shown("ATE1passwordX", "ATE***");
	shown("ATE4711", "ATE***");
	shown("AT\"passwordX\"", "AT***");
	shown("AT+MIIEpAIBAAKCAQEAzq3a8xkfV0mPq1", "AT***");
	shown("AT+MIIEpAIBAAKCAQEAzq3a8xkfV0mPq1=1", "AT***");
	shown("AT+NSOCR=\"DGRAM\",17,0,1;passwordX", "AT+NSOCR=\"DGRAM\",17,0,1;***");
	shown("AT+CSQ;+QFOO passwordX;+CGSN=1", "AT+CSQ;+QFOO ***");
	shown("AT+CSQ passwordX", "AT+CSQ ***");
}
END_TEST

/* A line that is no command is a word out of step, or anything. */
START_TEST(what_is_no_command_is_masked)
{
	shown("A T+FOO=passwordX", "***");
	shown("passwordX", "***");
	shown("4711", "***");
	shown("hello there", "***");
	shown("\033passwordX=1", "***");
	shown("OK", "OK");
	shown("RING", "RING");
	shown("\033AT+CSQ", "\033AT+CSQ");
}
END_TEST

/* A command that has more arguments, or others, on a sibling. */
START_TEST(arguments_beside_the_grammar_are_masked)
{
	shown("AT+CGDCONT=1,\"IP\",\"apn\",\"usernameX\",\"passwordX\"", "AT+CGDCONT=1,\"IP\",***,***,***");
	shown("AT+QSECSWT=1,\"53656372657453656372\"", "AT+QSECSWT=1,***");
	shown("AT+CSQ=passwordX", "AT+CSQ=***");
	shown("AT+CFUN=passwordX", "AT+CFUN=***");
	shown("AT+CFUN=7", "AT+CFUN=7");
	shown("AT+CFUN=1;+CGSN=1", "AT+CFUN=1;+CGSN=1");
	shown("AT+NSOCR=DGRAM,17,5683,1", "AT+NSOCR=DGRAM,17,5683,1");
	shown("ATE0", "ATE0");
}
END_TEST

static const char *refused(struct module_identity identity)
{
	static char text[128];
	struct host h;
	char *cause = NULL;

	host_open(&h, &identity, &cause);
	ck_assert_ptr_null(h.module);
	snprintf(text, sizeof(text), "%s", cause);
	free(cause);
	host_close(&h);
	return text;
}

START_TEST(an_identity_is_checked)
{
	struct host h;
	struct module_identity good = {.imei = "201703230000024", .endpoint = "pump-7"};

	ck_assert_str_eq(refused((struct module_identity){.imei = "867724030000224"}),
		"imei: the check digit of '867724030000224' should be 5");
	ck_assert_str_eq(refused((struct module_identity){.imei = "86772403000022"}),
		"imei: '86772403000022' has not 15 digits");
	ck_assert_str_eq(refused((struct module_identity){.imsi = "46004x193006443"}),
		"imsi: '46004x193006443' has not 15 digits");
	ck_assert_str_eq(refused((struct module_identity){.iccid = "1"}), "iccid: '1' has not 20 digits");
	ck_assert_ptr_nonnull(strstr(refused((struct module_identity){.endpoint = "a&b"}), "endpoint"));
	host_open(&h, &good, NULL);
	ck_assert_str_eq(module_imei(h.module), "201703230000024");
	ck_assert_str_eq(module_endpoint(h.module), "pump-7");
	host_close(&h);
}
END_TEST

static void preset_fails(struct host *h, const char *key, const char *value, const char *expected)
{
	char *cause = NULL;

	ck_assert_int_eq(module_preset(h->module, key, value, &cause), -1);
	ck_assert_str_eq(cause, expected);
	free(cause);
}

START_TEST(presets_are_checked)
{
	struct host h;

	host_open(&h, NULL, NULL);
	preset_fails(&h, "nothing", "1", "there is no setting nothing");
	preset_fails(&h, "cmee", "1", "cmee is not a saved setting");
	preset_fails(&h, "bs.port", "70000", "bs.port: '70000' is not a valid number");
	preset_fails(&h, "bs.host", "a b", "bs.host: 'a b' is not a valid host");
	preset_fails(&h, "bs.psk-id", "12", "bs.psk-id: '12' is not a valid psk-id");
	preset_fails(&h, "bs.psk", "0123456789ABCDEF", "bs.psk: this is not a valid key");
	ck_assert_int_eq(module_preset(h.module, "bs.host", "192.0.2.1", NULL), 0);
	host_close(&h);
}
END_TEST

static void collect(void *arg, const struct setting_info *setting, const char *value)
{
	buf_addf(arg, "%s=%s%s ", setting->key, value, setting->saved ? "" : " (volatile)");
}

#define KEY "E8E19CC16CE1F388E8E19CC16CE1F388"

START_TEST(a_key_is_never_shown)
{
	static const char *const lines[] = {
		"AT+QLASETPSK=867724030000225," KEY "\r",
		"at+qlasetbspsk=0,\"" KEY "\"\r",
		"AT+QLASETPSK=" KEY "\r",
		"AT+CSQ;+QLASETPSK=1,E8E19CC16CE1F388E8E19\r",
		"garbage AT+QLASETBSPSK = 0,E8E19CC16CE1F388\r",
		"AT+QSETPSK=867724030000225," KEY "\r",
		"AT+QLASETXSK=867724030000225,e8e19cc16ce1f388e8e19cc16ce1f388\r",
		"AT+QLASETPSK=?;+QLASETPSK=1,E8E19CC16CE1F388E8E19\r",
		"AT+QLASETPSK=?E8E19CC16CE1F388\r",
		"AT+QLASETPSK?\r",
	};
	struct host h;
	struct buf settings;

	host_boot(&h);
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		type(&h, lines[i]);
	ck_assert_ptr_nonnull(strcasestr(buf_str(&h.heard), "QLASETPSK"));
	ck_assert_ptr_null(strcasestr(buf_str(&h.heard), "E8E19CC1"));
	ck_assert_ptr_null(strcasestr(buf_str(&h.uart), "E8E19CC1"));
	buf_init(&settings);
	module_settings(h.module, collect, &settings);
	ck_assert_ptr_nonnull(strstr(buf_str(&settings), "lwm2m.psk=*** "));
	ck_assert_ptr_nonnull(strstr(buf_str(&settings), "lwm2m.psk-id=867724030000225 "));
	ck_assert_ptr_nonnull(strstr(buf_str(&settings), "cmee=0 (volatile) "));
	buf_release(&settings);
	host_close(&h);
}
END_TEST

/* shows: 2.30/secret */
/* The host sees the password that it has set, no event does; PINs are in neither. */
START_TEST(passwords_and_pins_are_never_shown)
{
	static const char *const lines[] = {
		"AT+CGAUTH=0,1,\"anna\",\"swordfish\"\r",
		"AT+CGAUTH?\r",
		"AT+NPIN=2,73501942\r",
		"AT+NPIN=2,1234;+NPIN=1,1234,73501942\r",
		"AT+CFUN=0;+CFUN=1\r",
		"AT+CPIN=\"73501942\"\r",
		"AT+CPIN 73501942\r",
		"AT+CSIM=26,\"00200001083733353031393432\"\r",
	};
	struct host h;
	struct buf settings;

	host_boot(&h);
	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++)
		type(&h, lines[i]);
	ck_assert_ptr_nonnull(strstr(buf_str(&h.uart), "\r\n+CGAUTH:0,1,\"anna\",\"swordfish\"\r\n"));
	ck_assert_ptr_nonnull(strstr(buf_str(&h.uart), "+NPIN:OK"));
	ck_assert_ptr_nonnull(strstr(buf_str(&h.heard), "+CGAUTH"));
	ck_assert_ptr_null(strstr(buf_str(&h.heard), "swordfish"));
	ck_assert_ptr_null(strstr(buf_str(&h.heard), "73776F726466697368"));
	ck_assert_ptr_null(strstr(buf_str(&h.heard), "73501942"));
	ck_assert_ptr_null(strstr(buf_str(&h.heard), "3733353031393432"));
	buf_init(&settings);
	module_settings(h.module, collect, &settings);
	ck_assert_ptr_nonnull(strstr(buf_str(&settings), "sim.pin1=*** "));
	ck_assert_ptr_nonnull(strstr(buf_str(&settings), "pdp.auth=*** "));
	buf_release(&settings);
	host_close(&h);
}
END_TEST

START_TEST(echo_and_answer_leave_in_one_burst)
{
	struct host h;

	host_boot(&h);
	type(&h, "ATE1\r");
	buf_clear(&h.uart);
	h.most = 0;
	type(&h, "AT+CMEE?\r");
	ck_assert_str_eq(buf_str(&h.uart), "AT+CMEE?\r\r\n+CMEE:0\r\n\r\nOK\r\n");
	ck_assert_uint_eq(h.most, h.uart.len);
	host_close(&h);
}
END_TEST

START_TEST(a_host_may_answer_at_once)
{
	struct host h;

	host_boot(&h);
	h.reply = "AT+CMEE?\r";
	type(&h, "AT\r");
	ck_assert_str_eq(buf_str(&h.uart), "\r\nOK\r\n\r\n+CMEE:0\r\n\r\nOK\r\n");
	/* To a URC that comes by itself, too: the radio is on its way to the network. */
	type(&h, "AT+CEREG=1;+CFUN=0;+CFUN=1\r");
	buf_clear(&h.uart);
	h.reply = "AT\r";
	clock_advance(h.clock, clock_now(h.clock) + CLOCK_S);
	ck_assert_str_eq(buf_str(&h.uart), "\r\n+CEREG:1\r\n\r\nOK\r\n");
	host_close(&h);
}
END_TEST

/* Where text stands in what was heard. */
static const char *heard(const struct host *h, const char *text)
{
	const char *at = strstr(buf_str(&h->heard), text);

	ck_assert_msg(at != NULL, "%s was not heard", text);
	return at;
}

START_TEST(events_come_in_the_order_of_the_line)
{
	struct host h;

	host_boot(&h);
	ck_assert(heard(&h, "Neul") < heard(&h, "OK"));
	type(&h, "AT+CEREG=1\r");
	buf_clear(&h.heard);
	type(&h, "AT+CFUN=0\r");
	ck_assert_str_eq(buf_str(&h.uart), "\r\nOK\r\n\r\nOK\r\n\r\n+CEREG:0\r\n");
	ck_assert(heard(&h, "OK") < heard(&h, "+CEREG:0"));
	/* The cause of a reboot is a line like any other; what waited for the end of a response never came. */
	buf_clear(&h.heard);
	type(&h, "AT+CFUN=1;+NRB\r");
	clock_advance(h.clock, clock_now(h.clock) + CLOCK_S);
	ck_assert(heard(&h, "REBOOTING") < heard(&h, "REBOOT_CAUSE_APPLICATION_AT Neul OK "));
	ck_assert_ptr_null(strstr(buf_str(&h.uart), "+CEREG:2"));
	ck_assert_ptr_null(strstr(buf_str(&h.heard), "+CEREG:2"));
	host_close(&h);
}
END_TEST

START_TEST(a_flood_neither_grows_nor_wedges)
{
	struct host h;
	uint8_t block[4096];

	host_boot(&h);
	for (unsigned n = 0; n < 500; n++) {
		for (size_t i = 0; i < sizeof(block); i++)
			block[i] = (uint8_t)(i * 31 + n * 7 + (i >> 8));
		module_rx(h.module, block, sizeof(block));
		buf_clear(&h.uart);
		buf_clear(&h.heard);
	}
	type(&h, "\r");
	buf_clear(&h.uart);
	type(&h, "AT\r");
	ck_assert_str_eq(buf_str(&h.uart), "\r\nOK\r\n");
	host_close(&h);
}
END_TEST

/* Data without IP that wait for the module's answer to a page are told as dropped when a reset comes before it. */
START_TEST(what_waits_for_a_page_ends_with_a_reset)
{
	struct module_config config = {.name = "m", .seed = 1, .ops = &ops, .commands = bc28_commands};
	struct params params;
	struct host h;

	host_open(&h, NULL, NULL);
	module_free(h.module);
	params_init(&params, "fast", NULL);
	ck_assert_int_eq(params_set_timer(&params, "paging", "5000", NULL), 0);
	config.params = &params;
	config.clock = h.clock;
	config.bus = h.bus;
	config.ops_arg = &h;
	h.module = module_new(&config, NULL);
	module_power(h.module, true);
	clock_advance(h.clock, CLOCK_S);
	type(&h, "AT+CGDCONT=1,\"NONIP\"\rAT+CGACT=1,1\r");
	clock_advance(h.clock, 100 * CLOCK_S);
	ck_assert_str_eq(module_state(h.module, "rrc"), "idle");
	buf_clear(&h.heard);
	ck_assert_int_eq(module_raw_data(h.module, 1, (const uint8_t *)"ab", 2, NULL), 0);
	ck_assert_ptr_null(strstr(buf_str(&h.heard), "in dropped"));
	ck_assert_int_eq(module_reset(h.module, NULL, NULL), 0);
	ck_assert_ptr_nonnull(strstr(buf_str(&h.heard), "in dropped"));
	host_close(&h);
}
END_TEST

START_TEST(input_waits_while_a_response_is_open_and_is_bounded)
{
	struct module_config config = {.name = "m", .seed = 1, .ops = &ops, .commands = bc28_commands};
	struct params params;
	struct host h;

	host_open(&h, NULL, NULL);
	module_free(h.module);
	params_init(&params, "hardware", NULL);
	config.params = &params;
	config.clock = h.clock;
	config.bus = h.bus;
	config.ops_arg = &h;
	h.module = module_new(&config, NULL);
	module_power(h.module, true);
	clock_advance(h.clock, 4 * CLOCK_S);
	buf_clear(&h.uart);
	/* Each answer takes 20 ms: 5000 commands at once are more than the line can hold. */
	for (int i = 0; i < 5000; i++)
		type(&h, "AT\r");
	ck_assert_uint_eq(h.uart.len, 0);
	ck_assert_ptr_nonnull(strstr(buf_str(&h.heard), "bytes lost"));
	clock_advance(h.clock, 500 * CLOCK_S);
	ck_assert_uint_gt(h.uart.len, 6 * 1000);
	ck_assert_uint_lt(h.uart.len, 6 * 5000);
	buf_clear(&h.uart);
	type(&h, "\r");
	clock_advance(h.clock, 501 * CLOCK_S);
	buf_clear(&h.uart);
	type(&h, "AT\r");
	clock_advance(h.clock, 502 * CLOCK_S);
	ck_assert_str_eq(buf_str(&h.uart), "\r\nOK\r\n");
	host_close(&h);
}
END_TEST

/* Whatever can hang leads to a cause of guide 7, and the table of triggers says so. */
START_TEST(what_hangs_has_a_cause)
{
	struct hang_info info;
	char what[64];
	size_t n = 0;

	while (hang_info(n, &info)) {
		const char *trigger = reboot_trigger(info.cause);

		snprintf(what, sizeof(what), "bc28ctl hang %s", info.name);
		ck_assert_str_ne(value_to_name(reboot_cause_names, info.cause), "?");
		ck_assert_ptr_nonnull(trigger);
		ck_assert_msg(strstr(trigger, what) != NULL, "%s: %s", info.name, trigger);
		n++;
	}
	ck_assert_uint_eq(n, 7);
	ck_assert_ptr_null(reboot_trigger(1));
	ck_assert_ptr_null(reboot_trigger(0));
	for (int i = 1; i <= 24; i++)
		ck_assert_str_ne(value_to_name(reboot_cause_names, i), "?");
	ck_assert_str_eq(value_to_name(reboot_cause_names, 25), "?");
}
END_TEST

START_TEST(a_reset_of_the_machines_is_told)
{
	struct host h;

	host_boot(&h);
	ck_assert_str_eq(module_state(h.module, "rrc"), "connected");
	buf_clear(&h.heard);
	ck_assert_int_eq(module_reset(h.module, NULL, NULL), 0);
	ck_assert_ptr_nonnull(strstr(buf_str(&h.heard), "rrc connected reset idle "));
	ck_assert_str_eq(module_state(h.module, "rrc"), "idle");
	ck_assert_ptr_nonnull(strstr(buf_str(&h.heard), "context-0 inactive "));
	/* Nothing has moved since. */
	buf_clear(&h.heard);
	module_power(h.module, false);
	ck_assert_ptr_null(strstr(buf_str(&h.heard), "reset"));
	ck_assert_ptr_null(strstr(buf_str(&h.heard), "context-"));
	host_close(&h);
}
END_TEST

/* In the midst of a connection, of a search for networks and of a prompt: a module that is freed says nothing. */
START_TEST(a_module_that_is_freed_says_nothing)
{
	static const char *const lines[] = {"AT+CSCON=1\r", "AT+COPS=?\r", "AT+NSOCR=DGRAM,17,0,1\r", "AT+CFUN=0\r"};

	for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
		struct host h;

		host_boot(&h);
		type(&h, lines[i]);
		buf_clear(&h.uart);
		buf_clear(&h.heard);
		module_free(h.module);
		h.module = NULL;
		ck_assert_str_eq(buf_str(&h.uart), "");
		ck_assert_str_eq(buf_str(&h.heard), "");
		host_close(&h);
	}
}
END_TEST

START_TEST(thousands_of_modules_share_a_clock)
{
	enum { N = 2000 };
	static struct module *modules[N];
	struct host h;

	host_open(&h, NULL, NULL);
	for (int i = 0; i < N; i++) {
		struct module_config config = {.name = "m",
			.clock = h.clock,
			.seed = (uint64_t)i,
			.ops = &ops,
			.ops_arg = &h,
			.commands = bc28_commands};

		modules[i] = module_new(&config, NULL);
		module_power(modules[i], true);
	}
	clock_advance(h.clock, CLOCK_S);
	ck_assert_uint_eq(h.uart.len, N * strlen("\r\nNeul\r\nOK\r\n"));
	for (int i = 0; i < N; i++)
		module_free(modules[i]);
	host_close(&h);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("module");
	TCase *t = tcase_create("module");
	SRunner *r = srunner_create(s);
	int failed;

	tcase_add_test(t, arguments_of_unknown_commands_are_masked);
	tcase_add_test(t, what_follows_an_unknown_name_is_masked);
	tcase_add_test(t, what_is_no_command_is_masked);
	tcase_add_test(t, arguments_beside_the_grammar_are_masked);
	tcase_add_test(t, an_identity_is_checked);
	tcase_add_test(t, presets_are_checked);
	tcase_add_test(t, a_key_is_never_shown);
	tcase_add_test(t, passwords_and_pins_are_never_shown);
	tcase_add_test(t, echo_and_answer_leave_in_one_burst);
	tcase_add_test(t, a_host_may_answer_at_once);
	tcase_add_test(t, events_come_in_the_order_of_the_line);
	tcase_add_test(t, a_flood_neither_grows_nor_wedges);
	tcase_add_test(t, input_waits_while_a_response_is_open_and_is_bounded);
	tcase_add_test(t, what_waits_for_a_page_ends_with_a_reset);
	tcase_add_test(t, what_hangs_has_a_cause);
	tcase_add_test(t, a_reset_of_the_machines_is_told);
	tcase_add_test(t, a_module_that_is_freed_says_nothing);
	tcase_add_test(t, thousands_of_modules_share_a_clock);
	suite_add_tcase(s, t);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed != 0;
}
