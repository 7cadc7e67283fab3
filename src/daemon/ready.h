/* --ready: how far the module has to be, and what keeps it from getting there. */
#ifndef BC28_READY_H
#define BC28_READY_H

#include <stdbool.h>

#include "options.h"

struct module;

/* Whether it is that far, and has said everything: an AT would be answered at once. */
bool ready_reached(const struct module *m, enum ready_level level);
/* Why it doesn't get there on its own; NULL: it may. */
const char *ready_obstacle(const struct module *m, enum ready_level level);

#endif
