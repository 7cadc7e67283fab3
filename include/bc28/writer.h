/*
 * Lines for whoever reads them, or doesn't: log, transcript, standard output. Writing a line never waits for a reader
 * (how: src/io/sink.h). What finds no room stays in a bounded queue; when that is full, lines are lost and counted, and
 * as soon as there is room a line says how many. A line is written whole, or lost whole.
 */
#ifndef BC28_WRITER_H
#define BC28_WRITER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct buf;
struct event_base;
struct writer;

/* What is queued at the end gets so many milliseconds. */
#define WRITER_FAREWELL_MS 200

struct writer_config {
	struct event_base *base;
	size_t queue_max; /* bytes */
	/*
	 * Milliseconds for which a full queue is waited for, 0: never. For stepped time, which is faster than a reader:
	 * one that reads loses nothing, and one that doesn't costs this once.
	 */
	int patience_ms;
	uint64_t size_max; /* a file that would grow beyond is renamed to PATH.1, and a new one begun; 0: never */
	/* Appends the line that says how many were lost. NULL: nothing says it. */
	void (*lost)(void *arg, struct buf *line, uint64_t count);
	/* Writing fails; told once until it succeeds again. NULL: nobody wants to know. */
	void (*trouble)(void *arg, const char *path, int error);
	void *arg;
};

/* A file, FIFO or terminal of that path, which is appended to, or emptied first. NULL and *cause. */
struct writer *writer_new(const struct writer_config *config, const char *path, bool empty, char **cause);
/* A descriptor that others share; it stays theirs, and as it is. */
struct writer *writer_new_shared(const struct writer_config *config, int fd);
/* The line with its line feed. */
void writer_line(struct writer *w, const void *line, size_t len);
/* Opens the path again: somebody has renamed the file. -1 and *cause: goes on with what is open. */
int writer_reopen(struct writer *w, char **cause);
/* All lines lost so far. */
uint64_t writer_lost(const struct writer *w);
/* Gives what is queued WRITER_FAREWELL_MS; returns how many lines could not be written even then. */
uint64_t writer_finish(struct writer *w);
/* Finishes if that wasn't done. NULL is allowed. */
void writer_free(struct writer *w);

#endif
