/* Device time: real, scaled, stepped, jumping. */
#include "config.h"

#include <event2/event.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/net.h"
#include "bc28/timeline.h"

#include <check.h>

static struct event_base *base;
static struct clock *dev_clock;
static struct bus *bus;
static struct net *net;
static struct timeline *line;
static struct timer timers[3];
static uint64_t fired_at[3], period, stepped;
static unsigned fired[3];

static void on_timer(void *arg)
{
	size_t i = (size_t)((struct timer *)arg - timers);

	fired_at[i] = clock_now(dev_clock);
	fired[i]++;
	if (period != 0)
		timer_set(&timers[i], period);
}

static void settle_net(void *arg)
{
	net_settle(arg);
}

static void make(struct clock_spec spec)
{
	struct net_config config;
	char *cause = NULL;

	memset(fired, 0, sizeof(fired));
	period = 0;
	stepped = UINT64_MAX;
	base = event_base_new();
	dev_clock = clock_new();
	bus = bus_new(dev_clock);
	line = timeline_new(base, dev_clock, bus, &spec);
	config = (struct net_config){.base = base, .clock = dev_clock, .bus = bus, .seed = 1};
	net = net_new(&config, &cause);
	ck_assert_msg(net != NULL, "%s", cause);
	timeline_set_settle(line, settle_net, net);
	for (size_t i = 0; i < 3; i++)
		timer_init(&timers[i], dev_clock, on_timer, &timers[i]);
}

static void drop(void)
{
	for (size_t i = 0; i < 3; i++)
		timer_cancel(&timers[i]);
	net_free(net);
	timeline_free(line);
	bus_free(bus);
	clock_free(dev_clock);
	event_base_free(base);
}

static void on_stepped(void *arg, const struct clock *clock, uint64_t count)
{
	(void)arg;
	ck_assert_ptr_eq(clock, dev_clock);
	stepped = count;
}

/* A turn that doesn't wait for long. */
static void turn(void)
{
	struct timeval some = {.tv_usec = 2000};

	event_base_loopexit(base, &some);
	timeline_turn(line);
}

static uint64_t step(uint64_t delay)
{
	stepped = UINT64_MAX;
	timeline_step(line, clock_now(dev_clock) + delay, on_stepped, NULL);
	while (stepped == UINT64_MAX)
		timeline_turn(line);
	return stepped;
}

START_TEST(test_real)
{
	struct timespec a, b;
	int64_t ms;

	make((struct clock_spec){.mode = CLOCK_REAL, .scale = 1});
	clock_gettime(CLOCK_MONOTONIC, &a);
	timer_set(&timers[0], 20 * CLOCK_MS);
	timer_set(&timers[1], 0);
	while (fired[0] == 0)
		timeline_turn(line);
	clock_gettime(CLOCK_MONOTONIC, &b);
	ms = (b.tv_sec - a.tv_sec) * 1000 + (b.tv_nsec - a.tv_nsec) / 1000000;
	ck_assert_int_ge(ms, 19);
	ck_assert_int_lt(ms, 500);
	ck_assert_uint_eq(fired[1], 1);
	ck_assert_uint_lt(fired_at[1], fired_at[0]);
	ck_assert(!timeline_is_stepped(line));
	drop();
}
END_TEST

START_TEST(test_scaled)
{
	struct timespec a, b;
	int64_t ms;

	make((struct clock_spec){.mode = CLOCK_REAL, .scale = 1000});
	clock_gettime(CLOCK_MONOTONIC, &a);
	timer_set(&timers[0], 20 * CLOCK_S);
	while (fired[0] == 0)
		timeline_turn(line);
	clock_gettime(CLOCK_MONOTONIC, &b);
	ms = (b.tv_sec - a.tv_sec) * 1000 + (b.tv_nsec - a.tv_nsec) / 1000000;
	ck_assert_int_ge(ms, 19);
	ck_assert_int_lt(ms, 500);
	ck_assert_uint_ge(fired_at[0], 20 * CLOCK_S);
	drop();
}
END_TEST

/* Without timers, or with one far away, the loop sleeps. */
START_TEST(test_idle_sleeps)
{
	struct rusage before, after;
	struct timeval some = {.tv_usec = 100000};

	make((struct clock_spec){.mode = CLOCK_REAL, .scale = 1});
	timer_set(&timers[0], 100 * CLOCK_S);
	turn();
	getrusage(RUSAGE_SELF, &before);
	event_base_loopexit(base, &some);
	timeline_turn(line);
	getrusage(RUSAGE_SELF, &after);
	ck_assert_int_le(after.ru_nvcsw - before.ru_nvcsw, 3);
	drop();
}
END_TEST

