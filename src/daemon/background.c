#include "config.h"

#include "background.h"

#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bc28/xmalloc.h"

/* In the parent: waits for the child's word, or its end. Returns the exit status. */
static int await_child(pid_t pid, int fd)
{
	int status;
	ssize_t n;
	char word;

	do
		n = read(fd, &word, 1);
	while (n < 0 && errno == EINTR);
	if (n == 1)
		return EXIT_SUCCESS;
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return EXIT_FAILURE;
	if (WIFSIGNALED(status))
		fprintf(stderr, "bc28d: ended by signal %d before it was ready\n", WTERMSIG(status));
	else if (WEXITSTATUS(status) == 0)
		fprintf(stderr, "bc28d: ended before it was ready\n");
	return WIFEXITED(status) && WEXITSTATUS(status) != 0 ? WEXITSTATUS(status) : EXIT_FAILURE;
}

int background_fork(char **cause)
{
	int ends[2];
	pid_t pid;

	if (pipe2(ends, O_CLOEXEC) < 0)
		return fail(cause, "pipe: %s", strerror(errno));
	fflush(NULL);
	pid = fork();
	if (pid < 0) {
		close(ends[0]);
		close(ends[1]);
		return fail(cause, "fork: %s", strerror(errno));
	}
	if (pid > 0) {
		close(ends[1]);
		_exit(await_child(pid, ends[0]));
	}
	close(ends[0]);
	setsid();
	return ends[1];
}

/* Nothing can be read from the write end of a pipe; that it seems so is the error of one without a reader. */
struct event *background_watch(int fd, struct event_base *base, void (*cb)(evutil_socket_t, short, void *), void *arg)
{
	struct event *gone = event_new(base, fd, EV_READ, cb, arg);

	event_add(gone, NULL);
	return gone;
}

bool background_ready(int fd)
{
	int null = open("/dev/null", O_RDWR | O_CLOEXEC);
	ssize_t n;

	fflush(NULL);
	if (chdir("/") < 0 || null < 0 || dup2(null, STDIN_FILENO) < 0 || dup2(null, STDOUT_FILENO) < 0 ||
		dup2(null, STDERR_FILENO) < 0)
		fprintf(stderr, "bc28d: can't let go of the terminal: %s\n", strerror(errno));
	if (null > STDERR_FILENO)
		close(null);
	do
		n = write(fd, "r", 1);
	while (n < 0 && errno == EINTR);
	close(fd);
	return n == 1;
}
