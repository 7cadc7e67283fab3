#include "config.h"

#include "bc28/lockfile.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bc28/number.h"
#include "bc28/paths.h"
#include "bc28/xmalloc.h"

/* Looks, a millisecond apart, for the number of a holder that has just come. */
#define HOLDER_TRIES 100

struct lockfile {
	char *path;
	int fd;
	bool left; /* by a holder that didn't release it */
};

static long read_pid(int fd)
{
	char text[24];
	ssize_t n = pread(fd, text, sizeof(text), 0);
	int64_t pid = 0;

	if (n <= 0)
		return 0;
	number_scan(text, (size_t)n, 10, 0, INT_MAX, &pid);
	return (long)pid;
}

/* Whether there is nothing in the file but a process id: it has been a lock file before, or is new. */
static int is_ours(int fd)
{
	struct stat st;

	return fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && (st.st_size == 0 || (st.st_size < 24 && read_pid(fd) > 0));
}

static int write_pid(int fd)
{
	char text[24];
	int len = snprintf(text, sizeof(text), "%ld\n", (long)getpid());

	return ftruncate(fd, 0) == 0 && pwrite(fd, text, (size_t)len, 0) == len ? 0 : -1;
}

/*
 * Who holds the lock; 0: can't be told. A new holder has the lock for a moment before its number is in the file, in
 * which it is empty or has that of a process that is no more.
 */
static long holder(int fd)
{
	long pid = 0;

	for (int i = 0; i < HOLDER_TRIES; i++) {
		pid = read_pid(fd);
		if (pid > 0 && (kill((pid_t)pid, 0) == 0 || errno == EPERM))
			return pid;
		poll(NULL, 0, 1);
	}
	return 0;
}

/* Opens and locks: the descriptor, -2: lost a race, again, -1 and *cause. *left: it was there already. */
static int take(const char *path, const char *what, bool *left, char **cause)
{
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
	int current;
	long pid;

	if (fd < 0)
		return fail(cause, "%s: %s", path, strerror(errno));
	if (flock(fd, LOCK_EX | LOCK_NB) < 0) {
		if (errno != EWOULDBLOCK)
			fail(cause, "%s: %s", path, strerror(errno));
		else if ((pid = holder(fd)) > 0)
			fail(cause, "%s is in use by process %ld", what, pid);
		else
			fail(cause, "%s is in use by another process", what);
		close(fd);
		return -1;
	}
	current = path_names(path, fd);
	if (current <= 0) {
		if (current < 0)
			fail(cause, "%s: %s", path, strerror(errno));
		close(fd);
		return current < 0 ? -1 : -2;
	}
	if (!is_ours(fd)) {
		fail(cause, "%s is there and no lock file; it stays as it is", path);
		close(fd);
		return -1;
	}
	*left = read_pid(fd) > 0;
	if (write_pid(fd) < 0) {
		fail(cause, "%s: %s", path, strerror(errno));
		close(fd);
		return -1;
	}
	return fd;
}

struct lockfile *lockfile_take(const char *path, const char *what, char **cause)
{
	struct lockfile *l;
	bool left = false;
	int fd;

	do
		fd = take(path, what, &left, cause);
	while (fd == -2);
	if (fd < 0)
		return NULL;
	l = xcalloc(1, sizeof(*l));
	l->path = xstrdup(path);
	l->fd = fd;
	l->left = left;
	return l;
}

bool lockfile_was_left(const struct lockfile *l)
{
	return l->left;
}

void lockfile_release(struct lockfile *l)
{
	if (l == NULL)
		return;
	if (path_names(l->path, l->fd) > 0)
		unlink(l->path);
	close(l->fd);
	free(l->path);
	free(l);
}
