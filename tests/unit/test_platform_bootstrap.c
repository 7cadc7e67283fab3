/* The platform's bootstrap server against a scripted client, on stepped time. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"
#include "platform_script.h"
#include <check.h> /* last: it has a macro called fail */

#define KEY "01234567890123ab" /* guide 6.2 */

static struct platform_world w;
static struct script s;

static void start(const char *ports, const char *const *keys)
{
	world_open(&w, ports, keys);
	script_open(&s, &w, strcmp(ports, "dtls") == 0 ? "867724030000005" : NULL, KEY);
}

static void stop(void)
{
	script_close(&s);
	world_close(&w);
}

/* A resource of a TLV payload as text; integers in decimal. */
static const char *resource(const struct buf *b, uint16_t id, bool integer, char out[128])
{
	const uint8_t *at = b->data;
	size_t left = b->len;
	struct tlv t;
	int64_t n;

	while (tlv_next(&at, &left, &t) == 1) {
		if (t.id != id)
			continue;
		if (integer && tlv_int(&t, &n) == 0)
			snprintf(out, 128, "%lld", (long long)n);
		else
			snprintf(out, 128, "%.*s", (int)t.len, (const char *)t.value);
		return out;
	}
	return NULL;
}

/* What is left of the module's client once all is deleted: its own account of the bootstrap server (ETS int-0). */
#define OWN_ACCOUNT "lwm2m=\"1.0\",</0/1>,</3/0>,</4/0>,</5/0>"

START_TEST(bootstrap_sequence)
{
	char uri[64], text[128];

	start("plain", NULL);
	s.list = OWN_ACCOUNT;
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=867724030000005", -1, NULL);
	script_expect(&s, "> 2.04\n< DELETE 0\n< DELETE 1\n< GET /\n< PUT 0/0\n< PUT 1/0\n< POST bs\n");
	snprintf(uri, sizeof(uri), "coap://127.0.0.1:%u", platform_plain_port(w.platform));
	ck_assert_uint_eq(s.bs_account.len, 0);
	ck_assert_str_eq(resource(&s.account, 0, false, text), uri);
	ck_assert_str_eq(resource(&s.account, 1, true, text), "0");
	ck_assert_str_eq(resource(&s.account, 2, true, text), "3");
	ck_assert_str_eq(resource(&s.account, 10, true, text), "123");
	ck_assert_str_eq(resource(&s.server, 0, true, text), "123");
	ck_assert_str_eq(resource(&s.server, 1, true, text), "86400");
	ck_assert_str_eq(resource(&s.server, 7, false, text), "U");
	ck_assert(world_saw(&w, "what=bootstrap-begin", "endpoint=867724030000005", "security=plain", NULL));
	ck_assert(world_saw(&w, "what=response", "op=discover", "code=2.05", NULL));
	ck_assert(world_saw(&w, "what=bootstrap-done", "endpoint=867724030000005", NULL));
	stop();
}
END_TEST

/* OMA TS E.1: 3, 4 and 5 are mandatory in each instance, with nothing in them where there is no security. */
START_TEST(bootstrap_writes_what_is_mandatory)
{
	static const uint16_t mandatory[] = {0, 1, 2, 3, 4, 5};
	char text[128];

	start("plain", NULL);
	s.list = "lwm2m=\"1.0\",</3/0>";
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL);
	for (size_t i = 0; i < sizeof(mandatory) / sizeof(*mandatory); i++) {
		ck_assert_ptr_nonnull(resource(&s.account, mandatory[i], false, text));
		ck_assert(i < 3 || text[0] == '\0');
		ck_assert_ptr_nonnull(resource(&s.bs_account, mandatory[i], false, text));
		ck_assert(i < 3 || text[0] == '\0');
	}
	stop();
}
END_TEST

/*
 * What a client has outlives the deletion or not; accounts go to what is free, or take the place of the same server's
 * (OMA TS 5.2.7.3, 5.2.7.5). Who doesn't say gets a guess that spares /0/0 and /0/1.
 */
