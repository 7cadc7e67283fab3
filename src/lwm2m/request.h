/* The client's own requests: which are under way, and who hears of their end. */
#ifndef BC28_LWM2M_REQUEST_H
#define BC28_LWM2M_REQUEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/clock.h"
#include "bc28/coap_msg.h"
#include "bc28/link.h"

struct lwm2m;

#define TOKEN_LEN 8
/* How long an acknowledged request waits for its response: MAX_TRANSMIT_WAIT of RFC 7252 4.8.2. */
#define RESPONSE_WAIT (93 * CLOCK_S)

/* The client's own requests; each kind is outstanding at most once. */
enum request_kind { REQ_BOOTSTRAP, REQ_REGISTER, REQ_UPDATE, REQ_DEREGISTER, REQ_DATA, REQ_COUNT };

void request_init(struct lwm2m *l);
void request_release(struct lwm2m *l);
/* The link is about to be closed: all are forgotten, an uplink has failed. */
void request_closing(struct lwm2m *l);
/* Sends msg with a new token, or with its own when it has one. Its message id; -1: it could not be built. */
int request_send(struct lwm2m *l, enum request_kind kind, struct coap_msg *msg);
bool request_active(const struct lwm2m *l, enum request_kind kind);
/* Nobody waits for it any more. */
void request_cancel(struct lwm2m *l, enum request_kind kind);
/* A response to one of them, and what became of a message when it was one. */
void request_response(struct lwm2m *l, const struct coap_msg *msg);
void request_outcome(struct lwm2m *l, uint16_t mid, enum link_outcome outcome);

#endif
