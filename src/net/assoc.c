#include "config.h"

#include "assoc.h"

#include <stdlib.h>
#include <string.h>

#include <coap3/coap.h>

#include "exchange.h"
#include "hub.h"
#include "net_priv.h"
#include "pdu.h"
#include "wire.h"
#include "bc28/xmalloc.h"

#define SERVED_MAX  8 /* requests that are kept for a later answer in blocks */
#define SECRETS_MAX 8
#define BODY_MAX    (UINT64_C(2) << 20) /* longest body that is put together from blocks */

/* A message that waits for the handshake. */
struct held {
	struct held *next;
	struct coap_msg msg;
};

/* Something to tell: an outcome, or a state when mid is -1. */
struct note {
	int32_t mid;
	int value;
};

struct token {
	uint8_t len;
	uint8_t bytes[COAP_TOKEN_MAX];
};

struct assoc {
	struct net *net;
	struct hub *hub;
	const struct assoc_ops *ops;
	void *arg;
	char *source, *peer;
	coap_session_t *session;
	struct inner *inner;
	struct sockaddr_in local; /* libcoap's end */
	struct sent_table sent;
	struct received_ring received;
	struct held *held, **held_end;
	bool hold;
	bool closed;
	struct note *notes;
	size_t note_count, note_cap;
	struct task task; /* tells the notes */
	coap_pdu_t *served[SERVED_MAX];
	unsigned next_served;
	struct token secrets[SECRETS_MAX]; /* of requests about the Security object: their answers are secret, too */
	unsigned next_secret;
};

/* --- what is told at the end of the turn ---- */

static void tell(struct assoc *a)
{
	/* a callback may add notes, take some away, or close the association */
	while (a->note_count > 0 && !a->closed) {
		struct note n = a->notes[0];

		memmove(a->notes, a->notes + 1, --a->note_count * sizeof(*a->notes));
		if (n.mid < 0)
			a->ops->state(a->arg, (enum dtls_state)n.value);
		else
			a->ops->outcome(a->arg, (uint16_t)n.mid, (enum link_outcome)n.value);
	}
}

static void on_task(void *arg)
{
	tell(arg);
}

static void note(struct assoc *a, int32_t mid, int value)
{
	if (a->closed)
		return;
	if (a->note_count == a->note_cap) {
		a->note_cap = a->note_cap ? 2 * a->note_cap : 4;
		a->notes = xrealloc(a->notes, a->note_cap * sizeof(*a->notes));
	}
	a->notes[a->note_count++] = (struct note){mid, value};
	net_defer(a->net, &a->task);
}

void assoc_note_state(struct assoc *a, enum dtls_state state)
{
	note(a, -1, (int)state);
}

/* What an ACK says that carries this code: 0.00, or a response. */
static enum link_outcome acked_with(uint8_t code)
{
	return code >> 5 >= 4 ? LINK_REFUSED : LINK_ACKED;
}

/* The end of a message is known. A request that got through stays for its response. */
static void settle(struct assoc *a, struct sent *s, enum link_outcome outcome)
{
	uint16_t mid = s->mid;
	bool told = s->settled || s->cancelled;
	/* a RST comes for a NON as well, of which nothing else is told */
	bool late_reset = outcome == LINK_RESET && s->type == COAP_NON && !s->cancelled;

	s->settled = true;
	if ((outcome != LINK_ACKED && outcome != LINK_REFUSED) || !s->request)
		sent_remove(&a->sent, s);
	if (!told || late_reset)
		note(a, mid, (int)outcome);
}

/* --- down: from the owner to libcoap ---- */

/* The copy of a request that is answered later or observed, by its token. */
static coap_pdu_t **served_by_token(struct assoc *a, const uint8_t *token, size_t len)
{
	for (unsigned i = 0; i < SERVED_MAX; i++) {
		coap_bin_const_t t;

		if (a->served[i] == NULL)
			continue;
		t = coap_pdu_get_token(a->served[i]);
		if (t.length == len && memcmp(t.s, token, len) == 0)
			return &a->served[i];
	}
	return NULL;
}

