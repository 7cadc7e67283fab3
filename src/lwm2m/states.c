/*
 * The client's states: one const table says where each event leads and what AT+QLASTATUS shows from then on (guide
 * 3.10). An event that has no row in a state changes nothing there.
 */
#include "config.h"

#include "states.h"

#include <stdlib.h>

#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/xmalloc.h"
#include "bootstrap.h"
#include "lwm2m_priv.h"
#include "news.h"
#include "register.h"

/* Guide 3.10, with its own spelling of the double I. */
const struct value_name lwm2m_status_names[] = {
	{LWM2M_UNINITIALISED, "UNINITIALISED"},
	{LWM2M_MISSING_CONFIG, "MISSING_CONFIG"},
	{LWM2M_INITIALISING, "INIITIALISING"},
	{LWM2M_INITIALISED, "INIITIALISED"},
	{LWM2M_INIT_FAILED, "INIT_FAILED"},
	{LWM2M_REGISTERING, "REGISTERING"},
	{LWM2M_REGISTERED, "REGISTERED"},
	{LWM2M_DEREGISTERED, "DEREGISTERED"},
	{LWM2M_MO_DATA_ENABLED, "MO_DATA_ENABLED"},
	{LWM2M_NO_UE_IP, "NO_UE_IP"},
	{LWM2M_REJECTED_BY_SERVER, "REJECTED_BY_SERVER"},
	{LWM2M_TIMEOUT_AND_RETRYING, "TIMEOUT_AND_RETRYING"},
	{LWM2M_REG_FAILED, "REG_FAILED"},
	{LWM2M_DEREG_FAILED, "DEREG_FAILED"},
	{0, NULL},
};

struct states {
	enum client_state state;
	enum lwm2m_status status;
	unsigned attempts; /* failed ones in a row */
	struct timer timer; /* what the state waits for: retry, update, end of the bootstrap ... */
};

/* --- the states --------------------------------------------------------------------------------------------------- */

struct state_row {
	const char *name;
	bool under_way; /* lwm2m_start() has nothing to do */
	void (*timeout)(struct lwm2m *l); /* when the state's time is over */
	const char *source;
};

static const struct state_row state_rows[STATE_COUNT] = {
	[STATE_OFF] = {"off", .source = "guide 3.9"},
	[STATE_HOLD_OFF] = {"hold-off", true, bootstrap_send, "OMA TS 5.2.6, /0/x/11"},
	[STATE_BOOTSTRAP] = {"bootstrap", true, NULL, "OMA TS 5.2.5.3"},
	[STATE_BOOTSTRAP_WAIT] = {"bootstrap-wait", true, bootstrap_expired, "OMA TS 5.2.5.3"},
	[STATE_BOOTSTRAP_RETRY] = {"bootstrap-retry", true, bootstrap_send, "guide 3.10 INIT_FAILED"},
	[STATE_BOOTSTRAPPED] = {"bootstrapped", true, register_begin, "guide 3.10 INIITIALISED"},
	[STATE_REGISTER] = {"register", true, NULL, "OMA TS 5.3.1"},
	[STATE_REGISTERED] = {"registered", false, update_send, "OMA TS 5.3.2"},
	[STATE_REGISTER_RETRY] = {"register-retry", true, register_begin, "guide 3.10 TIMEOUT_AND_RETRYING"},
	[STATE_DEREGISTER] = {"deregister", true, NULL, "OMA TS 5.3.3"},
	[STATE_DISABLE] = {"disable", true, NULL, "OMA TS E.2, /1/x/4"},
	[STATE_DISABLED] = {"disabled", false, register_begin, "OMA TS E.2, /1/x/5"},
	[STATE_ENDED] = {"ended", .source = "guide 3.10 DEREGISTERED, REG_FAILED"},
};

static const char *const event_names[CLIENT_EVENT_COUNT] = {
	[CLIENT_IP_LOST] = "ip-lost",
	[CLIENT_CONFIGURED] = "configured",
	[CLIENT_UNCONFIGURED] = "unconfigured",
	[CLIENT_ANEW] = "anew",
	[CLIENT_START] = "start",
	[CLIENT_BOOTSTRAP] = "bootstrap",
	[CLIENT_BOOTSTRAP_ACCEPTED] = "bootstrap-accepted",
	[CLIENT_BOOTSTRAP_FINISHED] = "bootstrap-finished",
	[CLIENT_HANDSHAKE] = "handshake",
	[CLIENT_REGISTER] = "register",
	[CLIENT_SECURED] = "secured",
	[CLIENT_ACCEPTED] = "accepted",
	[CLIENT_REFUSED] = "refused",
	[CLIENT_UNAVAILABLE] = "unavailable",
	[CLIENT_LOST] = "lost",
	[CLIENT_INSECURE] = "insecure",
	[CLIENT_GIVE_UP] = "give-up",
	[CLIENT_DATA_OBSERVED] = "data-observed",
	[CLIENT_DATA_FORGOTTEN] = "data-forgotten",
	[CLIENT_DEREGISTER] = "deregister",
	[CLIENT_DISABLE] = "disable",
};

