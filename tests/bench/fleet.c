/* What a message costs the platform when thousands are registered with it, against what it costs with a few. */
#include "config.h"

#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bench.h"

#define FEW      100
#define MANY     9000
#define MESSAGES 9000 /* of each measurement */
#define ROUNDS   5

struct source {
	int fd;
	uint16_t mid;
	char location[16]; /* the second segment of rd/… */
};

static struct source sources[MANY];

static size_t add_option(uint8_t *out, unsigned delta, const char *value)
{
	size_t len = strlen(value), at = 0;

	if (len > 12) {
		out[at++] = (uint8_t)(delta << 4 | 13);
		out[at++] = (uint8_t)(len - 13);
	} else {
		out[at++] = (uint8_t)(delta << 4 | len);
	}
	memcpy(out + at, value, len);
	return at + len;
}

/* CON POST of a path of one or two segments with a query; waits for the answer. */
static size_t post(struct source *s, const char *path, const char *second, const char *query, uint8_t *in, size_t size)
{
	uint8_t out[128] = {0x42, 2};
	size_t len = 6;
	ssize_t got;

	s->mid++;
	out[2] = out[4] = (uint8_t)(s->mid >> 8);
	out[3] = out[5] = (uint8_t)s->mid;
	len += add_option(out + len, 11, path);
	if (second != NULL)
		len += add_option(out + len, 0, second);
	len += add_option(out + len, 4, query);
	if (strcmp(path, "rd") == 0 && second == NULL)
		len += add_option(out + len, 0, "lwm2m=1.0");
	if (send(s->fd, out, len, 0) != (ssize_t)len || !wait_readable(s->fd, PATIENCE_MS))
		give_up("the platform is silent");
	got = recv(s->fd, in, size, 0);
	if (got < 4 || in[1] >> 5 != 2)
		give_up("the platform refuses: %d.%02d", in[1] >> 5, in[1] & 31);
	return (size_t)got;
}

/* From an address of its own. */
static void join(struct source *s, unsigned n, uint16_t port)
{
	struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + n)};
	uint8_t in[256];
	char query[32];
	size_t len;

	s->fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
	if (s->fd == -1 || bind(s->fd, (struct sockaddr *)&at, sizeof(at)) == -1)
		give_up("udp: %s", strerror(errno));
	at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	at.sin_port = htons(port);
	if (connect(s->fd, (struct sockaddr *)&at, sizeof(at)) == -1)
		give_up("udp: %s", strerror(errno));
	snprintf(query, sizeof(query), "ep=%06u", n);
	len = post(s, "rd", NULL, query, in, sizeof(in));
	/* Location-Path "rd", and one of 8 digits: the end of the answer */
	if (len < 8)
		give_up("no location");
	memcpy(s->location, in + len - 8, 8);
}

/* Microseconds of CPU per message: updates and uplinks by turns, from all the sources. */
static double cost(const struct child *c, unsigned count)
{
	uint64_t cpu = child_cpu(c);

	for (unsigned i = 0; i < MESSAGES; i++) {
		unsigned n = i % count;
		uint8_t in[256];
		char query[32];

		snprintf(query, sizeof(query), "ep=%06u", n);
		if (i / count % 2 == 0)
			post(&sources[n], "rd", sources[n].location, "lt=86400", in, sizeof(in));
		else
			post(&sources[n], "dp", NULL, query, in, sizeof(in));
	}
	return (double)(child_cpu(c) - cpu) / MESSAGES / 1e3;
}

/* The least of some: what else the machine does makes it more. */
static double least(const struct child *c, unsigned count)
{
	double min = cost(c, count);

	for (int i = 1; i < ROUNDS; i++) {
		double again = cost(c, count);

		min = again < min ? again : min;
	}
	return min;
}

void fleet_cost(double *few, double *many)
{
	const char *args[] = {"--fresh", "--profile", "fast", "--platform=plain", "--platform-port", NULL, "--set",
		"platform.profile=andlink", "--set", "platform.read-after-register=none", NULL};
	struct rlimit limit;
	char number[16];
	struct child c;
	uint16_t port;

	if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
		limit.rlim_cur = limit.rlim_max;
		setrlimit(RLIMIT_NOFILE, &limit);
	}
	close(udp_server(&port));
	snprintf(number, sizeof(number), "%u", port);
	args[5] = number;
	child_start(&c, args);
	child_wait_tty(&c);
	for (unsigned i = 0; i < FEW; i++)
		join(&sources[i], i, port);
	*few = least(&c, FEW);
	for (unsigned i = FEW; i < MANY; i++)
		join(&sources[i], i, port);
	*many = least(&c, MANY);
	for (unsigned i = 0; i < MANY; i++)
		close(sources[i].fd);
	child_stop(&c);
}
