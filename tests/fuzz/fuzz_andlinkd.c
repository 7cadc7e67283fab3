/*
 * andlinkd: up to the first empty line its command line, an argument a line, which is taken, or refused with a message;
 * one that prints something instead of running goes through its main(). What follows is for the control channel of an
 * andlinkd that runs from its main() to its end.
 */
#include "config.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "fuzz_world.h"
#include "platform/options.h"
#include "bc28/timeline.h"
#include "bc28/xmalloc.h"

#define ARGS_MAX 96

/* main() of src/platform/main.c, by another name. */
int andlinkd_main(int argc, char **argv);
/* The linker's --wrap: each turn of the daemon's loop. */
void __real_timeline_turn(struct timeline *t);
void __wrap_timeline_turn(struct timeline *t);

/* Its main() has no argument for us. */
static struct input rest;
static char *control;
static int control_fd = -1;

static void dial(void)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};

	control_fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	snprintf(at.sun_path, sizeof(at.sun_path), "%s", control);
	if (control_fd == -1 || connect(control_fd, (struct sockaddr *)&at, sizeof(at)) == -1)
		abort();
}

/* A line of what the input says; false: there is none, or it hung up, which it may. */
static bool feed(void)
{
	const uint8_t *line = rest.at, *end = memchr(line, '\n', (size_t)(rest.end - line));

	if (input_ended(&rest))
		return false;
	rest.at = end != NULL ? end + 1 : rest.end;
	return send(control_fd, line, (size_t)(rest.at - line), MSG_NOSIGNAL) != -1;
}

/* Before each turn a line; after the last one it is told to end. */
void __wrap_timeline_turn(struct timeline *t)
{
	static char scrap[4096];

	if (control_fd == -1)
		dial();
	if (!feed())
		raise(SIGTERM);
	__real_timeline_turn(t);
	while (recv(control_fd, scrap, sizeof(scrap), 0) > 0)
		;
}

/* Its output goes nowhere. */
static int call_main(int argc, char **argv)
{
	int status;

	int kept = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3), null = open("/dev/null", O_WRONLY | O_CLOEXEC);

	fflush(NULL);
	dup2(null, STDOUT_FILENO);
	status = andlinkd_main(argc, argv);
	fflush(NULL);
	dup2(kept, STDOUT_FILENO);
	close(kept);
	close(null);
	return status;
}

static void try_options(int argc, char **argv)
{
	struct andlinkd_options o;
	char *cause = NULL;
	int rc = options_parse(&o, argc, argv, &cause);

	if (rc == 0 ? cause != NULL : cause == NULL || *cause == '\0')
		abort();
	if (rc == 0 && (o.help || o.version || o.man != NULL))
		if (call_main(argc, argv) > 1)
			abort();
	free(cause);
	options_release(&o);
}

static void run(void)
{
	char *dir = fuzz_folder();
	char name[] = "andlinkd", seed[] = "--seed=1", *argv[] = {name, seed, NULL, NULL};

	control = xasprintf("%s/control", dir);
	argv[2] = xasprintf("--control=%s", control);
	if (call_main(3, argv) != 0)
		abort();
	close(control_fd);
	control_fd = -1;
	if (fuzz_folder_remove(dir) == -1)
		abort();
	free(argv[2]);
	free(control);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *gap = memmem(data, size, "\n\n", 2);
	size_t part = gap != NULL ? (size_t)(gap - data) : size;
	char *argv[ARGS_MAX + 1] = {xstrdup("andlinkd")}, *name = argv[0];
	char *text = xstrndup((const char *)data, part), *left = text, *line;
	int argc = 1;

	while (argc < ARGS_MAX && (line = strsep(&left, "\n")) != NULL)
		argv[argc++] = line;
	argv[argc] = NULL;
	try_options(argc, argv);
	free(text);
	free(name);
	if (gap != NULL) {
		rest = (struct input){gap + 2, data + size};
		run();
	}
	return 0;
}