/* --- the transitions ---------------------------------------------------------------------------------------------- */

/* The time that the new state gets; what follows when it is over stands in the state's row. */
enum wait {
	WAIT_NONE,
	WAIT_KEEP, /* what was left of it */
	WAIT_HOLD_OFF,
	WAIT_BOOTSTRAP,
	WAIT_REGISTRATION,
	WAIT_BACKOFF,
	WAIT_UPDATE,
	WAIT_DISABLE,
};

#define FROM(name)  (1u << STATE_##name)
#define SAME_STATE  STATE_COUNT
#define SAME_STATUS (LWM2M_DEREG_FAILED + 1)

/* Sets of states. */
enum {
	ANY_STATE = (1u << STATE_COUNT) - 1,
	IDLE = 1u << STATE_OFF | 1u << STATE_ENDED | 1u << STATE_DISABLED,
	RETRY_STATES = 1u << STATE_BOOTSTRAP_RETRY | 1u << STATE_REGISTER_RETRY,
	BUSY_STATES = ANY_STATE & ~(IDLE | RETRY_STATES | 1u << STATE_DEREGISTER),
};

struct transition {
	unsigned from; /* bits of enum client_state */
	enum client_event event;
	enum client_state to;
	unsigned status; /* enum lwm2m_status */
	enum wait wait;
	const char *source;
};

