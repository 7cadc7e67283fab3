/*
 * The bootstrap phase and its failures on stepped time. Test cases carry the ids of the
 * OMA Enabler Test Specification (LightweightM2M-1.0-int-NNN) where it has one.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lwm2m_fixture.h"

/* An instance of object 0 as a bootstrap server writes it: URI, no bootstrap server, security mode, ssid 1. */
static void add_security(struct fixture *f, const char *line, const char *uri, int mode)
{
	uint8_t bytes[300];
	size_t len = strlen(uri), n = 0;
	const char *answer;

	bytes[n++] = 0xc8;
	bytes[n++] = 0;
	bytes[n++] = (uint8_t)len;
	memcpy(bytes + n, uri, len);
	n += len;
	memcpy(bytes + n, (uint8_t[]){0xc1, 1, 0, 0xc1, 2, (uint8_t)mode, 0xc1, 10, 1}, 9);
	n += 9;
	answer = fake_net_request(f->net, line, bytes, n);
	ck_assert_str_eq(answer, "2.04");
}

static struct fixture *bootstrapping(void)
{
	struct fixture *f = fixture_new();

	fixture_use_bootstrap(f);
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_OK);
	ck_assert_str_eq(fake_net_target(f->net), "coap://bs.example:5783");
	ck_assert_str_eq(fake_net_line(f->net), "CON POST bs?ep=867724030000225");
	ck_assert_str_eq(fixture_log(f), "status INIITIALISING;");
	fake_net_respond(f->net, COAP_204_CHANGED, NULL);
	return f;
}

/* shows: ETS/0 5.2.7.3/discover */
START_TEST(int_0_client_initiated_bootstrap)
{
	struct fixture *f = bootstrapping();

	ck_assert_str_eq(fixture_text(f, "DELETE /0", NULL), "2.02");
	ck_assert_str_eq(fixture_text(f, "DELETE /1", NULL), "2.02");
	add_security(f, "PUT 0/0 ct=11542", "coap://lwm.example:56830", 3);
	/* ssid 1, lifetime 300, binding U */
	ck_assert_str_eq(fixture_hex(f, "PUT 1/0 ct=11542", "C10001C201012CC10755"), "2.04");
	ck_assert_str_eq(fixture_text(f, "GET / accept=40", NULL),
		"2.05 ct=40 \"lwm2m=\"1.0\",</0/0>;ssid=1,</0/1>,</1/0>;ssid=1,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>\"");
	ck_assert_str_eq(fixture_text(f, "GET 0 accept=40", NULL), "2.05 ct=40 \"lwm2m=\"1.0\",</0/0>;ssid=1,</0/1>\"");
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "2.04");
	ck_assert_str_eq(fixture_log(f), "status INIITIALISED;event 4;status REGISTERING;");
	ck_assert_str_eq(fake_net_target(f->net), "coap://lwm.example:56830");
	ck_assert_str_eq(fake_net_line(f->net), "CON POST rd?lwm2m=1.0&ep=867724030000225&b=U&lt=300 " REGISTER_LINKS);
	fake_net_respond(f->net, COAP_201_CREATED, "rd/1");
	ck_assert_str_eq(fixture_log(f), "status REGISTERED;event 0;");
	fixture_free(f);
}
END_TEST

