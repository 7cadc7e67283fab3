/*
 * The client's uplink: data from the host to the platform (guide 3.5, 3.7): POST /dp, or a notification of object 19.
 */
#include "config.h"

#include "uplink.h"

#include <stdio.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/event.h"
#include "lwm2m_priv.h"
#include "news.h"
#include "observe.h"
#include "relay.h"
#include "request.h"
#include "states.h"

/* LWM2M_OK, or why nothing can be sent that way now. */
static enum lwm2m_result can_send(const struct lwm2m *l, enum lwm2m_uplink uplink)
{
	if (!client_registered(l)) {
		if (l->settings.bootstrap.host[0] == '\0' && l->settings.server.host[0] == '\0')
			return LWM2M_ERR_NOT_CONFIGURED;
		return l->ip ? LWM2M_ERR_NOT_REGISTERED : LWM2M_ERR_NO_IP;
	}
	if (uplink == LWM2M_UPLINK_NOTIFY && observe_data(l) == NULL)
		return LWM2M_ERR_NOT_REGISTERED;
	if (request_active(l, REQ_DATA))
		return LWM2M_ERR_BUSY;
	return LWM2M_OK;
}

enum lwm2m_result lwm2m_can_send(const struct lwm2m *l)
{
	return can_send(l, l->settings.uplink);
}

enum lwm2m_result lwm2m_can_notify(const struct lwm2m *l)
{
	return can_send(l, LWM2M_UPLINK_NOTIFY);
}

static void set_data_status(struct lwm2m *l, enum lwm2m_data_status status)
{
	l->data_status = status;
	news_add(l, NEWS_DATA_STATUS, status);
}

/* Sends; a CON is waited for. Returns the message id or -1. */
static int send_data(struct lwm2m *l, struct coap_msg *msg, bool con)
{
	if (!con)
		return l->link != NULL ? l->net.ops->send(l->link, msg) : -1;
	return request_send(l, REQ_DATA, msg);
}

static int send_post(struct lwm2m *l, bool con, const uint8_t *data, size_t len)
{
	char query[COAP_QUERY_MAX];
	struct coap_msg msg = COAP_MSG_INIT;

	snprintf(query, sizeof(query), "ep=%s", l->name);
	msg.type = con ? COAP_CON : COAP_NON;
	msg.code = COAP_POST;
	msg.path = "dp";
	msg.query = query;
	msg.format = FORMAT_JSON;
	msg.payload = data;
	msg.payload_len = len;
	return send_data(l, &msg, con);
}

static int send_notify(struct lwm2m *l, bool con, const uint8_t *data, size_t len)
{
	struct observer *o = observe_data(l);
	struct coap_msg msg = COAP_MSG_INIT;
	struct buf tlv;
	int mid;

	buf_init(&tlv);
	msg.type = con ? COAP_CON : COAP_NON;
	msg.code = COAP_205_CONTENT;
	observe_stamp(o, &msg);
	if (observe_path(o)->depth == 3) {
		msg.format = FORMAT_OPAQUE;
		msg.payload = data;
		msg.payload_len = len;
	} else {
		/* an instance, or the object, can't be shown as the value itself (OMA TS 6.4) */
		relay_wrap(observe_path(o), data, len, &tlv);
		msg.format = FORMAT_TLV;
		msg.payload = tlv.data;
		msg.payload_len = tlv.len;
	}
	mid = send_data(l, &msg, con);
	observe_sent(o, mid);
	buf_release(&tlv);
	return mid;
}

/* By one of the two ways, when it is open. */
static enum lwm2m_result send_by(
	struct lwm2m *l, enum lwm2m_uplink uplink, bool con, int rai, const uint8_t *data, size_t len)
{
	enum lwm2m_result may = can_send(l, uplink);
	int result;

	if (may != LWM2M_OK)
		return may;
	if (len == 0 || len > DATA_MAX)
		return LWM2M_ERR_PARAMETER;
	bus_emit(l->bus, l->source, EVENT_LWM2M, F_STR("what", "data"), F_STR("type", con ? "CON" : "NON"),
		F_INT("rai", rai), F_INT("length", (int64_t)len));
	result = uplink == LWM2M_UPLINK_NOTIFY ? send_notify(l, con, data, len) : send_post(l, con, data, len);
	if (con)
		set_data_status(l, result >= 0 ? LWM2M_DATA_SENT : LWM2M_DATA_FAILED);
	news_tell(l);
	return con || result >= 0 ? LWM2M_OK : LWM2M_ERR_NOT_SENT;
}

enum lwm2m_result lwm2m_send(struct lwm2m *l, bool con, int rai, const uint8_t *data, size_t len)
{
	return send_by(l, l->settings.uplink, con, rai, data, len);
}

enum lwm2m_result lwm2m_notify(struct lwm2m *l, bool con, int rai, const uint8_t *data, size_t len)
{
	return send_by(l, LWM2M_UPLINK_NOTIFY, con, rai, data, len);
}

void data_response(struct lwm2m *l, const struct coap_msg *msg)
{
	set_data_status(l, coap_class(msg->code) == 2 ? LWM2M_DATA_DONE : LWM2M_DATA_FAILED);
}

void data_outcome(struct lwm2m *l, enum link_outcome outcome)
{
	static const enum lwm2m_data_status statuses[] = {
		[LINK_ACKED] = LWM2M_DATA_DONE,
		[LINK_RESET] = LWM2M_DATA_RESET,
		[LINK_TIMEOUT] = LWM2M_DATA_TIMEOUT,
		[LINK_FAILED] = LWM2M_DATA_FAILED,
		[LINK_REFUSED] = LWM2M_DATA_FAILED,
	};

	set_data_status(l, statuses[outcome]);
}