static const struct {
	const char *list, *writes;
} placed[] = {
	{OWN_ACCOUNT, "< PUT 0/0\n< PUT 1/0\n"},
	{"lwm2m=\"1.0\",</0/0>,</3/0>", "< PUT 0/1\n< PUT 1/0\n"},
	{"</>;lwm2m=1.1,</0/0>,</0/1>,</1/0>,</3/0>", "< PUT 0/2\n< PUT 1/1\n"},
	{"lwm2m=\"1.0\",</0/7>;ssid=123,</0/0>,</1/3>;ssid=123,</1/0>;ssid=7", "< PUT 0/7\n< PUT 1/3\n"},
	{"lwm2m=\"1.0\",</0/0>;ssid=7;uri=\"coap://h\",</0/1>;ssid=1234,</1/0>;ssid=7",
		"< PUT 0/2\n< PUT 0/3\n< PUT 1/1\n"},
	{"lwm2m=\"1.0\",</3/0>,</30/0>,</0>,</1>", "< PUT 0/0\n< PUT 0/1\n< PUT 1/0\n"},
	{"4.05", "< PUT 0/2\n< PUT 1/0\n"},
	{"4.04", "< PUT 0/2\n< PUT 1/0\n"},
	{"</0/0", "< PUT 0/2\n< PUT 1/0\n"},
	{NULL, "< PUT 0/2\n< PUT 1/0\n"},
};

START_TEST(bootstrap_places)
{
	char log[256];

	start("plain", NULL);
	s.list = placed[_i].list;
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL);
	snprintf(log, sizeof(log), "> 2.04\n< DELETE 0\n< DELETE 1\n< GET /\n%s< POST bs\n", placed[_i].writes);
	script_expect(&s, log);
	ck_assert(world_saw(&w, "what=bootstrap-done", NULL));
	stop();
}
END_TEST

/* A list that is longer than a registration's may be is none: it would be looked through again and again. */
START_TEST(bootstrap_with_an_endless_list)
{
	struct buf list;

	buf_init(&list);
	for (unsigned i = 0; list.len <= 8192; i++)
		buf_addf(&list, "%s</0/%u>;ssid=%u", i > 0 ? "," : "", i, i + 1);
	start("plain", NULL);
	s.list = buf_str(&list);
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL);
	script_expect(&s, "> 2.04\n< DELETE 0\n< DELETE 1\n< GET /\n< PUT 0/2\n< PUT 1/0\n< POST bs\n");
	stop();
	buf_release(&list);
}
END_TEST

/* Acknowledged, and never answered: after 30 s it goes on without. */
START_TEST(bootstrap_without_an_answer_to_discover)
{
	start("plain", NULL);
	s.list_verdict = LINK_LATER;
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL);
	script_expect(&s, "> 2.04\n< DELETE 0\n< DELETE 1\n< GET /\n");
	world_advance(&w, 29 * CLOCK_S);
	script_expect(&s, "");
	world_advance(&w, 1 * CLOCK_S);
	script_expect(&s, "< PUT 0/2\n< PUT 1/0\n< POST bs\n");
	ck_assert(world_saw(&w, "what=response", "op=discover", "result=timeout", NULL));
	ck_assert(world_saw(&w, "what=bootstrap-done", NULL));
	stop();
}
END_TEST

START_TEST(bootstrap_by_configuration)
{
	static const char *const keys[] = {"server-uri", "coap://lwm.home.komect.com:5683", "lifetime", "300", "ssid",
		"7", "hold-off", "5", "bootstrap", "delete-all,server,account,discover,finish", NULL};
	char text[128];

	start("plain", keys);
	s.list = "lwm2m=\"1.0\",</0/0>,</0/1>;ssid=7,</1/0>;ssid=7";
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL);
	script_expect(&s, "> 2.04\n< DELETE /\n< GET /\n< PUT 1/0\n< PUT 0/1\n< GET /\n< POST bs\n");
	ck_assert_str_eq(resource(&s.account, 0, false, text), "coap://lwm.home.komect.com:5683");
	ck_assert_str_eq(resource(&s.account, 10, true, text), "7");
	ck_assert_str_eq(resource(&s.account, 11, true, text), "5");
	ck_assert_str_eq(resource(&s.server, 1, true, text), "300");
	ck_assert(world_saw(&w, "what=response", "op=discover", "code=2.05", NULL));
	stop();
}
END_TEST

START_TEST(bootstrap_server_host)
{
	static const char *const keys[] = {"server-host", "lwm.home.komect.com", NULL};
	char uri[64], text[128];

	start("plain", keys);
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL);
	snprintf(uri, sizeof(uri), "coap://lwm.home.komect.com:%u", platform_plain_port(w.platform));
	ck_assert_str_eq(resource(&s.account, 0, false, text), uri);
	stop();
}
END_TEST

