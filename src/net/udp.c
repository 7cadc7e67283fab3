/*
 * UDP sockets. The module's own port is behind the operator's NAT: the host's is another one, the same for all
 * destinations (RFC 4787, endpoint-independent mapping), and takes what comes from addresses that the module has sent
 * to. One socket of the host serves loopback, a second one what net.allow opens, of each family.
 */
#include "config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bc28/xmalloc.h"
#include "ipsock.h"

#define KNOWN_MAX 32 /* destinations remembered; the one unused for longest is forgotten */

/* A socket of the host. */
struct outer {
	struct udp *udp;
	struct watch watch;
};

/* A destination of the module, and where it really is. */
struct udp_peer {
	struct endpoint nominal;
	struct route_dest real;
};

struct udp {
	struct sock sock; /* first */
	struct flight flight;
	struct outer outer[4]; /* IPv4 and IPv6, loopback and beyond */
	struct udp_peer peers[KNOWN_MAX]; /* the one used last is first */
	unsigned peer_count;
	size_t backlog; /* bytes on their way up */
	unsigned waiting; /* datagrams on their way up */
	uint64_t told; /* when one has met its fate, the latest */
};

/* --- destinations ---- */

/* Puts a peer in front. */
static struct udp_peer *peer_use(struct udp *u, unsigned i)
{
	struct udp_peer used = u->peers[i];

	memmove(u->peers + 1, u->peers, i * sizeof(u->peers[0]));
	u->peers[0] = used;
	return &u->peers[0];
}

/* In front; the last one may have to make room. */
static struct udp_peer *peer_add(struct udp *u, const struct endpoint *nominal, const struct route_dest *real)
{
	if (u->peer_count < KNOWN_MAX)
		u->peer_count++;
	u->peers[u->peer_count - 1] = (struct udp_peer){.nominal = *nominal, .real = *real};
	return peer_use(u, u->peer_count - 1);
}

/* Where a destination really is; NULL: out of reach. */
static const struct udp_peer *peer_to(struct udp *u, const struct endpoint *to)
{
	struct net_module *nm = u->sock.opened.nm;
	struct route_dest dest;
	char text[IPADDR_TEXT], *hint;

	for (unsigned i = 0; i < u->peer_count; i++)
		if (u->peers[i].nominal.port == to->port && ipaddr_equal(&u->peers[i].nominal.ip, &to->ip))
			return peer_use(u, i);
	if (route_find_socket(nm->net->routes, to, true, &dest, &hint) == 0)
		return peer_add(u, to, &dest);
	net_module_hint(nm, ipaddr_format(&to->ip, text), hint);
	return NULL;
}

/* The module's form of an address of the host. */
static struct endpoint as_endpoint(const struct sockaddr_storage *addr)
{
	struct endpoint e = {.ip.v6 = addr->ss_family == AF_INET6};
	struct sockaddr_in in4;
	struct sockaddr_in6 in6;

	if (e.ip.v6) {
		memcpy(&in6, addr, sizeof(in6));
		memcpy(e.ip.byte, &in6.sin6_addr, sizeof(in6.sin6_addr));
		e.port = ntohs(in6.sin6_port);
	} else {
		memcpy(&in4, addr, sizeof(in4));
		memcpy(e.ip.byte, &in4.sin_addr, sizeof(in4.sin_addr));
		e.port = ntohs(in4.sin_port);
	}
	return e;
}

/*
 * Another port of a host that the module has sent to is that host's, too: a server may answer from there. Not where a
 * route leads to loopback, which every process of the machine shares: there it is the address and port that was sent
 * to, and nobody else.
 */
static bool speaks_for_host(const struct udp_peer *p, const struct endpoint *real)
{
	return ipaddr_equal(&p->nominal.ip, &real->ip) || !route_is_loopback(&p->real);
}

/* Whom the module knows that address as. False: it has sent nothing there (RFC 4787 5, address-dependent filtering). */
static bool peer_from(struct udp *u, const struct route_dest *from, struct endpoint *nominal)
{
	const struct endpoint sender = as_endpoint(&from->addr);
	const struct udp_peer *host = NULL;

	for (unsigned i = 0; i < u->peer_count; i++) {
		const struct endpoint real = as_endpoint(&u->peers[i].real.addr);

		if (!ipaddr_equal(&real.ip, &sender.ip))
			continue;
		if (real.port == sender.port) {
			*nominal = peer_use(u, i)->nominal;
			return true;
		}
		if (host == NULL && speaks_for_host(&u->peers[i], &real))
			host = &u->peers[i];
	}
	if (host == NULL)
		return false;
	*nominal = (struct endpoint){.ip = host->nominal.ip, .port = sender.port};
	/* an answer finds its way; without a route it does by itself */
	if (!ipaddr_equal(&nominal->ip, &sender.ip))
		peer_add(u, nominal, from);
	return true;
}

/* --- the host's sockets ---- */

static uint64_t now_of(const struct udp *u)
{
	return clock_now(u->sock.opened.nm->net->config.clock);
}

