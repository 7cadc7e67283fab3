/* Object 19 on its way to the host and back (guide 3.6, 4.1, 4.2). */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lwm2m_fixture.h"

/* Compares the answer to a request with a text payload (NULL: none). */
static void ask(struct fixture *f, const char *line, const char *payload, const char *answer)
{
	ck_assert_str_eq(fixture_text(f, line, payload), answer);
}

/* --- object 19 ---------------------------------------------------------------------------------------------------- */

/* shows: Platform/relay */
START_TEST(relay_read)
{
	struct fixture *f = fixture_registered();
	uint8_t token = 0x6c;

	fake_net_next_id(f->net, token, 48767);
	ask(f, "GET 19/1/0?a=1&b=2", NULL, "later");
	ck_assert_str_eq(fixture_log(f), "read 48767 6C a=1&b=2;");
	ck_assert_int_eq(lwm2m_can_respond(f->client, 48767, &token, 1, 3), LWM2M_ERR_PARAMETER);
	ck_assert_int_eq(lwm2m_can_respond(f->client, 48766, &token, 1, 1), LWM2M_ERR_STATE);
	ck_assert_int_eq(lwm2m_can_respond(f->client, 48767, &token, 0, 1), LWM2M_ERR_STATE);
	ck_assert_int_eq(lwm2m_can_respond(f->client, 48767, &token, 1, 1), LWM2M_OK);
	ck_assert_int_eq(lwm2m_respond(f->client, 48767, &token, 1, 1, (const uint8_t *)"data", 4), LWM2M_OK);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=42 \"data\"");
	ck_assert_uint_eq(fake_net_last(f->net)->msg.token[0], 0x6c);
	ck_assert_int_eq(lwm2m_respond(f->client, 48767, &token, 1, 1, NULL, 0), LWM2M_ERR_STATE);
	fixture_free(f);
}
END_TEST

/* shows: ETS/202 */
START_TEST(relay_formats)
{
	static const struct {
		const char *line, *sent;
	} rows[] = {
		{"GET 19/0/0 accept=42", "CON 2.05 ct=42 \"ab\""},
		{"GET 19/0/0 accept=11543", "CON 2.05 ct=11543 \"ab\""},
		{"GET 19/0/0 accept=11542", "CON 2.05 ct=11542 C2006162"},
		{"GET 19/0 accept=11542", "CON 2.05 ct=11542 C2006162"},
		{"GET 19/1", "CON 2.05 ct=11542 C2006162"},
		{"GET 19/1/0", "CON 2.05 ct=42 \"ab\""},
	};
	struct fixture *f = fixture_registered();
	uint8_t token = 1;

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		fake_net_next_id(f->net, token, 7);
		ask(f, rows[i].line, NULL, "later");
		ck_assert_int_eq(lwm2m_respond(f->client, 7, &token, 1, 1, (const uint8_t *)"ab", 2), LWM2M_OK);
		ck_assert_str_eq(fake_net_line(f->net), rows[i].sent);
	}
	ask(f, "GET 19/1/0 accept=60", NULL, "4.06");
	ask(f, "GET 19/1/1", NULL, "4.04");
	ask(f, "GET 19/2/0", NULL, "4.04");
	/* quirk read-format=text */
	f->settings.read_text = true;
	lwm2m_configure(f->client, &f->settings);
	for (int i = 0; i < 2; i++) {
		fake_net_next_id(f->net, token, 7);
		ask(f, i == 0 ? "GET 19/1" : "GET 19/1/0", NULL, "later");
		ck_assert_int_eq(lwm2m_respond(f->client, 7, &token, 1, 1, (const uint8_t *)"ab", 2), LWM2M_OK);
		ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 \"ab\"");
	}
	ask(f, "GET 19", NULL, "4.05");
	ask(f, "POST 19", "x", "4.05");
	ask(f, "DELETE 19/0", NULL, "4.05");
	fixture_free(f);
}
END_TEST

