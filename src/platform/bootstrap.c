/*
 * The bootstrap server (OMA TS LwM2M 1.0.2, 5.2; conformance case int-0): POST /bs?ep= is answered first, then the
 * steps of the plan go out one by one, each when the one before has been answered. Before the first account is written
 * the client is asked for what it has (Bootstrap-Discover, 5.2.7.3): its own account of the bootstrap server, which
 * outlives every DELETE, stays (5.2.7.5), and what is written takes instances that are free.
 */
#include "config.h"

#include "platform_priv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"
#include "bc28/xmalloc.h"
#include "places.h"

/* For the list of a client that may never send one: long enough for three repetitions of CoAP (RFC 7252 4.8). */
#define DISCOVER_TIMEOUT (30 * CLOCK_S)

/* One client's bootstrap sequence. */
struct session {
	struct session *next, **link;
	struct map_link by_endpoint;
	struct platform *platform;
	struct net_peer *peer;
	char endpoint[ENDPOINT_MAX + 1];
	struct bootstrap_plan plan;
	unsigned at; /* the step under way */
	bool asked; /* the client, for what it has */
	struct places places;
	struct exchange *exchange;
	struct timer start; /* fires once the answer to POST /bs has left */
};

struct bootstrap_step {
	const char *name;
	uint8_t method;
	const char *path; /* NULL: "/", or what place says */
	enum place place; /* of an account that is written */
	int32_t format, accept;
	/* Makes the payload; NULL: none. */
	void (*build)(const struct session *s, struct buf *out);
};

/* --- what is written ---------------------------------------------------------------------------------------------- */

/* The platform's own address as a URI, by the security of the association that asked. */
static void own_uri(const struct platform *p, const struct net_peer *peer, bool account, struct buf *out)
{
	const char *host = account && p->server_host != NULL ? p->server_host : p->address;
	bool dtls = peer_is_dtls(p, peer);
	unsigned port = net_server_port(net_peer_server(peer));

	if (p->nominal_ports)
		port = dtls ? COAPS_PORT : COAP_PORT;
	uri_make(out, dtls, host, port);
}

void platform_uri(const struct platform *p, const struct net_peer *peer, struct buf *out)
{
	if (p->server_uri != NULL)
		buf_addstr(out, p->server_uri);
	else
		own_uri(p, peer, true, out);
}

/* The identity that a client gets for its accounts: the one that it came with, or its endpoint's name. */
static const char *account_identity(const struct session *s)
{
	const char *identity = net_peer_identity(s->peer);

	return identity != NULL ? identity : s->endpoint;
}

static bool uri_is_dtls(const char *uri)
{
	return strncmp(uri, "coaps://", 8) == 0;
}

/* Resources of object 0 (TS E.1). */
static void account_tlv(const struct session *s, const char *uri, bool bootstrap, struct buf *out)
{
	const char *identity = account_identity(s);
	uint8_t key[PSK_MAX];
	int len = 0;

	tlv_add(out, TLV_RESOURCE, 0, uri, strlen(uri));
	tlv_add(out, TLV_RESOURCE, 1, &(uint8_t){bootstrap}, 1);
	if (uri_is_dtls(uri)) {
		len = psk_find(&s->platform->psks, identity, key);
		tlv_add_int(out, TLV_RESOURCE, 2, LWM2M_SECURITY_PSK);
	} else {
		identity = "";
		tlv_add_int(out, TLV_RESOURCE, 2, LWM2M_SECURITY_NONE);
	}
	/* mandatory in each instance, whatever the mode is */
	tlv_add(out, TLV_RESOURCE, 3, identity, strlen(identity));
	tlv_add(out, TLV_RESOURCE, 4, "", 0);
	tlv_add(out, TLV_RESOURCE, 5, key, len > 0 ? (size_t)len : 0);
	explicit_bzero(key, sizeof(key));
	if (!bootstrap) {
		tlv_add_int(out, TLV_RESOURCE, 10, s->platform->ssid);
		tlv_add_int(out, TLV_RESOURCE, 11, s->platform->hold_off);
	}
}

