/* The client's states, its link and its public face. */
#include "config.h"

#include "bc28/lwm2m.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/xmalloc.h"
#include "lwm2m_priv.h"

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

/* --- states ------------------------------------------------------------------------------------------------------- */

/* A state; timeout() is what happens when its timer fires. */
struct state_row {
	bool under_way; /* lwm2m_start() has nothing to do */
	void (*timeout)(struct lwm2m *l);
	const char *source;
};

static const struct state_row state_rows[] = {
	[STATE_OFF] = {.source = "guide 3.9"},
	[STATE_HOLD_OFF] = {true, bootstrap_send, "OMA TS 5.2.6, /0/x/11"},
	[STATE_BOOTSTRAP] = {true, NULL, "OMA TS 5.2.5.3"},
	[STATE_BOOTSTRAP_WAIT] = {true, bootstrap_failed, "OMA TS 5.2.5.3"},
	[STATE_BOOTSTRAP_RETRY] = {true, bootstrap_send, "guide 3.10 INIT_FAILED"},
	[STATE_REGISTER] = {true, NULL, "OMA TS 5.3.1"},
	[STATE_REGISTERED] = {false, update_send, "OMA TS 5.3.2"},
	[STATE_REGISTER_RETRY] = {true, register_begin, "guide 3.10 TIMEOUT_AND_RETRYING"},
	[STATE_DEREGISTER] = {true, NULL, "OMA TS 5.3.3"},
	[STATE_DISABLE] = {true, NULL, "OMA TS E.2, /1/x/4"},
	[STATE_DISABLED] = {false, register_begin, "OMA TS E.2, /1/x/5"},
	[STATE_ENDED] = {.source = "guide 3.10 DEREGISTERED, REG_FAILED"},
};

static void state_timeout(void *arg)
{
	struct lwm2m *l = arg;

	if (state_rows[l->state].timeout != NULL)
		state_rows[l->state].timeout(l);
	news_tell(l);
}

void state_enter(struct lwm2m *l, enum client_state state, enum lwm2m_status status, uint64_t timeout)
{
	l->state = state;
	timer_cancel(&l->timer);
	if (timeout > 0)
		timer_set(&l->timer, timeout);
	status_set(l, status);
}

void status_set(struct lwm2m *l, enum lwm2m_status status)
{
	if (l->status == status)
		return;
	l->status = status;
	news_add(l, NEWS_STATUS, status);
}

bool client_registered(const struct lwm2m *l)
{
	return l->state == STATE_REGISTERED;
}

bool client_under_way(const struct lwm2m *l)
{
	return state_rows[l->state].under_way;
}

/* Attempts never follow each other without a pause, whatever the timers say (promise 6: it never spins). */
#define RETRY_FLOOR (100 * CLOCK_MS)

uint64_t client_backoff(const struct lwm2m *l)
{
	uint64_t wait = l->timers.retry_min;

	for (unsigned i = 1; i < l->attempts && wait < l->timers.retry_max; i++)
		wait *= 2;
	if (wait > l->timers.retry_max)
		wait = l->timers.retry_max;
	return wait > RETRY_FLOOR ? wait : RETRY_FLOOR;
}

bool client_failed(struct lwm2m *l)
{
	l->attempts++;
	return l->retries > 0 && l->attempts >= l->retries;
}

/* The status of a client that isn't started (guide 3.10). */
static void show_idle(struct lwm2m *l)
{
	if (!l->ip)
		status_set(l, LWM2M_NO_UE_IP);
	else if (l->settings.bootstrap.host[0] == '\0' && l->settings.server.host[0] == '\0')
		status_set(l, LWM2M_MISSING_CONFIG);
	else
		status_set(l, LWM2M_UNINITIALISED);
}

/* --- the link ----------------------------------------------------------------------------------------------------- */

static void on_dtls(void *arg, enum dtls_state state)
{
	struct lwm2m *l = arg;

	l->dtls = state;
	news_add(l, NEWS_DTLS, state);
	register_dtls(l, state);
	news_tell(l);
}

