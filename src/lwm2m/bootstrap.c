/*
 * The client's bootstrap phase (OMA TS 5.2, guide 3.15, 3.16 and 6.1): client-initiated, over one link to the bootstrap
 * server.
 */
#include "config.h"

#include "bootstrap.h"

#include <stdio.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/lwm2m_codec.h"
#include "account.h"
#include "lwm2m_priv.h"
#include "news.h"
#include "register.h"
#include "request.h"
#include "states.h"
#include "uri.h"

/*
 * Instance ids before a server writes others, in the order of ETS int-0: the LwM2M server's account, then the
 * bootstrap server's.
 */
enum { SECURITY_OF_SERVER = 0, SECURITY_OF_BOOTSTRAP = 1 };
/* Short server ID of a server that was set by AT command. */
#define FACTORY_SSID 123

/* An instance of object 0 for a server of the settings. */
static struct security_instance *add_security(struct lwm2m *l, uint16_t iid, const struct lwm2m_server *server)
{
	struct security_instance *s = security_create(l, iid);
	bool v6 = strchr(server->host, ':') != NULL;

	s->mode = server->dtls ? LWM2M_SECURITY_PSK : LWM2M_SECURITY_NONE;
	snprintf(s->uri, sizeof(s->uri), v6 ? "%s://[%.*s]:%u" : "%s://%.*s:%u", server->dtls ? "coaps" : "coap",
		URI_MAX - 20, server->host, server->port);
	return s;
}

void bootstrap_begin(struct lwm2m *l)
{
	client_event(l, CLIENT_START);
	client_go_on(l);
}

uint64_t bootstrap_hold_off(const struct lwm2m *l)
{
	const struct security_instance *s;
	uint32_t hold_off = l->settings.hold_off;

	/* What the bootstrap server wrote goes before the setting. */
	for (unsigned n = 0; (s = security_at(l, n)) != NULL; n++)
		if (s->bootstrap && s->hold_off != 0)
			hold_off = s->hold_off;
	return hold_off * CLOCK_S;
}

/* The next attempt after a while, or never. */
static void failed(struct lwm2m *l, enum client_event event)
{
	after_drop(l, AFTER_BOOTSTRAPPED);
	link_close(l);
	client_event(l, client_failed(l) ? CLIENT_GIVE_UP : event);
}

void bootstrap_send(struct lwm2m *l)
{
	char query[COAP_QUERY_MAX];
	struct coap_msg msg = COAP_MSG_INIT;

	security_clear(l);
	server_clear(l);
	add_security(l, SECURITY_OF_BOOTSTRAP, &l->settings.bootstrap)->bootstrap = true;
	client_event(l, CLIENT_BOOTSTRAP);
	link_open(l, ROLE_BOOTSTRAP, &l->settings.bootstrap);
	snprintf(query, sizeof(query), "ep=%s", l->name);
	msg.type = COAP_CON;
	msg.code = COAP_POST;
	msg.path = "bs";
	msg.query = query;
	if (request_send(l, REQ_BOOTSTRAP, &msg) < 0)
		failed(l, CLIENT_LOST);
}

void bootstrap_response(struct lwm2m *l, const struct coap_msg *msg)
{
	if (!client_is(l, STATE_BOOTSTRAP))
		return;
	if (msg->code != COAP_204_CHANGED) {
		char code[8];

		bus_log(l->bus, l->source, LOG_LEVEL_WARNING, "lwm2m: bootstrap request answered with %s",
			coap_code_str(msg->code, code));
		failed(l, CLIENT_REFUSED);
		return;
	}
	client_event(l, CLIENT_BOOTSTRAP_ACCEPTED);
}

void bootstrap_heard(struct lwm2m *l)
{
	if (client_is(l, STATE_BOOTSTRAP_WAIT))
		client_wait_anew(l, l->timers.bootstrap_wait);
}

void bootstrap_lost(struct lwm2m *l, enum link_outcome outcome)
{
	failed(l, client_loss(l, outcome));
}

void bootstrap_expired(struct lwm2m *l)
{
	failed(l, CLIENT_LOST);
}

/* The association that an instance of object 0 describes; -1 when it can't be used. */
static int account_from(const struct lwm2m *l, const struct security_instance *s, struct lwm2m_server *out)
{
	const struct lwm2m_server *user = &l->settings.server;
	struct uri uri;

	*out = (struct lwm2m_server){.nat = user->nat};
	if (uri_parse(s->uri, &uri) != URI_GOOD || uri.resource[0] == '?')
		return -1;
	memcpy(out->host, uri.host, sizeof(uri.host));
	out->port = uri.port;
	if (s->mode >= 0 && s->mode != LWM2M_SECURITY_PSK && s->mode != LWM2M_SECURITY_NONE)
		return -1;
	out->dtls = s->mode >= 0 ? s->mode == LWM2M_SECURITY_PSK : uri.dtls;
	if (!out->dtls)
		return 0;
	if (s->key_len > 0) {
		memcpy(out->psk_id, s->psk_id, sizeof(out->psk_id));
		memcpy(out->psk, s->key, s->key_len);
		out->psk_len = s->key_len;
	} else {
		memcpy(out->psk_id, user->psk_id, sizeof(out->psk_id));
		memcpy(out->psk, user->psk, user->psk_len);
		out->psk_len = user->psk_len;
	}
	return out->psk_len > 0 ? 0 : -1;
}

/* Chooses the LwM2M server's account from objects 0 and 1; -1: none is complete. */
static int choose_account(struct lwm2m *l)
{
	const struct security_instance *s;
	const struct server_instance *server;

	for (unsigned n = 0; (s = security_at(l, n)) != NULL; n++) {
		if (s->bootstrap || account_from(l, s, &l->account) < 0)
			continue;
		for (unsigned k = 0; (server = server_at(l, k)) != NULL; k++)
			if (server->ssid == s->ssid && s->ssid != 0) {
				l->account_server = server->iid;
				return 0;
			}
	}
	l->account_server = -1;
	return -1;
}

uint8_t bootstrap_finish(struct lwm2m *l)
{
	if (!client_is(l, STATE_BOOTSTRAP) && !client_is(l, STATE_BOOTSTRAP_WAIT))
		return COAP_400_BAD_REQUEST;
	if (choose_account(l) < 0) {
		bus_log(l->bus, l->source, LOG_LEVEL_WARNING,
			"lwm2m: bootstrap finished without a usable account (security and server object)");
		return COAP_406_NOT_ACCEPTABLE;
	}
	request_cancel(l, REQ_BOOTSTRAP);
	after_add(l, AFTER_BOOTSTRAPPED);
	return COAP_204_CHANGED;
}

void bootstrap_done(struct lwm2m *l)
{
	link_close(l);
	client_count_anew(l);
	client_event(l, CLIENT_BOOTSTRAP_FINISHED);
	news_add(l, NEWS_EVENT, LWM2M_EV_BOOTSTRAPPED);
	client_go_on(l);
}

void bootstrap_factory(struct lwm2m *l)
{
	security_clear(l);
	server_clear(l);
	add_security(l, SECURITY_OF_SERVER, &l->settings.server)->ssid = FACTORY_SSID;
	server_create(l, 0)->ssid = FACTORY_SSID;
	l->account = l->settings.server;
	l->account_server = 0;
}
