/* The program under test as a child process, and what the kernel says about it. */
#include "config.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "bench.h"

extern char **environ;

double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void give_up(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	fputs("bench: ", stderr);
	vfprintf(stderr, fmt, ap);
	fputc('\n', stderr);
	va_end(ap);
	exit(1);
}

bool wait_readable(int fd, int ms)
{
	struct pollfd p = {.fd = fd, .events = POLLIN};

	return poll(&p, 1, ms) == 1;
}

void child_start(struct child *c, const char *const *args)
{
	const char *build = getenv("BC28_BUILDDIR");
	char path[1024];
	const char *argv[32] = {"bc28d"};
	posix_spawn_file_actions_t actions;
	int pipes[2], err;

	snprintf(path, sizeof(path), "%s/bc28d", build != NULL ? build : ".");
	for (size_t i = 0; args[i] != NULL && i < 30; i++)
		argv[i + 1] = args[i];
	if (pipe2(pipes, O_CLOEXEC) == -1)
		give_up("pipe: %s", strerror(errno));
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, pipes[1], 1);
	c->started = now();
	err = posix_spawn(&c->pid, path, &actions, NULL, (char *const *)(uintptr_t)argv, environ);
	if (err != 0)
		give_up("%s: %s", path, strerror(err));
	posix_spawn_file_actions_destroy(&actions);
	close(pipes[1]);
	c->out = pipes[0];
	c->tty[0] = 0;
}

void child_wait_tty(struct child *c)
{
	char text[4096];
	size_t len = 0;

	for (;;) {
		char *at;
		ssize_t got;

		if (!wait_readable(c->out, PATIENCE_MS))
			give_up("bc28d doesn't say where its tty is");
		got = read(c->out, text + len, sizeof(text) - 1 - len);
		if (got <= 0)
			give_up("bc28d ended");
		len += (size_t)got;
		text[len] = 0;
		at = strstr(text, "tty: ");
		if (at != NULL && sscanf(at, "tty: %255[^\n]\n", c->tty) == 1 && strchr(at, '\n') != NULL)
			return;
	}
}

void child_stop(struct child *c)
{
	kill(c->pid, SIGTERM);
	waitpid(c->pid, NULL, 0);
	close(c->out);
}

/* A file of /proc/PID; empty text when there is none. */
static void read_proc(pid_t pid, const char *name, char *out, size_t size)
{
	char path[64];
	ssize_t got;
	int fd;

	snprintf(path, sizeof(path), "/proc/%d/%s", (int)pid, name);
	fd = open(path, O_RDONLY | O_CLOEXEC);
	got = fd >= 0 ? read(fd, out, size - 1) : 0;
	out[got > 0 ? got : 0] = 0;
	if (fd >= 0)
		close(fd);
}

static uint64_t status_field(pid_t pid, const char *name)
{
	char text[8192];
	const char *at;

	read_proc(pid, "status", text, sizeof(text));
	at = strstr(text, name);
	if (at == NULL)
		give_up("/proc/%d/status has no %s", (int)pid, name);
	return strtoull(at + strlen(name), NULL, 10);
}

/* Sums over the threads of a child. */
static uint64_t over_threads(const struct child *c, uint64_t (*one)(pid_t tid))
{
	char path[64];
	uint64_t sum = 0;
	struct dirent *e;
	DIR *d;

	snprintf(path, sizeof(path), "/proc/%d/task", (int)c->pid);
	d = opendir(path);
	if (d == NULL)
		give_up("%s: %s", path, strerror(errno));
	while ((e = readdir(d)) != NULL)
		if (isdigit((unsigned char)e->d_name[0]))
			sum += one((pid_t)strtol(e->d_name, NULL, 10));
	closedir(d);
	return sum;
}

static uint64_t thread_cpu(pid_t tid)
{
	char text[128];

	read_proc(tid, "schedstat", text, sizeof(text));
	if (text[0] == 0)
		give_up("the kernel has no /proc/PID/schedstat");
	return strtoull(text, NULL, 10);
}

static uint64_t thread_switches(pid_t tid)
{
	return status_field(tid, "\nvoluntary_ctxt_switches:");
}

uint64_t child_cpu(const struct child *c)
{
	return over_threads(c, thread_cpu);
}

uint64_t child_switches(const struct child *c)
{
	return over_threads(c, thread_switches);
}

uint64_t child_peak_kb(const struct child *c)
{
	return status_field(c->pid, "VmHWM:");
}

unsigned child_descriptors(const struct child *c)
{
	char path[64];
	unsigned n = 0;
	struct dirent *e;
	DIR *d;

	snprintf(path, sizeof(path), "/proc/%d/fd", (int)c->pid);
	d = opendir(path);
	if (d == NULL)
		give_up("%s: %s", path, strerror(errno));
	while ((e = readdir(d)) != NULL)
		n += isdigit((unsigned char)e->d_name[0]) != 0;
	closedir(d);
	return n;
}

int tty_open(const char *path)
{
	int fd = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC);
	struct termios t;

	if (fd == -1 || tcgetattr(fd, &t) == -1)
		give_up("%s: %s", path, strerror(errno));
	cfmakeraw(&t);
	tcsetattr(fd, TCSANOW, &t);
	return fd;
}

void tty_ask(int fd, const char *line, const char *end)
{
	char text[4096];
	size_t len = 0, want = strlen(end);

	if (write(fd, line, strlen(line)) != (ssize_t)strlen(line))
		give_up("tty: %s", strerror(errno));
	do {
		ssize_t got;

		if (!wait_readable(fd, PATIENCE_MS))
			give_up("no answer to %.20s", line);
		got = read(fd, text + len, sizeof(text) - len);
		if (got <= 0 || len + (size_t)got == sizeof(text))
			give_up("tty: too much or nothing");
		len += (size_t)got;
	} while (len < want || memcmp(text + len - want, end, want) != 0);
}
