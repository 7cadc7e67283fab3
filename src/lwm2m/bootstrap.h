/* The bootstrap phase (OMA TS 5.2): its request, its end, and the account that comes of it. */
#ifndef BC28_LWM2M_BOOTSTRAP_H
#define BC28_LWM2M_BOOTSTRAP_H

#include <stdint.h>

#include "bc28/coap_msg.h"
#include "bc28/link.h"

struct lwm2m;

void bootstrap_begin(struct lwm2m *l);
void bootstrap_send(struct lwm2m *l);
void bootstrap_response(struct lwm2m *l, const struct coap_msg *msg);
/* A message of the bootstrap server: its time to finish begins anew. */
void bootstrap_heard(struct lwm2m *l);
void bootstrap_lost(struct lwm2m *l, enum link_outcome outcome);
/* The bootstrap server has begun, and doesn't finish. */
void bootstrap_expired(struct lwm2m *l);
/* Before the first message: what the bootstrap server wrote to its /0/x/11, otherwise the setting; in microseconds. */
uint64_t bootstrap_hold_off(const struct lwm2m *l);
/* Bootstrap-Finish: the code to answer with. */
uint8_t bootstrap_finish(struct lwm2m *l);
void bootstrap_done(struct lwm2m *l);
/* Makes objects 0 and 1 from the settings, without a bootstrap server. */
void bootstrap_factory(struct lwm2m *l);

#endif
