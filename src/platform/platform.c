#include "config.h"

#include "platform_priv.h"
#include "serve.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/number.h"
#include "bc28/values.h"
#include "bc28/xmalloc.h"

/* How long a client without a registration may be silent before its identity's next handshake ends its association. */
#define NAMESAKE_SILENCE (247 * CLOCK_S) /* EXCHANGE_LIFETIME of RFC 7252 4.8.2 */

/* --- configuration ------------------------------------------------------------------------------------------------ */

enum key {
	KEY_PSK,
	KEY_READ,
	KEY_OBSERVE,
	KEY_PROFILE,
	KEY_IDENTITY,
	KEY_BOOTSTRAP,
	KEY_SERVER_URI,
	KEY_SERVER_HOST,
	KEY_LIFETIME,
	KEY_SSID,
	KEY_HOLD_OFF,
	KEY_RESUMPTION,
	KEY_FAULT,
	KEY_COUNT
};

const struct platform_key platform_keys[] = {
	[KEY_PSK] = {"psk", "*:30313233343536373839303132336162",
		"keys: ID:HEX adds one, *:HEX is the key of all other identities (default: that of guide 6.2), none "
		"forgets all; several by commas",
		true},
	[KEY_READ] = {"read-after-register", "19/1/0", "path read after each registration (guide chapter 6), or none",
		false},
	[KEY_OBSERVE] = {"observe", "none",
		"paths observed after each registration, by commas; objects or instances: each one that the client "
		"lists; or none",
		false},
	[KEY_PROFILE] = {"profile", "auto",
		"what the platform does after a registration, as andlink (reads 19/1/0), oceanconnect (observes "
		"19/0/0), "
		"ctwing (observes each object) or onenet (observes each instance) do; auto: as andlink for a client "
		"that "
		"lists its objects as the Andlink firmware does, as oceanconnect for others; read-after-register and "
		"observe replace it",
		false},
	[KEY_IDENTITY] = {"identity", "any",
		"endpoint: a client that comes over DTLS has to register by the name of its PSK identity, and "
		"nobody else by it; any: whichever name it likes",
		false},
	[KEY_BOOTSTRAP] = {"bootstrap", "delete-0,delete-1,bs-account,account,server,finish",
		"steps of the bootstrap sequence: delete-all, delete-0, delete-1, bs-account, account, server, "
		"discover, "
		"finish, and the faulty bad-account, malformed",
		false},
	[KEY_SERVER_URI] = {"server-uri", "auto",
		"URI of the LwM2M server that clients are given; auto: the platform's own, by the security of the "
		"request",
		false},
	[KEY_SERVER_HOST] = {"server-host", "auto", "host in that URI; auto: the platform's address", false},
	[KEY_LIFETIME] = {"lifetime", "86400", "lifetime that clients are given, seconds", false},
	[KEY_SSID] = {"ssid", "123", "short server id that clients are given", false},
	[KEY_HOLD_OFF] = {"hold-off", "0", "client hold-off time that clients are given, seconds", false},
	[KEY_RESUMPTION] = {"resumption", "off",
		"what clients may resume their DTLS sessions with: session-id, ticket, both (a ticket where the client "
		"can), or off, which forgets all sessions",
		false},
	[KEY_FAULT] = {"fault", "none",
		"faults, by commas: WHERE=ACTION[*COUNT][%PERMILLE], WHERE of all, bootstrap, register, update, "
		"deregister, data, firmware; ACTION of silent, reset, delay:MS, none, or a code like 4.03",
		false},
	[KEY_COUNT] = {NULL, NULL, NULL, false},
};

/* Calls fn for each part of a list by commas, stops at the first failure. */
static int each(struct platform *p, const char *list, int (*fn)(struct platform *p, const char *item, char **cause),
	char **cause)
{
	for (;;) {
		size_t len = strcspn(list, ",");
		char *item = xstrndup(list, len);
		int rc = fn(p, item, cause);

		explicit_bzero(item, len); /* it may hold a key */
		free(item);
		if (rc != 0 || list[len] == '\0')
			return rc;
		list += len + 1;
	}
}

static int number(const char *text, uint32_t min, uint32_t max, uint32_t *out, char **cause)
{
	int64_t value;

	if (number_parse(text, 10, min, max, &value, cause) < 0)
		return -1;
	*out = (uint32_t)value;
	return 0;
}

static int add_psk(struct platform *p, const char *item, char **cause)
{
	return psk_add(&p->psks, item, cause);
}