static void on_response(void *arg, const struct coap_msg *msg)
{
	struct lwm2m *l = arg;

	if (!download_response(l, msg))
		lwm2m_request_response(l, msg);
	news_tell(l);
}

static void on_outcome(void *arg, uint16_t mid, enum link_outcome outcome)
{
	struct lwm2m *l = arg;

	/* An uplink may be both: a request to wait for and the notification of an observation. */
	observe_outcome(l, mid, outcome);
	request_outcome(l, mid, outcome);
	download_outcome(l, mid, outcome);
	news_tell(l);
}

static enum link_verdict on_request(void *arg, const struct coap_msg *msg, struct link_reply *reply)
{
	struct lwm2m *l = arg;
	enum link_verdict verdict;

	*reply = (struct link_reply){.format = FORMAT_NONE, .observe = -1};
	verdict = object_request(l, msg, reply);
	news_tell(l);
	return verdict;
}

static const struct link_handler handler = {
	.dtls = on_dtls,
	.response = on_response,
	.outcome = on_outcome,
	.request = on_request,
};

void link_open(struct lwm2m *l, enum role role, const struct lwm2m_server *server)
{
	struct link_target target = {
		.host = server->host,
		.port = server->port,
		.dtls = server->dtls,
		.psk_id = server->psk_id,
		.psk = server->psk,
		.psk_len = server->psk_len,
		.nat = server->nat,
		.nat_timeout = l->timers.nat,
		.handshake_guard = l->timers.handshake_guard,
	};

	link_close(l);
	l->role = role;
	l->link_dtls = server->dtls;
	l->dtls = DTLS_IDLE;
	l->link = l->net.ops->open(l->net.net, &target, &handler, l);
}

void link_close(struct lwm2m *l)
{
	struct link *link = l->link;

	if (link == NULL)
		return;
	firmware_link_closed(l);
	l->link = NULL;
	l->role = ROLE_NONE;
	timer_cancel(&l->response_timer);
	if (l->requests[REQ_DATA].active)
		data_outcome(l, LINK_FAILED);
	request_forget_all(l);
	observe_clear(l);
	relay_clear(l);
	l->update_again = false;
	if (l->dtls != DTLS_FAILED)
		l->dtls = DTLS_IDLE;
	l->net.ops->close(link);
}

/* --- the public face ---------------------------------------------------------------------------------------------- */

static char *copy_or(const char *s, const char *fallback)
{
	return xstrdup(s != NULL ? s : fallback);
}

struct lwm2m *lwm2m_new(const struct lwm2m_config *config, const struct lwm2m_ops *ops, void *arg)
{
	struct lwm2m *l = xcalloc(1, sizeof(*l));

	l->clock = config->clock;
	l->bus = config->bus;
	l->source = copy_or(config->source, "");
	l->rng = config->rng;
	l->net = config->net;
	l->imei = copy_or(config->imei, "");
	l->endpoint = copy_or(config->endpoint, l->imei);
	l->manufacturer = copy_or(config->manufacturer, "");
	l->model = copy_or(config->model, "");
	l->firmware_version = copy_or(config->firmware_version, "");
	l->timers = config->timers;
	l->retries = config->retries;
	l->ops = ops;
	l->arg = arg;
	l->dtls = DTLS_IDLE;
	l->account_server = -1;
	timer_init(&l->timer, l->clock, state_timeout, l);
	timer_init(&l->response_timer, l->clock, request_timeout, l);
	timer_init(&l->after_timer, l->clock, after_timeout, l);
	firmware_init(l);
	for (size_t i = 0; i < OBSERVATION_MAX; i++)
		l->observations[i].client = l;
	for (size_t i = 0; i < RELAY_MAX; i++)
		l->relayed[i].client = l;
	return l;
}

void lwm2m_free(struct lwm2m *l)
{
	if (l == NULL)
		return;
	link_close(l);
	firmware_release(l);
	timer_cancel(&l->timer);
	timer_cancel(&l->response_timer);
	timer_cancel(&l->after_timer);
	free(l->source);
	free(l->imei);
	free(l->endpoint);
	free(l->manufacturer);
	free(l->model);
	free(l->firmware_version);
	explicit_bzero(l, sizeof(*l));
	free(l);
}

