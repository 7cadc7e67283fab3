/*
 * TCP sockets: a connection of the host behind an air that behaves as TCP over it would. What the air loses, or doesn't take
 * without coverage, is sent again after the retransmission time-out (RFC 6298), so that nothing is lost; only when that has
 * been tried for long is the connection given up (RFC 1122 4.2.3.5).
 */
#include "config.h"

#include <errno.h>
#include <linux/sockios.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "bc28/xmalloc.h"
#include "ipsock.h"

#define SEGMENT_MAX 1358 /* payload of a segment: what a datagram of the module may have */
#define RTO_MIN     CLOCK_S /* RFC 6298 2.4 */
#define RTO_MAX     (60 * CLOCK_S) /* RFC 6298 2.5 */
#define TRIES_MAX   12 /* 1 + 2 + 4 + ... + 60 s: about seven minutes (RFC 1122: at least 100 s) */
#define SEND_BUFFER 16384 /* of the host's socket, so that a peer that doesn't read is felt */
#define LINGER_MAX  (600 * CLOCK_S) /* of a closed socket that still has to deliver something */
#define ACK_CHECK   (100 * CLOCK_MS) /* between two looks at what the peer has acknowledged */

enum segment_kind {
	SEGMENT_SYN, /* up: connect; down: it is accepted */
	SEGMENT_DATA,
	SEGMENT_ACK, /* down: message `id` has arrived */
	SEGMENT_FIN,
	SEGMENT_RST, /* down: refused, or reset */
};

struct segment {
	struct segment *next;
	enum segment_kind kind;
	uint32_t id;
	uint64_t end; /* up: bytes of the stream up to its end */
	size_t at, len; /* up: written so far */
	uint8_t data[];
};

/* One direction: segments in order, the first of them on its way. */
struct pipe {
	struct tcp *tcp;
	bool up;
	struct segment *first, **last;
	size_t bytes;
	struct timer timer; /* arrival, or the next try */
	unsigned tries;
	bool flying, waiting; /* for the timer: to arrive, to be sent again */
	bool kept; /* flying, and the radio has yet to let it pass */
	bool blocked; /* up: the host's socket takes no more now */
};

struct tcp {
	struct sock sock; /* first */
	struct watch watch;
	struct endpoint peer;
	struct pipe up, down;
	bool connecting; /* at the host's socket */
	bool connected;
	bool ended; /* nothing more comes from the peer */
	uint64_t written; /* bytes of the stream that the host's socket has taken */
	struct segment *unacked, **unacked_last; /* written, with an id, and not acknowledged */
	struct timer ack_timer;
	struct air_waiter waiter;
};

static void pipe_run(struct pipe *p);
static void check_acks(void *arg);

/* --- segments ---- */

static void pipe_add(struct pipe *p, enum segment_kind kind, uint32_t id, const uint8_t *data, size_t len)
{
	struct segment *s = xmalloc(sizeof(*s) + len);

	*s = (struct segment){.kind = kind, .id = id, .len = len};
	if (len > 0)
		memcpy(s->data, data, len);
	*p->last = s;
	p->last = &s->next;
	p->bytes += len;
	sock_later(&p->tcp->sock);
}

static struct segment *pipe_take(struct pipe *p)
{
	struct segment *s = p->first;

	p->first = s->next;
	if (p->first == NULL)
		p->last = &p->first;
	p->bytes -= s->len;
	p->tries = 0;
	s->next = NULL;
	return s;
}

static void pipe_clear(struct pipe *p)
{
	timer_cancel(&p->timer);
	p->flying = p->waiting = p->kept = false;
	while (p->first != NULL)
		free(pipe_take(p));
}

static void clear_unacked(struct tcp *t)
{
	timer_cancel(&t->ack_timer);
	for (struct segment *s = t->unacked, *next; s != NULL; s = next) {
		next = s->next;
		free(s);
	}
	t->unacked = NULL;
	t->unacked_last = &t->unacked;
}

static void drop_all(struct tcp *t)
{
	pipe_clear(&t->up);
	pipe_clear(&t->down);
	clear_unacked(t);
	watch_close(t->sock.nm->net, &t->watch);
}

/* --- the host's socket ---- */

