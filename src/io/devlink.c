#include "config.h"

#include "io_priv.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bc28/lockfile.h"
#include "bc28/xmalloc.h"

struct devlink {
	char *path;
	char *device; /* that it leads to; NULL: it isn't there yet */
	struct lockfile *lock;
};

/* Where the link at path leads; false: there is none, or the text is too long to be a device's path. */
static bool target_of(const char *path, char *target, size_t size)
{
	ssize_t n = readlink(path, target, size - 1);

	if (n < 0 || (size_t)n >= size - 1)
		return false;
	target[n] = '\0';
	return true;
}

/*
 * Whether the link was left behind by an instance that was killed: it leads to a terminal, and that is gone or the
 * instance's lock is still beside the link.
 */
static bool is_left_behind(const char *path, bool lock_left)
{
	static const char terminals[] = "/dev/pts/";
	char target[PATH_MAX];
	struct stat st;

	return target_of(path, target, sizeof(target)) && strncmp(target, terminals, strlen(terminals)) == 0 &&
	       strchr(target + strlen(terminals), '/') == NULL && (lock_left || lstat(target, &st) < 0);
}

/* Whether the link may be put at path. */
static int check_place(const char *path, bool lock_left, char **cause)
{
	char target[PATH_MAX];
	struct stat st;

	if (lstat(path, &st) < 0)
		return errno == ENOENT ? 0 : fail(cause, "%s: %s", path, strerror(errno));
	if (!S_ISLNK(st.st_mode))
		return fail(cause, "%s is there and no symbolic link; it stays as it is", path);
	if (is_left_behind(path, lock_left))
		return 0;
	if (!target_of(path, target, sizeof(target)))
		snprintf(target, sizeof(target), "%s", "another place");
	return fail(cause, "%s is somebody else's symbolic link, to %s; it stays as it is", path, target);
}

/* A new link under a temporary name, then renamed: the path is never missing and never half made. */
static int put_link(const char *path, const char *device, char **cause)
{
	char *temp = xasprintf("%s.%ld.new", path, (long)getpid());
	int result = 0;

	unlink(temp);
	if (symlink(device, temp) < 0) {
		result = fail(cause, "%s: %s", temp, strerror(errno));
	} else if (rename(temp, path) < 0) {
		result = fail(cause, "%s: %s", path, strerror(errno));
		unlink(temp);
	}
	free(temp);
	return result;
}

/* Whether our link is at path. */
static bool is_there(const struct devlink *l)
{
	char target[PATH_MAX];

	return l->device != NULL && target_of(l->path, target, sizeof(target)) && strcmp(target, l->device) == 0;
}

struct devlink *devlink_new(const char *path, char **cause)
{
	char *lock_path = xasprintf("%s.lock", path);
	struct lockfile *lock = lockfile_take(lock_path, path, cause);
	struct devlink *l;

	free(lock_path);
	if (lock == NULL)
		return NULL;
	if (check_place(path, lockfile_was_left(lock), cause) < 0) {
		lockfile_release(lock);
		return NULL;
	}
	l = xcalloc(1, sizeof(*l));
	l->path = xstrdup(path);
	l->lock = lock;
	return l;
}

int devlink_point(struct devlink *l, const char *device, char **cause)
{
	/* It may have come while we were getting ready. */
	if (!is_there(l) && check_place(l->path, lockfile_was_left(l->lock), cause) < 0)
		return -1;
	if (put_link(l->path, device, cause) < 0)
		return -1;
	free(l->device);
	l->device = xstrdup(device);
	return 0;
}

void devlink_free(struct devlink *l)
{
	if (l == NULL)
		return;
	if (is_there(l))
		unlink(l->path);
	lockfile_release(l->lock);
	free(l->path);
	free(l->device);
	free(l);
}
