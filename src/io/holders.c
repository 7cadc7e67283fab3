/*
 * Who has a device open, by the names that /proc gives to descriptors. No link is followed: behind one may be a file
 * whose server doesn't answer, and it would take us along.
 */
#include "config.h"

#include "io_priv.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/kcmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "bc28/number.h"
#include "bc28/xmalloc.h"

/*
 * The open files found so far: one that several processes share (fork, dup) counts once, and our own, which is the
 * first, not at all.
 */
struct found {
	struct holder {
		long pid;
		long fd;
	} * list;
	unsigned count;
	const char *device;
	long mount; /* that the device is on: another container's /dev/pts/7 isn't ours */
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

/* The number of the mount that the file of a descriptor is on (proc(5), fdinfo); -1: it isn't told. */
static int64_t mount_of(long pid, const char *fd)
{
	char path[64], text[256];
	const char *line;
	int64_t mount = -1;
	ssize_t n;
	int info;

	snprintf(path, sizeof(path), "/proc/%ld/fdinfo/%.20s", pid, fd);
	info = open(path, O_RDONLY | O_CLOEXEC);
	if (info < 0)
		return -1;
	n = read(info, text, sizeof(text) - 1);
	close(info);
	text[n > 0 ? n : 0] = '\0';
	line = strstr(text, "mnt_id:");
	if (line != NULL) {
		line += strlen("mnt_id:");
		number_scan(line + strspn(line, " \t"), SIZE_MAX, 10, 0, INT_MAX, &mount);
	}
	return mount;
}

/* Looks through /proc/PID/fd. */
static void look_at(struct found *f, long pid, long except)
{
	char path[64], target[64];
	size_t len = strlen(f->device);
	struct dirent *e;
	DIR *d;

	snprintf(path, sizeof(path), "/proc/%ld/fd", pid);
	d = opendir(path);
	if (d == NULL) {
		f->veiled = f->veiled || errno == EACCES || errno == EPERM;
		return;
	}
	/* cppcheck-suppress readdirCalled ; nobody else reads this one */
	while ((e = readdir(d)) != NULL) {
		int64_t fd;

		if (number_parse(e->d_name, 10, 0, INT_MAX, &fd, NULL) == 0 && fd != except &&
			readlinkat(dirfd(d), e->d_name, target, sizeof(target)) == (ssize_t)len &&
			memcmp(target, f->device, len) == 0 && mount_of(pid, e->d_name) == f->mount)
			add(f, pid, (long)fd);
	}
	closedir(d);
}

unsigned holders_count(const char *device, int own, bool *veiled)
{
	struct found f = {.device = device};
	char number[24];
	struct dirent *e;
	DIR *d = opendir("/proc");

	*veiled = false;
	if (d == NULL)
		return 0;
	snprintf(number, sizeof(number), "%d", own);
	f.mount = mount_of(getpid(), number);
	add(&f, getpid(), own);
	/* cppcheck-suppress readdirCalled ; nobody else reads this one */
	while ((e = readdir(d)) != NULL) {
		int64_t pid;

		if (number_parse(e->d_name, 10, 1, INT_MAX, &pid, NULL) == 0)
			look_at(&f, (long)pid, pid == getpid() ? own : -1);
	}
	closedir(d);
	free(f.list);
	*veiled = f.veiled;
	return f.count - 1;
}