static void update_watch(struct tcp *t)
{
	bool room = !t->sock.closed && t->connected && !t->ended && t->sock.handler->room(t->sock.arg) > t->down.bytes;

	watch_want(t->sock.nm->net, &t->watch, room, t->connecting || t->up.blocked);
}

/* The peer has reset the connection, or refused it. */
static void peer_reset(struct tcp *t)
{
	t->ended = true;
	t->connecting = false;
	watch_close(t->sock.nm->net, &t->watch);
	pipe_clear(&t->up);
	pipe_add(&t->down, SEGMENT_RST, 0, NULL, 0);
}

static void check_connected(struct tcp *t)
{
	int err = 0;
	socklen_t len = sizeof(err);

	if (getsockopt(t->watch.fd, SOL_SOCKET, SO_ERROR, &err, &len) < 0 || err != 0) {
		peer_reset(t);
		return;
	}
	t->connecting = false;
	t->connected = true;
	pipe_add(&t->down, SEGMENT_SYN, 0, NULL, 0);
}

static void read_host(struct tcp *t)
{
	uint8_t data[SEGMENT_MAX];
	size_t room = t->sock.handler->room(t->sock.arg), want;
	ssize_t n;

	if (room <= t->down.bytes)
		return;
	want = room - t->down.bytes < sizeof(data) ? room - t->down.bytes : sizeof(data);
	n = recv(t->watch.fd, data, want, MSG_DONTWAIT);
	if (n > 0) {
		if (t->unacked != NULL)
			check_acks(t);
		pipe_add(&t->down, SEGMENT_DATA, 0, data, (size_t)n);
	} else if (n == 0) {
		t->ended = true;
		pipe_add(&t->down, SEGMENT_FIN, 0, NULL, 0);
	} else if (errno != EAGAIN && errno != EINTR) {
		peer_reset(t);
	}
}

static void on_host(void *arg)
{
	struct tcp *t = arg;

	if (t->connecting)
		check_connected(t);
	else if (t->connected && !t->ended && !t->sock.closed)
		read_host(t);
	t->up.blocked = false;
	pipe_run(&t->up);
	update_watch(t);
}

/* The SYN has come through the air. */
static void connect_host(struct tcp *t)
{
	struct net_module *nm = t->sock.nm;
	struct route_dest dest;
	char text[IPADDR_TEXT], *hint;
	int fd, size = SEND_BUFFER;

	if (route_find_socket(nm->net->routes, &t->peer, false, &dest, &hint) < 0) {
		sock_hint(nm, ipaddr_format(&t->peer.ip, text), hint);
		return; /* nobody answers */
	}
	fd = net_socket(nm->net, nm->name, dest.addr.ss_family, SOCK_STREAM, 0);
	if (fd < 0)
		return;
	setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &size, sizeof(size));
	watch_add(nm->net, &t->watch, fd, on_host, t);
	t->connecting = true;
	net_sent(nm->net);
	if (connect(fd, (const struct sockaddr *)&dest.addr, dest.len) < 0 && errno != EINPROGRESS) {
		peer_reset(t);
		return;
	}
	watch_want(nm->net, &t->watch, false, true);
}

/* --- what the peer has acknowledged ---- */

/* Bytes that the host's socket has taken and the peer has not acknowledged. */
static size_t host_queue(const struct tcp *t)
{
	int queued = 0;

	return t->watch.fd >= 0 && ioctl(t->watch.fd, SIOCOUTQ, &queued) == 0 ? (size_t)queued : 0;
}

static void check_acks(void *arg)
{
	struct tcp *t = arg;
	uint64_t acked = t->written - host_queue(t);

	while (t->unacked != NULL && t->unacked->end <= acked) {
		struct segment *s = t->unacked;

		t->unacked = s->next;
		pipe_add(&t->down, SEGMENT_ACK, s->id, NULL, 0);
		free(s);
	}
	if (t->unacked == NULL)
		t->unacked_last = &t->unacked;
	else
		timer_set(&t->ack_timer, ACK_CHECK);
}

/* --- the far ends of the two directions ---- */

