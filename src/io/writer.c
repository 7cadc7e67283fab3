#include "config.h"

#include "bc28/writer.h"

#include <errno.h>
#include <event2/event.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/monotonic.h"
#include "bc28/xmalloc.h"
#include "sink.h"

/* When a write is tried again that failed for another reason than a reader who doesn't read: a full disk. */
#define RETRY_S 1

/* The queue is `waiting` bytes, whole lines, of which the first `sent` have been written: part of the first line. */
struct writer {
	struct writer_config config;
	char *path; /* NULL: shared */
	char *real; /* where the file is that path leads to: absolute, without links */
	struct sink sink;
	struct event *room, *retry; /* libevent's */
	struct buf queue;
	size_t head, sent; /* the queue begins at head; what is before is to be forgotten */
	uint64_t taken; /* bytes that ever came into the queue */
	uint64_t lost, said; /* lines lost: not yet said, and said */
	uint64_t note_end, note_count; /* the last line that says it ends at this one of the bytes taken */
	uint64_t size, rotate_at; /* of a regular file */
	bool stuck; /* room or retry will wake us up */
	bool failing; /* trouble was told */
	bool impatient; /* a reader was waited for in vain */
	bool finished;
};

static size_t waiting(const struct writer *w)
{
	return w->queue.len - w->head;
}

static bool note_waits(const struct writer *w)
{
	return w->taken - (waiting(w) - w->sent) < w->note_end;
}

/* --- the queue ---- */

static uint64_t count_lines(const uint8_t *data, size_t len)
{
	const uint8_t *end = data + len;
	uint64_t n = 0;

	while (data < end && (data = memchr(data, '\n', (size_t)(end - data))) != NULL) {
		data++;
		n++;
	}
	return n;
}

/* So many bytes more have been written: forgets the lines that are complete. */
static void advance(struct writer *w, size_t n)
{
	const uint8_t *first = w->queue.data + w->head, *last;

	w->sent += n;
	w->size += n;
	last = memrchr(first, '\n', w->sent);
	if (last == NULL)
		return;
	n = (size_t)(last - first) + 1;
	w->head += n;
	w->sent -= n;
	if (waiting(w) == 0)
		w->impatient = false;
	if (waiting(w) <= w->head) {
		buf_drain(&w->queue, w->head);
		w->head = 0;
	}
}

/* Nobody will ever read what is queued. */
static void lose_queue(struct writer *w)
{
	if (waiting(w) == 0)
		return;
	if (note_waits(w)) { /* it has said nothing */
		w->said -= w->note_count;
		w->lost += w->note_count - 1;
	}
	w->lost += count_lines(w->queue.data + w->head, waiting(w));
	buf_clear(&w->queue);
	w->head = w->sent = 0;
}

/*
 * What to write at once: whole lines, up to PIPE_BUF bytes, which a pipe takes all or not at all (pipe(7)), so that the
 * lines of several writers don't mix; or the rest of the first line.
 */
static size_t piece(const struct writer *w)
{
	const uint8_t *next = w->queue.data + w->head + w->sent, *end;
	size_t left = waiting(w) - w->sent;

	if (left <= PIPE_BUF)
		return left;
	end = memrchr(next, '\n', PIPE_BUF);
	if (end == NULL)
		end = memchr(next, '\n', left);
	return end != NULL ? (size_t)(end - next) + 1 : left;
}

/* --- events ---- */

static void flush(struct writer *w);

static void on_wake(evutil_socket_t fd, short what, void *arg)
{
	struct writer *w = arg;

	(void)fd;
	(void)what;
	w->stuck = false;
	flush(w);
}

static void watch(struct writer *w)
{
	if (w->sink.waits)
		w->room = event_new(w->config.base, w->sink.fd, EV_WRITE, on_wake, w);
}

static void unwatch(struct writer *w)
{
	if (w->room != NULL)
		event_free(w->room);
	w->room = NULL;
	event_del(w->retry);
	w->stuck = false;
}

/* A write was refused. */
static void on_refusal(struct writer *w, int error)
{
	bool told = w->failing;

	w->stuck = true;
	if (error == EAGAIN && w->room != NULL && event_add(w->room, NULL) == 0)
		return;
	if (w->path == NULL && !w->sink.regular) {
		/* A pipe without a reader, a terminal that is gone: nothing will wake us up, each line tries once. */
		w->stuck = false;
		lose_queue(w);
		return;
	}
	event_add(w->retry, &(struct timeval){.tv_sec = RETRY_S});
	w->failing = true;
	if (!told && w->config.trouble != NULL)
		w->config.trouble(w->config.arg, w->path, error);
}

/* --- writing ---- */

/* Writes what is queued as far as there is room. False: something is left. */
static bool write_queue(struct writer *w)
{
	while (waiting(w) > 0 && !w->stuck) {
		ssize_t n = sink_write(&w->sink, w->queue.data + w->head + w->sent, piece(w));

		if (n <= 0) {
			on_refusal(w, n < 0 ? errno : EAGAIN);
			return false;
		}
		w->failing = false;
		advance(w, (size_t)n);
	}
	return waiting(w) == 0;
}

