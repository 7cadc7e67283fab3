/*
 * A pty that behaves like the module's UART. What is between the lines here was measured: a slave that nobody holds
 * makes the master spin, output without a reader waits for the next client, TIOCEXCL outlives who set it.
 */
#include "config.h"

#include "pty_priv.h"

#include <errno.h>
#include <event2/event.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "bc28/event.h"
#include "bc28/monotonic.h"
#include "bc28/xmalloc.h"

/* Bytes taken per wake-up, so that a flooding host doesn't starve the network side. */
#define UART_BUDGET 4096
/* What is kept for a host that doesn't read, beyond what the kernel keeps. */
#define UART_QUEUE_MAX (size_t)(64 * 1024)
/* Longest wait at the end for a host to take the last bytes. */
#define DRAIN_MS 200
/* After an error input is tried again so much later, microseconds. */
#define RETRY_AFTER 100000
/* For so many milliseconds nothing is heard of a line that echoes us. */
#define DEAF_MS 1000

static struct pty *to_pty(const struct port *p)
{
	return (struct pty *)p;
}

/* --- bytes ---- */

static int renew(struct pty *p, char **cause);

/* Whether the master is hung up: nobody has the slave open, or input failed. */
static bool is_hung_up(const struct pty *p)
{
	struct pollfd pfd = {.fd = p->master};

	return poll(&pfd, 1, 0) < 0 || (pfd.revents & (POLLHUP | POLLERR)) != 0;
}

/* Whether opening our end failed in a way that no waiting mends: a lock of somebody who has gone, permissions. */
static bool is_barred(int error)
{
	return error == EBUSY || error == EACCES || error == EPERM;
}

/* Another pair for one that is barred. It is told once that there is none to be had, and when there is one. */
static void replace(struct pty *p)
{
	char *cause = NULL;

	if (renew(p, &cause) == 0) {
		if (p->renewal_told)
			bus_log(p->config.bus, p->config.name, LOG_LEVEL_WARNING, "the terminal is %s now", p->device);
		p->renewal_told = false;
		return;
	}
	if (!p->renewal_told)
		bus_log(p->config.bus, p->config.name, LOG_LEVEL_ERROR,
			"no other terminal in the place of %s for now: %s", p->device, cause);
	p->renewal_told = true;
	free(cause);
}

/*
 * Reading fails: somebody has hung the line up (TIOCVHANGUP, as getty does), which closes everybody's end of it, ours
 * too, and leaves the kernel's own line settings. We open ours anew and set it up; when a lock of somebody who has gone
 * or permissions keep us out and nobody has it open, the pair is beyond help and another one takes its place. While our
 * end is missing all this is tried again at the timer's pace only.
 */
static void revive(struct pty *p)
{
	event_del(p->retry);
	if (p->slave >= 0) {
		close(p->slave);
		p->own_closes++;
	}
	if (pty_hold(p) == 0)
		p->own_opens++;
	else if (is_barred(errno) && is_hung_up(p))
		replace(p);
	if (p->slave >= 0 || pty_is_cooked(p->master))
		pty_set_raw(p->master);
	if (p->slave >= 0)
		pty_look_again(p);
	if (!is_hung_up(p))
		event_add(p->readable, NULL);
	if (p->slave < 0 || is_hung_up(p))
		pty_retry(p);
}

void pty_retry(struct pty *p)
{
	event_add(p->retry, &(const struct timeval){.tv_usec = RETRY_AFTER});
}

/* The hold may be back by now, by a later look: then there is nothing to mend. */
static void on_retry(evutil_socket_t fd, short what, void *arg)
{
	struct pty *p = arg;

	(void)fd;
	(void)what;
	if (p->slave < 0 || is_hung_up(p))
		revive(p);
	else if (!p->paused)
		event_add(p->readable, NULL);
}

/* No input for now. It is told when the line is set up anew: who hears of it may open at once. */
static void on_error(struct pty *p, int error)
{
	event_del(p->readable);
	revive(p);
	if (p->hangup_told || p->slave < 0)
		return;
	p->hangup_told = true;
	bus_log(p->config.bus, p->config.name, LOG_LEVEL_WARNING, "%s: %s; set up anew", p->device,
		error != 0 ? strerror(error) : "end of file");
}

static void on_hung_up(evutil_socket_t fd, short what, void *arg)
{
	(void)fd;
	(void)what;
	on_error(arg, EIO);
}

/*
 * Whether the bytes are the module's business. On a line that echoes what we say, the module would answer its own
 * answers for ever: when it does so, nothing is heard for a while, in which what is under way runs out, and the line is
 * made raw. A line that doesn't echo brings the host's own bytes, whatever they look like.
 */
static bool is_heard(struct pty *p, const uint8_t *data, size_t len)
{
	uint64_t now = monotonic_ms();

	if (now >= p->deaf_until && (!loop_guard_read(&p->guard, data, len, now) || !pty_echoes(p->master)))
		return true;
	if (now >= p->deaf_until) {
		p->deaf_until = now + DEAF_MS;
		p->stats.loops++;
		pty_set_raw(p->master);
		bus_log(p->config.bus, p->config.name, LOG_LEVEL_WARNING,
			"%s sends back what the module says: made raw, and not listened to for a second", p->device);
	}
	return false;
}

