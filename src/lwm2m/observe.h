/* Information Reporting (OMA TS 5.5): who observes what, and the notifications. */
#ifndef BC28_LWM2M_OBSERVE_H
#define BC28_LWM2M_OBSERVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "bc28/coap_msg.h"
#include "bc28/link.h"
#include "object.h"

struct observer;

void observe_init(struct lwm2m *l);
void observe_release(struct lwm2m *l);
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
/* Nobody observes anything any more; nobody is told. */
void observe_clear(struct lwm2m *l);
/* Who observes object 19 and gets the uplink data; NULL: nobody. */
struct observer *observe_data(const struct lwm2m *l);
/* What is observed. */
const struct path *observe_path(const struct observer *o);
/* Token and number of the next notification; and its message id, -1: it wasn't sent. */
void observe_stamp(struct observer *o, struct coap_msg *msg);
void observe_sent(struct observer *o, int mid);
/*
 * An observation of before a reboot goes on with its token, and a notification is due; one that is there already stays.
 */
void observe_restore(struct lwm2m *l, const struct path *path, const uint8_t *token, uint8_t token_len, int32_t format);
/* Nobody who observes the path has yet to be told of its value. */
bool observe_settled(const struct lwm2m *l, const struct path *path);
/* The value of now counts as told. */
void observe_quiet(struct lwm2m *l, const struct path *path);

#endif
