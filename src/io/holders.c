#include "config.h"

#include "io_priv.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/kcmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "bc28/xmalloc.h"

/*
 * The open files found so far: one that several processes share (fork, dup) counts once, and our own, which is the first, not
 * at all.
 */
struct found {
	struct holder {
		long pid;
		long fd;
	} * list;
	unsigned count;
	bool veiled; /* there are processes that we may not look at */
};

/* Whether two descriptors are the same open file; false where the kernel doesn't tell. */
static bool same_file(const struct holder *a, const struct holder *b)
{
	return syscall(SYS_kcmp, a->pid, b->pid, KCMP_FILE, a->fd, b->fd) == 0;
}

static void add(struct found *f, long pid, long fd)
{
	struct holder h = {.pid = pid, .fd = fd};

	for (unsigned i = 0; i < f->count; i++)
		if (same_file(&f->list[i], &h))
			return;
	f->list = xrealloc(f->list, (f->count + 1) * sizeof(*f->list));
	f->list[f->count++] = h;
}

/* Looks through /proc/PID/fd. */
static void look_at(struct found *f, long pid, const struct stat *device, int except)
{
	char path[64];
	struct dirent *e;
	struct stat st;
	DIR *d;

	snprintf(path, sizeof(path), "/proc/%ld/fd", pid);
	d = opendir(path);
	if (d == NULL) {
		f->veiled = f->veiled || errno == EACCES || errno == EPERM;
		return;
	}
	/* cppcheck-suppress readdirCalled ; nobody else reads this one */
	while ((e = readdir(d)) != NULL) {
		long fd = isdigit((unsigned char)e->d_name[0]) ? strtol(e->d_name, NULL, 10) : -1;

		if (fd >= 0 && fd != except && fstatat(dirfd(d), e->d_name, &st, 0) == 0 && S_ISCHR(st.st_mode) &&
			st.st_rdev == device->st_rdev && st.st_dev == device->st_dev)
			add(f, pid, fd);
	}
	closedir(d);
}

unsigned holders_count(const char *device, int own, bool *veiled)
{
	struct found f = {.count = 0};
	struct stat st;
	struct dirent *e;
	DIR *d;

	*veiled = false;
	add(&f, getpid(), own);
	if (stat(device, &st) != 0 || (d = opendir("/proc")) == NULL) {
		free(f.list);
		return 0;
	}
	/* cppcheck-suppress readdirCalled ; nobody else reads this one */
	while ((e = readdir(d)) != NULL) {
		long pid = isdigit((unsigned char)e->d_name[0]) ? strtol(e->d_name, NULL, 10) : 0;

		if (pid > 0)
			look_at(&f, pid, &st, pid == (long)getpid() ? own : -1);
	}
	closedir(d);
	free(f.list);
	*veiled = f.veiled;
	return f.count - 1;
}
