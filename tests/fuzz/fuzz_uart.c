/*
 * The whole device: bytes of the input go to the UART; those from 0xf0 on are time and network instead (see act()), so
 * that a corpus file reads as a session. Whatever comes, the module lives, and AT is answered at the end.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/clock.h"
#include "bc28/module.h"
#include "bc28/xmalloc.h"

#define LINKS_MAX 4
#define STEP_MAX  4096 /* actions that one input may cost */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* One association of the module, as the network side has it. */
struct link {
	struct fuzz_air *air;
	const struct link_handler *handler;
	void *arg;
	bool open, dtls;
	enum dtls_state state;
	uint8_t token[COAP_TOKEN_MAX]; /* of the last request */
	uint8_t token_len;
	int mid; /* of the last message, -1 none */
};

struct fuzz_air {
	struct link links[LINKS_MAX];
	struct link none; /* what is opened beyond that stays silent */
	int next_mid;
};

struct fuzz_host {
	unsigned oks;
	char last[4];
};

static struct link *air_open(void *net, const struct link_target *target, const struct link_handler *handler, void *arg)
{
	struct fuzz_air *air = net;

	for (int i = 0; i < LINKS_MAX; i++) {
		struct link *l = &air->links[i];

		if (l->open)
			continue;
		*l = (struct link){.air = air, .handler = handler, .arg = arg, .open = true, .dtls = target->dtls};
		l->state = target->dtls ? DTLS_RUNNING : DTLS_IDLE;
		l->mid = -1;
		return l;
	}
	air->none.air = air;
	return &air->none;
}

static void air_close(struct link *l)
{
	l->open = false;
}

static int air_send(struct link *l, const struct coap_msg *msg)
{
	l->mid = l->air->next_mid++ & 0xffff;
	l->token_len = msg->token_len;
	memcpy(l->token, msg->token, msg->token_len);
	return l->mid;
}

static void air_cancel(struct link *l, const uint8_t *token, size_t token_len)
{
	if (token_len == l->token_len && memcmp(token, l->token, token_len) == 0)
		l->mid = -1;
}

static enum dtls_state air_dtls_state(const struct link *l)
{
	return l->state;
}

static void air_dtls_reset(struct link *l)
{
	if (l->state == DTLS_DONE)
		l->state = DTLS_IDLE;
}

static void air_set_nat(struct link *l, bool nat)
{
	(void)l, (void)nat;
}

static const struct link_ops air_ops = {
	.open = air_open,
	.close = air_close,
	.send = air_send,
	.cancel = air_cancel,
	.dtls_state = air_dtls_state,
	.dtls_reset = air_dtls_reset,
	.set_nat = air_set_nat,
};

static void tx(void *arg, const void *data, size_t len)
{
	struct fuzz_host *host = arg;
	const char *text = data;

	for (size_t i = 0; i < len; i++) {
		memmove(host->last, host->last + 1, sizeof(host->last) - 1);
		host->last[sizeof(host->last) - 1] = text[i];
		if (memcmp(host->last, "OK\r\n", 4) == 0)
			host->oks++;
	}
}

static int store(void *arg, const struct nv_item *items, size_t count, char **cause)
{
	(void)arg;
	(void)items;
	(void)count;
	(void)cause;
	return 0;
}

/* A response of the server to the last request: code, and as payload what follows in the input. */
static void respond(struct link *l, uint8_t code, const uint8_t *payload, size_t len)
{
	struct coap_msg msg = COAP_MSG_INIT;

	if (l->mid < 0)
		return;
	msg.type = COAP_ACK;
	msg.code = code;
	msg.mid = (uint16_t)l->mid;
	msg.token_len = l->token_len;
	memcpy(msg.token, l->token, l->token_len);
	msg.path = code == COAP_201_CREATED ? "rd/5a3f" : NULL;
	msg.payload = payload;
	msg.payload_len = len;
	l->handler->outcome(l->arg, (uint16_t)l->mid, LINK_ACKED);
	if (l->open)
		l->handler->response(l->arg, &msg);
}

/* A request of the server; the answer is thrown away. */
static void request(struct link *l, uint8_t code, const char *path, int32_t format, const uint8_t *payload, size_t len)
{
	struct coap_msg msg = COAP_MSG_INIT;
	struct link_reply reply = {.format = -1, .observe = -1};

	msg.type = COAP_CON;
	msg.code = code;
	msg.mid = (uint16_t)(l->air->next_mid++);
	msg.token_len = 2;
	msg.token[0] = 0x6c;
	msg.token[1] = (uint8_t)msg.mid;
	msg.path = path;
	msg.format = format;
	msg.payload = payload;
	msg.payload_len = len;
	if (l->handler->request(l->arg, &msg, &reply) == LINK_REPLY)
		free(reply.payload);
}

