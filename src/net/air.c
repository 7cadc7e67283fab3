/*
 * The air of a module (bc28/air.h has what its radio says of it): what passes, what waits and what is lost, how long it
 * takes, and who is to be woken when it opens.
 */
#include "config.h"

#include <stddef.h>

#include "net_priv.h"

static enum air_gate gate(const struct air *air, bool up)
{
	return air->radio.gate[up ? AIR_UP : AIR_DOWN];
}

bool air_is_open(const struct air *air, bool up)
{
	return air->coverage && gate(air, up) != AIR_CLOSED;
}

bool air_keeps(const struct air *air, bool up)
{
	return gate(air, up) == AIR_WAIT;
}

enum air_fate air_try(struct air *air, bool up, size_t len)
{
	unsigned loss;

	if (air->traffic != NULL)
		air->traffic(air->traffic_arg, up ? AIR_UP : AIR_DOWN, len);
	loss = air->loss + air->radio.loss;
	if (!air_is_open(air, up) || (loss > 0 && rng_below(&air->rng, 1000) < loss))
		return AIR_LOSES;
	return air_keeps(air, up) ? AIR_KEEPS : AIR_PASSES;
}

uint64_t air_latency(const struct air *air)
{
	return air->latency + air->radio.latency;
}

void air_count(struct air *air, bool up, size_t len)
{
	struct net_counters *n = &air->counters;

	if (up) {
		n->up_datagrams++;
		n->up_bytes += len;
	} else {
		n->down_datagrams++;
		n->down_bytes += len;
	}
}

void air_join(struct air *air, struct air_waiter *w, void (*flush)(void *arg), void *arg)
{
	*w = (struct air_waiter){.flush = flush, .arg = arg, .next = air->waiters, .link = &air->waiters};
	if (w->next != NULL)
		w->next->link = &w->next;
	air->waiters = w;
}

void air_leave(struct air_waiter *w)
{
	if (w->link == NULL)
		return;
	*w->link = w->next;
	if (w->next != NULL)
		w->next->link = w->link;
	w->link = NULL;
}

void air_flush(struct air *air)
{
	for (struct air_waiter *w = air->waiters, *next; w != NULL; w = next) {
		next = w->next;
		w->flush(w->arg);
	}
}
