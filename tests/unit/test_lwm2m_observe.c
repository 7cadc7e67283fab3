/*
 * Discover, notification attributes, Information Reporting. Test cases carry the ids of the OMA Enabler Test
 * Specification (LightweightM2M-1.0-int-NNN) where it has one.
 */
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

/* --- Discover and attributes -------------------------------------------------------------------------------------- */

/* shows: ETS/260 5.1.2/cleared ETS/261 */
START_TEST(int_260_discover)
{
	struct fixture *f = fixture_registered();

	ask(f, "GET 5 accept=40", NULL,
		"2.05 ct=40 \"</5>,</5/0>,</5/0/0>,</5/0/1>,</5/0/2>,</5/0/3>,</5/0/5>,</5/0/8>,</5/0/9>\"");
	ask(f, "PUT 3/0?pmin=10&pmax=200", NULL, "2.04");
	ask(f, "GET 3 accept=40", NULL,
		"2.05 ct=40 "
		"\"</3>,</3/0>;pmin=10;pmax=200,</3/0/0>,</3/0/1>,</3/0/2>,</3/0/3>,</3/0/4>,</3/0/5>,</3/0/6>,"
		"</3/0/7>,</3/0/8>,</3/0/9>,</3/0/10>,</3/0/11>,</3/0/12>,</3/0/14>,</3/0/15>,</3/0/16>,</3/0/20>,"
		"</3/0/21>\"");
	ask(f, "PUT 3/0/7?lt=1&gt=6&st=1", NULL, "2.04");
	ask(f, "GET 3/0/7 accept=40", NULL, "2.05 ct=40 \"</3/0/7>;dim=1;pmin=10;pmax=200;lt=1;gt=6;st=1\"");
	ask(f, "PUT 3/0/9?lt=20.5&gt=80.25", NULL, "2.04");
	ask(f, "GET 3/0/9 accept=40", NULL, "2.05 ct=40 \"</3/0/9>;pmin=10;pmax=200;lt=20.5;gt=80.25\"");
	ask(f, "GET 3/0 accept=40", NULL,
		"2.05 ct=40 "
		"\"</3/0>;pmin=10;pmax=200,</3/0/0>,</3/0/1>,</3/0/2>,</3/0/3>,</3/0/4>,</3/0/5>,</3/0/6>;dim=2,"
		"</3/0/7>;dim=1;lt=1;gt=6;st=1,</3/0/8>;dim=1,</3/0/9>;lt=20.5;gt=80.25,</3/0/10>,</3/0/11>;dim=1,"
		"</3/0/12>,</3/0/14>,</3/0/15>,</3/0/16>,</3/0/20>,</3/0/21>\"");
	/* A name alone takes the attribute back. */
	ask(f, "PUT 3/0/7?lt&gt&st", NULL, "2.04");
	ask(f, "PUT 3/0?pmin&pmax", NULL, "2.04");
	ask(f, "GET 3/0/7 accept=40", NULL, "2.05 ct=40 \"</3/0/7>;dim=1\"");
	ask(f, "GET 19 accept=40", NULL, "2.05 ct=40 \"</19>,</19/0>,</19/0/0>,</19/1>,</19/1/0>\"");
	fixture_free(f);
}
END_TEST

/* shows: 5.1.2/refused */
START_TEST(attributes_that_are_refused)
{
	static const char *const rows[] = {"PUT 3/0?pmin=20&pmax=10", "PUT 3/0?pmin=-1", "PUT 3/0?pmin=1.5",
		"PUT 3/0?pmin=", "PUT 3/0?pmin=x", "PUT 3/0?pmin=99999999999999", "PUT 3/0?lt=1", "PUT 3/0/0?lt=1",
		"PUT 3/0/9?lt=5&gt=5", "PUT 3/0/9?lt=1&gt=5&st=2", "PUT 3/0/9?st=-1", "PUT 3/0/9?lt=1.2345",
		"PUT 3/0/9?lt=1.", "PUT 3/0/9?what=1", "PUT 3/0/9?=1"};
	struct fixture *f = fixture_registered();
	char line[64];

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		ask(f, rows[i], NULL, "4.00");
	ask(f, "PUT 3/0/99?pmin=1", NULL, "4.04");
	ask(f, "GET 3/0/9 accept=40", NULL, "2.05 ct=40 \"</3/0/9>\"");
	/* There is room for so many paths, no more. */
	for (int i = 0; i <= 21; i++) {
		snprintf(line, sizeof(line), "PUT 3/0/%d?pmin=1", i);
		fixture_text(f, line, NULL);
	}
	for (int i = 0; i <= 10; i++) {
		snprintf(line, sizeof(line), "PUT 4/0/%d?pmin=1", i);
		fixture_text(f, line, NULL);
	}
	ask(f, "PUT 1/0/1?pmin=1", NULL, "2.04");
	ask(f, "PUT 1/0/2?pmin=1", NULL, "2.04");
	ask(f, "PUT 1/0/3?pmin=1", NULL, "2.04");
	ask(f, "PUT 1/0/5?pmin=1", NULL, "5.00");
	fixture_free(f);
}
END_TEST

