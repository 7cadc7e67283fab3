/*
 * The LwM2M client against a server that sends anything, in either phase. The input is a script of messages, each
 *   what (1 byte)  path length (1)  payload length (1)  path or path?query  payload
 * where what picks method, format, Accept and Observe, or a response, an outcome, a DTLS state, time.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/lwm2m.h"
#include "bc28/rng.h"
#include "bc28/xmalloc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct link {
	const struct link_handler *handler;
	void *arg;
	struct lwm2m_world *world;
};

struct lwm2m_world {
	struct clock *clock;
	struct lwm2m *client;
	struct link *link;
	struct coap_msg last; /* what the client sent last, its token */
	uint16_t mid, request_mid;
};

static struct link *net_open(void *net, const struct link_target *target, const struct link_handler *handler, void *arg)
{
	struct lwm2m_world *w = net;

	(void)target;
	w->link = xmalloc(sizeof(*w->link));
	*w->link = (struct link){handler, arg, w};
	return w->link;
}

static void net_close(struct link *link)
{
	link->world->link = NULL;
	free(link);
}

static int net_send(struct link *link, const struct coap_msg *msg)
{
	link->world->last = *msg;
	return ++link->world->mid;
}

static void net_cancel(struct link *link, const uint8_t *token, size_t token_len)
{
	(void)link, (void)token, (void)token_len;
}

static enum dtls_state net_dtls_state(const struct link *link)
{
	(void)link;
	return DTLS_DONE;
}

static void net_dtls_reset(struct link *link)
{
	(void)link;
}

static void net_set_nat(struct link *link, bool nat)
{
	(void)link, (void)nat;
}

static const struct link_ops net_ops = {
	.open = net_open,
	.close = net_close,
	.send = net_send,
	.cancel = net_cancel,
	.dtls_state = net_dtls_state,
	.dtls_reset = net_dtls_reset,
	.set_nat = net_set_nat,
};

/* The host answers every other request at once. */
static void on_read(void *arg, uint16_t msgid, const uint8_t *token, size_t token_len, const char *query)
{
	struct lwm2m_world *w = arg;

	(void)query;
	if (msgid & 1)
		lwm2m_respond(w->client, msgid, token, token_len, 1, (const uint8_t *)"x", 1);
	lwm2m_host_told(w->client);
}

static void on_write(void *arg, uint16_t msgid, const uint8_t *token, size_t token_len, const uint8_t *data, size_t len,
	const char *query)
{
	struct lwm2m_world *w = arg;

	(void)query;
	if (msgid & 1)
		lwm2m_respond(w->client, msgid, token, token_len, 2, data, len < 1024 ? len : 1024);
	lwm2m_host_told(w->client);
}

static void on_data(void *arg, const uint8_t *data, size_t len)
{
	struct lwm2m_world *w = arg;

	lwm2m_notify(w->client, len & 1, 0, data, len);
}

static const struct lwm2m_ops ops = {.read = on_read, .write = on_write, .data = on_data};

/* A request; path holds the query, too. */
static void request(struct lwm2m_world *w, uint8_t what, char *path, const uint8_t *payload, size_t len)
{
	static const int32_t formats[] = {
		FORMAT_NONE, FORMAT_TEXT, FORMAT_OPAQUE, FORMAT_TLV, FORMAT_JSON, FORMAT_LINK, 60, -1};
	struct coap_msg msg = COAP_MSG_INIT;
	struct link_reply reply = {.format = -1, .observe = -1};
	char *query = strchr(path, '?');

	if (query != NULL)
		*query++ = '\0';
	msg.type = what & 4 ? COAP_NON : COAP_CON;
	msg.code = (uint8_t)(COAP_GET + (what & 3));
	msg.mid = ++w->request_mid;
	msg.token_len = 2;
	memcpy(msg.token, &msg.mid, 2);
	msg.path = path;
	msg.query = query;
	msg.payload = payload;
	msg.payload_len = len;
	if (msg.code == COAP_GET) {
		msg.accept = formats[what >> 3 & 7];
		msg.observe = what & 0x40 ? len > 0 : -1;
	} else {
		msg.format = formats[what >> 3 & 7];
	}
	if (w->link->handler->request(w->link->arg, &msg, &reply) == LINK_REPLY)
		free(reply.payload);
}

