#include "config.h"

#include "platform_script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"
#include "bc28/xmalloc.h"
#include <check.h> /* last: it has a macro called fail */

static void on_dtls(void *arg, enum dtls_state state)
{
	struct script *s = arg;

	s->dtls = state;
}

static void on_response(void *arg, const struct coap_msg *msg)
{
	struct script *s = arg;
	char code[8];

	s->code = msg->code;
	snprintf(s->location, sizeof(s->location), "%s", msg->path != NULL ? msg->path : "");
	buf_addf(&s->log, "> %s\n", coap_code_str(msg->code, code));
}

static void on_outcome(void *arg, uint16_t mid, enum link_outcome outcome)
{
	static const char *const names[] = {[LINK_ACKED] = NULL,
		[LINK_REFUSED] = NULL,
		[LINK_RESET] = "reset",
		[LINK_TIMEOUT] = "timeout",
		[LINK_FAILED] = "failed"};
	struct script *s = arg;

	(void)mid;
	if (names[outcome] != NULL)
		buf_addf(&s->log, "! %s\n", names[outcome]);
}

/* Whether an instance of object 0 is an account of the bootstrap server: its resource 1 (OMA TS E.1). */
static bool is_bootstrap(const struct coap_msg *msg)
{
	const uint8_t *at = msg->payload;
	size_t left = msg->payload_len;
	struct tlv t;

	while (tlv_next(&at, &left, &t) == 1)
		if (t.id == 1)
			return t.len == 1 && t.value[0] == 1;
	return false;
}

/* Keeps a copy of a bootstrap write. */
static void keep(struct script *s, const struct coap_msg *msg)
{
	struct buf *to;

	if (msg->path == NULL || msg->code != COAP_PUT)
		return;
	if (strncmp(msg->path, "0/", 2) == 0)
		to = is_bootstrap(msg) ? &s->bs_account : &s->account;
	else if (strncmp(msg->path, "1/", 2) == 0)
		to = &s->server;
	else
		return;
	buf_clear(to);
	buf_add(to, msg->payload, msg->payload_len);
}

static uint8_t natural_answer(uint8_t method)
{
	static const uint8_t answers[] = {[COAP_GET] = COAP_205_CONTENT,
		[COAP_POST] = COAP_204_CHANGED,
		[COAP_PUT] = COAP_204_CHANGED,
		[COAP_DELETE] = COAP_202_DELETED};

	return answers[method];
}

static void answer_text(struct link_reply *reply, const char *text)
{
	reply->payload = (uint8_t *)xstrdup(text);
	reply->payload_len = strlen(text);
}

/* A list of links, or a code that refuses: "4.05". */
static void answer_list(struct link_reply *reply, const char *list)
{
	int code = coap_code_parse(list);

	reply->code = code >= 0 ? (uint8_t)code : COAP_205_CONTENT;
	if (code >= 0)
		return;
	reply->format = FORMAT_LINK;
	answer_text(reply, list);
}

static enum link_verdict on_request(void *arg, const struct coap_msg *msg, struct link_reply *reply)
{
	struct script *s = arg;
	char code[8];

	buf_addf(&s->log, "< %s %s\n", coap_code_str(msg->code, code), msg->path != NULL ? msg->path : "/");
	s->request = *msg;
	snprintf(s->query, sizeof(s->query), "%s", msg->query != NULL ? msg->query : "");
	buf_clear(&s->payload);
	if (msg->payload_len > 0)
		buf_add(&s->payload, msg->payload, msg->payload_len);
	keep(s, msg);
	*reply = (struct link_reply){.format = s->answer_format, .observe = s->answer_observe};
	reply->code = s->answer != 0 ? s->answer : natural_answer(msg->code);
	if (msg->accept == FORMAT_LINK && s->list != NULL)
		answer_list(reply, s->list);
	else if (s->answer_text != NULL)
		answer_text(reply, s->answer_text);
	return msg->accept == FORMAT_LINK ? s->list_verdict : s->verdict;
}

static const struct link_handler handler = {
	.dtls = on_dtls, .response = on_response, .outcome = on_outcome, .request = on_request};

void script_open(struct script *s, struct platform_world *w, const char *identity, const char *key)
{
	struct link_net net = net_module_links(w->module);
	struct link_target target = {
		.host = "112.13.96.205", .port = 5783, .nat_timeout = 30 * CLOCK_S, .handshake_guard = 60 * CLOCK_S};

	*s = (struct script){.world = w,
		.ops = net.ops,
		.dtls = DTLS_IDLE,
		.answer_format = -1,
		.answer_observe = -1,
		.list_verdict = LINK_REPLY,
		.verdict = LINK_REPLY};
	buf_init(&s->log);
	buf_init(&s->payload);
	buf_init(&s->account);
	buf_init(&s->bs_account);
	buf_init(&s->server);
	if (identity != NULL) {
		target.dtls = true;
		target.psk_id = identity;
		target.psk = (const uint8_t *)key;
		target.psk_len = strlen(key);
	}
	s->link = net.ops->open(net.net, &target, &handler, s);
	world_settle(w);
}

void script_close(struct script *s)
{
	s->ops->close(s->link);
	buf_release(&s->log);
	buf_release(&s->payload);
	buf_release(&s->account);
	buf_release(&s->bs_account);
	buf_release(&s->server);
}

int script_send(struct script *s, enum coap_type type, uint8_t code, const char *path, const char *query,
	int32_t format, const char *payload)
{
	struct coap_msg msg = COAP_MSG_INIT;
	int mid;

	msg.type = type;
	msg.code = code;
	msg.path = path;
	msg.query = query;
	msg.format = format;
	msg.payload = (const uint8_t *)payload;
	msg.payload_len = payload != NULL ? strlen(payload) : 0;
	mid = s->ops->send(s->link, &msg);
	world_settle(s->world);
	return mid;
}

int script_answer(struct script *s, const struct coap_msg *to, uint8_t code, int32_t observe, const char *payload)
{
	struct coap_msg msg = COAP_MSG_INIT;
	int mid;

	msg.type = COAP_CON;
	msg.code = code;
	msg.observe = observe;
	msg.format = FORMAT_TEXT;
	msg.token_len = to->token_len;
	memcpy(msg.token, to->token, sizeof(msg.token));
	msg.payload = (const uint8_t *)payload;
	msg.payload_len = strlen(payload);
	mid = s->ops->send(s->link, &msg);
	world_settle(s->world);
	return mid;
}

void script_register(struct script *s, const char *endpoint)
{
	char query[256];

	snprintf(query, sizeof(query), "lwm2m=1.0&ep=%s&b=U&lt=86400", endpoint);
	script_send(s, COAP_CON, COAP_POST, "rd", query, FORMAT_LINK,
		"</>;rt=\"oma.lwm2m\";ct=11543,</1/0>,</3/0>,</19/0>,</19/1>");
	ck_assert_uint_eq(s->code, COAP_201_CREATED);
}

void script_expect(struct script *s, const char *log)
{
	ck_assert_str_eq(buf_str(&s->log), log);
	buf_clear(&s->log);
}
