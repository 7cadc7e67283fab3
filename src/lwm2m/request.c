/* The client's own requests: which are outstanding, and who hears of their end. */
#include "config.h"

#include "request.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/rng.h"
#include "bc28/xmalloc.h"
#include "bootstrap.h"
#include "lwm2m_priv.h"
#include "news.h"
#include "register.h"
#include "uplink.h"

struct own_request {
	bool active;
	int mid;
	uint8_t token[TOKEN_LEN];
	uint8_t token_len;
};

struct requests {
	struct own_request of[REQ_COUNT];
	struct timer timer; /* of the acknowledged one without its response */
};

struct request_row {
	void (*response)(struct lwm2m *l, const struct coap_msg *msg);
	/* The request failed; or its outcome, when an acknowledgement alone is the end of it. */
	void (*outcome)(struct lwm2m *l, enum link_outcome outcome);
	bool ack_ends; /* done with the ACK (guide 3.7); otherwise RESPONSE_WAIT runs from it */
};

static const struct request_row rows[REQ_COUNT] = {
	[REQ_BOOTSTRAP] = {bootstrap_response, bootstrap_lost, false},
	[REQ_REGISTER] = {register_response, register_lost, false},
	[REQ_UPDATE] = {update_response, register_lost, false},
	[REQ_DEREGISTER] = {deregister_response, deregister_lost, false},
	[REQ_DATA] = {data_response, data_outcome, true},
};

int request_send(struct lwm2m *l, enum request_kind kind, struct coap_msg *msg)
{
	struct own_request *r = &l->requests->of[kind];
	int mid;

	if (msg->token_len == 0) {
		msg->token_len = TOKEN_LEN;
		rng_bytes(l->rng, msg->token, TOKEN_LEN);
	}
	mid = l->link != NULL ? l->net.ops->send(l->link, msg) : -1;
	if (mid < 0)
		return -1;
	*r = (struct own_request){.active = true, .mid = mid, .token_len = msg->token_len};
	memcpy(r->token, msg->token, msg->token_len);
	return mid;
}

bool request_active(const struct lwm2m *l, enum request_kind kind)
{
	return l->requests->of[kind].active;
}

void request_cancel(struct lwm2m *l, enum request_kind kind)
{
	struct own_request *r = &l->requests->of[kind];

	if (!rows[kind].ack_ends)
		timer_cancel(&l->requests->timer);
	if (!r->active)
		return;
	r->active = false;
	if (l->link != NULL)
		l->net.ops->cancel(l->link, r->token, r->token_len);
}

void request_response(struct lwm2m *l, const struct coap_msg *msg)
{
	for (int i = 0; i < REQ_COUNT; i++) {
		struct own_request *r = &l->requests->of[i];

		if (!r->active || !coap_token_equal(r->token, r->token_len, msg->token, msg->token_len))
			continue;
		r->active = false;
		if (!rows[i].ack_ends)
			timer_cancel(&l->requests->timer);
		rows[i].response(l, msg);
		return;
	}
}

void request_outcome(struct lwm2m *l, uint16_t mid, enum link_outcome outcome)
{
	for (int i = 0; i < REQ_COUNT; i++) {
		struct own_request *r = &l->requests->of[i];

		if (!r->active || r->mid != mid)
			continue;
		if ((outcome == LINK_ACKED || outcome == LINK_REFUSED) && !rows[i].ack_ends) {
			timer_set(&l->requests->timer, RESPONSE_WAIT);
			return;
		}
		r->active = false;
		rows[i].outcome(l, outcome);
		return;
	}
}

/* Of all kinds but the data at most one is under way. */
static void on_timeout(void *arg)
{
	struct lwm2m *l = arg;

	for (int i = 0; i < REQ_COUNT; i++)
		if (l->requests->of[i].active && !rows[i].ack_ends) {
			request_cancel(l, (enum request_kind)i);
			rows[i].outcome(l, LINK_TIMEOUT);
			break;
		}
	news_tell(l);
}

void request_closing(struct lwm2m *l)
{
	timer_cancel(&l->requests->timer);
	for (int i = 0; i < REQ_COUNT; i++) {
		bool active = l->requests->of[i].active;

		l->requests->of[i].active = false;
		if (active && rows[i].ack_ends)
			rows[i].outcome(l, LINK_FAILED);
	}
}

void request_init(struct lwm2m *l)
{
	l->requests = xcalloc(1, sizeof(*l->requests));
	timer_init(&l->requests->timer, l->clock, on_timeout, l);
}

void request_release(struct lwm2m *l)
{
	timer_cancel(&l->requests->timer);
	free(l->requests);
}