static const struct transition transitions[] = {
	{ANY_STATE, CLIENT_IP_LOST, STATE_OFF, LWM2M_NO_UE_IP, WAIT_NONE, "guide 3.10"},
	{IDLE, CLIENT_CONFIGURED, SAME_STATE, LWM2M_UNINITIALISED, WAIT_KEEP, "guide 3.10"},
	{IDLE, CLIENT_UNCONFIGURED, SAME_STATE, LWM2M_MISSING_CONFIG, WAIT_KEEP, "guide 3.10"},

	{BUSY_STATES, CLIENT_ANEW, STATE_OFF, SAME_STATUS, WAIT_NONE, "base manual 5.1"},
	{IDLE | RETRY_STATES, CLIENT_START, STATE_HOLD_OFF, LWM2M_INITIALISING, WAIT_HOLD_OFF, "guide 6.1"},
	{FROM(HOLD_OFF) | FROM(BOOTSTRAP_RETRY), CLIENT_BOOTSTRAP, STATE_BOOTSTRAP, LWM2M_INITIALISING, WAIT_NONE,
		"guide 3.10"},
	{FROM(BOOTSTRAP), CLIENT_BOOTSTRAP_ACCEPTED, STATE_BOOTSTRAP_WAIT, LWM2M_INITIALISING, WAIT_BOOTSTRAP,
		"OMA TS 5.2.5.3"},
	{FROM(BOOTSTRAP) | FROM(BOOTSTRAP_WAIT), CLIENT_BOOTSTRAP_FINISHED, STATE_BOOTSTRAPPED, LWM2M_INITIALISED,
		WAIT_REGISTRATION, "guide 3.10"},
	{FROM(BOOTSTRAP), CLIENT_REFUSED, STATE_BOOTSTRAP_RETRY, LWM2M_INIT_FAILED, WAIT_BACKOFF, "guide 3.10"},
	{FROM(BOOTSTRAP) | FROM(BOOTSTRAP_WAIT), CLIENT_LOST, STATE_BOOTSTRAP_RETRY, LWM2M_INIT_FAILED, WAIT_BACKOFF,
		"guide 3.10"},
	{FROM(BOOTSTRAP), CLIENT_INSECURE, STATE_BOOTSTRAP_RETRY, LWM2M_INIT_FAILED, WAIT_BACKOFF, "guide 3.10"},
	{FROM(BOOTSTRAP) | FROM(BOOTSTRAP_WAIT), CLIENT_GIVE_UP, STATE_ENDED, LWM2M_INIT_FAILED, WAIT_NONE,
		"guide 3.10"},

	{IDLE | RETRY_STATES | FROM(BOOTSTRAPPED) | FROM(REGISTERED), CLIENT_HANDSHAKE, STATE_REGISTER,
		LWM2M_INITIALISING, WAIT_NONE, "docs/dialect.md"},
	{IDLE | RETRY_STATES | FROM(BOOTSTRAPPED) | FROM(REGISTERED), CLIENT_REGISTER, STATE_REGISTER,
		LWM2M_REGISTERING, WAIT_NONE, "guide 3.10"},
	{FROM(REGISTER), CLIENT_SECURED, SAME_STATE, LWM2M_REGISTERING, WAIT_NONE, "guide 3.10"},
	{FROM(REGISTER), CLIENT_ACCEPTED, STATE_REGISTERED, LWM2M_REGISTERED, WAIT_UPDATE, "guide 3.10"},
	{FROM(REGISTER), CLIENT_REFUSED, STATE_REGISTER_RETRY, LWM2M_REJECTED_BY_SERVER, WAIT_BACKOFF, "guide 3.10"},
	{FROM(REGISTER), CLIENT_UNAVAILABLE, STATE_REGISTER_RETRY, LWM2M_TIMEOUT_AND_RETRYING, WAIT_BACKOFF,
		"RFC 7252 5.9.3.4"},
	{FROM(REGISTER), CLIENT_LOST, STATE_REGISTER_RETRY, LWM2M_TIMEOUT_AND_RETRYING, WAIT_BACKOFF, "guide 3.10"},
	{FROM(REGISTER), CLIENT_INSECURE, STATE_REGISTER_RETRY, LWM2M_INIT_FAILED, WAIT_BACKOFF, "docs/dialect.md"},
	{FROM(REGISTER), CLIENT_GIVE_UP, STATE_ENDED, LWM2M_REG_FAILED, WAIT_NONE, "guide 3.10"},

	/* Of a registration: an Update that was accepted, or that never got through. */
	{FROM(REGISTERED), CLIENT_ACCEPTED, SAME_STATE, SAME_STATUS, WAIT_UPDATE, "OMA TS 5.3.2"},
	{FROM(REGISTERED), CLIENT_LOST, STATE_REGISTER_RETRY, LWM2M_TIMEOUT_AND_RETRYING, WAIT_BACKOFF, "guide 3.10"},
	{FROM(REGISTERED), CLIENT_INSECURE, STATE_REGISTER_RETRY, LWM2M_INIT_FAILED, WAIT_BACKOFF, "docs/dialect.md"},
	{FROM(REGISTERED), CLIENT_DATA_OBSERVED, SAME_STATE, LWM2M_MO_DATA_ENABLED, WAIT_KEEP,
		"guide 3.8, base manual 5.16"},
	{FROM(REGISTERED), CLIENT_DATA_FORGOTTEN, SAME_STATE, LWM2M_REGISTERED, WAIT_KEEP, "base manual 5.16"},
	{FROM(REGISTERED), CLIENT_DEREGISTER, STATE_DEREGISTER, SAME_STATUS, WAIT_NONE, "guide 3.4"},
	{FROM(REGISTERED), CLIENT_DISABLE, STATE_DISABLE, SAME_STATUS, WAIT_NONE, "OMA TS E.2, /1/x/4"},

	{FROM(DEREGISTER), CLIENT_ACCEPTED, STATE_ENDED, LWM2M_DEREGISTERED, WAIT_NONE, "guide 3.10"},
	{FROM(DEREGISTER), CLIENT_REFUSED, STATE_ENDED, LWM2M_DEREG_FAILED, WAIT_NONE, "guide 3.10"},
	{FROM(DEREGISTER), CLIENT_LOST, STATE_ENDED, LWM2M_DEREG_FAILED, WAIT_NONE, "guide 3.10"},
	{FROM(DISABLE), CLIENT_ACCEPTED, STATE_DISABLED, LWM2M_DEREGISTERED, WAIT_DISABLE, "OMA TS E.2, /1/x/5"},
	{FROM(DISABLE), CLIENT_REFUSED, STATE_DISABLED, LWM2M_DEREG_FAILED, WAIT_DISABLE, "OMA TS E.2, /1/x/5"},
	{FROM(DISABLE), CLIENT_LOST, STATE_DISABLED, LWM2M_DEREG_FAILED, WAIT_DISABLE, "OMA TS E.2, /1/x/5"},
};

#define TRANSITION_ROWS (sizeof(transitions) / sizeof(transitions[0]))

/* Where a transition leads from there. */
static enum client_state target(const struct transition *t, enum client_state from)
{
	return t->to == SAME_STATE ? from : t->to;
}