static int set_psk(struct platform *p, const char *value, char **cause)
{
	return each(p, value, add_psk, cause);
}

static int set_path(char *out, const char *text, char **cause)
{
	struct lwm2m_path path;

	if (oma_path_parse(text, &path) != 0 || path.count == 0)
		return fail(cause, "\"%s\" is not a path like 19/1/0", text);
	oma_path_format(&path, out);
	return 0;
}

static int set_read(struct platform *p, const char *value, char **cause)
{
	p->profile_auto = false;
	if (strcmp(value, "none") != 0)
		return set_path(p->read_path, value, cause);
	p->read_path[0] = '\0';
	return 0;
}

static int add_observe(struct platform *p, const char *item, char **cause)
{
	if (p->observe_count == PATHS_MAX)
		return fail(cause, "at most %d paths can be observed after a registration", PATHS_MAX);
	if (set_path(p->observe_path[p->observe_count], item, cause) != 0)
		return -1;
	p->observe_count++;
	return 0;
}

static const struct value_name observe_all_names[] = {
	{OBSERVE_NONE, "none"},
	{OBSERVE_OBJECTS, "objects"},
	{OBSERVE_INSTANCES, "instances"},
	{0, NULL},
};

static int set_observe(struct platform *p, const char *value, char **cause)
{
	int all;

	p->profile_auto = false;
	p->observe_count = 0;
	p->observe_all = OBSERVE_NONE;
	if (value_from_name(observe_all_names, value, &all) != 0)
		return each(p, value, add_observe, cause);
	p->observe_all = (enum observe_all)all;
	return 0;
}

/* How platforms begin with a client (lwm2m.md section 2). */
static const struct profile {
	const char *name, *read, *observe;
	int32_t accept; /* of the observations */
} profiles[] = {
	{"auto", "19/1/0", "none", FORMAT_NONE}, /* for an Andlink client */
	{"andlink", "19/1/0", "none", FORMAT_NONE},
	{"oceanconnect", "none", "19/0/0", FORMAT_TLV},
	{"ctwing", "none", "objects", FORMAT_NONE},
	{"onenet", "none", "instances", FORMAT_NONE},
};

static int set_profile(struct platform *p, const char *value, char **cause)
{
	for (size_t i = 0; i < sizeof(profiles) / sizeof(profiles[0]); i++) {
		if (strcmp(profiles[i].name, value) != 0)
			continue;
		p->observe_accept = profiles[i].accept;
		if (set_read(p, profiles[i].read, cause) != 0 || set_observe(p, profiles[i].observe, cause) != 0)
			return -1;
		p->profile_auto = i == 0;
		return 0;
	}
	return fail(cause, "\"%.40s\" is none of auto, andlink, oceanconnect, ctwing, onenet", value);
}

static int set_identity(struct platform *p, const char *value, char **cause)
{
	if (strcmp(value, "any") != 0 && strcmp(value, "endpoint") != 0)
		return fail(cause, "\"%.40s\" is neither any nor endpoint", value);
	p->own_identity = strcmp(value, "endpoint") == 0;
	return 0;
}

static int set_bootstrap(struct platform *p, const char *value, char **cause)
{
	return bootstrap_plan_parse(&p->plan, value, cause);
}

/* A text, or NULL for "auto". */
static int set_text(char **out, const char *value, char **cause)
{
	if (strlen(value) > 255 || !name_valid(value) || *value == '\0')
		return fail(cause, "\"%.40s\" is not 1 to 255 characters of text", value);
	free(*out);
	*out = strcmp(value, "auto") != 0 ? xstrdup(value) : NULL;
	return 0;
}

static int set_server_uri(struct platform *p, const char *value, char **cause)
{
	if (strcmp(value, "auto") != 0 && strncmp(value, "coap://", 7) != 0 && strncmp(value, "coaps://", 8) != 0)
		return fail(cause, "\"%.40s\" is neither coap://… nor coaps://…", value);
	return set_text(&p->server_uri, value, cause);
}

static int set_server_host(struct platform *p, const char *value, char **cause)
{
	return set_text(&p->server_host, value, cause);
}

static int set_lifetime(struct platform *p, const char *value, char **cause)
{
	return number(value, 1, UINT32_MAX, &p->lifetime, cause);
}

/* 0 and 65535 are reserved (OMA TS E.1, resource 10). */
static int set_ssid(struct platform *p, const char *value, char **cause)
{
	return number(value, 1, 65534, &p->ssid, cause);
}