static void on_readable(void *arg)
{
	struct outer *o = arg;
	struct udp *u = o->udp;
	uint8_t data[DATAGRAM_MAX];

	for (int i = 0; i < BURST && o->watch.fd >= 0; i++) {
		struct route_dest from = {.len = sizeof(from.addr)};
		ssize_t n = recvfrom(o->watch.fd, data, sizeof(data), MSG_DONTWAIT | MSG_TRUNC,
			(struct sockaddr *)&from.addr, &from.len);
		struct endpoint peer;
		uint64_t later;

		if (n < 0)
			return;
		if ((size_t)n > sizeof(data) || !peer_from(u, &from, &peer))
			continue;
		later = air_answer_wait(u->flight.air, u->told, now_of(u));
		flight_pass(&u->flight, &(struct parcel){.peer = peer, .data = data, .len = (size_t)n, .later = later});
	}
}

/* A socket bound to loopback or, for what was opened beyond it, to any address; -1: no descriptor is left. */
static int bound_socket(struct net_module *nm, int family, bool loopback)
{
	struct sockaddr_storage at = {.ss_family = (sa_family_t)family};
	bool six = family == AF_INET6;

	if (loopback && six)
		((struct sockaddr_in6 *)&at)->sin6_addr = in6addr_loopback;
	else if (loopback)
		((struct sockaddr_in *)&at)->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	return ports_socket(
		nm->net, nm->name, PORTS_OWN, &at, six ? sizeof(struct sockaddr_in6) : sizeof(struct sockaddr_in));
}

/* The host's socket for a destination, opened when it is needed; -1: none is left. */
static int outer_fd(struct udp *u, const struct route_dest *to)
{
	bool loopback = route_is_loopback(to);
	struct outer *o = &u->outer[(to->addr.ss_family == AF_INET6 ? 2 : 0) + (loopback ? 1 : 0)];
	int fd;

	if (o->watch.fd < 0) {
		fd = bound_socket(u->sock.opened.nm, to->addr.ss_family, loopback);
		if (fd >= 0)
			watch_add(u->sock.opened.nm->net, &o->watch, fd, on_readable, o);
	}
	return o->watch.fd;
}

/* --- the air ---- */

/* The next datagram opens another one. */
static void close_outers(struct udp *u)
{
	for (size_t i = 0; i < sizeof(u->outer) / sizeof(u->outer[0]); i++)
		watch_close(u->sock.opened.nm->net, &u->outer[i].watch);
}

/* What is under way, and the sockets. */
static void release(struct udp *u)
{
	flight_release(&u->flight);
	close_outers(u);
}

/* A datagram of the module has met its fate; a closed socket goes with the last of them. */
static void settle(struct udp *u, const struct parcel *p, bool ok)
{
	u->backlog -= p->len;
	u->waiting--;
	u->told = now_of(u);
	sock_report(&u->sock, (uint32_t)p->mark, ok);
	if (u->sock.closed && u->waiting == 0) {
		release(u);
		sock_finish(&u->sock);
	}
}

static void on_arrival(void *arg, const struct parcel *p)
{
	struct udp *u = arg;
	const struct udp_peer *peer;
	int fd;

	if (!p->up) {
		sock_tell(&u->sock);
		if (!u->sock.closed)
			u->sock.handler->data(u->sock.arg, &p->peer, p->data, p->len);
		return;
	}
	peer = peer_to(u, &p->peer);
	fd = peer != NULL ? outer_fd(u, &peer->real) : -1;
	/* What the host refuses is lost: a radio network has no ICMP. */
	if (fd >= 0) {
		sendto(fd, p->data, p->len, MSG_DONTWAIT, (const struct sockaddr *)&peer->real.addr, peer->real.len);
		net_sent(u->sock.opened.nm->net);
	}
	settle(u, p, true);
}

/* Lost by chance, it did leave the module; without coverage it didn't. */
static void on_lost(void *arg, const struct parcel *p)
{
	struct udp *u = arg;

	if (p->up)
		settle(u, p, air_is_open(u->flight.air, true));
}

/* --- sock_kind ---- */

static void udp_send(struct sock *s, const struct endpoint *to, const uint8_t *data, size_t len, uint32_t id)
{
	struct udp *u = (struct udp *)s;

	u->backlog += len;
	u->waiting++;
	flight_pass(&u->flight, &(struct parcel){.up = true, .mark = id, .peer = *to, .data = data, .len = len});
}

static size_t udp_backlog(const struct sock *s)
{
	return ((const struct udp *)s)->backlog;
}

/* Nothing waits for room, and nothing is left to do later. */
static void udp_nothing(struct sock *s)
{
	(void)s;
}

static bool udp_close(struct sock *s, bool abort)
{
	struct udp *u = (struct udp *)s;

	if (!abort && u->waiting > 0)
		return false;
	release(u);
	return true;
}

/* A datagram that was dropped by the flush of the air left the list of those who wait only now. */
static void udp_release(struct sock *s)
{
	release((struct udp *)s);
}

static void udp_rebind(struct sock *s)
{
	close_outers((struct udp *)s);
}

static const struct sock_kind udp_kind = {
	.send = udp_send,
	.backlog = udp_backlog,
	.resume = udp_nothing,
	.rebind = udp_rebind,
	.run = udp_nothing,
	.close = udp_close,
	.release = udp_release,
};

struct sock *udp_new(struct net_module *nm, const struct sock_config *config)
{
	struct udp *u = xcalloc(1, sizeof(*u));

	sock_init(&u->sock, nm, &udp_kind, config);
	flight_init(&u->flight, nm->net, &nm->air, on_arrival, u);
	u->flight.lost = on_lost;
	for (size_t i = 0; i < sizeof(u->outer) / sizeof(u->outer[0]); i++)
		u->outer[i] = (struct outer){.udp = u, .watch.fd = -1};
	return &u->sock;
}
