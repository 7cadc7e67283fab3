#include "config.h"

#include "net_world.h"

#include <stdlib.h>
#include <string.h>

#include <event2/event.h>

#include "bc28/xmalloc.h"

#include <check.h> /* last: it has a macro called fail */

static const uint8_t right_key[16] = "0123456789abcde";

/* --- what the handlers are told ---- */

static const char *const outcome_names[] = {"acked", "reset", "timeout", "failed", "refused"};

static void log_msg(struct buf *log, const char *what, const struct coap_msg *msg)
{
	char code[8];

	buf_addf(log, "%s %s", what, coap_code_str(msg->code, code));
	if (msg->path != NULL)
		buf_addf(log, " /%s", msg->path);
	if (msg->query != NULL)
		buf_addf(log, " ?%s", msg->query);
	if (msg->format >= 0)
		buf_addf(log, " format=%d", msg->format);
	if (msg->accept >= 0)
		buf_addf(log, " accept=%d", msg->accept);
	if (msg->observe >= 0)
		buf_addf(log, " observe=%d", msg->observe);
	if (msg->payload_len > 100)
		buf_addf(log, " [%zu]", msg->payload_len);
	else if (msg->payload_len > 0)
		buf_addf(log, " \"%.*s\"", (int)msg->payload_len, (const char *)msg->payload);
	buf_addc(log, '\n');
}

static struct link_reply make_reply(const struct net_world *w, const struct link_reply *model, const char *path)
{
	struct link_reply reply = *model;
	uint8_t first = w->reply_by_path && path != NULL ? (uint8_t)path[0] : 'a';

	reply.payload_len = w->reply_len > 0 ? w->reply_len : strlen(w->reply_text);
	reply.payload = xmalloc(reply.payload_len);
	if (w->reply_len > 0)
		for (size_t i = 0; i < reply.payload_len; i++)
			reply.payload[i] = (uint8_t)(first + i % 26);
	else
		memcpy(reply.payload, w->reply_text, reply.payload_len);
	return reply;
}

static void keep(struct coap_msg *last, size_t *len, const struct coap_msg *msg)
{
	*last = *msg;
	last->path = last->query = NULL;
	last->payload = NULL;
	last->payload_len = 0;
	*len = msg->payload_len;
}

/* A long body is as make_reply() made it, from its first byte on. */
static void check_body(const struct net_world *w, struct buf *log, const struct coap_msg *msg)
{
	if (w->reply_by_path && msg->payload_len > 0)
		buf_addf(log, "body %c\n", msg->payload[0]);
	for (size_t i = 0; msg->payload_len == w->reply_len && i < msg->payload_len; i++)
		ck_assert_int_eq(msg->payload[i], (int)((w->reply_by_path ? msg->payload[0] : 'a') + i % 26));
}

static void on_dtls(void *arg, enum dtls_state state)
{
	struct net_world *w = arg;

	buf_addf(&w->module_log, "dtls %s\n", value_to_name(dtls_state_names, (int)state));
}

static void on_response(void *arg, const struct coap_msg *msg)
{
	struct net_world *w = arg;

	log_msg(&w->module_log, "response", msg);
	check_body(w, &w->module_log, msg);
	if (w->close_in_callback) {
		w->links.ops->close(w->link);
		w->link = NULL;
	}
}

static void on_outcome(void *arg, uint16_t mid, enum link_outcome outcome)
{
	struct net_world *w = arg;

	(void)mid;
	buf_addf(&w->module_log, "outcome %s\n", outcome_names[outcome]);
}

static enum link_verdict on_request(void *arg, const struct coap_msg *msg, struct link_reply *reply)
{
	struct net_world *w = arg;

	log_msg(&w->module_log, "request", msg);
	keep(&w->module_last, &w->module_last_len, msg);
	w->module_requests++;
	if (w->module_verdict == LINK_REPLY)
		*reply = make_reply(w, &w->module_reply, msg->path);
	return w->module_verdict;
}

static const struct link_handler link_handler = {
	.dtls = on_dtls, .response = on_response, .outcome = on_outcome, .request = on_request};

static enum link_verdict srv_request(
	void *arg, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply)
{
	struct net_world *w = arg;

	w->peer = peer;
	if (!w->strangers)
		net_peer_keep(peer);
	log_msg(&w->server_log, "request", msg);
	keep(&w->server_last, &w->server_last_len, msg);
	w->server_requests++;
	if (w->server_verdict == LINK_REPLY)
		*reply = make_reply(w, &w->server_reply, msg->path);
	return w->server_verdict;
}

static bool srv_response(void *arg, struct net_peer *peer, const struct coap_msg *msg)
{
	struct net_world *w = arg;

	w->peer = peer;
	log_msg(&w->server_log, "response", msg);
	check_body(w, &w->server_log, msg);
	return !w->refuse_responses;
}

static void srv_outcome(void *arg, struct net_peer *peer, uint16_t mid, enum link_outcome outcome)
{
	struct net_world *w = arg;

	(void)peer;
	(void)mid;
	buf_addf(&w->server_log, "outcome %s\n", outcome_names[outcome]);
}