/* Gives the first segment to the host's socket. 1: done, 0: it takes no more now, -1: the peer has reset the connection. */
static int write_host(struct tcp *t, struct segment *s)
{
	ssize_t n;

	if (t->watch.fd < 0)
		return -1;
	net_sent(t->sock.nm->net);
	n = send(t->watch.fd, s->data + s->at, s->len - s->at, MSG_DONTWAIT | MSG_NOSIGNAL);
	if (n < 0)
		return errno == EAGAIN || errno == EINTR ? 0 : -1;
	s->at += (size_t)n;
	t->written += (size_t)n;
	return s->at == s->len;
}

/* Data of the module have come through; false: not yet. */
static bool arrive_data(struct tcp *t, struct segment *s)
{
	int done = write_host(t, s);

	if (done == 0) {
		t->up.blocked = true;
		return false;
	}
	if (done < 0) {
		if (t->watch.fd >= 0)
			peer_reset(t);
		else
			free(pipe_take(&t->up));
		return true;
	}
	s->end = t->written;
	pipe_take(&t->up);
	/* A closed socket isn't told, and has another use for the timer. */
	if (s->id == 0 || t->sock.closed) {
		free(s);
		return true;
	}
	*t->unacked_last = s;
	t->unacked_last = &s->next;
	check_acks(t);
	return true;
}

/* A segment of the module has come through; false: not yet. */
static bool arrive_up(struct tcp *t)
{
	struct segment *s = t->up.first;

	switch (s->kind) {
	case SEGMENT_SYN:
		free(pipe_take(&t->up));
		connect_host(t);
		return true;
	case SEGMENT_DATA:
		return arrive_data(t, s);
	case SEGMENT_FIN:
		drop_all(t);
		sock_finish(&t->sock);
		return false;
	case SEGMENT_ACK: /* down only */
	case SEGMENT_RST:
		break;
	}
	free(pipe_take(&t->up));
	return true;
}

/* The end of the connection, for the module. */
static void tell_end(struct tcp *t)
{
	struct sock *s = &t->sock;
	bool connecting = !t->connected;

	drop_all(t);
	t->ended = true;
	if (s->closed)
		sock_finish(s);
	else if (connecting)
		s->handler->connected(s->arg, false);
	else
		s->handler->closed(s->arg);
}

/* A segment of the peer has come through; false: that was the last. */
static bool arrive_down(struct tcp *t)
{
	struct segment *s = pipe_take(&t->down);
	struct sock *sock = &t->sock;
	bool more = true;

	switch (s->kind) {
	case SEGMENT_SYN:
		if (!sock->closed)
			sock->handler->connected(sock->arg, true);
		break;
	case SEGMENT_DATA:
		if (!sock->closed)
			sock->handler->data(sock->arg, &t->peer, s->data, s->len);
		break;
	case SEGMENT_ACK:
		if (!sock->closed)
			sock->handler->sent(sock->arg, s->id, true);
		break;
	case SEGMENT_FIN:
	case SEGMENT_RST:
		tell_end(t);
		more = false;
		break;
	}
	free(s);
	return more;
}

/* --- through the air ---- */

/* The first segment did not come through: once more, later. */
static void retry(struct pipe *p)
{
	uint64_t wait = p->tries < 6 ? RTO_MIN << p->tries : RTO_MAX;

	p->tcp->sock.nm->air.counters.dropped++;
	if (++p->tries > TRIES_MAX) {
		tell_end(p->tcp);
		return;
	}
	p->waiting = true;
	timer_set(&p->timer, wait < RTO_MAX ? wait : RTO_MAX);
}

/* The first segment is at the far end. False: it isn't taken, or there is nothing more to do. */
static bool pipe_deliver(struct pipe *p)
{
	if (p->first->at == 0)
		air_count(&p->tcp->sock.nm->air, p->up, p->first->len);
	return p->up ? arrive_up(p->tcp) : arrive_down(p->tcp);
}

/* The first segment comes to the near end of the air. True: it is through at once. */
static bool pipe_pass(struct pipe *p)
{
	struct air *air = &p->tcp->sock.nm->air;
	enum air_fate fate = air_try(air, p->up, p->first->len);

	if (fate == AIR_PASSES && air_latency(air) == 0)
		return true;
	if (fate == AIR_LOSES) {
		retry(p);
	} else {
		p->flying = true;
		p->kept = fate == AIR_KEEPS;
		if (!p->kept)
			timer_set(&p->timer, air_latency(air));
	}
	return false;
}

