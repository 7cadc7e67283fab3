/* Inside Information Reporting: observe.c knows who observes what, notify.c when each of them is told, and of what. */
#ifndef BC28_LWM2M_OBSERVE_PRIV_H
#define BC28_LWM2M_OBSERVE_PRIV_H

#include <stdbool.h>
#include <stdint.h>

#include "bc28/clock.h"
#include "bc28/coap_msg.h"
#include "observe.h"
#include "path.h"

/* A path with the token of the one who observes it. */
struct observer {
	bool used;
	bool relayed; /* of object 19: the host's data is sent as its notification */
	struct lwm2m *client;
	struct path path;
	uint8_t token[COAP_TOKEN_MAX];
	uint8_t token_len;
	int32_t format;
	uint32_t seq;
	int mid; /* of the notification that isn't acknowledged yet, -1 none */
	bool dirty; /* changed since the last notification */
	bool stored; /* undelivered, waits for the next Update (/1/x/6) */
	uint64_t sent; /* time of the last notification */
	uint64_t digest; /* of the last value sent */
	int64_t number;
	struct timer timer;
};

/* --- observe.c */

void observe_remove(struct lwm2m *l, struct observer *o);

/* --- notify.c */

/* Its timer, of an observer that is new. */
void notify_init(struct observer *o);
/* The value of now counts as told. */
void notify_told(struct observer *o);
/* The value may have changed, and client_refresh() has been called. */
void notify_check(struct observer *o);
/* Notifies, or arms the timer for the moment when that may or must happen. */
void notify_schedule(struct observer *o);

#endif
