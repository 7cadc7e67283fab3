/*
 * Names: first the rules of net.route, then a name server, to which questions go through the air like everything else
 * and on the device's clock (RFC 1035). The messages are taken apart by the C library.
 */
#include "config.h"

#include <arpa/nameser.h>
#include <resolv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "bc28/event.h"
#include "bc28/xmalloc.h"
#include "ipsock.h"

#define RETRY        (5 * CLOCK_S) /* RFC 1035 4.2.1: two to five seconds */
#define QUESTION_MAX 512

struct lookup {
	struct opened opened; /* first */
	char *name;
	struct ipaddr servers[SOCK_SERVERS];
	void (*done)(void *arg, const struct ipaddr *addr);
	void *arg;
	struct flight flight; /* of a question that net.route answers */
	struct bearer *bearer; /* to the server of the last question; NULL: none was asked */
	struct timer timer;
	unsigned tries;
	bool hinted; /* the log says that there is nobody to ask */
	uint16_t id;
	ns_type type; /* what is asked for: A, and AAAA where there is none */
};

/* Told once. */
static void finish(struct lookup *l, const struct ipaddr *addr)
{
	if (l->opened.over)
		return;
	resolver_cancel(l);
	l->done(l->arg, addr);
}

/* --- messages ---- */

/* Writes a question into out[QUESTION_MAX]; its length, 0 when the name can't be asked for. */
static size_t write_question(const struct lookup *l, uint8_t *out)
{
	static const uint8_t head[NS_HFIXEDSZ] = {[2] = 0x01 /* recursion desired */, [5] = 1 /* one question */};
	const char *s = l->name;
	size_t at = NS_HFIXEDSZ;

	memcpy(out, head, sizeof(head));
	ns_put16(l->id, out);
	while (*s != 0) {
		size_t len = strcspn(s, ".");

		if (len == 0 || len > NS_MAXLABEL || at + len + 2 + NS_QFIXEDSZ > NS_HFIXEDSZ + NS_MAXCDNAME)
			return 0;
		out[at++] = (uint8_t)len;
		memcpy(out + at, s, len);
		at += len;
		s += len + (s[len] == '.');
	}
	out[at++] = 0;
	ns_put16((unsigned)l->type, out + at);
	ns_put16(ns_c_in, out + at + 2);
	return at + NS_QFIXEDSZ;
}

/* Whether it is the answer to the question that is open. */
static bool is_answer(const struct lookup *l, ns_msg *msg)
{
	size_t len = strlen(l->name);
	ns_rr question;

	if (ns_msg_id(*msg) != l->id || !ns_msg_getflag(*msg, ns_f_qr) || ns_msg_count(*msg, ns_s_qd) != 1 ||
		ns_parserr(msg, ns_s_qd, 0, &question) < 0 || ns_rr_type(question) != l->type)
		return false;
	if (len > 0 && l->name[len - 1] == '.')
		len--;
	return strlen(ns_rr_name(question)) == len && strncasecmp(ns_rr_name(question), l->name, len) == 0;
}

/* The first address among the answers, behind whatever aliases. */
static bool find_address(ns_msg *msg, struct ipaddr *out)
{
	ns_rr rr;

	for (int i = 0; i < ns_msg_count(*msg, ns_s_an); i++) {
		if (ns_parserr(msg, ns_s_an, i, &rr) < 0)
			return false;
		*out = (struct ipaddr){.v6 = ns_rr_type(rr) == ns_t_aaaa};
		if ((ns_rr_type(rr) == ns_t_a && ns_rr_rdlen(rr) == 4) || (out->v6 && ns_rr_rdlen(rr) == 16)) {
			memcpy(out->byte, ns_rr_rdata(rr), ns_rr_rdlen(rr));
			return true;
		}
	}
	return false;
}

/* --- asking ---- */

/* Sends a question with a new id. */
static void ask(struct lookup *l)
{
	uint8_t question[QUESTION_MAX];
	size_t len;

	l->id = (uint16_t)rng_u64(&l->opened.nm->rng);
	len = write_question(l, question);
	if (len > 0)
		bearer_send(l->bearer, question, len);
}

static void on_answer(void *arg, const uint8_t *data, size_t len)
{
	struct lookup *l = arg;
	struct ipaddr addr;
	ns_msg msg;
	int rcode;
	bool found;

	if (l->opened.over || ns_initparse(data, (int)len, &msg) < 0 || !is_answer(l, &msg))
		return;
	rcode = (int)ns_msg_getflag(msg, ns_f_rcode);
	/* A server that refuses, or fails, is as one that is silent: the next one is asked when it is time. */
	if (rcode != ns_r_noerror && rcode != ns_r_nxdomain)
		return;
	found = rcode == ns_r_noerror && find_address(&msg, &addr);
	if (!found && rcode == ns_r_noerror && l->type == ns_t_a) {
		l->type = ns_t_aaaa;
		ask(l);
		return;
	}
	finish(l, found ? &addr : NULL);
}

