/*
 * The loop of the network side: its own epoll set and tasks, in turns of the owner's event loop or, in stepped time,
 * until nothing is under way any more.
 */
#include "config.h"

#include "bc28/net.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <unistd.h>

#include <event2/event.h>

#include "assoc.h"
#include "dtls.h"
#include "hub.h"
#include "ipsock.h"
#include "net_priv.h"
#include "route.h"
#include "bc28/event.h"
#include "bc28/xmalloc.h"

#define BATCH        64 /* descriptors served per round */
#define TURN_ROUNDS  32 /* rounds before the owner's event loop gets its turn */
#define SETTLE_MAX   100000 /* bound of net_settle(), far above what any exchange takes */
#define BARRIER_WAIT 200 /* milliseconds */

/* --- descriptors and tasks ---- */

void watch_add(struct net *net, struct watch *w, int fd, void (*cb)(void *arg), void *arg)
{
	struct epoll_event ev = {.events = EPOLLIN, .data.ptr = w};

	*w = (struct watch){.fd = fd, .events = EPOLLIN, .cb = cb, .arg = arg};
	epoll_ctl(net->epfd, EPOLL_CTL_ADD, fd, &ev);
}

void watch_want(struct net *net, struct watch *w, bool in, bool out)
{
	struct epoll_event ev = {.events = (in ? EPOLLIN : 0u) | (out ? EPOLLOUT : 0u), .data.ptr = w};

	if (w->fd < 0 || ev.events == w->events)
		return;
	/* A descriptor of which nothing is wanted would still tell of its end, again and again. */
	if (ev.events == 0)
		epoll_ctl(net->epfd, EPOLL_CTL_DEL, w->fd, NULL);
	else
		epoll_ctl(net->epfd, w->events == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, w->fd, &ev);
	w->events = ev.events;
}

void watch_close(struct net *net, struct watch *w)
{
	if (w->fd < 0)
		return;
	epoll_ctl(net->epfd, EPOLL_CTL_DEL, w->fd, NULL);
	close(w->fd);
	w->fd = -1;
}

void task_init(struct task *t, void (*cb)(void *arg), void *arg)
{
	*t = (struct task){.cb = cb, .arg = arg};
}

void net_defer(struct net *net, struct task *t)
{
	if (t->queued)
		return;
	t->queued = true;
	t->round = net->round;
	t->next = NULL;
	*net->tasks_end = t;
	net->tasks_end = &t->next;
	if (!net->running)
		event_active(net->event, EV_READ, 0);
}

void net_undefer(struct net *net, struct task *t)
{
	struct task **p = &net->tasks;

	if (!t->queued)
		return;
	while (*p != t)
		p = &(*p)->next;
	*p = t->next;
	if (net->tasks_end == &t->next)
		net->tasks_end = p;
	t->queued = false;
}

/* Runs the tasks that are queued by now, not those that they queue. */
static unsigned run_tasks(struct net *net)
{
	unsigned count = 0, round = net->round++;

	while (net->tasks != NULL && net->tasks->round == round) {
		struct task *t = net->tasks;

		net_undefer(net, t);
		t->cb(t->arg);
		count++;
	}
	return count;
}

/* One round: everything readable now, then the tasks. */
static unsigned run_round(struct net *net)
{
	struct epoll_event events[BATCH];
	int n = epoll_wait(net->epfd, events, BATCH, 0);
	unsigned done = 0;

	for (int i = 0; i < n; i++) {
		struct watch *w = events[i].data.ptr;

		if (w->fd >= 0) {
			w->cb(w->arg);
			done++;
		}
	}
	return done + run_tasks(net);
}

/* The owner's loop gives us a turn. */
static void on_event(evutil_socket_t fd, short what, void *arg)
{
	struct net *net = arg;

	(void)fd;
	(void)what;
	net->running = true;
	for (unsigned i = 0; i < TURN_ROUNDS && run_round(net) > 0; i++)
		;
	net->running = false;
	if (net->tasks != NULL)
		event_active(net->event, EV_READ, 0);
}

/* --- stepped time ---- */

static void on_barrier(void *arg)
{
	struct net *net = arg;
	char byte;

	while (recv(net->barrier.fd, &byte, 1, MSG_DONTWAIT) >= 0)
		;
}

/*
 * A datagram to ourselves and back: the kernel hands loopback datagrams over in order, so that whatever was sent before
 * it has arrived.
 */
static void barrier(struct net *net)
{
	struct pollfd pfd = {.fd = net->barrier.fd, .events = POLLIN};

	if (send(net->barrier.fd, "", 1, MSG_DONTWAIT) == 1)
		poll(&pfd, 1, BARRIER_WAIT);
	on_barrier(net);
}

