#include "config.h"

#include "client_priv.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "bc28/monotonic.h"
#include "bc28/unixsock.h"
#include "bc28/xmalloc.h"

/* Longest line from the server: the daemon keeps no more for us. */
#define LINE_LIMIT (size_t)(16 * 1024 * 1024)

int64_t deadline_in(double seconds)
{
	return seconds < 0 ? -1 : (int64_t)monotonic_ms() + (int64_t)(seconds * 1000 + 0.999);
}

/* Waits for bytes: 1, 0 when the deadline has passed, -1. */
static int wait_readable(int fd, int64_t deadline)
{
	for (;;) {
		struct pollfd pfd = {.fd = fd, .events = POLLIN};
		int64_t left = deadline < 0 ? -1 : deadline - (int64_t)monotonic_ms();
		int n;

		if (deadline >= 0 && left < 0)
			left = 0;
		n = poll(&pfd, 1, left > 60000 ? 60000 : (int)left);
		if (n > 0)
			return 1;
		if (n < 0 && errno != EINTR)
			return -1;
		if (deadline >= 0 && (int64_t)monotonic_ms() >= deadline)
			return 0;
	}
}

/* Takes the first line off the buffer; false when there is no complete one. */
static bool take_line(struct connection *c, json_t **json, char **cause)
{
	const uint8_t *end = c->in.len > 0 ? memchr(c->in.data, '\n', c->in.len) : NULL;
	json_error_t error;
	size_t len;

	if (end == NULL)
		return false;
	len = (size_t)(end - c->in.data);
	*json = json_loadb((const char *)c->in.data, len, 0, &error);
	if (*json == NULL)
		fail(cause, "not the control channel's language: %s", error.text);
	buf_drain(&c->in, len + 1);
	return true;
}

json_t *connection_read(struct connection *c, int64_t deadline, char **cause)
{
	uint8_t data[65536];
	json_t *json = NULL;
	ssize_t n;

	*cause = NULL;
	while (!take_line(c, &json, cause)) {
		int ready = c->in.len > LINE_LIMIT ? -1 : wait_readable(c->fd, deadline);

		if (ready == 0)
			return NULL;
		n = ready < 0 ? -1 : recv(c->fd, data, sizeof(data), 0);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0) {
			fail(cause, "the connection has ended");
			return NULL;
		}
		buf_add(&c->in, data, (size_t)n);
	}
	return json;
}

int connection_open(struct connection *c, const char *path, double timeout, char **cause)
{
	json_t *greeting;

	buf_init(&c->in);
	c->fd = unix_connect(path, 0);
	if (c->fd < 0)
		return fail(cause, "%s: %s (is the program running?)", path, strerror(errno));
	greeting = connection_read(c, deadline_in(timeout), cause);
	if (greeting == NULL)
		return *cause != NULL ? -1 : fail(cause, "%s: no greeting", path);
	if (!json_is_object(json_object_get(greeting, "bc28"))) {
		json_decref(greeting);
		return fail(cause, "%s: another program's socket", path);
	}
	json_decref(greeting);
	return 0;
}

void connection_close(struct connection *c)
{
	if (c->fd >= 0)
		close(c->fd);
	buf_release(&c->in);
}

static int send_line(struct connection *c, json_t *request, char **cause)
{
	char *text = json_dumps(request, JSON_COMPACT);
	char *line = xasprintf("%s\n", text != NULL ? text : "");
	size_t done = 0, len = strlen(line);
	int result = 0;

	while (done < len && result == 0) {
		ssize_t n = send(c->fd, line + done, len - done, MSG_NOSIGNAL);

		if (n >= 0)
			done += (size_t)n;
		else if (errno != EINTR)
			result = fail(cause, "the connection has ended: %s", strerror(errno));
	}
	free(text);
	free(line);
	json_decref(request);
	return result;
}

json_t *connection_execute(
	struct connection *c, const char *command, json_t *args, double timeout, enum status *status, char **cause)
{
	int64_t deadline = deadline_in(timeout);
	json_t *answer, *error, *result;

	*status = STATUS_USAGE;
	if (send_line(c, json_pack("{s:s, s:o, s:i}", "execute", command, "arguments", args, "id", 1), cause) < 0)
		return NULL;
	for (;;) {
		answer = connection_read(c, deadline, cause);
		if (answer == NULL) {
			*status = *cause == NULL ? STATUS_FAILED : STATUS_USAGE;
			if (*cause == NULL)
				fail(cause, "%s: no answer within %g s", command, timeout);
			return NULL;
		}
		if (json_object_get(answer, "event") == NULL)
			break;
		json_decref(answer);
	}
	error = json_object_get(answer, "error");
	result = json_incref(json_object_get(answer, "return"));
	if (result == NULL) {
		const char *desc = json_string_value(json_object_get(error, "desc"));

		*status = STATUS_FAILED;
		fail(cause, "%s", desc != NULL ? desc : "an answer that is none");
	}
	json_decref(answer);
	return result;
}
