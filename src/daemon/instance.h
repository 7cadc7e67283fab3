/* An instance: one module, wired to its port, its store and the network. */
#ifndef BC28_INSTANCE_H
#define BC28_INSTANCE_H

#include "bc28/module.h"
#include "bc28/net.h"
#include "bc28/port.h"
#include "options.h"

struct bus;
struct clock;
struct event_base;
struct store;

struct instance {
	struct module *module;
	struct port *port;
	struct lockfile *state; /* of the directory of the settings */
	struct store *store; /* NULL: settings live in memory */
	struct net_module *net;
	struct air_settings { /* as set by the control channel, for status displays */
		uint64_t latency; /* microseconds */
		unsigned loss; /* 1/1000 */
		unsigned twice; /* 1/1000 that arrive twice */
		uint32_t jitter; /* microseconds */
	} air;
	char *link; /* path of the terminal's link */
	struct bus *bus;
	const char *name; /* the options' */
	unsigned speed_told; /* of the host's end: that it differs was said */
};

struct instance_config {
	struct event_base *base;
	struct clock *clock;
	struct bus *bus;
	struct net *net;
	struct port_watch *watch;
	const struct options *options;
	const char *link;
};

/* The module is off at first. NULL and *cause. */
struct instance *instance_new(const struct instance_config *config, char **cause);
void instance_free(struct instance *i);

#endif
