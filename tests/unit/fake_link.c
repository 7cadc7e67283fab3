#include "config.h"

#include "fake_link.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

#define SENT_MAX 64

struct link {
	struct fake_net *net;
	const struct link_handler *handler;
	void *arg;
	enum dtls_state dtls;
	bool secure;
};

struct fake_net {
	struct link *link;
	struct fake_sent sent[SENT_MAX];
	unsigned put, taken; /* counters */
	uint16_t mid;
	unsigned opened;
	bool broken;
	char target[512];
	struct buf line;
	struct buf reply;
	uint8_t token;
	uint16_t request_mid;
	struct coap_etag etag;
};

static void sent_release(struct fake_sent *s)
{
	free((void *)s->msg.path);
	free((void *)s->msg.query);
	free((void *)s->msg.payload);
	*s = (struct fake_sent){.mid = 0};
}

static struct link *fake_open(
	void *net, const struct link_target *target, const struct link_handler *handler, void *arg)
{
	struct fake_net *n = net;
	struct link *link = xcalloc(1, sizeof(*link));

	if (n->link != NULL)
		abort(); /* one at a time */
	*link = (struct link){.net = n, .handler = handler, .arg = arg, .dtls = DTLS_IDLE, .secure = target->dtls};
	n->link = link;
	n->opened++;
	if (target->dtls)
		snprintf(n->target, sizeof(n->target), "coaps://%s:%u id=%s key=%zu", target->host, target->port,
			target->psk_id, target->psk_len);
	else
		snprintf(n->target, sizeof(n->target), "coap://%s:%u", target->host, target->port);
	return link;
}

static void fake_close(struct link *link)
{
	link->net->link = NULL;
	link->net->target[0] = '\0';
	free(link);
}

static int fake_send(struct link *link, const struct coap_msg *msg)
{
	struct fake_net *n = link->net;
	struct fake_sent *s;

	if (n->broken)
		return -1;
	s = &n->sent[n->put++ % SENT_MAX];
	sent_release(s);
	s->msg = *msg;
	s->msg.path = msg->path != NULL ? xstrdup(msg->path) : NULL;
	s->msg.query = msg->query != NULL ? xstrdup(msg->query) : NULL;
	s->msg.payload = xmalloc(msg->payload_len + 1);
	if (msg->payload_len > 0)
		memcpy((void *)s->msg.payload, msg->payload, msg->payload_len);
	s->mid = ++n->mid;
	return s->mid;
}

static void fake_cancel(struct link *link, const uint8_t *token, size_t token_len)
{
	(void)link, (void)token, (void)token_len;
}

static enum dtls_state fake_dtls_state(const struct link *link)
{
	return link->dtls;
}

static void fake_dtls_reset(struct link *link)
{
	if (link->dtls != DTLS_RUNNING)
		link->dtls = DTLS_IDLE;
}

static void fake_set_nat(struct link *link, bool nat)
{
	(void)link, (void)nat;
}

static const struct link_ops fake_ops = {
	.open = fake_open,
	.close = fake_close,
	.send = fake_send,
	.cancel = fake_cancel,
	.dtls_state = fake_dtls_state,
	.dtls_reset = fake_dtls_reset,
	.set_nat = fake_set_nat,
};

struct fake_net *fake_net_new(void)
{
	struct fake_net *n = xcalloc(1, sizeof(*n));

	n->mid = 1000;
	n->request_mid = 100;
	return n;
}

void fake_net_free(struct fake_net *n)
{
	for (int i = 0; i < SENT_MAX; i++)
		sent_release(&n->sent[i]);
	buf_release(&n->line);
	buf_release(&n->reply);
	free(n);
}

struct link_net fake_net_links(struct fake_net *n)
{
	return (struct link_net){.ops = &fake_ops, .net = n};
}

const struct fake_sent *fake_net_take(struct fake_net *n)
{
	if (n->taken == n->put)
		return NULL;
	return &n->sent[n->taken++ % SENT_MAX];
}

const struct fake_sent *fake_net_last(const struct fake_net *n)
{
	return n->taken > 0 ? &n->sent[(n->taken - 1) % SENT_MAX] : NULL;
}

/* Content-Format, Accept, Observe and payload: text as it is, anything else as hexadecimal digits. */
static void add_content(
	struct buf *out, int32_t format, int32_t accept, int32_t observe, const uint8_t *payload, size_t len)
{
	bool text = true;

	if (format >= 0)
		buf_addf(out, " ct=%d", (int)format);
	if (accept >= 0)
		buf_addf(out, " accept=%d", (int)accept);
	if (observe >= 0)
		buf_addf(out, " observe=%d", (int)observe);
	if (len == 0)
		return;
	for (size_t i = 0; i < len; i++)
		text = text && payload[i] >= 0x20 && payload[i] < 0x7f;
	buf_addc(out, ' ');
	if (text) {
		buf_addc(out, '"');
		buf_add(out, payload, len);
		buf_addc(out, '"');
	} else {
		buf_addhex(out, payload, len);
	}
}