START_TEST(test_step)
{
	make((struct clock_spec){.mode = CLOCK_STEP});
	timer_set(&timers[0], 10 * CLOCK_S);
	timer_set(&timers[1], 20 * CLOCK_S);
	timer_set(&timers[2], 0);
	turn();
	ck_assert_uint_eq(fired[0], 0);
	ck_assert_uint_eq(fired[2], 1); /* what is due at once needs no step */
	ck_assert_uint_eq(clock_now(dev_clock), 0);
	ck_assert_uint_eq(step(15 * CLOCK_S), 1);
	ck_assert_uint_eq(fired_at[0], 10 * CLOCK_S);
	ck_assert_uint_eq(clock_now(dev_clock), 15 * CLOCK_S);
	ck_assert_uint_eq(fired[1], 0);
	ck_assert_uint_eq(step(5 * CLOCK_S), 1);
	ck_assert_uint_eq(fired_at[1], 20 * CLOCK_S);
	ck_assert_uint_eq(step(0), 0);
	ck_assert(timeline_is_stepped(line));
	drop();
}
END_TEST

START_TEST(test_steps_queue)
{
	make((struct clock_spec){.mode = CLOCK_STEP});
	period = CLOCK_S;
	timer_set(&timers[0], period);
	timeline_step(line, 5 * CLOCK_S, on_stepped, NULL);
	timeline_step(line, 7 * CLOCK_S, on_stepped, NULL);
	while (clock_now(dev_clock) < 7 * CLOCK_S || stepped != 2)
		timeline_turn(line);
	ck_assert_uint_eq(fired[0], 7);
	timeline_step(line, 9 * CLOCK_S, on_stepped, NULL); /* and one that is never taken */
	drop();
}
END_TEST

START_TEST(test_jump)
{
	make((struct clock_spec){.mode = CLOCK_STEP});
	timer_set(&timers[0], 5 * CLOCK_S);
	timeline_jump(line);
	ck_assert_uint_eq(fired[0], 1);
	ck_assert_uint_eq(clock_now(dev_clock), 5 * CLOCK_S);
	timeline_jump(line);
	ck_assert_uint_eq(clock_now(dev_clock), 5 * CLOCK_S);
	drop();
}
END_TEST

START_TEST(test_auto)
{
	make((struct clock_spec){.mode = CLOCK_AUTO, .quiet_ms = 10});
	timer_set(&timers[0], 86400 * CLOCK_S);
	timer_set(&timers[1], 172800 * CLOCK_S);
	while (fired[1] == 0)
		timeline_turn(line);
	ck_assert_uint_eq(fired_at[0], 86400 * CLOCK_S);
	ck_assert_uint_eq(fired_at[1], 172800 * CLOCK_S);
	drop();
}
END_TEST

/* While the host talks, time waits for it. */
START_TEST(test_auto_waits_for_the_host)
{
	make((struct clock_spec){.mode = CLOCK_AUTO, .quiet_ms = 60000});
	timer_set(&timers[0], CLOCK_S);
	bus_emit(bus, "m1", EVENT_URC, F_STR("line", "+QLAREAD:"));
	for (int i = 0; i < 20; i++)
		turn();
	ck_assert_uint_eq(fired[0], 0);
	ck_assert_uint_eq(clock_now(dev_clock), 0);
	drop();
}
END_TEST

/* Nothing to wait for: no jumping about. */
START_TEST(test_auto_idle_sleeps)
{
	struct rusage before, after;
	struct timeval some = {.tv_usec = 100000};

	make((struct clock_spec){.mode = CLOCK_AUTO, .quiet_ms = 1});
	turn();
	getrusage(RUSAGE_SELF, &before);
	event_base_loopexit(base, &some);
	timeline_turn(line);
	getrusage(RUSAGE_SELF, &after);
	ck_assert_int_le(after.ru_nvcsw - before.ru_nvcsw, 5);
	drop();
}
END_TEST

int main(void)
{
	Suite *s = suite_create("timeline");
	TCase *t = tcase_create("timeline");
	SRunner *r;
	int failed;

	tcase_add_test(t, test_real);
	tcase_add_test(t, test_scaled);
	tcase_add_test(t, test_idle_sleeps);
	tcase_add_test(t, test_step);
	tcase_add_test(t, test_steps_queue);
	tcase_add_test(t, test_jump);
	tcase_add_test(t, test_auto);
	tcase_add_test(t, test_auto_waits_for_the_host);
	tcase_add_test(t, test_auto_idle_sleeps);
	suite_add_tcase(s, t);
	r = srunner_create(s);
	srunner_run_all(r, CK_NORMAL);
	failed = srunner_ntests_failed(r);
	srunner_free(r);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