START_TEST(bootstrap_hands_out_the_key)
{
	static const char *const keys[] = {"psk", "none,867724030000005:30313233343536373839303132336162", NULL};
	char uri[64], text[128];

	start("dtls", keys);
	s.list = "lwm2m=\"1.0\",</3/0>";
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=867724030000005", -1, NULL);
	script_expect(&s, "> 2.04\n< DELETE 0\n< DELETE 1\n< GET /\n< PUT 0/0\n< PUT 0/1\n< PUT 1/0\n< POST bs\n");
	snprintf(uri, sizeof(uri), "coaps://127.0.0.1:%u", platform_dtls_port(w.platform));
	ck_assert_str_eq(resource(&s.account, 0, false, text), uri);
	ck_assert_str_eq(resource(&s.account, 2, true, text), "0");
	ck_assert_str_eq(resource(&s.account, 3, false, text), "867724030000005");
	ck_assert_str_eq(resource(&s.account, 4, false, text), "");
	ck_assert_str_eq(resource(&s.account, 5, false, text), KEY);
	ck_assert_str_eq(resource(&s.bs_account, 1, true, text), "1");
	ck_assert_str_eq(resource(&s.bs_account, 3, false, text), "867724030000005");
	ck_assert_str_eq(resource(&s.bs_account, 5, false, text), KEY);
	ck_assert(world_saw(&w, "what=handshake-ok", "identity=867724030000005", NULL));
	ck_assert(world_saw(&w, "what=bootstrap-begin", "security=dtls", "identity=867724030000005", NULL));
	/* Keys are in no event: neither as text nor as digits. */
	ck_assert(!world_saw(&w, KEY, NULL));
	ck_assert(!world_saw(&w, "30313233343536373839303132336162", NULL));
	stop();
}
END_TEST

START_TEST(bootstrap_refused_by_the_client)
{
	start("plain", NULL);
	s.answer = COAP_400_BAD_REQUEST;
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL);
	script_expect(&s, "> 2.04\n< DELETE 0\n");
	ck_assert(world_saw(&w, "what=bootstrap-failed", "step=delete-0", "code=4.00", NULL));
	/* It may start over. */
	s.answer = 0;
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL);
	script_expect(&s, "> 2.04\n< DELETE 0\n< DELETE 1\n< GET /\n< PUT 0/2\n< PUT 1/0\n< POST bs\n");
	stop();
}
END_TEST

START_TEST(bootstrap_never_answered)
{
	start("plain", NULL);
	s.verdict = LINK_LATER;
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL);
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL); /* replaces the first */
	script_expect(&s, "> 2.04\n< DELETE 0\n> 2.04\n< DELETE 0\n");
	world_advance(&w, 200 * CLOCK_S);
	ck_assert(world_saw(&w, "what=bootstrap-failed", "reason=timeout", NULL));
	stop();
}
END_TEST

START_TEST(bootstrap_refused_by_the_platform)
{
	static const char *const keys[] = {"psk", "none", "server-uri", "coaps://127.0.0.1:5684", NULL};

	start("plain", keys);
	script_send(&s, COAP_CON, COAP_POST, "bs", NULL, -1, NULL);
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=", -1, NULL);
	script_send(&s, COAP_CON, COAP_POST, "bs", "ep=x", -1, NULL); /* there is no key to hand out */
	script_send(&s, COAP_CON, COAP_GET, "bs", "ep=x", -1, NULL);
	script_send(&s, COAP_CON, COAP_POST, "nowhere", NULL, -1, NULL);
	script_send(&s, COAP_CON, COAP_GET, NULL, NULL, -1, NULL);
	script_expect(&s, "> 4.00\n> 4.00\n> 4.03\n> 4.05\n> 4.04\n> 4.04\n");
	stop();
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("platform bootstrap");
	TCase *t = tcase_create("bootstrap");
	SRunner *runner;
	int failed;

	tcase_add_test(t, bootstrap_sequence);
	tcase_add_test(t, bootstrap_writes_what_is_mandatory);
	tcase_add_loop_test(t, bootstrap_places, 0, sizeof(placed) / sizeof(*placed));
	tcase_add_test(t, bootstrap_with_an_endless_list);
	tcase_add_test(t, bootstrap_without_an_answer_to_discover);
	tcase_add_test(t, bootstrap_by_configuration);
	tcase_add_test(t, bootstrap_server_host);
	tcase_add_test(t, bootstrap_refused_by_the_client);
	tcase_add_test(t, bootstrap_never_answered);
	tcase_add_test(t, bootstrap_refused_by_the_platform);
	tcase_add_test(t, bootstrap_hands_out_the_key);
	suite_add_tcase(suite, t);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? 0 : 1;
}
