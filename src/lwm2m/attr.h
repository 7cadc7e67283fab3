/* Notification attributes: what a server writes about when it wants to be told (OMA TS 5.1.2, 5.4.4). */
#ifndef BC28_LWM2M_ATTR_H
#define BC28_LWM2M_ATTR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "object.h"

enum attr_flags { ATTR_PMIN = 1 << 0, ATTR_PMAX = 1 << 1, ATTR_LT = 1 << 2, ATTR_GT = 1 << 3, ATTR_ST = 1 << 4 };

/* Notification attributes at one path; lt, gt and st in thousandths. */
struct attr {
	unsigned given; /* enum attr_flags */
	int64_t value[5]; /* in the order of enum attr_flags */
};

void attr_init(struct lwm2m *l);
void attr_release(struct lwm2m *l);
/* Write-Attributes (OMA TS 5.4.4): "pmin=10&pmax=60"; a name alone takes the attribute back. Returns a CoAP code. */
uint8_t attr_write(struct lwm2m *l, const struct object *o, const struct path *path, const char *query);
/* The attributes set at this very path. */
struct attr attr_at(const struct lwm2m *l, const struct path *path);
/* Those in force at a path: its own, then those of the levels above. */
struct attr attr_in_force(const struct lwm2m *l, const struct path *path);
/* Appends "pmin=10;pmax=60". */
void attr_print(struct buf *out, const struct attr *a);
void attr_clear(struct lwm2m *l);

#endif
