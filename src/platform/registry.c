/*
 * The registration interface (OMA TS LwM2M 1.0.2, 5.3; guide 3.4): what clients say of themselves, how long it holds,
 * and what the platform does of its own after a registration.
 */
#include "config.h"

#include "ask.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/lwm2m_codec.h"
#include "bc28/number.h"
#include "bc28/xmalloc.h"

/* What a registration or update may say (OMA TS LwM2M 1.0.2, 5.3.1 and 5.3.2). */
struct terms {
	char endpoint[ENDPOINT_MAX + 1];
	char version[8], binding[8], sms[32];
	uint32_t lifetime;
	bool has_endpoint, has_lifetime, has_version, has_binding, has_sms;
	bool queue; /* "Q", since 1.1 */
};

/* What is understood of later versions is what they share with 1.0: interfaces, TLV, text, octets. */
static const char *const versions[] = {"1.0", "1.1", "1.2", NULL};
static const char *const bindings[] = {"U", "UQ", "S", "SQ", "US", "UQS", NULL};

/* The lifetime went by without an update (TS 5.3.1). */
static void on_expiry(void *arg)
{
	struct client *c = arg;

	client_news(c, "expired");
	client_remove(c->platform, c);
}

static void on_wake(void *arg)
{
	ask_release(arg);
}

/*
 * Observes each object, or each instance, of the list that the client registered: so do CTWing and OneNET.
 */
static void observe_listed(struct client *c, enum observe_all which)
{
	char path[COAP_PATH_MAX], attrs[256], text[COAP_PATH_MAX], last[COAP_PATH_MAX] = "";
	struct lwm2m_path p;
	size_t pos = 0;

	while (link_next(c->links, c->links_len, &pos, path, sizeof(path), attrs, sizeof(attrs)) == 1) {
		if (oma_path_parse(path, &p) < 0 || p.count == 0)
			continue;
		if (which == OBSERVE_OBJECTS)
			p.count = 1;
		if (strcmp(oma_path_format(&p, text), last) == 0)
			continue;
		snprintf(last, sizeof(last), "%s", text);
		ask_own(c, true, text, c->platform->observe_accept);
	}
}

/* By its list: the Andlink firmware names its JSON at the root, clients of OceanConnect don't. */
static bool is_andlink(const struct client *c)
{
	return c->links != NULL && strstr(c->links, "ct=11543") != NULL;
}

/*
 * What the Andlink platform does once a client is there: reads and observes (guide 6.1, 6.2, +QLAREAD after event
 * 0).
 */
static void on_after(void *arg)
{
	struct client *c = arg;
	struct platform *p = c->platform;

	if (p->profile_auto && !is_andlink(c)) {
		ask_own(c, true, "19/0/0", FORMAT_TLV);
		return;
	}
	if (p->read_path[0] != '\0')
		ask_own(c, false, p->read_path, FORMAT_NONE);
	for (unsigned i = 0; i < p->observe_count; i++)
		ask_own(c, true, p->observe_path[i], p->observe_accept);
	if (p->observe_all != OBSERVE_NONE && c->links != NULL)
		observe_listed(c, p->observe_all);
}

/* Optional value of a query into buf; -1 when it is too long. */
static int term(const char *query, const char *name, char *buf, size_t size, bool *given)
{
	int rc = query_get(query, name, buf, size);

	*given = rc == 1;
	return rc < 0 ? -1 : 0;
}

static int lifetime_parse(const char *text, uint32_t *out)
{
	int64_t value;

	if (number_parse(text, 10, 0, UINT32_MAX, &value, NULL) < 0)
		return -1;
	*out = (uint32_t)value;
	return 0;
}

static bool is_among(const char *const *words, const char *word)
{
	while (*words != NULL && strcmp(*words, word) != 0)
		words++;
	return *words != NULL;
}

