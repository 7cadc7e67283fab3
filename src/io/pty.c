/*
 * A pty that behaves like the module's UART. What is between the lines here was measured: a slave that nobody holds makes
 * the master spin, output without a reader waits for the next client, TIOCEXCL outlives who set it.
 */
#include "config.h"

#include "io_priv.h"

#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "bc28/buf.h"
#include "bc28/event.h"
#include "bc28/xmalloc.h"

/* Bytes taken per wake-up, so that a flooding host doesn't starve the network side. */
#define READ_BUDGET 4096
/* What is kept for a host that doesn't read, beyond what the kernel keeps. */
#define QUEUE_MAX (size_t)(64 * 1024)
/* Longest wait at the end for a host to take the last bytes. */
#define DRAIN_MS 200

struct pty {
	struct port port;
	struct port_config config; /* its strings are ours */
	char device[64];
	int master, slave, watch;
	struct event *readable, *writable, *changed;
	struct devlink *link;
	struct buf queue;
	struct buf untold; /* opens and closes, 'o' and 'c', that no event has told yet */
	struct port_stats stats;
	bool paused; /* the module takes no bytes for now */
	bool overrun_told, second_told;
	bool unsure; /* the number of clients is to be compared with /proc */
	bool veiled; /* at the last comparison there were processes that we may not look at */
	unsigned hidden; /* clients that /proc doesn't show us: another user's */
	unsigned opens; /* since that comparison */
};

static struct pty *to_pty(const struct port *p)
{
	return (struct pty *)p;
}

/* --- line settings ---- */

/* Raw, 9600 8N1, blocking reads: what a host finds that sets nothing. */
static int set_raw(int fd)
{
	struct termios t;

	if (tcgetattr(fd, &t) != 0)
		return -1;
	cfmakeraw(&t);
	t.c_cflag |= CLOCAL | CREAD;
	t.c_cc[VMIN] = 1;
	t.c_cc[VTIME] = 0;
	cfsetspeed(&t, B9600);
	return tcsetattr(fd, TCSANOW, &t);
}

/* Whether the line would echo what we write, or change it. */
static bool is_cooked(int fd)
{
	struct termios t;

	return tcgetattr(fd, &t) == 0 && ((t.c_lflag & (ECHO | ICANON)) != 0 || (t.c_oflag & OPOST) != 0);
}

/* --- who has it open ---- */

static void client_opened(struct pty *p)
{
	p->stats.clients++;
	buf_addc(&p->untold, 'o');
}

static void client_closed(struct pty *p)
{
	if (p->stats.clients == 0)
		return;
	p->stats.clients--;
	buf_addc(&p->untold, 'c');
}

/* Tells the opens and closes, once everything that they lead to is done: who hears of a close may open at once. */
static void tell_changes(struct pty *p, unsigned clients)
{
	struct buf changes = p->untold;

	buf_init(&p->untold);
	for (size_t i = 0; i < changes.len; i++) {
		bool opened = changes.data[i] == 'o';

		clients = opened ? clients + 1 : clients - 1;
		bus_emit(p->config.bus, p->config.name, EVENT_CLIENT, F_STR("tty", opened ? "opened" : "closed"),
			F_INT("clients", clients));
	}
	buf_release(&changes);
	if (p->stats.clients > 1 && !p->second_told) {
		p->second_told = true;
		bus_log(p->config.bus, p->config.name, LOG_LEVEL_WARNING,
			"a second program has %s open: each byte goes to one of them only", p->device);
	}
}

/*
 * The last host has gone: its unread bytes, its lock, its line discipline and its line settings go too. When the next one is
 * there already, only what would make a loop, hand it stale bytes or keep it from sending is undone; the rest is its own doing
 * by now.
 */
static void all_closed(struct pty *p)
{
	const int discipline = N_TTY;

	p->overrun_told = p->second_told = false;
	p->stats.dropped += p->queue.len;
	buf_clear(&p->queue);
	event_del(p->writable);
	if (p->stats.clients == 0) {
		ioctl(p->slave, TIOCNXCL);
		ioctl(p->slave, TIOCSETD, &discipline);
	}
	tcflush(p->slave, TCIFLUSH);
	tcflow(p->slave, TCOON);
	if (p->stats.clients == 0 || is_cooked(p->slave))
		set_raw(p->slave);
}

/* The events waiting on the inotify descriptor, and what they come to. */
struct changes {
	bool opens, closes; /* there were such */
	bool lost; /* there were more than the kernel keeps */
	bool emptied; /* at some point nobody had it open */
};

