/* AT+NPING: one ICMP echo (base manual 4.14). */
#include "config.h"

#include "sockets.h"

enum { NPINGERR_TIMEOUT = 1, NPINGERR_UNSENT = 2 };

static void tell_error(struct module *m, int error)
{
	timer_cancel(&m->sockets->echo.timer);
	m->sockets->echo.ping = NULL;
	module_urc(m, "+NPINGERR:%d", error);
}

static void on_done(void *arg, enum ping_end end, unsigned ttl)
{
	struct module *m = arg;
	struct echo *e = &m->sockets->echo;
	char address[IPADDR_TEXT];

	if (end == PING_UNSENT) {
		tell_error(m, NPINGERR_UNSENT);
		return;
	}
	timer_cancel(&e->timer);
	e->ping = NULL;
	module_urc(m, "+NPING:%s,%u,%llu", ipaddr_format(&e->to, address), ttl,
		(unsigned long long)((clock_now(m->clock) - e->started) / CLOCK_MS));
}

static void on_timeout(void *arg)
{
	struct module *m = arg;

	m->sockets->net.ops->ping_cancel(m->sockets->echo.ping);
	tell_error(m, NPINGERR_TIMEOUT);
}

int ping_start(struct module *m, const struct ipaddr *to, size_t size, uint64_t timeout)
{
	struct sockets *all = m->sockets;

	if (radio_ip(m) == NULL)
		return CME_NO_NETWORK;
	if (all->echo.ping != NULL)
		return CME_IN_PROCESSING;
	if (all->net.ops == NULL)
		return CME_MEMORY;
	all->echo.to = *to;
	all->echo.started = clock_now(m->clock);
	timer_set(&all->echo.timer, timeout);
	all->echo.ping = all->net.ops->ping(all->net.net, to, size, on_done, m);
	return AT_OK;
}

void ping_init(struct module *m)
{
	timer_init(&m->sockets->echo.timer, m->clock, on_timeout, m);
}

void ping_stop(struct module *m)
{
	if (m->sockets->echo.ping == NULL)
		return;
	timer_cancel(&m->sockets->echo.timer);
	m->sockets->net.ops->ping_cancel(m->sockets->echo.ping);
	m->sockets->echo.ping = NULL;
}

void ping_lost(struct module *m)
{
	if (m->sockets->echo.ping != NULL)
		on_timeout(m);
}