static void srv_handshake(void *arg, struct net_peer *peer, const char *identity, bool ok)
{
	struct net_world *w = arg;

	w->peer = peer;
	buf_addf(&w->server_log, "handshake %s %s\n", identity != NULL ? identity : "-", ok ? "ok" : "failed");
}

static void srv_gone(void *arg, struct net_peer *peer)
{
	struct net_world *w = arg;

	if (w->peer == peer)
		w->peer = NULL;
	buf_addstr(&w->server_log, "gone\n");
}

static const struct net_server_handler server_handler = {.request = srv_request,
	.response = srv_response,
	.outcome = srv_outcome,
	.handshake = srv_handshake,
	.gone = srv_gone};

static int find_psk(void *arg, const char *identity, uint8_t *key)
{
	struct net_world *w = arg;

	if (strcmp(identity, "module") != 0)
		return -1;
	memcpy(key, w->psk, w->psk_len);
	return (int)w->psk_len;
}

static void on_event(void *arg, const struct bus_event *e)
{
	struct net_world *w = arg;

	buf_addf(&w->events, "%s %s", e->source, e->name);
	for (const struct event_field *f = e->fields; f->type != FIELD_END; f++) {
		if (f->type == FIELD_INT)
			buf_addf(&w->events, " %s=%lld", f->key, (long long)f->num);
		else if (f->type == FIELD_STR && f->str != NULL)
			buf_addf(&w->events, " %s=%s", f->key, f->str);
		else if (f->type == FIELD_BYTES)
			buf_addf(&w->events, " %s=%.*s", f->key, (int)f->len, (const char *)f->bytes);
	}
	buf_addc(&w->events, '\n');
	if (e->type == EVENT_COAP && strcmp(e->source, "m1") == 0) {
		const char *path = event_str(e, "path");

		buf_addf(&w->coap_log, "%s %s %s%s%s\n", event_str(e, "dir"), event_str(e, "type"),
			event_str(e, "code"), path != NULL ? " /" : "", path != NULL ? path : "");
	}
}

/* --- the world ---- */

void world_open(struct net_world *w)
{
	char *cause = NULL;

	*w = (struct net_world){.module_reply = {.code = COAP_205_CONTENT, .format = -1, .observe = -1},
		.server_reply = {.code = COAP_204_CHANGED, .format = -1, .observe = -1},
		.reply_text = "",
		.psk_len = sizeof(right_key)};
	memcpy(w->psk, right_key, sizeof(right_key));
	w->base = event_base_new();
	w->clock = clock_new();
	w->bus = bus_new(w->clock);
	bus_listen(w->bus, &w->listener, on_event, w);
	w->net = net_new(&(struct net_config){.base = w->base, .clock = w->clock, .bus = w->bus, .seed = 1}, &cause);
	ck_assert_msg(w->net != NULL, "%s", cause != NULL ? cause : "");
	w->module = net_module_new(w->net, "m1", 7);
	w->links = net_module_links(w->module);
}

void world_close(struct net_world *w)
{
	if (w->link != NULL)
		w->links.ops->close(w->link);
	net_module_free(w->module);
	net_server_free(w->server);
	net_free(w->net);
	bus_free(w->bus);
	clock_free(w->clock);
	event_base_free(w->base);
	buf_release(&w->module_log);
	buf_release(&w->server_log);
	buf_release(&w->coap_log);
	buf_release(&w->events);
}

void world_run(struct net_world *w, uint64_t duration)
{
	uint64_t end = clock_now(w->clock) + duration, due;

	net_settle(w->net);
	while (clock_next(w->clock, &due) && due <= end) {
		clock_advance(w->clock, due);
		net_settle(w->net);
	}
	clock_advance(w->clock, end);
	net_settle(w->net);
}

void world_serve(struct net_world *w, bool dtls)
{
	world_serve_at(w, dtls, 0);
}

void world_serve_at(struct net_world *w, bool dtls, uint16_t port)
{
	struct net_server_config config = {
		.name = "server", .address = "127.0.0.1", .port = port, .dtls = dtls, .psk = find_psk};
	char *cause = NULL;

	w->server = net_server_new(w->net, &config, &server_handler, w, &cause);
	ck_assert_msg(w->server != NULL, "%s", cause != NULL ? cause : "");
}

void world_connect(struct net_world *w, struct link_target target)
{
	if (target.host == NULL)
		target.host = "127.0.0.1";
	target.dtls = target.psk_id != NULL;
	if (target.dtls && target.psk == NULL) {
		target.psk = right_key;
		target.psk_len = sizeof(right_key);
	}
	w->link = w->links.ops->open(w->links.net, &target, &link_handler, w);
}

void world_link(struct net_world *w, bool dtls)
{
	world_connect(w, (struct link_target){.port = net_server_port(w->server), .psk_id = dtls ? "module" : NULL});
}

struct coap_msg world_msg(uint8_t code, const char *path)
{
	struct coap_msg m = COAP_MSG_INIT;

	m.code = code;
	m.path = path;
	return m;
}

int world_send(struct net_world *w, const struct coap_msg *msg)
{
	int mid = w->links.ops->send(w->link, msg);

	ck_assert_int_ge(mid, 0);
	return mid;
}

void expect_log(struct buf *log, const char *text)
{
	ck_assert_str_eq(buf_str(log), text);
	buf_clear(log);
}
