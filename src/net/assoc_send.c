/* An association's way down: from the owner to libcoap. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "assoc_priv.h"
#include "hub.h"
#include "pdu.h"
#include "bc28/xmalloc.h"

/* The copy of a request that is answered later or observed, by its token. */
static coap_pdu_t **served_by_token(struct assoc *a, const uint8_t *token, size_t len)
{
	for (unsigned i = 0; i < SERVED_MAX; i++) {
		coap_bin_const_t t;

		if (a->served[i] == NULL)
			continue;
		t = coap_pdu_get_token(a->served[i]);
		if (coap_token_equal(t.s, t.length, token, len))
			return &a->served[i];
	}
	return NULL;
}

void assoc_serve_later(struct assoc *a, const coap_pdu_t *request)
{
	coap_bin_const_t t = coap_pdu_get_token(request);
	coap_pdu_t **slot = served_by_token(a, t.s, t.length);

	if (slot == NULL)
		slot = &a->served[a->next_served++ % SERVED_MAX];
	coap_delete_pdu(*slot);
	*slot = coap_pdu_duplicate(request, a->session, t.length, t.s, NULL);
}

/* The payload of a response, in blocks when it is long and we know what it answers. */
static bool add_response_body(struct assoc *a, coap_pdu_t *pdu, const struct coap_msg *msg)
{
	coap_pdu_t **request;
	struct pdu_text text;
	struct coap_msg asked;

	if (msg->payload_len <= PAYLOAD_MAX)
		return coap_add_data(pdu, msg->payload_len, msg->payload) != 0;
	request = served_by_token(a, msg->token, msg->token_len);
	if (request == NULL || *request == NULL || pdu_read(*request, &text, &asked) < 0)
		return false;
	asked.block2.num = 0;
	return body_add_block(a, pdu,
		body_keep(
			a, &asked, msg->code, msg->format, body_copy(msg->payload, msg->payload_len), msg->payload_len),
		asked.block2);
}

/* The payload of a request; libcoap sends a long one in blocks (Block1). */
static bool add_request_body(struct assoc *a, coap_pdu_t *pdu, const struct coap_msg *msg)
{
	uint8_t *body = body_copy(msg->payload, msg->payload_len);

	return coap_add_data_large_request(a->session, pdu, msg->payload_len, body, body_release, body) != 0;
}

/* Hands a message to libcoap. */
static void transmit(struct assoc *a, const struct coap_msg *msg)
{
	bool large = msg->payload_len > PAYLOAD_MAX;
	struct coap_msg head = *msg;
	coap_pdu_t *pdu;
	bool ok = true;

	if (large && !coap_is_request(msg->code))
		head.format = -1; /* added with the body */
	hub_enter(a->hub);
	pdu = pdu_build(a->session, &head, msg->mid);
	if (pdu != NULL && msg->payload_len > 0) {
		ok = coap_is_request(msg->code) ? add_request_body(a, pdu, msg) : add_response_body(a, pdu, msg);
		if (!ok)
			coap_delete_pdu(pdu);
	}
	if (pdu == NULL || !ok || coap_send(a->session, pdu) == COAP_INVALID_MID) {
		struct sent *s = sent_by_mid(&a->sent, msg->mid);

		if (s != NULL)
			sent_remove(&a->sent, s);
		assoc_note(a, msg->mid, LINK_FAILED);
	}
}

/* With the texts and the payload behind it, in one piece of memory. */
static struct held *held_copy(const struct coap_msg *msg)
{
	size_t path = msg->path != NULL ? strlen(msg->path) + 1 : 0,
	       query = msg->query != NULL ? strlen(msg->query) + 1 : 0;
	struct held *h = xmalloc(sizeof(*h) + path + query + msg->payload_len);
	char *p = (char *)(h + 1);

	h->next = NULL;
	h->msg = *msg;
	if (path > 0)
		h->msg.path = memcpy(p, msg->path, path);
	if (query > 0)
		h->msg.query = memcpy(p + path, msg->query, query);
	if (msg->payload_len > 0)
		h->msg.payload = memcpy(p + path + query, msg->payload, msg->payload_len);
	return h;
}

struct held *assoc_held_take(struct assoc *a)
{
	struct held *h = a->held;