unsigned net_settle(struct net *net)
{
	unsigned worked = 0;
	bool quiet = false;

	assert(!net->running);
	net->running = true;
	for (unsigned i = 0; i < SETTLE_MAX && !quiet; i++) {
		/* what is under way inside the process comes by itself, without the kernel */
		if (net->sent) {
			net->sent = false;
			barrier(net);
		}
		if (run_round(net) > 0)
			worked++;
		else
			quiet = !net->sent;
	}
	net->running = false;
	return worked;
}

/* --- sockets ---- */

int net_socket(struct net *net, const char *who, int family, int type, int protocol)
{
	int fd = socket(family, type | SOCK_NONBLOCK | SOCK_CLOEXEC, protocol), error = errno;
	bool starved = fd < 0 && (error == EMFILE || error == ENFILE);

	if (starved && !net->starved)
		bus_log(net->config.bus, who, LOG_LEVEL_ERROR, "no descriptor left for a socket: %s", strerror(error));
	if (fd >= 0 || starved)
		net->starved = starved;
	errno = error;
	return fd;
}

void net_sent(struct net *net)
{
	net->sent = true;
}

/* A UDP socket on a free port of 127.0.0.1; its address in *addr. */
static int loopback_socket(struct sockaddr_in *addr)
{
	socklen_t len = sizeof(*addr);
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

	*addr = (struct sockaddr_in){.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	if (fd >= 0 &&
		(bind(fd, (struct sockaddr *)addr, len) < 0 || getsockname(fd, (struct sockaddr *)addr, &len) < 0)) {
		close(fd);
		fd = -1;
	}
	return fd;
}

/* A socket whose datagrams come back to it. */
static int open_barrier(struct net *net)
{
	struct sockaddr_in addr;
	int fd = loopback_socket(&addr);

	if (fd < 0)
		return -1;
	watch_add(net, &net->barrier, fd, on_barrier, net);
	return connect(fd, (struct sockaddr *)&addr, sizeof(addr));
}

/* --- life ---- */

/* Sockets of modules and of their AT commands: as many as the system allows. */
static void raise_descriptors(void)
{
	struct rlimit limit;

	if (getrlimit(RLIMIT_NOFILE, &limit) < 0 || limit.rlim_cur >= limit.rlim_max)
		return;
	limit.rlim_cur = limit.rlim_max;
	setrlimit(RLIMIT_NOFILE, &limit);
}

struct net *net_new(const struct net_config *config, char **cause)
{
	struct net *net = xcalloc(1, sizeof(*net));

	net->config = *config;
	net->tasks_end = &net->tasks;
	net->barrier.fd = -1;
	net->routes = route_table_new();
	raise_descriptors();
	net->epfd = epoll_create1(EPOLL_CLOEXEC);
	if (net->epfd < 0 || open_barrier(net) < 0) {
		fail(cause, "network: %s", strerror(errno));
		net_free(net);
		return NULL;
	}
	net->event = event_new(config->base, net->epfd, EV_READ | EV_PERSIST, on_event, net);
	if (net->event == NULL || event_add(net->event, NULL) < 0) {
		fail(cause, "network: the event loop takes no more descriptors");
		net_free(net);
		return NULL;
	}
	net->dtls = dtls_shared_new(cause);
	if (net->dtls == NULL || hub_process_init(net, cause) < 0) {
		net_free(net);
		return NULL;
	}
	net->ready = true;
	return net;
}

void net_free(struct net *net)
{
	if (net == NULL)
		return;
	while (run_tasks(net) > 0)
		;
	watch_close(net, &net->barrier);
	if (net->event != NULL)
		event_free(net->event);
	if (net->epfd >= 0)
		close(net->epfd);
	if (net->ready)
		hub_process_exit();
	dtls_shared_free(net->dtls);
	route_table_free(net->routes);
	free(net->resolver);
	free(net);
}

/* --- the module's Internet ---- */

int net_route_add(struct net *net, const char *rule, char **cause)
{
	return route_add(net->routes, rule, cause);
}

int net_allow_add(struct net *net, const char *prefix, char **cause)
{
	return route_allow(net->routes, prefix, cause);
}

int net_resolver_set(struct net *net, const char *address, char **cause)
{
	struct route_dest dest;

	if (address_parse_port(address, DNS_PORT, &dest) < 0)
		return fail(cause, "net.resolver: \"%s\" is not address[:port]", address);
	if (net->resolver == NULL)
		net->resolver = xmalloc(sizeof(*net->resolver));
	*net->resolver = dest;
	return 0;
}

void net_route_platform(struct net *net, uint16_t plain_port, uint16_t dtls_port)
{
	route_platform(net->routes, plain_port, dtls_port);
}
