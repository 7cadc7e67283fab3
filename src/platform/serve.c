/* What arrives from clients, and what faults make of it. */
#include "config.h"

#include "platform_priv.h"
#include "serve.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

/* An answer that a fault holds back; the request has been acknowledged. */
struct delayed {
	struct delayed *next, **link;
	struct platform *platform;
	struct net_peer *peer;
	struct timer timer;
	struct coap_msg msg; /* with a payload of its own */
	uint8_t *payload;
	char location[sizeof(((struct client *)0)->location)];
};

/* The resources of the platform: who answers which request, and where a fault would hit it. */
static const struct route {
	const char *path;
	bool below; /* anything below path, not path itself */
	uint8_t method;
	enum fault_where where;
	void (*run)(struct platform *p, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply);
} routes[] = {
	{"bs", false, COAP_POST, FAULT_BOOTSTRAP, bootstrap_request},
	{"rd", false, COAP_POST, FAULT_REGISTER, registry_register},
	{"rd/", true, COAP_POST, FAULT_UPDATE, registry_update},
	{"rd/", true, COAP_DELETE, FAULT_DEREGISTER, registry_deregister},
	{"dp", false, COAP_POST, FAULT_DATA, uplink_request},
	{"fw/", true, COAP_GET, FAULT_FIRMWARE, firmware_request},
};

int query_get(const char *query, const char *name, char *out, size_t size)
{
	size_t n = strlen(name);

	while (query != NULL && *query != '\0') {
		size_t len = strcspn(query, "&");

		if (len > n && strncmp(query, name, n) == 0 && query[n] == '=') {
			if (len - n - 1 >= size) {
				out[0] = '\0';
				return -1;
			}
			memcpy(out, query + n + 1, len - n - 1);
			out[len - n - 1] = '\0';
			return 1;
		}
		query += len + (query[len] == '&');
	}
	out[0] = '\0';
	return 0;
}

bool query_has(const char *query, const char *word)
{
	size_t n = strlen(word);

	while (query != NULL && *query != '\0') {
		size_t len = strcspn(query, "&");

		if (len == n && strncmp(query, word, n) == 0)
			return true;
		query += len + (query[len] == '&');
	}
	return false;
}

bool name_valid(const char *text)
{
	json_t *s = json_string(text); /* NULL unless it is UTF-8 */

	if (s == NULL)
		return false;
	json_decref(s);
	for (; *text != '\0'; text++)
		if ((unsigned char)*text < 0x20 || *text == 0x7f)
			return false;
	return true;
}

static bool route_matches(const struct route *r, const char *path)
{
	if (!r->below)
		return strcmp(r->path, path) == 0;
	return strncmp(r->path, path, strlen(r->path)) == 0;
}

/* The row of a request; otherwise NULL and *code says why. */
static const struct route *route_find(const struct coap_msg *msg, uint8_t *code)
{
	const char *path = msg->path != NULL ? msg->path : "";

	*code = COAP_404_NOT_FOUND;
	for (size_t i = 0; i < sizeof(routes) / sizeof(*routes); i++) {
		if (!route_matches(&routes[i], path))
			continue;
		if (routes[i].method == msg->code)
			return &routes[i];
		*code = COAP_405_METHOD_NOT_ALLOWED;
	}
	return NULL;
}

static void delayed_free(struct platform *p, struct delayed *d)
{
	*d->link = d->next;
	if (d->next != NULL)
		d->next->link = d->link;
	p->delayed_count--;
	timer_cancel(&d->timer);
	free(d->payload);
	free(d);
}

static void on_delay(void *arg)
{
	struct delayed *d = arg;

	net_peer_send(d->peer, &d->msg);
	delayed_free(d->platform, d);
}

/* The answer follows as a separate response (RFC 7252 5.2.2), which takes over its payload. */
static void delayed_add(
	struct platform *p, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply, uint64_t delay)
{
	struct delayed *d;

