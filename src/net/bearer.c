#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "net_priv.h"
#include "bc28/xmalloc.h"

#define BURST      64 /* datagrams taken at a time */
#define FLYING_MAX 256 /* datagrams on their way; more are lost */

struct packet;

/* Source ports: the dynamic ones of RFC 6335. */
#define PORT_MIN   49152
#define PORT_MAX   65535
#define PORT_TRIES 8

struct bearer {
	struct net *net;
	struct air *air;
	struct bearer *next, **link; /* of the same air */
	struct sockaddr_storage to;
	socklen_t to_len; /* 0: the destination can't be reached */
	struct watch outer;
	void (*down)(void *arg, const uint8_t *data, size_t len);
	void *arg;
	struct packet *flying;
	unsigned flying_count;
};

/* A datagram on its way, or waiting for the radio to let it pass. */
struct packet {
	struct bearer *bearer;
	struct packet *next, **link;
	struct timer timer; /* not pending: it waits */
	bool up;
	size_t len;
	uint8_t data[];
};

/*
 * A radio network has no ICMP: a refused datagram is one that got lost. The error is that of an earlier datagram and
 * keeps this one from being sent, hence the second try.
 */
static void outer_send(struct bearer *b, const uint8_t *data, size_t len)
{
	if (b->outer.fd >= 0 && send(b->outer.fd, data, len, MSG_DONTWAIT) < 0 && errno == ECONNREFUSED)
		send(b->outer.fd, data, len, MSG_DONTWAIT);
}

/* The far end of the air: what has left the antenna arrives, whatever the module does with its radio since. */
static void deliver(struct bearer *b, bool up, const uint8_t *data, size_t len)
{
	struct net_counters *n = &b->air->counters;

	if (!b->air->coverage || (!up && b->air->radio.gate[AIR_DOWN] == AIR_CLOSED)) {
		n->dropped++;
	} else if (up) {
		n->up_datagrams++;
		n->up_bytes += len;
		outer_send(b, data, len);
	} else {
		n->down_datagrams++;
		n->down_bytes += len;
		b->down(b->arg, data, len);
	}
}

static void packet_free(struct packet *p)
{
	timer_cancel(&p->timer);
	*p->link = p->next;
	if (p->next != NULL)
		p->next->link = p->link;
	p->bearer->flying_count--;
	free(p);
}

static void on_arrival(void *arg)
{
	struct packet *p = arg;

	deliver(p->bearer, p->up, p->data, p->len);
	packet_free(p);
}

/* Keeps a datagram; the latest comes last. NULL: there is no room. */
static struct packet *keep(struct bearer *b, bool up, const uint8_t *data, size_t len)
{
	struct packet *p, **end = &b->flying;

	if (b->flying_count == FLYING_MAX)
		return NULL;
	while (*end != NULL)
		end = &(*end)->next;
	p = xmalloc(sizeof(*p) + len);
	*p = (struct packet){.bearer = b, .link = end, .up = up, .len = len};
	memcpy(p->data, data, len);
	*end = p;
	b->flying_count++;
	timer_init(&p->timer, b->net->config.clock, on_arrival, p);
	return p;
}

/* Whether the air loses this one. */
static bool lost(struct air *air)
{
	unsigned loss = air->loss + air->radio.loss;

	return loss > 0 && rng_below(&air->rng, 1000) < loss;
}

/* The near end of the air. */
static void pass(struct bearer *b, bool up, const uint8_t *data, size_t len)
{
	struct air *air = b->air;
	enum air_direction dir = up ? AIR_UP : AIR_DOWN;
	uint64_t latency;
	struct packet *p;

	if (air->traffic != NULL)
		air->traffic(air->traffic_arg, dir, len);
	latency = air->latency + air->radio.latency;
	if (!air->coverage || air->radio.gate[dir] == AIR_CLOSED || lost(air)) {
		air->counters.dropped++;
	} else if (air->radio.gate[dir] == AIR_OPEN && latency == 0) {
		deliver(b, up, data, len);
	} else if ((p = keep(b, up, data, len)) == NULL) {
		air->counters.dropped++;
	} else if (air->radio.gate[dir] == AIR_OPEN) {
		timer_set(&p->timer, latency);
	}
}

/* What waited goes on, in order; what can't any more is lost. */
static void flush(struct bearer *b)
{
	struct air *air = b->air;

	for (struct packet *p = b->flying, *next; p != NULL; p = next) {
		enum air_gate gate = air->radio.gate[p->up ? AIR_UP : AIR_DOWN];

		next = p->next;
		if (timer_pending(&p->timer) || gate == AIR_WAIT)
			continue;
		if (gate == AIR_OPEN) {
			timer_set(&p->timer, air->latency + air->radio.latency);
		} else {
			air->counters.dropped++;
			packet_free(p);
		}
	}
}

void air_flush(struct air *air)
{
	for (struct bearer *b = air->bearers; b != NULL; b = b->next)
		flush(b);
}

void bearer_send(struct bearer *b, const uint8_t *data, size_t len)
{
	pass(b, true, data, len);
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
			pass(b, false, data, (size_t)n);
	}
}

/*
 * A source port from the seed, since a server may come to know a port again: so a run can be repeated. The system's choice
 * where all of some tried are taken.
 */
static void bind_source(struct bearer *b, int fd)
{
	for (int i = 0; i < PORT_TRIES; i++) {
		in_port_t port = htons((uint16_t)(PORT_MIN + rng_below(&b->air->ports, PORT_MAX - PORT_MIN + 1)));
		struct sockaddr_in6 in6 = {.sin6_family = AF_INET6, .sin6_port = port};
		struct sockaddr_in in = {.sin_family = AF_INET, .sin_port = port};
		bool six = b->to.ss_family == AF_INET6;

		if (bind(fd, six ? (struct sockaddr *)&in6 : (struct sockaddr *)&in, six ? sizeof(in6) : sizeof(in)) ==
			0)
			return;
	}
}

void bearer_rebind(struct bearer *b)
{
	int fd;

	watch_close(b->net, &b->outer);
	if (b->to_len == 0)
		return;
	fd = socket(b->to.ss_family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return; /* no descriptor left: as if nothing came through */
	bind_source(b, fd);
	if (connect(fd, (const struct sockaddr *)&b->to, b->to_len) < 0) {
		close(fd);
		return;
	}
	watch_add(b->net, &b->outer, fd, on_outer, b);
}

struct bearer *bearer_new(struct net *net, struct air *air, const struct sockaddr_storage *to, socklen_t to_len,
	void (*down)(void *arg, const uint8_t *data, size_t len), void *arg)
{
	struct bearer *b = xcalloc(1, sizeof(*b));

	b->net = net;
	b->air = air;
	b->next = air->bearers;
	b->link = &air->bearers;
	if (b->next != NULL)
		b->next->link = &b->next;
	air->bearers = b;
	b->outer.fd = -1;
	b->down = down;
	b->arg = arg;
	if (to != NULL) {
		b->to = *to;
		b->to_len = to_len;
	}
	bearer_rebind(b);
	return b;
}

void bearer_free(struct bearer *b)
{
	if (b == NULL)
		return;
	/* What is on its way up arrives: a latency early, since nobody is there to wait. */
	for (struct packet *p = b->flying, *next; p != NULL; p = next) {
		next = p->next;
		if (p->up && timer_pending(&p->timer))
			deliver(b, true, p->data, p->len);
		packet_free(p);
	}
	watch_close(b->net, &b->outer);
	*b->link = b->next;
	if (b->next != NULL)
		b->next->link = b->link;
	free(b);
}
