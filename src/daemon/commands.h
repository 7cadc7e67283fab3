/* The control commands of bc28d: their tables, and what they act on. */
#ifndef BC28_COMMANDS_H
#define BC28_COMMANDS_H

#include "bc28/ctl.h"
#include "instance.h"

struct logger;
struct loop;
struct platform;
struct recorder;

/* What the commands act on: their arg. */
struct world {
	const struct options *options;
	struct loop *loop;
	struct platform *platform; /* NULL: none */
	struct instance *instance;
	const char *control; /* path of the socket */
	const struct logger *logger;
	const struct recorder *transcript; /* NULL: none */
	struct ctl_call
		*quitting; /* the call that ended the loop, answered when everything is put away; NULL: a signal did */
};

extern const struct ctl_command daemon_commands[];
/* status_control.c */
extern const struct ctl_command status_control_commands[];
/* radio_control.c */
extern const struct ctl_command radio_control_commands[];
/* sim_control.c */
extern const struct ctl_command sim_control_commands[];
/* message_control.c */
extern const struct ctl_command message_control_commands[];
json_t *net_json(const struct world *w);
extern const struct ctl_field net_fields[];
/* Microseconds of a clock as seconds. */
double clock_seconds(uint64_t us);
/* "coap://127.0.0.1:40001 coaps://127.0.0.1:40002", a new string. */
char *platform_uris(const struct platform *platform);

#endif
