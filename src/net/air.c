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

uint64_t air_answer_wait(const struct air *air, uint64_t told, uint64_t now)
{
	uint64_t due = told + air->radio.answer;

	return due > now ? due - now : 0;
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

void air_wait(struct air *air, struct air_waiter *w, void (*flush)(void *arg), void *arg)
{
	*w = (struct air_waiter){.air = air, .flush = flush, .arg = arg};
	TAILQ_INSERT_TAIL(&air->waiters, w, entry);
	air->waiting++;
}

void air_leave(struct air_waiter *w)
{
	if (w->air == NULL)
		return;
	TAILQ_REMOVE(&w->air->waiters, w, entry);
	w->air->waiting--;
	w->air = NULL;
}

void air_flush(struct air *air)
{
	struct air_waiter *w;

	for (unsigned left = air->waiting; left > 0 && (w = TAILQ_FIRST(&air->waiters)) != NULL; left--) {
		air_leave(w);
		w->flush(w->arg);
	}
}
