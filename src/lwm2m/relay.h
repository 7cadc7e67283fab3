/* Requests for object 19, whose data are the host's (guide 4.1, 4.2): on their way to it and back. */
#ifndef BC28_LWM2M_RELAY_H
#define BC28_LWM2M_RELAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/buf.h"
#include "bc28/coap_msg.h"
#include "bc28/link.h"
#include "path.h"

struct lwm2m;

void relay_init(struct lwm2m *l);
void relay_release(struct lwm2m *l);
/* The link is about to be closed: nobody waits for the host's answers. */
void relay_closing(struct lwm2m *l);
/* The host's data as TLV, as a path of object 19 shows them; of /19 itself its first instance does. */
void relay_wrap(const struct path *path, const uint8_t *data, size_t len, struct buf *out);
/* A read or write below /19, or an observation of it or of /19. */
enum link_verdict relay_request(
	struct lwm2m *l, const struct path *path, const struct coap_msg *msg, struct link_reply *reply);

#endif
