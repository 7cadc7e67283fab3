/*
 * The file as the file system has it: what is at its place, how a new one gets there, where a damaged one goes.
 */
#include "config.h"

#include "store_priv.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bc28/xmalloc.h"

/* A file of settings is some ten kilobytes; one beyond this is none. */
#define STORE_FILE_MAX INT64_C(67108864)

/* The files that belong to a database, besides itself. */
static const char *const companions[] = {"-wal", "-journal", "-shm"};
#define COMPANIONS (sizeof(companions) / sizeof(companions[0]))

/* Whether there is a file of this name, or one of its companions with something in it. */
static bool is_taken(const char *path, bool itself)
{
	struct stat st;
	bool found = itself && lstat(path, &st) == 0;

	for (size_t i = 0; i < COMPANIONS && !found; i++) {
		char *name = xasprintf("%s%s", path, companions[i]);

		found = lstat(name, &st) == 0 && st.st_size > 0;
		free(name);
	}
	return found;
}

enum verdict file_look(const char *path, bool *there, char **cause)
{
	struct stat st;

	*there = stat(path, &st) == 0;
	if (!*there && errno != ENOENT) {
		fail(cause, "%s: %s", path, strerror(errno));
		return FILE_REFUSED;
	}
	/* A log without its file: its changes must not get into a new one, nor be lost unsaid. */
	if (!*there)
		return is_taken(path, false) ? FILE_DAMAGED : FILE_OK;
	if (!S_ISREG(st.st_mode)) {
		fail(cause, "%s is no regular file", path);
		return FILE_REFUSED;
	}
	if (access(path, R_OK | W_OK) < 0) {
		fail(cause, "%s: %s", path, strerror(errno));
		return FILE_REFUSED;
	}
	return st.st_size == 0 || st.st_size > STORE_FILE_MAX ? FILE_DAMAGED : FILE_OK;
}

/* Makes an entry of the file's directory durable. */
static int sync_dir(const char *path)
{
	char *dir = xstrdup(path), *slash = strrchr(dir, '/');
	int fd, result = -1;

	if (slash == dir)
		slash++;
	if (slash != NULL)
		*slash = '\0';
	fd = open(slash != NULL ? dir : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd >= 0) {
		result = fsync(fd);
		close(fd);
	}
	free(dir);
	return result;
}

int file_make(const char *path, char **cause)
{
	char *temp = xasprintf("%s.new", path);
	int fd, result = 0;

	unlink(temp);
	fd = open(temp, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
	if (fd < 0) {
		result = fail(cause, "%s: %s", temp, strerror(errno));
	} else {
		result = database_fill(temp, cause);
		if (result == 0 && (fsync(fd) < 0 || renameat2(AT_FDCWD, temp, AT_FDCWD, path, RENAME_NOREPLACE) < 0 ||
					   sync_dir(path) < 0))
			result = fail(cause, "%s: %s", path, strerror(errno));
		close(fd);
		if (result != 0)
			unlink(temp);
	}
	free(temp);
	return result;
}

char *file_set_aside(const char *path, char **cause)
{
	char *name = NULL;

	for (int n = 1; name == NULL || is_taken(name, true); n++) {
		free(name);
		name = xasprintf("%s.corrupt-%d", path, n);
	}
	if (renameat2(AT_FDCWD, path, AT_FDCWD, name, RENAME_NOREPLACE) < 0 && errno != ENOENT) {
		fail(cause, "%s is damaged and can't be renamed: %s", path, strerror(errno));
		free(name);
		return NULL;
	}
	for (size_t i = 0; i < COMPANIONS; i++) {
		char *from = xasprintf("%s%s", path, companions[i]), *to = xasprintf("%s%s", name, companions[i]);

		if (rename(from, to) < 0 && errno != ENOENT)
			unlink(from);
		free(from);
		free(to);
	}
	sync_dir(path);
	return name;
}
