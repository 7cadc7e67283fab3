/* A server's port: its peers by address, each an association like a link's, without the air. */
#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "route.h"
#include "server_priv.h"
#include "wire.h"
#include "bc28/buf.h"
#include "bc28/xmalloc.h"

/* --- the association's side ---- */

void server_send_to(
	struct net_server *s, const struct sockaddr_storage *addr, socklen_t addr_len, const uint8_t *data, size_t len)
{
	if (s->watch.fd < 0)
		return;
	sendto(s->watch.fd, data, len, MSG_DONTWAIT, (const struct sockaddr *)addr, addr_len);
	net_sent(s->net);
}

static void on_output(void *arg, const uint8_t *data, size_t len)
{
	struct net_peer *p = arg;

	if (p->dtls != NULL)
		dtls_write(p->dtls, data, len);
	else if (!p->server->muted)
		server_send_to(p->server, &p->addr, p->addr_len, data, len);
}

static enum link_verdict on_request(void *arg, const struct coap_msg *msg, struct link_reply *reply)
{
	struct net_peer *p = arg;

	p->known = true;
	return p->server->handler->request(p->server->arg, p, msg, reply);
}

static bool on_response(void *arg, const struct coap_msg *msg)
{
	struct net_peer *p = arg;

	p->known = true;
	return p->server->handler->response(p->server->arg, p, msg);
}

static void on_outcome(void *arg, uint16_t mid, enum link_outcome outcome)
{
	struct net_peer *p = arg;

	p->server->handler->outcome(p->server->arg, p, mid, outcome);
}

/* A handshake is through, told in the turn: of another state an association is never told. */
static void on_state(void *arg, enum dtls_state state)
{
	struct net_peer *p = arg;
	struct net_server *s = p->server;

	p->known = true;
	(*(p->resumed ? &s->handshakes.resumed : &s->handshakes.full))++;
	s->handler->handshake(s->arg, p, dtls_identity(p->dtls), state == DTLS_DONE);
}

const struct assoc_ops peer_assoc_ops = {
	.output = on_output,
	.request = on_request,
	.response = on_response,
	.outcome = on_outcome,
	.state = on_state,
};

/* --- the port ---- */

/* Only a request begins an association: nothing is kept of what else arrives from an unknown address. */
static bool opens(const uint8_t *data, size_t len)
{
	struct wire w;

	return len >= 4 && wire_parse(&w, data, len) == 0 && wire_is_request(&w);
}

/* A CON that can't be processed, a ping too, is answered by RST (RFC 7252 4.2, 4.3). */
static void refuse(
	struct net_server *s, const struct sockaddr_storage *addr, socklen_t addr_len, const uint8_t *data, size_t len)
{
	uint8_t rst[4];

	if (len < sizeof(rst) || data[0] >> 6 != 1 || (data[0] >> 4 & 3) != COAP_CON)
		return;
	wire_short(rst, COAP_RST, COAP_EMPTY, (uint16_t)bytes_number(data + 2, 2), NULL, 0);
	server_send_to(s, addr, addr_len, rst, sizeof(rst));
}

/* A datagram to a port without DTLS. */
static void take_plain(
	struct net_server *s, const struct sockaddr_storage *addr, socklen_t addr_len, const uint8_t *data, size_t len)
{
	struct net_peer *p = peer_find(&s->peers, addr, addr_len);

	if (p == NULL && !opens(data, len)) {
		refuse(s, addr, addr_len, data, len);
		return;
	}
	if (p != NULL) {
		peer_heard(p);
	} else {
		p = peer_new(s, addr, addr_len);
		if (!peer_admit(p)) {
			peer_close(p);
			return;
		}
	}
	assoc_input(p->assoc, data, len);
}

