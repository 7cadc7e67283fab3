/*
 * A module's links: link_ops over an association, DTLS and the air. Of a server that is known by its name the address
 * is asked for first, as AT+QDNS does it; what is sent waits as it waits for a handshake.
 */
#include "config.h"

#include "bc28/link.h"

#include <stdlib.h>
#include <string.h>

#include "assoc.h"
#include "dtls.h"
#include "exchange.h"
#include "hub.h"
#include "ipsock.h"
#include "net_priv.h"
#include "route.h"
#include "bc28/event.h"
#include "bc28/values.h"
#include "bc28/xmalloc.h"

#define GUARD_DEFAULT (60 * CLOCK_S) /* of a target that names none */

_Static_assert(LINK_NAME_SERVERS == SOCK_SERVERS, "link.h, sock.h");

struct link {
	struct opened opened; /* first */
	const struct link_handler *handler;
	void *arg;
	char *peer;
	uint16_t port;
	bool secure;
	char *name; /* of the server, as long as its address isn't known; NULL: its address was given, or was found */
	struct ipaddr name_servers[SOCK_SERVERS];
	struct lookup *lookup; /* NULL: nobody is being asked */
	struct assoc *assoc; /* NULL: DTLS could not be set up, nothing works */
	struct bearer *bearer;
	struct dtls_endpoint *endpoint; /* NULL: plain */
	struct dtls *dtls;
	enum dtls_state state;
	struct timer guard; /* of the lookup, or of the handshake */
	uint64_t guard_time;
	bool nat, used_port, same_port;
	bool resumed; /* the session that is up, or was last */
	uint64_t nat_timeout, nat_due;
};

/* --- DTLS ---- */

/* What waits goes when there is a session, and fails when there can be none. Told in its turn. */
static void set_state(struct link *l, enum dtls_state state)
{
	if (l->state == state)
		return;
	l->state = state;
	if (state != DTLS_RUNNING)
		timer_cancel(&l->guard);
	assoc_note_state(l->assoc, state);
	if (state == DTLS_FAILED)
		assoc_fail(l->assoc); /* told after the state */
	assoc_hold(l->assoc, state != DTLS_DONE);
}

static uint64_t now(const struct link *l)
{
	return clock_now(l->opened.nm->net->config.clock);
}

/*
 * The timer of the NAT type (guide 3.16) starts with the first handshake and again at each record from the server. It
 * wakes nobody: the next message finds that it is over.
 */
static void restart_nat(struct link *l)
{
	l->nat_due = now(l) + l->nat_timeout;
}

/*
 * From a new source port, but for the first time: servers take it for a new client at once (quirk renegotiation-port).
 */
static void handshake(struct link *l)
{
	if (!l->used_port)
		restart_nat(l);
	else if (!l->same_port)
		bearer_rebind(l->bearer);
	l->used_port = true;
	set_state(l, DTLS_RUNNING);
	timer_set(&l->guard, l->guard_time);
	dtls_connect(l->dtls);
}

static void fail_handshake(struct link *l, const char *reason)
{
	bus_log(l->opened.nm->net->config.bus, l->opened.nm->name, LOG_LEVEL_WARNING,
		"DTLS handshake with %s failed: %s", l->peer, reason);
	l->opened.nm->air.counters.handshakes.failed++;
	set_state(l, DTLS_FAILED);
}

static void lookup_failed(struct link *l, const char *reason);

/* The lookup, or the handshake, has taken too long. */
static void on_guard(void *arg)
{
	struct link *l = arg;

	if (l->lookup != NULL) {
		resolver_cancel(l->lookup);
		lookup_failed(l, "no name server has answered");
		return;
	}
	dtls_reset(l->dtls);
	dtls_forget(l->dtls);
	fail_handshake(l, "no end within the time of the guard");
}

static void on_record_out(void *arg, const uint8_t *data, size_t len)
{
	struct link *l = arg;

	bearer_send(l->bearer, data, len);
}

static void on_plain_in(void *arg, const uint8_t *data, size_t len)
{
	struct link *l = arg;

	assoc_input(l->assoc, data, len);
}

static void on_done(void *arg)
{
	struct link *l = arg;
	struct net_handshakes *n = &l->opened.nm->air.counters.handshakes;

	l->resumed = dtls_is_resumed(l->dtls);
	(*(l->resumed ? &n->resumed : &n->full))++;
	set_state(l, DTLS_DONE);
}

static void on_ended(void *arg, const char *reason)
{
	struct link *l = arg;

	if (l->state == DTLS_RUNNING) {
		fail_handshake(l, reason);
		return;
	}
	bus_log(l->opened.nm->net->config.bus, l->opened.nm->name, LOG_LEVEL_INFO, "DTLS session with %s ended: %s",
		l->peer, reason);
	set_state(l, DTLS_IDLE);
}

static const struct dtls_ops dtls_client_ops = {
	.send = on_record_out,
	.recv = on_plain_in,
	.done = on_done,
	.ended = on_ended,
};

/* --- the server's name ---- */

