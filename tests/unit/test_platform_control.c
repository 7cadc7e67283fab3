/* The platform's control commands against a scripted client. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "platform_script.h"
#include <check.h> /* last: it has a macro called fail */

static struct platform_world w;
static struct script s;
static struct ctl_call call;

static void start(void)
{
	static const char *const keys[] = {"read-after-register", "none", NULL};

	world_open(&w, "plain", keys);
	script_open(&s, &w, NULL, NULL);
	script_register(&s, "867724030000005");
	buf_clear(&s.log);
}

static void stop(void)
{
	call_release(&call);
	script_close(&s);
	world_close(&w);
}

static void run(const char *name, const char *args)
{
	call_release(&call);
	call_start(&w, &call, name, args);
}

static void expect(const char *path, const char *value)
{
	char buf[256];
	const char *got = call_get(&call, path, buf);

	ck_assert_msg(call.result != NULL, "%s: %s", call.class, call.desc);
	if (value == NULL)
		ck_assert_msg(got == NULL, "%s is %s", path, got);
	else
		ck_assert_msg(got != NULL && strcmp(got, value) == 0, "%s is %s, not %s", path, got, value);
}

static void expect_failure(const char *class)
{
	ck_assert(call.done);
	ck_assert_ptr_null(call.result);
	ck_assert_str_eq(call.class, class);
}

static void expect_payload(const char *text)
{
	ck_assert_uint_eq(s.payload.len, strlen(text));
	ck_assert_mem_eq(s.payload.data, text, s.payload.len);
}

START_TEST(clients)
{
	start();
	run("clients", NULL);
	expect("clients.0.endpoint", "867724030000005");
	expect("clients.0.lifetime", "86400");
	expect("clients.0.expires", "86400");
	expect("clients.0.security", "plain");
	expect("clients.0.links.0.path", "/");
	expect("clients.0.links.0.attributes", "rt=\"oma.lwm2m\";ct=11543");
	expect("clients.0.links.4.path", "/19/1");
	expect("clients.1.endpoint", NULL);
	world_advance(&w, 400 * CLOCK_S);
	run("clients", NULL);
	expect("clients.0.expires", "86000");
	stop();
}
END_TEST

START_TEST(which_client)
{
	char args[128];
	struct script other;

	start();
	run("read", "{\"path\":\"/3/0/0\",\"client\":\"867724030000005\"}");
	expect("code", "2.05");
	snprintf(args, sizeof(args), "{\"path\":\"/3/0/0\",\"client\":\"%s\"}", s.location);
	run("read", args);
	expect("client", "867724030000005");
	run("read", "{\"path\":\"/3/0/0\",\"client\":\"nobody\"}");
	expect_failure("NotFound");
	script_open(&other, &w, NULL, NULL);
	script_register(&other, "second");
	run("read", "{\"path\":\"/3/0/0\"}");
	expect_failure("BadArgument");
	run("read", "{\"path\":\"/3/0/0\",\"client\":\"second\"}");
	expect("client", "second");
	script_expect(&other, "> 2.01\n< GET 3/0/0\n");
	script_close(&other);
	stop();
}
END_TEST

START_TEST(no_client)
{
	world_open(&w, "plain", NULL);
	script_open(&s, &w, NULL, NULL);
	run("read", "{\"path\":\"/3/0/0\"}");
	expect_failure("NotFound");
	stop();
}
END_TEST

START_TEST(reading)
{
	start();
	s.answer_text = "Quectel";
	s.answer_format = FORMAT_TEXT;
	run("read", "{\"path\":\"/3/0/0\",\"accept\":\"text\"}");
	ck_assert_int_eq(s.request.accept, FORMAT_TEXT);
	expect("code", "2.05");
	expect("ok", "true");
	expect("format", "text");
	expect("text", "Quectel");
	expect("value", "Quectel");
	expect("payload", "5175656374656C");
	ck_assert(world_saw(&w, "what=response", "op=read", "path=/3/0/0", "payload=5175656374656C", NULL));
	run("read", "{\"path\":\"/3/0\",\"accept\":\"11542\"}");
	ck_assert_int_eq(s.request.accept, FORMAT_TLV);
	s.answer = COAP_401_UNAUTHORIZED;
	s.answer_text = "secret";
	run("read", "{\"path\":\"/0\"}");
	expect("code", "4.01");
	expect("ok", "false");
	ck_assert(!world_saw(&w, "payload=736563726574", NULL)); /* object 0 is in no event */
	stop();
}
END_TEST

