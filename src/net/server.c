/* A server's port: its peers by address, each an association like a link's, without the air. */
#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "assoc.h"
#include "dtls.h"
#include "hub.h"
#include "net_priv.h"
#include "route.h"
#include "wire.h"
#include "bc28/event.h"
#include "bc28/xmalloc.h"

#define BURST        64 /* datagrams taken at a time */
#define HUB_SESSIONS 16 /* libcoap walks all sessions of a context at each wake-up */
#define BUCKETS      4096
#define LINGER       (100 * CLOCK_MS)
#define IDLE_MAX     (UINT64_C(49) * 3600 * CLOCK_S) /* two lifetimes of a day and some */

struct net_peer {
	struct net_server *server;
	struct net_peer *chain; /* of the same bucket */
	struct net_peer *older, *newer; /* by the last datagram */
	struct net_peer *reap;
	struct sockaddr_storage addr;
	socklen_t addr_len;
	char address[64];
	uint64_t last;
	struct assoc *assoc;
	struct dtls *dtls;
	struct timer linger;
	bool lingers; /* the session was ended; not found by its address any more */
	bool up; /* its handshake is through */
	bool resumed; /* it resumed a session */
	bool known; /* the owner was told of it */
	bool closed;
};

struct net_server {
	struct net *net;
	char *name;
	const struct net_server_handler *handler;
	void *arg;
	struct watch watch;
	uint16_t port;
	struct dtls_endpoint *endpoint; /* NULL: plain */
	struct net_peer *candidate; /* takes the datagrams of unknown addresses until one shows its cookie */
	struct net_peer *buckets[BUCKETS];
	struct net_peer *oldest, *newest;
	unsigned peer_count;
	struct net_peer *reap;
	struct hub **hubs;
	size_t hub_count;
	struct rng rng;
	struct timer idle;
	struct task task;
	struct net_handshakes handshakes;
	bool muted, freed;
};

/* --- peers ---- */

/* FNV-1a over what tells one address from another. */
static unsigned bucket(const struct sockaddr_storage *addr)
{
	const uint8_t *p = (const uint8_t *)addr;
	size_t len = addr->ss_family == AF_INET6 ? offsetof(struct sockaddr_in6, sin6_scope_id) : 8;
	uint32_t h = UINT32_C(2166136261);

	for (size_t i = 0; i < len; i++)
		h = (h ^ p[i]) * UINT32_C(16777619);
	return (h ^ h >> 16) % BUCKETS;
}

static struct net_peer *find_peer(struct net_server *s, const struct sockaddr_storage *addr, socklen_t len)
{
	struct net_peer *p = s->buckets[bucket(addr)];

	while (p != NULL && (p->addr_len != len || memcmp(&p->addr, addr, len) != 0))
		p = p->chain;
	return p;
}

static void unlink_age(struct net_peer *p)
{
	struct net_server *s = p->server;

	*(p->older != NULL ? &p->older->newer : &s->oldest) = p->newer;
	*(p->newer != NULL ? &p->newer->older : &s->newest) = p->older;
	p->older = p->newer = NULL;
}

static void link_age(struct net_peer *p)
{
	struct net_server *s = p->server;

	p->last = clock_now(s->net->config.clock);
	p->older = s->newest;
	*(s->newest != NULL ? &s->newest->newer : &s->oldest) = p;
	s->newest = p;
	if (!timer_pending(&s->idle))
		timer_set(&s->idle, IDLE_MAX);
}

static void forget_address(struct net_peer *p)
{
	struct net_peer **q = &p->server->buckets[bucket(&p->addr)];

	while (*q != p)
		q = &(*q)->chain;
	*q = p->chain;
}

/* Gone at once for everybody, but for the memory: nothing is freed in the middle of a turn. */
static void close_peer(struct net_peer *p)
{
	if (p->closed)
		return;
	if (!p->lingers)
		forget_address(p);
	unlink_age(p);
	p->server->peer_count--;
	timer_cancel(&p->linger);
	assoc_close(p->assoc);
	p->closed = true;
	p->reap = p->server->reap;
	p->server->reap = p;
	net_defer(p->server->net, &p->server->task);
}

static void on_linger(void *arg)
{
	close_peer(arg);
}

static void on_idle(void *arg)
{
	struct net_server *s = arg;
	uint64_t now = clock_now(s->net->config.clock);

	while (s->oldest != NULL && now - s->oldest->last >= IDLE_MAX)
		close_peer(s->oldest);
	if (s->oldest != NULL)
		timer_set(&s->idle, s->oldest->last + IDLE_MAX - now);
}

