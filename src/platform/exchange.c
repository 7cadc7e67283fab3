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
	struct exchange *next;
	struct platform *platform;
	struct net_peer *peer;
	uint8_t token[COAP_TOKEN_MAX];
	uint16_t mid;
	struct timer timer;
	exchange_cb *cb;
	void *arg;
};

void exchange_drop(struct platform *p, struct exchange *x)
{
	struct exchange **at = &p->exchanges;

	while (*at != x)
		at = &(*at)->next;
	*at = x->next;
	p->exchange_count--;
	timer_cancel(&x->timer);
	free(x);
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
	if (p->exchange_count == EXCHANGES_MAX) {
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
	x->next = p->exchanges;
	p->exchanges = x;
	p->exchange_count++;
	return x;
}

bool exchange_response(struct platform *p, const struct coap_msg *msg)
{
	if (msg->token_len != COAP_TOKEN_MAX)
		return false;
	for (struct exchange *x = p->exchanges; x != NULL; x = x->next) {
		if (memcmp(x->token, msg->token, COAP_TOKEN_MAX) != 0)
			continue;
		finish(p, x, EXCHANGE_ANSWERED, msg);
		return true;
	}
	return false;
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

	if (!outcome_ends(outcome, &end))
		return;
	for (struct exchange *x = p->exchanges; x != NULL; x = x->next) {
		if (x->peer == peer && x->mid == mid) {
			finish(p, x, end, NULL);
			return;
		}
	}
}

bool exchange_waits(const struct platform *p, const struct net_peer *peer)
{
	for (const struct exchange *x = p->exchanges; x != NULL; x = x->next)
		if (x->peer == peer)
			return true;
	return false;
}

/* Callbacks may change the list: starts over after each one. */
void exchange_gone(struct platform *p, const struct net_peer *peer)
{
	struct exchange *x = p->exchanges;

	while (x != NULL) {
		if (x->peer != peer) {
			x = x->next;
			continue;
		}
		finish(p, x, EXCHANGE_LOST, NULL);
		x = p->exchanges;
	}
}

void exchange_clear(struct platform *p)
{
	while (p->exchanges != NULL)
		finish(p, p->exchanges, EXCHANGE_LOST, NULL);
}
