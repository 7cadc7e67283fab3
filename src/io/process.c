#include "config.h"

#include "bc28/process.h"

#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

#include "bc28/writer.h"
#include "bc28/xmalloc.h"
#include "sink.h"

/* The event loop's own warnings would go to standard error by stdio, which waits for who reads it. */
static void on_library_word(int severity, const char *text)
{
	(void)severity;
	process_complain("libevent", text);
}

void process_begin(void)
{
	int fd;

	do
		fd = open("/dev/null", O_RDWR);
	while (fd >= 0 && fd <= STDERR_FILENO);
	if (fd >= 0)
		close(fd);
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN); /* a file that may not grow (RLIMIT_FSIZE) is an error of write() */
	signal(SIGTTOU, SIG_IGN);
	event_set_log_callback(on_library_word);
}

void process_complain(const char *program, const char *text)
{
	char *line = xasprintf("%s: %s\n", program, text);
	size_t len = strlen(line), done = 0;
	struct sink s;
	ssize_t n;

	if (sink_adopt(&s, STDERR_FILENO, NULL) == 0) {
		do {
			n = sink_write(&s, line + done, len - done);
			done += n > 0 ? (size_t)n : 0;
		} while (done < len && (n > 0 || (errno == EAGAIN && sink_wait(&s, WRITER_FAREWELL_MS))));
		sink_close(&s, WRITER_FAREWELL_MS);
	}
	free(line);
}

int process_draw(uint64_t *number, char **cause)
{
	if (getrandom(number, sizeof(*number), 0) != (ssize_t)sizeof(*number))
		return fail(cause, "no random number: %s", strerror(errno));
	return 0;
}

bool process_has_terminal(void)
{
	int fd = open("/dev/tty", O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);

	if (fd >= 0)
		close(fd);
	return fd >= 0;
}
