/* The control channel's server: the socket, its clients, their lines in and out. */
#include "config.h"

#include "ctl_priv.h"

#include <errno.h>
#include <event2/event.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bc28/lockfile.h"
#include "bc28/unixsock.h"
#include "bc28/xmalloc.h"

/* Bytes taken from a client per wake-up. */
#define READ_BUDGET 65536

/* --- clients ---- */

/* Nothing is freed from within its own callback: the reaper does it at the next turn of the loop. */
static void client_kill(struct ctl_client *c)
{
	if (c->dead)
		return;
	c->dead = true;
	c->subscription.on = false;
	event_del(c->readable);
	event_del(c->writable);
	calls_orphan(c);
	event_active(c->ctl->reaping, EV_TIMEOUT, 1);
}

static void client_free(struct ctl_client *c)
{
	event_free(c->readable);
	event_free(c->writable);
	close(c->fd);
	buf_release(&c->in);
	buf_release(&c->out);
	subscription_release(&c->subscription);
	free(c);
}

static void on_reap(evutil_socket_t fd, short what, void *arg)
{
	struct ctl *ctl = arg;
	struct ctl_client **p = &ctl->clients;

	(void)fd;
	(void)what;
	while (*p != NULL) {
		struct ctl_client *c = *p;

		if (c->dead) {
			*p = c->next;
			ctl->client_count--;
			client_free(c);
		} else {
			p = &c->next;
		}
	}
}

static void flush_out(struct ctl_client *c)
{
	size_t done = 0;

	while (done < c->out.len) {
		ssize_t n = send(c->fd, c->out.data + done, c->out.len - done, MSG_NOSIGNAL | MSG_DONTWAIT);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 && errno != EAGAIN) {
			client_kill(c);
			return;
		}
		if (n <= 0)
			break;
		done += (size_t)n;
	}
	buf_drain(&c->out, done);
	if (c->out.len > 0)
		event_add(c->writable, NULL);
	else
		event_del(c->writable);
}

static int add_text(const char *text, size_t len, void *arg)
{
	buf_add(arg, text, len);
	return 0;
}

void client_send(struct ctl_client *c, json_t *json)
{
	bool waiting = c->out.len > 0;

	if (!c->dead) {
		json_dump_callback(json, add_text, &c->out, JSON_COMPACT | JSON_REAL_PRECISION(15));
		buf_addc(&c->out, '\n');
		if (!waiting)
			flush_out(c);
		if (c->out.len > OUT_MAX && !c->dead) {
			client_kill(c);
			bus_log(c->ctl->bus, "control", LOG_LEVEL_WARNING,
				"a client doesn't read what it asked for; closed");
		}
	}
	json_decref(json);
}

static void on_writable(evutil_socket_t fd, short what, void *arg)
{
	(void)fd;
	(void)what;
	flush_out(arg);
}

/* Carries out the complete lines of what has arrived. */
static void take_lines(struct ctl_client *c)
{
	size_t start = 0;
	const uint8_t *end;

	while (!c->dead && (end = memchr(c->in.data + start, '\n', c->in.len - start)) != NULL) {
		size_t len = (size_t)(end - c->in.data) - start;

		if (!c->swallowing)
			call_line(c, (const char *)c->in.data + start, len);
		c->swallowing = false;
		start += len + 1;
	}
	buf_drain(&c->in, start);
	if (c->in.len > REQUEST_MAX) {
		if (!c->swallowing)
			call_refuse(c, NULL, CTL_BAD_JSON, "the line is too long");
		c->swallowing = true;
	}
	if (c->swallowing)
		buf_clear(&c->in);
}

static void on_readable(evutil_socket_t fd, short what, void *arg)
{
	struct ctl_client *c = arg;
	uint8_t data[READ_BUDGET];
	ssize_t n = recv(fd, data, sizeof(data), MSG_DONTWAIT);

	(void)what;
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (n <= 0) {
		client_kill(c);
		return;
	}
	buf_add(&c->in, data, (size_t)n);
	take_lines(c);
}

static void greet(struct ctl_client *c)
{
	client_send(c, json_pack("{s:{s:s, s:s, s:i}}", "bc28", "program", c->ctl->program, "version", PROGRAM_VERSION,
			       "protocol", 1));
}

static void client_new(struct ctl *ctl, int fd)
{
	struct ctl_client *c = xcalloc(1, sizeof(*c));

	c->ctl = ctl;
	c->fd = fd;
	c->readable = event_new(ctl->base, fd, EV_READ | EV_PERSIST, on_readable, c);
	c->writable = event_new(ctl->base, fd, EV_WRITE | EV_PERSIST, on_writable, c);
	event_add(c->readable, NULL);
	c->next = ctl->clients;
	ctl->clients = c;
	ctl->client_count++;
	greet(c);
}

/* --- the socket ---- */

static void on_resume(evutil_socket_t fd, short what, void *arg)
{
	struct ctl *ctl = arg;

	(void)fd;
	(void)what;
	event_add(ctl->accepting, NULL);
}

/* Without descriptors the connection stays pending: looking again at once would spin. */
static void pause_accepting(struct ctl *ctl)
{
	struct timeval second = {.tv_sec = 1};

	event_del(ctl->accepting);
	event_add(ctl->pause, &second);
}

