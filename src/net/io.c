/*
 * libcoap's operating system (io.h). A datagram that it sends comes here, and what it shall receive is laid ready for
 * its next recv(); who has something for a session says so with coap_io_do_epoll(), and the deadline of a context goes
 * to the hub that has it.
 */
#include "config.h"

#include "io.h"

#include <errno.h>
#include <netinet/in.h>
#include <string.h>

#include "bc28/xmalloc.h"

#define FD_BASE      0x40000000 /* far above every descriptor of the kernel */
#define ENDS_FIRST   64
#define PORT_NUMBERS 65535 /* of an address, without 0 */
#define PEER_PORT    1

/* What a number stands for. */
enum end_kind { END_FREE, END_SOCKET, END_EPOLL, END_TIMER };

struct end {
	enum end_kind kind;
	struct io_socket *socket; /* NULL: forgotten */
	struct io_timer *timer;
	size_t next_free;
};

/* libcoap's calls name nobody, so the table of its numbers is the process's. */
static struct end *ends;
static size_t end_count, first_free;
static struct io_socket *next_socket;
static struct io_timer *next_timer;

void io_next_socket(struct io_socket *s)
{
	next_socket = s;
}

void io_next_timer(struct io_timer *t)
{
	next_timer = t;
}

/* NULL, with EBADF: not a number of that kind. */
static struct end *end_of(int fd, enum end_kind kind)
{
	size_t n = (size_t)fd - FD_BASE;

	if (fd >= FD_BASE && n < end_count && ends[n].kind == kind)
		return &ends[n];
	errno = EBADF;
	return NULL;
}

/* Twice as many numbers. */
static void grow(void)
{
	size_t count = end_count > 0 ? 2 * end_count : ENDS_FIRST;

	ends = xrealloc(ends, count * sizeof(*ends));
	for (size_t i = end_count; i < count; i++)
		ends[i] = (struct end){.next_free = i + 1};
	first_free = end_count;
	end_count = count;
}

/* A number for it. */
static int end_new(enum end_kind kind, struct io_socket *s, struct io_timer *t)
{
	size_t n;

	if (first_free == end_count)
		grow();
	n = first_free;
	first_free = ends[n].next_free;
	ends[n] = (struct end){.kind = kind, .socket = s, .timer = t};
	return FD_BASE + (int)n;
}

void io_forget(struct io_socket *s)
{
	struct end *e = end_of(s->fd, END_SOCKET);

	/* the number may be another's by now */
	if (e != NULL && e->socket == s)
		e->socket = NULL;
}

/* --- sockets ---- */

/* Only what was announced is made: not the sockets of servers, or of name look-ups. */
int io_socket(int family, int type, int protocol)
{
	struct io_socket *s = next_socket;

	(void)type;
	(void)protocol;
	next_socket = NULL;
	if (s == NULL || family != AF_INET) {
		errno = EAFNOSUPPORT;
		return -1;
	}
	s->fd = end_new(END_SOCKET, s, NULL);
	return s->fd;
}

int io_connect(int fd, const struct sockaddr *to, socklen_t len)
{
	(void)to;
	(void)len;
	return end_of(fd, END_SOCKET) != NULL ? 0 : -1;
}

/* Of loopback: that many addresses above the first. */
static int tell_address(struct sockaddr *addr, socklen_t *len, uint32_t ip, uint16_t port)
{
	struct sockaddr_in in = {
		.sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK + ip)};

	memcpy(addr, &in, *len < sizeof(in) ? *len : sizeof(in));
	*len = sizeof(in);
	return 0;
}

/* libcoap refuses two sessions between the same addresses: each has its number for one. */
int io_getsockname(int fd, struct sockaddr *addr, socklen_t *len)
{
	uint32_t n = (uint32_t)(fd - FD_BASE);

	if (end_of(fd, END_SOCKET) == NULL)
		return -1;
	return tell_address(addr, len, n / PORT_NUMBERS, (uint16_t)(n % PORT_NUMBERS + 1));
}

