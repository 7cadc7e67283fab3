/* The client: its parts, its link, and its public face. */
#include "config.h"

#include "bc28/lwm2m.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/xmalloc.h"
#include "account.h"
#include "attr.h"
#include "bootstrap.h"
#include "device.h"
#include "firmware.h"
#include "lwm2m_priv.h"
#include "news.h"
#include "object.h"
#include "observe.h"
#include "register.h"
#include "relay.h"
#include "request.h"
#include "states.h"

/* The parts of the client, and what each does at the turning points of its life. None waits for another. */
static const struct {
	void (*init)(struct lwm2m *l);
	void (*closing)(struct lwm2m *l); /* the link is about to be closed: what is under way on it is over */
	void (*reset)(struct lwm2m *l); /* the module is: what outlives a start is as after power-on */
	void (*release)(struct lwm2m *l);
} parts[] = {
	{.init = states_init, .release = states_release},
	{.init = news_init, .release = news_release},
	{.init = firmware_init, .closing = firmware_closing, .release = firmware_release},
	{.init = request_init, .closing = request_closing, .release = request_release},
	{.init = registration_init, .release = registration_release},
	{.init = observe_init, .closing = observe_clear, .release = observe_release},
	{.init = relay_init, .closing = relay_closing, .release = relay_release},
	{.init = attr_init, .release = attr_release},
	{.init = security_init, .release = security_release},
	{.init = server_init, .release = server_release},
	{.init = device_init, .reset = device_reset, .release = device_release},
};
#define CLIENT_PARTS (sizeof(parts) / sizeof(parts[0]))

/* --- the link ----------------------------------------------------------------------------------------------------- */

static void on_dtls(void *arg, enum dtls_state state)
{
	struct lwm2m *l = arg;

	l->dtls = state;
	news_add(l, NEWS_DTLS, state);
	if (state == DTLS_DONE)
		client_event(l, CLIENT_SECURED);
	news_tell(l);
}

static void on_response(void *arg, const struct coap_msg *msg)
{
	struct lwm2m *l = arg;

	if (!firmware_response(l, msg))
		request_response(l, msg);
	news_tell(l);
}

static void on_outcome(void *arg, uint16_t mid, enum link_outcome outcome)
{
	struct lwm2m *l = arg;

	/* An uplink may be both: a request to wait for and the notification of an observation. */
	observe_outcome(l, mid, outcome);
	request_outcome(l, mid, outcome);
	firmware_outcome(l, mid, outcome);
	news_tell(l);
}

static enum link_verdict on_request(void *arg, const struct coap_msg *msg, struct link_reply *reply)
{
	struct lwm2m *l = arg;
	enum link_verdict verdict;

	*reply = (struct link_reply){.format = FORMAT_NONE, .observe = -1};
	after_catch_up(l);
	if (l->link == NULL)
		return LINK_IGNORE; /* who was told has ended it */
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

enum client_event client_loss(const struct lwm2m *l, enum link_outcome outcome)
{
	return outcome == LINK_FAILED && l->dtls == DTLS_FAILED ? CLIENT_INSECURE : CLIENT_LOST;
}

const struct ipaddr *name_servers(const struct lwm2m *l, struct ipaddr servers[LINK_NAME_SERVERS])
{
	if (l->ops->name_servers == NULL)
		return NULL;
	l->ops->name_servers(l->arg, servers);
	return servers;
}

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
		.same_port = l->settings.same_port,
		.handshake_guard = l->timers.handshake_guard,
	};
	struct ipaddr servers[LINK_NAME_SERVERS];

	target.name_servers = name_servers(l, servers);
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
	for (size_t i = 0; i < CLIENT_PARTS; i++)
		if (parts[i].closing != NULL)
			parts[i].closing(l);
	l->link = NULL;
	l->role = ROLE_NONE;
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
	for (size_t i = 0; i < CLIENT_PARTS; i++)
		parts[i].init(l);
	client_event(l, CLIENT_IP_LOST);
	return l;
}

void lwm2m_free(struct lwm2m *l)
{
	if (l == NULL)
		return;
	link_close(l);
	for (size_t i = CLIENT_PARTS; i-- > 0;)
		parts[i].release(l);
	free(l->source);
	free(l->imei);
	free(l->endpoint);
	free(l->manufacturer);
	free(l->model);
	free(l->firmware_version);
	explicit_bzero(l, sizeof(*l));
	free(l);
}

/* A server that is complete: with DTLS a key belongs to it. */
static bool server_complete(const struct lwm2m_server *s)
{
	return s->host[0] != '\0' && (!s->dtls || s->psk_len > 0);
}

/* A bootstrap comes first. */
static bool bootstrap_set(const struct lwm2m *l)
{
	if (l->settings.server_first && l->settings.server.host[0] != '\0')
		return false;
	return l->settings.bootstrap.host[0] != '\0';
}

/* Whether there is a server to begin with. */
static bool configured(const struct lwm2m *l)
{
	return server_complete(bootstrap_set(l) ? &l->settings.bootstrap : &l->settings.server);
}

