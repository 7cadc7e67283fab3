/*
 * A libcoap context with its deadlines on our clock. A module has one for all its links, a server one for every few
 * peers.
 */
#ifndef BC28_NET_HUB_H
#define BC28_NET_HUB_H

#include <stdbool.h>
#include <stdint.h>

#include "bc28/clock.h"
#include "bc28/rng.h"
#include "net_priv.h"

struct coap_context_t;
struct coap_resource_t;

struct hub {
	struct net *net;
	struct coap_context_t *ctx;
	struct coap_resource_t *any; /* the resource that takes every request */
	struct watch watch; /* libcoap's epoll set */
	struct timer timer; /* its next deadline */
	struct rng rng; /* message ids, tokens, back-off of this hub's sessions */
	unsigned sessions;
	bool busy; /* inside libcoap's processing */
};

/* libcoap's process-wide parts; for one struct net at a time. */
void hub_process_init(struct net *net);
void hub_process_exit(void);

/* NULL when the process has no descriptors left. */
struct hub *hub_new(struct net *net, uint64_t seed);
void hub_free(struct hub *h);
/* To be called before libcoap functions that draw random numbers, and after those that may have set a deadline. */
void hub_enter(struct hub *h);
void hub_rearm(struct hub *h);

#endif
