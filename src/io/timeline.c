#include "config.h"

#include "bc28/timeline.h"

#include <event2/event.h>
#include <stdlib.h>

#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/monotonic.h"
#include "bc28/xmalloc.h"

/* Timers of one instant that set each other anew get this many rounds until the event loop has its turn again. */
#define ROUNDS_MAX 1000
/* Host time between two jumps of step,auto, so that they don't take the whole processor. */
#define JUMP_PAUSE UINT64_C(1000)

/* A clock-step that is under way. */
struct clock_step {
	uint64_t target, fired;
	void (*done)(void *arg, const struct clock *clock, uint64_t fired);
	void *arg;
	struct clock_step *next;
};

struct timeline {
	struct event_base *base;
	struct clock *clock;
	struct bus *bus;
	void (*settle)(void *arg); /* what takes no time; NULL: nothing */
	void *arg;
	struct clock_spec spec;
	uint64_t started; /* host time at device time 0 */
	/* libevent's events, not ours */
	struct event *alarm; /* real time: the next timer; step,auto: the next jump */
	struct event *again; /* stepped time: this instant isn't over yet */
	struct clock_step *steps; /* in order of arrival; the first is being taken */
	/* step,auto */
	struct listener listener;
	uint64_t last_traffic; /* host time */
	bool jump; /* the pause is over */
	bool held; /* no jumps */
};

static void set_alarm(struct timeline *t, uint64_t delay)
{
	struct timeval tv = {.tv_sec = (time_t)(delay / CLOCK_S), .tv_usec = (suseconds_t)(delay % CLOCK_S)};

	event_add(t->alarm, &tv);
}

/* --- real and scaled time ---- */

static uint64_t device_now(void *arg)
{
	struct timeline *t = arg;
	uint64_t passed = monotonic_us() - t->started;

	return t->spec.scale == 1 ? passed : (uint64_t)((double)passed * t->spec.scale);
}

/* The earliest timer may be another: wakes up for it. */
static void on_timers_changed(void *arg)
{
	struct timeline *t = arg;
	uint64_t due, now, left;

	if (!clock_next(t->clock, &due)) {
		event_del(t->alarm);
		return;
	}
	now = clock_now(t->clock);
	left = due > now ? due - now : 0;
	set_alarm(t, t->spec.scale == 1 ? left : (uint64_t)((double)left / t->spec.scale) + 1);
}

static void on_alarm(evutil_socket_t fd, short what, void *arg)
{
	struct timeline *t = arg;

	(void)fd;
	(void)what;
	if (t->spec.mode == CLOCK_AUTO) {
		t->jump = true;
		return;
	}
	clock_advance(t->clock, clock_now(t->clock));
	on_timers_changed(t);
}

/* Nothing but a reason for the event loop to return. */
static void on_again(evutil_socket_t fd, short what, void *arg)
{
	(void)fd;
	(void)what;
	(void)arg;
}

/* --- stepped time ---- */

/* Lets everything of this instant happen. False: it isn't done yet. */
static bool settle_instant(struct timeline *t)
{
	uint64_t due, now = clock_now(t->clock);

	for (int i = 0; i < ROUNDS_MAX; i++) {
		if (t->settle != NULL)
			t->settle(t->arg);
		if (!clock_next(t->clock, &due) || due > now)
			return true;
		clock_advance(t->clock, now);
	}
	return false;
}

static void finish_step(struct timeline *t)
{
	struct clock_step *s = t->steps;

	t->steps = s->next;
	s->done(s->arg, t->clock, s->fired);
	free(s);
}

/* One timer further on the way of the first step; the event loop has its turn between two of them. */
static void take_step(struct timeline *t)
{
	struct clock_step *s = t->steps;
	uint64_t due;

	if (clock_next(t->clock, &due) && due <= s->target) {
		s->fired += clock_advance(t->clock, due);
		return;
	}
	clock_advance(t->clock, s->target);
	finish_step(t);
}

