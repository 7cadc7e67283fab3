/* Whether the transcripts show all that the table of events promises of the device (include/bc28/event.h). */
#ifndef TESTS_EVENT_COVERAGE_H
#define TESTS_EVENT_COVERAGE_H

#include <stdbool.h>

#include "bc28/event.h"

/* An event that a transcript shows. NULL, or what is wrong with it; the caller frees it. */
char *event_coverage_take(const struct bus_event *e);
/* Whether each kind, and each listed value, was among them; says which wasn't. */
bool event_coverage_complete(void);

#endif