static void take_events(struct pty *p, struct changes *c)
{
	union {
		struct inotify_event e;
		char bytes[4096];
	} events;
	ssize_t n;

	while ((n = read(p->watch, &events, sizeof(events))) > 0) {
		const struct inotify_event *e;

		for (const char *at = events.bytes; at < events.bytes + n; at += sizeof(*e) + e->len) {
			e = (const struct inotify_event *)(const void *)at;
			if ((e->mask & IN_OPEN) != 0) {
				c->opens = true;
				p->opens++;
				client_opened(p);
			} else if ((e->mask & (IN_CLOSE_WRITE | IN_CLOSE_NOWRITE)) != 0) {
				c->closes = true;
				client_closed(p);
			} else if ((e->mask & IN_Q_OVERFLOW) != 0) {
				c->lost = true;
			}
			c->emptied = c->emptied || p->stats.clients == 0;
		}
	}
}

/*
 * Of the clients that the events make it, so many are not seen in /proc though it shows `seen`: those of processes that we may
 * not look at. They are no more than before plus what was opened since, so that a close that got lost makes no ghosts.
 */
static unsigned hidden_clients(const struct pty *p, unsigned seen)
{
	unsigned most = p->hidden + p->opens, missing = p->stats.clients > seen ? p->stats.clients - seen : 0;

	if (!p->veiled)
		return 0;
	return missing < most ? missing : most;
}

/*
 * Counts anew in /proc. When something happens while we look there, the two can't be compared: we look again, and if that goes
 * on, in the next turn of the loop.
 */
static void recount(struct pty *p, struct changes *c)
{
	for (int attempt = 0; attempt < 5; attempt++) {
		struct changes more = {.lost = false};
		unsigned now = holders_count(p->device, p->slave, &p->veiled);

		take_events(p, &more);
		c->emptied = c->emptied || more.emptied;
		if (more.opens || more.closes || more.lost)
			continue;
		p->hidden = hidden_clients(p, now);
		p->opens = 0;
		now += p->hidden;
		while (p->stats.clients < now)
			client_opened(p);
		while (p->stats.clients > now)
			client_closed(p);
		p->unsure = false;
		return;
	}
	event_active(p->changed, EV_READ, 1);
}

/*
 * Takes in every open and close so far. The kernel merges equal events that follow each other unread, so sums drift: after a
 * close /proc has the last word. Where it hides processes from us, it is asked after an open too: a client that it shows then
 * is no hidden one when closes have been merged.
 */
static void catch_up(struct pty *p)
{
	struct changes c = {.lost = false};
	unsigned before = p->stats.clients;

	take_events(p, &c);
	p->unsure = p->unsure || c.closes || c.lost || (c.opens && p->veiled);
	if (p->unsure) {
		recount(p, &c);
		if (c.emptied || p->stats.clients == 0)
			all_closed(p);
	}
	if (p->untold.len > 0)
		tell_changes(p, before);
}

static void on_changed(evutil_socket_t fd, short what, void *arg)
{
	(void)fd;
	(void)what;
	catch_up(arg);
}

/* --- bytes ---- */

/*
 * The bytes are read first, then the opens and closes until then are taken in, then the bytes are acted on: so the answer
 * to somebody's first command is never taken for a stale one of whoever closed before.
 */