/*
 * The bytes are read first, then the opens and closes until then are taken in, then the bytes are acted on: so the
 * answer to somebody's first command is never taken for a stale one of whoever closed before. Bytes of nobody are of
 * somebody whose open fell together with our own.
 */
static void on_readable(evutil_socket_t fd, short what, void *arg)
{
	struct pty *p = arg;
	uint8_t data[UART_BUDGET];
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
		on_error(p, n < 0 ? errno : 0);
		return;
	}
	p->hangup_told = false;
	pty_catch_up(p);
	if (p->stats.clients == 0)
		pty_look_again(p);
	p->stats.rx_bytes += (uint64_t)n;
	if (is_heard(p, data, (size_t)n))
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
	loop_guard_wrote(&p->guard, data, done);
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
		pty_look(p);
	if (p->stats.clients == 0) {
		p->stats.dropped += len;
		return;
	}
	if (p->queue.len == 0)
		done = write_some(p, bytes, len);
	if (done == len)
		return;
	kept = len - done;
	if (kept > UART_QUEUE_MAX - p->queue.len)
		kept = UART_QUEUE_MAX - p->queue.len;
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

static unsigned pty_port_speed(const struct port *port)
{
	return pty_speed(((const struct pty *)port)->slave);
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

static void pty_stats(struct port *port, struct port_stats *out)
{
	struct pty *p = to_pty(port);

	pty_count(p);
	*out = p->stats;
}

static int pty_publish(struct port *port, char **cause)
{
	struct pty *p = to_pty(port);

	p->published = devlink_point(p->link, p->device, cause) == 0;
	return p->published ? 0 : -1;
}

/* --- life ---- */

/*
 * Waits until the host has taken everything, for a short time: closing the master would lose it. What we wrote shows up
 * on the slave a moment later, so it has to be empty for a while.
 */
static void drain(struct pty *p)
{
	int unread, calm = 0;

	pty_catch_up(p);
	for (int ms = 0; ms < DRAIN_MS && calm < 5 && p->stats.clients > 0; ms++) {
		buf_drain(&p->queue, write_some(p, p->queue.data, p->queue.len));
		if (ioctl(p->slave, FIONREAD, &unread) < 0)
			break;
		calm = p->queue.len == 0 && unread == 0 ? calm + 1 : 0;
		poll(NULL, 0, 1);
		pty_catch_up(p);
	}
}

static void event_drop(struct event *e)
{
	if (e != NULL)
		event_free(e);
}

/* Lets go of the pair's events. */
static void unwatch(struct pty *p)
{
	devwatch_remove(&p->watched);
	event_drop(p->readable);
	event_drop(p->writable);
	event_drop(p->hung_up);
	p->readable = p->writable = p->hung_up = NULL;
}

/* What watches over the pair. */
static void watch(struct pty *p)
{
	p->readable = event_new(p->config.base, p->master, EV_READ | EV_PERSIST, on_readable, p);
	p->writable = event_new(p->config.base, p->master, EV_WRITE | EV_PERSIST, on_writable, p);
	p->hung_up = event_new(p->config.base, p->hangups, EV_READ | EV_PERSIST, on_hung_up, p);
	event_add(p->hung_up, NULL);
	pty_watch(p);
}

/*
 * Another pair in the place of one that can't be had any more, whose slave we don't hold. The old one goes last: until
 * the new one is there and linked its name stays ours, and so nobody is led to another program's terminal.
 */
static int renew(struct pty *p, char **cause)
{
	const int master = p->master, hangups = p->hangups;
	char device[sizeof(p->device)];
	bool opened;

	memcpy(device, p->device, sizeof(device));
	opened = pty_open_pair(p, cause) == 0;
	if (!opened || (p->published && devlink_point(p->link, p->device, cause) < 0)) {
		if (opened)
			pty_close_pair(p);
		p->master = master;
		p->hangups = hangups;
		memcpy(p->device, device, sizeof(device));
		return -1;
	}
	unwatch(p);
	close(hangups);
	close(master);
	watch(p);
	return 0;
}

static void pty_free(struct port *port)
{
	struct pty *p = to_pty(port);

	if (p->link != NULL && p->readable != NULL)
		drain(p);
	devlink_free(p->link);
	unwatch(p);
	pty_close_pair(p);
	event_drop(p->retry);
	event_drop(p->confirm);
	buf_release(&p->queue);
	buf_release(&p->untold);
	free((char *)p->config.name);
	free(p);
}

static const struct port_ops pty_ops = {
	.free = pty_free,
	.write = pty_write,
	.waiting = pty_waiting,
	.resume = pty_resume,
	.publish = pty_publish,
	.device = pty_device,
	.speed = pty_port_speed,
	.stats = pty_stats,
};

struct port *port_new_pty(const struct port_config *config, char **cause)
{
	struct pty *p = xcalloc(1, sizeof(*p));

	p->port.ops = &pty_ops;
	p->config = *config;
	p->config.name = xstrdup(config->name);
	p->config.link = NULL;
	p->master = p->slave = p->hangups = -1;
	buf_init(&p->queue);
	buf_init(&p->untold);
	p->retry = event_new(config->base, -1, 0, on_retry, p);
	if ((p->link = devlink_new(config->link, cause)) == NULL || pty_open_pair(p, cause) < 0) {
		pty_free(&p->port);
		return NULL;
	}
	watch(p);
	event_add(p->readable, NULL);
	return &p->port;
}
