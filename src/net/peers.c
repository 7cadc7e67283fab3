/* The peers of a server's port, by address: who is there, for how long, and who makes room for whom. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exchange.h"
#include "hub.h"
#include "route.h"
#include "server_priv.h"
#include "bc28/xmalloc.h"

#define HUB_SESSIONS 16 /* libcoap walks all sessions of a context at each wake-up */
#define LINGER       (100 * CLOCK_MS)

/* --- by address ---- */

/* What tells one address from another. */
static uint64_t address_hash(const struct map *m, const struct sockaddr_storage *addr)
{
	size_t len = addr->ss_family == AF_INET6 ? offsetof(struct sockaddr_in6, sin6_scope_id) : 8;

	return map_hash(m, addr, len);
}

struct net_peer *peer_find(const struct map *m, const struct sockaddr_storage *addr, socklen_t len)
{
	struct map_link *l = map_first(m, address_hash(m, addr));
	struct net_peer *p;

	for (; l != NULL; l = map_next(l)) {
		p = map_entry(l, struct net_peer, by_address);
		if (p->addr_len == len && memcmp(&p->addr, addr, len) == 0)
			return p;
	}
	return NULL;
}

/* --- by age ---- */

/* Out of the list that it is in. */
static void age_leave(struct net_peer *p)
{
	struct ages *a = p->ages;

	*(p->older != NULL ? &p->older->newer : &a->oldest) = p->newer;
	*(p->newer != NULL ? &p->newer->older : &a->newest) = p->older;
	p->older = p->newer = NULL;
	p->ages = NULL;
	a->count--;
}

/* Sets the timer for the one that is to go first. */
static void watch_oldest(struct ages *a)
{
	if (a->limit > 0 && a->oldest != NULL && !timer_pending(&a->timer))
		timer_set(&a->timer, a->oldest->last + a->limit - clock_now(a->server->net->config.clock));
}

/* At the end of a list: it was heard of just now. */
static void age_join(struct net_peer *p, enum age age)
{
	struct ages *a = &p->server->ages[age];

	p->ages = a;
	p->last = clock_now(p->server->net->config.clock);
	p->older = a->newest;
	*(a->newest != NULL ? &a->newest->newer : &a->oldest) = p;
	a->newest = p;
	a->count++;
	watch_oldest(a);
}

static enum age age_of(const struct net_peer *p)
{
	return (enum age)(p->ages - p->server->ages);
}

/* Without having ended well, if it is a handshake. */
static void give_up(struct net_peer *p)
{
	p->failed = p->state == PEER_SHAKES;
	peer_close(p);
}

static void on_age(void *arg)
{
	struct ages *a = arg;
	uint64_t now = clock_now(a->server->net->config.clock);

	while (a->oldest != NULL && now - a->oldest->last >= a->limit)
		give_up(a->oldest);
	watch_oldest(a);
}

void peer_heard(struct net_peer *p)
{
	enum age age;

	if (p->state == PEER_CLOSED)
		return;
	age = age_of(p);
	age_leave(p);
	age_join(p, age);
}

/* To another list, unless it is in there. */
static void set_age(struct net_peer *p, enum age age)
{
	if (p->state == PEER_CLOSED || age_of(p) == age)
		return;
	age_leave(p);
	age_join(p, age);
}

void net_peer_keep(struct net_peer *peer)
{
	set_age(peer, AGE_KEPT);
}

void net_peer_leave(struct net_peer *peer)
{
	set_age(peer, AGE_LEFT);
}

bool net_peer_is_left(const struct net_peer *peer)
{
	return peer->state == PEER_CLOSED || age_of(peer) == AGE_LEFT;
}

/* --- libcoap's contexts ---- */

/* From one list of contexts to the other. */
static void hub_move(struct hub *h, struct hub **from, struct hub **to)
{
	*(h->previous != NULL ? &h->previous->next : from) = h->next;
	if (h->next != NULL)
		h->next->previous = h->previous;
	h->previous = NULL;
	h->next = *to;
	if (h->next != NULL)
		h->next->previous = h;
	*to = h;
}

/* A context with room for one session more. */
static struct hub *hub_take(struct net_server *s)
{
	struct hub *h = s->roomy;

	if (h == NULL) {
		h = hub_new(s->net, rng_u64(&s->rng));
		s->roomy = h;
	}
	if (h->sessions + 1 == HUB_SESSIONS)
		hub_move(h, &s->roomy, &s->full);
	return h;
}

/* A session of it has been freed. */
static void hub_left(struct net_server *s, struct hub *h)
{
	if (h->sessions + 1 == HUB_SESSIONS)
		hub_move(h, &s->full, &s->roomy);
	if (h->sessions > 0)
		return;
	*(h->previous != NULL ? &h->previous->next : &s->roomy) = h->next;
	if (h->next != NULL)
		h->next->previous = h->previous;
	hub_free(h);
}

/* --- life ---- */

struct net_peer *peer_new(struct net_server *s, const struct sockaddr_storage *addr, socklen_t len)
{
	struct net_peer *p = xcalloc(1, sizeof(*p));

	if (s->ages[AGE_HANDSHAKE].count >= HANDSHAKES_MAX)
		give_up(s->ages[AGE_HANDSHAKE].oldest);
	p->server = s;
	p->state = PEER_SHAKES;
	p->addr = *addr;
	p->addr_len = len;
	address_format(addr, p->address, sizeof(p->address));
	map_add(&s->shaking, &p->by_address, address_hash(&s->shaking, addr));
	age_join(p, AGE_HANDSHAKE);
	return p;
}

static void on_linger(void *arg)
{
	peer_close(arg);
}

