/* The table of the client's states: nothing in it is unreachable, doubtful or without a way out. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "lwm2m_fixture.h"

#define ROWS_MAX 256

/* All transitions; returns how many. */
static size_t load(struct lwm2m_transition *rows)
{
	size_t n = 0;

	while (n < ROWS_MAX && lwm2m_transition(n, &rows[n]))
		n++;
	ck_assert_uint_gt(n, 0);
	ck_assert_uint_lt(n, ROWS_MAX);
	return n;
}

/* Marks what can be reached from the state `off`. */
static void reach(const struct lwm2m_transition *rows, size_t n, bool *reached)
{
	bool more = true;

	for (size_t i = 0; i < n; i++)
		reached[i] = strcmp(rows[i].state, "off") == 0;
	while (more) {
		more = false;
		for (size_t i = 0; i < n; i++)
			for (size_t k = 0; k < n; k++)
				if (reached[i] && !reached[k] && strcmp(rows[i].next, rows[k].state) == 0)
					more = reached[k] = true;
	}
}

START_TEST(every_transition_can_be_reached)
{
	struct lwm2m_transition rows[ROWS_MAX];
	bool reached[ROWS_MAX];
	size_t n = load(rows);

	reach(rows, n, reached);
	for (size_t i = 0; i < n; i++)
		ck_assert_msg(reached[i], "%s, %s", rows[i].state, rows[i].event);
}
END_TEST

START_TEST(every_status_is_shown)
{
	struct lwm2m_transition rows[ROWS_MAX];
	size_t n = load(rows), shown = 0;

	for (const struct value_name *s = lwm2m_status_names; s->name != NULL; s++)
		for (size_t i = 0; i < n; i++)
			if (rows[i].status != NULL && strcmp(rows[i].status, s->name) == 0) {
				shown++;
				break;
			}
	ck_assert_uint_eq(shown, 14);
}
END_TEST

START_TEST(an_event_leads_to_one_state)
{
	struct lwm2m_transition rows[ROWS_MAX];
	size_t n = load(rows);

	for (size_t i = 0; i < n; i++) {
		ck_assert_ptr_nonnull(rows[i].event);
		ck_assert_ptr_nonnull(rows[i].source);
		for (size_t k = 0; k < i; k++)
			ck_assert_msg(
				strcmp(rows[i].state, rows[k].state) != 0 || strcmp(rows[i].event, rows[k].event) != 0,
				"%s, %s has two rows", rows[i].state, rows[i].event);
	}
}
END_TEST

/* Whether the table has this pair. */
static bool has(const struct lwm2m_transition *rows, size_t n, const char *state, const char *event)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(rows[i].state, state) == 0 && strcmp(rows[i].event, event) == 0)
			return true;
	return false;
}

/* Every state hears that the address is gone, and one that waits for an answer that it doesn't come. */
START_TEST(no_state_is_a_trap)
{
	static const char *const waiting[] = {"bootstrap", "bootstrap-wait", "register", "deregister", "disable"};
	struct lwm2m_transition rows[ROWS_MAX];
	size_t n = load(rows);

	for (size_t i = 0; i < n; i++)
		ck_assert_msg(has(rows, n, rows[i].state, "ip-lost"), "%s", rows[i].state);
	for (size_t i = 0; i < sizeof(waiting) / sizeof(waiting[0]); i++)
		ck_assert_msg(has(rows, n, waiting[i], "lost"), "%s", waiting[i]);
}
END_TEST

/* Each transition is an event of the stream. */
START_TEST(transitions_are_told)
{
	struct fixture *f = fixture_registered();

	ck_assert_ptr_nonnull(strstr(buf_str(&f->events), "machine=client from=off event=register state=register"));
	ck_assert_ptr_nonnull(
		strstr(buf_str(&f->events), "machine=client from=register event=accepted state=registered"));
	fixture_free(f);
}
END_TEST

/* timer.registration: the module stays INIITIALISED for a while, and the host sees it. */
START_TEST(registration_waits_after_bootstrap)
{
	struct fixture *f = fixture_new();

	f->config.timers.registration = 5 * CLOCK_S;
	fixture_reboot(f);
	fixture_use_bootstrap(f);
	lwm2m_start(f->client);
	fake_net_line(f->net);
	fixture_text(f, "PUT 0/5/0 ct=0", "coap://[2001:db8::1]");
	fixture_text(f, "PUT 0/5/2 ct=0", "3");
	fixture_text(f, "PUT 0/5/10 ct=0", "7");
	fixture_hex(f, "PUT 1 ct=11542", "0302C10007");
	fixture_log(f);
	ck_assert_str_eq(fixture_text(f, "POST bs", NULL), "2.04");
	ck_assert_str_eq(fixture_log(f), "status INIITIALISED;event 4;");
	ck_assert_str_eq(fake_net_target(f->net), "");
	fixture_pass(f, 4);
	ck_assert_str_eq(fake_net_line(f->net), "");
	ck_assert_int_eq(lwm2m_start(f->client), LWM2M_OK);
	fixture_pass(f, 1);
	ck_assert_str_eq(fixture_log(f), "status REGISTERING;");
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
		TEST(every_transition_can_be_reached),
		TEST(every_status_is_shown),
		TEST(an_event_leads_to_one_state),
		TEST(no_state_is_a_trap),
		TEST(transitions_are_told),
		TEST(registration_waits_after_bootstrap),
		{NULL, NULL},
	};

	return fixture_run("lwm2m states", tests);
}