static void peer_free(struct net_peer *p)
{
	if (p->assoc != NULL)
		assoc_drain(p->assoc);
	if (p->dtls != NULL)
		dtls_close(p->dtls);
	assoc_free(p->assoc);
	dtls_free(p->dtls);
	free(p);
}

/* A context with room for one session more. */
static struct hub *pick_hub(struct net_server *s)
{
	struct hub *h;

	for (size_t i = s->hub_count; i-- > 0;)
		if (s->hubs[i]->sessions < HUB_SESSIONS)
			return s->hubs[i];
	h = hub_new(s->net, rng_u64(&s->rng));
	s->hubs = xrealloc(s->hubs, (s->hub_count + 1) * sizeof(struct hub *));
	s->hubs[s->hub_count++] = h;
	return h;
}

static const struct assoc_ops peer_assoc_ops;

/* Gives a peer its place and its association. */
static void admit(struct net_peer *p)
{
	struct net_server *s = p->server;

	/* the one that was silent for longest makes room */
	if (s->peer_count >= PEERS_MAX)
		close_peer(s->oldest);
	p->assoc = assoc_new(pick_hub(s), &peer_assoc_ops, p, s->name, p->address);
	assoc_hold(p->assoc, p->dtls != NULL);
	p->chain = s->buckets[bucket(&p->addr)];
	s->buckets[bucket(&p->addr)] = p;
	s->peer_count++;
	link_age(p);
}

static void set_address(struct net_peer *p, const struct sockaddr_storage *addr, socklen_t len)
{
	p->addr = *addr;
	p->addr_len = len;
	address_format(addr, p->address, sizeof(p->address));
}

static struct net_peer *peer_new(struct net_server *s)
{
	struct net_peer *p = xcalloc(1, sizeof(*p));

	p->server = s;
	timer_init(&p->linger, s->net->config.clock, on_linger, p);
	return p;
}

/* --- the association's side ---- */

static void send_to(
	struct net_server *s, const struct sockaddr_storage *addr, socklen_t addr_len, const uint8_t *data, size_t len)
{
	if (s->watch.fd < 0)
		return;
	sendto(s->watch.fd, data, len, MSG_DONTWAIT, (const struct sockaddr *)addr, addr_len);
	net_sent(s->net);
}

static void send_datagram(void *arg, const uint8_t *data, size_t len)
{
	struct net_peer *p = arg;
	struct net_server *s = p->server;

	if (!s->muted)
		send_to(s, &p->addr, p->addr_len, data, len);
}