static int set_hold_off(struct platform *p, const char *value, char **cause)
{
	return number(value, 0, 86400, &p->hold_off, cause);
}

static void offer_resumption(struct platform *p)
{
	if (p->dtls != NULL)
		net_server_resumption(p->dtls, p->resume_id, p->resume_ticket);
}

static int set_resumption(struct platform *p, const char *value, char **cause)
{
	static const struct value_name ways[] = {{0, "off"}, {1, "session-id"}, {2, "ticket"}, {3, "both"}, {0, NULL}};
	int way;

	if (value_from_name(ways, value, &way) != 0)
		return fail(cause, "\"%.40s\" is none of: off, session-id, ticket, both", value);
	p->resume_id = (way & 1) != 0;
	p->resume_ticket = (way & 2) != 0;
	offer_resumption(p);
	return 0;
}

static int add_fault(struct platform *p, const char *item, char **cause)
{
	enum fault_where where = FAULT_ALL;
	struct fault f;

	if (fault_parse(item, &where, &f, cause) != 0)
		return -1;
	platform_fault(p, where, &f);
	return 0;
}

static int set_fault(struct platform *p, const char *value, char **cause)
{
	if (strcmp(value, "none") != 0)
		return each(p, value, add_fault, cause);
	for (int where = 0; where < FAULT_COUNT; where++)
		platform_fault(p, (enum fault_where)where, &(struct fault){.permille = 1000});
	return 0;
}

static int (*const setters[KEY_COUNT])(struct platform *p, const char *value, char **cause) = {
	[KEY_PSK] = set_psk,
	[KEY_READ] = set_read,
	[KEY_OBSERVE] = set_observe,
	[KEY_PROFILE] = set_profile,
	[KEY_IDENTITY] = set_identity,
	[KEY_BOOTSTRAP] = set_bootstrap,
	[KEY_SERVER_URI] = set_server_uri,
	[KEY_SERVER_HOST] = set_server_host,
	[KEY_LIFETIME] = set_lifetime,
	[KEY_SSID] = set_ssid,
	[KEY_HOLD_OFF] = set_hold_off,
	[KEY_RESUMPTION] = set_resumption,
	[KEY_FAULT] = set_fault,
};

/* KEY_COUNT: there is no such key. */
static int find_key(const char *name)
{
	int key = 0;

	while (key < KEY_COUNT && strcmp(platform_keys[key].name, name) != 0)
		key++;
	return key;
}

int platform_check_key(const char *name, const char *value, char **cause)
{
	(void)value;
	return find_key(name) < KEY_COUNT ? 0 : fail(cause, "the platform has no key \"%s\"", name);
}

bool platform_key_is_secret(const char *name)
{
	return platform_keys[find_key(name)].secret;
}

int platform_set(struct platform *p, const char *name, const char *value, char **cause)
{
	if (platform_check_key(name, value, cause) < 0)
		return -1;
	return setters[find_key(name)](p, value, cause);
}

void platform_fault(struct platform *p, enum fault_where where, const struct fault *f)
{
	p->faults.row[where] = *f;
	if (where != FAULT_ALL)
		return;
	if (p->plain != NULL)
		net_server_mute(p->plain, f->action == FAULT_SILENT);
	if (p->dtls != NULL)
		net_server_mute(p->dtls, f->action == FAULT_SILENT);
}

/* --- the servers -------------------------------------------------------------------------------------------------- */

static void on_outcome(void *arg, struct net_peer *peer, uint16_t mid, enum link_outcome outcome)
{
	exchange_outcome(arg, peer, mid, outcome);
}

bool platform_waits(const struct platform *p, const struct net_peer *peer)
{
	return exchange_waits(p, peer) || bootstrap_waits(p, peer) || serve_waits(p, peer);
}

/*
 * The same identity is back from elsewhere. What it left goes, unless it is somebody's registration: several clients
 * may share an identity, and one that has just come may not have spoken yet.
 */
static void close_namesakes(struct platform *p, const struct net_peer *peer)
{
	for (struct net_peer *other = net_peer_namesake(peer, NULL), *next; other != NULL; other = next) {
		next = net_peer_namesake(peer, other);
		if (client_by_peer(&p->registry, other) == NULL && !platform_waits(p, other) &&
			(net_peer_is_left(other) || net_peer_silence(other) >= NAMESAKE_SILENCE))
			net_peer_close(other);
	}
}