/* Says how many lines are missing at this place. */
static void tell_lost(struct writer *w)
{
	size_t before = w->queue.len;

	if (w->lost == 0)
		return;
	if (w->config.lost != NULL)
		w->config.lost(w->config.arg, &w->queue, w->lost);
	w->taken += w->queue.len - before;
	w->note_end = w->taken;
	w->note_count = w->lost;
	w->said += w->lost;
	w->lost = 0;
}

static void flush(struct writer *w)
{
	if (!write_queue(w) || w->lost == 0)
		return;
	tell_lost(w);
	write_queue(w);
}

/* Goes on with what has been opened in place of the old file. */
static void take_over(struct writer *w, const struct sink *fresh)
{
	unwatch(w);
	sink_close(&w->sink, 0);
	w->sink = *fresh;
	w->size = (uint64_t)fresh->size;
	w->sent = 0; /* a line that was begun in the old file is whole in the new one */
	watch(w);
	flush(w);
}

/* The path of the file that was just opened by this one; a link would be renamed in its place. */
static char *resolve(const char *path)
{
	char *real = realpath(path, NULL);

	return real != NULL ? real : xstrdup(path);
}

/*
 * The file becomes FILE.1 in its folder, and a new one begins. What can't be renamed grows by as much again before that
 * is tried again.
 */
static void rotate(struct writer *w)
{
	char *old = xasprintf("%s.1", w->real);
	struct sink fresh;
	int error;

	w->rotate_at = w->config.size_max;
	if (rename(w->real, old) == 0 && sink_open(&fresh, w->real, false, NULL) == 0) {
		take_over(w, &fresh);
	} else {
		error = errno;
		w->rotate_at += w->size;
		if (w->config.trouble != NULL)
			w->config.trouble(w->config.arg, old, error);
	}
	free(old);
}

/* Gives a reader who reads the time to make room: half the queue. */
static void wait_for_room(struct writer *w)
{
	uint64_t until = monotonic_ms() + (uint64_t)w->config.patience_ms, now;

	while (waiting(w) > w->config.queue_max / 2 && (now = monotonic_ms()) < until) {
		if (!sink_wait(&w->sink, (int)(until - now)))
			break;
		w->stuck = false;
		write_queue(w);
	}
	w->impatient = waiting(w) > w->config.queue_max / 2;
}

/*
 * Whether a line of that length may enter the queue. After a loss it has to be half empty first, and the loss before
 * said.
 */
static bool has_room(const struct writer *w, size_t len)
{
	size_t max = w->config.queue_max;

	if (w->lost > 0)
		return waiting(w) <= max / 2 && !note_waits(w);
	return waiting(w) == 0 || waiting(w) + len <= max;
}

void writer_line(struct writer *w, const void *line, size_t len)
{
	if (w->config.size_max > 0 && w->sink.regular && waiting(w) == 0 && w->size > 0 && w->size + len > w->rotate_at)
		rotate(w);
	if (!has_room(w, len) && w->config.patience_ms > 0 && !w->impatient)
		wait_for_room(w);
	if (!has_room(w, len)) {
		w->lost++;
		return;
	}
	tell_lost(w);
	buf_add(&w->queue, line, len);
	w->taken += len;
	flush(w);
}

/* --- life ---- */

static struct writer *writer_alloc(const struct writer_config *config)
{
	struct writer *w = xcalloc(1, sizeof(*w));

	w->config = *config;
	w->rotate_at = config->size_max;
	w->sink.fd = -1;
	w->retry = xchecked(evtimer_new(config->base, on_wake, w));
	buf_init(&w->queue);
	return w;
}

struct writer *writer_new(const struct writer_config *config, const char *path, bool empty, char **cause)
{
	struct writer *w = writer_alloc(config);

	w->path = xstrdup(path);
	if (sink_open(&w->sink, path, empty, cause) < 0) {
		writer_free(w);
		return NULL;
	}
	w->real = resolve(path);
	w->size = (uint64_t)w->sink.size;
	watch(w);
	return w;
}

struct writer *writer_new_shared(const struct writer_config *config, int fd)
{
	struct writer *w = writer_alloc(config);

	if (sink_adopt(&w->sink, fd, NULL) == 0)
		watch(w);
	return w;
}

int writer_reopen(struct writer *w, char **cause)
{
	struct sink fresh;

	if (w->path == NULL)
		return 0;
	if (sink_open(&fresh, w->path, false, cause) < 0)
		return -1;
	free(w->real);
	w->real = resolve(w->path);
	take_over(w, &fresh);
	return 0;
}

uint64_t writer_lost(const struct writer *w)
{
	return w->said + w->lost;
}

uint64_t writer_finish(struct writer *w)
{
	uint64_t until = monotonic_ms() + WRITER_FAREWELL_MS, now;

	w->finished = true;
	w->stuck = false;
	flush(w);
	while (waiting(w) > 0 && (now = monotonic_ms()) < until && sink_wait(&w->sink, (int)(until - now))) {
		w->stuck = false;
		flush(w);
	}
	lose_queue(w);
	return w->lost;
}

void writer_free(struct writer *w)
{
	if (w == NULL)
		return;
	if (!w->finished)
		writer_finish(w);
	unwatch(w);
	sink_close(&w->sink, WRITER_FAREWELL_MS);
	event_free(w->retry);
	buf_release(&w->queue);
	free(w->path);
	free(w->real);
	free(w);
}
