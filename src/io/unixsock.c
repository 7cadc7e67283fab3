#include "config.h"

#include "bc28/unixsock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "bc28/xmalloc.h"

/* Connections that may wait to be accepted. */
#define BACKLOG 16

static int fill(struct sockaddr_un *sa, const char *text)
{
	if (strlen(text) >= sizeof(sa->sun_path)) {
		errno = ENAMETOOLONG;
		return -1;
	}
	*sa = (struct sockaddr_un){.sun_family = AF_UNIX};
	memcpy(sa->sun_path, text, strlen(text) + 1);
	return 0;
}

/* Closes what failed, without a word about that. */
static int give_up(int fd)
{
	int error = errno;

	if (fd >= 0)
		close(fd);
	errno = error;
	return -1;
}

/*
 * The address of what is at path; where it is too long, by way of a descriptor of it, *by, which has to stay open until
 * the address has been used.
 */
static int address_of(const char *path, struct sockaddr_un *sa, int *by)
{
	char text[64];

	*by = -1;
	if (fill(sa, path) == 0)
		return 0;
	*by = open(path, O_PATH | O_CLOEXEC);
	if (*by < 0)
		return -1;
	snprintf(text, sizeof(text), "/proc/self/fd/%d", *by);
	return fill(sa, text);
}

int unix_connect(const char *path, int flags)
{
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | flags, 0), by = -1, result = -1;
	struct sockaddr_un sa;

	if (fd >= 0 && address_of(path, &sa, &by) == 0)
		result = connect(fd, (struct sockaddr *)&sa, sizeof(sa));
	give_up(by);
	return result == 0 ? fd : give_up(fd);
}

/* Binds to the name in the directory of path. */
static int bind_beside(int fd, const char *path, const char *name)
{
	const char *slash = strrchr(path, '/');
	char *dir = slash == NULL ? xstrdup(".") : xstrndup(path, slash == path ? 1 : (size_t)(slash - path)), *text;
	int by = open(dir, O_PATH | O_DIRECTORY | O_CLOEXEC), result = -1;
	struct sockaddr_un sa;

	free(dir);
	if (by < 0)
		return -1;
	text = xasprintf("/proc/self/fd/%d/%s", by, name);
	if (fill(&sa, text) == 0)
		result = bind(fd, (struct sockaddr *)&sa, sizeof(sa));
	free(text);
	give_up(by);
	return result;
}

int unix_listen(const char *path, int flags, struct stat *own)
{
	const char *slash = strrchr(path, '/');
	char *name = xasprintf(".bc28-%ld", (long)getpid());
	char *temp = xasprintf("%.*s%s", slash == NULL ? 0 : (int)(slash - path) + 1, path, name);
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | flags, 0), error;
	struct sockaddr_un sa;

	unlink(temp);
	if (fd < 0 ||
		(fill(&sa, temp) == 0 ? bind(fd, (struct sockaddr *)&sa, sizeof(sa)) : bind_beside(fd, path, name)) !=
			0 ||
		chmod(temp, 0600) < 0 || listen(fd, BACKLOG) < 0 || lstat(temp, own) < 0 || rename(temp, path) < 0) {
		error = errno;
		unlink(temp);
		errno = error;
		fd = give_up(fd);
	}
	free(temp);
	free(name);
	return fd;
}
