/*
 * Source ports that servers may still remember. A client at a port that was another's a while ago is taken for that
 * one: for its address (a server's peers), for its message ids (RFC 7252 4.4), and by nobody's wish but the system's,
 * which gives a port again whenever it is free.
 */
#ifndef BC28_NET_PORTS_H
#define BC28_NET_PORTS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/socket.h>

#include "bc28/clock.h"

/* How long a server may remember a client that says nothing: two lifetimes of a day and some. */
#define PORTS_REMEMBERED (UINT64_C(49) * 3600 * CLOCK_S)

struct net;

/* The ports taken in the last PORTS_REMEMBERED, and those of the time as long before it; zeroed at first. */
struct ports {
	uint8_t taken[2][65536 / 8];
	uint64_t began; /* the time of taken[0] */
};

/* Which end of a socket an address is. */
enum ports_end {
	PORTS_OWN, /* where it is bound; without a port */
	PORTS_PEER, /* what it is connected to */
};

/*
 * A UDP socket that doesn't block (net_socket()), at a source port that wasn't anybody's lately as far as there are
 * such. -1: errno tells why.
 */
int ports_socket(
	struct net *net, const char *who, enum ports_end end, const struct sockaddr_storage *addr, socklen_t len);

#endif