/* The host behind the module has 10 s (guide 4.1): the answer comes late, by itself. */
START_TEST(answered_late)
{
	start();
	s.verdict = LINK_LATER;
	run("read", "{\"path\":\"/19/1/0\"}");
	ck_assert(!call.done);
	world_advance(&w, 9 * CLOCK_S);
	ck_assert(!call.done);
	script_answer(&s, &s.request, COAP_205_CONTENT, -1, "{\"a\":1}");
	expect("code", "2.05");
	expect("text", "{\"a\":1}");
	stop();
}
END_TEST

START_TEST(never_answered)
{
	start();
	s.verdict = LINK_LATER;
	run("read", "{\"path\":\"/19/1/0\",\"timeout\":12.5}");
	world_advance(&w, 12 * CLOCK_S);
	ck_assert(!call.done);
	world_advance(&w, 1 * CLOCK_S);
	expect_failure("Timeout");
	/* Too late: nobody waits any more. */
	script_answer(&s, &s.request, COAP_205_CONTENT, -1, "x");
	ck_assert(world_saw(&w, "what=stray", NULL));
	script_expect(&s, "< GET 19/1/0\n! reset\n");
	stop();
}
END_TEST

START_TEST(unreachable)
{
	start();
	net_module_coverage(w.module, false);
	run("read", "{\"path\":\"/3/0/0\",\"timeout\":3600}");
	world_advance(&w, 100 * CLOCK_S);
	expect_failure("Timeout");
	stop();
}
END_TEST

START_TEST(answered_by_reset)
{
	start();
	s.verdict = LINK_REJECT;
	run("read", "{\"path\":\"/3/0/0\"}");
	expect_failure("GenericError");
	stop();
}
END_TEST

START_TEST(open_calls_end_with_the_platform)
{
	start();
	s.verdict = LINK_LATER;
	run("read", "{\"path\":\"/3/0/0\"}");
	ck_assert(!call.done);
	script_close(&s);
	world_close(&w);
	expect_failure("GenericError");
	call_release(&call);
}
END_TEST

START_TEST(writing)
{
	start();
	run("write", "{\"path\":\"/1/0/1\",\"value\":\"20\"}");
	expect("code", "2.04");
	ck_assert_int_eq(s.request.format, FORMAT_TEXT);
	expect_payload("20");
	run("write", "{\"path\":\"/1/0/1\",\"value\":\"20\",\"format\":\"tlv\"}");
	ck_assert_int_eq(s.request.format, FORMAT_TLV);
	expect_payload("\xc1\x01\x14");
	run("write", "{\"path\":\"/1/0\",\"values\":{\"2\":101},\"mode\":\"post\"}");
	expect_payload("\xc1\x02\x65");
	run("write", "{\"path\":\"/1/0\",\"values\":{\"2\":101},\"format\":\"json\"}");
	expect_payload("{\"bn\":\"/1/0/\",\"e\":[{\"n\":\"2\",\"v\":101}]}");
	run("write", "{\"path\":\"/19/1/0\",\"hex\":\"68656C6C6F\"}");
	ck_assert_int_eq(s.request.format, FORMAT_OPAQUE);
	expect_payload("hello");
	run("write", "{\"path\":\"/19/1/0\",\"value\":\"hello\",\"type\":\"string\"}");
	expect_payload("hello");
	script_expect(&s, "< PUT 1/0/1\n< PUT 1/0/1\n< POST 1/0\n< PUT 1/0\n< PUT 19/1/0\n< PUT 19/1/0\n");
	stop();
}
END_TEST

static const struct {
	const char *command, *args;
} bad_arguments[] = {
	{"read", "{\"path\":\"x\"}"},
	{"read", "{\"path\":\"/3/0/0\",\"accept\":\"nonsense\"}"},
	{"read", "{\"path\":\"/3/0/0\",\"accept\":\"65536\"}"},
	{"read", "{\"path\":\"/3/0/0\",\"timeout\":0}"},
	{"read", "{\"path\":\"/3/0/0\",\"timeout\":1e9}"},
	{"write", "{\"path\":\"/1/0/1\"}"},
	{"write", "{\"path\":\"/1/0/1\",\"value\":\"1\",\"hex\":\"31\"}"},
	{"write", "{\"path\":\"/1/0/1\",\"value\":\"x\",\"format\":\"tlv\"}"},
	{"write", "{\"path\":\"/1/0/1\",\"value\":\"1\",\"type\":\"nonsense\"}"},
	{"write", "{\"path\":\"/1/0/1\",\"value\":\"1\",\"mode\":\"patch\"}"},
	{"write", "{\"path\":\"/1/0/1\",\"hex\":\"3\"}"},
	{"write", "{\"path\":\"/1/0\",\"value\":\"1\"}"},
	{"write", "{\"path\":\"/1/0\",\"values\":{\"x\":1}}"},
	{"write", "{\"path\":\"/1/0\",\"values\":{\"1\":{}}}"},
	{"create", "{\"path\":\"/1/0/1\",\"values\":{\"1\":1}}"},
	{"cancel", "{\"path\":\"/1/0/1\",\"mode\":\"nonsense\"}"},
	{"psk-add", "{\"identity\":\"x\",\"key\":\"3\"}"},
	{"psk-add", "{\"identity\":\"\",\"key\":\"30\"}"},
	{"fault", "{\"spec\":\"nonsense\"}"},
};