static void serve_later(struct assoc *a, const coap_pdu_t *request)
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
	coap_string_t *query;
	uint8_t *body;
	bool ok;

	if (msg->payload_len <= PAYLOAD_MAX)
		return coap_add_data(pdu, msg->payload_len, msg->payload) != 0;
	request = served_by_token(a, msg->token, msg->token_len);
	if (request == NULL || *request == NULL)
		return false;
	query = coap_get_query(*request);
	body = body_copy(msg->payload, msg->payload_len);
	ok = coap_add_data_large_response(a->hub->any, a->session, *request, pdu, query,
		     msg->format >= 0 ? (uint16_t)msg->format : 0, -1, 0, msg->payload_len, body, body_release,
		     body) != 0;
	coap_delete_string(query);
	return ok;
}

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

	if (large && msg->code >= 0x20)
		head.format = -1; /* added with the body */
	hub_enter(a->hub);
	pdu = pdu_build(a->session, &head, msg->mid);
	if (pdu != NULL && msg->payload_len > 0) {
		ok = msg->code < 0x20 ? add_request_body(a, pdu, msg) : add_response_body(a, pdu, msg);
		if (!ok)
			coap_delete_pdu(pdu);
	}
	if (pdu == NULL || !ok || coap_send(a->session, pdu) == COAP_INVALID_MID) {
		struct sent *s = sent_by_mid(&a->sent, msg->mid);

		if (s != NULL)
			sent_remove(&a->sent, s);
		note(a, msg->mid, LINK_FAILED);
	}
	hub_rearm(a->hub);
}

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

