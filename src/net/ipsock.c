/* What the sockets of a module have in common, whatever their protocol. */
#include "config.h"

#include "ipsock.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "bc28/xmalloc.h"

#define LINGERING_MAX 16

static const struct opened_kind opened_sock;

void sock_tell(struct sock *s)
{
	struct buf told = s->told;
	struct sent_report r;

	buf_init(&s->told);
	for (size_t at = 0; at < told.len && !s->closed; at += sizeof(r)) {
		memcpy(&r, told.data + at, sizeof(r));
		s->handler->sent(s->arg, r.id, r.ok);
	}
	buf_release(&told);
}

static void on_task(void *arg)
{
	struct sock *s = arg;

	sock_tell(s);
	s->kind->run(s);
}

void sock_init(struct sock *s, struct net_module *nm, const struct sock_kind *kind, const struct sock_config *config)
{
	*s = (struct sock){.kind = kind, .handler = config->handler, .arg = config->arg};
	opened_add(&s->opened, nm, &opened_sock);
	buf_init(&s->told);
	task_init(&s->task, on_task, s);
}

void sock_later(struct sock *s)
{
	net_defer(s->opened.nm->net, &s->task);
}

void sock_report(struct sock *s, uint32_t id, bool ok)
{
	const struct sent_report r = {.id = id, .ok = ok};

	if (id == 0 || s->closed)
		return;
	buf_add(&s->told, &r, sizeof(r));
	sock_later(s);
}

void sock_finish(struct sock *s)
{
	opened_over(&s->opened);
}

/* --- sock_ops ----------------------------------------------------------------------------------------------------- */

static struct sock *sock_open(void *net, const struct sock_config *config)
{
	return config->stream ? tcp_new(net, config) : udp_new(net, config);
}

/* Closed sockets that still have something to deliver are not to pile up: the oldest goes. */
static void limit_lingering(struct net_module *nm)
{
	struct sock *oldest = NULL;
	unsigned count = 0;

	for (struct opened *o = nm->opened; o != NULL; o = o->next) {
		struct sock *s = o->kind == &opened_sock ? (struct sock *)o : NULL;

		if (s != NULL && s->closed && !o->over) {
			oldest = s;
			count++;
		}
	}
	if (count > LINGERING_MAX && oldest->kind->close(oldest, true))
		sock_finish(oldest);
}

static void sock_close(struct sock *s, bool abort)
{
	s->closed = true;
	if (s->kind->close(s, abort))
		sock_finish(s);
	else
		limit_lingering(s->opened.nm);
}

static void sock_connect(struct sock *s, const struct endpoint *to)
{
	assert(s->kind->connect != NULL);
	s->kind->connect(s, to);
}

static void sock_send(struct sock *s, const struct endpoint *to, const uint8_t *data, size_t len, uint32_t id)
{
	s->kind->send(s, to, data, len, id);
}

static size_t sock_backlog(const struct sock *s)
{
	return s->kind->backlog(s);
}

static void sock_resume(struct sock *s)
{
	s->kind->resume(s);
}

static const struct sock_ops ops = {
	.open = sock_open,
	.close = sock_close,
	.connect = sock_connect,
	.send = sock_send,
	.backlog = sock_backlog,
	.resume = sock_resume,
	.resolve = resolver_start,
	.resolve_cancel = resolver_cancel,
	.ping = ping_send,
	.ping_cancel = ping_cancel,
};

/* --- what the module has opened ----------------------------------------------------------------------------------- */

static void on_close(struct opened *o)
{
	sock_close((struct sock *)o, true);
}

static void on_rebind(struct opened *o)
{
	struct sock *s = (struct sock *)o;

	s->kind->rebind(s);
}

static void on_free(struct opened *o)
{
	struct sock *s = (struct sock *)o;

	net_undefer(o->nm->net, &s->task);
	s->kind->release(s);
	buf_release(&s->told);
	free(s);
}

static const struct opened_kind opened_sock = {
	.close = on_close,
	.rebind = on_rebind,
	.free = on_free,
};

struct sock_net net_module_socks(struct net_module *nm)
{
	return (struct sock_net){.ops = &ops, .net = nm};
}
