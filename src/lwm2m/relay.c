/* Reads and writes of object 19 on their way to the host and back (guide 3.6, 4.1, 4.2). */
#include "config.h"

#include "relay.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/buf.h"
#include "bc28/clock.h"
#include "bc28/event.h"
#include "bc28/lwm2m_codec.h"
#include "bc28/xmalloc.h"
#include "content.h"
#include "lwm2m_priv.h"
#include "object.h"
#include "observe.h"
#include "path.h"
#include "uplink.h"

#define RELAY_MAX 8

/* A request of the server that waits for the host's answer. */
struct relayed {
	bool used;
	struct lwm2m *client;
	enum coap_type type;
	uint16_t mid;
	uint8_t token[COAP_TOKEN_MAX];
	uint8_t token_len;
	struct path path;
	int32_t accept;
	bool told; /* the host was */
	struct timer timer; /* of the host's answer, from then on */
};

struct relay {
	struct relayed of[RELAY_MAX];
};

/* Result codes of AT+QLASENDRSP (guide 3.6). */
static const struct {
	int result;
	uint8_t code;
} results[] = {
	{1, COAP_205_CONTENT},
	{2, COAP_204_CHANGED},
	{11, COAP_400_BAD_REQUEST},
	{12, COAP_401_UNAUTHORIZED},
	{13, COAP_404_NOT_FOUND},
	{14, COAP_405_METHOD_NOT_ALLOWED},
};

/* 0: no such result. */
static uint8_t code_of(int result)
{
	for (size_t i = 0; i < sizeof(results) / sizeof(results[0]); i++)
		if (results[i].result == result)
			return results[i].code;
	return 0;
}

/* The index of a waiting request, -1 none. */
static int find(const struct lwm2m *l, uint16_t mid, const uint8_t *token, size_t token_len)
{
	for (int i = 0; i < RELAY_MAX; i++) {
		const struct relayed *r = &l->relay->of[i];

		if (r->used && r->mid == mid && coap_token_equal(r->token, r->token_len, token, token_len))
			return i;
	}
	return -1;
}

/* Nobody waits for the host's answer any more. */
static void drop(struct relayed *r)
{
	timer_cancel(&r->timer);
	r->used = false;
}

/* The host's time is over: nothing is said to anybody. */
static void on_timer(void *arg)
{
	struct relayed *r = arg;
	struct lwm2m *l = r->client;

	r->used = false;
	bus_emit(l->bus, l->source, EVENT_LWM2M, F_STR("what", "relay-expired"), F_INT("msgid", r->mid));
}

void relay_closing(struct lwm2m *l)
{
	for (size_t i = 0; i < RELAY_MAX; i++)
		if (l->relay->of[i].used)
			drop(&l->relay->of[i]);
}

/* NULL: too many wait already. */
static struct relayed *remember(struct lwm2m *l, const struct path *path, const struct coap_msg *msg)
{
	for (size_t i = 0; i < RELAY_MAX; i++) {
		struct relayed *r = &l->relay->of[i];

		if (r->used)
			continue;
		*r = (struct relayed){
			.used = true,
			.client = l,
			.type = msg->type,
			.mid = msg->mid,
			.token_len = msg->token_len,
			.path = *path,
			.accept = msg->accept,
		};
		memcpy(r->token, msg->token, msg->token_len);
		timer_init(&r->timer, l->clock, on_timer, r);
		return r;
	}
	return NULL;
}

/* The format of what a path shows when nobody asks for one (OMA TS 6.4). */
static int32_t format_of(const struct path *path)
{
	return path->depth == 3 ? FORMAT_OPAQUE : FORMAT_TLV;
}

/* Observe of object 19 is the client's own affair: an empty answer, and the host hears event 3. */
static enum link_verdict observe(
	struct lwm2m *l, const struct path *path, const struct coap_msg *msg, struct link_reply *reply)
{
	reply->code = COAP_205_CONTENT;
	reply->format = msg->accept != FORMAT_NONE ? msg->accept : format_of(path);
	if (msg->observe != 0)
		observe_cancel(l, path, msg);
	else if (observe_add(l, &object_appdata, path, msg))
		reply->observe = 0;
	return LINK_REPLY;
}

/* The host gets the value itself: out of a TLV that wraps it, everything else as it came. */
static void unwrap(const struct coap_msg *msg, const uint8_t **data, size_t *len)
{
	const uint8_t *p = msg->payload;
	size_t left = msg->payload_len;
	struct tlv t;

	*data = msg->payload;
	*len = msg->payload_len;
	if (!format_is_tlv(msg->format))
		return;
	while (tlv_next(&p, &left, &t) == 1) {
		if (t.type == TLV_RESOURCE || t.type == TLV_RESOURCE_INSTANCE) {
			*data = t.value;
			*len = t.len;
			return;
		}
		p = t.value;
		left = t.len;
	}
}

/* Where the platforms of the sibling write (OceanConnect). */
static const struct path downlink_data = {3, {19, 1, 0}};

/* The module itself answers: there is nothing to be read, and what is written to 19/1/0 is the host's. */
static uint8_t serve_downlink(struct lwm2m *l, const struct path *path, const struct coap_msg *msg)
{
	const uint8_t *data;
	size_t len;

	if (msg->code == COAP_GET || !path_equal(path, &downlink_data))
		return COAP_405_METHOD_NOT_ALLOWED;
	unwrap(msg, &data, &len);
	if (len == 0)
		return COAP_400_BAD_REQUEST;
	l->ops->data(l->arg, data, len);
	return COAP_204_CHANGED;
}