/* shows: ETS/210 Platform/relay */
START_TEST(relay_write)
{
	static const struct {
		int result;
		const char *sent;
	} rows[] = {{2, "CON 2.04"}, {11, "CON 4.00"}, {12, "CON 4.01"}, {13, "CON 4.04"}, {14, "CON 4.05"}};
	struct fixture *f = fixture_registered();
	uint8_t token = 0xfe;

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		fake_net_next_id(f->net, token, 9);
		ask(f, "PUT 19/1/0 ct=42", "{\"on\":1}", "later");
		ck_assert_str_eq(fixture_log(f), "write 9 FE {\"on\":1};");
		ck_assert_int_eq(lwm2m_respond(f->client, 9, &token, 1, rows[i].result, NULL, 0), LWM2M_OK);
		ck_assert_str_eq(fake_net_line(f->net), rows[i].sent);
	}
	/* The value comes out of its TLV, also out of one of a multiple resource. */
	fake_net_next_id(f->net, token, 10);
	ck_assert_str_eq(fixture_hex(f, "PUT 19/1/0 ct=11542", "C2006162"), "later");
	ck_assert_str_eq(fixture_log(f), "write 10 FE ab;");
	fake_net_next_id(f->net, token, 11);
	ck_assert_str_eq(fixture_hex(f, "POST 19/1 ct=11542", "840042006162"), "later");
	ck_assert_str_eq(fixture_log(f), "write 11 FE ab;");
	fixture_free(f);
}
END_TEST

START_TEST(relay_limits)
{
	struct fixture *f = fixture_registered();
	uint8_t token = 1;
	char big[1026];

	fake_net_next_id(f->net, token, 1);
	for (int i = 0; i < 8; i++)
		ask(f, "GET 19/1/0", NULL, "later");
	ask(f, "GET 19/1/0", NULL, "5.03");
	/* The same request again is the same request. */
	fixture_log(f);
	fake_net_next_id(f->net, token, 1);
	ask(f, "GET 19/1/0", NULL, "later");
	ck_assert_str_eq(fixture_log(f), "");
	fixture_pass(f, 9);
	ck_assert_int_eq(lwm2m_can_respond(f->client, 1, &token, 1, 1), LWM2M_OK);
	fixture_pass(f, 1);
	ck_assert_int_eq(lwm2m_can_respond(f->client, 1, &token, 1, 1), LWM2M_ERR_STATE);
	ck_assert_str_eq(fake_net_line(f->net), "");
	memset(big, 'x', sizeof(big) - 1);
	big[1025] = '\0';
	ask(f, "PUT 19/1/0 ct=42", big, "4.13");
	big[1024] = '\0';
	ask(f, "PUT 19/1/0 ct=42", big, "later");
	/* A link that goes takes its requests with it. */
	fake_net_next_id(f->net, token, 77);
	ask(f, "GET 19/1/0", NULL, "later");
	lwm2m_set_ip(f->client, false);
	ck_assert_int_eq(lwm2m_can_respond(f->client, 77, &token, 1, 1), LWM2M_ERR_STATE);
	fixture_free(f);
}
END_TEST

/* The host's time counts from the moment that it hears of the request (guide 4.1). */
START_TEST(relay_time_counts_from_the_line)
{
	struct fixture *f = fixture_registered();
	uint8_t token = 1;

	f->host_busy = true;
	fake_net_next_id(f->net, token, 1);
	ask(f, "GET 19/1/0", NULL, "later");
	fixture_pass(f, 60);
	lwm2m_host_told(f->client);
	fixture_pass(f, 5);
	/* Another line doesn't give the first request more time. */
	lwm2m_host_told(f->client);
	fixture_pass(f, 4);
	ck_assert_int_eq(lwm2m_can_respond(f->client, 1, &token, 1, 1), LWM2M_OK);
	fixture_pass(f, 1);
	ck_assert_int_eq(lwm2m_can_respond(f->client, 1, &token, 1, 1), LWM2M_ERR_STATE);
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
		TEST(relay_read),
		TEST(relay_formats),
		TEST(relay_write),
		TEST(relay_limits),
		TEST(relay_time_counts_from_the_line),
		{NULL, NULL},
	};

	return fixture_run("lwm2m relay", tests);
}
