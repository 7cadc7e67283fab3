/*
 * bc28d from its main() to its end, in stepped time with a platform: the input goes to the control channel and to the
 * terminal, a piece in each turn of the loop. Up to the first empty line it is a configuration file. However it is
 * treated, the daemon ends in order when it is told to.
 */
#include "config.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "fuzz_world.h"
#include "bc28/timeline.h"
#include "bc28/xmalloc.h"

/* main() of src/daemon/main.c, by another name. */
int bc28d_main(int argc, char **argv);
/* The linker's --wrap: each turn of the daemon's loop. */
void __real_timeline_turn(struct timeline *t);
void __wrap_timeline_turn(struct timeline *t);

#define STEPS_MAX 300
#define TURNS_MAX 1000 /* after the last of the input */

/* The daemon's main() has no argument for us. */
static struct input rest;
static char *control, *terminal;
static int control_fd = -1, terminal_fd = -1;
static unsigned turns; /* since the end of the input */
static unsigned stepping; /* turns that a clock-step may still take before the next line */

static void dial(void)
{
	struct sockaddr_un at = {.sun_family = AF_UNIX};

	control_fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	snprintf(at.sun_path, sizeof(at.sun_path), "%s", control);
	if (control_fd == -1 || connect(control_fd, (struct sockaddr *)&at, sizeof(at)) == -1)
		abort();
}

/* Takes what the daemon has said. A step that is over, or refused, lets the input go on. */
static void drain(int fd)
{
	static char said[65536];
	ssize_t len;

	while (fd != -1 && (len = read(fd, said, sizeof(said))) > 0)
		if (fd == control_fd && (memmem(said, (size_t)len, "\"fired\"", 7) != NULL ||
						memmem(said, (size_t)len, "\"error\"", 7) != NULL))
			stepping = 0;
}

static void say(int fd, const void *data, size_t len)
{
	/* what doesn't fit, or comes after a hang-up, is lost */
	ssize_t said = write(fd, data, len);

	(void)said;
}

/* A line of the input: from "{" on it is for the control channel, "#" hangs up there, and the rest is typed. */
static void feed(void)
{
	const uint8_t *line = rest.at, *end = memchr(line, '\n', (size_t)(rest.end - rest.at));
	size_t len = end != NULL ? (size_t)(end - line) + 1 : (size_t)(rest.end - line);

	rest.at += len;
	if (control_fd == -1)
		dial();
	if (terminal_fd == -1)
		terminal_fd = open(terminal, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
	if (*line == '#') {
		close(*(len & 1 ? &control_fd : &terminal_fd));
		*(len & 1 ? &control_fd : &terminal_fd) = -1;
	} else if (*line == '{' || *line == '[') {
		say(control_fd, line, len);
		if (memmem(line, len, "clock-step", 10) != NULL)
			stepping = STEPS_MAX;
	} else {
		say(terminal_fd, line, len);
		say(terminal_fd, "\r", 1);
	}
}

void __wrap_timeline_turn(struct timeline *t)
{
	static const char quit[] = "\n{\"execute\": \"quit\"}\n", status[] = "\n{\"execute\": \"battery\"}\n";

	drain(control_fd);
	drain(terminal_fd);
	if (stepping > 0) {
		stepping--;
		__real_timeline_turn(t);
		return;
	}
	if (!input_ended(&rest)) {
		feed();
	} else if (turns % 50 == 0) {
		if (control_fd != -1)
			close(control_fd);
		dial();
		say(control_fd, quit, strlen(quit));
	}
	if (input_ended(&rest) && ++turns > TURNS_MAX) {
		fprintf(stderr, "the daemon doesn't end\n");
		abort();
	}
	/* so that there is something to wake up for */
	if (control_fd == -1)
		dial();
	say(control_fd, status, strlen(status));
	__real_timeline_turn(t);
}

/*
 * Keys of the configuration that would write outside of this run's folders, send beyond loopback, or take the host's
 * time.
 */
static bool is_harmless(const char *text)
{
	static const char *const keys[] = {"state", "link", "control", "log", "transcript", "pidfile", "daemon", "file",
		"cells", "clock", "port", "/"};

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (strcasestr(text, keys[i]) != NULL)
			return false;
	return true;
}

static int config_file(struct input *in)
{
	size_t len = (size_t)(in->end - in->at);
	const uint8_t *end = memmem(in->at, len, "\n\n", 2);
	size_t part = end != NULL ? (size_t)(end - in->at) + 1 : 0;
	char *text = xstrndup((const char *)in->at, part);
	int fd = memfd_create("config", MFD_CLOEXEC);

	if (fd == -1)
		abort();
	if (is_harmless(text) && write(fd, text, strlen(text)) != (ssize_t)strlen(text))
		abort();
	free(text);
	in->at += part;
	return fd;
}

/* What it prints on standard output is not ours. */
static int silence(void)
{
	int kept = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3), null = open("/dev/null", O_WRONLY | O_CLOEXEC);

	fflush(NULL);
	dup2(null, STDOUT_FILENO);
	close(null);
	return kept;
}

static void restore(int kept)
{
	fflush(NULL);
	dup2(kept, STDOUT_FILENO);
	close(kept);
}

/* The exit status. */
static int run_daemon(const char *dir, const char *state, int config)
{
	char *path = xasprintf("/proc/self/fd/%d", config), *transcript = xasprintf("%s/transcript", dir);
	const char *const args[] = {"bc28d", "--config", path, "--control", control, "--link", terminal, "--state",
		state, "--transcript", transcript, "--log", "/dev/null", "--clock", "step", "--seed", "1", "--platform",
		"--set", "net.route=elsewhere=127.0.0.1:1", "--set", "net.allow=127.0.0.0/8", "--set",
		"net.resolver=127.0.0.1:1"};
	char *argv[sizeof(args) / sizeof(args[0]) + 1];
	const size_t count = sizeof(args) / sizeof(args[0]);
	int kept = silence(), status;

	for (size_t i = 0; i < count; i++)
		argv[i] = xstrdup(args[i]);
	argv[count] = NULL;
	status = bc28d_main((int)count, argv);
	restore(kept);
	for (size_t i = 0; i < count; i++)
		free(argv[i]);
	free(path);
	free(transcript);
	return status;
}

static void hang_up(void)
{
	if (control_fd != -1)
		close(control_fd);
	if (terminal_fd != -1)
		close(terminal_fd);
	control_fd = terminal_fd = -1;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *dir = fuzz_folder(), *state = fuzz_folder();
	int config;

	rest = (struct input){data, data + size};
	config = config_file(&rest);
	control = xasprintf("%s/control", dir);
	terminal = xasprintf("%s/tty", dir);
	turns = stepping = 0;
	/* 1, 2: the configuration is refused */
	if (run_daemon(dir, state, config) > 2)
		abort();
	hang_up();
	close(config);
	/* socket and link go with the daemon */
	if (access(control, F_OK) == 0 || access(terminal, F_OK) == 0 || fuzz_folder_remove(dir) == -1 ||
		fuzz_folder_remove(state) == -1) {
		fprintf(stderr, "the daemon has left something behind\n");
		abort();
	}
	free(control);
	free(terminal);
	return 0;
}
