#include "config.h"

#include "air.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

#define FLYING_MAX 256 /* datagrams on their way; more are lost */

/* A datagram that the latency keeps on its way. */
struct packet {
	struct flight *flight;
	struct packet *next, **link;
	struct timer timer;
	struct parcel parcel;
	uint8_t data[];
};

static void lose(struct flight *f, const struct parcel *p)
{
	f->air->counters.dropped++;
	if (f->lost != NULL)
		f->lost(f->arg, p);
}

/* The far end of the air. */
static void deliver(struct flight *f, const struct parcel *p)
{
	struct net_counters *n = &f->air->counters;

	if (!f->air->coverage) {
		lose(f, p);
		return;
	}
	if (p->up) {
		n->up_datagrams++;
		n->up_bytes += p->len;
	} else {
		n->down_datagrams++;
		n->down_bytes += p->len;
	}
	f->arrive(f->arg, p);
}

/* Takes a packet out of the list; its memory stays. */
static void unlink_packet(struct packet *p)
{
	timer_cancel(&p->timer);
	*p->link = p->next;
	if (p->next != NULL)
		p->next->link = p->link;
	p->flight->count--;
}

/* The owner may go in what it is told here: its list doesn't hold the packet any more. */
static void on_arrival(void *arg)
{
	struct packet *p = arg;

	unlink_packet(p);
	deliver(p->flight, &p->parcel);
	free(p);
}

void flight_pass(struct flight *f, const struct parcel *parcel)
{
	struct air *air = f->air;
	struct packet *p;

	if (!air->coverage || (air->loss > 0 && rng_below(&air->rng, 1000) < air->loss)) {
		lose(f, parcel);
		return;
	}
	if (air->latency == 0) {
		deliver(f, parcel);
		return;
	}
	if (f->count == FLYING_MAX) {
		lose(f, parcel);
		return;
	}
	p = xmalloc(sizeof(*p) + parcel->len);
	*p = (struct packet){.flight = f, .next = f->flying, .link = &f->flying, .parcel = *parcel};
	if (parcel->len > 0)
		memcpy(p->data, parcel->data, parcel->len);
	p->parcel.data = p->data;
	if (p->next != NULL)
		p->next->link = &p->next;
	f->flying = p;
	f->count++;
	timer_init(&p->timer, f->net->config.clock, on_arrival, p);
	timer_set(&p->timer, air->latency);
}

void flight_init(struct flight *f, struct net *net, struct air *air, void (*arrive)(void *arg, const struct parcel *p),
	void *arg)
{
	*f = (struct flight){.net = net, .air = air, .arrive = arrive, .arg = arg};
}

void flight_release(struct flight *f)
{
	while (f->flying != NULL) {
		struct packet *p = f->flying;

		unlink_packet(p);
		free(p);
	}
}
