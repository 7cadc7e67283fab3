/* --ready: how far the module has to be, and what keeps it from getting there. */
#ifndef BC28_READY_H
#define BC28_READY_H

#include <stdbool.h>

#include "options.h"

struct module;

/* Whether it is that far, and has said everything: an AT would be answered at once. */
bool ready_reached(const struct module *m, enum ready_level level);
/* What keeps it from getting there: a state of a machine of module_state() while a level isn't reached. */
struct obstacle {
	enum ready_level level;
	const char *machine, *state;
	bool final; /* nothing ends it but somebody who uses the tty or bc28ctl; otherwise time may */
	const char *why;
};
/* NULL: it boots, or is as far as that. */
const struct obstacle *ready_obstacle(const struct module *m, enum ready_level level);
/* Its place among all, below 32. */
unsigned ready_obstacle_number(const struct obstacle *o);

#endif