/* Where a host or address leads. False: nowhere, and the log says what would open it, unless the name is asked for. */
static bool find_route(struct link *l, const char *host, struct route_dest *dest)
{
	char *hint;

	if (route_find(l->opened.nm->net->routes, host, l->port, l->secure, dest, &hint) == 0)
		return true;
	if (l->name != NULL)
		free(hint);
	else
		net_module_hint(l->opened.nm, l->peer, hint);
	return false;
}

/* What waits has failed; the next message asks again. */
static void lookup_failed(struct link *l, const char *reason)
{
	l->lookup = NULL;
	timer_cancel(&l->guard);
	bus_log(l->opened.nm->net->config.bus, l->opened.nm->name, LOG_LEVEL_WARNING,
		"the address of %s can't be found: %s", l->name, reason);
	assoc_fail(l->assoc);
}

/* What waits goes, or waits for the handshake. */
static void on_address(void *arg, const struct ipaddr *addr)
{
	struct link *l = arg;
	char text[IPADDR_TEXT];
	struct route_dest dest;

	if (addr == NULL) {
		lookup_failed(l, "there is no such name");
		return;
	}
	l->lookup = NULL;
	free(l->name);
	l->name = NULL;
	timer_cancel(&l->guard);
	if (find_route(l, ipaddr_format(addr, text), &dest))
		bearer_lead(l->bearer, &dest.addr, dest.len);
	if (l->dtls != NULL)
		handshake(l);
	else
		assoc_hold(l->assoc, false);
}

/* The first thing that a message needs and that isn't there: the server's address, then a session. */
static void begin(struct link *l)
{
	if (l->name == NULL) {
		handshake(l);
	} else if (l->lookup == NULL) {
		l->lookup = resolver_start(l->opened.nm, l->name, l->name_servers, on_address, l);
		timer_set(&l->guard, l->guard_time);
	}
}

/* --- the association's side ---- */

/* Whether an uplink takes a handshake first: there is no session, or the NAT's entry is gone. */
static bool handshake_needed(const struct link *l)
{
	return l->dtls != NULL && l->state != DTLS_RUNNING &&
	       (l->state != DTLS_DONE || (l->nat && now(l) >= l->nat_due));
}

/*
 * Of a failed session only link_send() makes a new one: nothing that libcoap repeats is still wanted. And what goes for
 * the first time has been asked about there, unless the session ended since.
 */
static void on_uplink(void *arg, bool first)
{
	struct link *l = arg;

	if (!l->opened.over && l->state != DTLS_FAILED && handshake_needed(l) && (!first || l->state != DTLS_DONE))
		handshake(l);
}

static void on_down(void *arg, const uint8_t *data, size_t len)
{
	struct link *l = arg;

	if (l->opened.over || l->assoc == NULL)
		return;
	if (l->dtls == NULL) {
		assoc_input(l->assoc, data, len);
		return;
	}
	if (!dtls_takes(l->dtls, data, len))
		return;
	restart_nat(l);
	dtls_input(l->dtls, data, len);
}

static void on_output(void *arg, const uint8_t *data, size_t len)
{
	struct link *l = arg;

	if (l->dtls == NULL)
		bearer_send(l->bearer, data, len);
	else
		dtls_write(l->dtls, data, len);
}

static enum link_verdict on_request(void *arg, const struct coap_msg *msg, struct link_reply *reply)
{
	struct link *l = arg;

	return l->handler->request(l->arg, msg, reply);
}

static bool on_response(void *arg, const struct coap_msg *msg)
{
	struct link *l = arg;

	l->handler->response(l->arg, msg);
	return true;
}

static void on_outcome(void *arg, uint16_t mid, enum link_outcome outcome)
{
	struct link *l = arg;

	l->handler->outcome(l->arg, mid, outcome);
}

static void on_state(void *arg, enum dtls_state state)
{
	struct link *l = arg;

	bus_emit(l->opened.nm->net->config.bus, l->opened.nm->name, EVENT_DTLS, F_STR("peer", l->peer),
		F_STR("state", value_to_name(dtls_state_names, (int)state)),
		F_STR("session", state != DTLS_DONE ? NULL
				 : l->resumed       ? "resumed"
						    : "full"));
	l->handler->dtls(l->arg, state);
}

/*
 * The LwM2M client of such firmware keeps a transaction per message and sends each at once, so that the time-out of an
 * uplink counts from when it was sent, however many there are.
 */
static const struct assoc_ops link_assoc_ops = {
	.output = on_output,
	.request = on_request,
	.response = on_response,
	.outcome = on_outcome,
	.state = on_state,
	.uplink = on_uplink,
	.match_tokens = true,
	.nstart = SENT_MAX,
};

/* --- what the module has opened ---- */

static void close_link(struct link *l)
{
	timer_cancel(&l->guard);
	if (l->lookup != NULL)
		resolver_cancel(l->lookup);
	l->lookup = NULL;
	if (l->assoc != NULL)
		assoc_close(l->assoc);
	opened_over(&l->opened);
}

