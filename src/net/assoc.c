/*
 * An association between libcoap and the network: what passes in either direction, and what is told of it at the end of
 * the turn. The ways of requests and responses to and from the owner are in assoc_send.c and assoc_serve.c.
 */
#include "config.h"

#include "assoc_priv.h"

#include <stdlib.h>
#include <string.h>

#include "hub.h"
#include "pdu.h"
#include "upload.h"
#include "wire.h"
#include "bc28/xmalloc.h"

#define BODY_MAX (UINT64_C(2) << 20) /* longest body of a response in blocks */

/*
 * --- what waits for the end of the turn: libcoap gets nothing, and nothing goes on that it sends, from within a call
 * of its own or of the clock's
 */

static void datagrams_put(struct datagrams *q, const uint8_t *data, size_t len)
{
	struct datagram *d = xmalloc(sizeof(*d) + len);

	d->next = NULL;
	d->len = len;
	memcpy(d->data, data, len);
	*q->last = d;
	q->last = &d->next;
}

static struct datagram *datagrams_take(struct datagrams *q)
{
	struct datagram *d = q->first;

	q->first = d->next;
	if (q->first == NULL)
		q->last = &q->first;
	return d;
}

static void datagrams_release(struct datagrams *q)
{
	while (q->first != NULL)
		free(datagrams_take(q));
}

/* libcoap has sent something; of a closed association its last words. */
static void on_sent(void *arg, const uint8_t *data, size_t len)
{
	struct assoc *a = arg;

	datagrams_put(&a->going, data, len);
	if (!a->closed)
		net_defer(a->net, &a->task);
}

void assoc_drain(struct assoc *a)
{
	while (a->going.first != NULL) {
		struct datagram *d = datagrams_take(&a->going);

		assoc_pass_down(a, d->data, d->len);
		free(d);
	}
}

void assoc_tell(struct assoc *a)
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

/* The ends of messages are told before what came with them. */
static void on_task(void *arg)
{
	struct assoc *a = arg;

	assoc_tell(a);
	while (!a->closed && a->coming.first != NULL) {
		struct datagram *d = datagrams_take(&a->coming);

		hub_feed(a->hub, &a->io, d->data, d->len);
		free(d);
	}
	if (!a->closed)
		assoc_drain(a);
}

void assoc_note(struct assoc *a, int32_t mid, int value)
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
	assoc_note(a, -1, (int)state);
}

void assoc_settle(struct assoc *a, struct sent *s, enum link_outcome outcome)
{
	uint16_t mid = s->mid;
	bool told = s->settled || s->cancelled;
	/* a RST comes for a NON as well, of which nothing else is told */
	bool late_reset = outcome == LINK_RESET && s->type == COAP_NON && !s->cancelled;

	assoc_unkeep(a, mid);
	if (s->failed)
		return;
	s->settled = true;
	if ((outcome != LINK_ACKED && outcome != LINK_REFUSED) || !s->request)
		sent_remove(&a->sent, s);
	if (!told || late_reset)
		assoc_note(a, mid, (int)outcome);
}

/* --- between libcoap and the network ---- */