static void pipe_run(struct pipe *p)
{
	while (p->first != NULL && !p->flying && !p->waiting && !p->blocked && !p->tcp->sock.finished) {
		/* What the host's socket has begun to take is through the air already. */
		if (p->first->at == 0 && !pipe_pass(p))
			return;
		if (!pipe_deliver(p))
			return;
	}
}

static void on_timer(void *arg)
{
	struct pipe *p = arg;
	struct tcp *t = p->tcp;
	bool arrived = p->flying;

	p->flying = p->waiting = false;
	if (arrived && !air_is_open(&t->sock.nm->air, p->up)) {
		retry(p);
		return;
	}
	if (!arrived || pipe_deliver(p))
		pipe_run(p);
	update_watch(t);
}

/* --- sock_kind ---- */

/* The radio may let pass what it kept. */
static void unkeep(struct pipe *p)
{
	const struct air *air = &p->tcp->sock.nm->air;

	if (!p->kept || air->radio.gate[p->up ? AIR_UP : AIR_DOWN] == AIR_WAIT)
		return;
	p->kept = false;
	timer_set(&p->timer, air_latency(air));
}

static void on_flush(void *arg)
{
	struct tcp *t = arg;

	unkeep(&t->up);
	unkeep(&t->down);
}

static void tcp_run(struct sock *s)
{
	struct tcp *t = (struct tcp *)s;

	pipe_run(&t->up);
	pipe_run(&t->down);
	update_watch(t);
}

static void tcp_connect(struct sock *s, const struct endpoint *to)
{
	struct tcp *t = (struct tcp *)s;

	t->peer = *to;
	pipe_add(&t->up, SEGMENT_SYN, 0, NULL, 0);
}

static void tcp_send(struct sock *s, const struct endpoint *to, const uint8_t *data, size_t len, uint32_t id)
{
	struct tcp *t = (struct tcp *)s;

	(void)to;
	pipe_add(&t->up, SEGMENT_DATA, id, data, len);
}

static size_t tcp_backlog(const struct sock *s)
{
	const struct tcp *t = (const struct tcp *)s;

	return t->up.bytes + host_queue(t);
}

/* The peer takes nothing, for too long. */
static void on_linger(void *arg)
{
	struct tcp *t = arg;

	drop_all(t);
	sock_finish(&t->sock);
}

static bool tcp_close(struct sock *s, bool abort)
{
	struct tcp *t = (struct tcp *)s;

	if (!abort && t->connected && t->up.first != NULL) {
		pipe_add(&t->up, SEGMENT_FIN, 0, NULL, 0);
		clear_unacked(t);
		timer_init(&t->ack_timer, s->nm->net->config.clock, on_linger, t);
		timer_set(&t->ack_timer, LINGER_MAX);
		return false;
	}
	drop_all(t);
	return true;
}

static void tcp_release(struct sock *s)
{
	air_leave(&((struct tcp *)s)->waiter);
}

static const struct sock_kind tcp_kind = {
	.connect = tcp_connect,
	.send = tcp_send,
	.backlog = tcp_backlog,
	.resume = sock_later,
	.run = tcp_run,
	.close = tcp_close,
	.release = tcp_release,
};

static void pipe_init(struct pipe *p, struct tcp *t, bool up)
{
	*p = (struct pipe){.tcp = t, .up = up};
	p->last = &p->first;
	timer_init(&p->timer, t->sock.nm->net->config.clock, on_timer, p);
}

struct sock *tcp_new(struct net_module *nm, const struct sock_config *config)
{
	struct tcp *t = xcalloc(1, sizeof(*t));

	sock_init(&t->sock, nm, &tcp_kind, config);
	t->watch.fd = -1;
	t->unacked_last = &t->unacked;
	pipe_init(&t->up, t, true);
	pipe_init(&t->down, t, false);
	air_join(&nm->air, &t->waiter, on_flush, t);
	timer_init(&t->ack_timer, nm->net->config.clock, check_acks, t);
	return &t->sock;
}
