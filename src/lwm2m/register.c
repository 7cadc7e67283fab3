/* Register, Update and De-register (OMA TS 5.3). */
#include "config.h"

#include "register.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/xmalloc.h"
#include "account.h"
#include "bootstrap.h"
#include "device.h"
#include "discover.h"
#include "firmware.h"
#include "lwm2m_priv.h"
#include "news.h"
#include "observe.h"
#include "request.h"
#include "states.h"

/*
 * An Update comes this long before the lifetime ends: a tenth of it, at least 30 s, at most half (base manual
 * 4.34.1: at 0.9 of the lifetime).
 */
#define MARGIN_MIN 30u

/* What the server knows of the registration. */
struct registration {
	char location[COAP_PATH_MAX];
	uint32_t lifetime;
	char binding[3];
	bool update_again; /* once the Update that is under way is answered */
};

void registration_init(struct lwm2m *l)
{
	l->registration = xcalloc(1, sizeof(*l->registration));
}

void registration_release(struct lwm2m *l)
{
	free(l->registration);
}

const char *registration_location(const struct lwm2m *l)
{
	return l->registration->location;
}

struct server_instance *account_server(struct lwm2m *l)
{
	return l->account_server >= 0 ? server_find(l, (uint16_t)l->account_server) : NULL;
}

uint64_t update_delay(const struct lwm2m *l)
{
	uint64_t whole = l->registration->lifetime * CLOCK_S, margin = whole / 10;

	if (margin < MARGIN_MIN * CLOCK_S)
		margin = MARGIN_MIN * CLOCK_S;
	if (margin > whole / 2)
		margin = whole / 2;
	return whole - margin;
}

/* Remembers what the registration carries, to see later whether it changed. */
static void note_registered(struct lwm2m *l)
{
	const struct server_instance *s = account_server(l);

	l->registration->lifetime = s != NULL ? s->lifetime : l->settings.lifetime;
	snprintf(l->registration->binding, sizeof(l->registration->binding), "%s", s != NULL ? s->binding : "U");
}

/* A failed registration: the next attempt after a while, or never. A failed Update is no attempt to register. */
static void register_failed(struct lwm2m *l, enum client_event event)
{
	bool last = client_is(l, STATE_REGISTER) && client_failed(l);

	link_close(l);
	client_event(l, last ? CLIENT_GIVE_UP : event);
	/* No server could be reached: a bootstrap, after the hold-off (OMA TS 5.2.2), whoever named the server. */
	if (last && l->settings.bootstrap.host[0] != '\0') {
		client_count_anew(l);
		bootstrap_begin(l);
	}
}

void register_begin(struct lwm2m *l)
{
	link_open(l, ROLE_SERVER, &l->account);
	register_again(l);
}

void register_again(struct lwm2m *l)
{
	char query[COAP_QUERY_MAX];
	struct coap_msg msg = COAP_MSG_INIT;
	struct buf links;
	int result;

	request_cancel(l, REQ_UPDATE);
	l->registration->update_again = false;
	observe_clear(l);
	note_registered(l);
	client_event(l, l->link_dtls && l->dtls != DTLS_DONE ? CLIENT_HANDSHAKE : CLIENT_REGISTER);
	/* The order of the Andlink firmware. */
	snprintf(query, sizeof(query), "lwm2m=1.0&ep=%s&b=%s&lt=%" PRIu32, l->name, l->registration->binding,
		l->registration->lifetime);
	buf_init(&links);
	discover_registration(l, &links);
	msg.type = COAP_CON;
	msg.code = COAP_POST;
	msg.path = "rd";
	msg.query = query;
	msg.format = FORMAT_LINK;
	msg.payload = links.data;
	msg.payload_len = links.len;
	result = request_send(l, REQ_REGISTER, &msg);
	buf_release(&links);
	if (result < 0)
		register_failed(l, CLIENT_LOST);
}

