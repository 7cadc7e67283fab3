/*
 * The control channel, through its socket: the input is what a client sends. Behind it are the platform's commands,
 * with no client registered. Afterwards a well-formed request has to be answered on a new connection.
 */
#include "config.h"

#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "bc28/clock.h"
#include "bc28/ctl.h"
#include "bc28/event.h"
#include "bc28/net.h"
#include "bc28/platform.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct ctl_world {
	struct event_base *base;
	struct clock *clock;
	struct bus *bus;
	struct net *net;
	struct platform *platform;
	struct ctl *ctl;
	char dir[32];
	char path[64];
};

static void world_init(struct ctl_world *w)
{
	struct net_config net_config = {0};
	struct platform_config config = {.plain = true};
	char *cause = NULL;

	strcpy(w->dir, "/tmp/bc28-fuzz.XXXXXX");
	if (mkdtemp(w->dir) == NULL)
		abort();
	snprintf(w->path, sizeof(w->path), "%s/c", w->dir);
	w->base = event_base_new();
	w->clock = clock_new();
	w->bus = bus_new(w->clock);
	net_config.base = w->base;
	net_config.clock = w->clock;
	net_config.bus = w->bus;
	w->net = net_new(&net_config, &cause);
	if (w->net == NULL)
		abort();
	config.net = w->net;
	config.clock = w->clock;
	config.bus = w->bus;
	w->platform = platform_new(&config);
	w->ctl = ctl_new(w->base, w->bus, w->path, "fuzz", &cause);
	if (w->ctl == NULL)
		abort();
	ctl_add_commands(w->ctl, platform_commands, w->platform);
}

static void world_release(struct ctl_world *w)
{
	ctl_free(w->ctl);
	platform_free(w->platform);
	net_free(w->net);
	bus_free(w->bus);
	clock_free(w->clock);
	event_base_free(w->base);
	rmdir(w->dir);
}

static int dial(const struct ctl_world *w)
{
	struct sockaddr_un sa = {.sun_family = AF_UNIX};
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);

	snprintf(sa.sun_path, sizeof(sa.sun_path), "%s", w->path);
	if (fd == -1 || connect(fd, (struct sockaddr *)&sa, sizeof(sa)) == -1)
		abort();
	return fd;
}

/* Lets the server do what it can; what it answers is kept as far as it fits. */
static size_t turn(struct ctl_world *w, int fd, char *out, size_t size)
{
	size_t len = 0;

	for (int rounds = 0; rounds < 4; rounds++) {
		char scrap[65536];
		ssize_t got;

		event_base_loop(w->base, EVLOOP_NONBLOCK);
		while ((got = recv(fd, scrap, sizeof(scrap), 0)) > 0) {
			size_t take = (size_t)got < size - len ? (size_t)got : size - len;

			memcpy(out + len, scrap, take);
			len += take;
		}
	}
	return len;
}

static void must_answer(struct ctl_world *w)
{
	static const char request[] = "{\"execute\": \"query-commands\", \"id\": \"still there\"}\n";
	static char answer[65536];
	int fd = dial(w);
	size_t len;

	if (send(fd, request, strlen(request), MSG_NOSIGNAL) != (ssize_t)strlen(request))
		abort();
	len = turn(w, fd, answer, sizeof(answer) - 1);
	answer[len] = '\0';
	if (strstr(answer, "still there") == NULL)
		abort();
	close(fd);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct ctl_world w;
	int fd;

	world_init(&w);
	fd = dial(&w);
	for (size_t at = 0; at < size;) {
		char scrap[16];
		size_t piece = size - at < 4096 ? size - at : 4096;
		ssize_t sent = send(fd, data + at, piece, MSG_NOSIGNAL);

		if (sent <= 0)
			break; /* the server hung up, which it may */
		at += (size_t)sent;
		turn(&w, fd, scrap, sizeof(scrap));
	}
	close(fd);
	must_answer(&w);
	world_release(&w);
	return 0;
}