int io_getpeername(int fd, struct sockaddr *addr, socklen_t *len)
{
	return end_of(fd, END_SOCKET) != NULL ? tell_address(addr, len, 0, PEER_PORT) : -1;
}

int io_setsockopt(int fd, int level, int name, const void *value, socklen_t len)
{
	(void)level;
	(void)name;
	(void)value;
	(void)len;
	return end_of(fd, END_SOCKET) != NULL ? 0 : -1;
}

/* FIONBIO: it never blocks. */
int io_ioctl(int fd, unsigned long what, ...)
{
	(void)what;
	return end_of(fd, END_SOCKET) != NULL ? 0 : -1;
}

ssize_t io_send(int fd, const void *data, size_t len, int flags)
{
	struct end *e = end_of(fd, END_SOCKET);

	(void)flags;
	if (e == NULL)
		return -1;
	if (e->socket != NULL)
		e->socket->send(e->socket->arg, data, len);
	return (ssize_t)len;
}

ssize_t io_recv(int fd, void *data, size_t size, int flags)
{
	struct end *e = end_of(fd, END_SOCKET);
	struct io_socket *s;
	size_t len;

	(void)flags;
	if (e == NULL)
		return -1;
	s = e->socket;
	if (s == NULL || s->data == NULL) {
		errno = EAGAIN;
		return -1;
	}
	len = s->len < size ? s->len : size;
	memcpy(data, s->data, len);
	s->data = NULL;
	return (ssize_t)len;
}

int io_close(int fd)
{
	size_t n = (size_t)fd - FD_BASE;

	if (fd < FD_BASE || n >= end_count || ends[n].kind == END_FREE) {
		errno = EBADF;
		return -1;
	}
	ends[n] = (struct end){.next_free = first_free};
	first_free = n;
	return 0;
}

/* --- epoll sets and timers ---- */

int io_epoll_create1(int flags)
{
	(void)flags;
	return end_new(END_EPOLL, NULL, NULL);
}

/* What libcoap wants to be told with a session's events. Its timer, which it adds too, tells by itself. */
int io_epoll_ctl(int epfd, int op, int fd, struct epoll_event *event)
{
	struct end *e;

	if (end_of(epfd, END_EPOLL) == NULL)
		return -1;
	if (end_of(fd, END_TIMER) != NULL)
		return 0;
	e = end_of(fd, END_SOCKET);
	if (e == NULL)
		return -1;
	if (e->socket != NULL)
		e->socket->ptr = op == EPOLL_CTL_DEL ? NULL : event->data.ptr;
	return 0;
}

/* Nothing is ever found by waiting. */
int io_epoll_wait(int epfd, struct epoll_event *events, int max, int timeout)
{
	(void)events;
	(void)max;
	(void)timeout;
	return end_of(epfd, END_EPOLL) != NULL ? 0 : -1;
}

int io_timerfd_create(int clock, int flags)
{
	struct io_timer *t = next_timer;

	(void)clock;
	(void)flags;
	next_timer = NULL;
	if (t == NULL) {
		errno = EINVAL;
		return -1;
	}
	t->fd = end_new(END_TIMER, NULL, t);
	return t->fd;
}

/* Relative times only: an absolute one would be on the host's clock. */
int io_timerfd_settime(int fd, int flags, const struct itimerspec *in, struct itimerspec *old)
{
	struct end *e = end_of(fd, END_TIMER);

	(void)old;
	if (e == NULL)
		return -1;
	if (flags != 0) {
		errno = EINVAL;
		return -1;
	}
	e->timer->set(e->timer->arg,
		(uint64_t)in->it_value.tv_sec * 1000 + ((uint64_t)in->it_value.tv_nsec + 999999) / 1000000);
	return 0;
}

/* How often the timer has run out: libcoap looks when it has nothing else to read. */
ssize_t io_read(int fd, void *data, size_t size)
{
	(void)data;
	(void)size;
	if (end_of(fd, END_TIMER) != NULL)
		errno = EAGAIN;
	return -1;
}
