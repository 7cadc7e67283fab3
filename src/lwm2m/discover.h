/* What there is, as links (RFC 6690): for Discover and for a registration. */
#ifndef BC28_LWM2M_DISCOVER_H
#define BC28_LWM2M_DISCOVER_H

#include <stdint.h>

#include "bc28/buf.h"
#include "path.h"

struct lwm2m;

/* Discover (OMA TS 5.4.2) and Bootstrap-Discover (5.2.7.3). */
uint8_t discover_server(const struct lwm2m *l, const struct path *path, struct buf *out);
uint8_t discover_bootstrap(const struct lwm2m *l, const struct path *path, struct buf *out);
/* The links of a registration (OMA TS 5.3.1). */
void discover_registration(const struct lwm2m *l, struct buf *out);

#endif