	if (p->delayed_count == DELAYED_MAX) {
		free(reply->payload);
		return;
	}
	d = xcalloc(1, sizeof(*d));
	d->platform = p;
	d->peer = peer;
	d->msg = COAP_MSG_INIT;
	d->msg.type = msg->type;
	d->msg.code = reply->code;
	d->msg.token_len = msg->token_len;
	memcpy(d->msg.token, msg->token, sizeof(d->msg.token));
	d->msg.format = reply->format;
	d->msg.block2 = reply->block2;
	d->msg.payload = d->payload = reply->payload;
	d->msg.payload_len = reply->payload_len;
	reply->payload = NULL;
	reply->payload_len = 0;
	if (reply->location != NULL) {
		strncpy(d->location, reply->location, sizeof(d->location) - 1);
		d->msg.path = d->location;
	}
	timer_init(&d->timer, p->clock, on_delay, d);
	timer_set(&d->timer, delay);
	d->next = p->delayed;
	d->link = &p->delayed;
	if (d->next != NULL)
		d->next->link = &d->next;
	p->delayed = d;
	p->delayed_count++;
}

static void fault_event(struct platform *p, const struct route *r, const struct fault *f)
{
	struct buf text;

	buf_init(&text);
	fault_format(&text, r->where,
		&(struct fault){.action = f->action, .code = f->code, .delay = f->delay, .permille = 1000});
	platform_event(p, F_STR("what", "fault"), F_STR("fault", buf_str(&text)));
	buf_release(&text);
}

enum link_verdict serve_request(void *arg, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply)
{
	struct platform *p = arg;
	const struct route *r;
	struct fault fault;
	uint8_t code;

	*reply = (struct link_reply){.format = FORMAT_NONE, .observe = -1};
	r = route_find(msg, &code);
	if (r == NULL) {
		reply->code = code;
		return LINK_REPLY;
	}
	fault = fault_take(&p->faults, r->where, &p->rng);
	if (fault.action != FAULT_NONE)
		fault_event(p, r, &fault);
	switch (fault.action) {
	case FAULT_SILENT:
		return LINK_IGNORE;
	case FAULT_RESET:
		return LINK_REJECT;
	case FAULT_CODE:
		reply->code = fault.code;
		return LINK_REPLY;
	case FAULT_DELAY:
		p->held = fault.delay + 1;
		r->run(p, peer, msg, reply);
		p->held = 0;
		delayed_add(p, peer, msg, reply, fault.delay);
		return LINK_LATER;
	case FAULT_NONE:
		break;
	}
	r->run(p, peer, msg, reply);
	return LINK_REPLY;
}

/* A notification of an observation; an error as a notification ends it (RFC 7641 4.2). */
static void notified(struct platform *p, struct platform_observation *o, const struct coap_msg *msg)
{
	struct client *c = o->client;

	client_heard(c);
	if (msg->observe >= 0 && !observation_news(o, msg)) {
		platform_event(p, F_STR("what", "outdated"), F_STR("endpoint", c->endpoint), F_STR("path", o->path),
			F_INT("observe", msg->observe));
		return;
	}
	uplink_add(p, c->endpoint, "notify", o->path, msg);
	firmware_told(c, o->path, msg);
	if (coap_class(msg->code) != 2)
		observation_remove(o);
}

bool serve_response(void *arg, struct net_peer *peer, const struct coap_msg *msg)
{
	struct platform *p = arg;
	struct platform_observation *o = observation_by_token(&p->registry, msg->token, msg->token_len);

	/* a notification after a new DTLS negotiation comes from another port, where the client is from now on */
	if (o != NULL && o->client->dtls && client_speaks(o->client, peer))
		client_moved(o->client, peer);
	if (o != NULL && msg->observe >= 0) {
		notified(p, o, msg);
		return true;
	}
	if (exchange_response(p, msg))
		return true;
	if (o != NULL) {
		notified(p, o, msg);
		return true;
	}
	platform_event(p, F_STR("what", "stray"), F_BYTES("token", msg->token, msg->token_len));
	return false;
}

bool serve_waits(const struct platform *p, const struct net_peer *peer)
{
	const struct delayed *d = p->delayed;

	while (d != NULL && d->peer != peer)
		d = d->next;
	return d != NULL;
}

void serve_gone(struct platform *p, const struct net_peer *peer)
{
	struct delayed *next;

	for (struct delayed *d = p->delayed; d != NULL; d = next) {
		next = d->next;
		if (d->peer == peer)
			delayed_free(p, d);
	}
}

void serve_clear(struct platform *p)
{
	for (struct delayed *d = p->delayed, *next; d != NULL; d = next) {
		next = d->next;
		delayed_free(p, d);
	}
}