bool lwm2m_transition(size_t i, struct lwm2m_transition *out)
{
	for (size_t r = 0; r < TRANSITION_ROWS; r++)
		for (unsigned s = 0; s < STATE_COUNT; s++) {
			const struct transition *t = &transitions[r];

			if (!(t->from & 1u << s) || i-- > 0)
				continue;
			*out = (struct lwm2m_transition){
				.state = state_rows[s].name,
				.event = event_names[t->event],
				.next = state_rows[target(t, (enum client_state)s)].name,
				.status = t->status == SAME_STATUS ? NULL
								   : value_to_name(lwm2m_status_names, (int)t->status),
				.source = t->source,
			};
			return true;
		}
	return false;
}

/* --- going there -------------------------------------------------------------------------------------------------- */

/* Attempts never follow each other without a pause, whatever the timers say (promise 6: it never spins). */
#define RETRY_FLOOR (100 * CLOCK_MS)

/* The first wait doubled for each failed attempt in a row, up to the longest. */
static uint64_t backoff(const struct lwm2m *l)
{
	uint64_t wait = l->timers.retry_min;

	for (unsigned i = 1; i < l->states->attempts && wait < l->timers.retry_max; i++)
		wait *= 2;
	if (wait > l->timers.retry_max)
		wait = l->timers.retry_max;
	return wait > RETRY_FLOOR ? wait : RETRY_FLOOR;
}

/* Sets the timer of a state that has been entered. */
static void start_waiting(struct lwm2m *l, enum wait wait)
{
	uint64_t time = 0;

	switch (wait) {
	case WAIT_KEEP:
		return;
	case WAIT_NONE:
		break;
	case WAIT_HOLD_OFF:
		time = bootstrap_hold_off(l);
		break;
	case WAIT_BOOTSTRAP:
		time = l->timers.bootstrap_wait;
		break;
	case WAIT_REGISTRATION:
		time = l->timers.registration;
		break;
	case WAIT_BACKOFF:
		time = backoff(l);
		break;
	case WAIT_UPDATE:
		time = update_delay(l);
		break;
	case WAIT_DISABLE:
		time = disable_time(l);
		break;
	}
	timer_cancel(&l->states->timer);
	if (time > 0)
		timer_set(&l->states->timer, time);
}

/* Told when it is another one. */
static void set_status(struct lwm2m *l, enum lwm2m_status status)
{
	if (l->states->status == status)
		return;
	l->states->status = status;
	news_add(l, NEWS_STATUS, status);
}

void client_event(struct lwm2m *l, enum client_event event)
{
	const struct transition *t = transitions;
	enum client_state from = l->states->state;

	while (t < transitions + TRANSITION_ROWS && !(t->event == event && (t->from & 1u << from)))
		t++;
	if (t == transitions + TRANSITION_ROWS)
		return;
	l->states->state = target(t, from);
	start_waiting(l, t->wait);
	bus_emit(l->bus, l->source, EVENT_STATE, F_STR("machine", "client"), F_STR("from", state_rows[from].name),
		F_STR("event", event_names[event]), F_STR("state", state_rows[l->states->state].name));
	if (t->status != SAME_STATUS)
		set_status(l, (enum lwm2m_status)t->status);
}

/* The state's time is over. */
static void on_timeout(void *arg)
{
	struct lwm2m *l = arg;

	if (state_rows[l->states->state].timeout != NULL)
		state_rows[l->states->state].timeout(l);
	news_tell(l);
}

void client_go_on(struct lwm2m *l)
{
	if (!timer_pending(&l->states->timer) && state_rows[l->states->state].timeout != NULL)
		state_rows[l->states->state].timeout(l);
}

void client_wait_anew(struct lwm2m *l, uint64_t time)
{
	if (timer_pending(&l->states->timer))
		timer_set(&l->states->timer, time);
}

void client_wait_no_more(struct lwm2m *l)
{
	timer_cancel(&l->states->timer);
}

bool client_is(const struct lwm2m *l, enum client_state state)
{
	return l->states->state == state;
}

bool client_registered(const struct lwm2m *l)
{
	return client_is(l, STATE_REGISTERED);
}

bool client_under_way(const struct lwm2m *l)
{
	return state_rows[l->states->state].under_way;
}

bool client_waits(const struct lwm2m *l)
{
	return RETRY_STATES & 1u << l->states->state;
}

bool client_failed(struct lwm2m *l)
{
	l->states->attempts++;
	return l->retries > 0 && l->states->attempts >= l->retries;
}

void client_count_anew(struct lwm2m *l)
{
	l->states->attempts = 0;
}

enum lwm2m_status lwm2m_get_status(const struct lwm2m *l)
{
	return l->states->status;
}

void states_init(struct lwm2m *l)
{
	l->states = xcalloc(1, sizeof(*l->states));
	timer_init(&l->states->timer, l->clock, on_timeout, l);
}

void states_release(struct lwm2m *l)
{
	timer_cancel(&l->states->timer);
	free(l->states);
}