/* Letters for transports, since 1.1 (OMA TS Core 1.1, 6.2.1.2); the queue mode stands apart then, as "Q". */
static bool binding_known(const char *binding)
{
	return is_among(bindings, binding) || (*binding != '\0' && binding[strspn(binding, "UTSN")] == '\0');
}

/* 0, or the response code that refuses it. */
static uint8_t terms_parse(struct terms *t, const struct coap_msg *msg)
{
	char lifetime[16];

	*t = (struct terms){.lifetime = 86400, .queue = query_has(msg->query, "Q")}; /* the default of TS 5.3.1 */
	if (term(msg->query, "ep", t->endpoint, sizeof(t->endpoint), &t->has_endpoint) < 0 ||
		term(msg->query, "lt", lifetime, sizeof(lifetime), &t->has_lifetime) < 0 ||
		term(msg->query, "lwm2m", t->version, sizeof(t->version), &t->has_version) < 0 ||
		term(msg->query, "b", t->binding, sizeof(t->binding), &t->has_binding) < 0 ||
		term(msg->query, "sms", t->sms, sizeof(t->sms), &t->has_sms) < 0)
		return COAP_400_BAD_REQUEST;
	if (t->has_lifetime && lifetime_parse(lifetime, &t->lifetime) < 0)
		return COAP_400_BAD_REQUEST;
	if (!name_valid(t->endpoint) || !name_valid(t->sms))
		return COAP_400_BAD_REQUEST;
	if (t->has_binding && !binding_known(t->binding))
		return COAP_400_BAD_REQUEST;
	return 0;
}

/* 0, or the response code that refuses the list of objects (RFC 6690). */
static uint8_t links_check(const struct coap_msg *msg)
{
	char path[COAP_PATH_MAX], attrs[256];
	size_t pos = 0;
	int rc;

	if (msg->payload_len == 0)
		return 0;
	if (msg->format != FORMAT_LINK && msg->format != FORMAT_NONE)
		return COAP_415_UNSUPPORTED_FORMAT;
	if (msg->payload_len > LINKS_MAX)
		return COAP_413_TOO_LARGE;
	do
		rc = link_next(
			(const char *)msg->payload, msg->payload_len, &pos, path, sizeof(path), attrs, sizeof(attrs));
	while (rc == 1);
	return rc == 0 ? 0 : COAP_400_BAD_REQUEST;
}

/* Takes over what was given. */
static void client_take(struct client *c, const struct terms *t, const struct coap_msg *msg, struct net_peer *peer)
{
	if (t->has_lifetime)
		c->lifetime = t->lifetime;
	if (t->has_binding)
		snprintf(c->binding, sizeof(c->binding), "%s", t->binding);
	if (t->has_sms)
		snprintf(c->sms, sizeof(c->sms), "%s", t->sms);
	if (msg->payload_len > 0) {
		free(c->links);
		c->links = xstrndup((const char *)msg->payload, msg->payload_len);
		c->links_len = strlen(c->links);
	}
	client_moved(c, peer);
	client_heard(c);
	/* 0: for ever (base manual 4.34.1). */
	timer_cancel(&c->expiry);
	if (c->lifetime > 0)
		timer_set(&c->expiry, c->lifetime * CLOCK_S);
}

/* Over DTLS an endpoint is its identity; plain, it isn't one that has come over DTLS (platform.identity=endpoint). */
static bool identity_fits(const struct platform *p, const struct net_peer *peer, const char *endpoint)
{
	const struct client *old = client_by_endpoint(&p->registry, endpoint);
	const char *identity = net_peer_identity(peer);

	if (!peer_is_dtls(p, peer))
		return old == NULL || !old->dtls;
	return identity != NULL && strcmp(identity, endpoint) == 0;
}

