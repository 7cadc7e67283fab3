/* The sockets of a transcript: operations that print, and "sock<" lines that call the handlers. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/module.h"
#include "bc28/sock.h"
#include "bc28/xmalloc.h"
#include "runner.h"

#define SOCKS_MAX  32
#define HEAD_BYTES 28 /* IPv4 and UDP */

struct sock {
	struct fakesock *net;
	int number; /* as the transcript calls it, from 1 */
	struct sock_config config;
	struct endpoint peer; /* where the last message went */
	uint32_t last; /* id of the last message */
	size_t backlog;
};

struct lookup {
	struct fakesock *net;
	void (*done)(void *arg, const struct ipaddr *addr);
	void *arg;
};

struct ping {
	struct fakesock *net;
	void (*done)(void *arg, enum ping_end end, unsigned ttl);
	void *arg;
};

struct fakesock {
	struct runner *r;
	struct sock *socks[SOCKS_MAX];
	int count;
	struct lookup *lookup;
	struct ping *ping;
	struct module *module; /* told of the traffic */
	bool full; /* no more sockets can be opened */
};

/* --- what the module does ----------------------------------------------------------------------------------------- */

static struct buf *print(struct fakesock *n)
{
	runner_output(n->r, "sock> ");
	return &n->r->result;
}

static void print_endpoint(struct buf *out, const struct endpoint *e)
{
	char text[IPADDR_TEXT];

	ipaddr_format(&e->ip, text);
	buf_addf(out, e->ip.v6 ? " [%s]:%u" : " %s:%u", text, e->port);
}

static struct sock *fake_open(void *net, const struct sock_config *config)
{
	struct fakesock *n = net;
	struct sock *s;

	if (n->full || n->count == SOCKS_MAX)
		return NULL;
	s = xcalloc(1, sizeof(*s));
	*s = (struct sock){.net = n, .number = n->count + 1, .config = *config};
	n->socks[n->count++] = s;
	buf_addf(print(n), "%d open %s%s port=%u\n", s->number, config->stream ? "tcp" : "udp", config->v6 ? "6" : "",
		config->port);
	return s;
}

static void fake_close(struct sock *s, bool abort)
{
	buf_addf(print(s->net), "%d %s\n", s->number, abort ? "abort" : "close");
	s->net->socks[s->number - 1] = NULL;
	free(s);
}

static void fake_connect(struct sock *s, const struct endpoint *to)
{
	struct buf *out = print(s->net);

	buf_addf(out, "%d connect", s->number);
	print_endpoint(out, to);
	buf_addc(out, '\n');
	s->peer = *to;
}

static void fake_send(struct sock *s, const struct endpoint *to, const uint8_t *data, size_t len, uint32_t id)
{
	struct buf *out = print(s->net);

	buf_addf(out, "%d send", s->number);
	if (to != NULL) {
		print_endpoint(out, to);
		s->peer = *to;
	}
	buf_addf(out, " id=%u hex=", id);
	buf_addhex(out, data, len > 64 ? 64 : len);
	buf_addf(out, len > 64 ? "... (%zu bytes)\n" : "\n", len);
	s->last = id;
	if (s->net->module != NULL)
		module_traffic(s->net->module, AIR_UP, HEAD_BYTES + len);
}

static size_t fake_backlog(const struct sock *s)
{
	return s->backlog;
}

/* Nothing waits here. */
static void fake_resume(struct sock *s)
{
	(void)s;
}

static struct lookup *fake_resolve(void *net, const char *name, const struct ipaddr servers[SOCK_SERVERS],
	void (*done)(void *arg, const struct ipaddr *addr), void *arg)
{
	struct fakesock *n = net;
	char first[IPADDR_TEXT], second[IPADDR_TEXT];

	n->lookup = xcalloc(1, sizeof(*n->lookup));
	*n->lookup = (struct lookup){.net = n, .done = done, .arg = arg};
	buf_addf(print(n), "resolve %s %s %s\n", name, ipaddr_format(&servers[0], first),
		ipaddr_format(&servers[1], second));
	return n->lookup;
}

static void fake_resolve_cancel(struct lookup *l)
{
	buf_addstr(print(l->net), "resolve-cancel\n");
	l->net->lookup = NULL;
	free(l);
}

static struct ping *fake_ping(void *net, const struct ipaddr *to, size_t size,
	void (*done)(void *arg, enum ping_end end, unsigned ttl), void *arg)
{
	struct fakesock *n = net;
	char text[IPADDR_TEXT];

	n->ping = xcalloc(1, sizeof(*n->ping));
	*n->ping = (struct ping){.net = n, .done = done, .arg = arg};
	buf_addf(print(n), "ping %s size=%zu\n", ipaddr_format(to, text), size);
	return n->ping;
}

static void fake_ping_cancel(struct ping *p)
{
	buf_addstr(print(p->net), "ping-cancel\n");
	p->net->ping = NULL;
	free(p);
}

static const struct sock_ops fake_ops = {
	.open = fake_open,
	.close = fake_close,
	.connect = fake_connect,
	.send = fake_send,
	.backlog = fake_backlog,
	.resume = fake_resume,
	.resolve = fake_resolve,
	.resolve_cancel = fake_resolve_cancel,
	.ping = fake_ping,
	.ping_cancel = fake_ping_cancel,
};