/* To one of the last requests about the Security object. */
static bool is_secret_answer(const struct assoc *a, const struct coap_msg *m)
{
	for (unsigned i = 0; i < SECRETS_MAX && i < a->next_secret; i++)
		if (coap_token_equal(a->secrets[i].bytes, a->secrets[i].len, m->token, m->token_len))
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

void assoc_emit(struct assoc *a, const uint8_t *data, size_t len)
{
	struct wire w;

	if (wire_parse(&w, data, len) == 0)
		tap(a, "out", &w);
	a->ops->output(a->arg, data, len);
}

/* An empty message or a bare code, to what has come. */
static void emit_short(struct assoc *a, enum coap_type type, uint8_t code, const struct coap_msg *to)
{
	uint8_t data[4 + COAP_TOKEN_MAX];
	bool empty = code == COAP_EMPTY;

	assoc_emit(a, data, wire_short(data, type, code, to->mid, to->token, empty ? 0 : to->token_len));
}

/* Remembers a request of libcoap's own. */
static void note_further(struct assoc *a, const struct wire *w, const struct sent *s)
{
	struct further *f;

	if (s != NULL && s->mid == w->msg.mid && sent_has_token(s, w->msg.token, w->msg.token_len))
		return;
	f = &a->further[a->next_further++ % FURTHER_MAX];
	f->mid = w->msg.mid;
	f->token.len = w->msg.token_len;
	memcpy(f->token.bytes, w->msg.token, w->msg.token_len);
}

void assoc_pass_down(struct assoc *a, const uint8_t *data, size_t len)
{
	uint8_t cancel[DATAGRAM_MAX];
	struct wire w;
	bool ok = wire_parse(&w, data, len) == 0;

	if (ok && (w.msg.type == COAP_CON || w.msg.type == COAP_NON)) {
		struct sent *s = sent_by_mid(&a->sent, w.msg.mid);

		if (s != NULL && s->failed)
			return;
		if (a->ops->uplink != NULL && !a->releasing)
			a->ops->uplink(a->arg, s != NULL && !s->out);
		if (s != NULL)
			s->out = true;
		if (a->hold)
			assoc_keep(a, w.msg.mid, data, len);
	}
	if (a->hold)
		return; /* nobody waits for an ACK on a session that is gone */
	if (ok) {
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
		if (w.msg.type == COAP_CON && wire_is_request(&w))
			note_further(a, &w, sent_by_mid(&a->sent, w.msg.mid));
		tap(a, "out", &w);
	}
	a->ops->output(a->arg, data, len);
}

/* RFC 7252 5.3.2: what an ACK brings answers a request by message id and token, both. */
static bool answers_us(struct assoc *a, const struct wire *w)
{
	const struct sent *s = sent_by_mid(&a->sent, w->msg.mid);

	if (s != NULL && s->mid == w->msg.mid && sent_has_token(s, w->msg.token, w->msg.token_len))
		return true;
	for (unsigned i = 0; i < FURTHER_MAX && i < a->next_further; i++) {
		const struct further *f = &a->further[i];

		if (f->mid == w->msg.mid &&
			coap_token_equal(f->token.bytes, f->token.len, w->msg.token, w->msg.token_len))
			return true;
	}
	return false;
}

/* An ACK or RST: the end of one of our messages. */
static void acknowledged(struct assoc *a, const struct wire *w)
{
	struct sent *s = sent_by_mid(&a->sent, w->msg.mid);

	if (s == NULL)
		return;
	if (w->msg.type == COAP_RST)
		assoc_settle(a, s, LINK_RESET);
	else if (s->type == COAP_CON && (!s->blockwise || (wire_is_response(w) && w->msg.code != COAP_231_CONTINUE)))
		assoc_settle(a, s, acked_with(w->msg.code)); /* 2.31 Continue isn't the end of a body */
}

/* Answers a block of a request's body: which one is said again when the next is wanted (RFC 7959 2.3). */
static void answer_block(struct assoc *a, struct received *r, const struct wire *w, const uint8_t *data, uint8_t code)
{
	uint8_t out[4 + COAP_TOKEN_MAX + 2 + 3];
	size_t len = wire_short(
		out, w->msg.type == COAP_CON ? COAP_ACK : COAP_NON, code, w->msg.mid, w->msg.token, w->msg.token_len);

	if (code == COAP_231_CONTINUE) {
		out[len++] = (uint8_t)(13u << 4 | w->block1_len); /* 27 is 13 + 14 (RFC 7252 3.1) */
		out[len++] = 14;
		memcpy(out + len, data + w->block1_at, w->block1_len);
		len += w->block1_len;
	}
	assoc_emit(a, out, len);
	received_answer(r, out, len);
}

/*
 * FETCH, PATCH, iPATCH (RFC 8132) and methods that aren't any yet: of no resource (RFC 7252 5.8). libcoap would say
 * 4.04.
 */
static void refuse_method(struct assoc *a, struct received *r, const struct wire *w)
{
	bool con = w->msg.type == COAP_CON;
	uint16_t mid = con ? w->msg.mid : coap_new_message_id(a->session);
	uint8_t out[4 + COAP_TOKEN_MAX];
	size_t len = wire_short(
		out, con ? COAP_ACK : COAP_NON, COAP_405_METHOD_NOT_ALLOWED, mid, w->msg.token, w->msg.token_len);

	assoc_emit(a, out, len);
	received_answer(r, out, len);
}

/* A CON or NON. False: it goes no further. */
static bool arrived(struct assoc *a, const struct wire *w, const uint8_t *data)
{
	uint64_t now = clock_now(a->net->config.clock);
	struct received *r;

	if (w->msg.code == COAP_EMPTY)
		return true; /* a ping, which libcoap answers */
	r = received_find(&a->received, &w->msg, now);
	if (r != NULL) {
		if (r->answer != NULL && w->msg.type == COAP_CON)
			assoc_emit(a, r->answer, r->answer_len);
		return false;
	}
	if (!wire_is_request(w) && wire_body_size(w) > BODY_MAX) {
		emit_short(a, COAP_RST, COAP_EMPTY, &w->msg);
		return false;
	}
	r = received_add(&a->received, &w->msg, now);
	if (wire_is_request(w) && w->msg.code > COAP_DELETE) {
		refuse_method(a, r, w);
		return false;
	}
	if (wire_is_request(w) && (w->block1.more || w->block1.num > 0)) {
		uint8_t code = upload_block(a, w, now);

		if (code != COAP_EMPTY)
			answer_block(a, r, w, data, code);
		return code == COAP_EMPTY;
	}
	return true;
}

/* Hands a datagram to libcoap. The last block of a body looks like a request in one piece: see upload.h. */
static void pass_up(struct assoc *a, const struct wire *w, const uint8_t *data, size_t len)
{
	uint8_t whole[DATAGRAM_MAX];

	if (wire_is_request(w) && w->block1.num > 0 && len <= sizeof(whole)) {
		memcpy(whole, data, len);
		memset(whole + w->block1_at, 0, w->block1_len);
		data = whole;
	}
	datagrams_put(&a->coming, data, len);
	net_defer(a->net, &a->task);
}

/*
 * The response to a request for one block: libcoap, which would go and fetch the others, sees an empty ACK in its
 * place. False: it is none.
 */
static bool take_block(struct assoc *a, const struct wire *w)
{
	struct sent *s = wire_is_response(w) ? sent_by_token(&a->sent, w->msg.token, w->msg.token_len) : NULL;
	struct coap_msg msg = w->msg;
	uint8_t ack[4];

	if (s == NULL || !s->one_block)
		return false;
	if (w->msg.type == COAP_CON) {
		struct received *r = received_by_mid(&a->received, w->msg.mid);
		size_t len = wire_short(ack, COAP_ACK, COAP_EMPTY, w->msg.mid, NULL, 0);

		assoc_emit(a, ack, len);
		if (r != NULL)
			received_answer(r, ack, len);
	}
	msg.mid = s->mid;
	msg.block2 =
		(struct coap_block){.num = w->block2.num, .size = (uint16_t)w->block2.size, .more = w->block2.more};
	pass_up(a, w, ack, wire_short(ack, COAP_ACK, COAP_EMPTY, s->mid, NULL, 0));
	if (!s->settled)
		assoc_settle(a, s, acked_with(msg.code));
	s = sent_by_token(&a->sent, msg.token, msg.token_len);
	if (s != NULL)
		sent_remove(&a->sent, s);
	assoc_tell(a);
	if (!a->closed)
		a->ops->response(a->arg, &msg);
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
	if (w.msg.type == COAP_ACK && wire_is_response(&w) && !answers_us(a, &w))
		return; /* silently: RFC 7252 4.2 */
	if (w.msg.type == COAP_ACK || w.msg.type == COAP_RST)
		acknowledged(a, &w);
	else if (!arrived(a, &w, data))
		return;
	if (w.msg.type == COAP_ACK && wire_body_size(&w) > BODY_MAX)
		return;
	if (!take_block(a, &w))
		pass_up(a, &w, data, len);
}

/* --- life ---- */

struct assoc *assoc_new(struct hub *hub, const struct assoc_ops *ops, void *arg, const char *source, const char *peer)
{
	struct assoc *a = xcalloc(1, sizeof(*a));
	uint8_t token[COAP_TOKEN_MAX];
	coap_address_t to;

	a->net = hub->net;
	a->hub = hub;
	a->ops = ops;
	a->arg = arg;
	a->source = xstrdup(source);
	a->peer = xstrdup(peer);
	a->held_end = &a->held;
	a->coming.last = &a->coming.first;
	a->going.last = &a->going.first;
	task_init(&a->task, on_task, a);
	a->io = (struct io_socket){.send = on_sent, .arg = a};
	/* any address will do: each session has one of its own on this side (io.c) */
	coap_address_init(&to);
	to.size = sizeof(to.addr.sin);
	to.addr.sin = (struct sockaddr_in){
		.sin_family = AF_INET, .sin_port = htons(COAP_DEFAULT_PORT), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	hub_enter(hub);
	io_next_socket(&a->io);
	a->session = xchecked(coap_new_client_session(hub->ctx, NULL, &to, COAP_PROTO_UDP));
	coap_session_set_app_data(a->session, a);
	/* libcoap numbers the tokens of the blocks after the first from here on */
	rng_bytes(&hub->rng, token, sizeof(token));
	coap_session_init_token(a->session, sizeof(token), token);
	if (ops->nstart > 0)
		coap_session_set_nstart(a->session, ops->nstart);
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
	coap_session_set_app_data(a->session, NULL);
	for (unsigned i = 0; i < SERVED_MAX; i++)
		coap_delete_pdu(a->served[i]);
	for (unsigned i = 0; i < SERVED_MAX; i++)
		body_wipe(&a->bodies[i]);
	io_forget(&a->io);
	hub_enter(a->hub);
	coap_session_release(a->session);
	a->hub->sessions--;
	datagrams_release(&a->coming);
	datagrams_release(&a->going);
	while ((h = assoc_held_take(a)) != NULL)
		free(h);
	assoc_unkeep(a, -1);
	sent_release(&a->sent);
	received_release(&a->received);
	upload_forget(a);
	free(a->notes);
	free(a->source);
	free(a->peer);
	free(a);
}