static void on_handshake(void *arg, struct net_peer *peer, const char *identity, bool ok)
{
	struct platform *p = arg;

	platform_event(p, F_STR("what", ok ? "handshake-ok" : "handshake-failed"),
		F_STR("session", !ok                      ? NULL
				 : net_peer_resumed(peer) ? "resumed"
							  : "full"),
		F_STR("identity", identity != NULL && name_valid(identity) ? identity : NULL));
	if (ok)
		close_namesakes(p, peer);
}

/* Requests that wait for the peer's answer end first: their callbacks may still look at it. */
static void on_gone(void *arg, struct net_peer *peer)
{
	struct platform *p = arg;

	exchange_gone(p, peer);
	bootstrap_gone(p, peer);
	serve_gone(p, peer);
	registry_gone(&p->registry, peer);
}

static int on_psk(void *arg, const char *identity, uint8_t *key)
{
	struct platform *p = arg;

	return psk_find(&p->psks, identity, key);
}

static const struct net_server_handler handler = {
	.request = serve_request,
	.response = serve_response,
	.outcome = on_outcome,
	.handshake = on_handshake,
	.gone = on_gone,
};

bool peer_is_dtls(const struct platform *p, const struct net_peer *peer)
{
	return p->dtls != NULL && net_peer_server(peer) == p->dtls;
}

const char *peer_security(struct platform *p, const struct net_peer *peer)
{
	return peer_is_dtls(p, peer) ? "dtls" : "plain";
}

void platform_refused(struct platform *p, const char *request, const char *endpoint, uint8_t code)
{
	char text[8];

	platform_event(p, F_STR("what", "refused"), F_STR("request", request), F_STR("endpoint", endpoint),
		F_STR("code", coap_code_str(code, text)));
}

struct platform *platform_new(const struct platform_config *config)
{
	struct platform *p = xcalloc(1, sizeof(*p));

	p->net = config->net;
	p->clock = config->clock;
	p->bus = config->bus;
	rng_init(&p->rng, config->seed);
	registry_init(&p->registry, config->seed);
	map_init(&p->psks.by_identity, config->seed);
	map_init(&p->tokens, config->seed);
	map_init(&p->waiting, config->seed);
	map_init(&p->sequences, config->seed);
	p->address = xstrdup(config->address != NULL ? config->address : "127.0.0.1");
	p->want_plain = config->plain;
	p->want_dtls = config->dtls;
	p->plain_port = config->plain_port;
	p->dtls_port = config->dtls_port;
	p->nominal_ports = config->nominal_ports;
	p->uplinks.next = 1;
	for (int key = 0; key < KEY_COUNT; key++)
		if (setters[key](p, platform_keys[key].initial, NULL) != 0)
			abort(); /* a default of our own that its setter refuses */
	return p;
}

void platform_free(struct platform *p)
{
	if (p == NULL)
		return;
	bootstrap_clear(p);
	exchange_clear(p);
	serve_clear(p);
	registry_clear(p);
	registry_release(&p->registry);
	map_release(&p->tokens);
	map_release(&p->waiting);
	map_release(&p->sequences);
	net_server_free(p->plain);
	net_server_free(p->dtls);
	uplink_clear(&p->uplinks);
	firmware_clear(p);
	psk_clear(&p->psks);
	free(p->server_uri);
	free(p->server_host);
	free(p->address);
	free(p);
}

int platform_start(struct platform *p, char **cause)
{
	struct net_server_config config = {.name = "platform", .address = p->address, .psk = on_psk};

	if (p->want_plain) {
		config.port = p->plain_port;
		p->plain = net_server_new(p->net, &config, &handler, p, cause);
		if (p->plain == NULL)
			return -1;
	}
	if (p->want_dtls) {
		config.port = p->dtls_port;
		config.dtls = true;
		p->dtls = net_server_new(p->net, &config, &handler, p, cause);
		if (p->dtls == NULL)
			return -1;
		offer_resumption(p);
	}
	platform_fault(p, FAULT_ALL, &(struct fault){p->faults.row[FAULT_ALL].action, 0, 0, 0, 1000});
	return 0;
}

uint16_t platform_plain_port(const struct platform *p)
{
	return p->plain != NULL ? net_server_port(p->plain) : 0;
}

uint16_t platform_dtls_port(const struct platform *p)
{
	return p->dtls != NULL ? net_server_port(p->dtls) : 0;
}