/* --- observing ---------------------------------------------------------------------------------------------------- */

/* shows: ETS/301 ETS/660 5.1.2/pmax */
START_TEST(int_301_observe)
{
	struct fixture *f = fixture_registered();

	ask(f, "GET 3/0/6", NULL, "2.05 ct=11542 8606410001410105");
	ask(f, "PUT 3/0/7?pmin=5&pmax=15", NULL, "2.04");
	ask(f, "PUT 3/0/8?pmin=10&pmax=20", NULL, "2.04");
	ask(f, "GET 3/0/7 observe=0", NULL, "2.05 ct=11542 observe=0 840742000E10");
	ask(f, "GET 3/0/8 observe=0", NULL, "2.05 ct=11542 observe=0 8308410028");
	/* Nothing changes: at the maximum period. */
	fixture_pass(f, 14);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_pass(f, 1);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=11542 observe=1 840742000E10");
	fixture_pass(f, 5);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=11542 observe=1 8308410028");
	fixture_free(f);
}
END_TEST

/* shows: 5.1.2/pmin 5.1.2/pmax 5.5/con */
START_TEST(observe_changes_within_periods)
{
	struct fixture *f = fixture_registered();

	ask(f, "PUT 3/0/9?pmin=5&pmax=60", NULL, "2.04");
	ask(f, "GET 3/0/9 observe=0", NULL, "2.05 ct=0 observe=0 \"90\"");
	f->info.battery_level = 89;
	lwm2m_values_changed(f->client);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_pass(f, 2);
	f->info.battery_level = 88;
	lwm2m_values_changed(f->client);
	fixture_pass(f, 3);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=1 \"88\"");
	/* The next one waits for the ACK. */
	f->info.battery_level = 87;
	lwm2m_values_changed(f->client);
	fixture_pass(f, 30);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fake_net_outcome(f->net, LINK_ACKED);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=2 \"87\"");
	fake_net_outcome(f->net, LINK_ACKED);
	fixture_pass(f, 59);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_pass(f, 1);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=3 \"87\"");
	fixture_free(f);
}
END_TEST

/* shows: 5.1.2/lt 5.1.2/gt 5.1.2/st */
START_TEST(observe_thresholds)
{
	struct fixture *f = fixture_registered();
	static const struct {
		int level;
		const char *sent;
	} rows[] = {
		{70, ""}, {55, ""}, {49, "CON 2.05 ct=0 observe=1 \"49\""}, /* below gt */
		{30, ""}, {19, "CON 2.05 ct=0 observe=2 \"19\""}, /* below lt */
		{10, ""}, {25, "CON 2.05 ct=0 observe=3 \"25\""}, /* above lt */
	};

	ask(f, "PUT 3/0/9?lt=20&gt=50", NULL, "2.04");
	ask(f, "GET 3/0/9 observe=0", NULL, "2.05 ct=0 observe=0 \"90\"");
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		f->info.battery_level = rows[i].level;
		lwm2m_values_changed(f->client);
		ck_assert_str_eq(fake_net_line(f->net), rows[i].sent);
		if (rows[i].sent[0] != '\0')
			fake_net_outcome(f->net, LINK_ACKED);
	}
	ask(f, "PUT 3/0/9?lt&gt&st=10", NULL, "2.04");
	f->info.battery_level = 34;
	lwm2m_values_changed(f->client);
	ck_assert_str_eq(fake_net_line(f->net), "");
	f->info.battery_level = 35;
	lwm2m_values_changed(f->client);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=4 \"35\"");
	fixture_free(f);
}
END_TEST

