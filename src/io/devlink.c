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
	char *path, *device;
	struct lockfile *lock;
};

/* Whether path is a link to device. */
static int leads_to(const char *path, const char *device)
{
	char target[PATH_MAX];
	ssize_t n = readlink(path, target, sizeof(target));

	return n >= 0 && (size_t)n == strlen(device) && memcmp(target, device, (size_t)n) == 0;
}

/* A new link under a temporary name, then renamed: the path is never missing and never half made. */
static int put_link(const char *path, const char *device, char **cause)
{
	char *temp = xasprintf("%s.%ld.new", path, (long)getpid());
	struct stat st;
	int result = 0;

	if (lstat(path, &st) == 0 && !S_ISLNK(st.st_mode)) {
		result = fail(cause, "%s is there and no symbolic link; it stays as it is", path);
	} else {
		unlink(temp);
		if (symlink(device, temp) != 0) {
			result = fail(cause, "%s: %s", temp, strerror(errno));
		} else if (rename(temp, path) != 0) {
			result = fail(cause, "%s: %s", path, strerror(errno));
			unlink(temp);
		}
	}
	free(temp);
	return result;
}

struct devlink *devlink_new(const char *path, const char *device, char **cause)
{
	char *lock_path = xasprintf("%s.lock", path);
	struct lockfile *lock = lockfile_take(lock_path, path, cause);
	struct devlink *l;

	free(lock_path);
	if (lock == NULL)
		return NULL;
	if (put_link(path, device, cause) != 0) {
		lockfile_release(lock);
		return NULL;
	}
	l = xcalloc(1, sizeof(*l));
	l->path = xstrdup(path);
	l->device = xstrdup(device);
	l->lock = lock;
	return l;
}

void devlink_free(struct devlink *l)
{
	if (l == NULL)
		return;
	if (leads_to(l->path, l->device))
		unlink(l->path);
	lockfile_release(l->lock);
	free(l->path);
	free(l->device);
	free(l);
}
