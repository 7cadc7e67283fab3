/* Data from the host to the platform: the end of a message that was waited for. */
#ifndef BC28_LWM2M_UPLINK_H
#define BC28_LWM2M_UPLINK_H

#include "bc28/coap_msg.h"
#include "bc28/link.h"

struct lwm2m;

#define DATA_MAX 1024

void data_response(struct lwm2m *l, const struct coap_msg *msg);
void data_outcome(struct lwm2m *l, enum link_outcome outcome);

#endif
