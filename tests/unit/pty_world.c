#include "config.h"

#include "pty_world.h"

#include <check.h>
#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "bc28/event.h"

struct event_base *base;
struct bus *bus;
static struct listener listener;
struct port_watch *watch;
struct port *port;
struct buf received;
#define NOBODY 65534 /* a user without rights */

char dir[32], link_path[64];
unsigned opened, closed, warnings, largest_rx, rx_calls;
bool echo, answers;

void on_rx(void *arg, const uint8_t *data, size_t len)
{
	(void)arg;
	rx_calls++;
	largest_rx = len > largest_rx ? (unsigned)len : largest_rx;
	buf_add(&received, data, len);
	if (echo)
		port_write(port, data, len);
	/* As the module does: whatever isn't a command is an error. */
	for (size_t i = 0; answers && i < len; i++)
		if (data[i] == '\r')
			port_write(port, "\r\nERROR\r\n", 9);
}

static void on_event(void *arg, const struct bus_event *e)
{
	const char *tty = event_str(e, "tty"), *level = event_str(e, "level");

	(void)arg;
	if (e->type == EVENT_CLIENT && strcmp(tty, "opened") == 0)
		opened++;
	if (e->type == EVENT_CLIENT && strcmp(tty, "closed") == 0)
		closed++;
	if (e->type == EVENT_LOG && strcmp(level, "warning") == 0)
		warnings++;
}

struct port *port_open(char **cause)
{
	struct port_config config = {
		.base = base, .bus = bus, .watch = watch, .name = "m1", .link = link_path, .rx = on_rx};
	struct port *p = port_new_pty(&config, cause);

	if (p != NULL && port_publish(p, cause) < 0) {
		port_free(p);
		p = NULL;
	}
	return p;
}

static void setup_in(const char *template)
{
	opened = closed = warnings = largest_rx = rx_calls = 0;
	echo = answers = false;
	strcpy(dir, template);
	ck_assert_ptr_nonnull(mkdtemp(dir));
	snprintf(link_path, sizeof(link_path), "%s/tty", dir);
	base = event_base_new();
	bus = bus_new(NULL);
	bus_listen(bus, &listener, on_event, NULL);
	buf_init(&received);
	watch = port_watch_new(base, bus);
}

void setup(void)
{
	char *cause = NULL;

	setup_in("pty.XXXXXX");
	port = port_open(&cause);
	ck_assert_msg(port != NULL, "%s", cause);
}

/* As setup(), but not as root: /proc hides the descriptors of root's processes then. Below /tmp: anybody gets there. */
void setup_as_nobody(void)
{
	char *cause = NULL;

	setup_in("/tmp/bc28-pty.XXXXXX");
	if (geteuid() == 0) {
		ck_assert_int_eq(chown(dir, NOBODY, NOBODY), 0);
		ck_assert_int_eq(setegid(NOBODY), 0);
		ck_assert_int_eq(seteuid(NOBODY), 0);
	}
	port = port_open(&cause);
	ck_assert_msg(port != NULL, "%s", cause);
}

/*
 * As setup(), where no inotify instance is to be had: the limit of a user namespace of our own is 0. False: this system
 * gives us no such namespace.
 */
bool setup_without_inotify(void)
{
	int fd = unshare(CLONE_NEWUSER) == 0 ? open("/proc/sys/user/max_inotify_instances", O_WRONLY | O_CLOEXEC) : -1;
	bool limited = fd >= 0 && write(fd, "0", 1) == 1;

	if (fd >= 0)
		close(fd);
	setup();
	return limited;
}

void teardown(void)
{
	port_free(port);
	port = NULL;
	port_watch_free(watch);
	bus_unlisten(bus, &listener);
	bus_free(bus);
	event_base_free(base);
	buf_release(&received);
	if (rmdir(dir) != 0) /* nothing of ours is left in it */
		ck_abort_msg("%s: %s", dir, strerror(errno));
}

void teardown_as_nobody(void)
{
	if (getuid() == 0)
		ck_assert_int_eq(seteuid(0), 0);
	teardown();
}

/* Lets the loop run for so long. */
void run_for(unsigned ms)
{
	struct timeval time = {.tv_sec = ms / 1000, .tv_usec = (suseconds_t)(ms % 1000) * 1000};

	event_base_loopexit(base, &time);
	event_base_dispatch(base);
}

/* Lets the loop run until nothing happens any more. */
void settle(void)
{
	int quiet = 0;

	while (quiet < 3) {
		struct timeval none = {.tv_usec = 1000};
		unsigned before = opened + closed + rx_calls + warnings;

		event_base_loopexit(base, &none);
		event_base_dispatch(base);
		quiet = opened + closed + rx_calls + warnings == before ? quiet + 1 : 0;
	}
}

int client_open(int flags)
{
	int fd = open(link_path, O_RDWR | O_NOCTTY | O_CLOEXEC | flags);

	ck_assert_msg(fd >= 0, "%s: %s", link_path, strerror(errno));
	return fd;
}

void client_write(int fd, const char *text)
{
	ck_assert_int_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
}

/* What a client finds to read; the kernel hands it over a moment after it was written. */
int unread(int fd)
{
	struct pollfd pfd = {.fd = fd, .events = POLLIN};
	int n = -1;

	ck_assert_int_ge(poll(&pfd, 1, 100), 0);

	ck_assert_int_eq(ioctl(fd, FIONREAD, &n), 0);
	return n;
}

struct port_stats stats(void)
{
	struct port_stats s;

	port_get_stats(port, &s);
	return s;
}

void check_raw(int fd)
{
	struct termios t;

	ck_assert_int_eq(tcgetattr(fd, &t), 0);
	ck_assert_uint_eq(t.c_lflag & (ECHO | ICANON | ISIG | IEXTEN), 0);
	ck_assert_uint_eq(t.c_oflag & OPOST, 0);
	ck_assert_uint_eq(t.c_iflag & (ICRNL | INLCR | IXON | ISTRIP), 0);
	ck_assert_uint_eq(t.c_cflag & CSIZE, CS8);
	ck_assert_uint_eq(t.c_cflag & (PARENB | CSTOPB), 0);
	ck_assert_uint_eq(cfgetospeed(&t), B9600);
	ck_assert_uint_eq(t.c_cc[VMIN], 1);
}
