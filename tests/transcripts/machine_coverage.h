/* Which transitions of the state machines have occurred in any transcript. */
#ifndef MACHINE_COVERAGE_H
#define MACHINE_COVERAGE_H

#include <stdbool.h>

#include "bc28/event.h"
#include "bc28/machine.h"

/* Of a machine's name; -1: there is none with a table. */
int machine_coverage_number(const char *name);
/* The event is a transition of the machine of that number. -1: it isn't one; of a machine without its row: *cause. */
int machine_coverage_take(const struct bus_event *e, struct machine_transition *out, char **cause);
/* Whether each has occurred; says which haven't. */
bool machine_coverage_complete(void);

#endif