static void on_readable(evutil_socket_t fd, short what, void *arg)
{
	struct pty *p = arg;
	uint8_t data[READ_BUDGET];
	size_t room = p->config.rx_room != NULL ? p->config.rx_room(p->config.arg) : sizeof(data);
	ssize_t n;

	(void)what;
	if (room == 0) {
		p->paused = true;
		event_del(p->readable);
		return;
	}
	n = read(fd, data, room < sizeof(data) ? room : sizeof(data));
	if (n < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (n <= 0) {
		bus_log(p->config.bus, p->config.name, LOG_LEVEL_ERROR, "%s: %s; no more input", p->device,
			n < 0 ? strerror(errno) : "end of file");
		event_del(p->readable);
		return;
	}
	catch_up(p);
	p->stats.rx_bytes += (uint64_t)n;
	p->config.rx(p->config.arg, data, (size_t)n);
}

/* Writes what the kernel takes now; the number of bytes. */
static size_t write_some(struct pty *p, const uint8_t *data, size_t len)
{
	size_t done = 0;

	while (done < len) {
		ssize_t n = write(p->master, data + done, len - done);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		done += (size_t)n;
	}
	p->stats.tx_bytes += done;
	return done;
}

static void on_writable(evutil_socket_t fd, short what, void *arg)
{
	struct pty *p = arg;

	(void)fd;
	(void)what;
	buf_drain(&p->queue, write_some(p, p->queue.data, p->queue.len));
	if (p->queue.len > 0)
		return;
	event_del(p->writable);
	if (p->config.tx_ready != NULL)
		p->config.tx_ready(p->config.arg);
}

static void drop(struct pty *p, size_t len)
{
	p->stats.dropped += len;
	if (!p->overrun_told) {
		p->overrun_told = true;
		bus_log(p->config.bus, p->config.name, LOG_LEVEL_WARNING,
			"the program that has %s open doesn't read: bytes are lost", p->device);
	}
}

static void pty_write(struct port *port, const void *data, size_t len)
{
	struct pty *p = to_pty(port);
	const uint8_t *bytes = data;
	size_t done = 0, kept;

	if (p->stats.clients == 0)
		catch_up(p);
	if (p->stats.clients == 0) {
		p->stats.dropped += len;
		return;
	}
	if (p->queue.len == 0)
		done = write_some(p, bytes, len);
	if (done == len)
		return;
	kept = len - done;
	if (kept > QUEUE_MAX - p->queue.len)
		kept = QUEUE_MAX - p->queue.len;
	if (p->queue.len == 0 && kept > 0)
		event_add(p->writable, NULL);
	buf_add(&p->queue, bytes + done, kept);
	if (done + kept < len)
		drop(p, len - done - kept);
}

static size_t pty_waiting(const struct port *port)
{
	return ((const struct pty *)port)->queue.len;
}

static void pty_resume(struct port *port)
{
	struct pty *p = to_pty(port);

	if (!p->paused)
		return;
	p->paused = false;
	event_add(p->readable, NULL);
}

static const char *pty_device(const struct port *port)
{
	return to_pty(port)->device;
}

static void pty_stats(const struct port *port, struct port_stats *out)
{
	*out = to_pty(port)->stats;
}

/* --- life ---- */

/*
 * Waits until the host has taken everything, for a short time: closing the master would lose it. What we wrote shows up on
 * the slave a moment later, so it has to be empty for a while.
 */
static void drain(struct pty *p)
{
	int unread, calm = 0;

	catch_up(p);
	for (int ms = 0; ms < DRAIN_MS && calm < 5 && p->stats.clients > 0; ms++) {
		buf_drain(&p->queue, write_some(p, p->queue.data, p->queue.len));
		if (ioctl(p->slave, FIONREAD, &unread) != 0)
			break;
		calm = p->queue.len == 0 && unread == 0 ? calm + 1 : 0;
		poll(NULL, 0, 1);
		catch_up(p);
	}
}

static void event_drop(struct event *e)
{
	if (e != NULL)
		event_free(e);
}

static void pty_free(struct port *port)
{
	struct pty *p = to_pty(port);

	if (p->link != NULL)
		drain(p);
	devlink_free(p->link);
	event_drop(p->readable);
	event_drop(p->writable);
	event_drop(p->changed);
	for (size_t i = 0; i < 3; i++) {
		int fd = (const int[]){p->watch, p->slave, p->master}[i];

		if (fd >= 0)
			close(fd);
	}
	buf_release(&p->queue);
	buf_release(&p->untold);
	free((char *)p->config.name);
	free(p);
}

/* The pair: raw before anybody can open it, permissions set before the link is there, a slave of our own. */
static int open_pair(struct pty *p, char **cause)
{
	int unlocked = 0;

	p->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
	if (p->master < 0)
		return fail(cause, "no pty to be had: %s", strerror(errno));
	if (set_raw(p->master) != 0 || ptsname_r(p->master, p->device, sizeof(p->device)) != 0 ||
		chmod(p->device, p->config.mode != 0 ? p->config.mode : 0600) != 0 ||
		ioctl(p->master, TIOCSPTLCK, &unlocked) != 0)
		return fail(cause, "pty: %s", strerror(errno));
	p->slave = open(p->device, O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
	if (p->slave < 0)
		return fail(cause, "%s: %s", p->device, strerror(errno));
	return 0;
}

static int watch_device(struct pty *p, char **cause)
{
	p->watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (p->watch < 0 || inotify_add_watch(p->watch, p->device, IN_OPEN | IN_CLOSE) < 0)
		return fail(cause, "cannot watch %s: %s (fs.inotify.max_user_instances?)", p->device, strerror(errno));
	return 0;
}

static const struct port_ops pty_ops = {
	.free = pty_free,
	.write = pty_write,
	.waiting = pty_waiting,
	.resume = pty_resume,
	.device = pty_device,
	.stats = pty_stats,
};

struct port *port_new_pty(const struct port_config *config, char **cause)
{
	struct pty *p = xcalloc(1, sizeof(*p));

	p->port.ops = &pty_ops;
	p->config = *config;
	p->config.name = xstrdup(config->name);
	p->config.link = NULL;
	p->master = p->slave = p->watch = -1;
	p->veiled = geteuid() != 0; /* until /proc has been looked at */
	buf_init(&p->queue);
	buf_init(&p->untold);
	if (open_pair(p, cause) != 0 || watch_device(p, cause) != 0 ||
		(p->link = devlink_new(config->link, p->device, cause)) == NULL) {
		pty_free(&p->port);
		return NULL;
	}
	p->readable = event_new(config->base, p->master, EV_READ | EV_PERSIST, on_readable, p);
	p->writable = event_new(config->base, p->master, EV_WRITE | EV_PERSIST, on_writable, p);
	p->changed = event_new(config->base, p->watch, EV_READ | EV_PERSIST, on_changed, p);
	event_add(p->readable, NULL);
	event_add(p->changed, NULL);
	return &p->port;
}