void register_response(struct lwm2m *l, const struct coap_msg *msg)
{
	if (!client_is(l, STATE_REGISTER))
		return;
	if (msg->code == COAP_201_CREATED && msg->path != NULL && msg->path[0] != '\0' &&
		strlen(msg->path) < sizeof(l->registration->location)) {
		snprintf(l->registration->location, sizeof(l->registration->location), "%s", msg->path);
		client_count_anew(l);
		client_event(l, CLIENT_ACCEPTED);
		/* A server may observe before it has answered. */
		if (observe_data(l) != NULL)
			client_event(l, CLIENT_DATA_OBSERVED);
		news_add(l, NEWS_EVENT, LWM2M_EV_REGISTERED);
		firmware_registered(l);
		update_if_changed(l);
		return;
	}
	/* 5.xx is the server's trouble and passes; anything else is its verdict. */
	register_failed(l, coap_class(msg->code) == 5 ? CLIENT_UNAVAILABLE : CLIENT_REFUSED);
}

void register_lost(struct lwm2m *l, enum link_outcome outcome)
{
	if (outcome == LINK_TIMEOUT)
		device_error(l, DEVICE_ERROR_IP);
	register_failed(l, client_loss(l, outcome));
}

/* --- Update ------------------------------------------------------------------------------------------------------- */

void update_send(struct lwm2m *l)
{
	const struct server_instance *s = account_server(l);
	char query[64] = "";
	struct coap_msg msg = COAP_MSG_INIT;

	if (!client_registered(l))
		return;
	client_wait_no_more(l);
	if (request_active(l, REQ_UPDATE)) {
		l->registration->update_again = true;
		return;
	}
	l->registration->update_again = false;
	/* Only what changed since the registration or the last Update (OMA TS 5.3.2). */
	if (s != NULL && s->lifetime != l->registration->lifetime)
		snprintf(query, sizeof(query), "lt=%" PRIu32, s->lifetime);
	if (s != NULL && strcmp(s->binding, l->registration->binding) != 0)
		snprintf(query + strlen(query), sizeof(query) - strlen(query), "%sb=%s", query[0] != '\0' ? "&" : "",
			s->binding);
	note_registered(l);
	msg.type = COAP_CON;
	msg.code = COAP_POST;
	msg.path = l->registration->location;
	msg.query = query[0] != '\0' ? query : NULL;
	if (request_send(l, REQ_UPDATE, &msg) < 0)
		register_failed(l, CLIENT_LOST);
}

void update_if_changed(struct lwm2m *l)
{
	const struct server_instance *s = account_server(l);

	if (s == NULL || !client_registered(l))
		return;
	if (s->lifetime != l->registration->lifetime || strcmp(s->binding, l->registration->binding) != 0)
		after_add(l, AFTER_UPDATE);
}

void update_response(struct lwm2m *l, const struct coap_msg *msg)
{
	if (!client_registered(l))
		return;
	if (msg->code != COAP_204_CHANGED) {
		/* The server doesn't know the registration (any more): a new one (ETS 1.1 int-105). */
		register_again(l);
		return;
	}
	client_event(l, CLIENT_ACCEPTED);
	news_add(l, NEWS_EVENT, LWM2M_EV_UPDATED);
	observe_resume(l);
	if (l->registration->update_again)
		update_send(l);
}

/* --- De-register -------------------------------------------------------------------------------------------------- */

void deregister_send(struct lwm2m *l, enum client_event why)
{
	struct coap_msg msg = COAP_MSG_INIT;

	request_cancel(l, REQ_UPDATE);
	observe_clear(l);
	client_event(l, why);
	msg.type = COAP_CON;
	msg.code = COAP_DELETE;
	msg.path = l->registration->location;
	if (request_send(l, REQ_DEREGISTER, &msg) < 0)
		deregister_lost(l, LINK_FAILED);
}

/* The end of a de-registration that the server (/1/x/4) or the host asked for. */
static void deregister_end(struct lwm2m *l, enum client_event event)
{
	link_close(l);
	l->registration->location[0] = '\0';
	client_event(l, event);
	if (event == CLIENT_ACCEPTED)
		news_add(l, NEWS_EVENT, LWM2M_EV_DEREGISTERED);
}

uint64_t disable_time(struct lwm2m *l)
{
	const struct server_instance *s = account_server(l);

	return s != NULL && s->disable_timeout > 0 ? s->disable_timeout * CLOCK_S : 1;
}

void deregister_response(struct lwm2m *l, const struct coap_msg *msg)
{
	deregister_end(l, msg->code == COAP_202_DELETED ? CLIENT_ACCEPTED : CLIENT_REFUSED);
}

void deregister_lost(struct lwm2m *l, enum link_outcome outcome)
{
	(void)outcome;
	deregister_end(l, CLIENT_LOST);
}