/* shows: 5.2.7.2/resource 5.2.5/no-account 5.2.7.5/delete */
START_TEST(bootstrap_before_its_answer_and_by_resource)
{
	struct fixture *f = fixture_new();

	fixture_use_bootstrap(f);
	lwm2m_start(f->client);
	fake_net_line(f->net);
	/* The server's requests overtake its 2.04; it writes single resources. */
	ck_assert_str_eq(fixture_text(f, "PUT 0/0/0 ct=0", "coap://lwm.example"), "2.04");
	ck_assert_str_eq(fixture_hex(f, "PUT 1/0 ct=11542", "C10764"), "4.00");
	ck_assert_str_eq(fixture_hex(f, "PUT 1/0 ct=11542", "C1013C"), "2.04");
	/* Neither has a short server ID: they don't belong together. */
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "4.06");
	ck_assert_str_eq(fixture_text(f, "PUT 0/0/0 ct=0", "coap://lwm.example"), "2.04");
	ck_assert_str_eq(fixture_hex(f, "PUT 1/0 ct=11542", "C10001"), "2.04");
	ck_assert_str_eq(fixture_text(f, "DELETE /", NULL), "2.02");
	ck_assert_str_eq(fixture_text(f, "GET / accept=40", NULL),
		"2.05 ct=40 \"lwm2m=\"1.0\",</0/1>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>\"");
	ck_assert_str_eq(fixture_text(f, "PUT 0/0/0 ct=0", "coap://lwm.example"), "2.04");
	ck_assert_str_eq(fixture_text(f, "DELETE 0", NULL), "2.02");
	ck_assert_str_eq(fixture_text(f, "GET 0 accept=40", NULL), "2.05 ct=40 \"lwm2m=\"1.0\",</0/1>\"");
	ck_assert_str_eq(fixture_text(f, "PUT 0/5/0 ct=0", "coap://[2001:db8::1]"), "2.04");
	ck_assert_str_eq(fixture_text(f, "PUT 0/5/2 ct=0", "3"), "2.04");
	ck_assert_str_eq(fixture_text(f, "PUT 0/5/10 ct=0", "7"), "2.04");
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "4.06");
	ck_assert_str_eq(fixture_text(f, "PUT 1 ct=11542", ""), "2.04");
	ck_assert_str_eq(fixture_hex(f, "PUT 1 ct=11542", "0302C10007"), "2.04");
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "2.04");
	ck_assert_str_eq(fake_net_target(f->net), "coap://2001:db8::1:5683");
	fixture_free(f);
}
END_TEST

/* The same rules as for a package's URI (test_lwm2m_firmware); what follows the port is nothing, or a path. */
START_TEST(bootstrap_server_uris)
{
	static const struct {
		const char *uri, *target; /* NULL: refused */
	} cases[] = {
		{"coap://h", "coap://h:5683"},
		{"COAP://h:", "coap://h:5683"},
		{"coap://h:1/", "coap://h:1"},
		{"coap://[2001:db8::1]:65535", "coap://2001:db8::1:65535"},
		{"coap://h?x", NULL},
		{"coap://user@h", NULL},
		{"coap://h:0", NULL},
		{"coap://h:65536", NULL},
		{"coap://h:1x", NULL},
		{"coap://[2001:db8::1", NULL},
		{"coap://", NULL},
		{"http://h", NULL},
		{"h", NULL},
	};

	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct fixture *f = bootstrapping();
		const char *answer;

		add_security(f, "PUT 0/0 ct=11542", cases[i].uri, 3);
		ck_assert_str_eq(fixture_hex(f, "PUT 1/0 ct=11542", "C10001"), "2.04");
		answer = fixture_text(f, "POST bs", NULL);
		ck_assert_msg(
			strcmp(answer, cases[i].target != NULL ? "2.04" : "4.06") == 0, "%s: %s", cases[i].uri, answer);
		if (cases[i].target != NULL)
			ck_assert_str_eq(fake_net_target(f->net), cases[i].target);
		fixture_free(f);
	}
}
END_TEST

