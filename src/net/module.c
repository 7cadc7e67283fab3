/* A module's side of the network: what its links, sockets, names and pings share, and the air that they pass. */
#include "config.h"

#include <stdlib.h>

#include "hub.h"
#include "net_priv.h"
#include "bc28/event.h"
#include "bc28/xmalloc.h"

void opened_add(struct opened *o, struct net_module *nm, const struct opened_kind *kind)
{
	*o = (struct opened){.nm = nm, .next = nm->opened, .kind = kind};
	nm->opened = o;
}

void opened_over(struct opened *o)
{
	o->over = true;
	net_defer(o->nm->net, &o->nm->task);
}

void net_module_hint(struct net_module *nm, const char *what, char *hint)
{
	if (hint != NULL)
		bus_log(nm->net->config.bus, nm->name, LOG_LEVEL_WARNING,
			"%s is out of reach of the module; the configuration opens it with \"%s\"", what, hint);
	free(hint);
}

/* Frees what is over, and the module when it was freed. */
static void on_reap(void *arg)
{
	struct net_module *nm = arg;

	for (struct opened **p = &nm->opened; *p != NULL;) {
		struct opened *o = *p;

		if (!o->over) {
			p = &o->next;
			continue;
		}
		*p = o->next;
		o->kind->free(o);
	}
	if (nm->freed) {
		hub_free(nm->hub);
		free(nm->name);
		free(nm);
	}
}

/* The module may be in the midst of something: what waited goes on at the end of the turn. */
static void on_radio(void *arg, const struct radio_air *air)
{
	struct net_module *nm = arg;

	nm->air.radio = *air;
	if (!nm->freed)
		net_defer(nm->net, &nm->flush);
}

static void on_flush(void *arg)
{
	struct net_module *nm = arg;

	air_flush(&nm->air);
}

struct net_module *net_module_new(struct net *net, const char *name, uint64_t seed)
{
	struct net_module *nm = xcalloc(1, sizeof(*nm));

	nm->net = net;
	nm->name = xstrdup(name);
	nm->air.coverage = true;
	TAILQ_INIT(&nm->air.waiters);
	nm->air.radio = (struct radio_air){.gate = {AIR_OPEN, AIR_OPEN}};
	rng_init(&nm->rng, seed);
	rng_init(&nm->air.rng, rng_u64(&nm->rng));
	task_init(&nm->task, on_reap, nm);
	task_init(&nm->flush, on_flush, nm);
	return nm;
}

void net_module_free(struct net_module *nm)
{
	if (nm == NULL)
		return;
	for (struct opened *o = nm->opened; o != NULL; o = o->next)
		if (!o->over)
			o->kind->close(o);
	nm->freed = true;
	nm->air.traffic = NULL;
	net_undefer(nm->net, &nm->flush);
	net_defer(nm->net, &nm->task);
}

void net_module_coverage(struct net_module *nm, bool on)
{
	nm->air.coverage = on;
}

void net_module_air(struct net_module *nm, uint64_t latency, unsigned loss_permille)
{
	nm->air.latency = latency;
	nm->air.loss = loss_permille;
}

void net_module_disorder(struct net_module *nm, unsigned twice_permille, uint32_t jitter)
{
	nm->air.twice = twice_permille;
	nm->air.jitter = jitter;
}

struct air_link net_module_air_link(struct net_module *nm)
{
	/* A radio begins in silence, and tells what changes. */
	nm->air.radio = (struct radio_air){.gate = {AIR_CLOSED, AIR_CLOSED}};
	return (struct air_link){.set = on_radio, .net = nm};
}

void net_module_on_traffic(
	struct net_module *nm, void (*traffic)(void *arg, enum air_direction dir, size_t len), void *arg)
{
	nm->air.traffic = traffic;
	nm->air.traffic_arg = arg;
}

void net_module_rebind(struct net_module *nm)
{
	for (struct opened *o = nm->opened; o != NULL; o = o->next)
		if (!o->over && o->kind->rebind != NULL)
			o->kind->rebind(o);
}

void net_module_counters(const struct net_module *nm, struct net_counters *out)
{
	*out = nm->air.counters;
}