const char *fake_net_line(struct fake_net *n)
{
	const struct fake_sent *s = fake_net_take(n);
	char code[8];

	buf_clear(&n->line);
	if (s == NULL)
		return buf_str(&n->line);
	buf_addf(&n->line, "%s %s", value_to_name(coap_type_names, (int)s->msg.type), coap_code_str(s->msg.code, code));
	if (s->msg.path != NULL)
		buf_addf(&n->line, " %s", s->msg.path);
	if (s->msg.query != NULL)
		buf_addf(&n->line, "?%s", s->msg.query);
	add_content(&n->line, s->msg.format, s->msg.accept, s->msg.observe, s->msg.payload, s->msg.payload_len);
	return buf_str(&n->line);
}

const char *fake_net_target(struct fake_net *n)
{
	return n->target;
}

unsigned fake_net_opened(const struct fake_net *n)
{
	return n->opened;
}

void fake_net_break(struct fake_net *n)
{
	n->broken = true;
}

/* Sends the response in msg to the last message taken. */
static void respond(struct fake_net *n, uint8_t code, struct coap_msg msg)
{
	const struct fake_sent *s = fake_net_last(n);
	uint16_t mid = s->mid;

	msg.type = COAP_ACK;
	msg.code = code;
	msg.mid = mid;
	msg.token_len = s->msg.token_len;
	memcpy(msg.token, s->msg.token, sizeof(msg.token));
	n->link->handler->outcome(n->link->arg, mid, code < COAP_400_BAD_REQUEST ? LINK_ACKED : LINK_REFUSED);
	if (n->link != NULL)
		n->link->handler->response(n->link->arg, &msg);
}

void fake_net_respond(struct fake_net *n, uint8_t code, const char *path)
{
	struct coap_msg msg = COAP_MSG_INIT;

	msg.path = path;
	respond(n, code, msg);
}

void fake_net_respond_block(
	struct fake_net *n, uint8_t code, struct coap_block block, const uint8_t *payload, size_t len)
{
	struct coap_msg msg = COAP_MSG_INIT;

	msg.block2 = block;
	msg.etag = n->etag;
	msg.payload = payload;
	msg.payload_len = len;
	respond(n, code, msg);
}

void fake_net_etag(struct fake_net *n, const char *etag)
{
	n->etag = (struct coap_etag){.len = (uint8_t)(etag != NULL ? strlen(etag) : 0)};
	memcpy(n->etag.bytes, etag != NULL ? etag : "", n->etag.len);
}

void fake_net_deliver(struct fake_net *n, const struct coap_msg *msg)
{
	n->link->handler->response(n->link->arg, msg);
}

void fake_net_outcome(struct fake_net *n, enum link_outcome outcome)
{
	n->link->handler->outcome(n->link->arg, fake_net_last(n)->mid, outcome);
}

void fake_net_dtls(struct fake_net *n, enum dtls_state state)
{
	n->link->dtls = state;
	n->link->handler->dtls(n->link->arg, state);
}

void fake_net_next_id(struct fake_net *n, uint8_t token, uint16_t mid)
{
	n->token = (uint8_t)(token - 1);
	n->request_mid = (uint16_t)(mid - 1);
}

/* "METHOD path[?query] [ct=N] [accept=N] [observe=N]"; cuts up its copy of the line. */
static void parse_request(char *line, struct coap_msg *msg)
{
	char *rest, *word = strtok_r(line, " ", &rest), *query;

	msg->code = (uint8_t)coap_code_parse(word);
	msg->path = strtok_r(NULL, " ", &rest);
	query = msg->path != NULL ? strchr(msg->path, '?') : NULL;
	if (query != NULL) {
		*query = '\0';
		msg->query = query + 1;
	}
	while ((word = strtok_r(NULL, " ", &rest)) != NULL) {
		int value = atoi(strchr(word, '=') + 1);

		if (strncmp(word, "ct=", 3) == 0)
			msg->format = value;
		else if (strncmp(word, "accept=", 7) == 0)
			msg->accept = value;
		else
			msg->observe = value;
	}
}

const char *fake_net_request(struct fake_net *n, const char *line, const void *payload, size_t len)
{
	struct coap_msg msg = COAP_MSG_INIT;
	struct link_reply reply = {.format = -1, .observe = -1};
	char *copy = xstrdup(line), code[8];
	enum link_verdict verdict;

	msg.type = COAP_CON;
	msg.mid = ++n->request_mid;
	msg.token_len = 1;
	msg.token[0] = ++n->token;
	msg.payload = payload;
	msg.payload_len = len;
	parse_request(copy, &msg);
	verdict = n->link->handler->request(n->link->arg, &msg, &reply);
	free(copy);
	buf_clear(&n->line);
	buf_clear(&n->reply);
	if (verdict != LINK_REPLY) {
		buf_addstr(&n->line, "later");
		return buf_str(&n->line);
	}
	buf_addstr(&n->line, coap_code_str(reply.code, code));
	add_content(&n->line, reply.format, -1, reply.observe, reply.payload, reply.payload_len);
	buf_add(&n->reply, reply.payload, reply.payload_len);
	free(reply.payload);
	return buf_str(&n->line);
}

const struct buf *fake_net_reply(const struct fake_net *n)
{
	return &n->reply;
}