/* shows: ETS/1 */
START_TEST(bootstrap_psk_of_the_server)
{
	struct fixture *f = bootstrapping();

	add_security(f, "PUT 0/0 ct=11542", "coaps://lwm.example:5684", 0);
	ck_assert_str_eq(fixture_hex(f, "PUT 1/0 ct=11542", "C10001"), "2.04");
	/* A mode that the module can't do: raw public keys. */
	ck_assert_str_eq(fixture_text(f, "PUT 0/0/3 ct=42", "identity"), "2.04");
	ck_assert_str_eq(fixture_text(f, "PUT 0/0/5 ct=42", "anotherkey"), "2.04");
	ck_assert_str_eq(fixture_text(f, "PUT 0/0/2 ct=0", "1"), "2.04");
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "4.06");
	ck_assert_str_eq(fixture_text(f, "PUT 0/0/2 ct=0", "0"), "2.04");
	ck_assert_str_eq(fixture_text(f, "PUT 0/0/5 ct=42", ""), "2.04");
	/* No key anywhere: the account can't be used. */
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "4.06");
	ck_assert_str_eq(fixture_text(f, "PUT 0/0/3 ct=42", "identity"), "2.04");
	ck_assert_str_eq(fixture_text(f, "PUT 0/0/5 ct=42", "topsecretkey"), "2.04");
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "2.04");
	ck_assert_str_eq(fake_net_target(f->net), "coaps://lwm.example:5684 id=identity key=12");
	ck_assert_str_eq(fixture_log(f), "status INIITIALISED;event 4;status INIITIALISING;");
	fake_net_dtls(f->net, DTLS_RUNNING);
	ck_assert_int_eq(lwm2m_get_dtls(f->client), DTLS_RUNNING);
	fake_net_dtls(f->net, DTLS_DONE);
	ck_assert_str_eq(fixture_log(f), "dtls 0;status REGISTERING;");
	ck_assert_int_eq(lwm2m_get_dtls(f->client), DTLS_DONE);
	ck_assert_ptr_null(strstr(buf_str(&f->events), "topsecret"));
	ck_assert_ptr_null(strstr(buf_str(&f->events), "746F70736563726574"));
	fixture_free(f);
}
END_TEST

START_TEST(bootstrap_psk_falls_back_to_the_setting)
{
	struct fixture *f = fixture_new();

	snprintf(f->settings.server.psk_id, sizeof(f->settings.server.psk_id), "867724030000225");
	f->settings.server.psk_len = 16;
	fixture_use_bootstrap(f);
	lwm2m_start(f->client);
	fake_net_line(f->net);
	fake_net_respond(f->net, COAP_204_CHANGED, NULL);
	add_security(f, "PUT 0/0 ct=11542", "coaps://lwm.example", 0);
	ck_assert_str_eq(fixture_hex(f, "PUT 1/0 ct=11542", "C10001"), "2.04");
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "2.04");
	ck_assert_str_eq(fake_net_target(f->net), "coaps://lwm.example:5684 id=867724030000225 key=16");
	fixture_free(f);
}
END_TEST

/* shows: 5.2.7/refused 5.2.7.2/optional */
START_TEST(bootstrap_json_and_refusals)
{
	struct fixture *f = bootstrapping();

	ck_assert_str_eq(fixture_text(f, "PUT 0/0 ct=11543",
				 "{\"bn\":\"/0/0/\",\"e\":[{\"n\":\"0\",\"sv\":\"coap://"
				 "lwm.example\"},{\"n\":\"1\",\"bv\":false},"
				 "{\"n\":\"2\",\"v\":3},{\"n\":\"5\",\"sv\":\"a2V5\"},{\"n\":\"6\",\"v\":3},{\"n\":"
				 "\"10\",\"v\":1}]}"),
		"2.04");
	ck_assert_str_eq(fixture_text(f, "PUT 1/0 ct=11543", "{\"e\":[{\"n\":\"0\",\"v\":1}]}"), "2.04");
	/* Out of range, unknown, not for a bootstrap server. */
	ck_assert_str_eq(fixture_text(f, "PUT 0/0/2 ct=0", "4"), "4.00");
	ck_assert_str_eq(fixture_text(f, "PUT 0/0/2 ct=0", "x"), "4.00");
	ck_assert_str_eq(fixture_text(f, "PUT 0/0/77 ct=0", "4"), "4.04");
	ck_assert_str_eq(fixture_text(f, "PUT 99/0/0 ct=0", "4"), "4.04");
	ck_assert_str_eq(fixture_text(f, "PUT 3/0/0 ct=0", "4"), "4.05");
	ck_assert_str_eq(fixture_text(f, "PUT 3/0/15 ct=0", "Asia/Shanghai"), "2.04");
	ck_assert_str_eq(fixture_text(f, "PUT 3/7/15 ct=0", "Asia/Shanghai"), "4.04");
	ck_assert_str_eq(fixture_text(f, "PUT 19/0/0 ct=42", "x"), "4.05");
	ck_assert_str_eq(fixture_text(f, "PUT 0/0 ct=60", "x"), "4.15");
	ck_assert_str_eq(fixture_text(f, "GET 1/0/1", NULL), "4.05");
	ck_assert_str_eq(fixture_text(f, "GET 1/0 accept=40", NULL), "4.00");
	ck_assert_str_eq(fixture_text(f, "POST 1/0/8", NULL), "4.05");
	ck_assert_str_eq(fixture_text(f, "DELETE 3", NULL), "4.05");
	ck_assert_str_eq(fixture_text(f, "DELETE 0/1", NULL), "4.05");
	ck_assert_str_eq(fixture_text(f, "DELETE 1/9", NULL), "4.04");
	ck_assert_str_eq(fixture_text(f, "GET bs", NULL), "4.05");
	/* No other way to write an id: what looks like another object than 0 isn't it. */
	ck_assert_str_eq(fixture_text(f, "PUT 00/0/5 ct=42", "topsecret"), "4.04");
	ck_assert_str_eq(fixture_text(f, "PUT 0/00/5 ct=42", "topsecret"), "4.04");
	/* More instances than there is room for. */
	ck_assert_str_eq(fixture_text(f, "PUT 0/2/10 ct=0", "2"), "2.04");
	ck_assert_str_eq(fixture_text(f, "PUT 0/3/10 ct=0", "3"), "2.04");
	ck_assert_str_eq(fixture_text(f, "PUT 0/4/10 ct=0", "4"), "5.00");
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "2.04");
	ck_assert_str_eq(fake_net_target(f->net), "coap://lwm.example:5683");
	fixture_free(f);
}
END_TEST

