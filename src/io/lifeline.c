#include "config.h"

#include "bc28/lifeline.h"

#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "bc28/option.h"
#include "bc28/xmalloc.h"

struct lifeline {
	int set; /* of epoll: ready when one of them has ended, and for nothing else */
	bool ended; /* one had when it was added */
	struct event *ready;
	void (*cb)(void *arg);
	void *arg;
};

struct lifeline *lifeline_new(void)
{
	struct lifeline *l = xcalloc(1, sizeof(*l));

	l->set = epoll_create1(EPOLL_CLOEXEC);
	return l;
}

void lifeline_free(struct lifeline *l)
{
	if (l == NULL)
		return;
	if (l->ready != NULL)
		event_free(l->ready);
	if (l->set >= 0)
		close(l->set);
	free(l);
}

static int add(struct lifeline *l, int fd, uint32_t events)
{
	struct epoll_event event = {.events = events};

	return epoll_ctl(l->set, EPOLL_CTL_ADD, fd, &event);
}

/*
 * A copy beyond the standard descriptors, which lead elsewhere once the program is in the background; nobody who is
 * started by us gets either.
 */
int lifeline_add_descriptor(struct lifeline *l, int fd, char **cause)
{
	int copy = fcntl(fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);

	if (copy < 0)
		return fail(cause, "descriptor %d: %s", fd, strerror(errno));
	/* A file is always at its end, a device has none. */
	if (add(l, copy, EPOLLRDHUP) < 0) {
		close(copy);
		return fail(cause, "descriptor %d is neither a pipe nor a socket", fd);
	}
	if (fd > STDERR_FILENO)
		close(fd);
	return 0;
}

/*
 * Unlike PR_SET_PDEATHSIG, which goes by the thread that forked us, this goes by the process. That it was replaced by
 * whoever inherits orphans before we looked shows when the number is that of a process which isn't our parent any more
 * after the look; a starter that ended even before can only be known by the number it gave.
 */
int lifeline_add_process(struct lifeline *l, long pid, char **cause)
{
	pid_t target = pid != 0 ? (pid_t)pid : getppid();
	int fd = (int)syscall(SYS_pidfd_open, target, 0);

	if (fd < 0 && errno != ESRCH)
		return fail(cause, "process %ld can't be watched: %s", (long)target, strerror(errno));
	if (fd < 0 || (pid == 0 && getppid() != target)) {
		l->ended = true;
		if (fd >= 0)
			close(fd);
		return 0;
	}
	if (add(l, fd, EPOLLIN) < 0) {
		close(fd);
		return fail(cause, "process %ld can't be watched: %s", (long)target, strerror(errno));
	}
	return 0;
}

static void on_ready(evutil_socket_t fd, short what, void *arg)
{
	struct lifeline *l = arg;

	(void)fd;
	(void)what;
	l->cb(l->arg);
}

int lifeline_from_options(struct lifeline **l, int fd, const struct option_parent *parent, char **cause)
{
	char *why = NULL;
	int result = 0;

	*l = NULL;
	if (fd < 0 && !parent->given)
		return 0;
	*l = lifeline_new();
	if (fd >= 0 && lifeline_add_descriptor(*l, fd, &why) < 0)
		result = fail(cause, "--lifeline: %s", why);
	else if (parent->given && lifeline_add_process(*l, parent->pid, &why) < 0)
		result = fail(cause, "--exit-with-parent: %s", why);
	free(why);
	return result;
}

void lifeline_watch(struct lifeline *l, struct event_base *base, void (*cb)(void *arg), void *arg)
{
	l->cb = cb;
	l->arg = arg;
	l->ready = event_new(base, l->set, EV_READ, on_ready, l);
	event_add(l->ready, NULL);
	if (l->ended)
		event_active(l->ready, EV_READ, 1);
}
