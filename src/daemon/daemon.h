/* All of a bc28d. */
#ifndef BC28_DAEMON_H
#define BC28_DAEMON_H

#include <stdbool.h>
#include <stdint.h>

#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/loop.h"
#include "commands.h"

/* Everything that runs, in the order of its making. */
struct daemon {
	struct options options;
	struct lifeline *lifeline; /* NULL: it depends on nobody */
	char *link, *control;
	struct rundir *rundir; /* of those two, unless both are elsewhere */
	struct lockfile *pidfile;
	struct loop loop;
	struct event *abandoned; /* the command that waits for --daemon was interrupted */
	struct writer *out; /* standard output */
	struct logger *logger;
	struct recorder *transcript;
	struct net *net;
	struct platform *platform;
	struct port_watch *watch;
	struct instance *instance;
	struct world world;
	struct ctl *ctl;
	struct listener opens; /* --hold-until-open: of the tty */
	bool opened;
	const struct obstacle *obstacle; /* to getting ready, the last one seen */
	struct timer nag; /* says it */
	uint32_t said; /* obstacles, by their number */
	bool stuck; /* time leads nowhere */
	uint64_t patience; /* device time at which stepped time stops leading anywhere */
	bool spent; /* it has */
	uint64_t seen; /* device time of the last look */
};

/* Makes everything but the link; the module is off. -1 and *cause: what was made is there, for daemon_stop(). */
int daemon_start(struct daemon *d, char **cause);
/* In the opposite order; whatever wasn't made is NULL. */
void daemon_stop(struct daemon *d);
/* Says where a key was given whose value is no good. -1. */
int daemon_blame(const struct daemon *d, const char *key, char **cause);

#endif
