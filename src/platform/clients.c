/* The clients that are registered, found by endpoint, location and peer, however many there are. */
#include "config.h"

#include "ask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/ctl.h"
#include "bc28/xmalloc.h"

void registry_init(struct registry *r, uint64_t seed)
{
	struct map *const maps[] = {&r->endpoints, &r->locations, &r->peers, &r->tokens};

	for (size_t i = 0; i < sizeof(maps) / sizeof(maps[0]); i++)
		map_init(maps[i], seed + i);
}

void registry_release(struct registry *r)
{
	map_release(&r->endpoints);
	map_release(&r->locations);
	map_release(&r->peers);
	map_release(&r->tokens);
}

static uint64_t text_hash(const struct map *m, const char *text)
{
	return map_hash(m, text, strlen(text));
}

struct client *client_by_endpoint(const struct registry *r, const char *endpoint)
{
	struct map_link *l = map_first(&r->endpoints, text_hash(&r->endpoints, endpoint));

	while (l != NULL && strcmp(map_entry(l, struct client, by_endpoint)->endpoint, endpoint) != 0)
		l = map_next(l);
	return map_entry(l, struct client, by_endpoint);
}

struct client *client_by_location(const struct registry *r, const char *location)
{
	struct map_link *l = map_first(&r->locations, text_hash(&r->locations, location));

	while (l != NULL && strcmp(map_entry(l, struct client, by_location)->location, location) != 0)
		l = map_next(l);
	return map_entry(l, struct client, by_location);
}

struct client *client_by_peer(const struct registry *r, const struct net_peer *peer)
{
	struct map_link *l = map_first(&r->peers, map_hash(&r->peers, &peer, sizeof(peer)));

	while (l != NULL && map_entry(l, struct client, by_peer)->peer != peer)
		l = map_next(l);
	return map_entry(l, struct client, by_peer);
}

static void set_peer(struct client *c, struct net_peer *peer)
{
	struct map *m = &c->platform->registry.peers;

	if (c->peer == peer)
		return;
	if (c->peer != NULL)
		map_remove(m, &c->by_peer);
	c->peer = peer;
	if (peer != NULL)
		map_add(m, &c->by_peer, map_hash(m, &peer, sizeof(peer)));
}

/* A location that no other client has. */
static void location_make(struct platform *p, struct client *c)
{
	do
		snprintf(c->location, sizeof(c->location), "rd/%08x", (unsigned)(rng_u64(&p->rng) >> 32));
	while (client_by_location(&p->registry, c->location) != NULL);
}

struct client *client_add(struct platform *p, const char *endpoint)
{
	struct registry *r = &p->registry;
	struct client *c = xcalloc(1, sizeof(*c));

	c->platform = p;
	snprintf(c->endpoint, sizeof(c->endpoint), "%s", endpoint);
	location_make(p, c);
	c->next = r->first;
	c->link = &r->first;
	if (c->next != NULL)
		c->next->link = &c->next;
	r->first = c;
	map_add(&r->endpoints, &c->by_endpoint, text_hash(&r->endpoints, c->endpoint));
	map_add(&r->locations, &c->by_location, text_hash(&r->locations, c->location));
	r->count++;
	return c;
}

void registry_gone(struct registry *r, const struct net_peer *peer)
{
	struct client *c;

	while ((c = client_by_peer(r, peer)) != NULL)
		set_peer(c, NULL);
}

/* How long a client in queue mode listens after it has sent something: MAX_TRANSMIT_WAIT of RFC 7252 (OMA TS 8.3). */
#define AWAKE (93 * CLOCK_S)

bool client_speaks(const struct client *c, const struct net_peer *peer)
{
	const char *identity = net_peer_identity(peer);

	if (peer == c->peer)
		return true;
	if (c->dtls != peer_is_dtls(c->platform, peer))
		return false;
	return !c->dtls || (identity != NULL && strcmp(identity, c->identity) == 0);
}

void client_left(struct platform *p, struct net_peer *peer, bool soon)
{
	if (client_by_peer(&p->registry, peer) != NULL)
		return;
	if (soon || platform_waits(p, peer))
		net_peer_leave(peer);
	else
		net_peer_close(peer);
}

void client_moved(struct client *c, struct net_peer *peer)
{
	struct net_peer *old = c->peer;

	set_peer(c, peer);
	net_peer_keep(peer);
	/* nobody comes from the old one any more */
	if (old != NULL && old != peer)
		client_left(c->platform, old, false);
}

void client_remove(struct platform *p, struct client *c)
{
	struct registry *r = &p->registry;
	struct net_peer *peer = c->peer;

	*c->link = c->next;
	if (c->next != NULL)
		c->next->link = c->link;
	map_remove(&r->endpoints, &c->by_endpoint);
	map_remove(&r->locations, &c->by_location);
	set_peer(c, NULL);
	if (peer != NULL)
		client_left(p, peer, true);
	r->count--;
	while (c->observations != NULL)
		observation_remove(c->observations);
	timer_cancel(&c->expiry);
	timer_cancel(&c->after);
	timer_cancel(&c->wake);
	ask_forget(c);
	free(c->links);
	free(c);
}

void registry_clear(struct platform *p)
{
	while (p->registry.first != NULL)
		client_remove(p, p->registry.first);
}

void client_heard(struct client *c)
{
	c->seen = clock_now(c->platform->clock);
	if (c->held != NULL && !timer_pending(&c->wake))
		timer_set(&c->wake, c->platform->held);
}

bool client_asleep(const struct client *c)
{
	return (c->queue || strchr(c->binding, 'Q') != NULL) && clock_now(c->platform->clock) - c->seen > AWAKE;
}

void client_news(struct client *c, const char *what)
{
	struct platform *p = c->platform;

	platform_event(p, F_STR("what", what), F_STR("endpoint", c->endpoint), F_STR("location", c->location),
		F_INT("lifetime", c->lifetime), F_STR("binding", c->binding),
		F_STR("security", c->peer != NULL ? peer_security(p, c->peer) : NULL),
		F_STR("identity", c->peer != NULL ? net_peer_identity(c->peer) : NULL));
}

json_t *client_json(const struct client *c)
{
	json_t *observed = json_array(), *o;

	for (const struct platform_observation *at = c->observations; at != NULL; at = at->next)
		json_array_append_new(observed, json_string(at->path));
	o = json_pack("{s:s,s:s,s:I,s:f,s:s,s:s,s:s,s:f,s:f}", "endpoint", c->endpoint, "location", c->location,
		"lifetime", (json_int_t)c->lifetime, "expires", (double)timer_left(&c->expiry) / 1e6, "lwm2m",
		c->version, "binding", c->binding, "sms", c->sms, "registered", (double)c->registered / 1e6, "seen",
		(double)c->seen / 1e6);
	if (c->peer != NULL) {
		const char *identity = net_peer_identity(c->peer);

		json_object_set_new(o, "security", json_string(peer_security(c->platform, c->peer)));
		json_object_set_new(o, "peer", json_string(net_peer_name(c->peer)));
		json_object_set_new(o, "address", json_string(net_peer_address(c->peer)));
		if (identity != NULL)
			json_object_set_new(o, "identity", ctl_text_json(identity));
	}
	json_object_set_new(o, "links", c->links != NULL ? links_json(c->links, c->links_len) : json_array());
	json_object_set_new(o, "observed", observed);
	return o;
}
