/* The module's side of a ping: AT+NPING, one ICMP echo (base manual 4.14). */
#include "config.h"

#include <stdlib.h>

#include "bc28/ipaddr.h"
#include "sockets.h"

/* A ping under way. */
struct echo {
	struct sock_net net;
	struct ping *ping; /* NULL: none */
	struct timer timer;
	struct ipaddr to;
	uint64_t started;
};

enum { NPINGERR_TIMEOUT = 1, NPINGERR_UNSENT = 2 };

static void tell_error(struct module *m, int error)
{
	timer_cancel(&m->echo->timer);
	m->echo->ping = NULL;
	module_urc(m, "+NPINGERR:%d", error);
}

static void on_done(void *arg, enum ping_end end, unsigned ttl)
{
	struct module *m = arg;
	struct echo *e = m->echo;
	char address[IPADDR_TEXT];
	uint64_t ms = (clock_now(m->clock) - e->started) / CLOCK_MS;

	if (end == PING_UNSENT) {
		tell_error(m, NPINGERR_UNSENT);
		return;
	}
	timer_cancel(&e->timer);
	e->ping = NULL;
	/* Hosts take 0 for a failure. */
	module_urc(m, "+NPING:%s,%u,%llu", ipaddr_format(&e->to, address), ttl, (unsigned long long)(ms > 0 ? ms : 1));
}

static void on_timeout(void *arg)
{
	struct module *m = arg;

	m->echo->net.ops->ping_cancel(m->echo->ping);
	tell_error(m, NPINGERR_TIMEOUT);
}

int ping_start(struct module *m, const struct ipaddr *to, size_t size, uint64_t timeout)
{
	struct echo *e = m->echo;

	if (pdp_address(m) == NULL)
		return CME_NO_NETWORK;
	if (e->ping != NULL)
		return CME_IN_PROCESSING;
	if (e->net.ops == NULL)
		return CME_MEMORY;
	e->to = *to;
	e->started = clock_now(m->clock);
	timer_set(&e->timer, timeout);
	e->ping = e->net.ops->ping(e->net.net, to, size, on_done, m);
	return AT_OK;
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static void network_lost(struct module *m)
{
	if (m->echo->ping != NULL)
		on_timeout(m);
}

/* No answer is awaited any longer. */
static void stop(struct module *m)
{
	timer_cancel(&m->echo->timer);
	if (m->echo->ping != NULL)
		m->echo->net.ops->ping_cancel(m->echo->ping);
	m->echo->ping = NULL;
}

static void init(struct module *m, const struct module_config *config)
{
	m->echo = xcalloc(1, sizeof(*m->echo));
	m->echo->net = config->sock;
	timer_init(&m->echo->timer, m->clock, on_timeout, m);
}

static void release(struct module *m)
{
	free(m->echo);
}

const struct part ping_part = {
	.name = "ping",
	.init = init,
	.network_lost = network_lost,
	.stop = stop,
	.release = release,
};
