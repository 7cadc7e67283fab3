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

struct bearer {
	struct net *net;
	struct air *air;
	struct sockaddr_storage to;
	socklen_t to_len; /* 0: the destination can't be reached */
	struct watch outer;
	void (*down)(void *arg, const uint8_t *data, size_t len);
	void *arg;
	struct packet *flying;
	unsigned flying_count;
};

/* A datagram that the latency keeps on its way. */
struct packet {
	struct bearer *bearer;
	struct packet *next, **link;
	struct timer timer;
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

/* The far end of the air. */
static void deliver(struct bearer *b, bool up, const uint8_t *data, size_t len)
{
	struct net_counters *n = &b->air->counters;

	if (!b->air->coverage) {
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

/* The near end of the air. */
static void pass(struct bearer *b, bool up, const uint8_t *data, size_t len)
{
	struct air *air = b->air;
	struct packet *p;

	if (!air->coverage || (air->loss > 0 && rng_below(&air->rng, 1000) < air->loss)) {
		air->counters.dropped++;
		return;
	}
	if (air->latency == 0) {
		deliver(b, up, data, len);
		return;
	}
	if (b->flying_count == FLYING_MAX) {
		air->counters.dropped++;
		return;
	}
	p = xmalloc(sizeof(*p) + len);
	*p = (struct packet){.bearer = b, .next = b->flying, .link = &b->flying, .up = up, .len = len};
	memcpy(p->data, data, len);
	if (p->next != NULL)
		p->next->link = &p->next;
	b->flying = p;
	b->flying_count++;
	timer_init(&p->timer, b->net->config.clock, on_arrival, p);
	timer_set(&p->timer, air->latency);
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

void bearer_rebind(struct bearer *b)
{
	int fd;

	watch_close(b->net, &b->outer);
	if (b->to_len == 0)
		return;
	fd = socket(b->to.ss_family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return; /* no descriptor left: as if nothing came through */
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
	/* What has left the antenna arrives, the oldest first: it does so a latency early, since nobody is there to wait. */
	while (b->flying != NULL) {
		struct packet *p = b->flying;

		while (p->next != NULL)
			p = p->next;
		if (p->up)
			deliver(b, true, p->data, p->len);
		packet_free(p);
	}
	watch_close(b->net, &b->outer);
	free(b);
}
