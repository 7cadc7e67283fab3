#include "config.h"

#include "sink.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "bc28/xmalloc.h"

/* Device numbers of /dev/null, /dev/full and the like (Documentation/admin-guide/devices.txt). */
#define MEMORY_MAJOR 1

/* --- a thread that may block ---- */

struct pump {
	int from, to;
};

/* Writes all of it, however long that takes; false: nobody takes it any more. */
static bool pump_out(int fd, const char *data, size_t len)
{
	while (len > 0) {
		ssize_t n = write(fd, data, len);

		if (n >= 0) {
			data += n;
			len -= (size_t)n;
		} else if (errno == EAGAIN) {
			poll(&(struct pollfd){.fd = fd, .events = POLLOUT}, 1, -1);
		} else if (errno != EINTR) {
			return false;
		}
	}
	return true;
}

/* Copies until the other side ends. */
static void *pump_run(void *arg)
{
	struct pump *p = arg;
	char piece[4096];
	ssize_t got;

	do
		got = read(p->from, piece, sizeof(piece));
	while (got > 0 && pump_out(p->to, piece, (size_t)got));
	close(p->from);
	close(p->to);
	free(p);
	return NULL;
}

/* Starts it; signals are the main thread's. */
static int pump_start(struct pump *p)
{
	sigset_t all, before;
	pthread_attr_t attr;
	pthread_t thread;
	int error;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	pthread_attr_init(&attr);
	pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
	error = pthread_create(&thread, &attr, pump_run, p);
	pthread_attr_destroy(&attr);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return error;
}

static int adopt_by_thread(struct sink *s, int fd, char **cause)
{
	struct pump *p;
	int ends[2], error;

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0)
		return fail(cause, "socketpair: %s", strerror(errno));
	p = xmalloc(sizeof(*p));
	*p = (struct pump){.from = ends[1], .to = fcntl(fd, F_DUPFD_CLOEXEC, 3)};
	error = p->to < 0 ? errno : pump_start(p);
	if (error != 0) {
		close(ends[0]);
		close(ends[1]);
		if (p->to >= 0)
			close(p->to);
		free(p);
		return fail(cause, "no thread: %s", strerror(error));
	}
	*s = (struct sink){.fd = ends[0], .own = true, .socket = true, .waits = true, .pumped = true};
	return 0;
}

/* --- descriptors ---- */

/* Another open file of what fd leads to, that doesn't block; -1: it can't be had. */
static int open_anew(int fd)
{
	char path[32];
	unsigned number;

	/* Whoever opens the master of a pseudo terminal gets another one. */
	if (ioctl(fd, TIOCGPTN, &number) == 0)
		return -1;
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	return open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

/* Fills in what follows from the kind of file. False: writing to that isn't known to be quick. */
static bool classify(struct sink *s, const struct stat *st)
{
	s->regular = S_ISREG(st->st_mode);
	s->size = s->regular ? st->st_size : 0;
	s->socket = S_ISSOCK(st->st_mode);
	s->waits = s->socket || S_ISFIFO(st->st_mode) || isatty(s->fd);
	return s->waits || s->regular || S_ISBLK(st->st_mode) ||
	       (S_ISCHR(st->st_mode) && major(st->st_rdev) == MEMORY_MAJOR);
}

int sink_adopt(struct sink *s, int fd, char **cause)
{
	struct stat st;
	int anew;

	*s = (struct sink){.fd = fd};
	if (fstat(fd, &st) < 0)
		return errno == EBADF ? fail(cause, "%s", strerror(errno)) : adopt_by_thread(s, fd, cause);
	if (!classify(s, &st))
		return adopt_by_thread(s, fd, cause);
	if (!s->waits || s->socket)
		return 0;
	anew = open_anew(fd);
	if (anew < 0)
		return adopt_by_thread(s, fd, cause);
	s->fd = anew;
	s->own = true;
	return 0;
}

/* --- paths ---- */

/* Whether anybody but us, root and our group of the same user can put something into this folder. */
static bool others_may_write(const struct stat *dir)
{
	return (dir->st_uid != geteuid() && dir->st_uid != 0) || (dir->st_mode & S_IWOTH) != 0 ||
	       ((dir->st_mode & S_IWGRP) != 0 && dir->st_gid != getegid());
}

static bool is_foreign(const struct stat *st)
{
	return st->st_uid != geteuid() || (S_ISREG(st->st_mode) && st->st_nlink > 1);
}

static int refuse(const char *path, const char *what, char **cause)
{
	return fail(cause, "%s: %s, in a folder that others may write to", path, what);
}

/* Opens a name in a folder. -1 and *cause. */
static int open_in(int dir, const char *name, const char *path, char **cause)
{
	struct stat st, folder;
	bool there, shared;
	int fd, flags = O_CREAT | O_APPEND | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

	if (fstat(dir, &folder) < 0)
		return fail(cause, "%s: %s", path, strerror(errno));
	shared = others_may_write(&folder);
	there = fstatat(dir, name, &st, shared ? AT_SYMLINK_NOFOLLOW : 0) == 0;
	if (shared && there && S_ISLNK(st.st_mode))
		return refuse(path, "is a symbolic link", cause);
	if (shared && there && is_foreign(&st))
		return refuse(path, "is somebody else's", cause);
	flags |= there && S_ISFIFO(st.st_mode) ? O_RDWR : O_WRONLY;
	fd = openat(dir, name, flags | (shared ? O_NOFOLLOW : 0), 0600);
	if (fd < 0)
		return fail(cause, "%s: %s", path, strerror(errno));
	/* What was looked at may have been replaced since. */
	if (fstat(fd, &st) < 0 || (shared && is_foreign(&st))) {
		close(fd);
		return refuse(path, "is somebody else's", cause);
	}
	return fd;
}

int sink_open(struct sink *s, const char *path, bool empty, char **cause)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash == NULL ? xstrdup(".") : xstrndup(path, slash == path ? 1 : (size_t)(slash - path));
	int dir = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC), error;
	struct stat st;

	free(folder);
	*s = (struct sink){.fd = -1};
	if (dir < 0)
		return fail(cause, "%s: %s", path, strerror(errno));
	s->fd = open_in(dir, slash != NULL ? slash + 1 : path, path, cause);
	close(dir);
	if (s->fd < 0)
		return -1;
	s->own = true;
	if (fstat(s->fd, &st) == 0 && (!empty || !S_ISREG(st.st_mode) || ftruncate(s->fd, 0) == 0)) {
		st.st_size = empty ? 0 : st.st_size;
		classify(s, &st);
		return 0;
	}
	error = errno;
	close(s->fd);
	s->fd = -1;
	return fail(cause, "%s: %s", path, strerror(error));
}

/* --- writing ---- */

ssize_t sink_write(const struct sink *s, const void *data, size_t len)
{
	ssize_t n;

	do
		n = s->socket ? send(s->fd, data, len, MSG_DONTWAIT | MSG_NOSIGNAL) : write(s->fd, data, len);
	while (n < 0 && errno == EINTR);
	return n;
}

bool sink_wait(const struct sink *s, int ms)
{
	struct pollfd p = {.fd = s->fd, .events = POLLOUT};

	return s->waits && poll(&p, 1, ms) > 0 && (p.revents & (POLLERR | POLLHUP)) == 0;
}

void sink_close(struct sink *s, int ms)
{
	if (s->pumped) {
		shutdown(s->fd, SHUT_WR);
		poll(&(struct pollfd){.fd = s->fd, .events = POLLIN}, 1, ms);
	}
	if (s->own && s->fd >= 0)
		close(s->fd);
	*s = (struct sink){.fd = -1};
}
