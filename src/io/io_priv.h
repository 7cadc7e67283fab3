/* What the back-ends of a port share. */
#ifndef BC28_IO_PRIV_H
#define BC28_IO_PRIV_H

#include <stdbool.h>
#include <stdint.h>

#include "bc28/port.h"

struct port_ops {
	void (*free)(struct port *p);
	void (*write)(struct port *p, const void *data, size_t len);
	size_t (*waiting)(const struct port *p);
	void (*resume)(struct port *p);
	int (*publish)(struct port *p, char **cause);
	const char *(*device)(const struct port *p);
	unsigned (*speed)(const struct port *p);
	void (*stats)(struct port *p, struct port_stats *out);
};

/* The head of each back-end's own structure. */
struct port {
	const struct port_ops *ops;
};

/* --- the symbolic link to a device, and the lock that guards it ---- */

struct devlink;

/*
 * Reserves the path for a link; nothing is there yet. -1 and *cause: a file or somebody else's link is in the way, or
 * another process has the path.
 */
struct devlink *devlink_new(const char *path, char **cause);
/* Puts the link to the device there; instead of the one to the device before. */
int devlink_point(struct devlink *l, const char *device, char **cause);
/* Removes the link if it still leads to our device. NULL is allowed. */
void devlink_free(struct devlink *l);

/* --- opens and closes of a device ---- */

enum watch_event {
	WATCH_OPENED,
	WATCH_CLOSED,
	WATCH_CLOSED_READER, /* by one that could only read */
	WATCH_LOST, /* there were more than the kernel keeps */
};

/* A device that is watched, embedded in its owner. */
struct watched {
	struct port_watch *watch; /* NULL: not watched */
	struct watched *next;
	int wd; /* -1: there is no inotify for it, its turn comes with a timer */
	bool touched; /* has been told of events since its last turn */
	/* An open or close; the kernel merges equal ones that nobody has read yet. */
	void (*seen)(void *arg, enum watch_event event);
	/* Some were seen, or, without inotify, may have been. */
	void (*turn)(void *arg);
	void *arg;
};

void devwatch_add(struct port_watch *w, struct watched *d, const char *device);
void devwatch_remove(struct watched *d);
/* Tells all that was seen so far; the turns of others follow later. */
void devwatch_read(struct watched *d);

/* --- who has a device open ---- */

/*
 * Open files on the device but for our descriptor `own`, counted once each, in the processes that we may look at.
 * *veiled: there are others.
 */
unsigned holders_count(const char *device, int own, bool *veiled);

/* --- a line that echoes what we say ---- */

/* Lines of each direction that are remembered, by their digests. */
#define LOOP_LINES 8

struct loop_guard {
	struct loop_side {
		uint64_t digest;
		size_t len; /* of the line that isn't complete */
		uint64_t ring[LOOP_LINES];
		unsigned next;
	} in, out;
	uint64_t hit[2]; /* when the last lines came back, milliseconds */
	unsigned hits;
};

void loop_guard_wrote(struct loop_guard *g, const uint8_t *data, size_t len);
/* True: three lines that we wrote have come back within a second (of `now`, milliseconds). */
bool loop_guard_read(struct loop_guard *g, const uint8_t *data, size_t len, uint64_t now);

/* --- option_line.c ---- */

/*
 * A word that is refused, for the message: what may be a key (many hexadecimal digits in a row) isn't repeated. A new
 * string.
 */
char *option_shown(const char *word);

#endif
