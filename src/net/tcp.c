/*
 * TCP sockets: a connection of the host behind two pipes through the air (tcp_pipe.h), whose far ends are here: that of
 * the module's data at the host's socket, that of the peer's at the module.
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
#include "tcp_pipe.h"

#define SEGMENT_MAX 1358 /* payload of a segment: what a datagram of the module may have */
#define SEND_BUFFER 16384 /* of the host's socket, so that a peer that doesn't read is felt */
#define LINGER_MAX  (600 * CLOCK_S) /* of a closed socket that still has to deliver something */
#define ACK_CHECK   (100 * CLOCK_MS) /* between two looks at what the peer has acknowledged */

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
};

static void check_acks(void *arg);

/* Nobody is told of them. */
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

/* Whatever is under way in either direction, and the host's socket. */
static void drop_all(struct tcp *t)
{
	pipe_clear(&t->up);
	pipe_clear(&t->down);
	clear_unacked(t);
	watch_close(t->sock.opened.nm->net, &t->watch);
}

/* --- the host's socket ---- */

/* Waits for what can be made use of now. */
static void update_watch(struct tcp *t)
{
	bool room = !t->sock.closed && t->connected && !t->ended && t->sock.handler->room(t->sock.arg) > t->down.bytes;
	bool through = !t->up.cut;

	watch_want(t->sock.opened.nm->net, &t->watch, room && through, t->connecting || (t->up.blocked && through));
}

/* The peer has reset the connection, or refused it. */
static void peer_reset(struct tcp *t)
{
	t->ended = true;
	t->connecting = false;
	watch_close(t->sock.opened.nm->net, &t->watch);
	pipe_clear(&t->up);
	pipe_add(&t->down, SEGMENT_RST, 0, NULL, 0);
}

/* connect() has come to its end. */
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

/* As much as the module has room for. */
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
	struct net_module *nm = t->sock.opened.nm;
	struct route_dest dest;
	char text[IPADDR_TEXT], *hint;
	int fd, size = SEND_BUFFER;

	if (route_find_socket(nm->net->routes, &t->peer, false, &dest, &hint) < 0) {
		net_module_hint(nm, ipaddr_format(&t->peer.ip, text), hint);
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

/* Tells the module of messages that the peer has acknowledged. */
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

/*
 * Gives the first segment to the host's socket. 1: done, 0: it takes no more now, -1: the peer has reset the
 * connection.
 */
static int write_host(struct tcp *t, struct segment *s)
{
	ssize_t n;

	if (t->watch.fd < 0)
		return -1;
	net_sent(t->sock.opened.nm->net);
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

/* --- pipe_ops ---- */

static bool on_arrival(void *arg, struct pipe *p)
{
	return p->up ? arrive_up(arg) : arrive_down(arg);
}

static void on_broken(void *arg)
{
	tell_end(arg);
}

static void on_added(void *arg)
{
	struct tcp *t = arg;

	sock_later(&t->sock);
}

static void on_moved(void *arg)
{
	update_watch(arg);
}

static const struct pipe_ops tcp_pipe_ops = {
	.arrive = on_arrival,
	.broken = on_broken,
	.added = on_added,
	.moved = on_moved,
};

/* --- sock_kind ---- */

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

/* The NAT has forgotten the connection: neither side hears of the other any more, and nobody is told. */
static void tcp_rebind(struct sock *s)
{
	struct tcp *t = (struct tcp *)s;

	if (!t->connected || t->ended)
		return;
	pipe_cut(&t->up);
	pipe_cut(&t->down);
	t->up.blocked = false;
	update_watch(t);
}

static bool tcp_close(struct sock *s, bool abort)
{
	struct tcp *t = (struct tcp *)s;

	if (!abort && t->connected && t->up.first != NULL) {
		pipe_add(&t->up, SEGMENT_FIN, 0, NULL, 0);
		clear_unacked(t);
		timer_init(&t->ack_timer, s->opened.nm->net->config.clock, on_linger, t);
		timer_set(&t->ack_timer, LINGER_MAX);
		return false;
	}
	drop_all(t);
	return true;
}

static void tcp_release(struct sock *s)
{
	struct tcp *t = (struct tcp *)s;

	pipe_clear(&t->up);
	pipe_clear(&t->down);
}

static const struct sock_kind tcp_kind = {
	.connect = tcp_connect,
	.send = tcp_send,
	.backlog = tcp_backlog,
	.resume = sock_later,
	.run = tcp_run,
	.rebind = tcp_rebind,
	.close = tcp_close,
	.release = tcp_release,
};

struct sock *tcp_new(struct net_module *nm, const struct sock_config *config)
{
	struct tcp *t = xcalloc(1, sizeof(*t));

	sock_init(&t->sock, nm, &tcp_kind, config);
	t->watch.fd = -1;
	t->unacked_last = &t->unacked;
	pipe_init(&t->up, nm->net->config.clock, &nm->air, true, &tcp_pipe_ops, t);
	pipe_init(&t->down, nm->net->config.clock, &nm->air, false, &tcp_pipe_ops, t);
	timer_init(&t->ack_timer, nm->net->config.clock, check_acks, t);
	return &t->sock;
}
