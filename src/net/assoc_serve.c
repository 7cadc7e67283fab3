/* An association's way up: libcoap's callbacks. */
#include "config.h"

#include <stdlib.h>

#include "assoc_priv.h"
#include "hub.h"
#include "pdu.h"
#include "upload.h"
#include "wire.h"

/* LINK_IGNORE and LINK_REJECT: libcoap would acknowledge. */
static void refuse(struct assoc *a, const struct coap_msg *msg, bool reset)
{
	struct received *r = received_by_mid(&a->received, msg->mid);

	if (r != NULL)
		r->silent = true;
	if (reset) {
		uint8_t rst[4];
		size_t len = wire_short(rst, COAP_RST, COAP_EMPTY, msg->mid, NULL, 0);

		assoc_emit(a, rst, len);
		if (r != NULL)
			received_answer(r, rst, len);
	} else if (r != NULL) {
		r->code = COAP_EMPTY; /* matches no request: the next copy is asked about again */
	}
}

/* A block of a long answer. */
static void answer_block(struct assoc *a, struct body *b, struct coap_block wanted, coap_pdu_t *pdu)
{
	coap_pdu_set_code(pdu, (coap_pdu_code_t)b->code);
	if (!body_add_block(a, pdu, b, wanted))
		coap_pdu_set_code(pdu, COAP_RESPONSE_CODE_BAD_REQUEST);
}

/* The owner's reply as libcoap's response; its payload goes with it. */
static void answer(struct assoc *a, const struct coap_msg *request, coap_pdu_t *pdu, struct link_reply *reply)
{
	bool large = reply->block2.size == 0 &&
		     (reply->payload_len > PAYLOAD_MAX || (reply->payload_len > 0 && request->block2.size > 0));

	coap_pdu_set_code(pdu, (coap_pdu_code_t)reply->code);
	if (!pdu_add_reply(pdu, reply, !large)) {
		coap_pdu_set_code(pdu, COAP_RESPONSE_CODE_INTERNAL_ERROR);
		free(reply->payload);
	} else if (large) {
		answer_block(a, body_keep(a, request, reply->code, reply->format, reply->payload, reply->payload_len),
			request->block2, pdu);
	} else {
		if (reply->payload_len > 0)
			coap_add_data(pdu, reply->payload_len, reply->payload);
		free(reply->payload);
	}
}

static void on_request(coap_resource_t *resource, coap_session_t *session, const coap_pdu_t *request,
	const coap_string_t *query, coap_pdu_t *response)
{
	struct assoc *a = coap_session_get_app_data(session);
	struct link_reply reply = {.format = -1, .observe = -1};
	struct pdu_text text;
	struct coap_msg msg;
	enum link_verdict verdict;
	struct upload *body;
	struct body *kept;

	(void)resource;
	(void)query;
	if (a == NULL || a->closed)
		return;
	if (pdu_read(request, &text, &msg) < 0) {
		coap_pdu_set_code(response, COAP_RESPONSE_CODE_BAD_REQUEST);
		return;
	}
	kept = msg.block2.num > 0 ? body_find(a, &msg) : NULL;
	if (kept != NULL) {
		answer_block(a, kept, msg.block2, response);
		return;
	}
	assoc_tell(a);
	if (a->closed)
		return;
	body = upload_take(a, msg.mid);
	if (body != NULL)
		msg.payload = upload_body(body, &msg.payload_len);
	verdict = a->ops->request(a->arg, &msg, &reply);
	if (body != NULL && verdict != LINK_IGNORE)
		upload_free(a->net, body);
	switch (verdict) {
	case LINK_REPLY:
		if (msg.observe == 0)
			assoc_serve_later(a, request);
		answer(a, &msg, response, &reply);
		break;
	case LINK_LATER:
		assoc_serve_later(a, request);
		break;
	case LINK_IGNORE:
	case LINK_REJECT:
		refuse(a, &msg, verdict == LINK_REJECT);
		break;
	}
}

static coap_response_t on_response(
	coap_session_t *session, const coap_pdu_t *sent, const coap_pdu_t *received, const coap_mid_t mid)
{
	struct assoc *a = coap_session_get_app_data(session);
	struct pdu_text text;
	struct coap_msg msg;
	struct sent *s;

	(void)sent;
	(void)mid;
	if (a == NULL || a->closed)
		return COAP_RESPONSE_OK;
	if (pdu_read(received, &text, &msg) < 0)
		return COAP_RESPONSE_FAIL;
	s = sent_by_token(&a->sent, msg.token, msg.token_len);
	if (s == NULL && a->ops->match_tokens)
		return msg.type == COAP_ACK ? COAP_RESPONSE_OK : COAP_RESPONSE_FAIL;
	if (s != NULL) {
		/* a response says more than the ACK that may have been lost (RFC 7252 5.2.2) */
		msg.mid = s->mid;
		if (!s->settled)
			assoc_settle(a, s, acked_with(msg.code));
		s->observing = s->observing && msg.observe >= 0;
		if (!s->observing)
			sent_remove(&a->sent, s);
	}
	assoc_tell(a);
	if (a->closed)
		return COAP_RESPONSE_OK;
	return a->ops->response(a->arg, &msg) || msg.type == COAP_ACK ? COAP_RESPONSE_OK : COAP_RESPONSE_FAIL;
}

static void on_nack(
	coap_session_t *session, const coap_pdu_t *sent, const coap_nack_reason_t reason, const coap_mid_t mid)
{
	struct assoc *a = coap_session_get_app_data(session);
	struct sent *s;

	(void)sent;
	if (a == NULL || a->closed || reason == COAP_NACK_RST)
		return; /* a RST was seen on its way in */
	s = sent_by_mid(&a->sent, (uint16_t)mid);
	if (s != NULL)
		assoc_settle(a, s, reason == COAP_NACK_TOO_MANY_RETRIES ? LINK_TIMEOUT : LINK_FAILED);
}

void assoc_register_handlers(struct hub *hub)
{
	static const coap_request_t methods[] = {
		COAP_REQUEST_GET, COAP_REQUEST_POST, COAP_REQUEST_PUT, COAP_REQUEST_DELETE};

	coap_register_response_handler(hub->ctx, on_response);
	coap_register_nack_handler(hub->ctx, on_nack);
	hub->any = coap_resource_unknown_init2(on_request, 0);
	for (size_t i = 0; i < sizeof(methods) / sizeof(methods[0]); i++)
		coap_register_request_handler(hub->any, methods[i], on_request);
	coap_add_resource(hub->ctx, hub->any);
}
