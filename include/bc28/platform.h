/*
 * The Andlink platform stand-in: bootstrap server and LwM2M server on one or two ports (plain, DTLS-PSK), driven by the
 * control channel. Runs as andlinkd, or inside bc28d (--platform).
 */
#ifndef BC28_PLATFORM_H
#define BC28_PLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/ctl.h"

struct bus;
struct clock;
struct net;
struct platform;

struct platform_config {
	struct net *net;
	struct clock *clock;
	struct bus *bus;
	uint64_t seed;
	bool plain, dtls; /* which ports */
	const char *address; /* NULL: 127.0.0.1 */
	uint16_t plain_port, dtls_port; /* 0: a free one */
	/*
	 * The URIs that are handed out have CoAP's own ports, 5683 and 5684, for runs that repeat: all that the module
	 * inside the same process sends leads to the platform, whichever they say (net_route_platform()).
	 */
	bool nominal_ports;
};

/* The platform.* configuration keys; name without the prefix. The table ends with name NULL. */
struct platform_key {
	const char *name;
	const char *initial;
	const char *text;
	bool secret;
	int (*set)(struct platform *p, const char *value, char **cause);
};
extern const struct platform_key platform_keys[];
/* Whether there is such a key; its value is the platform's to judge. -1 and *cause. */
int platform_check_key(const char *name, const char *value, char **cause);
bool platform_key_is_secret(const char *name);

/* Not yet listening. */
struct platform *platform_new(const struct platform_config *config);
/* Ends its open control calls: free it before the control channel, and after that nothing else of it is called. */
void platform_free(struct platform *p);
/*
 * Sets a configuration key of the table above; before or after the start. psk adds to the keys that are there
 * ("ID:HEX", "*:HEX" for all other identities, "none" forgets all), everything else replaces. -1 and *cause, which
 * never shows a key.
 */
int platform_set(struct platform *p, const char *name, const char *value, char **cause);
int platform_start(struct platform *p, char **cause);
/* "coap://127.0.0.1:5683", "coaps://[::1]:5684": where it listens. NULL: there is no such port. The caller frees it. */
char *platform_listens(const struct platform *p, bool dtls);
/* 0 when there is no such port. */
uint16_t platform_plain_port(const struct platform *p);
uint16_t platform_dtls_port(const struct platform *p);

/* Control commands; their arg is the struct platform. */
extern const struct ctl_command platform_commands[];

#endif
