/*
 * The platform's exchanges: requests of ours that wait for their answer, which comes with the acknowledgement or later
 * (RFC 7252 5.2.2), or not at all.
 */
#include "config.h"

#include "platform_priv.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

const struct value_name exchange_end_names[] = {
	{EXCHANGE_ANSWERED, "answered"},
	{EXCHANGE_RESET, "reset"},
	{EXCHANGE_TIMEOUT, "timeout"},
	{EXCHANGE_LOST, "lost"},
	{0, NULL},
};

/* A request of ours that waits for its answer. */
struct exchange {
	struct exchange *next, **link;
	struct map_link by_token, by_peer;
	struct platform *platform;
	struct net_peer *peer;
	uint8_t token[COAP_TOKEN_MAX];
	uint16_t mid;
	struct timer timer;
	exchange_cb *cb;
	void *arg;
};

static uint64_t peer_hash(const struct platform *p, const struct net_peer *peer)
{
	return map_hash(&p->waiting, &peer, sizeof(peer));
}

static void list(struct platform *p, struct exchange *x)
{
	x->next = p->exchanges;
	x->link = &p->exchanges;
	if (x->next != NULL)
		x->next->link = &x->next;
	p->exchanges = x;
	map_add(&p->tokens, &x->by_token, map_hash(&p->tokens, x->token, COAP_TOKEN_MAX));
	map_add(&p->waiting, &x->by_peer, peer_hash(p, x->peer));
}

void exchange_drop(struct platform *p, struct exchange *x)
{
	*x->link = x->next;
	if (x->next != NULL)
		x->next->link = x->link;
	map_remove(&p->tokens, &x->by_token);
	map_remove(&p->waiting, &x->by_peer);
	timer_cancel(&x->timer);
	free(x);
}

/* The next exchange with a peer, from this link on. */
static struct exchange *with_peer(struct map_link *l, const struct net_peer *peer)
{
	while (l != NULL && map_entry(l, struct exchange, by_peer)->peer != peer)
		l = map_next(l);
	return map_entry(l, struct exchange, by_peer);
}

static struct exchange *first_with_peer(const struct platform *p, const struct net_peer *peer)
{
	return with_peer(map_first(&p->waiting, peer_hash(p, peer)), peer);
}

/* Takes it off the list first: the callback may start another one. */
static void finish(struct platform *p, struct exchange *x, enum exchange_end end, const struct coap_msg *msg)
{
	exchange_cb *cb = x->cb;
	void *arg = x->arg;

	exchange_drop(p, x);
	cb(arg, end, msg);
}

static void on_timeout(void *arg)
{
	struct exchange *x = arg;

	finish(x->platform, x, EXCHANGE_TIMEOUT, NULL);
}

struct exchange *exchange_send(struct platform *p, struct net_peer *peer, struct coap_msg *msg, uint64_t timeout,
	exchange_cb *cb, void *arg, char **cause)
{
	struct exchange *x;
	int mid;

	if (peer == NULL) {
		fail(cause, "the client's association is gone; it has to send something first");
		return NULL;
	}
	if (p->tokens.count == EXCHANGES_MAX) {
		fail(cause, "%d requests are waiting for their answers already", EXCHANGES_MAX);
		return NULL;
	}
	msg->type = COAP_CON;
	if (msg->token_len == 0) {
		/* Random and long: a token is what tells answers and notifications apart (RFC 7252 5.3.1). */
		msg->token_len = COAP_TOKEN_MAX;
		rng_bytes(&p->rng, msg->token, COAP_TOKEN_MAX);
	}
	mid = net_peer_send(peer, msg);
	if (mid < 0) {
		fail(cause, "the request can't be sent");
		return NULL;
	}
	msg->mid = (uint16_t)mid;
	x = xcalloc(1, sizeof(*x));
	x->platform = p;
	x->peer = peer;
	memcpy(x->token, msg->token, COAP_TOKEN_MAX);
	x->mid = (uint16_t)mid;
	x->cb = cb;
	x->arg = arg;
	timer_init(&x->timer, p->clock, on_timeout, x);
	timer_set(&x->timer, timeout);
	list(p, x);
	return x;
}

bool exchange_response(struct platform *p, const struct coap_msg *msg)
{
	struct map_link *l;

	if (msg->token_len != COAP_TOKEN_MAX)
		return false;
	l = map_first(&p->tokens, map_hash(&p->tokens, msg->token, COAP_TOKEN_MAX));
	while (l != NULL && memcmp(map_entry(l, struct exchange, by_token)->token, msg->token, COAP_TOKEN_MAX) != 0)
		l = map_next(l);
	if (l == NULL)
		return false;
	finish(p, map_entry(l, struct exchange, by_token), EXCHANGE_ANSWERED, msg);
	return true;
}

/* An acknowledgement alone ends nothing: the answer comes with it or separately (RFC 7252 5.2.2). */
static bool outcome_ends(enum link_outcome outcome, enum exchange_end *end)
{
	switch (outcome) {
	case LINK_ACKED:
	case LINK_REFUSED:
		return false;
	case LINK_RESET:
		*end = EXCHANGE_RESET;
		return true;
	case LINK_TIMEOUT:
		*end = EXCHANGE_TIMEOUT;
		return true;
	case LINK_FAILED:
		*end = EXCHANGE_LOST;
		return true;
	}
	return false;
}

void exchange_outcome(struct platform *p, struct net_peer *peer, uint16_t mid, enum link_outcome outcome)
{
	enum exchange_end end;
	struct exchange *x;

	if (!outcome_ends(outcome, &end))
		return;
	x = first_with_peer(p, peer);
	while (x != NULL && x->mid != mid)
		x = with_peer(map_next(&x->by_peer), peer);
	if (x != NULL)
		finish(p, x, end, NULL);
}

bool exchange_waits(const struct platform *p, const struct net_peer *peer)
{
	return first_with_peer(p, peer) != NULL;
}

/* Callbacks may change the list: starts over after each one. */
void exchange_gone(struct platform *p, const struct net_peer *peer)
{
	struct exchange *x;

	while ((x = first_with_peer(p, peer)) != NULL)
		finish(p, x, EXCHANGE_LOST, NULL);
}

void exchange_clear(struct platform *p)
{
	while (p->exchanges != NULL)
		finish(p, p->exchanges, EXCHANGE_LOST, NULL);
}