/* Where a name server is reached: by a rule for it, at net.resolver, or where it is when that is open. */
static bool find_server(struct lookup *l, const struct ipaddr *server, struct route_dest *dest)
{
	struct net *net = l->opened.nm->net;
	const struct endpoint to = {.ip = *server, .port = DNS_PORT};
	char *hint = NULL;
	bool found = route_has_rule(net->routes, &to, dest);

	if (!found && net->resolver != NULL) {
		*dest = *net->resolver;
		return true;
	}
	if (!found)
		found = route_find_socket(net->routes, &to, true, dest, &hint) == 0;
	if (hint != NULL && !l->hinted)
		bus_log(net->config.bus, l->opened.nm->name, LOG_LEVEL_WARNING,
			"no name server can be asked for %s; the configuration names one with \"net.resolver = "
			"ADDRESS\", or the name itself with \"net.route\"",
			l->name);
	l->hinted = l->hinted || hint != NULL;
	free(hint);
	return found;
}

bool resolver_can_ask(struct net *net, const struct ipaddr servers[SOCK_SERVERS])
{
	if (net->resolver != NULL)
		return true;
	for (unsigned i = 0; i < SOCK_SERVERS; i++)
		if (route_is_open(net->routes, &(struct endpoint){.ip = servers[i], .port = DNS_PORT}))
			return true;
	return false;
}

/* Asks the next name server that can be reached. Where there is none, that is known at once. */
static void next_try(struct lookup *l)
{
	struct route_dest dest;
	bool found = false;

	for (unsigned i = 0; i < SOCK_SERVERS && !found; i++)
		found = find_server(l, &l->servers[l->tries++ % SOCK_SERVERS], &dest);
	if (!found) {
		finish(l, NULL);
		return;
	}
	bearer_free(l->bearer);
	l->bearer = bearer_new(l->opened.nm, &dest.addr, dest.len, on_answer, l);
	ask(l);
}

/* The address of a name that the network knows without a server. */
static bool is_known(const struct lookup *l, struct ipaddr *addr)
{
	*addr = (struct ipaddr){.byte = {127, 0, 0, 1}};
	return strcasecmp(l->name, "localhost") == 0 || route_stand_in(l->opened.nm->net->routes, l->name, addr) == 0;
}

/* A question and its answer pass the air as those of a server would. */
static void on_arrival(void *arg, const struct parcel *p)
{
	struct lookup *l = arg;
	struct parcel answer = *p;
	struct ipaddr addr;

	answer.up = false;
	if (l->opened.over)
		return;
	if (p->up)
		flight_pass(&l->flight, &answer);
	else if (is_known(l, &addr))
		finish(l, &addr);
}

static void on_timer(void *arg)
{
	struct lookup *l = arg;
	uint8_t question[QUESTION_MAX];
	struct ipaddr addr;

	timer_set(&l->timer, RETRY);
	if (is_known(l, &addr))
		flight_pass(
			&l->flight, &(struct parcel){.up = true, .data = question, .len = write_question(l, question)});
	else
		next_try(l);
}

void resolver_cancel(struct lookup *l)
{
	timer_cancel(&l->timer);
	opened_over(&l->opened);
}

static void on_close(struct opened *o)
{
	resolver_cancel((struct lookup *)o);
}

static void on_free(struct opened *o)
{
	struct lookup *l = (struct lookup *)o;

	bearer_free(l->bearer);
	flight_release(&l->flight);
	free(l->name);
	free(l);
}

static const struct opened_kind lookup_kind = {.close = on_close, .free = on_free};

struct lookup *resolver_start(void *net, const char *name, const struct ipaddr servers[SOCK_SERVERS],
	void (*done)(void *arg, const struct ipaddr *addr), void *arg)
{
	struct net_module *nm = net;
	struct lookup *l = xcalloc(1, sizeof(*l));

	*l = (struct lookup){.name = xstrdup(name), .done = done, .arg = arg, .type = ns_t_a};
	memcpy(l->servers, servers, sizeof(l->servers));
	opened_add(&l->opened, nm, &lookup_kind);
	timer_init(&l->timer, nm->net->config.clock, on_timer, l);
	timer_set(&l->timer, 0);
	flight_init(&l->flight, nm->net, &nm->air, on_arrival, l);
	return l;
}
