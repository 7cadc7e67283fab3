/* Register, Update and De-register (OMA TS 5.3). */
#ifndef BC28_LWM2M_REGISTER_H
#define BC28_LWM2M_REGISTER_H

#include <stdint.h>

#include "bc28/coap_msg.h"
#include "bc28/link.h"
#include "states.h"

struct lwm2m;
struct server_instance;

void registration_init(struct lwm2m *l);
void registration_release(struct lwm2m *l);
/* The path that the server gave it. */
const char *registration_location(const struct lwm2m *l);
/* Opens the link to the server and registers. */
void register_begin(struct lwm2m *l);
/* Registers on the link that is open. */
void register_again(struct lwm2m *l);
void register_response(struct lwm2m *l, const struct coap_msg *msg);
/* A Register or an Update didn't get through. */
void register_lost(struct lwm2m *l, enum link_outcome outcome);
/* The microseconds after which a registration is updated; 0: never (lifetime 0 doesn't end). */
uint64_t update_delay(const struct lwm2m *l);
void update_send(struct lwm2m *l);
void update_response(struct lwm2m *l, const struct coap_msg *msg);
/* Something that the registration carries was written: an Update tells the server. */
void update_if_changed(struct lwm2m *l);
/* why: CLIENT_DEREGISTER or CLIENT_DISABLE. */
void deregister_send(struct lwm2m *l, enum client_event why);
/* The microseconds between a de-registration by /1/x/4 and the next registration. */
uint64_t disable_time(struct lwm2m *l);
void deregister_response(struct lwm2m *l, const struct coap_msg *msg);
void deregister_lost(struct lwm2m *l, enum link_outcome outcome);
/* The instance of object 1 that belongs to the account in use; NULL: none. */
struct server_instance *account_server(struct lwm2m *l);

#endif
