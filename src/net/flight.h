/* What is on its way through the air, or waits for the radio to let it pass: a module's datagrams. */
#ifndef BC28_NET_FLIGHT_H
#define BC28_NET_FLIGHT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/ipaddr.h"
#include "net_priv.h"

struct packet;

/* A datagram; `mark` and `peer` are the owner's. */
struct parcel {
	bool up;
	uint64_t mark;
	struct endpoint peer; /* the other end as the module knows it */
	const uint8_t *data;
	size_t len;
	uint64_t later; /* takes so much more than the air's latency */
};

/* The datagrams of one owner on their way. */
struct flight {
	struct net *net;
	struct air *air;
	void (*arrive)(void *arg, const struct parcel *p);
	/* NULL, or told of what got lost on its way. */
	void (*lost)(void *arg, const struct parcel *p);
	void *arg;
	struct packet *flying;
	unsigned count;
};

void flight_init(struct flight *f, struct net *net, struct air *air, void (*arrive)(void *arg, const struct parcel *p),
	void *arg);
/* Lets what is on its way up arrive now; its owner is about to go. */
void flight_land(struct flight *f);
/* Drops what is on its way. */
void flight_release(struct flight *f);
/* Sends a datagram off; without latency it arrives within the call. */
void flight_pass(struct flight *f, const struct parcel *p);

#endif