/* shows: 5.2.7.2/partial 5.2.7.2/object 5.2.7.2/all-or-none */
START_TEST(bootstrap_writes_change_what_they_name)
{
	struct fixture *f = bootstrapping();

	ck_assert_str_eq(fixture_text(f, "DELETE /", NULL), "2.02");
	add_security(f, "PUT 0/0 ct=11542", "coap://lwm.example", 3);
	/* Two servers at object level: lifetime 300 and ssid 1, ssid 2; then the first one's lifetime alone. */
	ck_assert_str_eq(fixture_hex(f, "PUT 1 ct=11542", "080007C10001C201012C0302C10002"), "2.04");
	ck_assert_str_eq(fixture_hex(f, "PUT 1 ct=11542", "0300C10178"), "2.04");
	ck_assert_str_eq(fixture_text(f, "PUT 1 ct=11543", "{\"e\":[{\"n\":\"2/7\",\"sv\":\"UQ\"}]}"), "2.04");
	ck_assert_str_eq(
		fixture_text(f, "GET 1 accept=40", NULL), "2.05 ct=40 \"lwm2m=\"1.0\",</1/0>;ssid=1,</1/2>;ssid=2\"");
	/* An instance: the mode alone, the URI stays. */
	ck_assert_str_eq(fixture_hex(f, "PUT 0/0 ct=11542", "C10203"), "2.04");
	/* There is room for two more servers, not for three: none is made. */
	ck_assert_str_eq(fixture_hex(f, "PUT 1 ct=11542", "0305C100050306C100060307C10007"), "5.00");
	ck_assert_str_eq(
		fixture_text(f, "GET 1 accept=40", NULL), "2.05 ct=40 \"lwm2m=\"1.0\",</1/0>;ssid=1,</1/2>;ssid=2\"");
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "2.04");
	ck_assert_str_eq(fake_net_target(f->net), "coap://lwm.example:5683");
	ck_assert_str_eq(fake_net_line(f->net),
		"CON POST rd?lwm2m=1.0&ep=867724030000225&b=U&lt=120 "
		"ct=40 \"</>;rt=\"oma.lwm2m\";ct=11543,</1/0>,</1/2>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>\"");
	fixture_free(f);
}
END_TEST