static void build_bs_account(const struct session *s, struct buf *out)
{
	struct buf uri;

	buf_init(&uri);
	own_uri(s->platform, s->peer, false, &uri);
	account_tlv(s, buf_str(&uri), true, out);
	buf_release(&uri);
}

static void build_account(const struct session *s, struct buf *out)
{
	struct buf uri;

	buf_init(&uri);
	platform_uri(s->platform, s->peer, &uri);
	account_tlv(s, buf_str(&uri), false, out);
	buf_release(&uri);
}

/* Resources of object 1 (TS E.2). */
static void build_server(const struct session *s, struct buf *out)
{
	tlv_add_int(out, TLV_RESOURCE, 0, s->platform->ssid);
	tlv_add_int(out, TLV_RESOURCE, 1, s->platform->lifetime);
	tlv_add(out, TLV_RESOURCE, 6, &(uint8_t){1}, 1);
	tlv_add(out, TLV_RESOURCE, 7, "U", 1);
}

/* A fault: an account that leads nowhere. */
static void build_bad_account(const struct session *s, struct buf *out)
{
	account_tlv(s, "nonsense", false, out);
}

/* A fault: TLV whose value ends early. */
static void build_malformed(const struct session *s, struct buf *out)
{
	(void)s;
	buf_add(out, (const uint8_t[]){0xc8, 0x00, 0x40, 'c'}, 4);
}

static const struct bootstrap_step steps[] = {
	{"delete-all", COAP_DELETE, NULL, PLACE_NONE, FORMAT_NONE, FORMAT_NONE, NULL},
	{"delete-0", COAP_DELETE, "0", PLACE_NONE, FORMAT_NONE, FORMAT_NONE, NULL},
	{"delete-1", COAP_DELETE, "1", PLACE_NONE, FORMAT_NONE, FORMAT_NONE, NULL},
	{"bs-account", COAP_PUT, NULL, PLACE_BOOTSTRAP, FORMAT_TLV, FORMAT_NONE, build_bs_account},
	{"account", COAP_PUT, NULL, PLACE_ACCOUNT, FORMAT_TLV, FORMAT_NONE, build_account},
	{"server", COAP_PUT, NULL, PLACE_SERVER, FORMAT_TLV, FORMAT_NONE, build_server},
	{"discover", COAP_GET, NULL, PLACE_NONE, FORMAT_NONE, FORMAT_LINK, NULL},
	{"finish", COAP_POST, "bs", PLACE_NONE, FORMAT_NONE, FORMAT_NONE, NULL},
	{"bad-account", COAP_PUT, NULL, PLACE_ACCOUNT, FORMAT_TLV, FORMAT_NONE, build_bad_account},
	{"malformed", COAP_PUT, NULL, PLACE_ACCOUNT, FORMAT_TLV, FORMAT_NONE, build_malformed},
};

int bootstrap_plan_parse(struct bootstrap_plan *plan, const char *text, char **cause)
{
	struct bootstrap_plan made = {0};

	while (*text != '\0') {
		size_t len = strcspn(text, ","), row = 0;

		while (row < sizeof(steps) / sizeof(*steps) &&
			(strncmp(steps[row].name, text, len) != 0 || steps[row].name[len] != '\0'))
			row++;
		if (row == sizeof(steps) / sizeof(*steps))
			return fail(cause, "\"%.*s\" is not a step of a bootstrap sequence", (int)len, text);
		if (made.count == STEPS_MAX)
			return fail(cause, "a bootstrap sequence has at most %d steps", STEPS_MAX);
		made.step[made.count++] = (uint8_t)row;
		text += len + (text[len] == ',');
	}
	if (made.count == 0)
		return fail(cause, "a bootstrap sequence has at least one step");
	*plan = made;
	return 0;
}

