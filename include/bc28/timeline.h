/*
 * Device time for a running program: maps the host's clock onto it (real, scaled), or moves it when told (step) or when
 * nothing else goes on (step,auto).
 */
#ifndef BC28_TIMELINE_H
#define BC28_TIMELINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct bus;
struct clock;
struct event_base;
struct timeline;

enum clock_mode { CLOCK_REAL, CLOCK_STEP, CLOCK_AUTO };

/* How time goes. */
struct clock_spec {
	enum clock_mode mode;
	double scale; /* of CLOCK_REAL */
	unsigned quiet_ms; /* of CLOCK_AUTO: host time without traffic before time jumps */
};

struct timeline *timeline_new(
	struct event_base *base, struct clock *clock, struct bus *bus, const struct clock_spec *spec);
void timeline_free(struct timeline *t);
/* What takes no time, the network above all: it is to have happened before stepped time moves. */
void timeline_set_settle(struct timeline *t, void (*settle)(void *arg), void *arg);
/* Whether time moves only when told; false: it flows. */
bool timeline_is_stepped(const struct timeline *t);
/*
 * Stepped time: moves to `target` (microseconds), timer by timer, over the next turns; then calls done with the clock
 * and how many timers fired. When the timeline is freed before, done isn't called.
 */
void timeline_step(struct timeline *t, uint64_t target,
	void (*done)(void *arg, const struct clock *clock, uint64_t fired), void *arg);
/* Stepped time: to the next timer. False: there is none. */
bool timeline_jump(struct timeline *t);
/* step,auto: time moves only when told, until that is taken back. */
void timeline_hold(struct timeline *t, bool held);
/* One turn of the event loop, waiting for something to happen, and what time has to do after it. */
void timeline_turn(struct timeline *t);

#endif
