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
#include "io.h"
#include "net_priv.h"

struct coap_context_t;
struct coap_resource_t;

struct hub {
	struct net *net;
	struct hub *next, *previous; /* in a list of a server's */
	struct coap_context_t *ctx;
	struct coap_resource_t *any; /* the resource that takes every request */
	struct io_timer io; /* libcoap tells its next deadline */
	struct timer timer; /* on our clock */
	struct rng rng; /* message ids, tokens, back-off of this hub's sessions */
	unsigned sessions;
	bool fed; /* inside hub_feed() */
};

/* libcoap's process-wide parts; for one struct net at a time. -1: libcoap doesn't tell the time by our clock. */
int hub_process_init(struct net *net, char **cause);
void hub_process_exit(void);

struct hub *hub_new(struct net *net, uint64_t seed);
/* After the sessions of it were released. */
void hub_free(struct hub *h);
/* To be called before libcoap functions that draw random numbers. */
void hub_enter(struct hub *h);
/* A session of it receives a datagram: libcoap's callbacks run before it returns. */
void hub_feed(struct hub *h, struct io_socket *s, const uint8_t *data, size_t len);

#endif