/* --- the sequence ------------------------------------------------------------------------------------------------- */

static void session_free(struct platform *p, struct session *s)
{
	*s->link = s->next;
	if (s->next != NULL)
		s->next->link = s->link;
	map_remove(&p->sequences, &s->by_endpoint);
	if (s->exchange != NULL)
		exchange_drop(p, s->exchange);
	timer_cancel(&s->start);
	/* the client goes on elsewhere, unless it has registered here */
	if (client_by_peer(&p->registry, s->peer) == NULL)
		net_peer_leave(s->peer);
	free(s);
}

static void session_failed(struct session *s, const char *how, uint8_t code)
{
	char text[8];

	platform_event(s->platform, F_STR("what", "bootstrap-failed"), F_STR("endpoint", s->endpoint),
		F_STR("step", steps[s->plan.step[s->at]].name), F_STR("reason", how),
		F_STR("code", code != 0 ? coap_code_str(code, text) : NULL));
	session_free(s->platform, s);
}

static void go_on(struct session *s);

/* The row of the step under way; NULL: behind the last one. */
static const struct bootstrap_step *step_now(const struct session *s)
{
	return s->at < s->plan.count ? &steps[s->plan.step[s->at]] : NULL;
}

/* What the client has, as far as it says: whoever refuses, or can't be understood, gets the places of a guess. */
static void take_list(struct session *s, enum exchange_end end, const struct coap_msg *msg)
{
	platform_response_event(s->platform, s->endpoint, "discover", "/", end, msg);
	s->asked = true;
	places_find(&s->places, s->platform->ssid, end == EXCHANGE_ANSWERED ? msg : NULL);
}

static void on_list(void *arg, enum exchange_end end, const struct coap_msg *msg)
{
	struct session *s = arg;

	s->exchange = NULL;
	take_list(s, end, msg);
	if (end == EXCHANGE_LOST)
		session_failed(s, value_to_name(exchange_end_names, (int)end), 0);
	else
		go_on(s);
}

static void on_step(void *arg, enum exchange_end end, const struct coap_msg *msg)
{
	struct session *s = arg;

	s->exchange = NULL;
	if (end != EXCHANGE_ANSWERED) {
		session_failed(s, value_to_name(exchange_end_names, (int)end), 0);
		return;
	}
	if (coap_class(msg->code) != 2) {
		session_failed(s, "refused", msg->code);
		return;
	}
	if (step_now(s)->accept == FORMAT_LINK)
		take_list(s, end, msg);
	s->at++;
	go_on(s);
}

static void request_send(struct session *s, struct coap_msg *msg, uint64_t timeout, exchange_cb *cb)
{
	char *cause = NULL;

	s->exchange = exchange_send(s->platform, s->peer, msg, timeout, cb, s, &cause);
	if (s->exchange == NULL)
		session_failed(s, cause, 0);
	free(cause);
}

static void list_ask(struct session *s)
{
	struct coap_msg msg = COAP_MSG_INIT;

	msg.code = COAP_GET;
	msg.accept = FORMAT_LINK;
	request_send(s, &msg, DISCOVER_TIMEOUT, on_list);
}

static void step_send(struct session *s)
{
	const struct bootstrap_step *step = step_now(s);
	struct coap_msg msg = COAP_MSG_INIT;
	char path[PLACE_PATH_MAX];
	struct buf payload;

	buf_init(&payload);
	if (step->build != NULL)
		step->build(s, &payload);
	msg.code = step->method;
	msg.path = step->place != PLACE_NONE ? places_path(&s->places, step->place, path) : step->path;
	msg.format = step->format;
	msg.accept = step->accept;
	msg.payload = payload.data;
	msg.payload_len = payload.len;
	request_send(s, &msg, OWN_TIMEOUT, on_step);
	if (payload.len > 0)
		explicit_bzero(payload.data, payload.len); /* it may hold a key */
	buf_release(&payload);
}

