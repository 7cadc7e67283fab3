/*
 * The handshakes at a server's port. Who hasn't shown that it is at its address (RFC 6347 4.2.1) costs a datagram and
 * is forgotten; then a handshake is kept, with nothing of CoAP yet. At an address with a session there may be a
 * handshake besides: the session goes when it is through, not sooner (4.2.8), so that an old ClientHello, or somebody
 * else's, ends none.
 */
#include "config.h"

#include "dtls_records.h"
#include "server_priv.h"
#include "bc28/event.h"

static void on_record_out(void *arg, const uint8_t *data, size_t len)
{
	struct net_peer *p = arg;
	struct net_server *s = p->server;

	if (!s->muted)
		server_send_to(s, &p->addr, p->addr_len, data, len);
}

/* What came through is the peer's: others can't make it look alive. */
static void on_plain_in(void *arg, const uint8_t *data, size_t len)
{
	struct net_peer *p = arg;

	peer_heard(p);
	if (p->assoc != NULL)
		assoc_input(p->assoc, data, len);
}

static void on_done(void *arg)
{
	struct net_peer *p = arg;

	p->resumed = dtls_is_resumed(p->dtls);
	if (!peer_admit(p)) {
		p->failed = true;
		peer_close(p);
		return;
	}
	assoc_note_state(p->assoc, DTLS_DONE);
}

static void on_ended(void *arg, const char *reason)
{
	struct net_peer *p = arg;
	struct net_server *s = p->server;

	bus_log(s->net->config.bus, s->name, LOG_LEVEL_INFO, "DTLS with %s ended: %s",
		p->name[0] != 0 ? p->name : "a new client", reason);
	if (p->state != PEER_SHAKES) {
		peer_linger(p);
		return;
	}
	p->failed = true;
	peer_close(p);
}

static const struct dtls_ops dtls_server_ops = {
	.send = on_record_out,
	.recv = on_plain_in,
	.done = on_done,
	.ended = on_ended,
};

/* A ClientHello that isn't one of a handshake or session that there is. */
static void greet(struct net_server *s, const struct sockaddr_storage *addr, socklen_t addr_len, const uint8_t *data,
	size_t len, uint64_t hello)
{
	uint8_t answer[DTLS_ANSWER_MAX];
	size_t answer_len;
	struct net_peer *p;

	switch (dtls_hello(s->endpoint, addr, addr_len, data, len, answer, &answer_len)) {
	case DTLS_HELLO_BROKEN:
		return;
	case DTLS_HELLO_ASKED:
		server_send_to(s, addr, addr_len, answer, answer_len);
		return;
	case DTLS_HELLO_VERIFIED:
		break;
	}
	p = peer_find(&s->shaking, addr, addr_len);
	if (p != NULL) {
		/* the client has started over in the midst of it */
		p->replaced = true;
		peer_close(p);
	}
	p = peer_new(s, addr, addr_len);
	p->hello = hello;
	p->dtls = dtls_new(s->endpoint, &dtls_server_ops, p);
	if (p->dtls == NULL) {
		peer_close(p);
		return;
	}
	dtls_from(p->dtls, addr, addr_len);
	dtls_input(p->dtls, data, len);
}

void server_take_dtls(
	struct net_server *s, const struct sockaddr_storage *addr, socklen_t addr_len, const uint8_t *data, size_t len)
{
	struct net_peer *up = peer_find(&s->peers, addr, addr_len), *shakes = peer_find(&s->shaking, addr, addr_len),
			*to = NULL;
	uint64_t hello;

	switch (records_kind(data, len, &hello)) {
	case RECORDS_NONE:
		return;
	case RECORDS_HELLO:
		if (shakes != NULL && shakes->hello == hello)
			to = shakes; /* it has lost our flight */
		else if (up == NULL || up->hello != hello)
			greet(s, addr, addr_len, data, len, hello);
		break;
	case RECORDS_HANDSHAKE:
		to = shakes != NULL ? shakes : up;
		break;
	case RECORDS_DATA:
		to = up != NULL ? up : shakes;
		break;
	}
	if (to != NULL)
		dtls_input(to->dtls, data, len);
}