static struct held *held_take(struct assoc *a)
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
	if (m.code < 0x20 && m.token_len == 0) {
		m.token_len = COAP_TOKEN_MAX;
		rng_bytes(&a->hub->rng, m.token, m.token_len);
	}
	m.mid = coap_new_message_id(a->session);
	s = sent_add(&a->sent, &m, clock_now(a->net->config.clock));
	if (s == NULL) {
		note(a, m.mid, LINK_FAILED);
		return m.mid;
	}
	s->blockwise = s->request && m.payload_len > PAYLOAD_MAX;
	s->observing = s->observing && a->ops->match_tokens;
	if (a->hold) {
		struct held *h = held_copy(&m);

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

void assoc_hold(struct assoc *a, bool on)
{
	struct held *h;

	a->hold = on;
	while (!a->hold && (h = held_take(a)) != NULL) {
		struct sent *s = sent_by_mid(&a->sent, h->msg.mid);

		if (s != NULL && !s->cancelled)
			transmit(a, &h->msg);
		else if (s != NULL)
			sent_remove(&a->sent, s);
		free(h);
	}
}

void assoc_fail_held(struct assoc *a)
{
	struct held *h;

	while ((h = held_take(a)) != NULL) {
		struct sent *s = sent_by_mid(&a->sent, h->msg.mid);

		if (s != NULL && !s->cancelled)
			note(a, h->msg.mid, LINK_FAILED);
		if (s != NULL)
			sent_remove(&a->sent, s);
		free(h);
	}
}

/* --- between libcoap and the network ---- */

static bool is_secret_answer(const struct assoc *a, const struct coap_msg *m)
{
	for (unsigned i = 0; i < SECRETS_MAX && i < a->next_secret; i++)
		if (a->secrets[i].len == m->token_len && memcmp(a->secrets[i].bytes, m->token, m->token_len) == 0)
			return true;
	return false;
}

/* Tells the event stream of a message. */
static void tap(struct assoc *a, const char *dir, const struct wire *w)
{
	bool secret = wire_is_secret(w);

	if (secret) {
		struct token *t = &a->secrets[a->next_secret++ % SECRETS_MAX];

		t->len = w->msg.token_len;
		memcpy(t->bytes, w->msg.token, t->len);
	} else if (wire_is_response(w)) {
		secret = is_secret_answer(a, &w->msg);
	}
	wire_emit(a->net->config.bus, a->source, a->peer, dir, w, secret);
}

/* Sends a datagram that libcoap knows nothing about, or one of its own. */
static void emit(struct assoc *a, const uint8_t *data, size_t len)
{
	struct wire w;

	if (wire_parse(&w, data, len) == 0)
		tap(a, "out", &w);
	a->ops->output(a->arg, data, len);
}

static void emit_short(struct assoc *a, enum coap_type type, uint8_t code, const struct coap_msg *to)
{
	uint8_t data[4 + COAP_TOKEN_MAX];
	bool empty = code == COAP_EMPTY;

	emit(a, data, wire_short(data, type, code, to->mid, to->token, empty ? 0 : to->token_len));
}

void assoc_output(struct assoc *a, const uint8_t *data, size_t len)
{
	uint8_t cancel[DATAGRAM_MAX];
	struct wire w;

	if (a->hold)
		return; /* no session below: libcoap will repeat what matters */
	if (wire_parse(&w, data, len) == 0) {
		if (wire_is_request(&w) && w.msg.observe == PDU_OBSERVE_CANCEL && w.observe_at > 0 &&
			len <= sizeof(cancel)) {
			memcpy(cancel, data, len);
			cancel[w.observe_at] = 1;
			w.msg.observe = 1;
			data = cancel;
		}
		if (w.msg.type == COAP_ACK || w.msg.type == COAP_RST) {
			struct received *r = received_by_mid(&a->received, w.msg.mid);

			if (r != NULL && r->silent)
				return;
			if (r != NULL)
				received_answer(r, data, len);
		} else if (wire_is_request(&w) && w.block1.present && w.block1.num > 0) {
			struct sent *s = sent_blockwise(&a->sent);

			if (s != NULL)
				s->last_mid = w.msg.mid;
		}
		tap(a, "out", &w);
	}
	a->ops->output(a->arg, data, len);
}

/* An ACK or RST: the end of one of our messages. */
static void acknowledged(struct assoc *a, const struct wire *w)
{
	struct sent *s = sent_by_mid(&a->sent, w->msg.mid);

	if (s == NULL)
		return;
	if (w->msg.type == COAP_RST)
		settle(a, s, LINK_RESET);
	else if (s->type == COAP_CON && (!s->blockwise || (wire_is_response(w) && w->msg.code != 0x5f)))
		settle(a, s, acked_with(w->msg.code)); /* 2.31 Continue isn't the end of a body */
}

/* A CON or NON. False: it goes no further. */
static bool arrived(struct assoc *a, const struct wire *w)
{
	uint64_t now = clock_now(a->net->config.clock);
	struct received *r;

	if (w->msg.code == COAP_EMPTY)
		return true; /* a ping, which libcoap answers */
	r = received_find(&a->received, &w->msg, now);
	if (r != NULL) {
		if (r->answer != NULL && w->msg.type == COAP_CON)
			emit(a, r->answer, r->answer_len);
		return false;
	}
	if (wire_body_size(w) > BODY_MAX) {
		if (wire_is_request(w))
			emit_short(a, w->msg.type == COAP_CON ? COAP_ACK : COAP_NON, COAP_413_TOO_LARGE, &w->msg);
		else
			emit_short(a, COAP_RST, COAP_EMPTY, &w->msg);
		return false;
	}
	received_add(&a->received, &w->msg, now);
	return true;
}

void assoc_input(struct assoc *a, const uint8_t *data, size_t len)
{
	struct wire w;

	if (a->closed)
		return;
	if (wire_parse(&w, data, len) < 0) {
		/* RFC 7252 4.2: a CON with a format error is rejected, everything else ignored */
		if (len >= 4 && data[0] >> 4 == (1 << 2 | COAP_CON))
			emit_short(a, COAP_RST, COAP_EMPTY, &w.msg);
		return;
	}
	tap(a, "in", &w);
	if (w.msg.type == COAP_ACK || w.msg.type == COAP_RST)
		acknowledged(a, &w);
	else if (!arrived(a, &w))
		return;
	if (w.msg.type == COAP_ACK && wire_body_size(&w) > BODY_MAX)
		return;
	sendto(a->inner->watch.fd, data, len, MSG_DONTWAIT, (const struct sockaddr *)&a->local, sizeof(a->local));
}

/* --- up: from libcoap to the owner ---- */

/* LINK_IGNORE and LINK_REJECT: libcoap would acknowledge. */
static void refuse(struct assoc *a, const struct coap_msg *msg, bool reset)
{
	struct received *r = received_by_mid(&a->received, msg->mid);

	if (r != NULL)
		r->silent = true;
	if (reset) {
		uint8_t rst[4];
		size_t len = wire_short(rst, COAP_RST, COAP_EMPTY, msg->mid, NULL, 0);

		emit(a, rst, len);
		if (r != NULL)
			received_answer(r, rst, len);
	} else if (r != NULL) {
		r->code = COAP_EMPTY; /* matches no request: the next copy is asked about again */
	}
}

static void answer(struct assoc *a, coap_resource_t *resource, const coap_pdu_t *request, const coap_string_t *query,
	coap_pdu_t *pdu, struct link_reply *reply)
{
	coap_opt_iterator_t it;
	bool large = reply->payload_len > PAYLOAD_MAX ||
		     (reply->payload_len > 0 && coap_check_option(request, COAP_OPTION_BLOCK2, &it) != NULL);

	coap_pdu_set_code(pdu, (coap_pdu_code_t)reply->code);
	if (!pdu_add_reply(pdu, reply, !large)) {
		coap_pdu_set_code(pdu, COAP_RESPONSE_CODE_INTERNAL_ERROR);
		free(reply->payload);
	} else if (large) {
		coap_add_data_large_response(resource, a->session, request, pdu, query,
			reply->format >= 0 ? (uint16_t)reply->format : 0, -1, 0, reply->payload_len, reply->payload,
			body_release, reply->payload);
	} else {
		if (reply->payload_len > 0)
			coap_add_data(pdu, reply->payload_len, reply->payload);
		free(reply->payload);
	}
}

static void on_request(coap_resource_t *resource, coap_session_t *session, const coap_pdu_t *request,
	const coap_string_t *query, coap_pdu_t *response)
{
	struct assoc *a = coap_session_get_app_data(session);
	struct link_reply reply = {.format = -1, .observe = -1};
	struct pdu_text text;
	struct coap_msg msg;
	enum link_verdict verdict;

	if (a == NULL || a->closed)
		return;
	if (pdu_read(request, &text, &msg) < 0) {
		coap_pdu_set_code(response, COAP_RESPONSE_CODE_BAD_REQUEST);
		return;
	}
	tell(a);
	if (a->closed)
		return;
	verdict = a->ops->request(a->arg, &msg, &reply);
	switch (verdict) {
	case LINK_REPLY:
		if (msg.observe == 0)
			serve_later(a, request);
		answer(a, resource, request, query, response, &reply);
		break;
	case LINK_LATER:
		serve_later(a, request);
		break;
	case LINK_IGNORE:
	case LINK_REJECT:
		refuse(a, &msg, verdict == LINK_REJECT);
		break;
	}
}

static coap_response_t on_response(
	coap_session_t *session, const coap_pdu_t *sent, const coap_pdu_t *received, const coap_mid_t mid)
{
	struct assoc *a = coap_session_get_app_data(session);
	struct pdu_text text;
	struct coap_msg msg;
	struct sent *s;

	(void)sent;
	(void)mid;
	if (a == NULL || a->closed)
		return COAP_RESPONSE_OK;
	if (pdu_read(received, &text, &msg) < 0)
		return COAP_RESPONSE_FAIL;
	s = sent_by_token(&a->sent, msg.token, msg.token_len);
	if (s == NULL && a->ops->match_tokens)
		return msg.type == COAP_ACK ? COAP_RESPONSE_OK : COAP_RESPONSE_FAIL;
	if (s != NULL) {
		/* a response says more than the ACK that may have been lost (RFC 7252 5.2.2) */
		msg.mid = s->mid;
		if (!s->settled)
			settle(a, s, acked_with(msg.code));
		s->observing = s->observing && msg.observe >= 0;
		if (!s->observing)
			sent_remove(&a->sent, s);
	}
	tell(a);
	if (a->closed)
		return COAP_RESPONSE_OK;
	return a->ops->response(a->arg, &msg) || msg.type == COAP_ACK ? COAP_RESPONSE_OK : COAP_RESPONSE_FAIL;
}

static void on_nack(
	coap_session_t *session, const coap_pdu_t *sent, const coap_nack_reason_t reason, const coap_mid_t mid)
{
	struct assoc *a = coap_session_get_app_data(session);
	struct sent *s;

	(void)sent;
	if (a == NULL || a->closed || reason == COAP_NACK_RST)
		return; /* a RST was seen on its way in */
	s = sent_by_mid(&a->sent, (uint16_t)mid);
	if (s != NULL)
		settle(a, s, reason == COAP_NACK_TOO_MANY_RETRIES ? LINK_TIMEOUT : LINK_FAILED);
}

void assoc_register_handlers(struct hub *hub)
{
	static const coap_request_t methods[] = {
		COAP_REQUEST_GET, COAP_REQUEST_POST, COAP_REQUEST_PUT, COAP_REQUEST_DELETE};

	coap_register_response_handler(hub->ctx, on_response);
	coap_register_nack_handler(hub->ctx, on_nack);
	hub->any = coap_resource_unknown_init2(on_request, 0);
	for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++)
		coap_register_request_handler(hub->any, methods[i], on_request);
	coap_add_resource(hub->ctx, hub->any);
}