enum link_verdict relay_request(
	struct lwm2m *l, const struct path *path, const struct coap_msg *msg, struct link_reply *reply)
{
	bool read = msg->code == COAP_GET;
	const uint8_t *data;
	size_t len;

	if (read && msg->accept != FORMAT_NONE && !format_is_known(msg->accept)) {
		reply->code = COAP_406_NOT_ACCEPTABLE;
		return LINK_REPLY;
	}
	if (read && msg->observe >= 0)
		return observe(l, path, msg, reply);
	if (!read && msg->payload_len > DATA_MAX) {
		reply->code = COAP_413_TOO_LARGE;
		return LINK_REPLY;
	}
	if (l->settings.downlink && l->ops->data != NULL) {
		reply->code = serve_downlink(l, path, msg);
		return LINK_REPLY;
	}
	if (find(l, msg->mid, msg->token, msg->token_len) >= 0)
		return LINK_LATER;
	if (remember(l, path, msg) == NULL) {
		reply->code = COAP_503_UNAVAILABLE;
		return LINK_REPLY;
	}
	if (read && l->ops->read != NULL)
		l->ops->read(l->arg, msg->mid, msg->token, msg->token_len, msg->query);
	if (!read && l->ops->write != NULL) {
		unwrap(msg, &data, &len);
		l->ops->write(l->arg, msg->mid, msg->token, msg->token_len, data, len, msg->query);
	}
	return LINK_LATER;
}

void lwm2m_host_told(struct lwm2m *l)
{
	for (size_t i = 0; i < RELAY_MAX; i++) {
		struct relayed *r = &l->relay->of[i];

		if (!r->used || r->told)
			continue;
		r->told = true;
		timer_set(&r->timer, l->timers.relay);
	}
}

enum lwm2m_result lwm2m_can_respond(
	const struct lwm2m *l, uint16_t msgid, const uint8_t *token, size_t token_len, int result)
{
	if (code_of(result) == 0)
		return LWM2M_ERR_PARAMETER;
	return find(l, msgid, token, token_len) >= 0 ? LWM2M_OK : LWM2M_ERR_STATE;
}

void lwm2m_response_begun(struct lwm2m *l, uint16_t msgid, const uint8_t *token, size_t token_len, uint64_t time)
{
	struct relayed *r = &l->relay->of[find(l, msgid, token, token_len)];

	if (time == 0)
		timer_cancel(&r->timer);
	else if (timer_left(&r->timer) < time)
		timer_set(&r->timer, time);
}

void relay_wrap(const struct path *path, const uint8_t *data, size_t len, struct buf *out)
{
	struct buf instance;

	if (path->depth > 1) {
		tlv_add(out, TLV_RESOURCE, path->depth == 3 ? path->id[2] : 0, data, len);
		return;
	}
	buf_init(&instance);
	tlv_add(&instance, TLV_RESOURCE, 0, data, len);
	tlv_add(out, TLV_OBJECT_INSTANCE, 0, instance.data, instance.len);
	buf_release(&instance);
}

/* The host's data in the format that the server asked for; when it didn't, by quirk read-format. */
static int32_t wrap(const struct lwm2m *l, const struct relayed *r, const uint8_t *data, size_t len, struct buf *out)
{
	int32_t format = r->accept;

	if (format == FORMAT_NONE)
		format = l->settings.read_text ? FORMAT_TEXT : format_of(&r->path);
	if (format_is_tlv(format))
		relay_wrap(&r->path, data, len, out);
	else
		buf_add(out, data, len);
	return format;
}

enum lwm2m_result lwm2m_respond(struct lwm2m *l, uint16_t msgid, const uint8_t *token, size_t token_len, int result,
	const uint8_t *data, size_t len)
{
	enum lwm2m_result may = lwm2m_can_respond(l, msgid, token, token_len, result);
	struct coap_msg msg = COAP_MSG_INIT;
	struct relayed *r;
	struct buf payload;

	if (may != LWM2M_OK)
		return may;
	if (len > DATA_MAX)
		return LWM2M_ERR_PARAMETER;
	r = &l->relay->of[find(l, msgid, token, token_len)];
	buf_init(&payload);
	/* A separate response: CON to a CON, NON to a NON (RFC 7252 5.2.2, 5.2.3). */
	msg.type = r->type;
	msg.code = code_of(result);
	msg.token_len = r->token_len;
	memcpy(msg.token, r->token, r->token_len);
	if (msg.code == COAP_205_CONTENT)
		msg.format = wrap(l, r, data, len, &payload);
	else if (len > 0)
		buf_add(&payload, data, len);
	msg.payload = payload.data;
	msg.payload_len = payload.len;
	drop(r);
	if (l->net.ops->send(l->link, &msg) < 0)
		bus_log(l->bus, l->source, LOG_LEVEL_WARNING, "lwm2m: the host's answer could not be sent");
	buf_release(&payload);
	return LWM2M_OK;
}

void relay_init(struct lwm2m *l)
{
	l->relay = xcalloc(1, sizeof(*l->relay));
}

void relay_release(struct lwm2m *l)
{
	relay_closing(l);
	free(l->relay);
}
