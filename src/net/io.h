/*
 * What our copy of libcoap's archive has in place of the operating system: scripts/own-libcoap renames its calls of the
 * C library (io.syms) to the functions below. Nothing of it reaches the kernel: a session's socket, a context's epoll
 * set and its timer are numbers, which no other function understands.
 *
 * libcoap asks for them in the midst of making a session or a context, and doesn't say for whom. So whose they will be
 * is said before, by io_next_socket() and io_next_timer().
 */
#ifndef BC28_NET_IO_H
#define BC28_NET_IO_H

#include <stddef.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <sys/types.h>

/* A session's end of the network; whoever made it keeps it until io_forget(). */
struct io_socket {
	/* A datagram of libcoap, from within its own call: to be passed on later. */
	void (*send)(void *arg, const uint8_t *data, size_t len);
	void *arg;
	int fd; /* its number */
	void *ptr; /* libcoap's own, for coap_io_do_epoll() */
	const uint8_t *data; /* what the next recv() takes; NULL: nothing there */
	size_t len;
};

/* A context's deadline; it lives as long as the context. */
struct io_timer {
	void (*set)(void *arg, uint64_t ms); /* in so many milliseconds; 0: none */
	void *arg;
	int fd; /* its number; 0: not made yet */
};

/* For the session, and for the context, that is made next. */
void io_next_socket(struct io_socket *s);
void io_next_timer(struct io_timer *t);
/* A session with a CON outstanding outlives its release: what it still sends is dropped from here on. */
void io_forget(struct io_socket *s);

/* The 15 calls, as the C library has them. What libcoap never does with them fails with EBADF or EINVAL. */
int io_socket(int family, int type, int protocol);
int io_connect(int fd, const struct sockaddr *to, socklen_t len);
int io_getsockname(int fd, struct sockaddr *addr, socklen_t *len);
int io_getpeername(int fd, struct sockaddr *addr, socklen_t *len);
int io_setsockopt(int fd, int level, int name, const void *value, socklen_t len);
int io_ioctl(int fd, unsigned long what, ...);
ssize_t io_send(int fd, const void *data, size_t len, int flags);
ssize_t io_recv(int fd, void *data, size_t size, int flags);
ssize_t io_read(int fd, void *data, size_t size);
int io_close(int fd);
int io_epoll_create1(int flags);
int io_epoll_ctl(int epfd, int op, int fd, struct epoll_event *event);
int io_epoll_wait(int epfd, struct epoll_event *events, int max, int timeout);
int io_timerfd_create(int clock, int flags);
int io_timerfd_settime(int fd, int flags, const struct itimerspec *in, struct itimerspec *old);

#endif