/* shows: 5.1.2/time 5.1.2/st 5.1.2/gt 5.1.2/lt 5.1.2/pmin */
START_TEST(observe_time_of_day)
{
	struct fixture *f = fixture_registered();

	ask(f, "PUT 3/0/13 ct=0", "1000000", "2.04");
	ask(f, "PUT 3/0/13?st=60", NULL, "2.04");
	ask(f, "GET 3/0/13 observe=0", NULL, "2.05 ct=0 observe=0 \"1000000\"");
	fixture_pass(f, 59);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_pass(f, 1);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=1 \"1000060\"");
	fake_net_outcome(f->net, LINK_ACKED);
	/* A step in between, back as well as forth. */
	ask(f, "PUT 3/0/13 ct=0", "1000001", "2.04");
	ck_assert_str_eq(fake_net_line(f->net), "");
	ask(f, "PUT 3/0/13 ct=0", "1000000", "2.04");
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=2 \"1000000\"");
	fake_net_outcome(f->net, LINK_ACKED);
	/* Above 1000100, then never again. */
	ask(f, "PUT 3/0/13?st&gt=1000100", NULL, "2.04");
	fixture_pass(f, 100);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_pass(f, 1);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=3 \"1000101\"");
	fake_net_outcome(f->net, LINK_ACKED);
	fixture_pass(f, 10000);
	ck_assert_str_eq(fake_net_line(f->net), "");
	/* Not below 2000000 any more, but 10 s after the notification before at the earliest. */
	ask(f, "PUT 3/0/13 ct=0", "1999995", "2.04");
	ck_assert_str_eq(fake_net_line(f->net), "");
	ask(f, "PUT 3/0/13?gt&lt=2000000&pmin=10", NULL, "2.04");
	fixture_pass(f, 4);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_pass(f, 1);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=4 \"2000000\"");
	fake_net_outcome(f->net, LINK_ACKED);
	/* Each second is a change; pmin holds them back. */
	ask(f, "PUT 3/0/13?lt", NULL, "2.04");
	fixture_pass(f, 9);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_pass(f, 1);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=5 \"2000010\"");
	fake_net_outcome(f->net, LINK_ACKED);
	fixture_pass(f, 10);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=6 \"2000020\"");
	fake_net_outcome(f->net, LINK_RESET);
	fixture_pass(f, 1000);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_free(f);
}
END_TEST

/* shows: 5.1.2/levels 5.1.2/pmax-below-pmin */
START_TEST(observe_periods_that_contradict_each_other)
{
	struct fixture *f = fixture_registered();

	/* Each is right at its own level; in force for 3/0/9 is pmax 5 below pmin 20: ignored. */
	ask(f, "PUT 3?pmin=20", NULL, "2.04");
	ask(f, "PUT 3/0/9?pmax=5", NULL, "2.04");
	ask(f, "GET 3/0/9 observe=0", NULL, "2.05 ct=0 observe=0 \"90\"");
	fixture_pass(f, 1000);
	ck_assert_str_eq(fake_net_line(f->net), "");
	f->info.battery_level = 89;
	lwm2m_values_changed(f->client);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=1 \"89\"");
	fake_net_outcome(f->net, LINK_ACKED);
	/* The nearer level wins; equal periods are regular notifications. */
	ask(f, "PUT 3/0?pmin=5", NULL, "2.04");
	for (int i = 2; i < 5; i++) {
		char line[64];

		fixture_pass(f, i == 2 ? 5 : 4);
		ck_assert_str_eq(fake_net_line(f->net), i == 2 ? "CON 2.05 ct=0 observe=2 \"89\"" : "");
		if (i > 2) {
			fixture_pass(f, 1);
			snprintf(line, sizeof(line), "CON 2.05 ct=0 observe=%d \"89\"", i);
			ck_assert_str_eq(fake_net_line(f->net), line);
		}
		fake_net_outcome(f->net, LINK_ACKED);
	}
	/* A maximum period of 0 is none. */
	ask(f, "PUT 3/0/9?pmax=0", NULL, "2.04");
	fixture_pass(f, 1000);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_free(f);
}
END_TEST

static uint8_t token_of_last(struct fixture *f)
{
	const struct fake_sent *sent = fake_net_last(f->net);

	ck_assert_uint_eq(sent->msg.token_len, 1);
	return sent->msg.token[0];
}

