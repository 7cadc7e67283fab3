/*
 * The clock: every timer of the device is in one heap, and time moves only when the owner says so. The device never
 * reads the system's time; the daemon maps real, scaled or stepped time onto it. Unit: microseconds since the clock was
 * made. Timers of the same instant fire in the order in which they were set.
 */
#ifndef BC28_CLOCK_H
#define BC28_CLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CLOCK_MS UINT64_C(1000)
#define CLOCK_S  UINT64_C(1000000)

struct clock;
struct timer;

typedef void timer_cb(void *arg);

/* A timer is embedded in its owner; timer_init() once, timer_cancel() before its memory goes. */
struct timer {
	struct clock *clock;
	timer_cb *cb;
	void *arg;
	uint64_t due; /* absolute, microseconds */
	uint64_t order; /* tie-break */
	size_t slot; /* place in the heap + 1; 0: not pending */
};

struct clock *clock_new(void);
/*
 * Where time comes from between two clock_advance(): the owner's function (real and scaled time), or nothing (stepped
 * time, the default). It only makes clock_now() exact; timers fire in clock_advance() alone.
 */
void clock_set_source(struct clock *c, uint64_t (*now)(void *arg), void *arg);
/* All timers must have been cancelled. */
void clock_free(struct clock *c);
uint64_t clock_now(const struct clock *c);
/* The earliest pending timer's time in *due; false when there is none. */
bool clock_next(const struct clock *c, uint64_t *due);
/*
 * Moves time to `to` (never backwards) and fires every timer due by then, each at its own instant. Returns how many
 * fired.
 */
size_t clock_advance(struct clock *c, uint64_t to);
/*
 * Called whenever the earliest timer may have changed, so that an event loop can re-arm its own. May be NULL.
 */
void clock_set_hook(struct clock *c, void (*hook)(void *arg), void *arg);

void timer_init(struct timer *t, struct clock *c, timer_cb *cb, void *arg);
/* (Re)arms the timer, delay in microseconds from now. */
void timer_set(struct timer *t, uint64_t delay);
void timer_cancel(struct timer *t);
bool timer_pending(const struct timer *t);
/* Microseconds until the timer fires; 0 when it is not pending. */
uint64_t timer_left(const struct timer *t);

#ifdef __cplusplus
}
#endif

#endif