START_TEST(arguments_refused)
{
	start();
	s.answer_observe = 1;
	if (strcmp(bad_arguments[_i].command, "cancel") == 0)
		run("observe", "{\"path\":\"/1/0/1\"}");
	run(bad_arguments[_i].command, bad_arguments[_i].args);
	expect_failure("BadArgument");
	ck_assert_str_ne(call.desc, "");
	stop();
}
END_TEST

START_TEST(device_management)
{
	start();
	run("execute", "{\"path\":\"/1/0/8\"}");
	expect("code", "2.04");
	ck_assert_uint_eq(s.payload.len, 0);
	run("execute", "{\"path\":\"/3/0/4\",\"arguments\":\"0='x'\"}");
	expect_payload("0='x'");
	run("write-attributes", "{\"path\":\"/3/0\",\"attributes\":\"pmin=10&pmax=200\"}");
	ck_assert_str_eq(s.query, "pmin=10&pmax=200");
	ck_assert_uint_eq(s.payload.len, 0);
	run("create", "{\"path\":\"/16/2\",\"values\":{\"1\":5}}");
	expect_payload("\x03\x02\xc1\x01\x05");
	run("delete", "{\"path\":\"/16/2\"}");
	expect("code", "2.02");
	s.answer_text = "</3/0>;pmin=10,</3/0/1>";
	s.answer_format = FORMAT_LINK;
	run("discover", "{\"path\":\"/3\"}");
	ck_assert_int_eq(s.request.accept, FORMAT_LINK);
	expect("value.0.path", "/3/0");
	expect("value.0.attributes", "pmin=10");
	expect("value.1.path", "/3/0/1");
	script_expect(&s, "< POST 1/0/8\n< POST 3/0/4\n< PUT 3/0\n< POST 16\n< DELETE 16/2\n< GET 3\n");
	stop();
}
END_TEST

START_TEST(observations)
{
	struct coap_msg first;

	start();
	s.answer_observe = 5;
	s.answer_text = "1";
	run("observe", "{\"path\":\"/3/0/7\"}");
	expect("observe", "5");
	first = s.request;
	ck_assert_int_eq(first.observe, 0);
	run("clients", NULL);
	expect("clients.0.observed.0", "/3/0/7");
	script_answer(&s, &first, COAP_205_CONTENT, 6, "2");
	ck_assert(world_saw(&w, "what=notify", "path=/3/0/7", "payload=32", NULL));
	run("data", NULL);
	expect("data.0.kind", "notify");
	expect("data.0.text", "2");
	/* GET with Observe 1 and the same token (RFC 7641 3.6). */
	s.answer_observe = -1;
	run("cancel", "{\"path\":\"/3/0/7\"}");
	expect("code", "2.05");
	ck_assert_int_eq(s.request.observe, 1);
	ck_assert_mem_eq(s.request.token, first.token, first.token_len);
	run("cancel", "{\"path\":\"/3/0/7\"}");
	expect_failure("NotFound");
	stop();
}
END_TEST

START_TEST(observation_cancelled_by_reset)
{
	struct coap_msg first;

	start();
	s.answer_observe = 5;
	run("observe", "{\"path\":\"/3/0/7\"}");
	first = s.request;
	run("cancel", "{\"path\":\"/3/0/7\",\"mode\":\"rst\"}");
	ck_assert_ptr_nonnull(call.result);
	buf_clear(&s.log);
	script_answer(&s, &first, COAP_205_CONTENT, 6, "2");
	script_expect(&s, "! reset\n");
	ck_assert(!world_saw(&w, "what=notify", NULL));
	stop();
}
END_TEST