/* --- life ---- */

struct assoc *assoc_new(struct hub *hub, const struct assoc_ops *ops, void *arg, const char *source, const char *peer)
{
	struct assoc *a = xcalloc(1, sizeof(*a));
	uint8_t token[COAP_TOKEN_MAX];
	coap_address_t to;

	a->net = hub->net;
	a->hub = hub;
	a->inner = net_pick_inner(hub->net);
	coap_address_init(&to);
	to.size = sizeof(a->inner->addr);
	to.addr.sin = a->inner->addr;
	hub_enter(hub);
	a->session = coap_new_client_session(hub->ctx, NULL, &to, COAP_PROTO_UDP);
	if (a->session == NULL) {
		free(a);
		return NULL;
	}
	a->local = coap_session_get_addr_local(a->session)->addr.sin;
	a->net->by_port[ntohs(a->local.sin_port)] = a;
	a->ops = ops;
	a->arg = arg;
	a->source = xstrdup(source);
	a->peer = xstrdup(peer);
	a->held_end = &a->held;
	task_init(&a->task, on_task, a);
	coap_session_set_app_data(a->session, a);
	/* libcoap numbers the tokens of the blocks after the first from here on */
	rng_bytes(&hub->rng, token, sizeof(token));
	coap_session_init_token(a->session, sizeof(token), token);
	hub->sessions++;
	return a;
}

void assoc_close(struct assoc *a)
{
	a->closed = true;
	net_undefer(a->net, &a->task);
}

void assoc_free(struct assoc *a)
{
	struct held *h;

	if (a == NULL)
		return;
	net_undefer(a->net, &a->task);
	a->net->by_port[ntohs(a->local.sin_port)] = NULL;
	coap_session_set_app_data(a->session, NULL);
	for (unsigned i = 0; i < SERVED_MAX; i++)
		coap_delete_pdu(a->served[i]);
	hub_enter(a->hub);
	coap_session_release(a->session);
	a->hub->sessions--;
	while ((h = held_take(a)) != NULL)
		free(h);
	sent_release(&a->sent);
	received_release(&a->received);
	free(a->notes);
	free(a->source);
	free(a->peer);
	free(a);
}