/* --- what the network does ---------------------------------------------------------------------------------------- */

/* "[ADDRESS:PORT] hex=… | payload=… | zeros=N"; without an address from where the last message went. */
static const char *input_data(struct sock *s, const char *text)
{
	struct endpoint from = s->peer;
	char address[IPADDR_TEXT];
	unsigned port, zeros;
	const char *err = NULL;
	struct buf data;
	int used = 0;

	if (sscanf(text, "%39[0-9A-Fa-f.]:%u %n", address, &port, &used) == 2 ||
		sscanf(text, "[%39[0-9A-Fa-f:.]]:%u %n", address, &port, &used) == 2) {
		if (ipaddr_parse(address, &from.ip) < 0)
			return "bad address";
		from.port = (uint16_t)port;
		text += used;
	}
	buf_init(&data);
	buf_reserve(&data, strlen(text));
	if (strncmp(text, "hex=", 4) == 0 && hex_decode(text + 4, strlen(text + 4), data.data) == 0)
		data.len = strlen(text + 4) / 2;
	else if (sscanf(text, "zeros=%u", &zeros) == 1)
		while (data.len < zeros)
			buf_addc(&data, 0);
	else if (strncmp(text, "payload=", 8) != 0 || runner_unescape(&data, text + 8) < 0)
		err = "bad data";
	if (err == NULL && s->config.stream && s->config.handler->room(s->config.arg) < data.len)
		err = "the module has no room for that";
	if (err == NULL && s->net->module != NULL)
		module_traffic(s->net->module, AIR_DOWN, HEAD_BYTES + data.len);
	if (err == NULL)
		s->config.handler->data(s->config.arg, &from, data.data, data.len);
	buf_release(&data);
	return err;
}

static const char *input_sock(struct sock *s, const char *verb, const char *rest)
{
	const struct sock_handler *h = s->config.handler;
	void *arg = s->config.arg;
	unsigned number;

	if (strcmp(verb, "data") == 0)
		return input_data(s, rest);
	if (strcmp(verb, "sent") == 0 || strcmp(verb, "unsent") == 0)
		h->sent(arg, sscanf(rest, "%u", &number) == 1 ? number : s->last, strcmp(verb, "sent") == 0);
	else if (strcmp(verb, "connected") == 0 || strcmp(verb, "refused") == 0)
		h->connected(arg, strcmp(verb, "connected") == 0);
	else if (strcmp(verb, "closed") == 0)
		h->closed(arg);
	else if (strcmp(verb, "backlog") == 0 && sscanf(rest, "%u", &number) == 1)
		s->backlog = number;
	else
		return "unknown verb";
	return NULL;
}

/* "resolved ADDRESS|none" */
static const char *input_resolved(struct fakesock *n, const char *rest)
{
	struct lookup *l = n->lookup;
	struct ipaddr addr;

	if (l == NULL)
		return "nothing is being resolved";
	if (strcmp(rest, "none") != 0 && ipaddr_parse(rest, &addr) < 0)
		return "bad address";
	n->lookup = NULL;
	l->done(l->arg, strcmp(rest, "none") != 0 ? &addr : NULL);
	free(l);
	return NULL;
}

/* "pong TTL", "unsent" */
static const char *input_ping(struct fakesock *n, const char *verb, const char *rest)
{
	struct ping *p = n->ping;

	if (p == NULL)
		return "there is no ping";
	n->ping = NULL;
	if (strcmp(verb, "pong") == 0)
		p->done(p->arg, PING_ANSWERED, (unsigned)strtoul(rest, NULL, 10));
	else
		p->done(p->arg, PING_UNSENT, 0);
	free(p);
	return NULL;
}

const char *fakesock_input(struct fakesock *n, const char *line)
{
	char verb[16] = "";
	int number, used = 0;

	if (sscanf(line, "%d %15s %n", &number, verb, &used) == 2 && used > 0)
		return number >= 1 && number <= n->count && n->socks[number - 1] != NULL
			       ? input_sock(n->socks[number - 1], verb, line + used)
			       : "no such socket";
	if (sscanf(line, "%15s %n", verb, &used) != 1)
		return "sock< wants a verb";
	if (strcmp(verb, "resolved") == 0)
		return input_resolved(n, line + used);
	if (strcmp(verb, "pong") == 0 || strcmp(verb, "unsent") == 0)
		return input_ping(n, verb, line + used);
	if (strcmp(verb, "full") == 0) {
		n->full = true;
		return NULL;
	}
	return "unknown verb";
}

struct sock_net fakesock_net(struct fakesock *n)
{
	return (struct sock_net){.ops = &fake_ops, .net = n};
}

void fakesock_set_module(struct fakesock *n, struct module *m)
{
	n->module = m;
}

struct fakesock *fakesock_new(struct runner *r)
{
	struct fakesock *n = xcalloc(1, sizeof(*n));

	n->r = r;
	return n;
}

void fakesock_free(struct fakesock *n)
{
	for (int i = 0; i < n->count; i++)
		free(n->socks[i]);
	free(n->lookup);
	free(n->ping);
	free(n);
}
