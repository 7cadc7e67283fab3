/* Information Reporting (OMA TS 5.5): who observes what, and the notifications. */
#ifndef BC28_LWM2M_OBSERVE_H
#define BC28_LWM2M_OBSERVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/clock.h"
#include "bc28/coap_msg.h"
#include "bc28/link.h"
#include "object.h"

#define OBSERVATION_MAX 16

struct observation {
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

/* Observe 0 on a path whose current content has been read. False: no room, answer without the option. */
bool observe_add(struct lwm2m *l, const struct object *o, const struct path *path, const struct coap_msg *msg);
/* Observe 1: by token, or all of the path when the token is another one. */
void observe_cancel(struct lwm2m *l, const struct path *path, const struct coap_msg *msg);
/* Tells observers what has changed, as their attributes allow; timers anew, after attributes were written. */
void observe_check(struct lwm2m *l);
/* What became of a message, when it was a notification. */
void observe_outcome(struct lwm2m *l, uint16_t mid, enum link_outcome outcome);
/* After an Update: what could not be delivered goes out again. */
void observe_resume(struct lwm2m *l);
void observe_remove(struct lwm2m *l, struct observation *o);
void observe_clear(struct lwm2m *l);
/* The observation (its index) of object 19 that uplink data goes to, -1 none. */
int observe_data(const struct lwm2m *l);
/*
 * An observation of before a reboot goes on with its token, and a notification is due; one that is there already stays.
 */
void observe_restore(struct lwm2m *l, const struct path *path, const uint8_t *token, uint8_t token_len, int32_t format);
/* Nobody who observes the path has yet to be told of its value. */
bool observe_settled(const struct lwm2m *l, const struct path *path);
/* The value of now counts as told. */
void observe_quiet(struct lwm2m *l, const struct path *path);

#endif
