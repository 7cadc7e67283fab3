/*
 * What bc28d and andlinkd run in: libevent's loop, device time, the bus of their events, and what ends a program or has
 * its files opened anew: signals, its lifeline.
 */
#ifndef BC28_LOOP_H
#define BC28_LOOP_H

#include <stdbool.h>

#include "bc28/event.h"
#include "bc28/timeline.h"

struct event;
struct lifeline;

#define LOOP_SIGNALS 3

struct loop {
	struct event_base *base;
	struct clock *clock;
	struct bus *bus;
	struct timeline *timeline;
	bool quit; /* somebody wants the program to end */
	/* the loop's own */
	struct event *signal[LOOP_SIGNALS];
	bool on_terminal; /* SIGHUP means the end */
	void (*reopen)(void *arg);
	void *arg;
	struct listener sealing;
};

struct loop_config {
	struct clock_spec clock;
	struct lifeline *lifeline; /* NULL: the program depends on nobody. Stays the caller's. */
	bool seal; /* from the first key that is set no core is dumped and no debugger attaches (secret.h) */
	/* SIGHUP of who has renamed the files; arg is also its. */
	void (*reopen)(void *arg);
	void *arg;
};

/* -1 and *cause: what was made is there, for loop_release(). */
int loop_init(struct loop *l, const struct loop_config *config, char **cause);
/* Turn after turn, until it is to end. */
void loop_run(struct loop *l);
/* At the end: all that uses it is gone. Whatever wasn't made is NULL. */
void loop_release(struct loop *l);

#endif