/* shows: 5.5/several 5.5/cancel-token 5.5/reset-one */
START_TEST(observations_of_one_path)
{
	struct fixture *f = fixture_registered();

	fake_net_next_id(f->net, 0x10, 100);
	ask(f, "GET 3/0/9 observe=0", NULL, "2.05 ct=0 observe=0 \"90\"");
	ask(f, "GET 3/0/9 observe=0 accept=11542", NULL, "2.05 ct=11542 observe=0 C1095A");
	ask(f, "GET 3/0/9 observe=0 accept=11543", NULL,
		"2.05 ct=11543 observe=0 \"{\"bn\":\"/3/0/9\",\"e\":[{\"v\":90}]}\"");
	f->info.battery_level = 50;
	lwm2m_values_changed(f->client);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=1 \"50\"");
	ck_assert_uint_eq(token_of_last(f), 0x10);
	fake_net_outcome(f->net, LINK_RESET);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=11542 observe=1 C10932");
	ck_assert_uint_eq(token_of_last(f), 0x11);
	fake_net_outcome(f->net, LINK_ACKED);
	ck_assert_str_eq(
		fake_net_line(f->net), "CON 2.05 ct=11543 observe=1 \"{\"bn\":\"/3/0/9\",\"e\":[{\"v\":50}]}\"");
	ck_assert_uint_eq(token_of_last(f), 0x12);
	fake_net_outcome(f->net, LINK_ACKED);
	/* By its token one of the two that are left ends, by another token all of the path. */
	fake_net_next_id(f->net, 0x11, 110);
	ask(f, "GET 3/0/9 observe=1", NULL, "2.05 ct=0 \"50\"");
	f->info.battery_level = 49;
	lwm2m_values_changed(f->client);
	fake_net_line(f->net);
	ck_assert_uint_eq(token_of_last(f), 0x12);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fake_net_next_id(f->net, 0x40, 120);
	ask(f, "GET 3/0/9 observe=1", NULL, "2.05 ct=0 \"49\"");
	f->info.battery_level = 48;
	lwm2m_values_changed(f->client);
	ck_assert_str_eq(fake_net_line(f->net), "");
	/* A token that comes again is the same observation, of another path now. */
	fake_net_next_id(f->net, 0x50, 130);
	fixture_text(f, "GET 3/0/9 observe=0", NULL);
	fake_net_next_id(f->net, 0x50, 131);
	fixture_text(f, "GET 3/0/10 observe=0", NULL);
	f->info.battery_level = 47;
	lwm2m_values_changed(f->client);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_free(f);
}
END_TEST

/* shows: 5.1.2/default-periods */
START_TEST(observe_default_periods_and_own_writes)
{
	struct fixture *f = fixture_registered();

	ask(f, "PUT 1/0/2 ct=0", "10", "2.04");
	ask(f, "PUT 1/0/3 ct=0", "100", "2.04");
	ask(f, "GET 1/0/5 observe=0", NULL, "2.05 ct=0 observe=0 \"86400\"");
	ask(f, "PUT 1/0/5 ct=0", "300", "2.04");
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_pass(f, 10);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=1 \"300\"");
	fake_net_outcome(f->net, LINK_ACKED);
	fixture_pass(f, 100);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=2 \"300\"");
	fixture_free(f);
}
END_TEST

/* shows: 5.5/volatile */
/* The running clock alone is no reason to notify about the Device object. */
START_TEST(observe_instance)
{
	struct fixture *f = fixture_registered();

	f->info.unix_time = 1584000000;
	ck_assert_ptr_nonnull(strstr(fixture_text(f, "GET 3/0 observe=0", NULL), "observe=0"));
	f->info.unix_time += 100;
	lwm2m_values_changed(f->client);
	ck_assert_str_eq(fake_net_line(f->net), "");
	f->info.battery_mv = 3500;
	lwm2m_values_changed(f->client);
	ck_assert_ptr_nonnull(strstr(fake_net_line(f->net), "CON 2.05 ct=11542 observe=1 "));
	fixture_free(f);
}
END_TEST

/* shows: ETS/302 5.5/reset-one */
START_TEST(int_302_reset_cancels)
{
	struct fixture *f = fixture_registered();

	ask(f, "PUT 3/0?pmin=1&pmax=5", NULL, "2.04");
	fixture_text(f, "GET 3/0/9 observe=0", NULL);
	fixture_text(f, "GET 3/0/10 observe=0", NULL);
	fixture_pass(f, 5);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=1 \"90\"");
	fake_net_outcome(f->net, LINK_RESET);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=1 \"100\"");
	fake_net_outcome(f->net, LINK_ACKED);
	fixture_pass(f, 5);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=2 \"100\"");
	fake_net_outcome(f->net, LINK_RESET);
	fixture_pass(f, 100);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_free(f);
}
END_TEST