static void on_output(void *arg, const uint8_t *data, size_t len)
{
	struct net_peer *p = arg;

	if (p->server->endpoint == NULL)
		send_datagram(p, data, len);
	else if (p->dtls != NULL)
		dtls_write(p->dtls, data, len);
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

/* The end of a handshake, told in the turn. */
static void on_state(void *arg, enum dtls_state state)
{
	struct net_peer *p = arg;
	struct net_server *s = p->server;

	p->known = true;
	if (state != DTLS_DONE)
		s->handshakes.failed++;
	else if (p->resumed)
		s->handshakes.resumed++;
	else
		s->handshakes.full++;
	s->handler->handshake(s->arg, p, dtls_identity(p->dtls), state == DTLS_DONE);
	if (state != DTLS_DONE)
		close_peer(p);
}

static const struct assoc_ops peer_assoc_ops = {
	.output = on_output,
	.request = on_request,
	.response = on_response,
	.outcome = on_outcome,
	.state = on_state,
};

/* --- DTLS ---- */

static void on_plain_in(void *arg, const uint8_t *data, size_t len)
{
	struct net_peer *p = arg;

	if (p->assoc != NULL)
		assoc_input(p->assoc, data, len);
}

static void on_done(void *arg)
{
	struct net_peer *p = arg;

	p->up = true;
	p->resumed = dtls_is_resumed(p->dtls);
	if (p->assoc == NULL)
		return;
	assoc_hold(p->assoc, false);
	assoc_note_state(p->assoc, DTLS_DONE);
}

static void on_ended(void *arg, const char *reason)
{
	struct net_peer *p = arg;
	struct net_server *s = p->server;

	if (p->assoc == NULL)
		return; /* the candidate: nobody knows it */
	bus_log(s->net->config.bus, s->name, LOG_LEVEL_INFO, "DTLS with %s ended: %s", p->address, reason);
	if (!p->up) {
		assoc_note_state(p->assoc, DTLS_FAILED);
	} else if (!p->lingers) {
		/* what it sent before is still on its way through libcoap */
		forget_address(p);
		p->lingers = true;
		timer_set(&p->linger, LINGER);
	}
}

/* The candidate has shown that it is at its address. */
static void on_accepted(void *arg)
{
	struct net_peer *p = arg;
	struct net_server *s = p->server;

	s->candidate = NULL;
	admit(p);
}

/*
 * From a known address, with a cookie: the client forgot its session. Its successor takes over what mbedTLS has of it.
 */
static void on_again(void *arg)
{
	struct net_peer *old = arg, *p = peer_new(old->server);

	set_address(p, &old->addr, old->addr_len);
	p->dtls = old->dtls;
	old->dtls = NULL;
	dtls_set_arg(p->dtls, p);
	close_peer(old);
	admit(p);
}

static const struct dtls_ops dtls_server_ops = {
	.send = send_datagram,
	.recv = on_plain_in,
	.done = on_done,
	.ended = on_ended,
	.accepted = on_accepted,
	.again = on_again,
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
	wire_short(rst, COAP_RST, COAP_EMPTY, (uint16_t)(data[2] << 8 | data[3]), NULL, 0);
	send_to(s, addr, addr_len, rst, sizeof(rst));
}

static void from_stranger(
	struct net_server *s, const struct sockaddr_storage *addr, socklen_t addr_len, const uint8_t *data, size_t len)
{
	struct net_peer *p = s->candidate;

	if (s->endpoint == NULL && !opens(data, len)) {
		refuse(s, addr, addr_len, data, len);
		return;
	}
	if (p == NULL)
		p = peer_new(s);
	set_address(p, addr, addr_len);
	if (s->endpoint == NULL) {
		admit(p);
		assoc_input(p->assoc, data, len);
		return;
	}
	s->candidate = p;
	if (p->dtls == NULL)
		p->dtls = dtls_new(s->endpoint, &dtls_server_ops, p);
	if (p->dtls == NULL)
		return;
	dtls_reset(p->dtls);
	dtls_from(p->dtls, addr, addr_len);
	dtls_input(p->dtls, data, len);
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
		struct net_peer *p;

		if (n < 0)
			return;
		if (s->muted || s->freed || (size_t)n > sizeof(data))
			continue;
		p = find_peer(s, &addr, addr_len);
		if (p == NULL) {
			from_stranger(s, &addr, addr_len, data, (size_t)n);
			continue;
		}
		unlink_age(p);
		link_age(p);
		if (p->dtls != NULL)
			dtls_input(p->dtls, data, (size_t)n);
		else
			assoc_input(p->assoc, data, (size_t)n);
	}
}

/* --- life ---- */

static void on_reap(void *arg)
{
	struct net_server *s = arg;

	while (s->reap != NULL) {
		struct net_peer *p = s->reap;

		s->reap = p->reap;
		if (p->known && !s->freed)
			s->handler->gone(s->arg, p);
		peer_free(p);
	}
	if (!s->freed)
		return;
	for (size_t i = 0; i < s->hub_count; i++)
		hub_free(s->hubs[i]);
	if (s->candidate != NULL)
		peer_free(s->candidate);
	watch_close(s->net, &s->watch);
	dtls_endpoint_free(s->endpoint);
	free(s->hubs);
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
	timer_init(&s->idle, net->config.clock, on_idle, s);
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
	while (s->oldest != NULL)
		close_peer(s->oldest);
	timer_cancel(&s->idle);
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

void net_server_handshakes(const struct net_server *s, struct net_handshakes *out)
{
	*out = s->handshakes;
}

int net_peer_send(struct net_peer *peer, const struct coap_msg *msg)
{
	return peer->assoc != NULL ? assoc_send(peer->assoc, msg) : -1;
}

void net_peer_close(struct net_peer *peer)
{
	close_peer(peer);
}

const char *net_peer_identity(const struct net_peer *peer)
{
	return peer->dtls != NULL ? dtls_identity(peer->dtls) : NULL;
}

bool net_peer_resumed(const struct net_peer *peer)
{
	return peer->resumed;
}

const char *net_peer_address(const struct net_peer *peer)
{
	return peer->address;
}

struct net_server *net_peer_server(const struct net_peer *peer)
{
	return peer->server;
}
