/* The network's exchanges: what an association remembers of messages that it sent and of those that arrived. */
#include "config.h"

#include "exchange.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/xmalloc.h"

/* --- sent ---- */

/* Makes room: what is over or can't be waited for any longer goes, then the oldest whose outcome is known. */
static void purge(struct sent_table *t, uint64_t now)
{
	size_t kept = 0;

	for (size_t i = 0; i < t->count; i++)
		if (t->v[i].observing || !t->v[i].settled || t->v[i].expires > now)
			t->v[kept++] = t->v[i];
	t->count = kept;
	for (size_t i = 0; t->count >= SENT_MAX && i < t->count; i++)
		if (t->v[i].settled) {
			sent_remove(t, &t->v[i]);
			return;
		}
}

struct sent *sent_add(struct sent_table *t, const struct coap_msg *msg, uint64_t now)
{
	bool request = coap_is_request(msg->code);
	struct sent *s;

	purge(t, now);
	if (t->count >= SENT_MAX)
		return NULL;
	if (t->v == NULL)
		t->v = xcalloc(SENT_MAX, sizeof(*t->v));
	s = &t->v[t->count++];
	*s = (struct sent){.mid = msg->mid,
		.last_mid = msg->mid,
		.type = msg->type,
		.request = request,
		.one_block = request && msg->block2.size > 0,
		.settled = msg->type != COAP_CON,
		.observing = request && msg->observe == 0,
		.token_len = msg->token_len,
		.expires = now + EXCHANGE_LIFETIME};
	memcpy(s->token, msg->token, msg->token_len);
	return s;
}

void sent_remove(struct sent_table *t, struct sent *s)
{
	size_t i = (size_t)(s - t->v);

	t->count--;
	memmove(s, s + 1, (t->count - i) * sizeof(*s));
}

struct sent *sent_by_mid(struct sent_table *t, uint16_t mid)
{
	for (size_t i = t->count; i-- > 0;)
		if (t->v[i].mid == mid || t->v[i].last_mid == mid)
			return &t->v[i];
	return NULL;
}

bool sent_has_token(const struct sent *s, const uint8_t *token, size_t len)
{
	return coap_token_equal(s->token, s->token_len, token, len);
}

struct sent *sent_by_token(struct sent_table *t, const uint8_t *token, size_t len)
{
	for (size_t i = t->count; i-- > 0;) {
		struct sent *s = &t->v[i];

		if (s->request && !s->cancelled && sent_has_token(s, token, len))
			return s;
	}
	return NULL;
}

struct sent *sent_blockwise(struct sent_table *t)
{
	for (size_t i = t->count; i-- > 0;)
		if (t->v[i].blockwise && !t->v[i].settled)
			return &t->v[i];
	return NULL;
}

void sent_release(struct sent_table *t)
{
	free(t->v);
	*t = (struct sent_table){0};
}

/* --- received ---- */

struct received *received_find(struct received_ring *r, const struct coap_msg *msg, uint64_t now)
{
	for (unsigned i = 0; i < RECEIVED_MAX; i++) {
		struct received *e = &r->v[i];

		if (e->used && e->mid == msg->mid && e->code == msg->code && e->expires > now &&
			coap_token_equal(e->token, e->token_len, msg->token, msg->token_len))
			return e;
	}
	return NULL;
}

struct received *received_by_mid(struct received_ring *r, uint16_t mid)
{
	for (unsigned i = 1; i <= RECEIVED_MAX; i++) {
		struct received *e = &r->v[(r->next + RECEIVED_MAX - i) % RECEIVED_MAX];

		if (e->used && e->mid == mid)
			return e;
	}
	return NULL;
}

struct received *received_add(struct received_ring *r, const struct coap_msg *msg, uint64_t now)
{
	struct received *e = &r->v[r->next];

	r->next = (r->next + 1) % RECEIVED_MAX;
	free(e->answer);
	*e = (struct received){.used = true,
		.mid = msg->mid,
		.code = msg->code,
		.token_len = msg->token_len,
		.expires = now + EXCHANGE_LIFETIME};
	memcpy(e->token, msg->token, msg->token_len);
	return e;
}

void received_answer(struct received *r, const uint8_t *data, size_t len)
{
	free(r->answer);
	r->answer = xmalloc(len);
	memcpy(r->answer, data, len);
	r->answer_len = len;
}

void received_release(struct received_ring *r)
{
	for (unsigned i = 0; i < RECEIVED_MAX; i++)
		free(r->v[i].answer);
	*r = (struct received_ring){0};
}
