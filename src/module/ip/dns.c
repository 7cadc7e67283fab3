/*
 * The module's names, for AT+QDNS and AT+QIDNSCFG (base manual 4.31, 4.32). What mode 0 resolved is kept in a setting,
 * "name=address" after "name=address", the newest first.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "sockets.h"

#define CACHE_MAX 1024 /* characters of the setting */

/* What the network of the example session names (base manual 2.29, AT+CGCONTRDP). */
static const struct ipaddr network_servers[SOCK_SERVERS] = {
	{.byte = {211, 136, 20, 203}},
	{.byte = {211, 136, 17, 107}},
};

struct dns {
	struct sock_net net;
	struct ipaddr servers[SOCK_SERVERS];
	struct lookup *lookup; /* NULL: none is under way */
	struct timer timer;
	char *host; /* of the lookup */
	bool keep; /* its answer */
};

/* --- the cache ---------------------------------------------------------------------------------------------------- */

/* One entry of the cache; advances *text. False at its end. */
static bool next_entry(const char **text, const char **entry, size_t *len)
{
	*entry = *text + strspn(*text, " ");
	*len = strcspn(*entry, " ");
	*text = *entry + *len;
	return *len > 0;
}

static bool entry_is(const char *entry, size_t len, const char *host)
{
	size_t n = strlen(host);

	return n < len && entry[n] == '=' && strncasecmp(entry, host, n) == 0;
}

static bool cache_find(const struct module *m, const char *host, struct ipaddr *out)
{
	const char *text = module_setting(m, SET_DNS_CACHE), *entry;
	size_t len;

	while (next_entry(&text, &entry, &len))
		if (entry_is(entry, len, host)) {
			char *address = xstrndup(entry + strlen(host) + 1, len - strlen(host) - 1);
			int err = ipaddr_parse(address, out);

			free(address);
			return err == 0;
		}
	return false;
}

/* Takes a name out, and puts it in again in front with its address; those that don't fit any more fall out. */
static int cache_change(struct module *m, const char *host, const struct ipaddr *addr)
{
	const char *text = module_setting(m, SET_DNS_CACHE), *entry;
	char address[IPADDR_TEXT];
	struct buf changed;
	size_t len;
	int err;

	buf_init(&changed);
	if (addr != NULL)
		buf_addf(&changed, "%s=%s", host, ipaddr_format(addr, address));
	while (next_entry(&text, &entry, &len))
		if (!entry_is(entry, len, host) && changed.len + 1 + len <= CACHE_MAX) {
			buf_addstr(&changed, changed.len > 0 ? " " : "");
			buf_add(&changed, entry, len);
		}
	err = module_change(m, &(struct setting_change){SET_DNS_CACHE, changed.len > 0 ? buf_str(&changed) : NULL}, 1);
	buf_release(&changed);
	return err;
}

int dns_forget(struct module *m, const char *host)
{
	struct ipaddr known;

	if (host == NULL)
		return module_change(m, &(struct setting_change){SET_DNS_CACHE, NULL}, 1);
	return cache_find(m, host, &known) ? cache_change(m, host, NULL) : AT_OK;
}

/* --- lookups ------------------------------------------------------------------------------------------------------ */

static void finish(struct module *m, const struct ipaddr *addr)
{
	struct dns *n = m->dns;
	char address[IPADDR_TEXT], *host = n->host;

	timer_cancel(&n->timer);
	n->lookup = NULL;
	n->host = NULL;
	if (addr != NULL && n->keep && cache_change(m, host, addr) != AT_OK)
		bus_log(m->bus, m->name, LOG_LEVEL_WARNING, "the address of %s isn't kept", host);
	free(host);
	module_urc(m, "+QDNS:%s", addr != NULL ? ipaddr_format(addr, address) : "FAIL");
}

static void on_done(void *arg, const struct ipaddr *addr)
{
	finish(arg, addr);
}

static void on_timeout(void *arg)
{
	struct module *m = arg;

	if (m->dns->lookup != NULL)
		m->dns->net.ops->resolve_cancel(m->dns->lookup);
	finish(m, NULL);
}

/* The timer fires at once: the answer is known, but comes as a URC behind the OK. */
static void on_known(void *arg)
{
	struct module *m = arg;
	struct ipaddr addr;

	finish(m, ipaddr_parse(m->dns->host, &addr) == 0 || cache_find(m, m->dns->host, &addr) ? &addr : NULL);
}

int dns_resolve(struct module *m, const char *host, bool keep)
{
	struct dns *n = m->dns;
	struct ipaddr addr;
	bool known = ipaddr_parse(host, &addr) == 0 || (keep && cache_find(m, host, &addr));

	if (n->host != NULL)
		return CME_IN_PROCESSING;
	if (!known && !radio_on(m))
		return CME_CFUN0;
	if (!known && pdp_address(m) == NULL)
		return CME_NO_NETWORK;
	if (!known && n->net.ops == NULL)
		return CME_MEMORY;
	n->host = xstrdup(host);
	n->keep = keep && !known;
	if (known) {
		timer_init(&n->timer, m->clock, on_known, m);
		timer_set(&n->timer, 0);
		return AT_OK;
	}
	timer_init(&n->timer, m->clock, on_timeout, m);
	timer_set(&n->timer, module_timer(m, TIMER_DNS));
	n->lookup = n->net.ops->resolve(n->net.net, host, n->servers, on_done, m);
	return AT_OK;
}

/* --- the servers -------------------------------------------------------------------------------------------------- */

const struct ipaddr *dns_server(const struct module *m, unsigned i)
{
	return &m->dns->servers[i];
}

int dns_set_servers(struct module *m, const struct ipaddr *primary, const struct ipaddr *secondary)
{
	if (m->dns->host != NULL)
		return CME_IN_PROCESSING;
	m->dns->servers[0] = *primary;
	if (secondary != NULL)
		m->dns->servers[1] = *secondary;
	return AT_OK;
}

static void name_servers(const struct module *m, struct ipaddr servers[SOCK_SERVERS])
{
	memcpy(servers, m->dns->servers, sizeof(m->dns->servers));
}

/* --- life --------------------------------------------------------------------------------------------------------- */

static void network_lost(struct module *m)
{
	if (m->dns->lookup != NULL)
		on_timeout(m);
}

static void stop(struct module *m)
{
	struct dns *n = m->dns;

	timer_cancel(&n->timer);
	free(n->host);
	n->host = NULL;
	memcpy(n->servers, network_servers, sizeof(n->servers));
}

static void stopped(struct module *m)
{
	struct dns *n = m->dns;

	if (n->lookup != NULL)
		n->net.ops->resolve_cancel(n->lookup);
	n->lookup = NULL;
}

static void init(struct module *m, const struct module_config *config)
{
	m->dns = xcalloc(1, sizeof(*m->dns));
	m->dns->net = config->sock;
	timer_init(&m->dns->timer, m->clock, on_timeout, m);
	memcpy(m->dns->servers, network_servers, sizeof(m->dns->servers));
}

static void release(struct module *m)
{
	stopped(m);
	free(m->dns);
}

const struct part dns_part = {
	.name = "dns",
	.init = init,
	.network_lost = network_lost,
	.name_servers = name_servers,
	.stop = stop,
	.stopped = stopped,
	.release = release,
};