/* The step that is next, or the end. What has no place isn't written: there is one already. */
static void go_on(struct session *s)
{
	const struct bootstrap_step *step;

	while ((step = step_now(s)) != NULL && s->asked && !places_has(&s->places, step->place))
		s->at++;
	if (step == NULL) {
		platform_event(s->platform, F_STR("what", "bootstrap-done"), F_STR("endpoint", s->endpoint));
		session_free(s->platform, s);
	} else if (step->place != PLACE_NONE && !s->asked) {
		list_ask(s);
	} else {
		step_send(s);
	}
}

static void on_start(void *arg)
{
	go_on(arg);
}

static struct session *session_find(const struct platform *p, const char *endpoint)
{
	struct map_link *l = map_first(&p->sequences, map_hash(&p->sequences, endpoint, strlen(endpoint)));

	while (l != NULL && strcmp(map_entry(l, struct session, by_endpoint)->endpoint, endpoint) != 0)
		l = map_next(l);
	return map_entry(l, struct session, by_endpoint);
}

/* The code that refuses, or 0. */
static uint8_t request_check(struct platform *p, const char *endpoint, int found, struct session **old)
{
	*old = NULL;
	if (found != 1 || endpoint[0] == '\0' || !name_valid(endpoint))
		return COAP_400_BAD_REQUEST;
	*old = session_find(p, endpoint);
	return *old == NULL && p->sequences.count == BOOTSTRAPS_MAX ? COAP_503_UNAVAILABLE : 0;
}

void bootstrap_request(struct platform *p, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply)
{
	char endpoint[ENDPOINT_MAX + 1];
	int found = query_get(msg->query, "ep", endpoint, sizeof(endpoint));
	struct session *s, *old;
	uint8_t key[PSK_MAX];

	reply->code = request_check(p, endpoint, found, &old);
	if (reply->code != 0) {
		platform_refused(p, "bootstrap", NULL, reply->code);
		return;
	}
	if (old != NULL) /* the client has started over */
		session_free(p, old);
	s = xcalloc(1, sizeof(*s));
	s->platform = p;
	s->peer = peer;
	s->plan = p->plan;
	snprintf(s->endpoint, sizeof(s->endpoint), "%s", endpoint);
	timer_init(&s->start, p->clock, on_start, s);
	s->next = p->sessions;
	s->link = &p->sessions;
	if (s->next != NULL)
		s->next->link = &s->next;
	p->sessions = s;
	map_add(&p->sequences, &s->by_endpoint, map_hash(&p->sequences, endpoint, strlen(endpoint)));
	if (p->server_uri != NULL && uri_is_dtls(p->server_uri) && psk_find(&p->psks, account_identity(s), key) < 0) {
		reply->code = COAP_403_FORBIDDEN; /* nothing to hand out */
		platform_refused(p, "bootstrap", endpoint, reply->code);
		session_free(p, s);
		return;
	}
	explicit_bzero(key, sizeof(key));
	reply->code = COAP_204_CHANGED;
	platform_event(p, F_STR("what", "bootstrap-begin"), F_STR("endpoint", endpoint),
		F_STR("security", peer_security(p, peer)), F_STR("identity", net_peer_identity(peer)));
	timer_set(&s->start, p->held);
}

bool bootstrap_waits(const struct platform *p, const struct net_peer *peer)
{
	const struct session *s = p->sessions;

	while (s != NULL && s->peer != peer)
		s = s->next;
	return s != NULL;
}

void bootstrap_gone(struct platform *p, const struct net_peer *peer)
{
	struct session *s = p->sessions, *next;

	for (; s != NULL; s = next) {
		next = s->next;
		if (s->peer == peer)
			session_failed(s, value_to_name(exchange_end_names, EXCHANGE_LOST), 0);
	}
}

void bootstrap_clear(struct platform *p)
{
	while (p->sessions != NULL)
		session_free(p, p->sessions);
}