	if (h != NULL) {
		a->held = h->next;
		if (a->held == NULL)
			a->held_end = &a->held;
	}
	return h;
}

int assoc_send(struct assoc *a, const struct coap_msg *msg)
{
	struct coap_msg m = *msg;
	struct sent *s;

	if (a->closed || !pdu_can_build(msg))
		return -1;
	hub_enter(a->hub);
	if (coap_is_request(m.code) && m.token_len == 0) {
		m.token_len = COAP_TOKEN_MAX;
		rng_bytes(&a->hub->rng, m.token, m.token_len);
	}
	m.mid = coap_new_message_id(a->session);
	s = sent_add(&a->sent, &m, clock_now(a->net->config.clock));
	if (s == NULL) {
		assoc_note(a, m.mid, LINK_FAILED);
		return m.mid;
	}
	s->blockwise = s->request && m.payload_len > PAYLOAD_MAX;
	s->observing = s->observing && a->ops->match_tokens;
	if (a->hold) {
		struct held *h = held_copy(&m);

		s->settled = false; /* a NON, too: it may fail yet, and keeps its place until then */
		*a->held_end = h;
		a->held_end = &h->next;
	} else {
		transmit(a, &m);
	}
	return m.mid;
}

void assoc_cancel(struct assoc *a, const uint8_t *token, size_t token_len)
{
	struct sent *s;

	while ((s = sent_by_token(&a->sent, token, token_len)) != NULL) {
		for (size_t i = 0; i < a->note_count; i++)
			if (a->notes[i].mid == s->mid) {
				memmove(&a->notes[i], &a->notes[i + 1], (--a->note_count - i) * sizeof(*a->notes));
				break;
			}
		s->cancelled = true;
		s->observing = false;
	}
}

void assoc_keep(struct assoc *a, uint16_t mid, const uint8_t *data, size_t len)
{
	struct kept **end = &a->kept, *k;
	size_t count = 0;

	for (; *end != NULL; end = &(*end)->next, count++)
		if ((*end)->mid == mid)
			return;
	if (a->closed || count == SENT_MAX)
		return;
	k = xmalloc(sizeof(*k) + len);
	*k = (struct kept){.mid = mid, .len = len};
	memcpy(k->data, data, len);
	*end = k;
}

void assoc_unkeep(struct assoc *a, int32_t mid)
{
	for (struct kept **p = &a->kept; *p != NULL;) {
		struct kept *k = *p;

		if (mid >= 0 && k->mid != mid) {
			p = &k->next;
			continue;
		}
		*p = k->next;
		free(k);
	}
}

/* Repetitions that waited go first: they are the older messages. */
static void release_kept(struct assoc *a)
{
	struct kept *list = a->kept;

	a->kept = NULL;
	a->releasing = true;
	while (list != NULL) {
		struct kept *k = list;

		list = k->next;
		assoc_pass_down(a, k->data, k->len);
		free(k);
	}
	a->releasing = false;
}

void assoc_hold(struct assoc *a, bool on)
{
	struct held *h;

	a->hold = on;
	if (!a->hold)
		release_kept(a);
	while (!a->hold && (h = assoc_held_take(a)) != NULL) {
		struct sent *s = sent_by_mid(&a->sent, h->msg.mid);

		if (s != NULL && !s->cancelled) {
			s->settled = s->type != COAP_CON;
			transmit(a, &h->msg);
		} else if (s != NULL) {
			sent_remove(&a->sent, s);
		}
		free(h);
	}
}

/* Those that libcoap has stay in the table, so that it repeats them in vain. */
static void fail_sent(struct assoc *a)
{
	for (size_t i = 0; i < a->sent.count; i++) {
		struct sent *s = &a->sent.v[i];

		if (s->settled)
			continue;
		if (!s->cancelled)
			assoc_note(a, s->mid, LINK_FAILED);
		s->settled = s->cancelled = s->failed = true;
		s->observing = false;
	}
}

void assoc_fail(struct assoc *a)
{
	struct held *h;

	assoc_unkeep(a, -1);
	fail_sent(a);
	while ((h = assoc_held_take(a)) != NULL) {
		struct sent *s = sent_by_mid(&a->sent, h->msg.mid);

		if (s != NULL)
			sent_remove(&a->sent, s);
		free(h);
	}
}