static void on_close(struct opened *o)
{
	close_link((struct link *)o);
}

static void on_rebind(struct opened *o)
{
	bearer_rebind(((struct link *)o)->bearer);
}

static void on_free(struct opened *o)
{
	struct link *l = (struct link *)o;

	if (l->assoc != NULL)
		assoc_drain(l->assoc);
	if (l->dtls != NULL)
		dtls_close(l->dtls);
	timer_cancel(&l->guard);
	assoc_free(l->assoc);
	bearer_free(l->bearer);
	dtls_free(l->dtls);
	dtls_endpoint_free(l->endpoint);
	free(l->name);
	free(l->peer);
	free(l);
}

static const struct opened_kind link_kind = {
	.close = on_close,
	.rebind = on_rebind,
	.free = on_free,
};

/* --- link_ops ---- */

/* A name can be asked for, where there is somebody who may know it. */
static void take_name(struct link *l, const struct link_target *target)
{
	struct route_dest numeric;

	if (target->name_servers == NULL || address_parse(target->host, target->port, &numeric) == 0 ||
		!resolver_can_ask(l->opened.nm->net, target->name_servers))
		return;
	l->name = xstrdup(target->host);
	memcpy(l->name_servers, target->name_servers, sizeof(l->name_servers));
}

/* The way out; none yet for a name that has to be asked for. */
static void find_way(struct link *l, const struct link_target *target)
{
	struct route_dest dest;
	bool routed;

	take_name(l, target);
	routed = find_route(l, target->host, &dest);
	if (routed) {
		free(l->name);
		l->name = NULL;
	}
	l->bearer = bearer_new(l->opened.nm, routed ? &dest.addr : NULL, dest.len, on_down, l);
}

static void link_set_nat(struct link *l, bool nat)
{
	l->nat = nat && l->nat_timeout > 0;
}

static struct link *link_open(
	void *arg, const struct link_target *target, const struct link_handler *handler, void *handler_arg)
{
	struct net_module *nm = arg;
	struct net *net = nm->net;
	struct link *l = xcalloc(1, sizeof(*l));

	opened_add(&l->opened, nm, &link_kind);
	l->handler = handler;
	l->arg = handler_arg;
	l->peer = xasprintf(strchr(target->host, ':') != NULL ? "[%s]:%u" : "%s:%u", target->host, target->port);
	l->port = target->port;
	l->secure = target->dtls;
	l->state = DTLS_IDLE;
	l->nat_timeout = target->nat_timeout;
	link_set_nat(l, target->nat);
	l->same_port = target->same_port;
	l->guard_time = target->handshake_guard > 0 ? target->handshake_guard : GUARD_DEFAULT;
	timer_init(&l->guard, net->config.clock, on_guard, l);
	find_way(l, target);
	if (target->dtls) {
		l->endpoint = dtls_client(net->dtls, net->config.clock, target->psk_id, target->psk, target->psk_len);
		l->dtls = dtls_new(l->endpoint, &dtls_client_ops, l);
	}
	if (nm->hub == NULL)
		nm->hub = hub_new(net, rng_u64(&nm->rng));
	if (target->dtls && l->dtls == NULL) {
		bus_log(net->config.bus, nm->name, LOG_LEVEL_ERROR, "DTLS can't be set up for a link to %s", l->peer);
		return l;
	}
	l->assoc = assoc_new(nm->hub, &link_assoc_ops, l, nm->name, l->peer);
	if (l->name != NULL || l->dtls != NULL) {
		assoc_hold(l->assoc, true);
		begin(l);
	}
	return l;
}

static int link_send(struct link *l, const struct coap_msg *msg)
{
	bool needed;
	int mid;

	if (l->assoc == NULL)
		return -1;
	needed = l->name != NULL || handshake_needed(l);
	if (needed)
		assoc_hold(l->assoc, true);
	mid = assoc_send(l->assoc, msg);
	if (needed && mid >= 0)
		begin(l);
	else if (needed)
		assoc_hold(l->assoc, l->name != NULL || l->state != DTLS_DONE);
	return mid;
}

static void link_cancel(struct link *l, const uint8_t *token, size_t token_len)
{
	if (l->assoc != NULL)
		assoc_cancel(l->assoc, token, token_len);
}

static enum dtls_state link_dtls_state(const struct link *l)
{
	return l->state;
}

static void link_dtls_reset(struct link *l)
{
	if (l->dtls == NULL || l->state == DTLS_RUNNING)
		return;
	dtls_reset(l->dtls);
	dtls_forget(l->dtls);
	set_state(l, DTLS_IDLE);
}

static const struct link_ops net_link_ops = {
	.open = link_open,
	.close = close_link,
	.send = link_send,
	.cancel = link_cancel,
	.dtls_state = link_dtls_state,
	.dtls_reset = link_dtls_reset,
	.set_nat = link_set_nat,
};

struct link_net net_module_links(struct net_module *nm)
{
	return (struct link_net){.ops = &net_link_ops, .net = nm};
}
