/*
 * A lock file: held by flock() for as long as the process lives, its text is the holder's process id. Serves as the
 * guard of a link and as a pid file.
 */
#ifndef BC28_LOCKFILE_H
#define BC28_LOCKFILE_H

#include <stdbool.h>

struct lockfile;

/* NULL and *cause: not to be made, or held by another process (which *cause names). `what` is for the message. */
struct lockfile *lockfile_take(const char *path, const char *what, char **cause);
/* Whether the file was there before, left behind by a holder that was killed. */
bool lockfile_was_left(const struct lockfile *l);
/* Removes the file and lets go of the lock. NULL is allowed. */
void lockfile_release(struct lockfile *l);

#endif