/* 0, or the response code that refuses a registration. */
static uint8_t registration_check(
	const struct platform *p, const struct net_peer *peer, const struct coap_msg *msg, const struct terms *t)
{
	uint8_t code;

	if (!t->has_endpoint || t->endpoint[0] == '\0' || !t->has_version)
		return COAP_400_BAD_REQUEST;
	if (!is_among(versions, t->version))
		return PRECONDITION_FAILED; /* TS 8.3: version not supported */
	if (p->own_identity && !identity_fits(p, peer, t->endpoint))
		return COAP_403_FORBIDDEN;
	code = links_check(msg);
	if (code == 0 && p->registry.count == CLIENTS_MAX && client_by_endpoint(&p->registry, t->endpoint) == NULL)
		return COAP_503_UNAVAILABLE;
	return code;
}

/*
 * A new client in the place of an old one and what belonged to it (TS 5.3.1), but for what is still to be sent to it.
 * *before: the peer that the old one was, NULL: there was none.
 */
static struct client *client_replace(struct platform *p, const char *endpoint, struct net_peer **before)
{
	struct client *c, *old = client_by_endpoint(&p->registry, endpoint);
	struct ask *held = NULL;
	unsigned held_count = 0;

	*before = NULL;
	if (old != NULL) {
		held = old->held;
		held_count = old->held_count;
		old->held = NULL;
		*before = old->peer;
		client_remove(p, old);
	}
	c = client_add(p, endpoint);
	c->held = held;
	c->held_count = held_count;
	return c;
}

void registry_register(struct platform *p, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply)
{
	struct client *c;
	struct net_peer *before;
	struct terms t;
	uint8_t code = terms_parse(&t, msg);

	if (code == 0)
		code = registration_check(p, peer, msg, &t);
	if (code != 0) {
		platform_refused(p, "register", t.endpoint, code);
		reply->code = code;
		return;
	}
	c = client_replace(p, t.endpoint, &before);
	c->dtls = peer_is_dtls(p, peer);
	if (net_peer_identity(peer) != NULL)
		snprintf(c->identity, sizeof(c->identity), "%s", net_peer_identity(peer));
	snprintf(c->version, sizeof(c->version), "%s", t.version);
	snprintf(c->binding, sizeof(c->binding), "U");
	c->queue = t.queue;
	c->lifetime = t.lifetime;
	c->registered = clock_now(p->clock);
	timer_init(&c->expiry, p->clock, on_expiry, c);
	timer_init(&c->after, p->clock, on_after, c);
	timer_init(&c->wake, p->clock, on_wake, c);
	client_take(c, &t, msg, peer);
	if (before != NULL && before != peer)
		client_left(p, before, false);
	timer_set(&c->after, p->held);
	reply->code = COAP_201_CREATED;
	reply->location = c->location;
	client_news(c, "registered");
}

/* 0, or the code that refuses a request to a registration. */
static uint8_t speaker(const struct client *c, const struct net_peer *peer)
{
	if (c == NULL)
		return COAP_404_NOT_FOUND;
	return client_speaks(c, peer) ? 0 : COAP_403_FORBIDDEN;
}

void registry_update(struct platform *p, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply)
{
	struct client *c = client_by_location(&p->registry, msg->path);
	struct terms t;
	uint8_t code = speaker(c, peer);

	if (code == 0)
		code = terms_parse(&t, msg);
	if (code == 0)
		code = links_check(msg);
	if (code != 0) {
		platform_refused(p, "update", c != NULL ? c->endpoint : NULL, code);
		reply->code = code;
		return;
	}
	client_take(c, &t, msg, peer);
	reply->code = COAP_204_CHANGED;
	client_news(c, "updated");
}

void registry_deregister(
	struct platform *p, struct net_peer *peer, const struct coap_msg *msg, struct link_reply *reply)
{
	struct client *c = client_by_location(&p->registry, msg->path);
	uint8_t code = speaker(c, peer);

	if (code != 0) {
		platform_refused(p, "deregister", c != NULL ? c->endpoint : NULL, code);
		reply->code = code;
		return;
	}
	client_moved(c, peer);
	reply->code = COAP_202_DELETED;
	client_news(c, "deregistered");
	client_remove(p, c);
}