/* A response, an outcome, a DTLS state, time, or the host's own doing. */
static void happen(struct lwm2m_world *w, uint8_t what, const char *path, const uint8_t *payload, size_t len)
{
	static const uint8_t codes[] = {COAP_201_CREATED, COAP_202_DELETED, COAP_204_CHANGED, COAP_404_NOT_FOUND};
	struct coap_msg msg = COAP_MSG_INIT;

	switch (what & 7) {
	case 0:
		msg.code = codes[what >> 3 & 3];
		msg.token_len = w->last.token_len;
		memcpy(msg.token, w->last.token, sizeof(msg.token));
		msg.path = path;
		w->link->handler->response(w->link->arg, &msg);
		break;
	case 1:
		w->link->handler->outcome(
			w->link->arg, w->mid, (enum link_outcome)((what >> 3 & 7) % (LINK_REFUSED + 1)));
		break;
	case 2:
		w->link->handler->dtls(w->link->arg, (enum dtls_state)(what >> 3 & 3));
		break;
	case 3:
		clock_advance(w->clock, clock_now(w->clock) + (1 + len) * CLOCK_S);
		break;
	case 4:
		if (what & 16)
			lwm2m_notify(w->client, what & 8, 0, payload, len);
		else
			lwm2m_send(w->client, what & 8, 0, payload, len);
		break;
	case 5:
		lwm2m_deregister(w->client);
		break;
	case 6:
		lwm2m_set_ip(w->client, what & 8);
		break;
	default:
		lwm2m_values_changed(w->client);
		break;
	}
}

static void play(struct lwm2m_world *w, const uint8_t *data, size_t size)
{
	while (size >= 3) {
		uint8_t what = data[0];
		size_t path_len = data[1] & 63, payload_len = data[2];
		char *path;

		data += 3;
		size -= 3;
		if (path_len > size)
			path_len = size;
		if (payload_len > size - path_len)
			payload_len = size - path_len;
		path = xstrndup((const char *)data, path_len);
		if (w->link == NULL || what == 0xff)
			lwm2m_start(w->client);
		if (w->link == NULL || what & 0x80)
			clock_advance(w->clock, clock_now(w->clock));
		if (w->link != NULL) {
			if (what & 0x80)
				happen(w, what, path, data + path_len, payload_len);
			else
				request(w, what, path, data + path_len, payload_len);
			clock_advance(w->clock, clock_now(w->clock));
		} else {
			lwm2m_set_ip(w->client, true);
			clock_advance(w->clock, clock_now(w->clock) + 100 * CLOCK_S);
		}
		free(path);
		data += path_len + payload_len;
		size -= path_len + payload_len;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct lwm2m_world w = {.clock = clock_new()};
	struct lwm2m_settings settings = {.lifetime = 300, .bootstrap = {.port = 5683}, .server = {.port = 5683}};
	struct lwm2m_config config = {
		.clock = w.clock,
		.source = "fuzz",
		.net = {&net_ops, &w},
		.imei = "867724030000225",
		.timers = {.relay = 10 * CLOCK_S,
			.bootstrap_wait = 60 * CLOCK_S,
			.retry_min = 10 * CLOCK_S,
			.retry_max = 60 * CLOCK_S,
			.nat = 30 * CLOCK_S,
			.handshake_guard = 60 * CLOCK_S},
	};
	struct rng rng;

	rng_init(&rng, 1);
	config.rng = &rng;
	/* The first byte picks the phase: with a bootstrap server or straight to the server. */
	memcpy(size > 0 && data[0] & 1 ? settings.bootstrap.host : settings.server.host, "server.example", 15);
	settings.uplink = size > 0 && data[0] & 2 ? LWM2M_UPLINK_NOTIFY : LWM2M_UPLINK_DP;
	settings.downlink = size > 0 && data[0] & 4;
	w.client = lwm2m_new(&config, &ops, &w);
	lwm2m_configure(w.client, &settings);
	lwm2m_set_ip(w.client, true);
	lwm2m_start(w.client);
	if (size > 0)
		play(&w, data + 1, size - 1);
	lwm2m_free(w.client);
	clock_free(w.clock);
	return 0;
}