/* The one that was silent for longest goes, unless it is kept. */
static bool make_room(struct net_server *s)
{
	struct net_peer *p = NULL;

	for (enum age age = AGE_LEFT; age < AGE_KEPT && p == NULL; age++)
		p = s->ages[age].oldest;
	if (p != NULL)
		peer_close(p);
	return p != NULL;
}

bool peer_admit(struct net_peer *p)
{
	struct net_server *s = p->server;
	const char *identity = p->dtls != NULL ? dtls_identity(p->dtls) : NULL;
	struct net_peer *before = peer_find(&s->peers, &p->addr, p->addr_len);

	if (before != NULL) {
		before->replaced = true;
		peer_close(before);
	}
	if (s->peers.count >= PEERS_MAX && !make_room(s))
		return false;
	map_remove(&s->shaking, &p->by_address);
	age_leave(p);
	p->state = PEER_UP;
	snprintf(p->name, sizeof(p->name), "client-%llu", (unsigned long long)++s->net->peer_count);
	p->hub = hub_take(s);
	p->assoc = assoc_new(p->hub, &peer_assoc_ops, p, s->name, p->name);
	timer_init(&p->linger, s->net->config.clock, on_linger, p);
	map_add(&s->peers, &p->by_address, address_hash(&s->peers, &p->addr));
	age_join(p, p->dtls != NULL ? AGE_SESSION : AGE_STRANGER);
	p->named = identity != NULL;
	if (p->named)
		map_add(&s->identities, &p->by_identity, map_hash(&s->identities, identity, strlen(identity)));
	return true;
}

/* Nobody is found by its address or name any more. */
static void hide(struct net_peer *p)
{
	struct net_server *s = p->server;

	if (p->state == PEER_SHAKES)
		map_remove(&s->shaking, &p->by_address);
	else if (p->state == PEER_UP)
		map_remove(&s->peers, &p->by_address);
	if (p->named)
		map_remove(&s->identities, &p->by_identity);
	p->named = false;
}

void peer_linger(struct net_peer *p)
{
	if (p->state != PEER_UP)
		return;
	hide(p);
	p->state = PEER_LINGERS;
	timer_set(&p->linger, LINGER);
}

void peer_close(struct net_peer *p)
{
	struct net_server *s = p->server;

	if (p->state == PEER_CLOSED)
		return;
	hide(p);
	age_leave(p);
	if (p->assoc != NULL) {
		timer_cancel(&p->linger);
		assoc_close(p->assoc);
	}
	p->state = PEER_CLOSED;
	p->reap = s->reap;
	s->reap = p;
	net_defer(s->net, &s->task);
}

void peer_free(struct net_peer *p)
{
	if (p->assoc != NULL)
		assoc_drain(p->assoc);
	if (p->dtls != NULL && !p->replaced)
		dtls_close(p->dtls);
	assoc_free(p->assoc);
	if (p->hub != NULL)
		hub_left(p->server, p->hub);
	dtls_free(p->dtls);
	free(p);
}

void peers_init(struct net_server *s, uint64_t seed)
{
	static const uint64_t limits[AGES] = {[AGE_HANDSHAKE] = HANDSHAKE_TIME,
		[AGE_LEFT] = EXCHANGE_LIFETIME,
		[AGE_STRANGER] = EXCHANGE_LIFETIME,
		[AGE_SESSION] = PORTS_REMEMBERED};

	map_init(&s->peers, seed);
	map_init(&s->shaking, seed + 1);
	map_init(&s->identities, seed + 2);
	for (int i = 0; i < AGES; i++) {
		s->ages[i] = (struct ages){.server = s, .limit = limits[i]};
		timer_init(&s->ages[i].timer, s->net->config.clock, on_age, &s->ages[i]);
	}
}

void peers_close(struct net_server *s)
{
	for (int i = 0; i < AGES; i++)
		while (s->ages[i].oldest != NULL)
			peer_close(s->ages[i].oldest);
}

/* Contexts went with their last session. */
void peers_release(struct net_server *s)
{
	for (int i = 0; i < AGES; i++)
		timer_cancel(&s->ages[i].timer);
	map_release(&s->peers);
	map_release(&s->shaking);
	map_release(&s->identities);
}

/* --- what the owner asks ---- */

int net_peer_send(struct net_peer *peer, const struct coap_msg *msg)
{
	return peer->assoc != NULL ? assoc_send(peer->assoc, msg) : -1;
}

void net_peer_close(struct net_peer *peer)
{
	peer_close(peer);
}

const char *net_peer_identity(const struct net_peer *peer)
{
	return peer->dtls != NULL ? dtls_identity(peer->dtls) : NULL;
}

struct net_peer *net_peer_namesake(const struct net_peer *peer, const struct net_peer *after)
{
	const struct map *m = &peer->server->identities;
	const char *identity = net_peer_identity(peer);
	struct map_link *l;

	if (identity == NULL)
		return NULL;
	l = after != NULL ? map_next(&after->by_identity) : map_first(m, map_hash(m, identity, strlen(identity)));
	for (; l != NULL; l = map_next(l)) {
		struct net_peer *p = map_entry(l, struct net_peer, by_identity);

		if (p != peer && strcmp(net_peer_identity(p), identity) == 0)
			return p;
	}
	return NULL;
}

uint64_t net_peer_silence(const struct net_peer *peer)
{
	return clock_now(peer->server->net->config.clock) - peer->last;
}

bool net_peer_resumed(const struct net_peer *peer)
{
	return peer->resumed;
}

const char *net_peer_address(const struct net_peer *peer)
{
	return peer->address;
}

const char *net_peer_name(const struct net_peer *peer)
{
	return peer->name;
}

struct net_server *net_peer_server(const struct net_peer *peer)
{
	return peer->server;
}