/* shows: 5.2.1/one-account dialect/second-account-bootstrap-server */
/* The client's own account is at /0/1: a second one changes nothing, the first may be written anew. */
START_TEST(bootstrap_has_one_account)
{
	struct fixture *f = bootstrapping();

	/* a URI, Bootstrap-Server true, NoSec */
	ck_assert_str_eq(fixture_hex(f, "PUT 0/0 ct=11542",
				 "C800"
				 "08"
				 "636F61703A2F2F68"
				 "C10101C10203"),
		"4.00");
	ck_assert_str_eq(fixture_text(f, "PUT 0/0/1 ct=0", "1"), "4.00");
	ck_assert_str_eq(fixture_text(f, "GET 0 accept=40", NULL), "2.05 ct=40 \"lwm2m=\"1.0\",</0/1>\"");
	ck_assert_str_eq(fixture_hex(f, "PUT 0/1 ct=11542",
				 "C800"
				 "08"
				 "636F61703A2F2F68"
				 "C10101C10203"),
		"2.04");
	/* two at once */
	ck_assert_str_eq(fixture_hex(f, "PUT 0 ct=11542", "0300C101010301C10101"), "4.00");
	ck_assert_str_eq(fixture_text(f, "GET 0 accept=40", NULL), "2.05 ct=40 \"lwm2m=\"1.0\",</0/1>\"");
	add_security(f, "PUT 0/0 ct=11542", "coap://lwm.example", 3);
	ck_assert_str_eq(fixture_hex(f, "PUT 1/0 ct=11542", "C10001"), "2.04");
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "2.04");
	ck_assert_str_eq(fake_net_target(f->net), "coap://lwm.example:5683");
	fixture_free(f);
}
END_TEST

/* shows: 7.3/own-account */
START_TEST(account_of_another_server)
{
	struct fixture *f = bootstrapping();

	add_security(f, "PUT 0/0 ct=11542", "coap://lwm.example", 3);
	ck_assert_str_eq(fixture_hex(f, "PUT 1 ct=11542", "0300C100010302C10002"), "2.04");
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "2.04");
	fake_net_line(f->net);
	fake_net_respond(f->net, COAP_201_CREATED, "rd/1");
	ck_assert_str_eq(fixture_text(f, "GET 1/0/0", NULL), "2.05 ct=0 \"1\"");
	ck_assert_str_eq(fixture_text(f, "GET 1/2/0", NULL), "4.01");
	ck_assert_str_eq(fixture_text(f, "GET 1/2", NULL), "4.01");
	ck_assert_str_eq(fixture_text(f, "PUT 1/2/1 ct=0", "60"), "4.01");
	ck_assert_str_eq(fixture_text(f, "PUT 1/2?pmin=5", NULL), "4.01");
	ck_assert_str_eq(fixture_text(f, "POST 1/2/8", NULL), "4.01");
	ck_assert_str_eq(fixture_text(f, "DELETE 1/2", NULL), "4.01");
	/* The object shows what is the server's own. */
	ck_assert_str_eq(fixture_text(f, "GET 1 accept=11543", NULL),
		"2.05 ct=11543 \"{\"bn\":\"/1/\",\"e\":[{\"n\":\"0/0\",\"v\":1},{\"n\":\"0/1\",\"v\":86400},"
		"{\"n\":\"0/2\",\"v\":0},{\"n\":\"0/5\",\"v\":86400},{\"n\":\"0/6\",\"bv\":true},"
		"{\"n\":\"0/7\",\"sv\":\"U\"}]}\"");
	fixture_free(f);
}
END_TEST

/* shows: 5.2.5/back-off */
/* Each way in which a bootstrap fails: INIT_FAILED, then again after 10, 20 and 40 s, then no more. */
START_TEST(bootstrap_failures_back_off)
{
	static const uint64_t waits[] = {10, 20, 40};
	struct fixture *f = fixture_new();

	fixture_use_bootstrap(f);
	lwm2m_start(f->client);
	for (int i = 0; i < 4; i++) {
		ck_assert_str_eq(fixture_log(f), "status INIITIALISING;");
		ck_assert_str_eq(fake_net_line(f->net), "CON POST bs?ep=867724030000225");
		if (i == 0) {
			fake_net_respond(f->net, COAP_403_FORBIDDEN, NULL);
		} else if (i == 1) {
			fake_net_outcome(f->net, LINK_TIMEOUT);
		} else if (i == 2) {
			/* The server answers, and then never finishes. */
			fake_net_respond(f->net, COAP_204_CHANGED, NULL);
			fixture_pass(f, 59);
			ck_assert_str_eq(fixture_log(f), "");
			fixture_pass(f, 1);
		} else {
			fake_net_outcome(f->net, LINK_RESET);
		}
		ck_assert_str_eq(fixture_log(f), "status INIT_FAILED;");
		ck_assert_str_eq(fake_net_target(f->net), "");
		if (i < 3) {
			fixture_pass(f, waits[i] - 1);
			ck_assert_str_eq(fake_net_line(f->net), "");
			fixture_pass(f, 1);
		}
	}
	fixture_pass(f, 100000);
	ck_assert_str_eq(fake_net_line(f->net), "");
	/* The host asks again. */
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_OK);
	ck_assert_str_eq(fake_net_line(f->net), "CON POST bs?ep=867724030000225");
	fixture_free(f);
}
END_TEST