/* Observations of object 19 begin and end: each has its event. */
START_TEST(data_observation_is_told)
{
	struct fixture *f = fixture_registered();

	buf_clear(&f->events);
	fake_net_next_id(f->net, 0x10, 100);
	ask(f, "GET 19/0/0 observe=0", NULL, "2.05 ct=42 observe=0");
	ck_assert_str_eq(fixture_log(f), "status MO_DATA_ENABLED;event 3;");
	ck_assert_ptr_nonnull(strstr(buf_str(&f->events), "lwm2m what=data-observed "));
	fake_net_next_id(f->net, 0x10, 101);
	ask(f, "GET 19/0/0 observe=1", NULL, "2.05 ct=42");
	ck_assert_str_eq(fixture_log(f), "status REGISTERED;event 9;");
	ck_assert_ptr_nonnull(strstr(buf_str(&f->events), "lwm2m what=data-cancelled "));
	ck_assert_ptr_null(strstr(buf_str(&f->events), "=? "));
	fixture_free(f);
}
END_TEST

/* shows: ETS/303 5.5/cancel-path */
START_TEST(int_303_observe_1_cancels)
{
	struct fixture *f = fixture_registered();

	ask(f, "PUT 3/0?pmin=1&pmax=5", NULL, "2.04");
	fixture_text(f, "GET 3/0/9 observe=0", NULL);
	ask(f, "GET 3/0/9 observe=1", NULL, "2.05 ct=0 \"90\"");
	fixture_pass(f, 100);
	ck_assert_str_eq(fake_net_line(f->net), "");
	ask(f, "GET 3/0/9 observe=1", NULL, "2.05 ct=0 \"90\"");
	fixture_free(f);
}
END_TEST

/* shows: ETS/560 */
START_TEST(int_560_storing)
{
	struct fixture *f = fixture_registered();

	fixture_text(f, "GET 3/0/9 observe=0", NULL);
	f->info.battery_level = 50;
	lwm2m_values_changed(f->client);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=1 \"50\"");
	/* Undelivered: an Update, and then once more; nothing before its answer, whatever changes. */
	fake_net_outcome(f->net, LINK_TIMEOUT);
	fixture_settle(f);
	ck_assert_str_eq(fake_net_line(f->net), "CON POST rd/5a3f");
	f->info.battery_level = 45;
	lwm2m_values_changed(f->client);
	fixture_pass(f, 10);
	ck_assert_str_eq(fake_net_take(f->net) != NULL ? "sent" : "", "");
	fake_net_respond(f->net, COAP_204_CHANGED, NULL);
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=2 \"45\"");
	fake_net_outcome(f->net, LINK_ACKED);
	/* The server doesn't want that: the observation ends. */
	ask(f, "PUT 1/0/6 ct=0", "0", "2.04");
	f->info.battery_level = 40;
	lwm2m_values_changed(f->client);
	fake_net_line(f->net);
	fake_net_outcome(f->net, LINK_TIMEOUT);
	fixture_settle(f);
	f->info.battery_level = 30;
	lwm2m_values_changed(f->client);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_free(f);
}
END_TEST

/* shows: 5.5/bounded */
START_TEST(observations_are_bounded)
{
	static const int ids[] = {0, 1, 2, 3, 6, 7, 8, 9, 10, 11, 14, 15, 16, 20, 21};
	struct fixture *f = fixture_registered();
	char line[64];

	for (size_t i = 0; i < sizeof(ids) / sizeof(ids[0]); i++) {
		snprintf(line, sizeof(line), "GET 3/0/%d observe=0", ids[i]);
		ck_assert_ptr_nonnull(strstr(fixture_text(f, line, NULL), "observe=0"));
	}
	ask(f, "GET 4/0/0 observe=0", NULL, "2.05 ct=0 observe=0 \"7\"");
	ask(f, "GET 4/0/2 observe=0", NULL, "2.05 ct=0 \"-80\"");
	/* An observation anew takes its own place. */
	ask(f, "GET 4/0/0 observe=0", NULL, "2.05 ct=0 observe=0 \"7\"");
	ask(f, "GET 19/0/0 observe=0", NULL, "2.05 ct=42");
	ck_assert_str_eq(fixture_log(f), "");
	fixture_free(f);
}
END_TEST