void lwm2m_configure(struct lwm2m *l, const struct lwm2m_settings *settings)
{
	uint32_t before = l->settings.lifetime;
	struct server *s = account_server(l);

	l->settings = *settings;
	if (s != NULL && settings->lifetime != before)
		s->lifetime = settings->lifetime;
	if (l->state == STATE_OFF)
		show_idle(l);
	if (client_registered(l)) {
		if (s != NULL && s->lifetime != l->registered_lifetime)
			after_add(l, AFTER_UPDATE);
		after_add(l, AFTER_CHECK);
	}
	news_tell(l);
}

/* Leaves everything as before the first start. */
static void stop(struct lwm2m *l)
{
	link_close(l);
	timer_cancel(&l->after_timer);
	l->after = 0;
	l->attempts = 0;
}

void lwm2m_set_ip(struct lwm2m *l, bool up)
{
	if (!up) {
		stop(l);
		l->dtls = DTLS_IDLE;
	}
	if (!up || l->state == STATE_OFF) {
		l->ip = up;
		state_enter(l, STATE_OFF, l->status, 0);
		show_idle(l);
	}
	news_tell(l);
}

void lwm2m_reset(struct lwm2m *l)
{
	lwm2m_set_ip(l, false);
	l->data_status = LWM2M_DATA_NONE;
	security_clear(l);
	server_clear(l);
	attr_clear(l);
	device_reset(l);
}

/* A server that is complete: with DTLS a key belongs to it. */
static bool server_complete(const struct lwm2m_server *s)
{
	return s->host[0] != '\0' && (!s->dtls || s->psk_len > 0);
}

enum lwm2m_result lwm2m_start(struct lwm2m *l)
{
	bool bootstrap = l->settings.bootstrap.host[0] != '\0';

	/* An OK would promise a registration that nobody begins. */
	if (l->state == STATE_DEREGISTER)
		return LWM2M_ERR_STATE;
	if (state_rows[l->state].under_way)
		return LWM2M_OK;
	if (client_registered(l)) {
		register_again(l);
		news_tell(l);
		return LWM2M_OK;
	}
	if (!server_complete(bootstrap ? &l->settings.bootstrap : &l->settings.server)) {
		if (l->ip)
			status_set(l, LWM2M_MISSING_CONFIG);
		news_tell(l);
		return LWM2M_ERR_NOT_CONFIGURED;
	}
	if (l->net.ops == NULL || !l->ip)
		return LWM2M_ERR_NO_IP;
	stop(l);
	attr_clear(l);
	if (bootstrap) {
		bootstrap_begin(l);
	} else {
		bootstrap_factory(l);
		register_begin(l);
	}
	news_tell(l);
	return LWM2M_OK;
}

enum lwm2m_result lwm2m_deregister(struct lwm2m *l)
{
	if (!client_registered(l))
		return LWM2M_ERR_STATE;
	deregister_send(l, STATE_DEREGISTER);
	news_tell(l);
	return LWM2M_OK;
}

enum lwm2m_status lwm2m_get_status(const struct lwm2m *l)
{
	return l->status;
}

enum lwm2m_data_status lwm2m_get_data_status(const struct lwm2m *l)
{
	return l->data_status;
}

enum dtls_state lwm2m_get_dtls(const struct lwm2m *l)
{
	if (l->link != NULL && l->link_dtls)
		return l->net.ops->dtls_state(l->link);
	return l->dtls;
}

void lwm2m_dtls_reset(struct lwm2m *l)
{
	if (l->link != NULL && l->link_dtls) {
		l->net.ops->dtls_reset(l->link);
		l->dtls = l->net.ops->dtls_state(l->link);
	} else {
		l->dtls = DTLS_IDLE;
	}
}

void client_refresh(struct lwm2m *l)
{
	l->info = (struct lwm2m_device_info){0};
	if (l->ops->device_info != NULL)
		l->ops->device_info(l->arg, &l->info);
}

void lwm2m_values_changed(struct lwm2m *l)
{
	if (client_registered(l))
		observe_check(l);
	news_tell(l);
}
