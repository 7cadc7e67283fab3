/* Requests for object 19, whose data are the host's (guide 4.1, 4.2): on their way to it and back. */
#ifndef BC28_LWM2M_RELAY_H
#define BC28_LWM2M_RELAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/clock.h"
#include "bc28/coap_msg.h"
#include "bc28/link.h"
#include "path.h"

struct lwm2m;

#define RELAY_MAX 8

/* A request of the server that waits for the host's answer. */
struct relayed {
	bool used;
	struct lwm2m *client;
	enum coap_type type;
	uint16_t mid;
	uint8_t token[COAP_TOKEN_MAX];
	uint8_t token_len;
	struct path path;
	int32_t accept;
	struct timer timer; /* of the host's answer; runs once the host was told */
};

enum link_verdict relay_request(
	struct lwm2m *l, const struct path *path, const struct coap_msg *msg, struct link_reply *reply);
void relay_clear(struct lwm2m *l);

#endif
