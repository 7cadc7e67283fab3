/* Datagrams on their way through the air: each arrives when its latency is over, or waits for the radio. */
#include "config.h"

#include "flight.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

#define FLYING_MAX 256 /* datagrams on their way; more are lost */

/* A datagram on its way, or waiting for the radio to let it pass. */
struct packet {
	struct flight *flight;
	struct packet *next;
	struct timer timer; /* its arrival */
	struct air_waiter waiter;
	struct parcel parcel;
	uint8_t data[];
};

static void lose(struct flight *f, const struct parcel *p)
{
	f->air->counters.dropped++;
	if (f->lost != NULL)
		f->lost(f->arg, p);
}

/* The far end of the air: what has left the antenna arrives, whatever the module does with its radio since. */
static void deliver(struct flight *f, const struct parcel *p)
{
	if (p->up ? !f->air->coverage : !air_is_open(f->air, false)) {
		lose(f, p);
		return;
	}
	air_count(f->air, p->up, p->len);
	f->arrive(f->arg, p);
}

/* Takes a packet out of the list; its memory stays. */
static void unlink_packet(struct flight *f, struct packet *p)
{
	struct packet **at = &f->flying;

	timer_cancel(&p->timer);
	air_leave(&p->waiter);
	while (*at != p)
		at = &(*at)->next;
	*at = p->next;
	f->count--;
}

/* The owner may go in what it is told here: its list doesn't hold the packet any more. */
static void on_arrival(void *arg)
{
	struct packet *p = arg;

	unlink_packet(p->flight, p);
	deliver(p->flight, &p->parcel);
	free(p);
}

/* Keeps a datagram; the latest comes last. NULL: there is no room. */
static struct packet *keep(struct flight *f, const struct parcel *parcel)
{
	struct packet *p, *end = f->flying;

	if (f->count == FLYING_MAX)
		return NULL;
	while (end != NULL && end->next != NULL)
		end = end->next;
	p = xmalloc(sizeof(*p) + parcel->len);
	*p = (struct packet){.flight = f, .parcel = *parcel};
	if (parcel->len > 0)
		memcpy(p->data, parcel->data, parcel->len);
	p->parcel.data = p->data;
	if (end != NULL)
		end->next = p;
	else
		f->flying = p;
	f->count++;
	timer_init(&p->timer, f->net->config.clock, on_arrival, p);
	return p;
}

/* How long a datagram that passes is under way. */
static uint64_t under_way(struct air *air, const struct parcel *p)
{
	return air_latency(air) + p->later + (air->jitter > 0 ? rng_below(&air->rng, air->jitter + 1) : 0);
}

/* It waited, and goes on if it may, or is lost. */
static void on_flush(void *arg)
{
	struct packet *p = arg;
	struct flight *f = p->flight;

	if (air_keeps(f->air, p->parcel.up)) {
		air_wait(f->air, &p->waiter, on_flush, p);
	} else if (air_is_open(f->air, p->parcel.up)) {
		timer_set(&p->timer, under_way(f->air, &p->parcel));
	} else {
		unlink_packet(f, p);
		lose(f, &p->parcel);
		free(p);
	}
}

void flight_pass(struct flight *f, const struct parcel *parcel)
{
	enum air_fate fate = air_try(f->air, parcel->up, parcel->len);
	uint64_t delay = fate == AIR_PASSES ? under_way(f->air, parcel) : 0;
	struct packet *p;

	if (fate == AIR_PASSES && delay == 0) {
		deliver(f, parcel);
		return;
	}
	p = fate != AIR_LOSES ? keep(f, parcel) : NULL;
	if (p == NULL)
		lose(f, parcel);
	else if (fate == AIR_PASSES)
		timer_set(&p->timer, delay);
	else
		air_wait(f->air, &p->waiter, on_flush, p);
}

void flight_init(struct flight *f, struct net *net, struct air *air, void (*arrive)(void *arg, const struct parcel *p),
	void *arg)
{
	*f = (struct flight){.net = net, .air = air, .arrive = arrive, .arg = arg};
}

void flight_land(struct flight *f)
{
	for (struct packet *p = f->flying, *next; p != NULL; p = next) {
		next = p->next;
		if (!p->parcel.up || !timer_pending(&p->timer))
			continue;
		unlink_packet(f, p);
		deliver(f, &p->parcel);
		free(p);
	}
}

void flight_release(struct flight *f)
{
	for (struct packet *p = f->flying, *next; p != NULL; p = next) {
		next = p->next;
		timer_cancel(&p->timer);
		air_leave(&p->waiter);
		free(p);
	}
	f->flying = NULL;
	f->count = 0;
}
