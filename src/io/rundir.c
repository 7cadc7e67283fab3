/*
 * The directory of an instance and the one above it: made when needed, gone when nobody needs them. Who is in has a
 * shared lock on both; who leaves removes what nobody else has locked. So nobody's directory is removed between its
 * making and its use.
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bc28/paths.h"
#include "bc28/xmalloc.h"

#define LEVELS 2
/* Tries, a millisecond apart, while others come and go. */
#define RUNDIR_TRIES 200

struct rundir {
	struct level {
		char *path;
		int fd; /* locked; -1: not held */
	} level[LEVELS]; /* the outer one first */
};

static void let_go(struct level *l)
{
	if (l->fd >= 0)
		close(l->fd);
	l->fd = -1;
}

/* Locks a level as one of those who are in; false: it went away, or is being removed. */
static bool hold(struct level *l)
{
	l->fd = open(l->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (l->fd >= 0 && flock(l->fd, LOCK_SH | LOCK_NB) == 0 && path_names(l->path, l->fd) > 0)
		return true;
	let_go(l);
	return false;
}

struct rundir *rundir_enter(const char *dir, char **cause)
{
	struct rundir *r = xcalloc(1, sizeof(*r));
	char *why = NULL;

	r->level[1] = (struct level){.path = xstrdup(dir), .fd = -1};
	r->level[0] = (struct level){.path = xstrndup(dir, (size_t)(strrchr(dir, '/') - dir)), .fd = -1};
	for (int i = 0; i < RUNDIR_TRIES; i++) {
		free(why);
		why = NULL;
		if (path_make_dir(dir, &why) == 0 && hold(&r->level[0]) && hold(&r->level[1]))
			return r;
		let_go(&r->level[0]);
		/* What is forbidden stays so. */
		if (why != NULL && access(dir, F_OK) == 0)
			break;
		poll(NULL, 0, 1);
	}
	fail(cause, "%s", why != NULL ? why : "the directory comes and goes");
	free(why);
	rundir_leave(r);
	return NULL;
}

void rundir_leave(struct rundir *r)
{
	if (r == NULL)
		return;
	for (int i = LEVELS - 1; i >= 0; i--) {
		struct level *l = &r->level[i];

		if (l->fd >= 0 && flock(l->fd, LOCK_EX | LOCK_NB) == 0 && path_names(l->path, l->fd) > 0)
			rmdir(l->path);
		let_go(l);
		free(l->path);
	}
	free(r);
}