static void on_accept(evutil_socket_t fd, short what, void *arg)
{
	struct ctl *ctl = arg;
	int client = accept4(fd, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);

	(void)what;
	if (client < 0) {
		if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
			bus_log(ctl->bus, "control", LOG_LEVEL_WARNING, "no more clients: %s", strerror(errno));
			pause_accepting(ctl);
		}
		return;
	}
	if (ctl->client_count >= CONNECTIONS_MAX) {
		bus_log(ctl->bus, "control", LOG_LEVEL_WARNING, "too many clients; one more was turned away");
		close(client);
		return;
	}
	client_new(ctl, client);
}

/* Whether somebody listens at the path who has no lock; says who in *cause. */
static int check_vacant(const char *path, char **cause)
{
	struct ucred peer = {.pid = 0};
	socklen_t len = sizeof(peer);
	struct stat st;
	int fd;

	if (lstat(path, &st) < 0)
		return 0;
	if (!S_ISSOCK(st.st_mode))
		return fail(cause, "%s is there and no socket; it stays as it is", path);
	fd = unix_connect(path, SOCK_NONBLOCK);
	if (fd < 0)
		return errno == EAGAIN ? fail(cause, "%s is in use by another process", path) : 0;
	if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &len) == 0 && peer.pid > 0)
		fail(cause, "%s is in use by process %ld", path, (long)peer.pid);
	else
		fail(cause, "%s is in use by another process", path);
	close(fd);
	return -1;
}

/* The lock decides between several that start at once, and names the one that has it. */
static struct lockfile *take_lock(const char *path, char **cause)
{
	char *lock_path = xasprintf("%s.lock", path);
	struct lockfile *lock = lockfile_take(lock_path, path, cause);

	free(lock_path);
	return lock;
}

static int open_socket(struct ctl *ctl, char **cause)
{
	if (check_vacant(ctl->path, cause) < 0)
		return -1;
	ctl->fd = unix_listen(ctl->path, SOCK_NONBLOCK, &ctl->own);
	return ctl->fd >= 0 ? 0 : fail(cause, "%s: %s", ctl->path, strerror(errno));
}

/* Removes the socket if it is still ours. */
static void remove_socket(const struct ctl *ctl)
{
	struct stat st;

	if (lstat(ctl->path, &st) == 0 && st.st_dev == ctl->own.st_dev && st.st_ino == ctl->own.st_ino)
		unlink(ctl->path);
}

static void on_event(void *arg, const struct bus_event *e)
{
	struct ctl *ctl = arg;

	history_publish(ctl, history_add(&ctl->history, e), e);
}

struct ctl *ctl_new(struct event_base *base, struct bus *bus, const char *path, const char *program, char **cause)
{
	struct lockfile *lock = take_lock(path, cause);
	struct ctl *ctl;

	if (lock == NULL)
		return NULL;
	ctl = xcalloc(1, sizeof(*ctl));
	ctl->path = xstrdup(path);
	if (open_socket(ctl, cause) < 0) {
		lockfile_release(lock);
		free(ctl->path);
		free(ctl);
		return NULL;
	}
	ctl->lock = lock;
	ctl->base = base;
	ctl->bus = bus;
	ctl->program = xstrdup(program);
	ctl->history.first = ctl->history.next = 1;
	ctl->accepting = event_new(base, ctl->fd, EV_READ | EV_PERSIST, on_accept, ctl);
	ctl->pause = event_new(base, -1, 0, on_resume, ctl);
	ctl->reaping = event_new(base, -1, 0, on_reap, ctl);
	event_add(ctl->accepting, NULL);
	bus_listen(bus, &ctl->listener, on_event, ctl);
	ctl_add_commands(ctl, ctl_event_commands, ctl);
	return ctl;
}

void ctl_add_commands(struct ctl *ctl, const struct ctl_command *table, void *arg)
{
	struct table **p = &ctl->tables, *t = xcalloc(1, sizeof(*t));

	t->commands = table;
	t->arg = arg;
	while (*p != NULL)
		p = &(*p)->next;
	*p = t;
}

void ctl_withdraw(struct ctl *ctl)
{
	/* Once the lock is gone, what is at the path is somebody else's. */
	if (ctl == NULL || ctl->lock == NULL)
		return;
	event_del(ctl->accepting);
	event_del(ctl->pause);
	close(ctl->fd);
	remove_socket(ctl);
	lockfile_release(ctl->lock);
	ctl->lock = NULL;
}

void ctl_free(struct ctl *ctl)
{
	if (ctl == NULL)
		return;
	bus_unlisten(ctl->bus, &ctl->listener);
	calls_free(ctl);
	for (struct ctl_client *c = ctl->clients; c != NULL; c = c->next)
		c->dead = true;
	on_reap(-1, 0, ctl);
	ctl_withdraw(ctl);
	event_free(ctl->accepting);
	event_free(ctl->pause);
	event_free(ctl->reaping);
	while (ctl->tables != NULL) {
		struct table *t = ctl->tables;

		ctl->tables = t->next;
		free(t);
	}
	history_release(&ctl->history);
	free(ctl->path);
	free(ctl->program);
	free(ctl);
}