/* shows: 5.2.5/time */
/* The time to finish counts from the server's last message. */
START_TEST(bootstrap_that_takes_its_time)
{
	struct fixture *f = bootstrapping();

	for (int i = 0; i < 4; i++) {
		fixture_pass(f, 50);
		ck_assert_str_eq(fixture_text(f, "GET / accept=40", NULL),
			"2.05 ct=40 \"lwm2m=\"1.0\",</0/1>,</3/0>,</4/0>,</5/0>,</19/0>,</19/1>\"");
	}
	fixture_pass(f, 59);
	ck_assert_int_eq(lwm2m_get_status(f->client), LWM2M_INITIALISING);
	fixture_pass(f, 1);
	ck_assert_int_eq(lwm2m_get_status(f->client), LWM2M_INIT_FAILED);
	fixture_free(f);
}
END_TEST

START_TEST(bootstrap_handshake_fails)
{
	struct fixture *f = fixture_new();

	f->settings.bootstrap.dtls = true;
	fixture_use_bootstrap(f);
	/* DTLS without a key is no configuration. */
	ck_assert_int_eq(lwm2m_get_status(f->client), LWM2M_MISSING_CONFIG);
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_ERR_NOT_CONFIGURED);
	ck_assert_int_eq(lwm2m_get_status(f->client), LWM2M_MISSING_CONFIG);
	f->settings.bootstrap.psk_len = 16;
	lwm2m_configure(f->client, &f->settings);
	fixture_log(f);
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_OK);
	ck_assert_str_eq(fixture_log(f), "status INIITIALISING;");
	fake_net_line(f->net);
	fake_net_dtls(f->net, DTLS_RUNNING);
	fake_net_dtls(f->net, DTLS_FAILED);
	fake_net_outcome(f->net, LINK_FAILED);
	ck_assert_str_eq(fixture_log(f), "dtls 3;status INIT_FAILED;");
	ck_assert_int_eq(lwm2m_get_dtls(f->client), DTLS_FAILED);
	fixture_pass(f, 10);
	ck_assert_str_eq(fake_net_line(f->net), "CON POST bs?ep=867724030000225");
	fixture_free(f);
}
END_TEST

/* shows: ETS/7 */
START_TEST(bootstrap_when_no_server_can_be_reached)
{
	struct fixture *f = fixture_new();

	snprintf(f->settings.bootstrap.host, sizeof(f->settings.bootstrap.host), "bs.example");
	f->settings.bootstrap.port = 5783;
	f->settings.server_first = true;
	f->settings.hold_off = 600;
	lwm2m_configure(f->client, &f->settings);
	lwm2m_set_ip(f->client, true);
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_OK);
	for (int i = 0; i < 4; i++) {
		ck_assert_str_eq(fake_net_target(f->net), "coap://192.0.2.1:5683");
		ck_assert_str_eq(fake_net_line(f->net), REGISTER_LINE);
		fake_net_outcome(f->net, LINK_TIMEOUT);
		if (i < 3)
			fixture_pass(f, 60);
	}
	fixture_pass(f, 599);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_pass(f, 1);
	ck_assert_str_eq(fake_net_target(f->net), "coap://bs.example:5783");
	ck_assert_str_eq(fake_net_line(f->net), "CON POST bs?ep=867724030000225");
	fake_net_respond(f->net, COAP_204_CHANGED, NULL);
	add_security(f, "PUT 0/0 ct=11542", "coap://lwm.example", 3);
	ck_assert_str_eq(fixture_hex(f, "PUT 1/0 ct=11542", "C10001"), "2.04");
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "2.04");
	ck_assert_str_eq(fake_net_target(f->net), "coap://lwm.example:5683");
	fixture_free(f);
}
END_TEST