/*
 * What a client that isn't started waits for; of one that has ended, only whether the server that it missed is set now.
 */
static void show_idle(struct lwm2m *l)
{
	if ((client_is(l, STATE_OFF) && l->ip) || lwm2m_get_status(l) == LWM2M_MISSING_CONFIG)
		client_event(l, configured(l) ? CLIENT_CONFIGURED : CLIENT_UNCONFIGURED);
}

/* A key counts with DTLS alone. */
static bool server_same(const struct lwm2m_server *a, const struct lwm2m_server *b)
{
	if (strcmp(a->host, b->host) != 0 || a->port != b->port || a->dtls != b->dtls)
		return false;
	return !a->dtls || (strcmp(a->psk_id, b->psk_id) == 0 && a->psk_len == b->psk_len &&
				   memcmp(a->psk, b->psk, a->psk_len) == 0);
}

/*
 * The NAT type holds at once, and so does type 2 of AT+QSECSWT, which is DTLS with another one; whether there is DTLS
 * is a matter of the next registration.
 */
static void take_nat(struct lwm2m *l)
{
	const struct lwm2m_server *s = l->role == ROLE_BOOTSTRAP ? &l->settings.bootstrap : &l->settings.server;

	if (l->link != NULL && l->link_dtls && s->dtls)
		l->net.ops->set_nat(l->link, s->nat);
}

void lwm2m_configure(struct lwm2m *l, const struct lwm2m_settings *settings)
{
	uint32_t before = l->settings.lifetime;
	bool queue = l->settings.queue;
	struct server_instance *s = account_server(l);

	if (!server_same(&l->settings.server, &settings->server) ||
		!server_same(&l->settings.bootstrap, &settings->bootstrap))
		l->server_changed = true;
	l->settings = *settings;
	take_nat(l);
	if (s != NULL && settings->lifetime != before)
		s->lifetime = settings->lifetime;
	if (s != NULL && settings->queue != queue)
		snprintf(s->binding, sizeof(s->binding), "%s", settings->queue ? "UQ" : "U");
	show_idle(l);
	update_if_changed(l);
	if (client_registered(l))
		after_add(l, AFTER_CHECK);
	news_tell(l);
}

/* Leaves everything as before the first start. */
static void stop(struct lwm2m *l)
{
	link_close(l);
	after_clear(l);
	client_count_anew(l);
}

void lwm2m_set_ip(struct lwm2m *l, bool up)
{
	l->ip = up;
	if (!up) {
		stop(l);
		l->dtls = DTLS_IDLE;
		client_event(l, CLIENT_IP_LOST);
	}
	show_idle(l);
	news_tell(l);
}

void lwm2m_reset(struct lwm2m *l)
{
	lwm2m_set_ip(l, false);
	l->data_status = LWM2M_DATA_NONE;
	for (size_t i = 0; i < CLIENT_PARTS; i++)
		if (parts[i].reset != NULL)
			parts[i].reset(l);
}

/* The endpoint's name from now on. */
static void take_name(struct lwm2m *l)
{
	const char *name = l->settings.endpoint[0] != '\0' ? l->settings.endpoint : l->endpoint;

	snprintf(l->name, sizeof(l->name), "%s", name);
}

/* From the beginning, by the settings of now. */
static enum lwm2m_result begin(struct lwm2m *l)
{
	if (!configured(l)) {
		if (l->ip)
			client_event(l, CLIENT_UNCONFIGURED);
		news_tell(l);
		return LWM2M_ERR_NOT_CONFIGURED;
	}
	if (l->net.ops == NULL || !l->ip)
		return LWM2M_ERR_NO_IP;
	stop(l);
	client_event(l, CLIENT_ANEW);
	l->server_changed = false;
	attr_clear(l);
	take_name(l);
	if (bootstrap_set(l)) {
		bootstrap_begin(l);
	} else {
		bootstrap_factory(l);
		register_begin(l);
	}
	news_tell(l);
	return LWM2M_OK;
}

enum lwm2m_result lwm2m_start(struct lwm2m *l)
{
	/* An OK would promise a registration that nobody begins. */
	if (client_is(l, STATE_DEREGISTER))
		return LWM2M_ERR_STATE;
	if (client_under_way(l))
		return LWM2M_OK;
	/* Another server, or its security mode, holds from the next registration on. */
	if (!client_registered(l) || l->server_changed)
		return begin(l);
	take_name(l);
	register_again(l);
	news_tell(l);
	return LWM2M_OK;
}

enum lwm2m_result lwm2m_start_anew(struct lwm2m *l)
{
	bool elsewhere = l->server_changed && client_under_way(l) && !client_is(l, STATE_DEREGISTER);

	return client_waits(l) || elsewhere ? begin(l) : lwm2m_start(l);
}

enum lwm2m_result lwm2m_deregister(struct lwm2m *l)
{
	if (!client_registered(l))
		return LWM2M_ERR_STATE;
	deregister_send(l, CLIENT_DEREGISTER);
	news_tell(l);
	return LWM2M_OK;
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