START_TEST(observation_ended_by_the_client)
{
	struct coap_msg first;

	start();
	s.answer_observe = 5;
	run("observe", "{\"path\":\"/3/0/7\"}");
	first = s.request;
	script_answer(&s, &first, COAP_404_NOT_FOUND, -1, "");
	ck_assert(world_saw(&w, "what=notify", "code=4.04", NULL));
	run("cancel", "{\"path\":\"/3/0/7\"}");
	expect_failure("NotFound");
	stop();
}
END_TEST

START_TEST(data)
{
	char payload[16], args[64];

	start();
	run("data", NULL);
	expect("last", "0");
	expect("data.0.seq", NULL);
	script_send(
		&s, COAP_CON, COAP_POST, "dp", "ep=867724030000005", FORMAT_JSON, "[{\"n\":\"19/1/0\",\"p1\":\"v1\"}]");
	world_advance(&w, 2 * CLOCK_S);
	script_send(&s, COAP_NON, COAP_POST, "dp", "ep=867724030000005", FORMAT_TEXT, "x");
	run("data", "{\"client\":\"867724030000005\"}");
	expect("last", "2");
	expect("data.0.seq", "1");
	expect("data.0.type", "CON");
	expect("data.0.kind", "dp");
	expect("data.0.text", "[{\"n\":\"19/1/0\",\"p1\":\"v1\"}]");
	expect("data.0.value.0.p1", "v1");
	expect("data.1.type", "NON");
	expect("data.1.time", "2");
	run("data", "{\"since\":1}");
	expect("data.0.seq", "2");
	run("data", "{\"client\":\"nobody\"}");
	expect("data.0.seq", NULL);
	/* The ring is bounded. */
	for (int i = 3; i <= 300; i++) {
		snprintf(payload, sizeof(payload), "%d", i);
		script_send(&s, COAP_NON, COAP_POST, "dp", "ep=867724030000005", FORMAT_TEXT, payload);
	}
	run("data", "{\"clear\":true}");
	expect("data.0.seq", "45");
	snprintf(args, sizeof(args), "data.%d.text", 255);
	expect(args, "300");
	run("data", NULL);
	expect("data.0.seq", NULL);
	expect("last", "300");
	stop();
}
END_TEST

START_TEST(keys_and_faults)
{
	char *text;

	start();
	run("psk-add", "{\"identity\":\"867724030000005\",\"key\":\"DEADBEEF\"}");
	ck_assert_ptr_nonnull(call.result);
	run("fault", "{\"spec\":\"register=4.03*2,data=delay:100\"}");
	expect("faults.0", "register=4.03*2");
	expect("faults.1", "data=delay:100");
	run("query-platform", NULL);
	expect("clients", "1");
	expect("psk-identities.0", "867724030000005");
	expect("psk-identities.1", "*");
	expect("dtls", NULL);
	expect("faults.1", "data=delay:100");
	text = json_dumps(call.result, 0);
	ck_assert_ptr_null(strstr(text, "DEADBEEF"));
	ck_assert_ptr_null(strstr(text, "30313233"));
	free(text);
	ck_assert(!world_saw(&w, "DEADBEEF", NULL));
	run("fault", "{\"spec\":\"none\"}");
	expect("faults.0", NULL);
	stop();
}
END_TEST

/* As after a NAT time-out: the client is reached again once it has sent something from its new address. */
START_TEST(client_from_a_new_address)
{
	start();
	net_module_rebind(w.module);
	script_send(&s, COAP_CON, COAP_POST, s.location, NULL, -1, NULL);
	script_expect(&s, "> 2.04\n");
	run("read", "{\"path\":\"/3/0/0\"}");
	expect("code", "2.05");
	stop();
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("platform-control");
	TCase *t = tcase_create("control");
	SRunner *runner;
	int failed;

	tcase_add_test(t, clients);
	tcase_add_test(t, which_client);
	tcase_add_test(t, no_client);
	tcase_add_test(t, reading);
	tcase_add_test(t, answered_late);
	tcase_add_test(t, never_answered);
	tcase_add_test(t, unreachable);
	tcase_add_test(t, answered_by_reset);
	tcase_add_test(t, open_calls_end_with_the_platform);
	tcase_add_test(t, writing);
	tcase_add_loop_test(t, arguments_refused, 0, sizeof(bad_arguments) / sizeof(*bad_arguments));
	tcase_add_test(t, device_management);
	tcase_add_test(t, observations);
	tcase_add_test(t, observation_cancelled_by_reset);
	tcase_add_test(t, observation_ended_by_the_client);
	tcase_add_test(t, data);
	tcase_add_test(t, keys_and_faults);
	tcase_add_test(t, client_from_a_new_address);
	suite_add_tcase(suite, t);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