/* shows: ETS/7 */
/* The server that the bootstrap server has named is dead: it may know another one by now (OMA TS 5.2.2). */
START_TEST(bootstrap_when_its_server_is_dead)
{
	struct fixture *f = bootstrapping();

	for (int round = 0; round < 2; round++) {
		add_security(f, "PUT 0/0 ct=11542", "coap://dead.example", 3);
		ck_assert_str_eq(fixture_hex(f, "PUT 1/0 ct=11542", "C10001"), "2.04");
		ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "2.04");
		fixture_log(f);
		for (int i = 0; i < 4; i++) {
			ck_assert_str_eq(fake_net_target(f->net), "coap://dead.example:5683");
			ck_assert_str_eq(fake_net_line(f->net), REGISTER_LINE);
			fixture_log(f);
			fake_net_outcome(f->net, LINK_TIMEOUT);
			if (i < 3)
				fixture_pass(f, 60);
		}
		ck_assert_str_eq(fixture_log(f), "status REG_FAILED;status INIITIALISING;");
		ck_assert_str_eq(fake_net_target(f->net), "coap://bs.example:5783");
		ck_assert_str_eq(fake_net_line(f->net), "CON POST bs?ep=867724030000225");
		fake_net_respond(f->net, COAP_204_CHANGED, NULL);
	}
	add_security(f, "PUT 0/0 ct=11542", "coap://lwm.example", 3);
	ck_assert_str_eq(fixture_hex(f, "PUT 1/0 ct=11542", "C10001"), "2.04");
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "2.04");
	ck_assert_str_eq(fake_net_target(f->net), "coap://lwm.example:5683");
	fixture_accept(f);
	fixture_free(f);
}
END_TEST

/* shows: E.1/hold-off */
START_TEST(bootstrap_hold_off)
{
	struct fixture *f = bootstrapping();

	/* The bootstrap server tells itself to be left alone for a while. */
	ck_assert_str_eq(fixture_text(f, "PUT 0/1/11 ct=0", "30"), "2.04");
	add_security(f, "PUT 0/0 ct=11542", "coap://lwm.example", 3);
	ck_assert_str_eq(fixture_hex(f, "PUT 1/0 ct=11542", "C10001"), "2.04");
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "2.04");
	fixture_accept(f);
	ck_assert_int_eq(lwm2m_deregister(f->client), LWM2M_OK);
	fake_net_line(f->net);
	fake_net_respond(f->net, COAP_202_DELETED, NULL);
	lwm2m_start(f->client);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_pass(f, 30);
	ck_assert_str_eq(fake_net_line(f->net), "CON POST bs?ep=867724030000225");
	fixture_free(f);
}
END_TEST

#define TEST(name)                                                                                                     \
	{                                                                                                              \
#name, name                                                                                            \
	}

int main(void)
{
	const struct fixture_test tests[] = {
		TEST(int_0_client_initiated_bootstrap),
		TEST(bootstrap_before_its_answer_and_by_resource),
		TEST(bootstrap_server_uris),
		TEST(bootstrap_psk_of_the_server),
		TEST(bootstrap_psk_falls_back_to_the_setting),
		TEST(bootstrap_json_and_refusals),
		TEST(bootstrap_writes_change_what_they_name),
		TEST(bootstrap_has_one_account),
		TEST(account_of_another_server),
		TEST(bootstrap_failures_back_off),
		TEST(bootstrap_that_takes_its_time),
		TEST(bootstrap_handshake_fails),
		TEST(bootstrap_when_no_server_can_be_reached),
		TEST(bootstrap_when_its_server_is_dead),
		TEST(bootstrap_hold_off),
		{NULL, NULL},
	};

	return fixture_run("lwm2m bootstrap", tests);
}
