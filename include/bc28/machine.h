/*
 * State machines as const tables: a row says where an event leads from a state. An event that has no row in a state
 * changes nothing there. The table has no state of its own: who runs the machine keeps that, moves it by machine_next()
 * and does what follows.
 */
#ifndef BC28_MACHINE_H
#define BC28_MACHINE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

struct machine_state {
	const char *name; /* NULL: behind the last one */
	const char *shown; /* what is shown of it, where that has less states; NULL: its name */
	const char *source; /* "TS 36.331 4.2.1" */
};

/* Set of a state, for the rows; several are joined by |. */
#define MACHINE_IN(state) (1u << (state))

struct machine_row {
	unsigned from; /* a set; 0: behind the last row */
	unsigned event, to;
	const char *source;
};

struct machine {
	const char *name;
	const char *source; /* the section that shows its state: "base manual 2.7" */
	const struct machine_state *states; /* by number; the first one is that after a reset */
	const char *const *events; /* by number; NULL: behind the last one */
	const struct machine_row *rows; /* at most one for a state and an event */
};

/* The state that an event leads to; -1: it changes nothing in this one. */
int machine_next(const struct machine *machine, unsigned state, unsigned event);
/* What is shown of a state. */
const char *machine_shown(const struct machine *machine, unsigned state);

/* A way from state to state, for reports and tests: i from 0; false at the end. */
struct machine_transition {
	const char *state, *event, *next;
	const char *shown; /* of the next one */
	const char *source;
};
bool machine_transition(const struct machine *machine, size_t i, struct machine_transition *out);

#ifdef __cplusplus
}
#endif

#endif
