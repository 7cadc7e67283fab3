/*
 * The outer UDP socket of a link, behind the air: datagrams go off into the air here, and what comes out of it at the
 * far end is sent.
 */
#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "flight.h"
#include "bc28/xmalloc.h"

struct bearer {
	struct net_module *nm;
	struct flight flight;
	struct sockaddr_storage to;
	socklen_t to_len; /* 0: the destination can't be reached */
	struct watch outer;
	void (*down)(void *arg, const uint8_t *data, size_t len);
	void *arg;
};

/*
 * A radio network has no ICMP: a refused datagram is one that got lost. The error is that of an earlier datagram and
 * keeps this one from being sent, hence the second try.
 */
static void outer_send(struct bearer *b, const uint8_t *data, size_t len)
{
	if (b->outer.fd < 0)
		return;
	if (send(b->outer.fd, data, len, MSG_DONTWAIT) < 0 && errno == ECONNREFUSED)
		send(b->outer.fd, data, len, MSG_DONTWAIT);
	net_sent(b->nm->net);
}

/* The far end of the air. */
static void on_arrival(void *arg, const struct parcel *p)
{
	struct bearer *b = arg;

	if (p->up)
		outer_send(b, p->data, p->len);
	else
		b->down(b->arg, p->data, p->len);
}

/* Some go twice (net_module_disorder()). */
static void pass(struct bearer *b, const struct parcel *p)
{
	struct air *air = b->flight.air;
	bool twice = air->twice > 0 && rng_below(&air->rng, 1000) < air->twice;

	flight_pass(&b->flight, p);
	if (twice && b->outer.fd >= 0)
		flight_pass(&b->flight, p);
}

void bearer_send(struct bearer *b, const uint8_t *data, size_t len)
{
	pass(b, &(struct parcel){.up = true, .data = data, .len = len});
}

static void on_outer(void *arg)
{
	struct bearer *b = arg;
	uint8_t data[DATAGRAM_MAX];

	for (int i = 0; i < BURST && b->outer.fd >= 0; i++) {
		ssize_t n = recv(b->outer.fd, data, sizeof(data), MSG_DONTWAIT | MSG_TRUNC);

		if (n < 0 && errno == ECONNREFUSED)
			continue;
		if (n < 0)
			return;
		if ((size_t)n <= sizeof(data))
			pass(b, &(struct parcel){.data = data, .len = (size_t)n});
	}
}

void bearer_rebind(struct bearer *b)
{
	int fd;

	watch_close(b->nm->net, &b->outer);
	if (b->to_len == 0)
		return;
	fd = ports_socket(b->nm->net, b->nm->name, PORTS_PEER, &b->to, b->to_len);
	if (fd < 0)
		return; /* as if nothing came through */
	watch_add(b->nm->net, &b->outer, fd, on_outer, b);
}

void bearer_lead(struct bearer *b, const struct sockaddr_storage *to, socklen_t to_len)
{
	b->to = *to;
	b->to_len = to_len;
	bearer_rebind(b);
}

struct bearer *bearer_new(struct net_module *nm, const struct sockaddr_storage *to, socklen_t to_len,
	void (*down)(void *arg, const uint8_t *data, size_t len), void *arg)
{
	struct bearer *b = xcalloc(1, sizeof(*b));

	b->nm = nm;
	flight_init(&b->flight, nm->net, &nm->air, on_arrival, b);
	b->outer.fd = -1;
	b->down = down;
	b->arg = arg;
	if (to != NULL)
		bearer_lead(b, to, to_len);
	return b;
}

void bearer_free(struct bearer *b)
{
	if (b == NULL)
		return;
	flight_land(&b->flight);
	flight_release(&b->flight);
	watch_close(b->nm->net, &b->outer);
	free(b);
}
