#include "config.h"

#include "io_priv.h"

#include <errno.h>
#include <event2/event.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "bc28/event.h"
#include "bc28/xmalloc.h"

/* Without inotify the devices are looked at so often, in microseconds of the host's time. */
#define POLL_INTERVAL 100000

struct port_watch {
	struct event_base *base;
	struct bus *bus;
	int fd; /* inotify's, -1: there is none */
	struct event *readable; /* NULL without inotify */
	struct event *poll; /* looks at the devices that have no watch */
	struct watched *first;
	bool told; /* that there is no inotify */
};

/* Says once that there are no watches, and what that means. */
static void tell(struct port_watch *w, const char *limit)
{
	if (w->told)
		return;
	w->told = true;
	bus_log(w->bus, "pty", LOG_LEVEL_WARNING,
		"%s (%s): terminals are looked at 10 times a second instead; a program that closes one and another "
		"that "
		"opens it in between are taken for the same, and several at once for one",
		strerror(errno), limit);
}

static struct watched *find(struct port_watch *w, int wd)
{
	struct watched *d = w->first;

	while (d != NULL && d->wd != wd)
		d = d->next;
	return d;
}

static void take(struct port_watch *w, const struct inotify_event *e)
{
	struct watched *d;

	if ((e->mask & IN_Q_OVERFLOW) != 0) {
		for (d = w->first; d != NULL; d = d->next) {
			d->touched = true;
			d->seen(d->arg, WATCH_LOST);
		}
		return;
	}
	d = find(w, e->wd);
	if (d == NULL)
		return;
	d->touched = true;
	if ((e->mask & IN_OPEN) != 0)
		d->seen(d->arg, WATCH_OPENED);
	else if ((e->mask & IN_CLOSE_WRITE) != 0)
		d->seen(d->arg, WATCH_CLOSED);
	else if ((e->mask & IN_CLOSE_NOWRITE) != 0)
		d->seen(d->arg, WATCH_CLOSED_READER);
}

/* Hands out every event so far; the turns of those that were touched come later. */
static void read_all(struct port_watch *w)
{
	union {
		struct inotify_event e;
		char bytes[4096];
	} events;
	ssize_t n;

	while (w->fd >= 0 && (n = read(w->fd, &events, sizeof(events))) > 0) {
		const struct inotify_event *e;

		for (const char *at = events.bytes; at < events.bytes + n; at += sizeof(*e) + e->len) {
			e = (const struct inotify_event *)(const void *)at;
			take(w, e);
		}
	}
}

void devwatch_read(struct watched *d)
{
	read_all(d->watch);
	d->touched = false;
	for (const struct watched *other = d->watch->first; other != NULL; other = other->next)
		if (other->touched)
			event_active(d->watch->readable, EV_READ, 1);
}

static void on_readable(evutil_socket_t fd, short what, void *arg)
{
	struct port_watch *w = arg;

	(void)fd;
	(void)what;
	read_all(w);
	for (struct watched *d = w->first; d != NULL; d = d->next) {
		if (d->touched) {
			d->touched = false;
			d->turn(d->arg);
		}
	}
}

static void on_poll(evutil_socket_t fd, short what, void *arg)
{
	struct port_watch *w = arg;

	(void)fd;
	(void)what;
	for (struct watched *d = w->first; d != NULL; d = d->next)
		if (d->wd < 0)
			d->turn(d->arg);
}

void devwatch_add(struct port_watch *w, struct watched *d, const char *device)
{
	const struct timeval interval = {.tv_usec = POLL_INTERVAL};

	d->watch = w;
	d->wd = w->fd >= 0 ? inotify_add_watch(w->fd, device, IN_OPEN | IN_CLOSE) : -1;
	if (d->wd < 0) {
		if (w->fd >= 0)
			tell(w, "fs.inotify.max_user_watches?");
		event_add(w->poll, &interval);
	}
	d->next = w->first;
	w->first = d;
}

void devwatch_remove(struct watched *d)
{
	struct watched **p;
	bool polled = false;

	if (d->watch == NULL)
		return;
	for (p = &d->watch->first; *p != d; p = &(*p)->next)
		;
	*p = d->next;
	if (d->wd >= 0)
		inotify_rm_watch(d->watch->fd, d->wd);
	for (const struct watched *other = d->watch->first; other != NULL; other = other->next)
		polled = polled || other->wd < 0;
	if (!polled)
		event_del(d->watch->poll);
	d->watch = NULL;
}

struct port_watch *port_watch_new(struct event_base *base, struct bus *bus)
{
	struct port_watch *w = xcalloc(1, sizeof(*w));

	w->base = base;
	w->bus = bus;
	w->poll = event_new(base, -1, EV_PERSIST, on_poll, w);
	w->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (w->fd < 0) {
		tell(w, "fs.inotify.max_user_instances?");
		return w;
	}
	w->readable = event_new(base, w->fd, EV_READ | EV_PERSIST, on_readable, w);
	event_add(w->readable, NULL);
	return w;
}

void port_watch_free(struct port_watch *w)
{
	if (w == NULL)
		return;
	if (w->readable != NULL)
		event_free(w->readable);
	event_free(w->poll);
	if (w->fd >= 0)
		close(w->fd);
	free(w);
}
