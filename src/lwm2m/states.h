/* The states of the client; which event leads where is a const table in states.c. */
#ifndef BC28_LWM2M_STATES_H
#define BC28_LWM2M_STATES_H

#include <stdbool.h>
#include <stdint.h>

struct lwm2m;

enum client_state {
	STATE_OFF,
	STATE_HOLD_OFF,
	STATE_BOOTSTRAP, /* POST /bs sent */
	STATE_BOOTSTRAP_WAIT, /* the bootstrap server is writing */
	STATE_BOOTSTRAP_RETRY,
	STATE_BOOTSTRAPPED,
	STATE_REGISTER,
	STATE_REGISTERED,
	STATE_REGISTER_RETRY,
	STATE_DEREGISTER,
	STATE_DISABLE, /* de-registering because of /1/x/4 */
	STATE_DISABLED,
	STATE_ENDED, /* de-registered, or given up */
	STATE_COUNT
};

/* What moves the client from state to state; the table is in states.c. */
enum client_event {
	CLIENT_IP_LOST, /* or the module was reset */
	CLIENT_CONFIGURED, /* IP address and server are there */
	CLIENT_UNCONFIGURED, /* no server, or no key for it */
	CLIENT_ANEW, /* all that was is over: with another server, from whatever state */
	CLIENT_START, /* towards the bootstrap server */
	CLIENT_BOOTSTRAP,
	CLIENT_BOOTSTRAP_ACCEPTED,
	CLIENT_BOOTSTRAP_FINISHED,
	CLIENT_HANDSHAKE, /* Register, behind a handshake */
	CLIENT_REGISTER, /* Register at once */
	CLIENT_SECURED, /* the handshake is done */
	CLIENT_ACCEPTED,
	CLIENT_REFUSED,
	CLIENT_UNAVAILABLE, /* 5.xx */
	CLIENT_LOST, /* no answer, RST, or not sent */
	CLIENT_INSECURE, /* the handshake failed */
	CLIENT_GIVE_UP, /* lost or refused, and that was the last attempt */
	CLIENT_DATA_OBSERVED, /* object 19 */
	CLIENT_DATA_FORGOTTEN,
	CLIENT_DEREGISTER,
	CLIENT_DISABLE, /* /1/x/4 */
	CLIENT_EVENT_COUNT
};

void states_init(struct lwm2m *l);
void states_release(struct lwm2m *l);
/* Goes where the table of states.c says; nothing where it has no row. */
void client_event(struct lwm2m *l, enum client_event event);
/* What follows the state's time at once, in a state that has turned out to need none. */
void client_go_on(struct lwm2m *l);
/* The state's time, if it has any, begins anew, in microseconds; it has none any more. */
void client_wait_anew(struct lwm2m *l, uint64_t time);
void client_wait_no_more(struct lwm2m *l);
bool client_is(const struct lwm2m *l, enum client_state state);
bool client_registered(const struct lwm2m *l);
/* Bootstrapping, registering, or about to. */
bool client_under_way(const struct lwm2m *l);
/* Between two attempts. */
bool client_waits(const struct lwm2m *l);
/* Counts a failed attempt; true when there are none left (config.retries). */
bool client_failed(struct lwm2m *l);
/* The next failed attempt is the first one. */
void client_count_anew(struct lwm2m *l);

#endif
