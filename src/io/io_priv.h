/* What the back-ends of a port share. */
#ifndef BC28_IO_PRIV_H
#define BC28_IO_PRIV_H

#include <stdbool.h>
#include "bc28/port.h"

struct port_ops {
	void (*free)(struct port *p);
	void (*write)(struct port *p, const void *data, size_t len);
	size_t (*waiting)(const struct port *p);
	void (*resume)(struct port *p);
	const char *(*device)(const struct port *p);
	void (*stats)(const struct port *p, struct port_stats *out);
};

/* The head of each back-end's own structure. */
struct port {
	const struct port_ops *ops;
};

/* --- the symbolic link to a device, and the lock that guards it ---- */

struct devlink;

/* Puts a link to device at path. -1 and *cause: a file is in the way, or another process has the link. */
struct devlink *devlink_new(const char *path, const char *device, char **cause);
/* Removes the link if it still leads to our device. NULL is allowed. */
void devlink_free(struct devlink *l);

/* --- who has a device open ---- */

/*
 * Open files on the device but for our descriptor `own`, counted once each, in the processes that we may look at. *veiled: there
 * are others.
 */
unsigned holders_count(const char *device, int own, bool *veiled);

#endif
