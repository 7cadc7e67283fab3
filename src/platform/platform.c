/* The platform as a whole: its ports, what comes in by them and who hears of it, its life. */
#include "config.h"

#include "platform_priv.h"
#include "serve.h"

#include <stdlib.h>
#include <string.h>

#include "bc28/values.h"
#include "bc28/xmalloc.h"

/* How long a client without a registration may be silent before its identity's next handshake ends its association. */
#define NAMESAKE_SILENCE (247 * CLOCK_S) /* EXCHANGE_LIFETIME of RFC 7252 4.8.2 */

void platform_offer_resumption(struct platform *p)
{
	if (p->dtls != NULL)
		net_server_resumption(p->dtls, p->resume_id, p->resume_ticket);
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
	for (const struct platform_key *key = platform_keys; key->name != NULL; key++)
		if (key->set(p, key->initial, NULL) < 0)
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
		platform_offer_resumption(p);
	}
	platform_fault(p, FAULT_ALL, &(struct fault){p->faults.row[FAULT_ALL].action, 0, 0, 0, 1000});
	return 0;
}

void uri_make(struct buf *out, bool dtls, const char *host, unsigned port)
{
	bool v6 = strchr(host, ':') != NULL; /* RFC 3986 3.2.2 */

	buf_addf(out, "%s://%s%s%s:%u", dtls ? "coaps" : "coap", v6 ? "[" : "", host, v6 ? "]" : "", port);
}

char *platform_listens(const struct platform *p, bool dtls)
{
	const struct net_server *server = dtls ? p->dtls : p->plain;
	struct buf uri;
	char *text;

	if (server == NULL)
		return NULL;
	buf_init(&uri);
	uri_make(&uri, dtls, p->address, net_server_port(server));
	text = xstrdup(buf_str(&uri));
	buf_release(&uri);
	return text;
}

uint16_t platform_plain_port(const struct platform *p)
{
	return p->plain != NULL ? net_server_port(p->plain) : 0;
}

uint16_t platform_dtls_port(const struct platform *p)
{
	return p->dtls != NULL ? net_server_port(p->dtls) : 0;
}