void timeline_step(struct timeline *t, uint64_t target,
	void (*done)(void *arg, const struct clock *clock, uint64_t fired), void *arg)
{
	struct clock_step **p = &t->steps, *s = xcalloc(1, sizeof(*s));

	*s = (struct clock_step){.target = target, .done = done, .arg = arg};
	while (*p != NULL)
		p = &(*p)->next;
	*p = s;
}

bool timeline_jump(struct timeline *t)
{
	uint64_t due;

	if (!settle_instant(t))
		return true;
	if (!clock_next(t->clock, &due))
		return false;
	clock_advance(t->clock, due);
	return true;
}

void timeline_hold(struct timeline *t, bool held)
{
	/* The next turn must not wait for anything but the pause. */
	if (t->held && !held)
		event_active(t->again, EV_TIMEOUT, 1);
	t->held = held;
}

/* step,auto: after a pause without traffic, to the next timer. */
static void jump_when_quiet(struct timeline *t)
{
	uint64_t due, now = monotonic_us(), quiet = t->last_traffic + t->spec.quiet_ms * CLOCK_MS;

	if (!clock_next(t->clock, &due))
		return;
	if (t->jump && now >= quiet) {
		clock_advance(t->clock, due);
		settle_instant(t);
	}
	if (t->jump || !event_pending(t->alarm, EV_TIMEOUT, NULL)) {
		t->jump = false;
		now = monotonic_us();
		quiet = t->last_traffic + t->spec.quiet_ms * CLOCK_MS;
		set_alarm(t, quiet > now + JUMP_PAUSE ? quiet - now : JUMP_PAUSE);
	}
}

/* What the host does on the UART, and what we tell it, gives it time to act. */
static void on_event(void *arg, const struct bus_event *e)
{
	struct timeline *t = arg;

	if (e->type == EVENT_UART_RX || e->type == EVENT_UART_TX || e->type == EVENT_URC || e->type == EVENT_CLIENT)
		t->last_traffic = monotonic_us();
}

void timeline_turn(struct timeline *t)
{
	bool settled;

	event_base_loop(t->base, t->steps != NULL ? EVLOOP_NONBLOCK : EVLOOP_ONCE);
	if (t->spec.mode == CLOCK_REAL)
		return;
	settled = settle_instant(t);
	if (!settled)
		event_active(t->again, EV_TIMEOUT, 1);
	else if (t->steps != NULL)
		take_step(t);
	else if (t->spec.mode == CLOCK_AUTO && !t->held)
		jump_when_quiet(t);
}

/* --- life ---- */

struct timeline *timeline_new(
	struct event_base *base, struct clock *clock, struct bus *bus, const struct clock_spec *spec)
{
	struct timeline *t = xcalloc(1, sizeof(*t));

	t->base = base;
	t->clock = clock;
	t->bus = bus;
	t->spec = *spec;
	t->started = monotonic_us();
	t->alarm = event_new(base, -1, 0, on_alarm, t);
	t->again = event_new(base, -1, 0, on_again, t);
	if (spec->mode == CLOCK_REAL) {
		clock_set_source(clock, device_now, t);
		clock_set_hook(clock, on_timers_changed, t);
	}
	/* The first turn must not wait: timers of the start are to be seen to after it. */
	if (spec->mode != CLOCK_REAL)
		event_active(t->again, EV_TIMEOUT, 1);
	if (spec->mode == CLOCK_AUTO)
		bus_listen(bus, &t->listener, on_event, t);
	return t;
}

void timeline_set_settle(struct timeline *t, void (*settle)(void *arg), void *arg)
{
	t->settle = settle;
	t->arg = arg;
}

bool timeline_is_stepped(const struct timeline *t)
{
	return t->spec.mode != CLOCK_REAL;
}

void timeline_free(struct timeline *t)
{
	if (t == NULL)
		return;
	bus_unlisten(t->bus, &t->listener);
	clock_set_source(t->clock, NULL, NULL);
	clock_set_hook(t->clock, NULL, NULL);
	event_free(t->alarm);
	event_free(t->again);
	while (t->steps != NULL) {
		struct clock_step *s = t->steps;

		t->steps = s->next;
		free(s);
	}
	free(t);
}
