#include "config.h"

#include "pty_priv.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "bc28/xmalloc.h"

int pty_set_raw(int fd)
{
	struct termios t;

	if (tcgetattr(fd, &t) < 0)
		return -1;
	cfmakeraw(&t);
	t.c_cflag |= CLOCAL | CREAD;
	t.c_cc[VMIN] = 1;
	t.c_cc[VTIME] = 0;
	cfsetspeed(&t, B9600);
	return tcsetattr(fd, TCSANOW, &t);
}

unsigned pty_speed(int fd)
{
	static const struct {
		speed_t code;
		unsigned rate;
	} speeds[] = {{B1200, 1200}, {B2400, 2400}, {B4800, 4800}, {B9600, 9600}, {B19200, 19200}, {B38400, 38400},
		{B57600, 57600}, {B115200, 115200}, {B230400, 230400}, {B460800, 460800}, {B921600, 921600}};
	struct termios t;

	if (tcgetattr(fd, &t) < 0)
		return 0;
	for (size_t i = 0; i < sizeof(speeds) / sizeof(speeds[0]); i++)
		if (speeds[i].code == cfgetospeed(&t))
			return speeds[i].rate;
	return 0;
}

bool pty_is_cooked(int fd)
{
	struct termios t;

	return tcgetattr(fd, &t) == 0 && ((t.c_lflag & (ECHO | ICANON)) != 0 || (t.c_oflag & OPOST) != 0);
}

bool pty_echoes(int fd)
{
	struct termios t;

	return tcgetattr(fd, &t) == 0 && (t.c_lflag & ECHO) != 0;
}

/* For reading only, so that what inotify says of its end differs from that of a host's. */
int pty_hold(struct pty *p)
{
	struct epoll_event hangup = {.events = 0};

	p->slave = open(p->device, O_RDONLY | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
	if (p->slave < 0)
		return -1;
	epoll_ctl(p->hangups, EPOLL_CTL_ADD, p->slave, &hangup);
	return 0;
}

void pty_close_pair(struct pty *p)
{
	int *const fds[] = {&p->hangups, &p->slave, &p->master};

	for (size_t i = 0; i < sizeof(fds) / sizeof(fds[0]); i++) {
		if (*fds[i] >= 0)
			close(*fds[i]);
		*fds[i] = -1;
	}
}

int pty_open_pair(struct pty *p, char **cause)
{
	int unlocked = 0;

	p->slave = p->hangups = -1;
	p->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
	if (p->master < 0)
		return fail(cause, "no pty to be had: %s", strerror(errno));
	p->hangups = epoll_create1(EPOLL_CLOEXEC);
	if (p->hangups < 0 || pty_set_raw(p->master) < 0 || ptsname_r(p->master, p->device, sizeof(p->device)) != 0 ||
		chmod(p->device, p->config.mode != 0 ? p->config.mode : 0600) < 0 ||
		ioctl(p->master, TIOCSPTLCK, &unlocked) < 0)
		fail(cause, "pty: %s", strerror(errno));
	else if (pty_hold(p) < 0)
		fail(cause, "%s: %s", p->device, strerror(errno));
	else
		return 0;
	pty_close_pair(p);
	return -1;
}