static void on_readable(void *arg)
{
	struct net_server *s = arg;
	uint8_t data[DATAGRAM_MAX];

	for (int i = 0; i < BURST; i++) {
		struct sockaddr_storage addr = {0};
		socklen_t addr_len = sizeof(addr);
		ssize_t n = recvfrom(
			s->watch.fd, data, sizeof(data), MSG_DONTWAIT | MSG_TRUNC, (struct sockaddr *)&addr, &addr_len);

		if (n < 0)
			return;
		if (s->muted || s->freed || (size_t)n > sizeof(data))
			continue;
		if (s->endpoint != NULL)
			server_take_dtls(s, &addr, addr_len, data, (size_t)n);
		else
			take_plain(s, &addr, addr_len, data, (size_t)n);
	}
}

/* --- life ---- */

/* A handshake without a good end has no association whose turn it would be told in. */
static void tell_end(struct net_server *s, struct net_peer *p)
{
	if (p->failed) {
		s->handshakes.failed++;
		s->handler->handshake(s->arg, p, net_peer_identity(p), false);
	}
	if (p->failed || p->known)
		s->handler->gone(s->arg, p);
}

static void on_reap(void *arg)
{
	struct net_server *s = arg;

	while (s->reap != NULL) {
		struct net_peer *p = s->reap;

		s->reap = p->reap;
		if (!s->freed)
			tell_end(s, p);
		peer_free(p);
	}
	if (!s->freed)
		return;
	peers_release(s);
	watch_close(s->net, &s->watch);
	dtls_endpoint_free(s->endpoint);
	free(s->name);
	free(s);
}

static int open_port(struct net_server *s, const struct net_server_config *config, char **cause)
{
	struct route_dest at;
	int fd;

	if (address_parse(config->address, config->port, &at) < 0)
		return fail(cause, "\"%s\" is not an address to listen on", config->address);
	fd = net_socket(s->net, s->name, at.addr.ss_family, SOCK_DGRAM, 0);
	if (fd < 0 || bind(fd, (struct sockaddr *)&at.addr, at.len) < 0 ||
		getsockname(fd, (struct sockaddr *)&at.addr, &at.len) < 0) {
		fail(cause, "%s:%u: %s", config->address, config->port, strerror(errno));
		if (fd >= 0)
			close(fd);
		return -1;
	}
	/* the port is at the same place for both families */
	s->port = ntohs(((struct sockaddr_in *)&at.addr)->sin_port);
	watch_add(s->net, &s->watch, fd, on_readable, s);
	return 0;
}

struct net_server *net_server_new(struct net *net, const struct net_server_config *config,
	const struct net_server_handler *handler, void *arg, char **cause)
{
	struct net_server *s = xcalloc(1, sizeof(*s));

	s->net = net;
	s->name = xstrdup(config->name);
	s->handler = handler;
	s->arg = arg;
	s->watch.fd = -1;
	rng_init(&s->rng, net->config.seed ^ config->dtls);
	peers_init(s, net->config.seed);
	task_init(&s->task, on_reap, s);
	if (config->dtls)
		s->endpoint = dtls_server(net->dtls, net->config.clock, config->psk, arg, cause);
	if ((config->dtls && s->endpoint == NULL) || open_port(s, config, cause) < 0) {
		net_server_free(s);
		return NULL;
	}
	return s;
}

void net_server_free(struct net_server *s)
{
	if (s == NULL)
		return;
	s->freed = true;
	peers_close(s);
	net_defer(s->net, &s->task);
}

uint16_t net_server_port(const struct net_server *s)
{
	return s->port;
}

void net_server_mute(struct net_server *s, bool on)
{
	s->muted = on;
}

void net_server_resumption(struct net_server *s, bool id, bool ticket)
{
	if (s->endpoint != NULL)
		dtls_offer_resumption(s->endpoint, (id ? DTLS_RESUME_ID : 0u) | (ticket ? DTLS_RESUME_TICKET : 0u));
}

void net_server_peers(const struct net_server *s, unsigned *up, unsigned *handshaking)
{
	*handshaking = s->ages[AGE_HANDSHAKE].count;
	*up = 0;
	for (enum age age = AGE_LEFT; age < AGES; age++)
		*up += s->ages[age].count;
}

void net_server_handshakes(const struct net_server *s, struct net_handshakes *out)
{
	*out = s->handshakes;
}
