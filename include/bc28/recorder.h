/* Events as lines of a file or of standard error: what log and transcript share. */
#ifndef BC28_RECORDER_H
#define BC28_RECORDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/event.h"

struct buf;
struct event_base;
struct recorder;

struct recorder_config {
	struct event_base *base;
	struct bus *bus;
	const char *name; /* the source of what it says itself */
	const char *unit; /* of what is lost: "message" */
	const char *path; /* NULL: standard error */
	bool empty; /* a file is emptied first */
	bool tells; /* what goes wrong is logged; the log itself can't */
	/* see writer.h */
	size_t queue_max;
	int patience_ms;
	uint64_t size_max;
	/* Whether an event is to have a line; NULL: each is. */
	bool (*wants)(void *arg, const struct bus_event *e);
	/* Appends the line of an event, with its line feed. */
	void (*line)(void *arg, struct buf *line, const struct bus_event *e);
	void *arg;
};

/* NULL and *cause. What finds no reader is lost, and a message says in this place how many were. */
struct recorder *recorder_new(const struct recorder_config *config, char **cause);
/* What is queued gets a short while. NULL is allowed. */
void recorder_free(struct recorder *r);
/* Opens the file again, if it has one. -1 and *cause: the one that is open goes on. */
int recorder_reopen(struct recorder *r, char **cause);
/* Events lost because nobody read them. NULL: 0. */
uint64_t recorder_lost(const struct recorder *r);

#endif