/* shows: 5.5/gone */
START_TEST(what_vanishes_is_not_observed_any_more)
{
	struct fixture *f = fixture_registered();

	ck_assert_ptr_nonnull(strstr(fixture_text(f, "GET 4/0/7 observe=0", NULL), "observe=0"));
	f->info.apn = NULL;
	lwm2m_values_changed(f->client);
	ck_assert_str_eq(fake_net_line(f->net), "CON 4.04 observe=1");
	f->info.apn = "x";
	lwm2m_values_changed(f->client);
	ck_assert_str_eq(fake_net_line(f->net), "");
	fixture_free(f);
}
END_TEST

/* shows: ETS/760 */
/* Guide 4.3: event 5 when 5/0/3 is observed; its changes are told. */
START_TEST(int_760_observe_firmware)
{
	struct fixture *f = fixture_registered();

	ask(f, "GET 5/0/3 observe=0", NULL, "2.05 ct=0 observe=0 \"0\"");
	ck_assert_str_eq(fixture_log(f), "event 5;");
	ask(f, "GET 5/0/5 observe=0", NULL, "2.05 ct=0 observe=0 \"0\"");
	ck_assert_str_eq(fixture_log(f), "");
	ask(f, "PUT 5/0/1 ct=0", "ftp://192.0.2.1/image", "2.04");
	ck_assert_str_eq(fake_net_line(f->net), "CON 2.05 ct=0 observe=1 \"9\"");
	fixture_free(f);
}
END_TEST

/* shows: 3.8/observed-object */
/* The object, or its instance, is the firmware, too; an observation of it alone ends with none left. */
START_TEST(observe_firmware_as_a_whole)
{
	static const char *const paths[] = {"5", "5/0", "5/0/3"};

	for (size_t i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		struct fixture *f = fixture_registered();
		char line[64];

		snprintf(line, sizeof(line), "GET %s observe=0 accept=11542", paths[i]);
		fixture_text(f, line, NULL);
		ck_assert_str_eq(fixture_log(f), "event 5;");
		ask(f, "PUT 5/0/1 ct=0", "ftp://192.0.2.1/image", "2.04");
		ask(f, "GET 5/0/5", NULL, "2.05 ct=0 \"9\"");
		fixture_free(f);
	}
}
END_TEST

/* shows: 3.8/order */
/* Observed and written to within one turn: event 5 comes before what the Write leads to. */
START_TEST(firmware_is_observed_before_it_is_written)
{
	struct fixture *f = fixture_registered();
	static const char uri[] = "coap://192.0.2.1/fw";

	ck_assert_str_eq(fake_net_request(f->net, "GET 5/0/3 observe=0", NULL, 0), "2.05 ct=0 observe=0 \"0\"");
	ck_assert_str_eq(fake_net_request(f->net, "PUT 5/0/1 ct=0", uri, strlen(uri)), "2.04");
	fixture_settle(f);
	ck_assert_str_eq(fixture_log(f), "event 5;firmware 0;");
	fixture_free(f);
}
END_TEST

/* The same of object 19: its observation, its end, and then the data that the host hears of. */
START_TEST(data_is_observed_before_it_is_read)
{
	struct fixture *f = fixture_registered();

	fake_net_next_id(f->net, 1, 1);
	ck_assert_str_eq(fake_net_request(f->net, "GET 19/0/0 observe=0", NULL, 0), "2.05 ct=42 observe=0");
	ck_assert_str_eq(fake_net_request(f->net, "GET 19/1/0", NULL, 0), "later");
	fixture_settle(f);
	ck_assert_str_eq(fixture_log(f), "status MO_DATA_ENABLED;event 3;read 2 02;");
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
		TEST(int_260_discover),
		TEST(attributes_that_are_refused),
		TEST(int_301_observe),
		TEST(observe_changes_within_periods),
		TEST(observe_thresholds),
		TEST(observe_time_of_day),
		TEST(observe_periods_that_contradict_each_other),
		TEST(observations_of_one_path),
		TEST(observe_default_periods_and_own_writes),
		TEST(observe_instance),
		TEST(int_302_reset_cancels),
		TEST(data_observation_is_told),
		TEST(int_303_observe_1_cancels),
		TEST(int_560_storing),
		TEST(observations_are_bounded),
		TEST(what_vanishes_is_not_observed_any_more),
		TEST(int_760_observe_firmware),
		TEST(observe_firmware_as_a_whole),
		TEST(firmware_is_observed_before_it_is_written),
		TEST(data_is_observed_before_it_is_read),
		{NULL, NULL},
	};

	return fixture_run("lwm2m observe", tests);
}