static void advance(struct clock *clock, uint64_t by)
{
	clock_advance(clock, clock_now(clock) + by);
}

/* What the bytes from 0xf0 on mean. Those for a link take the lines up to the next such byte as their payload. */
static void act(
	struct module *m, struct clock *clock, struct fuzz_air *air, uint8_t what, const uint8_t *payload, size_t len)
{
	switch (what) {
	case 0xf0:
		advance(clock, 100 * CLOCK_MS);
		return;
	case 0xf1:
		advance(clock, 10 * CLOCK_S);
		return;
	case 0xf2:
		advance(clock, 3600 * CLOCK_S);
		return;
	case 0xf3:
		module_power(m, !module_powered(m));
		return;
	default:
		break;
	}
	for (int i = 0; i < LINKS_MAX; i++) {
		struct link *l = &air->links[i];

		if (!l->open)
			continue;
		switch (what) {
		case 0xf4:
			if (l->dtls && l->state == DTLS_RUNNING) {
				l->state = DTLS_DONE;
				l->handler->dtls(l->arg, DTLS_DONE);
			}
			break;
		case 0xf5:
			respond(l, COAP_204_CHANGED, payload, len);
			break;
		case 0xf6:
			respond(l, COAP_201_CREATED, payload, len);
			break;
		case 0xf7:
			if (l->mid >= 0)
				l->handler->outcome(l->arg, (uint16_t)l->mid, LINK_RESET);
			break;
		case 0xf8:
			request(l, COAP_GET, "19/1/0", -1, NULL, 0);
			break;
		case 0xf9:
			request(l, COAP_PUT, "19/1/0", FORMAT_OPAQUE, payload, len);
			break;
		case 0xfa:
			request(l, COAP_PUT, "0/0", FORMAT_TLV, payload, len);
			break;
		case 0xfb:
			if (len == 0)
				request(l, COAP_DELETE, "0", -1, NULL, 0);
			else
				request(l, COAP_PUT, "1/0", FORMAT_TLV, payload, len);
			break;
		case 0xfc:
			request(l, COAP_POST, "bs", -1, NULL, 0);
			break;
		case 0xfd:
			request(l, COAP_GET, "3/0", -1, NULL, 0);
			break;
		case 0xfe:
			respond(l, COAP_404_NOT_FOUND, payload, len);
			break;
		default:
			if (l->mid >= 0)
				l->handler->outcome(l->arg, (uint16_t)l->mid, LINK_TIMEOUT);
			break;
		}
	}
}

/* After any input a module that is switched off and on answers. */
static void must_answer(struct module *m, struct clock *clock, struct fuzz_host *host)
{
	module_power(m, false);
	module_power(m, true);
	advance(clock, 60 * CLOCK_S);
	host->oks = 0;
	module_rx(m, (const uint8_t *)"\r\nAT\r", 5);
	if (host->oks == 0)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct module_ops ops = {.tx = tx, .store = store};
	struct fuzz_air air = {0};
	struct fuzz_host host = {0};
	struct clock *clock = clock_new();
	struct module_config config = {.name = "fuzz", .clock = clock, .seed = 1, .ops = &ops, .ops_arg = &host};
	struct module *m;
	char *cause = NULL;
	size_t at = 0;

	config.net = (struct link_net){.ops = &air_ops, .net = &air};
	config.commands = bc28_commands;
	m = module_new(&config, &cause);
	if (m == NULL)
		abort();
	module_power(m, true);
	advance(clock, 60 * CLOCK_S);

	for (unsigned steps = 0; at < size && steps < STEP_MAX; steps++) {
		size_t end = at + 1;

		if (data[at] < 0xf0) {
			while (end < size && data[end] < 0xf0)
				end++;
			module_rx(m, data + at, end - at);
			at = end;
			continue;
		}
		if (data[at] >= 0xf4 && data[at] != 0xf8)
			while (end < size && data[end] < 0xf0 && data[end] != '\r')
				end++;
		act(m, clock, &air, data[at], data + at + 1, end - at - 1);
		at = end;
	}
	must_answer(m, clock, &host);

	module_free(m);
	clock_free(clock);
	return 0;
}
