/*
 * Who has the pty open. inotify tells of opens and closes, but merges equal ones, so sums drift. Whether there is
 * anybody at all is seen otherwise: a master whose slaves are all closed hangs up, so for the blink of an eye we let go
 * of our own. The number of several comes from /proc.
 */
#include "config.h"

#include "pty_priv.h"

#include <event2/event.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "bc28/event.h"
#include "bc28/monotonic.h"

/* Looks one after the other until one isn't disturbed by opens and closes. */
#define LOOKS_MAX 5
/*
 * A look is confirmed by another one so much later, microseconds: an open or close that fell together with our own
 * shows then.
 */
#define CONFIRM_AFTER 20000
/* Before output is dropped there is one look in so many milliseconds. */
#define LOOK_INTERVAL 10

static void client_opened(struct pty *p)
{
	p->emptied = p->emptied || p->stats.clients == 0;
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

static void set_clients(struct pty *p, unsigned clients)
{
	bool emptied = p->emptied;

	while (p->stats.clients < clients)
		client_opened(p);
	while (p->stats.clients > clients)
		client_closed(p);
	p->emptied = emptied;
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
 * The last host has gone: its unread bytes, its lock, its line discipline and its line settings go too. When the next
 * one is there already, only what would make a loop, hand it stale bytes or keep it from sending is undone; the rest is
 * its own doing by now.
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
	if (p->stats.clients == 0 || pty_is_cooked(p->slave))
		pty_set_raw(p->slave);
}

static void on_seen(void *arg, enum watch_event event)
{
	struct pty *p = arg;

	switch (event) {
	case WATCH_OPENED:
		if (p->own_opens > 0) {
			p->own_opens--;
			break;
		}
		p->opens = true;
		p->opened++;
		client_opened(p);
		break;
	case WATCH_CLOSED_READER:
		if (p->own_closes > 0) {
			p->own_closes--;
			break;
		}
		/* fall through */
	case WATCH_CLOSED:
		p->closes = true;
		client_closed(p);
		break;
	case WATCH_LOST:
		p->lost = true;
		p->own_opens = p->own_closes = 0;
		break;
	}
}

/* What a client has set with TIOCEXCL. */
static bool is_exclusive(const struct pty *p)
{
	int exclusive = 0;

	return ioctl(p->slave, TIOCGEXCL, &exclusive) == 0 && exclusive != 0;
}

/* Whether anybody but us has the slave open. A lock that would keep us out as well is lifted meanwhile. */
static bool somebody(struct pty *p)
{
	struct pollfd pfd = {.fd = p->master};
	bool exclusive, there;

	p->looked = monotonic_ms();
	if (p->slave >= 0) {
		exclusive = is_exclusive(p);
		if (exclusive)
			ioctl(p->slave, TIOCNXCL);
		close(p->slave);
		p->own_closes++;
	} else {
		exclusive = false;
	}
	there = poll(&pfd, 1, 0) >= 0 && (pfd.revents & POLLHUP) == 0;
	if (pty_hold(p) == 0)
		p->own_opens++;
	else
		pty_retry(p);
	if (there && exclusive)
		ioctl(p->slave, TIOCEXCL);
	return there;
}

/* Corrects the sum by a look, again while something happens in the course of it. */
static void look(struct pty *p)
{
	const struct timeval later = {.tv_usec = CONFIRM_AFTER};
	bool there;
	int looks = 0;

	do {
		p->opens = p->closes = p->lost = false;
		there = somebody(p);
		if (p->watched.wd < 0)
			p->own_opens = p->own_closes = 0;
		devwatch_read(&p->watched);
	} while (++looks < LOOKS_MAX && (p->opens || p->closes || p->lost));
	if (p->opens || p->closes || p->lost) {
		event_add(p->confirm, &later);
		return;
	}
	p->own_opens = p->own_closes = 0;
	if (!there) {
		set_clients(p, 0);
		p->hidden = p->opened = 0;
	}
	if (there && p->stats.clients == 0)
		set_clients(p, 1);
	p->unsure = there;
}

/* Does what the changes since the last time come to, and tells them. */
static void conclude(struct pty *p)
{
	unsigned before = p->told;

	p->told = p->stats.clients;
	if ((p->stats.clients == 0 && p->untold.len > 0) || p->emptied)
		all_closed(p);
	p->emptied = false;
	if (p->untold.len > 0)
		tell_changes(p, before);
}

/* Nobody had it open at the last look: undoes what one has left that came and went since. */
static void clean_up_unseen(struct pty *p)
{
	if (p->stats.clients == 0 && (is_exclusive(p) || pty_is_cooked(p->slave)))
		all_closed(p);
}

void pty_catch_up(struct pty *p)
{
	const struct timeval later = {.tv_usec = CONFIRM_AFTER};

	devwatch_read(&p->watched);
	/* The first to open what nobody had open finds no leftovers; the next one after a close does. */
	p->emptied = p->emptied && (p->told > 0 || p->closes);
	if (p->watched.wd < 0) {
		look(p);
		clean_up_unseen(p);
	} else if (p->closes || p->lost) {
		look(p);
		event_add(p->confirm, &later);
	}
	p->opens = p->closes = p->lost = false;
	conclude(p);
}

void pty_look_again(struct pty *p)
{
	pty_catch_up(p);
	look(p);
	conclude(p);
}

static void on_confirm(evutil_socket_t fd, short what, void *arg)
{
	(void)fd;
	(void)what;
	pty_look_again(arg);
}

void pty_look(struct pty *p)
{
	if (p->watched.wd >= 0 || monotonic_ms() - p->looked >= LOOK_INTERVAL)
		pty_catch_up(p);
	if (p->stats.clients > 0 || monotonic_ms() - p->looked < LOOK_INTERVAL)
		return;
	look(p);
	conclude(p);
}

/*
 * Of the clients that the events make it, so many are not seen in /proc though it shows `seen`: those of processes that
 * we may not look at. They are no more than before plus what was opened since, so that a close that got lost makes no
 * ghosts.
 */
static unsigned hidden_clients(const struct pty *p, unsigned seen)
{
	unsigned most = p->hidden + p->opened, missing = p->stats.clients > seen ? p->stats.clients - seen : 0;

	return missing < most ? missing : most;
}

void pty_count(struct pty *p)
{
	unsigned seen;
	bool veiled;

	pty_catch_up(p);
	if (!p->unsure || p->watched.wd < 0 || p->stats.clients == 0)
		return;
	seen = holders_count(p->device, p->slave, &veiled);
	p->hidden = veiled ? hidden_clients(p, seen) : 0;
	p->opened = 0;
	if (seen + p->hidden > 0)
		set_clients(p, seen + p->hidden);
	p->unsure = false;
	conclude(p);
}

static void on_turn(void *arg)
{
	pty_catch_up(arg);
}

void pty_watch(struct pty *p)
{
	if (p->confirm == NULL)
		p->confirm = event_new(p->config.base, -1, 0, on_confirm, p);
	p->own_opens = p->own_closes = 0;
	p->watched.seen = on_seen;
	p->watched.turn = on_turn;
	p->watched.arg = p;
	devwatch_add(p->config.watch, &p->watched, p->device);
}
