/*
 * A world for tests of the platform, in one process and on stepped time: net, platform, one module's side, a
 * record of all events, and the control channel's end of calls.
 */
#ifndef BC28_TEST_PLATFORM_WORLD_H
#define BC28_TEST_PLATFORM_WORLD_H

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/link.h"
#include "bc28/net.h"
#include "bc28/platform.h"

struct platform_world {
	struct event_base *base;
	struct clock *clock;
	struct bus *bus;
	struct net *net;
	struct net_module *module;
	struct platform *platform;
	struct listener listener;
	struct buf events; /* one line per event: "platform what=registered endpoint=…" */
};

/* ports: "plain", "dtls" or "both"; keys: NULL-terminated pairs of platform keys and values, may be NULL. */
void world_open(struct platform_world *w, const char *ports, const char *const *keys);
void world_close(struct platform_world *w);
/* Everything that can happen without time passing. */
void world_settle(struct platform_world *w);
void world_advance(struct platform_world *w, uint64_t us);
/* An event whose line holds all of these; ends with NULL. */
bool world_saw(const struct platform_world *w, ...) __attribute__((sentinel));
void world_forget(struct platform_world *w);

/* The control channel's end of a call: ctl_return() and ctl_fail() fill it. */
struct ctl_call {
	const struct ctl_command *command;
	bool done;
	json_t *result; /* NULL: failed */
	char class[32];
	char desc[256];
};

/* Starts a command with arguments as JSON text; NULL: none. */
void call_start(struct platform_world *w, struct ctl_call *call, const char *name, const char *args);
void call_release(struct ctl_call *call);
/*
 * A string inside the result, by a path of keys and indices: "clients.0.endpoint"; numbers are formatted, NULL:
 * not there.
 */
const char *call_get(const struct ctl_call *call, const char *path, char buf[256]);

#endif
