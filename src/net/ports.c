/* UDP sockets at source ports that nobody had lately. */
#include "config.h"

#include "ports.h"

#include <errno.h>
#include <netinet/in.h>
#include <string.h>
#include <unistd.h>

#include "net_priv.h"

/* With half of all ports remembered, one socket of four billion gets one of them. */
#define PORT_TRIES 32

/* Forgets what was taken long enough ago. */
static void grow_old(struct ports *p, uint64_t now)
{
	if (now - p->began < PORTS_REMEMBERED)
		return;
	if (now - p->began < 2 * PORTS_REMEMBERED)
		memcpy(p->taken[1], p->taken[0], sizeof(p->taken[1]));
	else
		memset(p->taken[1], 0, sizeof(p->taken[1]));
	memset(p->taken[0], 0, sizeof(p->taken[0]));
	p->began = now;
}

/* Takes a port; false: somebody had it lately. */
static bool take(struct ports *p, uint16_t port)
{
	uint8_t bit = (uint8_t)(1U << (port % 8));
	bool fresh = ((p->taken[0][port / 8] | p->taken[1][port / 8]) & bit) == 0;

	p->taken[0][port / 8] |= bit;
	return fresh;
}

static uint16_t port_of(int fd)
{
	struct sockaddr_storage at;
	socklen_t len = sizeof(at);

	memset(&at, 0, sizeof(at));
	if (getsockname(fd, (struct sockaddr *)&at, &len) < 0)
		return 0;
	return ntohs(at.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&at)->sin6_port
					      : ((struct sockaddr_in *)&at)->sin_port);
}

/* Binds or connects it. */
static int tie(int fd, enum ports_end end, const struct sockaddr_storage *addr, socklen_t len)
{
	const struct sockaddr *a = (const struct sockaddr *)addr;

	return end == PORTS_OWN ? bind(fd, a, len) : connect(fd, a, len);
}

/* A second try, for which no descriptor need be left. */
static int another(enum ports_end end, const struct sockaddr_storage *addr, socklen_t len)
{
	int fd = socket(addr->ss_family, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

	if (fd >= 0 && tie(fd, end, addr, len) < 0) {
		close(fd);
		return -1;
	}
	return fd;
}

int ports_socket(
	struct net *net, const char *who, enum ports_end end, const struct sockaddr_storage *addr, socklen_t len)
{
	int tried[PORT_TRIES], fd = net_socket(net, who, addr->ss_family, SOCK_DGRAM, 0), error;
	unsigned n = 0;

	if (fd < 0)
		return -1;
	if (tie(fd, end, addr, len) < 0) {
		error = errno;
		close(fd);
		errno = error;
		return -1;
	}
	grow_old(&net->ports, clock_now(net->config.clock));
	/* Those that won't do stay open meanwhile, or they would be given again. */
	while (!take(&net->ports, port_of(fd)) && n < PORT_TRIES) {
		int next = another(end, addr, len);

		if (next < 0)
			break;
		tried[n++] = fd;
		fd = next;
	}
	while (n > 0)
		close(tried[--n]);
	return fd;
}
