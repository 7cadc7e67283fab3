/*
 * The network side of a ping: ICMP echo (RFC 792, RFC 4443) through the routes and the air. Where the host doesn't let
 * us send ICMP, loopback is answered for by ourselves: that the host is up, we know; beyond it a ping can't be sent
 * then.
 */
#include "config.h"

#include <errno.h>
#include <netinet/icmp6.h>
#include <netinet/ip.h>
#include <netinet/ip_icmp.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bc28/event.h"
#include "bc28/xmalloc.h"
#include "ipsock.h"

#define ECHO_HEAD    8 /* type, code, checksum, identifier, sequence */
#define LOOPBACK_TTL 64

struct ping {
	struct opened opened; /* first */
	struct flight flight;
	struct watch watch;
	struct route_dest dest;
	bool raw; /* replies to others come too, of IPv4 with their IP header */
	uint16_t id;
	size_t size;
	struct task task;
	void (*done)(void *arg, enum ping_end end, unsigned ttl);
	void *arg;
};

/* Told once. */
static void finish(struct ping *p, enum ping_end end, unsigned ttl)
{
	if (p->opened.over)
		return;
	ping_cancel(p);
	p->done(p->arg, end, ttl);
}

static void on_unsent(void *arg)
{
	finish(arg, PING_UNSENT, 0);
}

/* --- the host's socket ---- */

/* RFC 1071. */
static uint16_t checksum(const uint8_t *data, size_t len)
{
	uint32_t sum = 0;

	for (size_t i = 0; i < len; i++)
		sum += i % 2 == 0 ? (uint32_t)data[i] << 8 : data[i];
	while (sum >> 16 != 0)
		sum = (sum & 0xffff) + (sum >> 16);
	return (uint16_t)~sum;
}

static bool is_v6(const struct ping *p)
{
	return p->dest.addr.ss_family == AF_INET6;
}

/* The reply goes down the air with its TTL as the mark. */
static void on_readable(void *arg)
{
	struct ping *p = arg;
	uint8_t data[DATAGRAM_MAX], *echo = data;
	union {
		struct cmsghdr head;
		uint8_t room[CMSG_SPACE(sizeof(int))];
	} control;
	struct iovec iov = {.iov_base = data, .iov_len = sizeof(data)};
	struct msghdr msg = {
		.msg_iov = &iov, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof(control)};
	ssize_t n = recvmsg(p->watch.fd, &msg, MSG_DONTWAIT);
	int ttl = LOOPBACK_TTL;

	if (n < 0)
		return;
	for (struct cmsghdr *c = CMSG_FIRSTHDR(&msg); c != NULL; c = CMSG_NXTHDR(&msg, c))
		if ((c->cmsg_level == IPPROTO_IP && c->cmsg_type == IP_TTL) ||
			(c->cmsg_level == IPPROTO_IPV6 && c->cmsg_type == IPV6_HOPLIMIT))
			memcpy(&ttl, CMSG_DATA(c), sizeof(ttl));
	if (p->raw && !is_v6(p)) {
		size_t head = n > 0 ? (size_t)(data[0] & 15) * 4 : 0;

		if ((size_t)n < head + ECHO_HEAD)
			return;
		echo += head;
		n -= (ssize_t)head;
	}
	if (n < ECHO_HEAD || echo[0] != (is_v6(p) ? ICMP6_ECHO_REPLY : ICMP_ECHOREPLY))
		return;
	if (p->raw && (echo[4] != p->id >> 8 || echo[5] != (p->id & 0xff)))
		return;
	flight_pass(&p->flight, &(struct parcel){.mark = (uint64_t)ttl, .data = echo, .len = (size_t)n});
}

