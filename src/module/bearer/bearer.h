/* PDP contexts for the module's other rooms; what the commands ask of them is in bc28/pdp.h. */
#ifndef MODULE_BEARER_H
#define MODULE_BEARER_H

#include "bc28/pdp.h"

struct module;

/*
 * What the simulated network does with contexts. It belongs to the network; the bearer looks at it (struct module,
 * `pdn`).
 */
struct pdp_network {
	enum pdp_type addresses; /* PDP_IP, PDP_IPV6 or PDP_IPV4V6 */
	enum pdp_result result; /* of activations */
	unsigned back_off; /* seconds, after a failed one */
	int ciot; /* optimisations that it supports, as +CCIOTOPTI tells them */
};

/* A context has an address, whatever the radio says by now. */
bool pdp_has_address(const struct module *m);
/* The APN of the first context that has an address. */
const char *pdp_used_apn(const struct module *m);
/* The network ends a context; -1: it isn't active. */
int pdp_network_release(struct module *m, int cid);

#endif