/* 0, or -1: the host doesn't let us. */
static int open_icmp(struct ping *p)
{
	int family = p->dest.addr.ss_family, protocol = is_v6(p) ? IPPROTO_ICMPV6 : IPPROTO_ICMP, on = 1;
	struct net_module *nm = p->opened.nm;
	int fd = net_socket(nm->net, nm->name, family, SOCK_DGRAM, protocol);

	if (fd < 0) {
		fd = net_socket(nm->net, nm->name, family, SOCK_RAW, protocol);
		p->raw = true;
	}
	if (fd < 0)
		return -1;
	if (is_v6(p))
		setsockopt(fd, IPPROTO_IPV6, IPV6_RECVHOPLIMIT, &on, sizeof(on));
	else
		setsockopt(fd, IPPROTO_IP, IP_RECVTTL, &on, sizeof(on));
	if (connect(fd, (const struct sockaddr *)&p->dest.addr, p->dest.len) < 0) {
		close(fd);
		return -1;
	}
	watch_add(nm->net, &p->watch, fd, on_readable, p);
	return 0;
}

/* The request has come through the air. */
static void send_request(struct ping *p)
{
	uint8_t data[ECHO_HEAD + DATAGRAM_MAX] = {is_v6(p) ? ICMP6_ECHO_REQUEST : ICMP_ECHO};
	size_t len = ECHO_HEAD + p->size;
	uint16_t sum;

	if (p->watch.fd < 0) {
		/* Loopback, and nothing to ask it with. */
		flight_pass(&p->flight, &(struct parcel){.mark = LOOPBACK_TTL, .data = data, .len = len});
		return;
	}
	data[4] = (uint8_t)(p->id >> 8);
	data[5] = (uint8_t)p->id;
	data[7] = 1;
	if (!is_v6(p)) {
		/* Of ICMPv6 the kernel makes it. */
		sum = checksum(data, len);
		data[2] = (uint8_t)(sum >> 8);
		data[3] = (uint8_t)sum;
	}
	send(p->watch.fd, data, len, MSG_DONTWAIT);
	net_sent(p->opened.nm->net);
}

static void on_arrival(void *arg, const struct parcel *parcel)
{
	struct ping *p = arg;

	if (p->opened.over)
		return;
	if (parcel->up)
		send_request(p);
	else
		finish(p, PING_ANSWERED, (unsigned)parcel->mark);
}

static void on_start(void *arg)
{
	struct ping *p = arg;
	static const uint8_t nothing[ECHO_HEAD + DATAGRAM_MAX];

	flight_pass(&p->flight, &(struct parcel){.up = true, .data = nothing, .len = ECHO_HEAD + p->size});
}

void ping_cancel(struct ping *p)
{
	watch_close(p->opened.nm->net, &p->watch);
	opened_over(&p->opened);
}

static void on_close(struct opened *o)
{
	ping_cancel((struct ping *)o);
}

static void on_free(struct opened *o)
{
	struct ping *p = (struct ping *)o;

	net_undefer(o->nm->net, &p->task);
	flight_release(&p->flight);
	free(p);
}

static const struct opened_kind ping_kind = {.close = on_close, .free = on_free};

struct ping *ping_send(void *net, const struct ipaddr *to, size_t size,
	void (*done)(void *arg, enum ping_end end, unsigned ttl), void *arg)
{
	struct net_module *nm = net;
	struct ping *p = xcalloc(1, sizeof(*p));
	char text[IPADDR_TEXT], *hint;

	*p = (struct ping){.size = size, .done = done, .arg = arg, .watch.fd = -1};
	opened_add(&p->opened, nm, &ping_kind);
	p->id = (uint16_t)rng_u64(&nm->rng);
	flight_init(&p->flight, nm->net, &nm->air, on_arrival, p);
	if (route_find_host(nm->net->routes, to, &p->dest, &hint) < 0) {
		net_module_hint(nm, ipaddr_format(to, text), hint);
		return p; /* nobody answers */
	}
	if (open_icmp(p) < 0 && !route_is_loopback(&p->dest)) {
		bus_log(nm->net->config.bus, nm->name, LOG_LEVEL_WARNING, "no ping to %s: %s", ipaddr_format(to, text),
			strerror(errno));
		task_init(&p->task, on_unsent, p);
	} else {
		task_init(&p->task, on_start, p);
	}
	net_defer(nm->net, &p->task);
	return p;
}
